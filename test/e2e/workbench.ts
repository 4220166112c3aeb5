// How do the tests handle VS Code: open a draft, wait for what it shows, put everything back?
import * as vscode from 'vscode';
import { folder } from './args.js';

/** A tree of a view, as VS Code asks for it. */
export interface Tree<N> {
  readonly selected: N | undefined;
  getChildren(node?: N): N[];
  getTreeItem(node: N): vscode.TreeItem;
}

/** What the extension gives to others (client/src/activate.ts). */
export interface Api {
  readonly host: 'node' | 'web';
  readonly server: string | undefined;
  status(uri: vscode.Uri):
    | {
        readonly state: 'checked' | 'partly' | 'off';
        readonly why?: string;
        readonly blanks: number;
        readonly findings: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
      }
    | undefined;
  readonly blanks: Tree<unknown> & { readonly progress: string };
  readonly figures: Tree<unknown>;
  readonly outline: Tree<unknown> &
    vscode.TreeDragAndDropController<unknown> & {
      readonly description: string;
      readonly message: string | undefined;
      provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined;
    };
}

export const extension = (): vscode.Extension<Api> =>
  vscode.extensions.getExtension<Api>('report-drafts.report-drafts')!;

/**
 * Waits until the probe gives something that is not false or undefined. It looks at every event, or, for what has no
 * event, every few milliseconds.
 */
export function until<T>(
  what: string | (() => string),
  probe: () => T | false | undefined | Promise<T | false | undefined>,
  event?: vscode.Event<unknown>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const watch: { dispose(): unknown }[] = [];
    const end = (settle: () => void) => {
      for (const { dispose } of watch) dispose();
      settle();
    };
    const look = async () => {
      try {
        const found = await probe();
        if (found !== undefined && found !== false) end(() => resolve(found));
      } catch (error) {
        end(() => reject(error));
      }
    };
    const limit = setTimeout(
      () => end(() => reject(new Error(`timed out waiting for ${typeof what === 'string' ? what : what()}`))),
      10_000,
    );
    watch.push({ dispose: () => clearTimeout(limit) });
    if (event) {
      const listener = event(look);
      watch.push({ dispose: () => listener.dispose() });
    } else {
      const timer = setInterval(look, 20);
      watch.push({ dispose: () => clearInterval(timer) });
    }
    void look();
  });
}

/** Writes a file into the workspace folder. `.baogao` files are report drafts by their name. */
export async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export const read = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

/** Writes a file and shows it. */
export async function open(name: string, text: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await write(name, text));
}

/** Closes every editor without saving. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** What the extension found, all of it or one rule's. */
export const findingsIn = ({ uri }: vscode.TextDocument, rule?: string): vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter((one) => one.source === '拟稿' && (rule === undefined || ruleOf(one) === rule));

/** Waits until a rule has found exactly these texts, in this order. */
export function found(document: vscode.TextDocument, rule: string, texts: readonly string[]) {
  const wanted = texts.join(' ');
  const event = vscode.languages.onDidChangeDiagnostics;
  const findings = () => findingsIn(document, rule).sort((a, b) => a.range.start.compareTo(b.range.start));
  const marked = () =>
    findings()
      .map(({ range }) => document.getText(range))
      .join(' ');
  return until(
    () => `${rule} on “${wanted}”; it is on “${marked()}”`,
    () => marked() === wanted && findings(),
    event,
  );
}

/** Waits until the extension has said how the document stands. */
export const standing = ({ uri }: vscode.TextDocument, state: 'checked' | 'off') =>
  until(
    () => `the status “${state}” of ${uri.path}; it is ${JSON.stringify(extension().exports?.status(uri))}`,
    () => {
      const status = extension().isActive ? extension().exports.status(uri) : undefined;
      return status?.state === state && status;
    },
  );

/** The place of a text that stands in the document once. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`“${text}” does not stand in the document`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

export const select = (editor: vscode.TextEditor, range: vscode.Range): void => {
  editor.selection = new vscode.Selection(range.start, range.end);
};
