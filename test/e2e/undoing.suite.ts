// Does one undo after every command that changes the draft give the text back, to the last character?
import * as vscode from 'vscode';
import type { Args } from './args.js';
import { equal, ok } from './expect.js';
import { user } from './user.js';
import { closeAll, found, open, rangeOf, until } from './workbench.js';

// Spaces at line ends, an empty line too many and no line end at the end are the writer's own.
const DRAFT = `云岫县政府工作报告

各位代表：

一、过去一年工作回顾 

（一）工业提质。推进信xx化建设，XX县新增企业xx家。

（二）农业增效。粮食稳产增产，建设美丽XX。


二、今年工作安排

重点做好两个方面的工作：

（一）办好民生实事。修缮老桥，添置校车xx辆。
（三）守住安全底线。清查隐患，备足物资。`;

interface Act {
  readonly name: string;
  /** Where the caret stands. */
  readonly at: string;
  /** What the text holds once it is done. */
  readonly gives: string;
  readonly command: string;
  /** What a person does in between. */
  readonly user?: () => void;
}

const outline = (name: string, at: string, gives: string): Act => ({
  name,
  at,
  gives,
  command: `reportDrafts.outline.${name}`,
});

const ACTS: readonly Act[] = [
  outline('promote', '农业增效', '二、农业增效'),
  outline('demote', '农业增效', '1.农业增效'),
  outline('moveUp', '农业增效', '（一）农业增效'),
  outline('moveDown', '工业提质', '（二）工业提质'),
  outline('insertAfter', '工业提质', '（二）【标题】'),
  outline('delete', '工业提质', '（一）农业增效'),
  outline('renumberAll', '工业提质', '（二）守住安全'),
  { name: 'fixAll', at: '各位', gives: '推进信息化建设', command: 'reportDrafts.fixAll' },
  {
    name: 'rename of a heading',
    at: '农业增效',
    gives: '（二）农民增收。粮食',
    command: 'reportDrafts.outline.rename',
    user() {
      user.fill('农民增收');
      user.press('Enter');
    },
  },
  {
    name: 'fill, one by one',
    at: 'xx家',
    gives: '新增企业12家',
    command: 'reportDrafts.blanks.fill',
    user() {
      user.fill('12');
      user.press('Enter');
      user.see('美丽【XX】');
      user.press('Escape');
    },
  },
  {
    name: 'fill of all that are the same',
    at: 'XX县新',
    gives: '建设美丽云岫',
    command: 'reportDrafts.blanks.fillSame',
    user() {
      user.fill('云岫');
      user.press('Enter');
      user.see('美丽【云岫】');
      user.press('Enter');
    },
  },
];

const SAYS = { '\n': 'with LF', '\r\n': 'with CRLF' };

export function defineUndoing(args: Args): void {
  for (const [eol, which] of Object.entries(SAYS)) {
    describe(`undoing ${which}`, () => {
      const text = DRAFT.replaceAll('\n', eol);
      let editor: vscode.TextEditor;
      const becomes = (what: string, holds: (now: string) => boolean) =>
        until(
          () => `${what}; the text is “${editor.document.getText()}”`,
          () => holds(editor.document.getText()),
        );
      const undone = async () => {
        editor = await vscode.window.showTextDocument(editor.document);
        await vscode.commands.executeCommand('undo');
        await becomes('the draft as it was', (now) => now === text);
        ok(!editor.document.isDirty, 'the draft would have to be saved');
      };
      const caretTo = async (piece: string) => {
        editor = await vscode.window.showTextDocument(editor.document);
        const { start } = rangeOf(editor.document, piece);
        editor.selection = new vscode.Selection(start, start);
      };

      before(async () => {
        editor = await open(`撤销${eol.length}.baogao`, text);
        await found(editor.document, 'numbering-runs', ['（三）']);
      });
      after(closeAll);

      for (const { name, at, gives, command, user: acts } of ACTS) {
        it(`gives the text back after ${name}`, async function () {
          if (acts && !args.user) this.skip();
          this.timeout(60_000);
          await caretTo(at);
          const doing = vscode.commands.executeCommand(command);
          acts?.();
          await becomes(`“${gives}”`, (now) => now.includes(gives));
          await doing;
          equal(editor.document.eol === vscode.EndOfLine.CRLF, eol === '\r\n');
          equal(editor.document.getText().replaceAll(eol, '').includes('\n'), false, 'line ends are mixed');
          await undone();
        });
      }

      it('takes back the number that Enter wrote, and then Enter', async () => {
        await caretTo('重点做好');
        const { end } = rangeOf(editor.document, '添置校车xx辆。');
        editor.selection = new vscode.Selection(end, end);
        await vscode.commands.executeCommand('type', { text: '\n' });
        await becomes('the next number', (now) => now.includes(`xx辆。${eol}（二）${eol}`));
        await vscode.commands.executeCommand('undo');
        if (editor.document.getText() !== text) {
          equal(editor.document.getText(), text.replace('xx辆。', `xx辆。${eol}`));
          await undone();
        }
      });

      it('gives the text back after a rename of a blank and after a comment that ignores it', async () => {
        const { uri } = editor.document;
        const renamed = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          uri,
          rangeOf(editor.document, 'XX县新').start,
          '云岫',
        );
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          uri,
          rangeOf(editor.document, 'xx家'),
        );
        const ignore = actions.find(({ title }) => title.startsWith('忽略此处'))?.edit;
        for (const edit of [renamed, ignore]) {
          ok(edit && (await vscode.workspace.applyEdit(edit)), 'the edit was refused');
          await becomes('another text', (now) => now !== text);
          await undone();
        }
      });
    });
  }
}
