// Which arguments did the runner get? It wrote them into the workspace folder, the one channel both hosts can read.
import * as vscode from 'vscode';

export interface Args {
  readonly grep?: string;
  /** The runner does in the page what a test asks of a person. */
  readonly user?: boolean;
  /** Adds a test that fails, to see that a failure ends the run with an error. */
  readonly fail?: boolean;
}

export const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;

export async function readArgs(): Promise<Args> {
  const content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), '.test-args.json'));
  return JSON.parse(new TextDecoder().decode(content));
}
