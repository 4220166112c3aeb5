// What does the user hear in a message? Sentences with words of drafts and names of files, and no link of theirs.
import * as vscode from 'vscode';
import { asWords } from '../../server/src/words.js';

/** Gives the button that was pressed. */
export const inform = (sentence: string, ...buttons: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showInformationMessage(asWords(sentence), ...buttons);

/** Of what did not go as it was meant. */
export const warn = (sentence: string, ...buttons: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showWarningMessage(asWords(sentence), ...buttons);

/** Of what could not be done. */
export const fail = (sentence: string, ...buttons: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showErrorMessage(asWords(sentence), ...buttons);

/** In the status bar, for a while. */
export const mention = (sentence: string, milliseconds: number): vscode.Disposable =>
  vscode.window.setStatusBarMessage(asWords(sentence), milliseconds);
