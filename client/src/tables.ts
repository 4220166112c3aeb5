// Which table of figures goes with a draft? Chosen from what lies beside it, or from anywhere; kept in the settings.
import * as vscode from 'vscode';
import { configScope, nameOf } from './named-files.js';

const TABLE = /\.(?:xlsx|csv|tsv)$/i;

interface Choice extends vscode.QuickPickItem {
  /** undefined: to be asked for. null: none. */
  readonly uri?: vscode.Uri | null;
}

/** Asks for the table unless it is given, and writes it into the settings; false when the user changed their mind. */
export async function chooseTable(draft: vscode.TextDocument, given?: vscode.Uri): Promise<boolean> {
  if (!vscode.workspace.isTrusted) {
    const manage = vscode.l10n.t('Manage Trust');
    const told = vscode.l10n.t('Tables are read only in trusted workspaces.');
    if ((await vscode.window.showWarningMessage(told, manage)) === manage)
      await vscode.commands.executeCommand('workbench.trust.manage');
    return false;
  }
  const uri = given ?? (await asked(draft));
  if (uri === undefined) return false;
  await keep(draft, 'table', uri);
  return true;
}

async function asked(draft: vscode.TextDocument): Promise<vscode.Uri | null | undefined> {
  const choices: Choice[] = [
    ...(await tablesNear(draft.uri)).map((uri) => ({
      label: `$(table) ${nameOf(uri)}`,
      description: vscode.workspace.asRelativePath(uri),
      uri,
    })),
    { label: `$(folder-opened) ${vscode.l10n.t('Browse…')}` },
    { label: `$(circle-slash) ${vscode.l10n.t('No table')}`, uri: null },
  ];
  const picked = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Table of figures for {0}', nameOf(draft.uri)),
    placeHolder: vscode.l10n.t('XLSX, CSV or TSV with the columns 指标, 单位, 本年, 增速 …'),
  });
  if (!picked || picked.uri !== undefined) return picked?.uri;
  const [uri] =
    (await vscode.window.showOpenDialog({
      filters: { [vscode.l10n.t('Tables')]: ['xlsx', 'csv', 'tsv'] },
      title: vscode.l10n.t('Table of figures for {0}', nameOf(draft.uri)),
    })) ?? [];
  return uri;
}

/** Beside the draft, and at the top of its workspace folder. */
async function tablesNear(draft: vscode.Uri): Promise<vscode.Uri[]> {
  const folder = vscode.workspace.getWorkspaceFolder(draft)?.uri;
  const beside = draft.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(draft, '..');
  const places = new Map([beside, folder].flatMap((place) => (place ? [[place.toString(), place]] : [])));
  const found: vscode.Uri[] = [];
  for (const place of places.values()) {
    const entries = await vscode.workspace.fs.readDirectory(place).then(undefined, () => []);
    found.push(...entries.filter(([name]) => TABLE.test(name)).map(([name]) => vscode.Uri.joinPath(place, name)));
  }
  return found;
}

/** Names the file for this draft alone, before what the setting says of others; null takes it away. */
async function keep(draft: vscode.TextDocument, key: string, file: vscode.Uri | null): Promise<void> {
  const { configuration, target, value, path } = configScope(draft, key);
  const others = typeof value === 'string' ? { '**': value } : Object(value);
  delete others[path];
  const folder = vscode.workspace.getWorkspaceFolder(draft.uri);
  const inside = file && folder && vscode.workspace.getWorkspaceFolder(file) === folder;
  const named = inside ? file.path.slice(folder.uri.path.length + 1) : (file?.toString() ?? '');
  // An empty name takes the draft out of what is said of all.
  const said = named || Object.keys(others).length ? { [path]: named, ...others } : undefined;
  await configuration.update(key, said, target);
}
