// Does VS Code show the words of a draft as words, wherever it shows some?
import * as vscode from 'vscode';
import { equal, ok } from './expect.js';
import { closeAll, extension, open, until } from './workbench.js';

const LINK = '[点](command:workbench.action.quit)$(trash)<img src=x>';
const DRAFT = `云岫县政府工作报告

一、${LINK}

固定资产投资完成120.5亿元，全县${LINK}完成xx亿元。

（二）${LINK}

${LINK}投资完成xx亿元，一般公共预算收入由20亿元增加到50亿元，增长1倍。
`;
/** What our own answers may run. */
const OURS = /^(?:$|reportDrafts\.|markdown\.showPreview$)/;

const VIEWS = ['outline', 'blanks', 'figures'] as const;

interface Tree {
  getChildren(node?: unknown): unknown[];
  getTreeItem(node: unknown): vscode.TreeItem;
}

const treeOf = (view: (typeof VIEWS)[number]): Tree => extension().exports[view] as unknown as Tree;

export function defineHostile(): void {
  describe('a draft with links and tags in it', () => {
    let editor: vscode.TextEditor;
    before(async () => {
      editor = await open('夹带.baogao', DRAFT);
      for (const view of VIEWS) {
        await vscode.commands.executeCommand(`reportDrafts.${view}.focus`);
        await until(view, () => treeOf(view).getChildren().length > 0);
      }
    });
    after(closeAll);

    it('puts no Markdown into the views, and no command of its own', () => {
      const walk = (tree: Tree, node?: unknown): number => {
        const children = tree.getChildren(node);
        for (const child of children) {
          const { label, tooltip, description, command } = tree.getTreeItem(child);
          const text = typeof label === 'object' ? label.label : label;
          for (const each of [text, tooltip ?? '', description ?? '']) equal(typeof each, 'string');
          ok(OURS.test(command?.command ?? ''), command?.command ?? '');
        }
        return children.reduce<number>((sum, child) => sum + 1 + walk(tree, child), 0);
      };
      for (const view of VIEWS) ok(walk(treeOf(view)) > 0, `the view ${view} is empty`);
    });

    it('stands in the names of its parts as words', async () => {
      const { uri } = editor.document;
      const named = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
        symbols.flatMap(({ name, children }) => [name, ...named(children)]);
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      );
      const names = named(symbols);
      ok(
        names.some((name) => name.includes('点')),
        names.join(),
      );
      for (const name of names) ok(!/[\]$]\(/.test(name), name);
    });

    it('is trusted in no hover', async () => {
      let seen = 0;
      for (let line = 0; line < editor.document.lineCount; line++)
        for (let character = 0; character < editor.document.lineAt(line).text.length; character += 4) {
          const at = new vscode.Position(line, character);
          const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
            'vscode.executeHoverProvider',
            editor.document.uri,
            at,
          );
          for (const content of hovers.flatMap(({ contents }) => contents)) {
            if (typeof content === 'string' || !('isTrusted' in content)) continue;
            ok(!content.isTrusted && !content.supportHtml, 'a trusted hover');
            ok(!/(?<!\\)\]\(command/.test(content.value), content.value);
            seen++;
          }
        }
      ok(seen > 0, 'no hover');
    });

    it('runs no command of its own from lenses, bulbs, problems and suggestions', async () => {
      const { uri } = editor.document;
      const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 99);
      ok(lenses.length > 0, 'no lens');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        whole,
      );
      for (const { command } of [...lenses, ...actions]) ok(OURS.test(command?.command ?? ''), command?.command ?? '');
      const problems = await until('the problems', () => {
        const found = vscode.languages.getDiagnostics(uri);
        return found.length ? found : undefined;
      });
      for (const { code } of problems)
        if (typeof code === 'object')
          ok(/^command:markdown\.showPreview\?/.test(String(code.target)), String(code.target));
      const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        end,
      );
      for (const { command, documentation } of items) {
        ok(!command || command.command === '_snippet.markAsUsed', command?.command ?? '');
        ok(typeof documentation !== 'object' || !documentation.isTrusted, 'a trusted description');
      }
    });
  });
}
