// Does the extension start by itself, in the right host, with its strings in the user's language?
import * as vscode from 'vscode';
import { equal, ok } from './expect.js';
import { closeAll, extension, found, open, standing, until } from './workbench.js';

export function defineActivation(): void {
  describe('activation', () => {
    after(closeAll);

    it('opening a draft is enough', async () => {
      // Not activate(): that would hide a missing activation event.
      const { document } = await open('启动.baogao', '今年完成投资xx亿元。\n');
      equal(document.languageId, 'report-draft');
      await found(document, 'no-placeholder', ['xx']);
      ok(extension().isActive, 'findings, but no active extension');
    });

    it('runs client and server in the same kind of host', async () => {
      const { host } = extension().exports;
      const server = await until('the server', () => extension().exports.server);
      console.log(
        `[test]     host: ${host}, server: ${server}, VS Code ${vscode.version}, language ${vscode.env.language}`,
      );
      equal(host, typeof process === 'object' && process.versions?.node ? 'node' : 'web');
      ok(server.startsWith('report-drafts'), server);
    });

    it('has a title for every command in the language of the user', () => {
      const { displayName, contributes } = extension().packageJSON;
      const chinese = vscode.env.language.toLowerCase() === 'zh-cn';
      for (const { command, title, category } of contributes.commands) {
        const shown = `${displayName} ${category} ${title}`;
        ok(!shown.includes('%'), `${command}: ${shown}`);
        equal(/\p{Script=Han}/u.test(title), chinese, `${command}: ${title}`);
      }
    });

    it('registers every command of the manifest', async () => {
      const known = await vscode.commands.getCommands();
      const { commands } = extension().packageJSON.contributes;
      equal(
        commands.map((entry: { command: string }) => entry.command).filter((id: string) => !known.includes(id)),
        [],
      );
    });

    it('brings the editor settings that Chinese prose needs', async () => {
      const { document } = await open('设置.baogao', '各位代表：\n');
      const editor = vscode.workspace.getConfiguration('editor', document);
      equal(editor.get('wordWrap'), 'on');
      equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
      await standing(document, 'checked');
      const plain = vscode.workspace.getConfiguration('editor', { languageId: 'plaintext' });
      // In a folder that is not trusted, VS Code would frame every Chinese character.
      equal(plain.get('unicodeHighlight.nonBasicASCII'), false);
    });
  });
}
