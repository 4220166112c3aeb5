// Which documents are the server's business?
import * as vscode from 'vscode';
import { LANGUAGE } from '../../server/src/protocol.js';

export const SELECTOR = [{ language: LANGUAGE }, { language: 'markdown' }, { language: 'plaintext' }];

/** What a person can write in: not the old side of a comparison, an output channel, or a chat. */
export const isDraft = ({ uri, languageId }: vscode.TextDocument): boolean =>
  SELECTOR.some(({ language }) => language === languageId) &&
  (uri.scheme === 'untitled' ||
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true ||
    vscode.workspace.getWorkspaceFolder(uri) !== undefined);
