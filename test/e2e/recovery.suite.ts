// Does the user keep the findings, and hear of it once, when the server dies or no longer answers?
import * as vscode from 'vscode';
import { folder } from './args.js';
import { equal } from './expect.js';
import { closeAll, extension, found, open, ruleOf, standing, until, write } from './workbench.js';

/** How long the client waits for an answer, in milliseconds (client/src/recovery.ts). */
const PATIENCE = 30_000;

/** From now on nothing reaches the worker that is written to next; the client has no business offering it to others. */
function deafen(): void {
  const other = new Worker(URL.createObjectURL(new Blob([''])));
  other.terminate();
  const prototype: Pick<Worker, 'postMessage'> = Object.getPrototypeOf(other);
  const { postMessage } = prototype;
  let deaf: unknown;
  prototype.postMessage = function (this: Worker, ...given: [unknown]) {
    deaf ??= this;
    if (this !== deaf) postMessage.apply(this, given);
  };
}

/** A signal to the server's process; undefined where it is a worker. */
function signal(): ((name: 'SIGKILL' | 'SIGSTOP') => void) | undefined {
  if (typeof process !== 'object' || !('_getActiveHandles' in process)) return undefined;
  type Handle = { readonly spawnargs?: readonly string[]; readonly exitCode: unknown; kill(name: string): void };
  const handles = () => (process as unknown as { _getActiveHandles(): Handle[] })._getActiveHandles();
  const isServer = ({ spawnargs }: Handle) => spawnargs?.some((argument) => argument.endsWith('server.js'));
  // Looked for when the signal is given: before the first draft is open there is no server.
  return (name) => handles().filter(isServer).at(-1)!.kill(name);
}

export function defineRecovery(): void {
  describe('a server that', () => {
    const told: string[] = [];
    const { showWarningMessage, showErrorMessage, showInformationMessage } = vscode.window;
    const later = globalThis.setTimeout;

    before(() => {
      const record =
        (show: (...given: never[]) => unknown) =>
        (message: string, ...rest: never[]) => {
          told.push(message);
          return show(message as never, ...rest);
        };
      Object.assign(vscode.window, {
        showWarningMessage: record(showWarningMessage),
        showErrorMessage: record(showErrorMessage),
        showInformationMessage: record(showInformationMessage),
      });
      // Nobody waits so long here.
      const hasty = (work: () => void, delay?: number, ...given: unknown[]) =>
        later(work, delay === PATIENCE ? 100 : delay, ...given);
      globalThis.setTimeout = hasty as typeof setTimeout;
    });
    after(() => {
      Object.assign(vscode.window, { showWarningMessage, showErrorMessage, showInformationMessage });
      globalThis.setTimeout = later;
    });
    afterEach(closeAll);

    const insert = (editor: vscode.TextEditor, text: string) =>
      editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount - 1, 0), text));

    it('dies is started again, with the drafts that are open', async function () {
      const kill = signal();
      if (!kill) return this.skip();
      const first = await open('甲.baogao', '全年完成投资xx亿元。\n\n');
      await found(first.document, 'no-placeholder', ['xx']);
      kill('SIGKILL');
      await until('the message', () => told.length > 0);
      await found(first.document, 'no-placeholder', ['xx']);
      await insert(first, '新建学校xxx所。\n');
      await found(first.document, 'no-placeholder', ['xx', 'xxx']);
      const second = await open('乙.baogao', '全年新增就业×××人。\n');
      await found(second.document, 'no-placeholder', ['×××']);
      equal((await standing(second.document, 'checked')).blanks, 1);
      equal(told.length, 1, told.join('\n'));
    });

    it('had checked a folder is asked for its results again, and nobody is told', async function () {
      const kill = signal();
      if (!kill) return this.skip();
      const uri = vscode.Uri.joinPath(folder(), '各科室', '文书科.baogao');
      await write('各科室/文书科.baogao', '一、工作回顾\n全市完成投资xx亿元。\n');
      const blanks = () =>
        vscode.languages.getDiagnostics(uri).filter((one) => ruleOf(one) === 'no-placeholder').length;
      const shown = (count: number) =>
        until(`${count} blanks in ${uri.path}`, () => blanks() === count, vscode.languages.onDidChangeDiagnostics);
      const parent = vscode.Uri.joinPath(uri, '..');
      void vscode.commands.executeCommand('reportDrafts.checkFolders', parent);
      await shown(1);
      await until('the message', () => told.some((message) => /1 reports checked|共检查1份/.test(message)));
      const before = told.length;
      kill('SIGKILL');
      await shown(0);
      await shown(1);
      equal(told.slice(before).join(), '');
      await vscode.commands.executeCommand('reportDrafts.clearFolders');
      await shown(0);
      await vscode.workspace.fs.delete(parent, { recursive: true });
      told.splice(1);
    });

    it('no longer answers is started again, too, and nothing more is said', async () => {
      const editor = await open('丙.baogao', '全年完成投资xx亿元。\n\n');
      await found(editor.document, 'no-placeholder', ['xx']);
      const stop = signal();
      if (stop) stop('SIGSTOP');
      else deafen();
      await insert(editor, '新建学校xxx所。\n');
      await until('the message', () => told.length > 0);
      await found(editor.document, 'no-placeholder', ['xx', 'xxx']);
      equal(told.length, 1, told.join('\n'));
      equal(extension().exports.server?.startsWith('report-drafts'), true);
    });
  });
}
