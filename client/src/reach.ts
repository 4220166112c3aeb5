// Which files may the server read on behalf of a workspace? What lies in it, what its user chose, and our own.
import * as vscode from 'vscode';

const CHOSEN = 'chosen';
/** More choices than these nobody remembers. */
const MOST = 200;
/** The settings that name files. */
const NAMING = ['profile', 'samples', 'table', 'lastYear'];

/** Where a path of this machine leads, links followed. */
export type RealPath = (path: string) => Promise<string>;

let own: vscode.ExtensionContext;
let realPath: RealPath | undefined;
/** A page has no `real`. */
export const rememberIn = (context: vscode.ExtensionContext, real?: RealPath): void => {
  own = context;
  realPath = real;
};

/** The user picked it, so that the settings of this workspace may name it wherever it lies. */
export async function remember(uri: vscode.Uri): Promise<void> {
  if (vscode.workspace.getWorkspaceFolder(uri)) return;
  const known = own.workspaceState.get<string[]>(CHOSEN, []).filter((one) => one !== uri.toString());
  await own.workspaceState.update(CHOSEN, [...known, uri.toString()].slice(-MOST));
}

/** What the server asks for; fails with a sentence where a workspace names what is not its own. */
export async function reached(named: string): Promise<vscode.Uri> {
  const uri = plain(named);
  const chosen = own.workspaceState.get<string[]>(CHOSEN, []).map((one) => vscode.Uri.parse(one));
  const places = [own.extensionUri, ...chosen, ...namedByUser()];
  if (uri && (places.some((place) => isBelow(place, uri)) || (await isWithin(uri)))) return uri;
  throw new Error(
    vscode.l10n.t('It lies outside the workspace. Choose it with a command, or name it in your user settings.'),
  );
}

/** What is written must lie in the workspace. */
export async function writable(named: string): Promise<vscode.Uri> {
  const uri = plain(named);
  if (uri && (await isWithin(uri))) return uri;
  throw new Error(vscode.l10n.t('It lies outside the workspace.'));
}

/** Whether it lies in the workspace, and no link leads out of it; where nobody can tell where one leads, there must be none. */
async function isWithin(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (!folder) return false;
  if (uri.scheme === 'file' && realPath) {
    const real = await realOf(uri, realPath);
    const folders = (vscode.workspace.workspaceFolders ?? []).filter((each) => each.uri.scheme === 'file');
    for (const each of folders) if (isBelow(await realOf(each.uri, realPath), real)) return true;
    return false;
  }
  for (let at = uri; at.path.length > folder.path.length; at = vscode.Uri.joinPath(at, '..')) {
    const type = await vscode.workspace.fs.stat(at).then(
      (known) => known.type,
      () => vscode.FileType.Unknown,
    );
    if (type & vscode.FileType.SymbolicLink) return false;
  }
  return true;
}

/** Of a file that does not exist yet, by its folder. */
async function realOf(uri: vscode.Uri, real: RealPath): Promise<vscode.Uri> {
  try {
    return vscode.Uri.file(await real(uri.fsPath));
  } catch {
    const above = vscode.Uri.joinPath(uri, '..');
    if (above.path === uri.path) return uri;
    return vscode.Uri.joinPath(await realOf(above, real), uri.path.slice(uri.path.lastIndexOf('/') + 1));
  }
}

/** Without `..`; undefined where a system could read more into the path than stands there. */
function plain(named: string): vscode.Uri | undefined {
  const uri = vscode.Uri.parse(named);
  return !uri.path || uri.path.includes('\\') ? undefined : vscode.Uri.joinPath(uri, '.');
}

/** Files and folders outside of the workspace that the user's own settings name. */
function namedByUser(): vscode.Uri[] {
  const settings = vscode.workspace.getConfiguration('reportDrafts');
  return NAMING.flatMap((key) => {
    const value = settings.inspect<unknown>(key)?.globalValue;
    const named = typeof value === 'string' ? [value] : Object.values(Object(value));
    return named.filter((one): one is string => typeof one === 'string').flatMap((one) => placeOf(one, key));
  });
}

function placeOf(named: string, key: string): vscode.Uri[] {
  const segments = named.replaceAll('\\', '/').split('/');
  // Samples may be a glob: what lies below the folders before it.
  const glob = key === 'samples' ? segments.findIndex((segment) => /[*?{[]/.test(segment)) : -1;
  const whole = segments.slice(0, glob < 0 ? undefined : glob).join('/');
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(whole)) return [vscode.Uri.parse(whole)];
  return /^(?:\/|[A-Za-z]:\/)/.test(whole) ? [vscode.Uri.file(whole)] : [];
}

const isBelow = (place: vscode.Uri, uri: vscode.Uri): boolean =>
  `${uri}/`.startsWith(`${place.toString().replace(/\/+$/, '')}/`);
