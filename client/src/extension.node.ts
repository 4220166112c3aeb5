// How is the server started on a desktop or a remote machine? As a process of its own.
import { realpath } from 'node:fs/promises';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activate as activateOn } from './activate.js';

export { deactivate } from './activate.js';

export function activate(context: vscode.ExtensionContext): Api {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  let client: LanguageClient;
  return activateOn(
    context,
    'node',
    (options) => {
      client = new LanguageClient('reportDrafts', vscode.l10n.t('Report Drafts'), server, options);
      return client;
    },
    () => client.serverProcess?.kill('SIGKILL'),
    (path) => realpath(path),
  );
}
