// How does the user see how far the server is with many files, and stop it?
import * as vscode from 'vscode';
import { type BaseLanguageClient, ProgressType } from 'vscode-languageclient';
import type { FileProgress } from '../../server/src/protocol.js';
import { asWords } from '../../server/src/words.js';

const PROGRESS = new ProgressType<FileProgress>();

/** The server's answer; undefined when the user stopped it, and `stopped` hears how far it was. */
export function askWithProgress<R>(
  client: BaseLanguageClient,
  title: string,
  request: string,
  params: object,
  stopped?: (at: FileProgress | undefined) => void,
): Thenable<R | null | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, cancellable: true, title };
  return vscode.window.withProgress(options, async (progress, cancellation) => {
    const token = `${request} ${Date.now()}`;
    let at: FileProgress | undefined;
    const listener = client.onProgress(PROGRESS, token, (told) => {
      at = told;
      progress.report({ message: `${told.done + 1}/${told.of} ${asWords(told.name)}`, increment: 100 / told.of });
    });
    try {
      return await client.sendRequest<R | null>(request, { ...params, token }, cancellation);
    } catch (error) {
      if (!cancellation.isCancellationRequested) throw error;
      stopped?.(at);
      return undefined;
    } finally {
      listener.dispose();
    }
  });
}
