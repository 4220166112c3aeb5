// Are the snippets offered where one writes?
import * as vscode from 'vscode';
import { ok } from './expect.js';
import { closeAll, open, standing } from './workbench.js';

const REPORT_START = `临澜市政府工作报告

各位代表：

现在，我代表市人民政府向大会报告工作，请予审议。

zyzb`;

async function completions(editor: vscode.TextEditor, at: vscode.Position): Promise<vscode.CompletionItem[]> {
  const command = 'vscode.executeCompletionItemProvider';
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(command, editor.document.uri, at);
  return items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
}

const bodyOf = ({ insertText }: vscode.CompletionItem): string =>
  typeof insertText === 'object' ? insertText.value : (insertText ?? '');

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
