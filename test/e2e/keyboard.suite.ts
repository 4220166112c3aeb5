// Can all of it be done without a mouse, and does the focus stay where a person, or a screen reader, expects it?
import * as vscode from 'vscode';
import type { Args } from './args.js';
import { user } from './user.js';
import { closeAll, found, open, until } from './workbench.js';

const DRAFT = `云岫县政府工作报告

各位代表：

一、过去一年工作回顾

（一）工业提质。新增企业xx家，XX县加快发展。

（二）农业增效。粮食稳产增产，XX县菜价平稳。

二、今年工作安排

（一）办好民生实事。修缮老桥，添置校车。
`;
const [INDUSTRY, FARMS, PLANS] = ['（一）工业提质', '（二）农业增效', '二、今年工作安排'];

export function defineKeyboard(args: Args): void {
  describe('by the keyboard alone', () => {
    let editor: vscode.TextEditor;
    const textBecomes = (text: string) =>
      until(
        () => `the text “${text}”; it is “${editor.document.getText()}”`,
        () => editor.document.getText() === text,
      );
    /** Presses the key in the tree, waits for the text and for the item that must have the focus then. */
    const press = async (key: string, text: string, label: string) => {
      user.press(key);
      await textBecomes(text);
      user.focus(label);
    };

    beforeEach(async function () {
      if (!args.user) this.skip();
      this.timeout(60_000);
      editor = await open('键盘.baogao', DRAFT);
      await found(editor.document, 'no-placeholder', ['xx', 'XX', 'XX']);
    });
    afterEach(closeAll);

    /** The view is shown first: VS Code gives no focus to one that it has never shown. */
    const focus = async (view: 'outline' | 'blanks', shown: string, name: string) => {
      await vscode.commands.executeCommand(`reportDrafts.${view}.focus`);
      user.see(shown);
      await user.done();
      await vscode.commands.executeCommand(`reportDrafts.${view}.focus`);
      user.press('Home');
      user.focus(name);
    };

    it('sections move, rise, fall, are renamed and go, and the tree keeps the focus on them', async () => {
      await focus('outline', '过去一年工作回顾', 'Level 1，一、过去一年工作回顾，3 blanks');
      user.reach('ArrowDown', INDUSTRY);
      user.reach('ArrowDown', FARMS);
      const swapped = DRAFT.replace(/（一）(工业.*)\n\n（二）(农业.*)/, '（一）$2\n\n（二）$1');
      await press('Shift+Alt+ArrowUp', swapped, '（一）农业增效');
      await press('Shift+Alt+ArrowDown', DRAFT, FARMS);
      const risen = DRAFT.replace(PLANS, '三、今年工作安排').replace('（二）农业', '二、农业');
      await press('Shift+Alt+ArrowLeft', risen, '二、农业增效');
      await press('Shift+Alt+ArrowRight', DRAFT, FARMS);
      user.press('F2');
      user.fill('农业丰收');
      user.press('Enter');
      const renamed = DRAFT.replace('农业增效', '农业丰收');
      await textBecomes(renamed);
      user.focus('（二）农业丰收');
      const without = renamed.replace(/（二）农业.*\n\n/, '');
      await press('Delete', without, PLANS);
      user.press('F2');
      user.fill('今年打算');
      user.press('Enter');
      await textBecomes(without.replace('今年工作安排', '今年打算'));
    });

    it('a new section is written at once: the focus is on its title', async () => {
      await focus('outline', '过去一年工作回顾', '过去一年工作回顾');
      user.reach('ArrowDown', INDUSTRY);
      user.press('Control+Enter');
      await until('the title selected', () => editor.document.getText(editor.selection) === '【标题】');
      user.press('A');
      await until('the title written', () => editor.document.getText().includes('（二）A。'));
    });

    it('what an item of the blanks tells is said, and F2 fills it', async () => {
      await vscode.commands.executeCommand('reportDrafts.blanks.byKind');
      await focus('blanks', '地名', '地名，2 blanks');
      user.reach('ArrowDown', '数字，1 blanks');
      user.press('ArrowRight');
      user.reach('ArrowDown', '数字 · 家：');
      user.press('F2');
      user.fill('12');
      user.press('Enter');
      await textBecomes(DRAFT.replace('xx', '12'));
      await vscode.commands.executeCommand('reportDrafts.blanks.bySection');
    });

    it('filling from blank to blank begins at the item', async () => {
      await focus('blanks', '过去一年', '过去一年');
      user.press('ArrowRight');
      user.reach('ArrowDown', '工业提质，2 blanks');
      user.reach('ArrowDown', '农业增效');
      user.press('Control+Alt+Enter');
      user.see('Fill 3/3 · 地名');
      user.fill('云岫');
      user.press('Enter');
      await textBecomes(DRAFT.replace('XX县菜价', '云岫县菜价'));
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    });
  });
}
