// Are blanks filled from the user's table, one by one and all together, and is the draft checked against it?
import * as vscode from 'vscode';
import { workbook } from '../support/workbook.js';
import { type Args, folder } from './args.js';
import { equal, ok } from './expect.js';
import { user } from './user.js';
import { closeAll, found, open, rangeOf, until } from './workbench.js';

const TABLE = '数据/主要指标.xlsx';
const DRAFT = `政府工作报告
各位代表：
一、2025年工作回顾
固定资产投资完成xxx.x亿元，增长x.x%；新建学校xx所。
`;
const FILLED = DRAFT.replace('xxx.x', '120.5').replace('x.x', '6.2');
const table = () => vscode.Uri.joinPath(folder(), TABLE);
const writeTable = (invested: number) =>
  vscode.workspace.fs.writeFile(
    table(),
    workbook({
      主要指标: [
        ['指标', '单位', '2025年', '增速'],
        ['固定资产投资', '亿元', invested, { percent: 0.062 }],
      ],
    }),
  );
const setting = () => vscode.workspace.getConfiguration('reportDrafts', folder());

export function defineFilling(args: Args): void {
  describe('filling from a table', () => {
    before(() => writeTable(120.46));
    afterEach(async () => {
      await closeAll();
      await setting().update('table', undefined, vscode.ConfigurationTarget.Workspace);
    });

    const openWithTable = async (name: string, text: string) => {
      const editor = await open(name, text);
      await vscode.commands.executeCommand('reportDrafts.chooseTable', table());
      return editor;
    };

    it('keeps the choice of a table with the draft, and offers a value with its cell', async () => {
      const { document } = await openWithTable('填表一.baogao', DRAFT);
      equal(JSON.stringify(setting().get('table')), JSON.stringify({ '填表一.baogao': TABLE }));
      const offered = async () => {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          rangeOf(document, 'xxx.x'),
          vscode.CodeActionKind.QuickFix.value,
        );
        return actions.find(({ title }) => title === '填 120.5（取自 主要指标.xlsx › 主要指标!C2）');
      };
      let action: vscode.CodeAction | undefined;
      await until('the value of the table', async () => {
        // A question that overlaps the one before it takes that one back.
        action = await offered().then(undefined, () => undefined);
        return action !== undefined;
      });
      ok(action?.edit && (await vscode.workspace.applyEdit(action.edit)), 'the edit was refused');
      equal(document.getText(), DRAFT.replace('xxx.x', '120.5'));
    });

    it('completes a blank from the list that the editor shows, with an icon for a value and the cell beside it', async () => {
      const editor = await openWithTable('填表六.baogao', DRAFT);
      const { document } = editor;
      await found(document, 'no-placeholder', ['xxx.x', 'x.x', 'xx']);
      const { end } = rangeOf(document, 'xxx.x');
      editor.selection = new vscode.Selection(end, end);
      const command = 'vscode.executeCompletionItemProvider';
      const [value] = await until('the value of the table', async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, end);
        const own = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Value);
        return own.length > 0 && own;
      });
      const cell = '主要指标.xlsx › 主要指标!C2';
      equal(JSON.stringify(value?.label), JSON.stringify({ label: '120.5', description: cell }));
      let looks = 0;
      await until('the value in the draft', async () => {
        // A list that is asked for too early has nothing of ours, and goes away.
        if (looks++ % 25 === 0) await vscode.commands.executeCommand('editor.action.triggerSuggest');
        else await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return document.getText() === DRAFT.replace('xxx.x', '120.5');
      });
      await vscode.commands.executeCommand('undo');
      await until('the draft as it was', () => document.getText() === DRAFT);
    });

    it('asks for the table, shows all values for review, fills what is certain, and undo gives the text back', async function () {
      if (!args.user) this.skip();
      this.timeout(60_000);
      const { document } = await open('填表二.baogao', DRAFT);
      await found(document, 'no-placeholder', ['xxx.x', 'x.x', 'xx']);
      const filling = vscode.commands.executeCommand('reportDrafts.fill');
      user.see('Table of figures for 填表二.baogao');
      user.fill('Browse');
      user.press('Enter');
      user.fill(table().path);
      user.press('Enter');
      user.click('Apply');
      user.see('2 blanks were filled from 主要指标.xlsx; 1 stay.');
      user.click('Show What Stays');
      user.see('没有认出是哪个指标，或表中没有这个指标');
      user.press('Escape');
      await filling;
      equal(document.getText(), FILLED);
      await vscode.window.showTextDocument(document);
      // The message is gone; what stays can still be asked for.
      const again = vscode.commands.executeCommand('reportDrafts.showUnfilled');
      user.see('没有认出是哪个指标，或表中没有这个指标');
      user.press('Escape');
      await again;
      await vscode.commands.executeCommand('undo');
      await until('the draft as it was', () => document.getText() === DRAFT);
    });

    it('leaves without a tick what a person should look at, and changes nothing when the preview is thrown away', async function () {
      if (!args.user) this.skip();
      this.timeout(60_000);
      const likely = DRAFT.replace('固定资产投资完成', '全口径固定资产投资实际完成').replace('增长x.x%；', '；');
      const text = `${likely}固定资产投资增长x.x%。\n`;
      const { document } = await openWithTable('填表四.baogao', text);
      await found(document, 'no-placeholder', ['xxx.x', 'xx', 'x.x']);
      const discarded = vscode.commands.executeCommand('reportDrafts.fill');
      user.click('Discard');
      await discarded;
      equal(document.getText(), text);
      const filling = vscode.commands.executeCommand('reportDrafts.fill');
      user.click('Apply');
      user.see('1 blanks were filled from 主要指标.xlsx; 2 stay.');
      user.click('Clear Notification');
      await filling;
      equal(document.getText(), text.replace('增长x.x%', '增长6.2%'));
    });

    it('fills nothing and makes no file when the table goes while its values are looked over', async function () {
      if (!args.user) this.skip();
      this.timeout(60_000);
      const { document } = await openWithTable('填表五.baogao', DRAFT);
      await found(document, 'no-placeholder', ['xxx.x', 'x.x', 'xx']);
      const filling = vscode.commands.executeCommand('reportDrafts.fill');
      user.see('Apply');
      await user.done();
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder(), TABLE));
      const gone = new Promise((resolve) => watcher.onDidDelete(resolve));
      await vscode.workspace.fs.delete(table());
      await gone;
      watcher.dispose();
      user.click('Apply'); // VS Code refuses, for the sake of the table
      await user.done();
      await vscode.commands.executeCommand('refactorPreview.discard');
      await filling;
      equal(document.getText(), DRAFT);
      await vscode.workspace.fs.stat(table()).then(
        () => ok(false, 'the table was made anew'),
        () => undefined,
      );
      await writeTable(120.46);
    });

    it('warns where the draft has another figure, until the table or the draft is mended', async () => {
      const { document } = await openWithTable('填表三.baogao', DRAFT.replace('xxx.x', '102.5').replace('x.x', '6.2'));
      const [finding] = await found(document, 'figures-match-table', ['102.5']);
      ok(finding?.message.includes('数据表是120.5亿元（主要指标.xlsx › 主要指标!C2）'), finding?.message ?? '');
      await writeTable(102.5);
      await found(document, 'figures-match-table', []);
      await writeTable(120.46);
      await found(document, 'figures-match-table', ['102.5']);
    });
  });
}
