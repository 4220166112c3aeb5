// Are the snippets offered where one writes?
import * as vscode from 'vscode';
import { ok } from './expect.js';
import { closeAll, open, standing, until } from './workbench.js';

const REPORT_START = `临澜市政府工作报告

各位代表：

现在，我代表市人民政府向大会报告工作，请予审议。

zyzb`;

const TASKS = `${REPORT_START.replace('zyzb', '')}一、2024年工作回顾

全年工作进展顺利，各项任务基本完成，城乡面貌有了新的变化。

二、2025年工作安排

（一）做强产业。建好园区。
（二）扩大投资。开工一批项目。`;
const TARGETS = `${TASKS.slice(0, TASKS.indexOf('（一）'))}主要预期目标是：地区生产总值增长6%左右，`;
const ITEMS = `${TASKS.slice(0, TASKS.indexOf('全年'))}一是产业升级。建成园区。二是城乡变样。修好道路。`;

async function completions(editor: vscode.TextEditor, at: vscode.Position): Promise<vscode.CompletionItem[]> {
  const command = 'vscode.executeCompletionItemProvider';
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(command, editor.document.uri, at);
  return items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
}

const bodyOf = ({ insertText }: vscode.CompletionItem): string =>
  typeof insertText === 'object' ? insertText.value : (insertText ?? '');

/** Each has a file of its own. */
let drafts = 0;

export function defineWriting(): void {
  describe('writing', () => {
    afterEach(closeAll);

    it('offers the section snippets in a draft', async () => {
      const editor = await open('片段.baogao', REPORT_START);
      await standing(editor.document, 'checked');
      const last = editor.document.lineCount - 1;
      const items = await completions(editor, new vscode.Position(last, 'zyzb'.length));
      const bodies = items.map(bodyOf).filter((body) => body.includes('地区生产总值'));
      ok(bodies.length > 0, `offered: ${items.map(({ label }) => JSON.stringify(label)).join()}`);
    });

    it('offers every snippet once', async () => {
      const editor = await open('片段.baogao', REPORT_START);
      await standing(editor.document, 'checked');
      const last = editor.document.lineCount - 1;
      const items = await completions(editor, new vscode.Position(last, 'zyzb'.length));
      // A snippet with several prefixes that fit is offered under each.
      const shown = items.map((item) => `${JSON.stringify(item.label)} ${bodyOf(item)}`);
      ok(shown.length > 0, 'no snippet');
      ok(new Set(shown).size === shown.length, shown.join('\n'));
    });

    for (const [what, before, typed, after] of [
      ['an indicator, by the first letters of its pinyin', TARGETS, 'gdzc', `${TARGETS}固定资产投资增长【x.x%】`],
      ['an indicator, by its characters', TARGETS, '社会消费', `${TARGETS}社会消费品零售总额增长【x.x%】`],
      ['the next numbered heading, by pinyin', `${TASKS}\n`, 'nongye', `${TASKS}\n（三）【农业农村】`],
      ['the next enumerator', ITEMS, '', `${ITEMS}三是`],
      ['a part that is not there yet, by its name', `${TASKS}\n`, '致谢', `${TASKS}\n成绩来之不易`],
    ] as const) {
      it(`goes on with ${what}, from the list that the editor shows`, async () => {
        const editor = await open(`接着写${++drafts}.baogao`, before);
        const { document } = editor;
        await standing(document, 'checked');
        editor.selection = new vscode.Selection(document.positionAt(before.length), document.positionAt(before.length));
        if (typed) await vscode.commands.executeCommand('type', { text: typed });
        let looks = 0;
        await until(
          () => `“${after.slice(-12)}”; it is “${document.getText().slice(before.length - 4)}”`,
          async () => {
            // A list that is asked for too early has nothing of ours, and goes away.
            if (looks++ % 25 === 0) await vscode.commands.executeCommand('editor.action.triggerSuggest');
            else await vscode.commands.executeCommand('acceptSelectedSuggestion');
            return document.getText().startsWith(after);
          },
        );
      });
    }

    it('inserts a snippet whose fields are blanks to go through', async () => {
      const editor = await open('插入.baogao', 'zyzb-bg');
      const { document } = editor;
      await standing(document, 'checked');
      editor.selection = new vscode.Selection(0, 7, 0, 7);
      const item = (await completions(editor, editor.selection.active)).find((one) =>
        bodyOf(one).includes('地区生产总值'),
      );
      ok(item?.insertText instanceof vscode.SnippetString, 'no such snippet');
      await editor.insertSnippet(item.insertText, new vscode.Range(0, 0, 0, 7));
      ok(document.getText().includes('地区生产总值'), document.getText());
      ok(!document.getText().includes('${'), 'placeholders were inserted as text');
    });
  });
}
