// Which arguments did the runner get? It wrote them into the workspace folder, the one channel both hosts can read.
import * as vscode from 'vscode';

export interface Args {
  readonly grep?: string;
  /** The runner does in the page what a test asks of a person. */
  readonly user?: boolean;
  /** The workspace has several folders, which have tests of their own. */
  readonly several?: boolean;
  /** Adds a test that fails, to see that a failure ends the run with an error. */
  readonly fail?: boolean;
}

export const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;

export async function readArgs(): Promise<Args> {
  // A workspace file that lies on a file system of an extension is read late.
  while (!vscode.workspace.workspaceFolders?.length) await new Promise((done) => setTimeout(done, 20));
  const content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), '.test-args.json'));
  return JSON.parse(new TextDecoder().decode(content));
}
