// Are all reports of a folder checked, open or not, and does each finding stand among the problems once?
import * as vscode from 'vscode';
import { type Args, folder } from './args.js';
import { equal, ok } from './expect.js';
import { user } from './user.js';
import { closeAll, findingsIn, read, ruleOf, standing, until, write } from './workbench.js';

const DRAFT = '一、工作回顾\n全市完成投资xx亿元，增长x.x%。\n';
const events = vscode.languages.onDidChangeDiagnostics;
const blanksIn = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter((one) => ruleOf(one) === 'no-placeholder');
/** Waits until so many blanks of the file stand among the problems. */
const blanks = (uri: vscode.Uri, count: number) =>
  until(
    () => `${count} blanks in ${uri.path}; there are ${blanksIn(uri).length}`,
    () => blanksIn(uri).length === count,
    events,
  );

export function defineFolders(args: Args): void {
  describe('checking a folder', () => {
    const below = (name: string) => vscode.Uri.joinPath(folder(), '各单位', name);
    before(async () => {
      await write('各单位/教育局.baogao', DRAFT);
      await write('各单位/水利局.baogao', DRAFT.replace('xx', '12'));
      await write('各单位/便条.txt', '今天开会，明天交稿xx。\n');
    });
    afterEach(async () => {
      await closeAll();
      await vscode.commands.executeCommand('reportDrafts.clearFolders');
      await vscode.commands.executeCommand('notifications.clearAll');
    });
    after(() => vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), '各单位'), { recursive: true }));

    const check = () => {
      void vscode.commands.executeCommand('reportDrafts.checkFolders', vscode.Uri.joinPath(folder(), '各单位'));
      return blanks(below('教育局.baogao'), 2);
    };

    it('finds what is wrong in files that nobody has open, and clears it when told to', async () => {
      await check();
      await blanks(below('水利局.baogao'), 1);
      equal(blanksIn(below('便条.txt')).length, 0);
      const [finding] = blanksIn(below('教育局.baogao'));
      ok(typeof finding?.code === 'object' && finding.code.target.path.includes('showPreview'), 'no page of the rule');
      await vscode.commands.executeCommand('reportDrafts.clearFolders');
      await blanks(below('教育局.baogao'), 0);
    });

    it('shows a finding once when the file is opened, and what is on the disk when it is closed', async () => {
      await check();
      const { document } = await vscode.window.showTextDocument(below('教育局.baogao'));
      await standing(document, 'checked');
      const twice = () => new Set(findingsIn(document).map(({ range }) => JSON.stringify(range))).size;
      await until(
        () => `each finding once; there are ${findingsIn(document).length}`,
        () => twice() > 0 && blanksIn(document.uri).length === 2,
        events,
      );
      await vscode.commands.executeCommand('type', { text: '新建学校xxx所。' });
      await until('the new blank', () => blanksIn(document.uri).length === 3 || undefined);
      await closeAll();
      await blanks(below('教育局.baogao'), 2);
    });

    it('follows files that are changed and deleted', async () => {
      await check();
      await write('各单位/教育局.baogao', DRAFT.replace('xx', '12'));
      await blanks(below('教育局.baogao'), 1);
      await vscode.workspace.fs.delete(below('水利局.baogao'));
      await blanks(below('水利局.baogao'), 0);
      await write('各单位/水利局.baogao', DRAFT.replace('xx', '12'));
      await blanks(below('水利局.baogao'), 1);
      await write('各单位/教育局.baogao', DRAFT);
    });

    it('says in a sentence what was found', async function () {
      if (!args.user) this.skip();
      this.timeout(60_000);
      const checking = vscode.commands.executeCommand(
        'reportDrafts.checkFolders',
        vscode.Uri.joinPath(folder(), '各单位'),
      );
      user.see('2 reports checked, 2 have problems, 1 files that do not look like reports skipped');
      user.click('Clear Results');
      await checking;
      await blanks(below('教育局.baogao'), 0);
      equal(await read(below('教育局.baogao')), DRAFT);
    });

    it('stops when it is told to', async function () {
      if (!args.user) this.skip();
      this.timeout(60_000);
      for (let i = 0; i < 100; i++) await write(`很多/${i}.baogao`, DRAFT.repeat(1000));
      const checking = vscode.commands.executeCommand(
        'reportDrafts.checkFolders',
        vscode.Uri.joinPath(folder(), '很多'),
      );
      let stopped = false;
      void checking.then(() => {
        stopped = true;
      });
      user.see('Checking reports');
      user.click('Cancel');
      user.see('Stopped: ');
      await user.done();
      await until('the check stopped', () => stopped);
      const looked = vscode.languages.getDiagnostics().filter(([uri]) => uri.path.includes('/很多/')).length;
      ok(looked < 100, `${looked} files were looked at`);
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), '很多'), { recursive: true });
    });
  });
}
