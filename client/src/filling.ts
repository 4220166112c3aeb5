// How do the table's figures come into the draft? All that is certain at once, looked over before it is applied.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILL, type Filled, type Left } from '../../server/src/protocol-sources.js';
import { chooseFile, TABLE } from './named-files.js';
import { type Listed, showPlaces } from './place-list.js';

type ProtocolEdit = Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

export async function fillFromTable(client: BaseLanguageClient, { document }: vscode.TextEditor): Promise<void> {
  const ask = () => client.sendRequest<Filled>(FILL, { uri: client.code2ProtocolConverter.asUri(document.uri) });
  let answer = await ask();
  if (!answer.table && !answer.problem) {
    if (!(await chooseFile(document, TABLE))) return;
    answer = await ask();
  }
  const { table, problem, edit, filled, left } = answer;
  if (problem || !table) {
    if (problem) vscode.window.showErrorMessage(problem);
    return;
  }
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit as ProtocolEdit);
  if (converted) {
    // The preview takes nothing for granted.
    vscode.window.showInformationMessage(
      vscode.l10n.t('Tick what is to be filled in (the file’s name ticks all), then choose Apply.'),
    );
    if (!(await vscode.workspace.applyEdit(converted, { isRefactoring: true }))) return;
  }
  const done = converted
    ? vscode.l10n.t('{0} has a value for {1} blanks; {2} stay.', table, filled, left.length)
    : vscode.l10n.t('{0} has no certain value for any blank; {1} stay.', table, left.length);
  const show = vscode.l10n.t('Show What Stays');
  const chosen = await vscode.window.showInformationMessage(done, ...(left.length ? [show] : []));
  // What was filled has moved the rest.
  if (chosen !== show) return;
  const stay = (await ask()).left.map((one) => listed(document, one));
  await showPlaces(document, vscode.l10n.t('Blanks that the table does not fill'), stay);
}

/** What stands around the blank, and why it stays. */
function listed(document: vscode.TextDocument, { range, why }: Left): Listed {
  const { start, end } = range;
  const line = document.lineAt(start.line).text;
  return {
    label: line.slice(Math.max(0, start.character - 16), end.character + 4),
    description: vscode.l10n.t('line {0}', start.line + 1),
    detail: why,
    place: range,
  };
}
