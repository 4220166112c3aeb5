// Where is a rule explained? On a page that ships with the extension: it opens without a network.
import * as vscode from 'vscode';

/** Lets the code of each finding open the rule's own page. */
export function withRulePages(extension: vscode.Uri, findings: vscode.Diagnostic[]): vscode.Diagnostic[] {
  for (const item of findings) {
    const code = typeof item.code === 'object' ? item.code.value : item.code;
    if (code === undefined) continue;
    const page = vscode.Uri.joinPath(extension, 'docs', 'rules', `${code}.md`);
    const query = encodeURIComponent(JSON.stringify([page]));
    item.code = { value: code, target: vscode.Uri.parse(`command:markdown.showPreview?${query}`) };
  }
  return findings;
}
