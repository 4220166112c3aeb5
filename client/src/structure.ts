// How does the writer build the draft otherwise? The server says what must change; here it is changed, in one step.
import * as vscode from 'vscode';
import {
  RESTRUCTURE,
  type RestructureAction,
  type RestructureParams,
  type Restructuring,
} from '../../server/src/protocol.js';
import type { ActiveDraft } from './active-draft.js';
import { change } from './changing.js';
import { inform, mention } from './telling.js';

/** A section by its id, or the one at the caret. */
export type Asked = Pick<RestructureParams, 'section' | 'onto' | 'title'>;

/** Gives the place of the section afterwards; undefined when nothing was done, and the user knows why. */
export async function restructure(
  draft: ActiveDraft,
  action: RestructureAction,
  asked: Asked = {},
): Promise<vscode.Position | undefined> {
  const { document, editor } = draft;
  if (!document || !editor) return undefined;
  const { version } = document;
  // A plain object: what a worker is sent loses its getters.
  const { line, character } = editor.selection.active;
  const position = { line, character };
  const done = await draft.ask<Restructuring>(RESTRUCTURE, { version, action, position, ...asked });
  if (!done) return undefined;
  if ('refusal' in done) {
    const clean = vscode.l10n.t('Clean Up…');
    inform(done.refusal, ...(done.messy ? [clean] : [])).then((chosen) => {
      if (chosen) vscode.commands.executeCommand('reportDrafts.clean');
    });
    return undefined;
  }
  if (!(await change(document, version, done.edits))) return undefined;
  if (action === 'delete') draft.cut(document);
  const caret = new vscode.Position(done.caret.line, done.caret.character);
  editor.selection = new vscode.Selection(caret, caret);
  editor.revealRange(new vscode.Range(caret, caret), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (done.renumbered) {
    const told = vscode.l10n.t('{0} numbers were put right.', done.renumbered);
    mention(told, 5000);
  }
  return caret;
}
