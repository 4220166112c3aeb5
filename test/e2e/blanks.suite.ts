// Does the view of blanks show what is left, and are blanks filled one by one and together?
import * as vscode from 'vscode';
import { equal, ok } from './expect.js';
import { closeAll, extension, found, open, rangeOf, select, until } from './workbench.js';

const DRAFT = `云岫县政府工作报告

一、过去一年工作回顾

XX县委带领全县，建设美丽XX。新增企业xx家，增长x.x%。

二、今年工作安排

XX县民生实事再办xxx件。
`;

type Item = unknown;
const tree = () => extension().exports.blanks;
const label = (item: Item): string => {
  const { label: given } = tree().getTreeItem(item);
  return typeof given === 'string' ? given : (given?.label ?? '');
};
const leaves = (item?: Item): Item[] =>
  tree()
    .getChildren(item)
    .flatMap((child) => (tree().getChildren(child).length ? leaves(child) : [child]));
const shows = (blanks: number, ...groups: string[]) =>
  until(
    () =>
      `${blanks} blanks in “${groups.join()}”; there are ${leaves().length} in “${tree().getChildren().map(label).join()}”`,
    () => leaves().length === blanks && tree().getChildren().map(label).join() === groups.join(),
  );

export function defineBlanks(): void {
  describe('blanks', () => {
    let editor: vscode.TextEditor;
    const textBecomes = (text: string) =>
      until(
        () => `the text “${text}”; it is “${editor.document.getText()}”`,
        () => editor.document.getText() === text,
      );
    const grouped = (by: string) => vscode.commands.executeCommand(`reportDrafts.blanks.${by}`);

    before(async () => {
      editor = await open('填空.baogao', DRAFT);
      await found(editor.document, 'no-placeholder', ['XX', 'XX', 'xx', 'x.x', 'XX', 'xxx']);
      await vscode.commands.executeCommand('reportDrafts.blanks.focus');
    });
    after(closeAll);

    it('lists the blanks by section, by kind and by what they stand for', async () => {
      await grouped('bySection');
      await shows(6, '一、过去一年工作回顾', '二、今年工作安排');
      await grouped('byThing');
      await until('the place as one thing', () => label(tree().getChildren()[0]) === 'XX县');
      equal(leaves(tree().getChildren()[0]).length, 3);
      await grouped('byKind');
      await until('the kinds', () => tree().getChildren().map(label).includes('地名'));
      const { accessibilityInformation } = tree().getTreeItem(leaves()[0]);
      ok(accessibilityInformation?.label, 'no name for a screen reader');
    });

    it('tells the progress, which follows the text and its undoing', async () => {
      const progress = (text: string) => until(`the progress “${text}”`, () => tree().progress.includes(text));
      await progress('0/6');
      editor = await vscode.window.showTextDocument(editor.document);
      await editor.edit((edit) => edit.replace(rangeOf(editor.document, 'xx家'), '12家'));
      await progress('1/6');
      await vscode.commands.executeCommand('undo');
      await textBecomes(DRAFT);
      await progress('0/6');
    });

    it('counts as filled nothing that went with the text it stood in', async () => {
      const progress = (text: string) => until(`the progress “${text}”`, () => tree().progress.includes(text));
      editor = await vscode.window.showTextDocument(editor.document);
      await editor.edit((edit) => edit.replace(rangeOf(editor.document, 'xx家'), '12家'));
      await progress('1/6');
      select(editor, rangeOf(editor.document, '民生实事'));
      await vscode.commands.executeCommand('reportDrafts.outline.delete');
      await progress('1/4');
      await vscode.commands.executeCommand('undo');
      await progress('1/6');
      await vscode.commands.executeCommand('undo');
      await textBecomes(DRAFT);
      await progress('0/6');
    });

    it('fills every place of the same thing by a rename, and can be undone in one step', async () => {
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        editor.document.uri,
        rangeOf(editor.document, 'XX县委').start,
        '云岫',
      );
      await vscode.workspace.applyEdit(edit);
      await textBecomes(DRAFT.replaceAll('XX', '云岫'));
      await vscode.commands.executeCommand('undo');
      await textBecomes(DRAFT);
    });
  });
}
