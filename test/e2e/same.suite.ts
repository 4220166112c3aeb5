// Does the editor show the findings that the core has? (test/cli/same.test.ts asks the command line the same.)
import * as vscode from 'vscode';
import { SEVERITIES } from '../../server/src/core/api.js';
import { languageOf, line, toldByCore } from '../support/told.js';
import { folder } from './args.js';
import { equal } from './expect.js';
import { closeAll, findingsIn, until } from './workbench.js';

const toldBy = (document: vscode.TextDocument, { code, severity, range, message }: vscode.Diagnostic): string =>
  line({
    rule: String(typeof code === 'object' ? code.value : code),
    severity: SEVERITIES[severity]!,
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    message,
  });

export function defineSame(): void {
  describe('the findings', () => {
    afterEach(closeAll);

    it('are those of the core, in every example', async () => {
      const entries = await vscode.workspace.fs.readDirectory(folder());
      const names = entries.map(([name]) => name).filter((name) => /稿）\.(?:txt|md)$|^网页.*\.txt$/.test(name));
      equal(names.length, 5, names.join('、'));
      for (const name of names) {
        const { document } = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder(), name));
        const shown = () =>
          findingsIn(document)
            .map((one) => toldBy(document, one))
            .sort()
            .join('\n');
        const wanted = toldByCore(document.getText(), languageOf(name)).join('\n');
        const differing = () => `the findings of ${name}\n${shown()}\n  should be\n${wanted}`;
        await until(differing, () => shown() === wanted, vscode.languages.onDidChangeDiagnostics);
      }
    });
  });
}
