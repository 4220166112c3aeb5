// What does a person do whom a test needs? The runner reads it from the log and does it in the page (scripts/host/user.mjs).

import * as vscode from 'vscode';

const ask = (doing: string, what: string) => console.log(`[user] ${doing} ${what}`);

/** One after the other; a run fails when one of them cannot be done. */
export const user = {
  /** Waits until the text stands on the screen. */
  see: (text: string) => ask('see', text),
  click: (button: string) => ask('click', button),
  press: (key: string) => ask('press', key),
  /** Waits until what has the focus is called so, as a screen reader says it. */
  focus: (label: string) => ask('focus', label),
  /** Presses the key until what has the focus is called so. */
  reach: (key: string, label: string) => ask('reach', `${key} ${label}`),
  /** Writes into the box that VS Code asks with. */
  fill: (text: string) => ask('fill', text),
  /** Resolves once all that was asked for so far is done. */
  async done(): Promise<void> {
    const box = vscode.window.showInputBox({ ignoreFocusOut: true });
    ask('fill', 'done');
    ask('press', 'Enter');
    await box;
  },
};
