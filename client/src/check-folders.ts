// How are all reports of a folder checked, open or not? The server reads them; what it finds stands among the problems.
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { CHECK_FOLDERS, CLEAR_FOLDERS, type FoldersChecked, TAB_CLOSED } from '../../server/src/protocol-folders.js';
import { tellUnread } from './files.js';
import { askWithProgress } from './progress.js';
import { inform } from './telling.js';

const CHECKED = 'reportDrafts.foldersChecked';
/** URIs of the folders whose results stand among the problems. */
const kept = new Set<string>();
const mark = (checked: boolean) => vscode.commands.executeCommand('setContext', CHECKED, checked);

/** The folders given, as by the explorer's menu, or all of the workspace. */
export async function checkFolders(
  client: BaseLanguageClient,
  given?: vscode.Uri,
  selected?: readonly vscode.Uri[],
): Promise<void> {
  const open = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const folders = selected?.length ? selected : given ? [given] : open;
  if (!folders.length) {
    inform(vscode.l10n.t('No folder is open.'));
    return;
  }
  const params = { folders: folders.map((uri) => client.code2ProtocolConverter.asUri(uri)) };
  await mark(true);
  const done = await askWithProgress<FoldersChecked>(
    client,
    vscode.l10n.t('Checking reports'),
    CHECK_FOLDERS,
    params,
    (at) => {
      const told = at
        ? vscode.l10n.t('Stopped: {0} of {1} files were looked at.', at.done, at.of)
        : vscode.l10n.t('Stopped: no file was looked at.');
      inform(told);
    },
  );
  if (!done) return;
  for (const uri of params.folders) kept.add(uri);
  tellUnread(done.problems);
  const show = vscode.l10n.t('Show Problems');
  const clear = vscode.l10n.t('Clear Results');
  const chosen = await inform(sentence(done), ...(done.faulty ? [show, clear] : []));
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (chosen === clear) await clearFolders(client);
}

/** For a server that is started again; what made one die is not among them, for its check never ended. */
export const checkedFolders = (): readonly string[] =>
  [...kept].filter((uri) => vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)));

export async function clearFolders(client: BaseLanguageClient): Promise<void> {
  kept.clear();
  await client.sendNotification(CLEAR_FOLDERS);
  await mark(false);
}

/** Of a document without a tab the client library shows no findings, though it stays open for a while. */
export const followTabs = (client: BaseLanguageClient): vscode.Disposable =>
  vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
    if (client.state !== State.Running) return;
    const left = new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(keyOf));
    for (const tab of closed) {
      if (!(tab.input instanceof vscode.TabInputText) || left.has(keyOf(tab))) continue;
      void client.sendNotification(TAB_CLOSED, { uri: client.code2ProtocolConverter.asUri(tab.input.uri) });
    }
  });

const keyOf = ({ input }: vscode.Tab): string => (input instanceof vscode.TabInputText ? input.uri.toString() : '');

function sentence({ checked, faulty, unlike, never }: FoldersChecked): string {
  if (checked + unlike + never === 0) return vscode.l10n.t('No text or Markdown file was found.');
  return [
    vscode.l10n.t('{0} reports checked', checked),
    ...(checked ? [faulty ? vscode.l10n.t('{0} have problems', faulty) : vscode.l10n.t('none has problems')] : []),
    ...(unlike ? [vscode.l10n.t('{0} files that do not look like reports skipped', unlike)] : []),
    ...(never ? [vscode.l10n.t('{0} skipped by the settings', never)] : []),
  ].join(vscode.l10n.t(', '));
}
