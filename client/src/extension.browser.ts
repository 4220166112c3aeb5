// How is the server started in a browser? As a worker.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activate as activateOn } from './activate.js';

export { deactivate } from './activate.js';

export function activate(context: vscode.ExtensionContext): Api {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  return activateOn(
    context,
    'web',
    (options) =>
      new LanguageClient('reportDrafts', vscode.l10n.t('Report Drafts'), async () => new Worker(script), options),
  );
}
