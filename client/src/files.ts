// How does the server reach files? Through the editor, so that desktop, remote and web behave alike.
import * as vscode from 'vscode';
import { type BaseLanguageClient, LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import { type FileParams, READ_FILE, WRITE_FILE, type WriteParams } from '../../server/src/protocol.js';

const MISSING = ['FileNotFound', 'FileNotADirectory'];

export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  const read = client.onRequest(READ_FILE, async (params: FileParams): Promise<string | null> => {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(params.uri)));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && MISSING.includes(error.code)) return null;
      throw sentence(error);
    }
  });
  const write = client.onRequest(WRITE_FILE, async (params: WriteParams): Promise<null> => {
    const uri = vscode.Uri.parse(params.uri);
    const name = vscode.workspace.asRelativePath(uri);
    // Writing below unsaved changes would make the editor ask which of the two to lose.
    if (vscode.workspace.textDocuments.some((open) => open.isDirty && open.uri.toString() === uri.toString())) {
      throw sentence(vscode.l10n.t('{0} has unsaved changes. Save it first, then try again.', name));
    }
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(params.text));
      return null;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw sentence(vscode.l10n.t('{0} could not be written: {1}', name, reason));
    }
  });
  return vscode.Disposable.from(read, write);
}

/** Reaches the server as it is; any other error would be wrapped. */
const sentence = (reason: unknown): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestFailed, reason instanceof Error ? reason.message : String(reason));
