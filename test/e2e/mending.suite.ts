// Do quick fixes mend, only what was asked for, and can they be undone?
import * as vscode from 'vscode';
import type { Args } from './args.js';
import { equal, ok } from './expect.js';
import { user } from './user.js';
import { closeAll, extension, found, open, rangeOf, select, until } from './workbench.js';

const DAMAGED = `一、主要工作
推进信xx化建设，弘扬社会主X核心价值观。
全年完成投资xxx亿元。
`;

const REPORT = '政府工作报告\n各位代表：\n过去一年，成绩来之不易。\n';

const actionsAt = (document: vscode.TextDocument, range: vscode.Range, kind: vscode.CodeActionKind) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
  );

const textBecomes = (document: vscode.TextDocument, text: string) =>
  until(`the text “${text}”`, () => document.getText() === text, vscode.workspace.onDidChangeTextDocument);

export function defineMending(args: Args): void {
  describe('mending', () => {
    afterEach(closeAll);

    it('applies a quick fix, and undo gives the text back', async () => {
      const editor = await open('修复.baogao', DAMAGED);
      const { document } = editor;
      const [finding] = await found(document, 'no-damaged-word', ['xx', 'X']);
      const actions = await actionsAt(document, finding!.range, vscode.CodeActionKind.QuickFix);
      const fix = actions.find(({ title }) => title.includes('信息化') || title.includes('“息”'));
      ok(fix?.edit, `offered: ${actions.map(({ title }) => title).join()}`);
      ok(fix.isPreferred, 'a safe fix is not preferred');
      ok(await vscode.workspace.applyEdit(fix.edit), 'the edit was refused');
      const mended = DAMAGED.replace('信xx化', '信息化');
      equal(document.getText(), mended);
      await found(document, 'no-damaged-word', ['X']);
      await vscode.commands.executeCommand('undo');
      await textBecomes(document, DAMAGED);
      await found(document, 'no-damaged-word', ['xx', 'X']);
    });

    it('fixes all that is safe and leaves blanks alone', async () => {
      const { document } = await open('全部.baogao', DAMAGED);
      await found(document, 'no-damaged-word', ['xx', 'X']);
      const mended = DAMAGED.replace('信xx化', '信息化').replace('社会主X', '社会主义');
      await vscode.commands.executeCommand('editor.action.codeAction', {
        kind: 'source.fixAll.reportDrafts',
        apply: 'first',
      });
      await textBecomes(document, mended);
      await found(document, 'no-damaged-word', []);
      await found(document, 'no-placeholder', ['xxx']);
      await vscode.commands.executeCommand('undo');
      await textBecomes(document, DAMAGED);
    });

    it('does the same by the command of the palette', async () => {
      const { document } = await open('命令.baogao', DAMAGED);
      await found(document, 'no-damaged-word', ['xx', 'X']);
      await vscode.commands.executeCommand('reportDrafts.fixAll');
      await textBecomes(document, DAMAGED.replace('信xx化', '信息化').replace('社会主X', '社会主义'));
    });

    it('renumbers a list from its quick fix', async () => {
      const text = '一、主要工作\n（一）抓项目。\n（三）促消费。\n（四）稳外贸。\n';
      const editor = await open('编号.baogao', text);
      const { document } = editor;
      await found(document, 'numbering-runs', ['（三）']);
      const range = rangeOf(document, '（三）');
      select(editor, range);
      const actions = await actionsAt(document, range, vscode.CodeActionKind.QuickFix);
      const fix = actions.find(({ title }) => title.includes('重新编号'));
      ok(fix?.edit, `offered: ${actions.map(({ title }) => title).join()}`);
      ok(await vscode.workspace.applyEdit(fix.edit), 'the edit was refused');
      equal(document.getText(), text.replace('（三）', '（二）').replace('（四）', '（三）'));
      await found(document, 'numbering-runs', []);
    });

    it('shows pasted text as it would be cleaned, cleans it when told to, and undo gives it back', async function () {
      if (!args.user) this.skip();
      this.timeout(60_000);
      const text = `当前位置:公文网>讲话稿\n${REPORT}`;
      const { document } = await open('粘贴.baogao', text);
      await found(document, 'paste-clean', ['当前位置:公文网>讲话稿\n']);
      const cleaning = vscode.commands.executeCommand('reportDrafts.clean');
      user.see('1 places of this draft would be cleaned as shown.');
      user.click('Clean Up');
      await cleaning;
      equal(document.getText(), REPORT);
      equal(
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .some(({ input }) => input instanceof vscode.TabInputTextDiff),
        false,
      );
      await vscode.commands.executeCommand('undo');
      await textBecomes(document, text);
    });

    it('cleans by the button above the comparison, too, which stays when the message has gone', async function () {
      if (!args.user) this.skip();
      this.timeout(60_000);
      const { document } = await open('久看.baogao', `当前位置:公文网>讲话稿\n${REPORT}`);
      await found(document, 'paste-clean', ['当前位置:公文网>讲话稿\n']);
      const cleaning = vscode.commands.executeCommand('reportDrafts.clean');
      user.see('1 places of this draft would be cleaned as shown.');
      user.press('Escape');
      user.click('Clean Up: change the draft as shown');
      await cleaning;
      equal(document.getText(), REPORT);
    });

    it('counts no blank as filled that was cleaned away', async function () {
      if (!args.user) this.skip();
      this.timeout(60_000);
      const progress = (text: string) =>
        until(
          () => `the progress “${text}”; it is “${extension().exports.blanks.progress}”`,
          () => extension().exports.blanks.progress.includes(text),
        );
      // The message of the test before is hidden, not gone, and has the same button.
      await vscode.commands.executeCommand('notifications.clearAll');
      const { document } = await open('少了.baogao', `当前位置:xx公文网>讲话稿\n${REPORT}投资xx亿元。\n`);
      await progress('0/2');
      const cleaning = vscode.commands.executeCommand('reportDrafts.clean');
      user.see('1 places of this draft would be cleaned as shown.');
      user.click('Clean Up');
      await cleaning;
      equal(document.getText(), `${REPORT}投资xx亿元。\n`);
      await progress('0/1');
    });

    it('ignores one place by a comment in the draft', async () => {
      const { document } = await open('忽略此处.baogao', '投资xx亿元。\n\n新建学校xxx所。\n');
      const [finding] = await found(document, 'no-placeholder', ['xx', 'xxx']);
      const actions = await actionsAt(document, finding!.range, vscode.CodeActionKind.QuickFix);
      const here = actions.find(({ title }) => title.startsWith('忽略此处'));
      ok(here?.edit, `offered: ${actions.map(({ title }) => title).join()}`);
      await vscode.workspace.applyEdit(here.edit);
      await found(document, 'no-placeholder', ['xxx']);
    });
  });
}
