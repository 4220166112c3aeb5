// What does the status bar item open? The state, its figures, and what can be done about them.
import * as vscode from 'vscode';
import type { Status } from '../../server/src/protocol.js';
import { asWords } from '../../server/src/words.js';
import { BLANK_RULE, problems, type StatusItem, sentence } from './status.js';

interface Entry extends vscode.QuickPickItem {
  readonly run?: () => unknown;
}

const command = (label: string, id: string, ...given: unknown[]): Entry => ({
  label,
  run: () => vscode.commands.executeCommand(id, ...given),
});

export async function showMenu(item: StatusItem, showLog: () => void): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const status = document && item.of(document.uri);
  const accident = item.seen();
  const entries: Entry[] = [
    ...(accident ? [{ label: `$(warning) ${accident}`, run: showLog }] : []),
    { label: asWords(sentence(status)), run: showProblems },
    ...(document && status && status.state !== 'off' ? figures(document, status) : []),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    ...(status?.blanks ? [command(`$(arrow-right) ${vscode.l10n.t('Next blank')}`, 'reportDrafts.nextBlank')] : []),
    ...(status?.table
      ? [command(`$(table) ${vscode.l10n.t('Fill from {0}…', asWords(status.table))}`, 'reportDrafts.fill')]
      : []),
    ...(status && status.state !== 'off'
      ? [command(`$(table) ${vscode.l10n.t('Choose a table of figures…')}`, 'reportDrafts.chooseTable')]
      : []),
    command(`$(refresh) ${vscode.l10n.t('Check now')}`, 'reportDrafts.check'),
    ...(status?.state === 'off'
      ? [command(`$(file-text) ${vscode.l10n.t('Treat as a report draft')}`, 'reportDrafts.setLanguage')]
      : []),
    command(`$(gear) ${vscode.l10n.t('Open settings')}`, 'workbench.action.openSettings', 'reportDrafts'),
  ];
  const picked = await vscode.window.showQuickPick(entries, { title: vscode.l10n.t('Report Drafts') });
  await picked?.run?.();
}

/** The most frequent first. */
function figures(document: vscode.TextDocument, status: Status): Entry[] {
  const rules = Object.entries(status.rules).sort(([, a], [, b]) => b.count - a.count);
  return [
    {
      label: vscode.l10n.t('blanks {0} · problems {1}', status.blanks, problems(status)),
      kind: vscode.QuickPickItemKind.Separator,
    },
    ...rules.map(([rule, { title, count }]) => ({
      label: title,
      description: `${count} · ${rule}`,
      ...(rule === BLANK_RULE ? { detail: kinds(status) } : {}),
      run: () => goTo(document, rule),
    })),
  ];
}

/** “number 60 · percent 20 …” */
function kinds({ kinds }: Status): string {
  const names: Record<string, string> = {
    number: vscode.l10n.t('numbers'),
    percent: vscode.l10n.t('percentages'),
    year: vscode.l10n.t('years'),
    date: vscode.l10n.t('dates'),
    ordinal: vscode.l10n.t('ordinals'),
    place: vscode.l10n.t('places'),
    name: vscode.l10n.t('names'),
    person: vscode.l10n.t('persons'),
    code: vscode.l10n.t('codes'),
    text: vscode.l10n.t('words'),
  };
  return Object.entries(kinds)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${names[kind] ?? kind} ${count}`)
    .join(' · ');
}

const showProblems = () => vscode.commands.executeCommand('workbench.actions.view.problems');

/** The first place where the rule found something. */
async function goTo(document: vscode.TextDocument, rule: string): Promise<void> {
  const first = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ code }) => (typeof code === 'object' ? code.value : code) === rule)
    .sort((a, b) => a.range.start.compareTo(b.range.start))[0];
  if (!first) return;
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(first.range.start, first.range.end);
  editor.revealRange(first.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
