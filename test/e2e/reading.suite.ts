// Does the editor show how a draft is built: outline, folding, selection, hover, colours?
import * as vscode from 'vscode';
import { equal, ok } from './expect.js';
import { closeAll, found, open, rangeOf, standing, until } from './workbench.js';

const DRAFT = `临澜市政府工作报告

一、过去一年工作回顾

（一）工业提质。新增企业xx家。

（二）农业增效。粮食稳产增产，菜价平稳。

二、今年工作安排

（一）办好民生实事。修缮老桥，添置校车。
`;

interface Item {
  readonly name: string;
  readonly children: readonly Item[];
}
const tree = (symbols: readonly vscode.DocumentSymbol[]): Item[] =>
  symbols.map(({ name, children }) => ({ name, children: tree(children) }));

export function defineReading(): void {
  describe('reading', () => {
    let document: vscode.TextDocument;
    const ask = <T>(command: string, ...args: unknown[]) =>
      vscode.commands.executeCommand<T>(command, document.uri, ...args);

    before(async () => {
      ({ document } = await open('阅读.baogao', DRAFT));
      await found(document, 'no-placeholder', ['xx']);
    });
    after(closeAll);

    it('outlines the sections as a tree', async () => {
      const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
      const leaf = (name: string) => ({ name, children: [] });
      const sections = tree(symbols).filter(({ name }) => /^[一二]、/.test(name));
      equal(sections, [
        { name: '一、过去一年工作回顾', children: [leaf('（一）工业提质'), leaf('（二）农业增效')] },
        { name: '二、今年工作安排', children: [leaf('（一）办好民生实事')] },
      ]);
    });

    it('folds a section with everything in it', async () => {
      const ranges = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider');
      const first = document.positionAt(DRAFT.indexOf('一、过去')).line;
      const second = document.positionAt(DRAFT.indexOf('二、今年')).line;
      const section = ranges.find(({ start }) => start === first);
      ok(section, `no folding range from line ${first}: ${JSON.stringify(ranges)}`);
      ok(section.end > first + 2 && section.end < second, `it ends in line ${section.end}`);
    });

    it('grows a selection from the clause to the section', async () => {
      const at = rangeOf(document, '菜价').start;
      const [selection] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', [at]);
      const texts: string[] = [];
      for (let range = selection; range; range = range.parent!) texts.push(document.getText(range.range).trim());
      ok(texts[0]!.startsWith('菜价平稳'), texts.join(' | '));
      const sentence = texts.indexOf('粮食稳产增产，菜价平稳。');
      const section = texts.findIndex((text) => text.startsWith('一、过去一年') && text.endsWith('菜价平稳。'));
      ok(sentence > 0 && section > sentence, texts.join(' | '));
    });

    it('explains a finding on hover', async () => {
      const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', rangeOf(document, 'xx').start);
      const text = hovers
        .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
        .join();
      // VS Code shows the finding itself above what the hover says of it.
      ok(text.includes('留空未填') && text.includes('漏填'), `hover: “${text}”`);
    });

    it('colours blanks', async () => {
      const legend = await ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend');
      const { data } = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens');
      const blanks: vscode.Range[] = [];
      let at = new vscode.Position(0, 0);
      for (let i = 0; i < data.length; i += 5) {
        at = data[i] ? new vscode.Position(at.line + data[i]!, data[i + 1]!) : at.translate(0, data[i + 1]);
        if (legend.tokenTypes[data[i + 3]!] === 'blank')
          blanks.push(new vscode.Range(at, at.translate(0, data[i + 2])));
      }
      equal(
        blanks.map((range) => document.getText(range)),
        ['xx'],
      );
    });

    it('moves from blank to blank and round', async () => {
      const editor = await open('跳转.baogao', '新增企业xx家、就业xxx人。\n增长x.x%。\n');
      await found(editor.document, 'no-placeholder', ['xx', 'xxx', 'x.x']);
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      const selected = () => editor.document.getText(editor.selection);
      const move = async (command: string, text: string) => {
        await vscode.commands.executeCommand(`reportDrafts.${command}`);
        await until(`“${text}” selected`, () => selected() === text, vscode.window.onDidChangeTextEditorSelection);
      };
      await move('nextBlank', 'xx');
      await move('nextBlank', 'xxx');
      await move('nextBlank', 'x.x');
      await move('nextBlank', 'xx');
      await move('previousBlank', 'x.x');
      await move('previousBlank', 'xxx');
      await standing(editor.document, 'checked');
    });
  });
}
