// Do settings and the workspace's file take effect while the editor is open?
import * as vscode from 'vscode';
import { folder } from './args.js';
import { equal, ok } from './expect.js';
import { closeAll, findingsIn, found, open, read, ruleOf, until, write } from './workbench.js';

export const CONFIG_FILE = '.reportdrafts.json';
const TEXT = '投资xx亿元。\n\n新建学校xxx所。\n';
const problems = vscode.languages.onDidChangeDiagnostics;

export function defineConfiguring(): void {
  describe('configuring', () => {
    afterEach(async () => {
      await closeAll();
      await write(CONFIG_FILE, '{}');
    });

    it('turns a rule off and on by a setting', async () => {
      const { document } = await open('设置规则.baogao', TEXT);
      await found(document, 'no-placeholder', ['xx', 'xxx']);
      const settings = vscode.workspace.getConfiguration('reportDrafts');
      await settings.update('rules', { 'no-placeholder': 'off' }, vscode.ConfigurationTarget.Workspace);
      await found(document, 'no-placeholder', []);
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
      await found(document, 'no-placeholder', ['xx', 'xxx']);
    });

    it('takes the severity from the file of the folder, as soon as it is written', async () => {
      const { document } = await open('级别.baogao', TEXT);
      const severity = (wanted: vscode.DiagnosticSeverity) =>
        until(
          vscode.DiagnosticSeverity[wanted],
          () => findingsIn(document, 'no-placeholder')[0]?.severity === wanted,
          problems,
        );
      await severity(vscode.DiagnosticSeverity.Error);
      await write(CONFIG_FILE, '{ "rules": { "no-placeholder": "information" } }');
      await severity(vscode.DiagnosticSeverity.Information);
    });

    it('says what it does not understand in the file, and checks all the same', async () => {
      const { document } = await open('看不懂.baogao', TEXT);
      const uri = await write(CONFIG_FILE, '{ "rules": { "no-such-rule": "error" } }');
      const event = problems;
      const [problem] = await until(
        'a problem in the file',
        () => {
          const own = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === '拟稿');
          return own.length > 0 && own;
        },
        event,
      );
      ok(problem!.message.includes('no-such-rule'), problem!.message);
      await found(document, 'no-placeholder', ['xx', 'xxx']);
    });

    it('writes what is ignored into the file and says which', async () => {
      const { document } = await open('忽略文字.baogao', TEXT);
      const [finding] = await found(document, 'no-placeholder', ['xx', 'xxx']);
      equal(ruleOf(finding!), 'no-placeholder');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        finding!.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const ignore = actions.find(({ title }) => title.startsWith('忽略“xx”'));
      ok(ignore?.command, `offered: ${actions.map(({ title }) => title).join()}`);
      await vscode.commands.executeCommand(ignore.command.command, ...(ignore.command.arguments ?? []));
      await found(document, 'no-placeholder', ['xxx']);
      const { ignore: entries } = JSON.parse(await read(vscode.Uri.joinPath(folder(), CONFIG_FILE)));
      equal(
        entries.map(({ rule, text }: { rule: string; text: string }) => [rule, text]),
        [['no-placeholder', 'xx']],
      );
      equal(document.getText(), TEXT);
    });
  });
}
