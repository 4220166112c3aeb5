// Does every example open, and does the extension treat it as what it is?
import * as vscode from 'vscode';
import { folder } from './args.js';
import { equal, ok } from './expect.js';
import { closeAll, extension, findingsIn, standing, until } from './workbench.js';

export function defineExamples(): void {
  describe('examples', () => {
    afterEach(closeAll);

    async function texts(): Promise<string[]> {
      const entries = await vscode.workspace.fs.readDirectory(folder());
      const names = entries.filter(([, type]) => type === vscode.FileType.File).map(([name]) => name);
      return names.filter((name) => /\.(txt|md)$/.test(name) && !/^(无名|notes)\./.test(name));
    }

    it('open one by one', async () => {
      const names = await texts();
      ok(names.length >= 4, names.join());
      for (const name of names) {
        const uri = vscode.Uri.joinPath(folder(), name);
        const { document } = await vscode.window.showTextDocument(uri);
        const status = await until(`the status of ${name}`, () => {
          const known = extension().exports.status(document.uri);
          return known && known.state !== 'partly' && known;
        });
        const findings = findingsIn(document).length;
        console.log(`[test]     ${name}: ${status.state}, ${status.blanks} blanks, ${findings} findings`);
      }
    });

    it('drafts have blanks, the page about them is left alone', async () => {
      for (const name of await texts()) {
        if (!name.includes('草稿') && name !== 'README.md') continue;
        const { document } = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder(), name));
        const { blanks } = await standing(document, name === 'README.md' ? 'off' : 'checked');
        equal(blanks > 0, name !== 'README.md', name);
      }
    });
  });
}
