// Is a draft filled from blank to blank by what a person writes into the boxes, and is nothing lost on the way?
import * as vscode from 'vscode';
import type { Args } from './args.js';
import { user } from './user.js';
import { closeAll, extension, found, open, rangeOf, select, until } from './workbench.js';

const DRAFT = `云岫县政府工作报告

一、过去一年工作回顾

XX县委带领全县，建设美丽XX。新增企业xx家，增长x.x%。

二、今年工作安排

XX县民生实事再办xxx件。
`;

export function defineFillMode(args: Args): void {
  describe('filling from blank to blank', () => {
    let editor: vscode.TextEditor;
    const textBecomes = (text: string) =>
      until(
        () => `the text “${text}”; it is “${editor.document.getText()}”`,
        () => editor.document.getText() === text,
      );
    const undo = async () => {
      await vscode.window.showTextDocument(editor.document);
      await vscode.commands.executeCommand('undo');
    };
    const start = (at: string) => {
      select(editor, rangeOf(editor.document, at));
      return vscode.commands.executeCommand('reportDrafts.blanks.fill');
    };

    beforeEach(async function () {
      if (!args.user) this.skip();
      this.timeout(60_000);
      editor = await open('逐处填空.baogao', DRAFT);
      await found(editor.document, 'no-placeholder', ['XX', 'XX', 'xx', 'x.x', 'XX', 'xxx']);
      await until('the blanks', () => extension().exports.blanks.progress.includes('0/6'));
    });
    afterEach(closeAll);

    it('fills what is written, leaves what is skipped, keeps all of it at Escape, and undoes step by step', async () => {
      const walk = start('新增企业');
      user.see('Fill 3/6');
      user.fill('12');
      user.press('Enter');
      const first = DRAFT.replace('xx家', '12家');
      await textBecomes(first);
      user.see('Fill 3/5');
      user.press('Enter');
      user.see('Fill 4/5');
      user.press('Enter');
      user.see('Fill 5/5');
      user.fill('300');
      user.press('Enter');
      const second = first.replace('xxx件', '300件');
      await textBecomes(second);
      user.see('Fill 1/4');
      user.fill('not taken');
      user.press('Escape');
      await walk;
      await textBecomes(second);
      await undo();
      await textBecomes(first);
      await undo();
      await textBecomes(DRAFT);
    });

    it('fills all that stand for the same thing but those left out, in one step', async () => {
      const walk = start('XX县委');
      user.see('Fill 1/6');
      user.fill('云岫');
      user.click('Fill all 3 of “XX县”');
      user.see('Fill “云岫” in 3 places?');
      user.press('ArrowDown');
      user.press('ArrowDown');
      user.press('Space');
      user.press('Enter');
      const filled = DRAFT.replaceAll('XX县', '云岫县');
      await textBecomes(filled);
      user.see('Fill 1/4');
      user.press('Escape');
      await walk;
      await undo();
      await textBecomes(DRAFT);
    });

    it('finds the blank again where the draft was written in meanwhile', async () => {
      const walk = start('新增企业');
      const blank = rangeOf(editor.document, 'xx家').start;
      await until('the blank to be asked for', () => editor.selection.start.isEqual(blank));
      const heading = '二〇二五年云岫县政府工作报告\n';
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), heading));
      user.see('Fill 3/6');
      user.fill('12');
      user.press('Enter');
      await textBecomes(heading + DRAFT.replace('xx家', '12家'));
      user.see('Fill 3/5');
      user.press('Escape');
      await walk;
    });
  });
}
