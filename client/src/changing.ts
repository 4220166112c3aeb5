// How is the draft changed by what the server worked out? In one step that can be undone, and only as it was then.
import * as vscode from 'vscode';
import type { Edited } from '../../server/src/protocol.js';
import { rangeOf } from './active-draft.js';
import { inform } from './telling.js';

/** Whether it was changed; if not, the user knows why. */
export async function change(document: vscode.TextDocument, version: number, edits: Edited['edits']): Promise<boolean> {
  if (document.version !== version) {
    inform(vscode.l10n.t('The draft has just been changed. Please try again.'));
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ range, newText }) => vscode.TextEdit.replace(rangeOf(range), newText)),
  );
  return applied(document, edit);
}

/** The same for an edit that belongs to a version already. */
export async function applied(document: vscode.TextDocument, edit: vscode.WorkspaceEdit): Promise<boolean> {
  // VS Code would change the text of a file that can never be saved.
  const readonly = vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false;
  const done = !readonly && (await vscode.workspace.applyEdit(edit));
  if (!done) inform(vscode.l10n.t('This file cannot be changed.'));
  return done;
}
