// Which file goes with a draft: its table of figures, last year's report? Chosen from what lies near it, or from
// anywhere; kept in the settings.
import * as vscode from 'vscode';
import { asWords } from '../../server/src/words.js';
import { remember } from './reach.js';
import { warn } from './telling.js';

export interface FileKind {
  /** The setting. */
  readonly key: 'table' | 'lastYear';
  /** Extensions without their dots. */
  readonly extensions: readonly string[];
  readonly icon: string;
  readonly title: (draft: string) => string;
  readonly hint: () => string;
  readonly none: () => string;
  /** What files of the kind are called in the dialog that looks for them. */
  readonly filter: () => string;
}

export const TABLE: FileKind = {
  key: 'table',
  extensions: ['xlsx', 'csv', 'tsv'],
  icon: 'table',
  title: (draft) => vscode.l10n.t('Table of figures for {0}', draft),
  hint: () => vscode.l10n.t('XLSX, CSV or TSV with the columns 指标, 单位, 本年, 增速 …'),
  none: () => vscode.l10n.t('No table'),
  filter: () => vscode.l10n.t('Tables'),
};

export const LAST_YEAR: FileKind = {
  key: 'lastYear',
  extensions: ['txt', 'md', 'markdown', 'baogao'],
  icon: 'history',
  title: (draft) => vscode.l10n.t('Last year’s report for {0}', draft),
  hint: () => vscode.l10n.t('What stands in the draft as it stood there is marked.'),
  none: () => vscode.l10n.t('No report of last year'),
  filter: () => vscode.l10n.t('Reports'),
};

export const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

interface Choice extends vscode.QuickPickItem {
  /** undefined: to be asked for. null: none. */
  readonly uri?: vscode.Uri | null;
}

interface Chosen {
  /** null: none. */
  readonly uri: vscode.Uri | null;
  /** Settles once it stands in the settings, which takes VS Code a while. */
  readonly kept: Promise<void>;
}

/** Asks for the file unless it is given, and writes it into the settings; undefined when the user changed their mind. */
export async function chooseFile(
  draft: vscode.TextDocument,
  kind: FileKind,
  given?: vscode.Uri,
): Promise<Chosen | undefined> {
  if (!vscode.workspace.isTrusted) {
    const manage = vscode.l10n.t('Manage Trust');
    const told = vscode.l10n.t('Other files are read only in trusted workspaces.');
    if ((await warn(told, manage)) === manage) await vscode.commands.executeCommand('workbench.trust.manage');
    return undefined;
  }
  const uri = given ?? (await asked(draft, kind));
  if (uri === undefined) return undefined;
  if (uri) await remember(uri);
  return { uri, kept: keep(draft, kind.key, uri) };
}

async function asked(draft: vscode.TextDocument, kind: FileKind): Promise<vscode.Uri | null | undefined> {
  const title = kind.title(asWords(nameOf(draft.uri)));
  const choices: Choice[] = [
    ...(await filesNear(draft.uri, kind)).map((uri) => ({
      label: `$(${kind.icon}) ${asWords(nameOf(uri))}`,
      description: asWords(vscode.workspace.asRelativePath(uri).slice(0, -nameOf(uri).length)),
      uri,
    })),
    { label: `$(folder-opened) ${vscode.l10n.t('Browse…')}` },
    { label: `$(circle-slash) ${kind.none()}`, uri: null },
  ];
  const picked = await vscode.window.showQuickPick(choices, { title, placeHolder: kind.hint() });
  if (!picked || picked.uri !== undefined) return picked?.uri;
  const filters = { [kind.filter()]: [...kind.extensions] };
  return (await vscode.window.showOpenDialog({ filters, title }))?.[0];
}

/** Beside the draft, and at the top of its workspace folder. */
async function filesNear(draft: vscode.Uri, { extensions }: FileKind): Promise<vscode.Uri[]> {
  const folder = vscode.workspace.getWorkspaceFolder(draft)?.uri;
  const beside = draft.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(draft, '..');
  const places = new Map([beside, folder].flatMap((place) => (place ? [[place.toString(), place]] : [])));
  const found: vscode.Uri[] = [];
  for (const place of places.values()) {
    const entries = await vscode.workspace.fs.readDirectory(place).then(undefined, () => []);
    for (const [name] of entries) {
      const fits = extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
      const uri = vscode.Uri.joinPath(place, name);
      if (fits && uri.toString() !== draft.toString()) found.push(uri);
    }
  }
  return found;
}

/** Names the file for this draft alone, before what the setting says of others; null takes it away. */
async function keep({ uri }: vscode.TextDocument, key: FileKind['key'], file: vscode.Uri | null): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const configuration = vscode.workspace.getConfiguration('reportDrafts', folder ?? uri);
  const known = configuration.inspect<unknown>(key);
  const [target, value] = !folder
    ? [vscode.ConfigurationTarget.Global, known?.globalValue]
    : vscode.workspace.workspaceFile
      ? [vscode.ConfigurationTarget.WorkspaceFolder, known?.workspaceFolderValue]
      : [vscode.ConfigurationTarget.Workspace, known?.workspaceValue];
  const below = (one: vscode.Uri) => folder && one.path.slice(folder.uri.path.length + 1);
  const path = below(uri) ?? nameOf(uri);
  const others: Record<string, unknown> = typeof value === 'string' && value ? { '**': value } : { ...Object(value) };
  delete others[path];
  const inside = file && folder && vscode.workspace.getWorkspaceFolder(file) === folder;
  const named = inside ? below(file) : (file?.toString() ?? '');
  // An empty name takes the draft out of what is said of all.
  const said = named || Object.keys(others).length ? { [path]: named, ...others } : undefined;
  await configuration.update(key, said, target);
}
