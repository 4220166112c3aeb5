// How does the server reach files? Through the editor, so that desktop, remote and web behave alike.
import * as vscode from 'vscode';
import { type BaseLanguageClient, LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import {
  type FileParams,
  LIST_REPORTS,
  type ListedFile,
  type ListedFiles,
  NO_REPORTS_IN,
  READ_BYTES,
  READ_FILE,
  REPORT_NAMES,
  WRITE_FILE,
  type WriteParams,
} from '../../server/src/protocol.js';
import { reached, writable } from './reach.js';
import { fail, warn } from './telling.js';

const MISSING = ['FileNotFound', 'FileNotADirectory'];

export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  const read = client.onRequest(READ_FILE, async (params: FileParams): Promise<string | null> => {
    try {
      return base64(await contentOf(await reached(params.uri)));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && MISSING.includes(error.code)) return null;
      throw sentence(error);
    }
  });
  const write = client.onRequest(WRITE_FILE, async (params: WriteParams): Promise<null> => {
    const uri = await writable(params.uri).catch((error) => {
      throw sentence(error);
    });
    // Writing below unsaved changes would make the editor ask which of the two to lose.
    if (vscode.workspace.textDocuments.some((open) => open.isDirty && open.uri.toString() === uri.toString())) {
      const name = vscode.workspace.asRelativePath(uri);
      throw sentence(vscode.l10n.t('{0} has unsaved changes. Save it first, then try again.', name));
    }
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(params.text));
      return null;
    } catch (error) {
      throw sentence(unwritten(uri, error));
    }
  });
  const bytes = client.onRequest(READ_BYTES, async (params: FileParams): Promise<string> => {
    try {
      return base64(await contentOf(await reached(params.uri)));
    } catch (error) {
      throw sentence(reasonOf(error));
    }
  });
  const list = client.onRequest(LIST_REPORTS, async (params: FileParams, token): Promise<ListedFiles> => {
    const problems: string[] = [];
    try {
      const asUri = client.code2ProtocolConverter.asUri;
      return { files: await reportsIn(await reached(params.uri), asUri, problems, token), problems };
    } catch (error) {
      throw sentence(reasonOf(error));
    }
  });
  return vscode.Disposable.from(read, write, bytes, list);
}

/** Reaches the server as it is; any other error would be wrapped. */
const sentence = (reason: unknown): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestFailed, reason instanceof Error ? reason.message : String(reason));

/** A pipe or a device is not read: it may never end. */
async function contentOf(uri: vscode.Uri): Promise<Uint8Array> {
  const { type } = await vscode.workspace.fs.stat(uri);
  if (type & ~vscode.FileType.SymbolicLink) return vscode.workspace.fs.readFile(uri);
  throw new Error(vscode.l10n.t('it is no ordinary file'));
}

/** In the order of their names. Not by a search: the folder may be outside the workspace. */
async function reportsIn(
  uri: vscode.Uri,
  asUri: (uri: vscode.Uri) => string,
  problems: string[],
  token: vscode.CancellationToken,
): Promise<readonly ListedFile[]> {
  const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
  if (type & vscode.FileType.File) return [{ uri: asUri(uri), size, stamp: `${mtime} ${size}` }];
  const found: ListedFile[] = [];
  const entries = await vscode.workspace.fs.readDirectory(uri);
  // Not through links to folders: one that points upwards would never end.
  const wanted = entries.filter(([name, kind]) =>
    kind === vscode.FileType.Directory
      ? !NO_REPORTS_IN.includes(name)
      : kind & vscode.FileType.File && REPORT_NAMES.test(name),
  );
  for (const [name] of wanted.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (token.isCancellationRequested) break;
    try {
      found.push(...(await reportsIn(vscode.Uri.joinPath(uri, name), asUri, problems, token)));
    } catch (error) {
      problems.push(vscode.l10n.t('“{0}” could not be opened: {1}', name, reasonOf(error)));
    }
  }
  return found;
}

/** In pieces: a function takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  const { code } = error instanceof vscode.FileSystemError ? error : { code: '' };
  if (MISSING.includes(code)) return vscode.l10n.t('there is no such file');
  if (code === 'NoPermissions') return vscode.l10n.t('no permission');
  if (code === 'Unavailable') return vscode.l10n.t('it cannot be reached now');
  return error instanceof Error ? error.message : String(error);
}

const unwritten = (uri: vscode.Uri, error: unknown): string =>
  vscode.l10n.t('{0} could not be written: {1}', vscode.workspace.asRelativePath(uri), reasonOf(error));

/** Whether the file was written; if not, the user knows why. */
export async function writeText(uri: vscode.Uri, text: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    fail(unwritten(uri, error));
    return false;
  }
}

/** So many files are named in a message. */
const NAMED = 3;

/** Says what could not be read, if anything. */
export function tellUnread(problems: readonly string[]): void {
  if (!problems.length) return;
  const more = problems.length > NAMED ? ` ${vscode.l10n.t('({0} more)', problems.length - NAMED)}` : '';
  warn(problems.slice(0, NAMED).join(' ') + more);
}
