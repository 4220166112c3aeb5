// Does the editor learn from a folder of reports, show what it learned, and check by it?
import * as vscode from 'vscode';
import { folder } from './args.js';
import { equal, ok } from './expect.js';
import { closeAll, open, read, until, write } from './workbench.js';

const PARTS = ['工作回顾', '工作安排', '政府自身建设'];
const report = (town: string) => `${town}政府工作报告

各位代表：

现在，我代表${town}人民政府，向大会报告工作，请予审议。

${PARTS.map((part, i) => `${'一二三'[i]}、${part}\n\n${'坚持稳中求进，办好民生实事，守住安全底线。'.repeat(12 + town.length)}\n`).join('\n')}
各位代表！让我们团结一心，为建设美丽${town}而努力奋斗！
`;

export function defineLearning(): void {
  describe('learning', () => {
    after(closeAll);

    it('reads a folder of reports, writes what is usual, and shows it to a reader', async () => {
      for (const town of ['云岫县', '青石市', '柳湾区']) await write(`范文/${town}.txt`, report(town));
      const from = vscode.Uri.joinPath(folder(), '范文');
      const target = vscode.Uri.joinPath(folder(), '学到的.json');
      // The question at its end waits for the user; nothing below needs the answer.
      void vscode.commands.executeCommand('reportDrafts.learn', from, [from], target);
      const summary = await until('the summary', () => {
        const text = vscode.window.activeTextEditor?.document;
        return text?.isUntitled && text.languageId === 'markdown' && text.getText();
      });
      ok(summary.includes('3 篇'), summary);
      const profile = JSON.parse(await read(target)) as { version: number; samples: { name: string }[] };
      equal(profile.version, 1);
      equal(profile.samples.map(({ name }) => name).sort(), ['云岫县', '青石市', '柳湾区'].sort());
      ok(!(await read(target)).includes('守住安全底线'), 'a sentence of a sample stands in the profile');
    });

    it('shows what is usual for the draft that is open', async () => {
      await closeAll();
      await open('看范式.baogao', report('云岫县'));
      await vscode.commands.executeCommand('reportDrafts.showProfile');
      const text = vscode.window.activeTextEditor!.document;
      equal(text.languageId, 'markdown');
      ok(/存在问题/.test(text.getText()), text.getText());
    });
  });
}
