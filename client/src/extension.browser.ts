// How is the server started in a browser? As a worker.
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activate as activateOn } from './activate.js';

export { deactivate } from './activate.js';

/** Nobody hears of the end of a worker who is not told. */
class Reader extends BrowserMessageReader {
  end(): void {
    this.fireClose();
  }
}

export function activate(context: vscode.ExtensionContext): Api {
  const scripts = ['facts.js', 'core.js', 'web/server.js'].map((name) =>
    vscode.Uri.joinPath(context.extensionUri, 'dist', name).toString(true),
  );
  // A worker begins with one script: this one loads the others in turn.
  const first = new Blob([`importScripts(...${JSON.stringify(scripts)});`], { type: 'text/javascript' });
  const script = URL.createObjectURL(first);
  let worker: Worker | undefined;
  let reader: Reader | undefined;
  context.subscriptions.push({
    dispose: () => {
      worker?.terminate();
      URL.revokeObjectURL(script);
    },
  });
  const start = async () => {
    worker?.terminate();
    worker = new Worker(script);
    reader = new Reader(worker);
    return { reader, writer: new BrowserMessageWriter(worker) };
  };
  return activateOn(
    context,
    'web',
    (options) => new LanguageClient('reportDrafts', vscode.l10n.t('Report Drafts'), start, options),
    () => {
      worker?.terminate();
      reader?.end();
    },
  );
}
