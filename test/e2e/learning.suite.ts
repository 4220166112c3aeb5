// Does the editor learn from a folder of reports, show what it learned, and check by it?
import * as vscode from 'vscode';
import { type Args, folder } from './args.js';
import { equal, ok } from './expect.js';
import { user } from './user.js';
import { closeAll, findingsIn, open, read, ruleOf, standing, until, write } from './workbench.js';

const PARTS = ['工作回顾', '工作安排', '政府自身建设'];
const PROBLEMS = '在肯定成绩的同时，我们也清醒地认识到，发展中还存在不少困难和问题：基础还薄弱，人才还不足。';
const report = (town: string, problems = PROBLEMS) => `${town}政府工作报告

各位代表：

现在，我代表${town}人民政府，向大会报告工作，请予审议。

${PARTS.map((part, i) => `${'一二三'[i]}、${part}\n\n${'坚持稳中求进，办好民生实事，守住安全底线。'.repeat(12 + town.length)}\n${i === 0 ? `\n${problems}\n` : ''}`).join('\n')}
各位代表！让我们团结一心，为建设美丽${town}而努力奋斗！
`;
const TOWNS = ['云岫县', '青石市', '柳湾区', '望湖县', '临澜市'];
const settings = () => vscode.workspace.getConfiguration('reportDrafts', folder());
const exists = (uri: vscode.Uri) =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
const past = (name: string) => vscode.Uri.joinPath(folder(), name);

export function defineLearning(args: Args): void {
  describe('learning', () => {
    before(async () => {
      for (const town of TOWNS) await write(`范文/${town}.txt`, report(town));
    });
    afterEach(async () => {
      await closeAll();
      await vscode.commands.executeCommand('workbench.action.closeAllEditors'); // what is no text, too
      await settings().update('profile', undefined, vscode.ConfigurationTarget.Workspace);
      await settings().update('samples', undefined, vscode.ConfigurationTarget.Workspace);
    });

    it('asks for a folder, reads it, shows what it teaches, keeps it, and checks by it', async function () {
      if (!args.user) this.skip();
      this.timeout(60_000);
      await write('范文/便条.txt', '今天开会，明天交稿。');
      await vscode.workspace.fs.writeFile(past('范文/坏.txt'), Uint8Array.of(0xd0, 0xcf, 0, 0, 0x11, 0xe0));
      const learning = vscode.commands.executeCommand('reportDrafts.learn');
      user.fill(`${past('范文').path}/`);
      user.press('Enter');
      user.see('读不了“坏.txt”：不是纯文本文件');
      user.see('Learned from 5 reports. 1 files are no reports: 便条.txt');
      user.click('Save and Use…');
      const target = past('.reportdrafts-profile.json');
      user.fill(target.path);
      user.press('Enter');
      user.see('Reports in this folder are checked by .reportdrafts-profile.json from now on.');
      await learning;
      const profile = JSON.parse(await read(target)) as { samples: { name: string }[] };
      equal(profile.samples.map(({ name }) => name).sort(), [...TOWNS].sort());
      ok(!(await read(target)).includes('守住安全底线'), 'a sentence of a sample stands in the profile');
      equal(settings().get('profile'), '.reportdrafts-profile.json');
      await finding('5 篇同类范文中 5 篇有“存在问题”');
      for (const name of ['便条.txt', '坏.txt']) await vscode.workspace.fs.delete(past(`范文/${name}`));
      await vscode.workspace.fs.delete(target);
    });

    it('stops when it is told to, and leaves everything as it was', async function () {
      if (!args.user) this.skip();
      this.timeout(60_000);
      for (let i = 0; i < 150; i++) await write(`很多/${i}.txt`, report(`第${i}镇`).repeat(8));
      const learning = vscode.commands.executeCommand('reportDrafts.learn', past('很多'));
      user.see('Learning from reports');
      user.click('Cancel');
      await learning;
      ok(!(await exists(past('.reportdrafts-profile.json'))), 'something was written');
      ok(!vscode.window.activeTextEditor, 'something was shown');
      await vscode.workspace.fs.delete(past('很多'), { recursive: true });
    });

    it('learns from the samples that the settings name, and anew when one comes or goes', async () => {
      await settings().update('samples', ['范文'], vscode.ConfigurationTarget.Workspace);
      const uri = await finding('5 篇同类范文中 5 篇有“存在问题”');
      await write('范文/青石市.txt', report('青石市', ''));
      await until('the samples learned anew', () =>
        structural(uri).some((text) => text.includes('5 篇同类范文中 4 篇有')),
      );
      await write('范文/青石市.txt', report('青石市'));
    });

    it('leads from a finding to the page of what is known, at its line, where nothing can be written', async () => {
      await settings().update('samples', ['范文'], vscode.ConfigurationTarget.Workspace);
      const uri = await finding('5 篇同类范文中 5 篇有“存在问题”');
      const missing = vscode.languages.getDiagnostics(uri).find((each) => ruleOf(each) === 'section-present');
      const [place] = missing?.relatedInformation ?? [];
      ok(place?.location.uri.scheme === 'report-drafts-profile', JSON.stringify(missing));
      const page = await vscode.workspace.openTextDocument(place.location.uri);
      ok(/^- 存在问题 5\/5/.test(page.lineAt(place.location.range.start.line).text), page.getText());
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        missing!.range,
      );
      const look = actions.find(({ command }) => command?.command === 'reportDrafts.showProfile')?.command;
      ok(look, actions.map(({ title }) => title).join());
      await vscode.commands.executeCommand(look.command, ...(look.arguments ?? []));
      const shown = vscode.window.activeTextEditor!;
      equal(shown.document.uri.toString(), place.location.uri.toString());
      equal(shown.selection.active.line, place.location.range.start.line);
      ok(!shown.document.isDirty && !shown.document.isUntitled, 'the page wants to be saved');
      const { version } = shown.document;
      await vscode.commands.executeCommand('type', { text: 'x' });
      ok(!shown.document.isDirty && shown.document.version === version, 'the page can be changed');
    });

    it('shows what is usual for the draft that is open as a page to read', async () => {
      await open('看范式.baogao', report('云岫县'));
      await vscode.commands.executeCommand('reportDrafts.showProfile');
      const page = () => vscode.window.tabGroups.activeTabGroup.activeTab;
      await until('a page to read', () => page()?.input instanceof vscode.TabInputWebview);
      ok(page()!.label.includes('通常写法'), page()!.label);
      const document = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'report-drafts-profile');
      const text = document?.getText() ?? '';
      ok(text.includes('共 5 篇范文') && text.includes('- 存在问题 5/5'), text);
    });
  });
}

const structural = (uri: vscode.Uri): string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter((each) => ruleOf(each) === 'section-present')
    .map(({ message }) => message);

/** Opens a draft without its problems, and waits for the finding that says so. */
async function finding(support: string): Promise<vscode.Uri> {
  const { document } = await open('缺问题.baogao', report('清河县', ''));
  await standing(document, 'checked');
  await until(
    () =>
      `“${support}”; it is ${findingsIn(document)
        .map(({ message }) => message)
        .join()}`,
    () => structural(document.uri).some((text) => text.includes(support)),
  );
  return document.uri;
}
