// Is the draft put beside last year's report, and is what was left as it was marked?
import * as vscode from 'vscode';
import { type Args, folder } from './args.js';
import { equal, ok } from './expect.js';
import { user } from './user.js';
import { closeAll, found, open, until, write } from './workbench.js';

const report = (year: number, product: string) =>
  `政府工作报告\n各位代表：\n一、${year}年工作回顾\n地区生产总值达到${product}亿元，增长${year - 2019}.6%。\n扎实推进城市更新，改造老旧小区28个，惠及居民6420户。\n`;
const SAME = '扎实推进城市更新，改造老旧小区28个，惠及居民6420户';

export function defineComparing(args: Args): void {
  describe('comparing with last year', () => {
    const setting = () => vscode.workspace.getConfiguration('reportDrafts', folder());
    before(() => write('往年/2024.txt', report(2024, '623.2')));
    afterEach(async () => {
      await closeAll();
      await setting().update('lastYear', undefined, vscode.ConfigurationTarget.Workspace);
    });

    it('marks what was left as it was', async () => {
      const { document } = await open('比较一.baogao', report(2025, '660.8'));
      const last = vscode.Uri.joinPath(folder(), '往年/2024.txt');
      await vscode.commands.executeCommand('reportDrafts.chooseLastYear', last);
      equal(JSON.stringify(setting().get('lastYear')), JSON.stringify({ '比较一.baogao': '往年/2024.txt' }));
      const [finding] = await found(document, 'carried-over', [SAME]);
      equal(finding?.severity, vscode.DiagnosticSeverity.Information);
    });

    it('shows both side by side, and the indicators old and new', async function () {
      if (!args.user) this.skip();
      this.timeout(60_000);
      const editor = await open('比较二.baogao', report(2025, 'xxx.x'));
      await until('the draft checked', () =>
        vscode.window.activeTextEditor?.document.fileName.endsWith('比较二.baogao'),
      );
      await vscode.commands.executeCommand(
        'reportDrafts.chooseLastYear',
        vscode.Uri.joinPath(folder(), '往年/2024.txt'),
      );
      const comparing = vscode.commands.executeCommand('reportDrafts.compare');
      user.see('2 indicators stand in both reports: 0 with the same value, 1 still blank in this draft.');
      user.click('Show the Indicators');
      user.see('623.2亿元 → still blank');
      user.press('Enter');
      await comparing;
      // It jumps to what stands first, the blank.
      const shown = vscode.window.activeTextEditor;
      equal(shown?.document.uri.toString(), editor.document.uri.toString());
      equal(shown?.document.getText(shown.selection), 'xxx.x');
      const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
      ok(
        inputs.some((input) => input instanceof vscode.TabInputTextDiff),
        'no comparison is open',
      );
      const again = vscode.commands.executeCommand('reportDrafts.showChanges');
      user.see('623.2亿元 → still blank');
      user.press('Enter');
      await again;
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });
  });
}
