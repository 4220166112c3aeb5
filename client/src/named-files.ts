// Where do the settings say which file goes with a draft?
import * as vscode from 'vscode';

export const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** The scope that a choice for this draft is written to, what it says now, and how it names the draft. */
export function configScope({ uri }: vscode.TextDocument, key: string) {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const configuration = vscode.workspace.getConfiguration('reportDrafts', folder ?? uri);
  const target = !folder
    ? vscode.ConfigurationTarget.Global
    : vscode.workspace.workspaceFile
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : vscode.ConfigurationTarget.Workspace;
  const known = configuration.inspect<unknown>(key);
  const value =
    target === vscode.ConfigurationTarget.Global
      ? known?.globalValue
      : target === vscode.ConfigurationTarget.Workspace
        ? known?.workspaceValue
        : known?.workspaceFolderValue;
  const path = folder ? uri.path.slice(folder.uri.path.length + 1) : nameOf(uri);
  return { configuration, target, value, path };
}
