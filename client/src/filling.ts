// How do the table's figures come into the draft? All at once, looked over before they are put in.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILL, type Filled, type FillParams, type Left } from '../../server/src/protocol-sources.js';
import { asWords } from '../../server/src/words.js';
import { rangeOf } from './active-draft.js';
import { chooseFile, TABLE } from './named-files.js';
import { type Listed, showPlaces } from './place-list.js';
import { fail, inform } from './telling.js';

const asked = (client: BaseLanguageClient, { uri }: vscode.TextDocument, table?: string): Promise<Filled> =>
  client.sendRequest<Filled>(FILL, { uri: client.code2ProtocolConverter.asUri(uri), table } satisfies FillParams);

/** Asks for the table where none goes with the draft; it is read while VS Code writes down which one it is. */
async function fromTable(client: BaseLanguageClient, document: vscode.TextDocument): Promise<Filled | undefined> {
  const answer = await asked(client, document);
  if (answer.table || answer.problem) return answer;
  const chosen = await chooseFile(document, TABLE);
  if (!chosen?.uri) return undefined;
  chosen.kept.catch(({ message }) => fail(message));
  return asked(client, document, client.code2ProtocolConverter.asUri(chosen.uri));
}

/** Which blanks the table does not fill, and why. */
export async function showUnfilled(client: BaseLanguageClient, { document }: vscode.TextEditor): Promise<void> {
  const answer = await fromTable(client, document);
  if (answer && !isTold(answer) && answer.table) await list(document, answer.left);
}

const list = (document: vscode.TextDocument, left: readonly Left[]): Promise<void> => {
  const items = left.map((one) => listed(document, one));
  return showPlaces(document, vscode.l10n.t('Blanks that the table does not fill'), items);
};

export async function fillFromTable(client: BaseLanguageClient, { document }: vscode.TextEditor): Promise<void> {
  let answer = await fromTable(client, document);
  if (!answer) return;
  const { table, version, fillings, unread } = answer;
  if (isTold(answer) || !table) return;
  if (document.version !== version) {
    inform(vscode.l10n.t('The draft has just been changed. Please try again.'));
    return;
  }
  const before = blanksIn(answer);
  if (fillings.length) {
    const applied = vscode.workspace.applyEdit(forReview(document, answer), { isRefactoring: true });
    const hint = vscode.l10n.t(
      'Ticked: certain. With a question mark: look at it, then tick it. A click on a line shows it in the text.',
    );
    vscode.window.setStatusBarMessage(`$(info) ${hint}`, applied);
    // The preview was thrown away, or nothing was ticked.
    if (!(await applied) || document.version === version) return;
    answer = await asked(client, document, table.uri);
    // The table may have gone meanwhile.
    if (isTold(answer)) return;
  }
  const { left } = answer;
  const stay = blanksIn(answer);
  const told = [
    fillings.length
      ? vscode.l10n.t('{0} blanks were filled from {1}; {2} stay.', before - stay, table.name, stay)
      : vscode.l10n.t('{0} has no certain value for any blank; {1} stay.', table.name, stay),
    unread.length ? vscode.l10n.t('No header was found in the sheets {0}; they were not read.', unread.join('、')) : '',
  ].join('');
  const show = vscode.l10n.t('Show What Stays');
  const chosen = await inform(told, ...(left.length ? [show] : []));
  if (chosen === show) await list(document, left);
}

/** Whether there is no table that can be used; the user knows why. */
function isTold({ problem }: Filled): boolean {
  if (problem) fail(problem);
  return problem !== undefined;
}

/** How many blanks there are for figures. */
const blanksIn = ({ fillings, left }: Filled): number => fillings.filter(({ doubt }) => !doubt).length + left.length;

/**
 * VS Code shows the preview when one change asks for consent, and leaves those that ask without a tick. So that what is
 * certain has one, a change asks that can never come to anything and is not shown: to delete what lies in the table, a file.
 */
function forReview(document: vscode.TextDocument, { table, fillings }: Filled): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const nothing = vscode.Uri.joinPath(vscode.Uri.parse(table!.uri), '数据表');
  edit.deleteFile(nothing, { ignoreIfNotExists: true }, { needsConfirmation: true, label: '' });
  edit.set(
    document.uri,
    fillings.map(({ range, newText, from, doubt }): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [
      vscode.TextEdit.replace(rangeOf(range), newText),
      {
        needsConfirmation: doubt !== undefined,
        label: asWords(from),
        ...(doubt ? { description: asWords(doubt) } : {}),
        iconPath: new vscode.ThemeIcon(doubt ? 'question' : 'table'),
      },
    ]),
  );
  return edit;
}

/** What stands around the blank, and why it stays. */
function listed(document: vscode.TextDocument, { range, why }: Left): Listed {
  const { start, end } = range;
  const line = document.lineAt(start.line).text;
  return {
    label: asWords(line.slice(Math.max(0, start.character - 16), end.character + 4)),
    description: vscode.l10n.t('line {0}', start.line + 1),
    detail: asWords(why),
    place: range,
  };
}
