// Does the view of figures tell which indicator has which value, contradictions first, and export them?
import * as vscode from 'vscode';
import { folder } from './args.js';
import { equal, ok } from './expect.js';
import { closeAll, extension, open, read, until } from './workbench.js';

const DRAFT = `云岫县政府工作报告

一、2031年工作回顾

固定资产投资完成120.5亿元，一般公共预算收入由20亿元增加到50亿元，增长1倍。

二、2032年工作安排

固定资产投资增长8%，新建学校3所。
`;

const tree = () => extension().exports.figures;
const label = (entry: unknown) => String(tree().getTreeItem(entry).label);
const groups = () => tree().getChildren().map(label);

export function defineLedger(): void {
  describe('ledger', () => {
    before(async () => {
      await open('台账.baogao', DRAFT);
      await vscode.commands.executeCommand('reportDrafts.figures.focus');
      await until('the figures', () => groups().length > 2);
    });
    after(closeAll);

    it('lists what contradicts first, then each indicator with its values', () => {
      const [trouble, ...others] = tree().getChildren();
      ok(tree().getChildren(trouble).map(label).includes('1倍'), groups().join());
      const invested = others.find((entry) => label(entry) === '固定资产投资');
      equal(tree().getChildren(invested).map(label), ['120.5亿元', '8%']);
      const [first] = tree().getChildren(invested);
      const { accessibilityInformation, command } = tree().getTreeItem(first);
      ok(accessibilityInformation?.label.includes('120.5亿元'), 'no name for a screen reader');
      equal(command?.command, 'reportDrafts.goTo');
    });

    it('jumps to a figure on a click', async () => {
      const [trouble] = tree().getChildren();
      const item = tree().getTreeItem(tree().getChildren(trouble).at(-1));
      await vscode.commands.executeCommand(item.command!.command, ...(item.command!.arguments ?? []));
      const editor = vscode.window.activeTextEditor!;
      await until('the figure selected', () => editor.document.getText(editor.selection) === item.label);
    });

    it('exports them for a spreadsheet', async () => {
      const target = vscode.Uri.joinPath(folder(), '台账.csv');
      await vscode.commands.executeCommand('reportDrafts.figures.export', target);
      const csv = await until('the file', () => Promise.resolve(read(target)).catch(() => undefined));
      const [head, ...rows] = csv.trimEnd().split('\r\n');
      ok(head!.includes('指标') && rows.length === 6, csv);
      ok(rows[0]!.includes('120.5亿元'), rows[0]!);
    });
  });
}
