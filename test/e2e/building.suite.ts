// Does the outline view show the draft, and build it otherwise in one step that can be undone?
import * as vscode from 'vscode';
import { equal, ok } from './expect.js';
import { closeAll, extension, found, open, rangeOf, until } from './workbench.js';

const DRAFT = `云岫县政府工作报告

各位代表：

一、过去一年工作回顾

（一）工业提质。新增企业xx家。

（二）农业增效。粮食稳产增产，菜价平稳。

二、今年工作安排

重点做好两个方面的工作：

（一）办好民生实事。修缮老桥，添置校车xx辆。

（二）守住安全底线。清查隐患，备足物资。
`;

type Node = unknown;
const tree = () => extension().exports.outline;
const label = (node: Node): string => String(tree().getTreeItem(node).label);
const all = (node?: Node): Node[] =>
  tree()
    .getChildren(node)
    .flatMap((child) => [child, ...all(child)]);
const named = (title: string): Node => {
  const node = all().find((one) => label(one).includes(title));
  ok(node, `${title} in ${all().map(label).join()}`);
  return node;
};
const shows = (...titles: string[]) =>
  until(
    () => `the tree “${titles.join()}”; it is “${all().map(label).join()}”`,
    () => all().map(label).join() === titles.join(),
  );

const SECTIONS = [
  '一、过去一年工作回顾',
  '（一）工业提质',
  '（二）农业增效',
  '二、今年工作安排',
  '（一）办好民生实事',
  '（二）守住安全底线',
];

export function defineBuilding(): void {
  describe('building', () => {
    let editor: vscode.TextEditor;
    const textBecomes = (text: string) =>
      until(
        () => `the text “${text}”; it is “${editor.document.getText()}”`,
        () => editor.document.getText() === text,
      );
    const undone = async (instead?: string) => {
      await vscode.window.showTextDocument(editor.document);
      await vscode.commands.executeCommand('undo');
      await textBecomes(DRAFT);
      if (instead) await until(`“${instead}”`, () => tree().message === instead && !all().length);
      else await shows(...SECTIONS);
    };

    before(async () => {
      editor = await open('大纲.baogao', DRAFT);
      await found(editor.document, 'no-placeholder', ['xx', 'xx']);
      await vscode.commands.executeCommand('reportDrafts.outline.focus');
      await shows(...SECTIONS);
    });
    after(closeAll);

    it('tells how each section stands', async () => {
      const { description, accessibilityInformation, tooltip, resourceUri } = tree().getTreeItem(named('二、今年'));
      equal(tree().provideFileDecoration(resourceUri!)?.badge, '1');
      equal(tree().provideFileDecoration(resourceUri!.with({ query: '100' }))?.badge, '百+');
      equal(tree().provideFileDecoration(editor.document.uri), undefined);
      equal(tree().getTreeItem(named('（二）守住')).resourceUri, undefined);
      for (const told of [description, accessibilityInformation?.label, tooltip]) ok(/1/.test(String(told)), `${told}`);
      ok(String(accessibilityInformation?.label).includes('今年工作安排'), 'no name for a screen reader');
    });

    it('shows only sections that have blanks', async () => {
      await vscode.commands.executeCommand('reportDrafts.outline.onlyBlanks');
      await shows(SECTIONS[0]!, SECTIONS[1]!, SECTIONS[3]!, SECTIONS[4]!);
      await vscode.commands.executeCommand('reportDrafts.outline.showAll');
      await shows(...SECTIONS);
    });

    it('shows only sections in which something is wrong, follows their mending, and says when none is left', async () => {
      const two = rangeOf(editor.document, '（二）守住');
      await editor.edit((edit) => edit.replace(two, '（三）守住'));
      await found(editor.document, 'numbering-runs', ['（三）']);
      await vscode.commands.executeCommand('reportDrafts.outline.onlyFindings');
      await shows(SECTIONS[3]!, '（三）守住安全底线');
      const [only, none] = vscode.env.language.startsWith('zh')
        ? [' 字 · 只看有问题的', '没有符合条件的部分。点上面的漏斗看全部。']
        : [' characters · with problems only', 'No section matches the filter. The funnel above shows all.'];
      ok(tree().description.endsWith(only!), tree().description);
      await undone(none);
      await vscode.commands.executeCommand('reportDrafts.outline.showAll');
      await shows(...SECTIONS);
    });

    /** Puts the caret there and waits until the tree has followed. */
    const goTo = async (title: string) => {
      editor = await vscode.window.showTextDocument(editor.document);
      const { start } = rangeOf(editor.document, title);
      const follows = () => tree().selected !== undefined && label(tree().selected).includes(title);
      await until(`“${title}” selected`, () => {
        if (!editor.selection.active.isEqual(start)) editor.selection = new vscode.Selection(start, start);
        return follows();
      });
    };

    it('follows the caret', async () => {
      for (const title of ['农业增效', '守住安全底线', '农业增效']) await goTo(title);
    });

    it('moves what is dropped, numbers both places and the count, and can be undone in one step', async () => {
      const data = new vscode.DataTransfer();
      const { token } = new vscode.CancellationTokenSource();
      await tree().handleDrag?.([named('办好民生实事')], data, token);
      await tree().handleDrop?.(named('工业提质'), data, token);
      const [before, after] = DRAFT.split('二、今年');
      const moved = '（一）办好民生实事。修缮老桥，添置校车xx辆。\n\n';
      await textBecomes(
        before!.replace('（二）', '（三）').replace('（一）', `${moved}（二）`) +
          `二、今年${after!.replace(moved, '').replace('（二）', '（一）').replace('两个', '一个')}`,
      );
      await undone();
    });

    const drop = async (title: string, target: Node | undefined) => {
      const data = new vscode.DataTransfer();
      const { token } = new vscode.CancellationTokenSource();
      await tree().handleDrag?.([named(title)], data, token);
      await tree().handleDrop?.(target, data, token);
    };

    it('leaves what is dropped on itself, in itself or where it stands, and puts below all what is dropped there', async () => {
      // A tree that follows the caret knows the draft as it is.
      for (const title of ['守住安全底线', '农业增效', '守住安全底线']) await goTo(title);
      await drop('一、过去', named('一、过去'));
      await drop('一、过去', named('农业增效'));
      await drop('守住安全底线', undefined);
      await drop('守住安全底线', named('二、今年'));
      equal(editor.document.getText(), DRAFT);
      await drop('工业提质', undefined);
      const industry = '（一）工业提质。新增企业xx家。\n\n';
      const told = DRAFT.replace(industry, '').replace('（二）农业', '（一）农业').replace('两个', '三个');
      await textBecomes(`${told}\n${industry.replace('（一）', '（三）').trimEnd()}\n`);
      await undone();
    });

    it('refuses a drop that belongs to another version', async () => {
      const data = new vscode.DataTransfer();
      const { token } = new vscode.CancellationTokenSource();
      await tree().handleDrag?.([named('办好民生实事')], data, token);
      const target = named('工业提质');
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '新'));
      await tree().handleDrop?.(target, data, token);
      equal(editor.document.getText(), `新${DRAFT}`);
      await undone();
    });

    const changes: readonly (readonly [command: string, at: string, text: string])[] = [
      ['moveUp', '农业增效', DRAFT.replace(/（一）(工业.*)\n\n（二）(农业.*)\n/, '（一）$2\n\n（二）$1\n')],
      ['promote', '农业增效', DRAFT.replace('二、今年', '三、今年').replace('（二）农业', '二、农业')],
      ['demote', '守住安全', DRAFT.replace('（二）守住', '1.守住').replace('两个方面', '一个方面')],
      ['delete', '工业提质', DRAFT.replace(/（一）工业.*\n\n（二）/, '（一）')],
      ['insertAfter', '工业提质', DRAFT.replace(/(（一）工业.*\n\n)（二）/, '$1（二）【标题】。\n\n（三）')],
    ];
    for (const [command, at, text] of changes) {
      it(`does ${command} by the command of the palette, at the caret`, async () => {
        await goTo(at);
        await vscode.commands.executeCommand(`reportDrafts.outline.${command}`);
        await textBecomes(text);
        if (command === 'insertAfter') equal(editor.document.getText(editor.selection), '【标题】');
        await undone();
      });
    }

    it('tells between the lines what is left and what is listed', async () => {
      const { uri } = editor.document;
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
      const titles = lenses.map(({ command }) => command?.title ?? '');
      ok(titles.includes('待填 1') && titles.some((title) => title.endsWith('字')), titles.join());
      const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
      const command = 'vscode.executeInlayHintProvider';
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(command, uri, whole);
      equal(
        hints.map(({ label: told }) => told as string),
        ['实列2项'],
      );
    });

    it('goes on with the next number at Enter', async () => {
      editor = await vscode.window.showTextDocument(editor.document);
      const { end } = rangeOf(editor.document, '备足物资。');
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('type', { text: '\n' });
      await textBecomes(DRAFT.replace('备足物资。\n', '备足物资。\n（三）\n'));
      await until('the caret behind it', () => editor.selection.active.character === 3);
      await vscode.commands.executeCommand('undo');
      if (editor.document.getText() !== DRAFT) await vscode.commands.executeCommand('undo');
      await textBecomes(DRAFT);
    });

    it('renumbers the whole draft', async () => {
      editor = await vscode.window.showTextDocument(editor.document);
      const damaged = DRAFT.replace('（二）农业', '（三）农业').replace('二、今年', '四、今年');
      await editor.edit((edit) => edit.replace(rangeOf(editor.document, DRAFT), damaged));
      await vscode.commands.executeCommand('reportDrafts.outline.renumberAll');
      await textBecomes(DRAFT);
    });
  });
}
