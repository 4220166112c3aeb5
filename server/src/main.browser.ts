// Which machine? A web worker: messages to and from the page; files are the client's alone.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { noFiles } from './lsp/files.js';
import { startServer } from './lsp/server.js';

const scope = self as DedicatedWorkerGlobalScope;

startServer(createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  name: 'web worker',
  soon: (task) => void setTimeout(task),
  files: () => noFiles,
  snippets: async () => '{}',
});
