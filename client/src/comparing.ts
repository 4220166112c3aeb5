// What is new since last year's report? Both side by side, and the indicators old and new.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMPARE, type Compared, type IndicatorChange } from '../../server/src/protocol-sources.js';
import { asWords } from '../../server/src/words.js';
import { chooseFile, LAST_YEAR, nameOf } from './named-files.js';
import { type Listed, showPlaces } from './place-list.js';
import { fail, inform } from './telling.js';

/** What the server says; asks for last year's report where none goes with the draft, and tells of trouble itself. */
async function compared(client: BaseLanguageClient, document: vscode.TextDocument): Promise<Compared | undefined> {
  const params = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const ask = () => client.sendRequest<Compared>(COMPARE, params);
  let answer = await ask();
  if (!answer.lastYear && !answer.problem) {
    const chosen = await chooseFile(document, LAST_YEAR);
    if (!chosen) return undefined;
    await chosen.kept;
    answer = await ask();
  }
  if (answer.problem) fail(answer.problem);
  return answer.problem ? undefined : answer;
}

export async function showChanges(client: BaseLanguageClient, document: vscode.TextDocument): Promise<void> {
  const answer = await compared(client, document);
  if (answer?.lastYear) await list(document, answer.changes);
}

const list = (document: vscode.TextDocument, changes: Compared['changes']): Promise<void> =>
  showPlaces(document, vscode.l10n.t('Indicators: last year → this draft'), changes.map(listed));

export async function compareWithLastYear(client: BaseLanguageClient, document: vscode.TextDocument): Promise<void> {
  const { lastYear, changes } = (await compared(client, document)) ?? {};
  if (!lastYear || !changes) return;
  const before = vscode.Uri.parse(lastYear);
  const title = `${nameOf(before)} ↔ ${nameOf(document.uri)}`;
  await vscode.commands.executeCommand('vscode.diff', before, document.uri, title, { preview: false });
  const both = changes.filter(({ before, now, blank }) => before && (now || blank));
  const same = both.filter(({ before, now }) => before === now);
  const blank = both.filter(({ blank }) => blank);
  const show = vscode.l10n.t('Show the Indicators');
  const told = vscode.l10n.t(
    '{0} indicators stand in both reports: {1} with the same value, {2} still blank in this draft.',
    both.length,
    same.length,
    blank.length,
  );
  const chosen = await inform(told, ...(changes.length ? [show] : []));
  if (chosen === show) await list(document, changes);
}

function listed({ name, before, now, blank, range }: IndicatorChange): Listed {
  const same = before !== undefined && before === now;
  const none = vscode.l10n.t('not there');
  return {
    label: `${same ? '$(warning) ' : ''}${asWords(name)}`,
    description: asWords(`${before ?? none} → ${blank ? vscode.l10n.t('still blank') : (now ?? none)}`),
    ...(same ? { detail: vscode.l10n.t('As last year. Is it up to date?') } : {}),
    place: range,
  };
}
