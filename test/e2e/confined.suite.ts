// Do the settings of a workspace reach no file outside of it, unless the user chose that file?
import * as vscode from 'vscode';
import { folder } from './args.js';
import { closeAll, extension, open, until, write } from './workbench.js';

const DRAFT = '一、工作回顾\n固定资产投资完成xxx.x亿元。\n';
const name = () => `${folder().path.split('/').at(-1)}之外.csv`;
/** A page is served no file beside its folder; it has a place of its own for what is to be forgotten. */
const outside = () =>
  folder().scheme === 'file'
    ? vscode.Uri.joinPath(folder(), '..', name())
    : vscode.Uri.from({ scheme: 'tmp', authority: 'away', path: `/${name()}` });
const settings = () => vscode.workspace.getConfiguration('reportDrafts', folder());
const { Workspace, Global } = vscode.ConfigurationTarget;

export function defineConfined(): void {
  describe('a table outside the workspace', () => {
    before(() =>
      vscode.workspace.fs.writeFile(outside(), new TextEncoder().encode('指标,单位,2031年\n固定资产投资,亿元,120.5\n')),
    );
    afterEach(async () => {
      await closeAll();
      for (const target of [Workspace, Global]) await settings().update('table', undefined, target);
      await write('.reportdrafts.json', '{}');
    });
    after(() => vscode.workspace.fs.delete(outside()));

    const why = ({ document }: vscode.TextEditor) => extension().exports.status(document.uri)?.why ?? '';
    const hoverAt = async ({ document }: vscode.TextEditor): Promise<string> => {
      const at = document.positionAt(document.getText().indexOf('xxx') + 1);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      return hovers
        .flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)))
        .join();
    };
    const refused = (editor: vscode.TextEditor) =>
      until('the refusal', () => /数据表.*未被采用.*(?:outside the workspace|不在工作区)/.test(why(editor)));
    const taken = (editor: vscode.TextEditor) =>
      until(
        () => `the table; ${why(editor)}`,
        () => {
          const status = extension().exports.status(editor.document.uri);
          return status !== undefined && !/数据表/.test(status.why ?? '');
        },
      );

    it('is not read for a setting of the workspace, nor for its configuration file', async () => {
      const editor = await open('外一.baogao', DRAFT);
      await settings().update('table', outside().toString(), Workspace);
      await refused(editor);
      await settings().update('table', undefined, Workspace);
      await taken(editor);
      for (const named of [`../${name()}`, `${folder()}/%2e%2e/${name()}`]) {
        await write('.reportdrafts.json', JSON.stringify({ table: named }));
        await refused(editor);
        await write('.reportdrafts.json', '{}');
        await taken(editor);
      }
    });

    it('is not read through a link in the folder, and one within it only where its end is known', async function () {
      const links = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder(), '链接'));
      if (links.length < 4) this.skip();
      const editor = await open('外四.baogao', DRAFT);
      for (const [table, isRead] of [
        ['链接/外.csv', false],
        ['链接/上/外.csv', false],
        ['链接/内.csv', extension().exports.host === 'node'],
        ['链接/表/内.csv', true],
      ] as const) {
        await write('.reportdrafts.json', JSON.stringify({ table }));
        if (isRead) await until(table, async () => (await hoverAt(editor)).includes('数据表'));
        else await refused(editor);
        await write('.reportdrafts.json', '{}');
        await taken(editor);
      }
    });

    it('is read where the user’s own settings name it', async () => {
      const editor = await open('外二.baogao', DRAFT);
      await settings().update('table', outside().toString(), Workspace);
      await refused(editor);
      await settings().update('table', undefined, Workspace);
      await settings().update('table', outside().toString(), Global);
      await taken(editor);
    });

    it('is read once the user has picked it', async () => {
      const editor = await open('外三.baogao', DRAFT);
      await settings().update('table', { '别的.baogao': '', '外三.baogao': outside().toString() }, Workspace);
      await refused(editor);
      await vscode.commands.executeCommand('reportDrafts.chooseTable', outside());
      await settings().update('table', undefined, Workspace);
      await vscode.commands.executeCommand('reportDrafts.chooseTable', outside());
      await taken(editor);
    });
  });
}
