// How do the table's figures come into the draft? All that is certain at once, looked over before it is applied.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILL, type Filled, type Left } from '../../server/src/protocol.js';
import { chooseTable } from './tables.js';

type ProtocolEdit = Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

export async function fillFromTable(client: BaseLanguageClient, { document }: vscode.TextEditor): Promise<void> {
  const ask = () => client.sendRequest<Filled>(FILL, { uri: client.code2ProtocolConverter.asUri(document.uri) });
  let answer = await ask();
  if (!answer.table && !answer.problem) {
    if (!(await chooseTable(document))) return;
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
  if (chosen === show) await showLeft(document, (await ask()).left);
}

interface Entry extends vscode.QuickPickItem {
  readonly range: vscode.Range;
}

/** One by one with the reason; the editor follows the list. */
async function showLeft(document: vscode.TextDocument, left: readonly Left[]): Promise<void> {
  const entries = left.map(({ range: { start, end }, why }): Entry => {
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const line = document.lineAt(start.line).text;
    const before = line.slice(Math.max(0, start.character - 16), start.character);
    return {
      label: `${before}${document.getText(range)}${line.slice(end.character, end.character + 4)}`,
      description: vscode.l10n.t('line {0}', start.line + 1),
      detail: why,
      range,
    };
  });
  const editor = await vscode.window.showTextDocument(document);
  const list = vscode.window.createQuickPick<Entry>();
  list.title = vscode.l10n.t('Blanks that the table does not fill');
  list.matchOnDetail = true;
  list.items = entries;
  const go = (entry: Entry | undefined) => {
    if (!entry) return;
    editor.selection = new vscode.Selection(entry.range.start, entry.range.end);
    editor.revealRange(entry.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  list.onDidChangeActive(([entry]) => go(entry));
  list.onDidAccept(() => {
    go(list.selectedItems[0]);
    list.hide();
  });
  list.onDidHide(() => list.dispose());
  list.show();
}
