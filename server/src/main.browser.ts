// Which machine? A web worker: messages to and from the page; files are the client's alone.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { noFiles } from './lsp/files.js';
import { startServer } from './lsp/server.js';
import type { Openers } from './lsp/sources.js';

/** `reportDraftsTables` is what the script that reads tables leaves behind. */
const scope = self as DedicatedWorkerGlobalScope & { reportDraftsTables?: Openers };

startServer(createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  name: 'web worker',
  soon: (task) => void setTimeout(task),
  files: () => noFiles,
  tables: async (script) => {
    if (script && !scope.reportDraftsTables) scope.importScripts(script);
    if (!scope.reportDraftsTables) throw new Error('这里不能读取数据表');
    return scope.reportDraftsTables;
  },
  snippets: async () => '{}',
});
