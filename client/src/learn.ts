// What can be learned from a folder of reports? The server reads them one by one, with progress, until the user has seen enough.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LEARN, type Learned, PROFILE_FILE } from '../../server/src/protocol.js';
import { tellUnread, writeText } from './files.js';
import type { ProfileView } from './profile-view.js';
import { askWithProgress } from './progress.js';
import { remember } from './reach.js';
import { inform, mention, warn } from './telling.js';

/** So many files are named in a message. */
const NAMED = 3;

/** Asks for the folder if it is not given, as the explorer's menu does; shows what it teaches; keeps it if asked to. */
export async function learnFromFolder(
  client: BaseLanguageClient,
  profile: ProfileView,
  given?: vscode.Uri,
): Promise<void> {
  const folder = given ?? (await chosenFolder());
  if (folder) await remember(folder);
  const title = vscode.l10n.t('Learning from reports');
  const params = folder && { folder: client.code2ProtocolConverter.asUri(folder) };
  const learned = params && (await askWithProgress<Learned>(client, title, LEARN, params));
  if (!learned) return;
  const { samples, problems } = learned;
  tellUnread(problems);
  if (samples === 0) {
    warn(vscode.l10n.t('No report was found in this folder. Nothing was learned.'));
    return;
  }
  await profile.showLearned(learned.summary);
  const keep = vscode.l10n.t('Save and Use…');
  if ((await inform(sentence(learned), keep)) === keep) await save(learned, folder!);
}

/** How many taught something, and why the others did not. */
function sentence({ samples, copies, unlike }: Learned): string {
  return [
    vscode.l10n.t('Learned from {0} reports.', samples),
    ...(copies ? [vscode.l10n.t('{0} said the same as another.', copies)] : []),
    ...(unlike.length
      ? [vscode.l10n.t('{0} files are no reports: {1}', unlike.length, unlike.slice(0, NAMED).join('、'))]
      : []),
  ].join(' ');
}

/** Where the user wants it; the folder that it lies in is checked by it from now on. */
async function save({ text }: Learned, learnedFrom: vscode.Uri): Promise<void> {
  const near = vscode.workspace.getWorkspaceFolder(learnedFrom) ?? vscode.workspace.workspaceFolders?.[0];
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(near?.uri ?? learnedFrom, PROFILE_FILE),
    filters: { JSON: ['json'] },
    title: vscode.l10n.t('Where to keep what was learned'),
  });
  if (!target) return;
  if (!(await writeText(target, text))) return;
  const workspace = vscode.workspace.getWorkspaceFolder(target);
  if (!workspace) return;
  const path = vscode.workspace.asRelativePath(target, false);
  const scope = vscode.workspace.workspaceFile
    ? vscode.ConfigurationTarget.WorkspaceFolder
    : vscode.ConfigurationTarget.Workspace;
  await vscode.workspace.getConfiguration('reportDrafts', workspace).update('profile', path, scope);
  mention(vscode.l10n.t('Reports in this folder are checked by {0} from now on.', path), 8000);
}

async function chosenFolder(): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: vscode.l10n.t('Learn'),
      title: vscode.l10n.t('Folder with past reports'),
    })) ?? [];
  return folder;
}
