// Does each folder of a workspace go by its own settings, wherever it lies and whether it can be written or not?
import * as vscode from 'vscode';
import type { Args } from './args.js';
import { equal, ok } from './expect.js';
import { MemoryFs } from './memory-fs.js';
import { user } from './user.js';
import { closeAll, extension, findingsIn, found, rangeOf, read, ruleOf, select, standing, until } from './workbench.js';

const DRAFT = `政府工作报告
各位代表：
一、2025年工作回顾
固定资产投资完成xxx.x亿元，增长x.x%；新建学校xx所。
`;
const table = (invested: string) => `指标,单位,2025年,增速\n固定资产投资,亿元,${invested},6.2%\n`;
const PARTS = ['工作回顾', '工作安排', '政府自身建设'];
const PROBLEMS = '在肯定成绩的同时，我们也清醒地认识到，发展中还存在不少困难和问题：基础还薄弱，人才还不足。';
const report = (town: string, problems = PROBLEMS) => `${town}政府工作报告

各位代表：

现在，我代表${town}人民政府，向大会报告工作，请予审议。

${PARTS.map((part, i) => `${'一二三'[i]}、${part}\n\n${'坚持稳中求进，办好民生实事，守住安全底线。'.repeat(14)}\n${i === 0 ? `\n${problems}\n` : ''}`).join('\n')}
各位代表！让我们团结一心，为建设美丽${town}而努力奋斗！
`;
const TOWNS = ['云岫县', '青石市', '柳湾区', '望湖县', '临澜市'];

/** The files of a folder that somebody has set up. */
const filesOf = (place: string, invested: string) => ({
  [`${place}/稿.baogao`]: DRAFT,
  [`${place}/数据.csv`]: table(invested),
  [`${place}/.reportdrafts.json`]: JSON.stringify({ table: '数据.csv' }),
  [`${place}/往年.txt`]: DRAFT.replace('2025', '2024').replace('xxx.x', '96.5'),
});

const folderCalled = (name: string): vscode.Uri => {
  const known = vscode.workspace.workspaceFolders?.find((one) => one.name === name);
  ok(known, `no folder ${name}`);
  return known.uri;
};
const inside = (name: string, path: string) => vscode.Uri.joinPath(folderCalled(name), path);
const show = (name: string, path = '稿.baogao') => vscode.window.showTextDocument(inside(name, path));
const offeredIn = async (document: vscode.TextDocument, piece: string) => {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, piece),
  );
  return actions.map(({ title }) => title).join('\n');
};

export function defineSeveral(args: Args): void {
  describe('in a workspace of several folders', () => {
    before(async () => {
      const { registerFileSystemProvider } = vscode.workspace;
      registerFileSystemProvider('memfs', new MemoryFs(filesOf('/云端', '303.3')));
      registerFileSystemProvider('memro', new MemoryFs(filesOf('/存档', '404.4')), { isReadonly: true });
      for (const [name, invested] of [
        ['甲', '101.1'],
        ['乙', '202.2'],
      ] as const) {
        for (const [path, text] of Object.entries(filesOf('', invested)))
          await vscode.workspace.fs.writeFile(inside(name, path), new TextEncoder().encode(text));
      }
      for (const name of ['云端', '存档'])
        await until(`the folder ${name}`, () =>
          Promise.resolve(vscode.workspace.fs.stat(folderCalled(name))).then(
            () => true,
            () => false,
          ),
        );
    });
    afterEach(async () => {
      await closeAll();
      await vscode.commands.executeCommand('notifications.clearAll');
    });

    it('reads nothing that an untrusted workspace names, and says so, until it is trusted', async function () {
      if (vscode.workspace.isTrusted || !args.user) this.skip();
      this.timeout(60_000);
      const { document } = await show('甲');
      await found(document, 'no-placeholder', ['xxx.x', 'x.x', 'xx']);
      const told = () => extension().exports.status(document.uri);
      await until('the status', () => told()?.state === 'partly' && told()?.why?.includes('未受信任'));
      ok(!(await offeredIn(document, 'xxx.x')).includes('101.1'), 'the table was read');
      const choosing = vscode.commands.executeCommand('reportDrafts.chooseTable', inside('甲', '数据.csv'));
      user.see('Other files are read only in trusted workspaces.');
      user.click('Manage Trust');
      await choosing;
      user.see('In a Trusted Workspace');
      user.press('Control+Enter');
      await until('trust', () => vscode.workspace.isTrusted);
      await until('the status', () => told()?.state === 'checked');
      await until('the table', async () => (await offeredIn(document, 'xxx.x')).includes('填 101.1（取自 数据.csv'));
    });

    for (const [name, invested] of [
      ['甲', '101.1'],
      ['乙', '202.2'],
      ['云端', '303.3'],
      ['存档', '404.4'],
    ] as const) {
      it(`fills from the table of the folder ${name}`, async () => {
        const { document } = await show(name);
        await standing(document, 'checked');
        await found(document, 'no-placeholder', ['xxx.x', 'x.x', 'xx']);
        await until('the value of its own table', async () =>
          (await offeredIn(document, 'xxx.x')).includes(`填 ${invested}（取自 数据.csv`),
        );
      });
    }

    it('learns for one folder and not for the others', async () => {
      for (const town of TOWNS)
        await vscode.workspace.fs.writeFile(inside('云端', `范文/${town}.txt`), new TextEncoder().encode(report(town)));
      const own = (name: string) => vscode.workspace.getConfiguration('reportDrafts', folderCalled(name));
      await own('云端').update('samples', ['范文'], vscode.ConfigurationTarget.WorkspaceFolder);
      const why = async (name: string) => {
        const uri = inside(name, '缺问题.baogao');
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(report('清河县', '')));
        const { document } = await vscode.window.showTextDocument(uri);
        await standing(document, 'checked');
        return () =>
          findingsIn(document, 'section-present')
            .map(({ message }) => message)
            .join();
      };
      const learned = await why('云端');
      await until(
        () => `what the folder taught; it is ${learned()}`,
        () => learned().includes('5 篇同类范文中 5 篇有'),
      );
      const other = await why('甲');
      await until('what comes along', () => other() !== '');
      ok(!other().includes('5 篇同类范文中 5 篇有'), other());
      await own('云端').update('samples', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
      for (const name of ['云端', '甲']) await vscode.workspace.fs.delete(inside(name, '缺问题.baogao'));
      await vscode.workspace.fs.delete(inside('云端', '范文'), { recursive: true });
    });

    it('keeps a choice with the folder of the draft, a file of another folder by its address', async () => {
      await show('乙');
      await vscode.commands.executeCommand('reportDrafts.chooseTable', inside('云端', '数据.csv'));
      const chosen = (name: string) =>
        vscode.workspace.getConfiguration('reportDrafts', folderCalled(name)).inspect('table')?.workspaceFolderValue;
      equal(chosen('乙'), { '稿.baogao': inside('云端', '数据.csv').toString() });
      equal(chosen('甲'), undefined);
    });

    it('compares with last year’s report on a file system that cannot be searched', async () => {
      const { document } = await show('云端');
      await standing(document, 'checked');
      await vscode.commands.executeCommand('reportDrafts.chooseLastYear', inside('云端', '往年.txt'));
      void vscode.commands.executeCommand('reportDrafts.compare');
      await until('both side by side', () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .some(({ input }) => input instanceof vscode.TabInputTextDiff && input.original.scheme === 'memfs'),
      );
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    it('exports the ledger to where it can be written, and says where it cannot', async function () {
      this.timeout(60_000);
      const { document } = await show('云端', '往年.txt');
      await vscode.languages.setTextDocumentLanguage(document, 'report-draft');
      await standing(document, 'checked');
      await vscode.commands.executeCommand('reportDrafts.figures.export', inside('云端', '台账.csv'));
      ok((await read(inside('云端', '台账.csv'))).includes('96.5'), 'no figures');
      if (!args.user) return;
      await vscode.commands.executeCommand('reportDrafts.figures.export', inside('存档', '台账.csv'));
      user.see('台账.csv could not be written');
      await user.done();
    });

    it('checks all folders, wherever they lie', async function () {
      this.timeout(60_000);
      void vscode.commands.executeCommand('reportDrafts.checkFolders');
      const blanks = (name: string) =>
        vscode.languages.getDiagnostics(inside(name, '稿.baogao')).filter((one) => ruleOf(one) === 'no-placeholder')
          .length;
      const counts = () => ['甲', '乙', '云端', '存档'].map(blanks).join();
      await until(
        () => `three blanks in each; there are ${counts()}`,
        () => counts() === '3,3,3,3',
      );
      await vscode.commands.executeCommand('reportDrafts.clearFolders');
    });

    it('says in a sentence that a draft cannot be changed', async function () {
      if (!args.user) this.skip();
      this.timeout(60_000);
      const editor = await show('存档');
      const { document } = editor;
      await found(document, 'no-placeholder', ['xxx.x', 'x.x', 'xx']);
      select(editor, rangeOf(document, '工作回顾'));
      await vscode.commands.executeCommand('reportDrafts.outline.insertAfter');
      user.see('This file cannot be changed.');
      await user.done();
      const [finding] = findingsIn(document, 'no-placeholder');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        finding!.range,
      );
      const ignore = actions.find(({ command }) => command?.command === 'reportDrafts.ignore')?.command;
      ok(ignore, actions.map(({ title }) => title).join());
      void vscode.commands.executeCommand(ignore.command, ...(ignore.arguments ?? []));
      user.see('.reportdrafts.json could not be written');
      await user.done();
      equal(document.getText(), DRAFT);
    });
  });
}
