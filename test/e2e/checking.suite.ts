// Does the user see what was found, and nothing in texts that are no drafts?
import * as vscode from 'vscode';
import { equal, ok } from './expect.js';
import { closeAll, extension, findingsIn, found, open, rangeOf, read, standing, until } from './workbench.js';

const NUMBERED = `一、主要工作
（一）抓项目。开工项目12个。
（二）促消费。举办活动8场。
（四）稳外贸。新增企业5家。
`;

/** Looks like a report by what it says, whatever its name. */
const REPORT = `云岫区人民政府工作报告

各位代表：

现在，我代表云岫区人民政府向大会报告工作，请予审议。

一、过去一年工作回顾

过去一年，我们坚持稳中求进工作总基调，扎实推动高质量发展，预计地区生产总值增长xx%，固定资产投资增长5.2%。
在区委坚强领导下，山里通了公路，河边建起步道，老街修旧如旧，集市重新热闹起来，居民办事少跑了许多路。
学校新添了操场和图书室，卫生院来了年轻大夫，养老驿站每天中午都有热饭热菜，邻里之间多了来往，也多了笑声。

二、今年工作安排

今年的主要任务是办好三件实事，让群众得到更多实惠。让我们携手努力，把云岫建设得更加美好！
`;

const NOTES = `# Build notes

- TODO: replace xx with the real path
- run \`make xx\` and look at [the list](https://example.com/xx)
`;

export function defineChecking(): void {
  describe('checking', () => {
    afterEach(closeAll);

    it('marks blanks, each with its rule and a link to the manual', async () => {
      const { document } = await open('空缺.baogao', '全年新增就业xxx人，增长x.x%。\n');
      const [finding] = await found(document, 'no-placeholder', ['xxx', 'x.x']);
      const { code, source, message } = finding!;
      equal(source, '拟稿');
      ok(typeof code === 'object' && code.value === 'no-placeholder', 'the code is not the rule');
      equal(`${code.target.scheme}:${code.target.path}`, 'command:markdown.showPreview');
      const [page] = JSON.parse(code.target.query) as [{ scheme: string; authority: string; path: string }];
      ok((await read(vscode.Uri.from(page))).includes('no-placeholder'), 'the page is not the rule’s');
      ok(/\p{Script=Han}/u.test(message), message);
    });

    it('counts places in UTF-16 units and takes CRLF line ends', async () => {
      const { document } = await open('字符.baogao', '一、回顾\r\n𠮷水县𠮷庆桥投资xx亿元。\r\n');
      await found(document, 'no-placeholder', ['xx']);
    });

    it('names the other place of a finding', async () => {
      const { document } = await open('序号.baogao', NUMBERED);
      const [finding] = await found(document, 'numbering-runs', ['（四）']);
      const [related] = finding!.relatedInformation ?? [];
      ok(related, 'no related information');
      equal(related.location.uri.toString(), document.uri.toString());
      equal(document.getText(related.location.range), '（二）');
    });

    it('follows the text', async () => {
      const editor = await open('改动.baogao', '投资xx亿元。\n');
      const { document } = editor;
      await found(document, 'no-placeholder', ['xx']);
      await editor.edit((edit) => edit.replace(rangeOf(document, 'xx'), '12'));
      await found(document, 'no-placeholder', []);
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '新建学校xxx所。\n'));
      await found(document, 'no-placeholder', ['xxx']);
    });

    it('finds what was typed, once the caret has left the sentence', async () => {
      const editor = await open('输入.baogao', '各位代表：\n\n');
      const { document } = editor;
      await standing(document, 'checked');
      editor.selection = new vscode.Selection(1, 0, 1, 0);
      await vscode.commands.executeCommand('type', { text: '粮食产量xx万吨。' });
      equal(document.lineAt(1).text, '粮食产量xx万吨。');
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await found(document, 'no-placeholder', ['xx']);
    });

    it('checks a draft that is not saved yet', async () => {
      const content = '投资xx亿元。\n';
      const document = await vscode.workspace.openTextDocument({ language: 'report-draft', content });
      await vscode.window.showTextDocument(document);
      await found(document, 'no-placeholder', ['xx']);
    });

    it('knows a report among plain texts and Markdown by what it says', async () => {
      for (const name of ['无名.txt', '无名.md']) {
        const { document } = await open(name, REPORT);
        await found(document, 'no-placeholder', ['xx']);
        equal((await standing(document, 'checked')).blanks, 1, name);
      }
    });

    it('stays quiet in a README and in ordinary notes, and says so', async () => {
      for (const name of ['notes.md', 'notes.txt']) {
        const { document } = await open(name, NOTES);
        const { why, blanks } = await standing(document, 'off');
        equal([findingsIn(document).length, blanks], [0, 0], name);
        ok(why, `${name}: no reason given`);
      }
    });

    it('tells how the draft stands', async () => {
      const { document } = await open('状态.baogao', `${NUMBERED}（五）惠民生。新增学位xxx个、床位xx张。\n`);
      await found(document, 'no-placeholder', ['xxx', 'xx']);
      const { blanks, findings } = await until('two blanks', () => {
        const status = extension().exports.status(document.uri);
        return status?.state === 'checked' && status.blanks === 2 && status;
      });
      equal(blanks, 2);
      const sum = Object.values(findings).reduce((total, count) => total + count, 0);
      equal(sum, findingsIn(document).length);
    });

    it('never touches the file', async () => {
      const text = '投资xx亿元 。\n（二 ）信xx化\n';
      const { document } = await open('原样.baogao', text);
      await standing(document, 'checked');
      ok(!document.isDirty, 'the document was changed');
      equal(await read(document.uri), text);
    });
  });
}
