// What can be learned from a folder of reports? Read one by one, with progress, until the user has seen enough.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LEARN, LESSON, type Learned, type LessonParams, PROFILE, PROFILE_FILE } from '../../server/src/protocol.js';

const REPORT = /\.(?:txt|md|markdown|baogao)$/i;
const NEVER = new Set(['node_modules', '.git']);

/** Asks for what it is not given: the folder, as the explorer's menu does, and where to write. */
export async function learnFromFolder(
  client: BaseLanguageClient,
  given?: vscode.Uri,
  written?: vscode.Uri,
): Promise<void> {
  const folder = given ?? (await chosenFolder());
  if (!folder) return;
  const lessons = await read(client, folder);
  if (!lessons) return;
  if (lessons.length === 0) {
    vscode.window.showWarningMessage(vscode.l10n.t('No report was found in this folder. Nothing was learned.'));
    return;
  }
  const learned = await client.sendRequest<Learned | null>(LEARN, lessons);
  if (!learned) return;
  const workspace = vscode.workspace.getWorkspaceFolder(folder) ?? vscode.workspace.workspaceFolders?.[0];
  const target =
    written ??
    (await vscode.window.showSaveDialog({
      defaultUri: vscode.Uri.joinPath(workspace?.uri ?? folder, PROFILE_FILE),
      filters: { JSON: ['json'] },
      title: vscode.l10n.t('Where to keep what was learned'),
    }));
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(learned.text));
  const summary = await vscode.workspace.openTextDocument({ language: 'markdown', content: learned.summary });
  await vscode.window.showTextDocument(summary, { preview: true });
  await offerUse(target, learned.samples);
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

/** Shows what is usual for the document that is open, or for the first folder. */
export async function showProfile(client: BaseLanguageClient): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const content = await client.sendRequest<string>(PROFILE, {
    uri: uri ? client.code2ProtocolConverter.asUri(uri) : '',
  });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}

/** What each report teaches; undefined when the user stopped it. */
async function read(client: BaseLanguageClient, folder: vscode.Uri): Promise<unknown[] | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, cancellable: true };
  const title = vscode.l10n.t('Learning from reports');
  return vscode.window.withProgress({ ...options, title }, async (progress, token) => {
    const files = await reportsIn(folder, token);
    const lessons: unknown[] = [];
    for (const [i, file] of files.entries()) {
      if (token.isCancellationRequested) return undefined;
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      progress.report({ message: `${i + 1}/${files.length} ${name}`, increment: 100 / files.length });
      const text = decode(await vscode.workspace.fs.readFile(file));
      const params: LessonParams = {
        name: name.replace(/\.[^.]+$/, ''),
        text,
        markdown: /\.(?:md|markdown)$/i.test(name),
      };
      const lesson = await client.sendRequest<unknown>(LESSON, params, token);
      if (lesson) lessons.push(lesson);
    }
    return token.isCancellationRequested ? undefined : lessons;
  });
}

/** Every report below a folder, in the order of their names. Not by a search: the folder may be outside the workspace. */
async function reportsIn(folder: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const entries = await vscode.workspace.fs.readDirectory(folder);
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (token.isCancellationRequested) break;
    const uri = vscode.Uri.joinPath(folder, name);
    // Not through links: one that points upwards would never end.
    if (type === vscode.FileType.Directory && !NEVER.has(name)) found.push(...(await reportsIn(uri, token)));
    else if (type & vscode.FileType.File && REPORT.test(name)) found.push(uri);
  }
  return found;
}

/** UTF-8 or UTF-16 by their marks, else what Chinese Windows writes. */
function decode(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (mark) return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

async function offerUse(target: vscode.Uri, samples: number): Promise<void> {
  const workspace = vscode.workspace.getWorkspaceFolder(target);
  const done = vscode.l10n.t('Learned from {0} reports.', samples);
  const use = vscode.l10n.t('Use in This Folder');
  if (!workspace) {
    vscode.window.showInformationMessage(done);
    return;
  }
  if ((await vscode.window.showInformationMessage(done, use)) !== use) return;
  const path = vscode.workspace.asRelativePath(target, false);
  const scope = vscode.workspace.workspaceFile
    ? vscode.ConfigurationTarget.WorkspaceFolder
    : vscode.ConfigurationTarget.Workspace;
  await vscode.workspace.getConfiguration('reportDrafts', workspace).update('profile', path, scope);
}
