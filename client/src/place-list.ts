// How does a person go through places of a draft? A list, which the editor follows.
import * as vscode from 'vscode';
import type { PlaceRange } from '../../server/src/protocol.js';
import { rangeOf } from './active-draft.js';

export interface Listed extends vscode.QuickPickItem {
  /** Where there is none, the editor stays. */
  readonly place?: PlaceRange | undefined;
}

/** Until the person is done with it. */
export async function showPlaces(
  document: vscode.TextDocument,
  title: string,
  items: readonly Listed[],
): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  const list = vscode.window.createQuickPick<Listed>();
  list.title = title;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = items;
  const go = (item: Listed | undefined) => {
    if (!item?.place) return;
    const range = rangeOf(item.place);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  list.onDidChangeActive(([item]) => go(item));
  list.onDidAccept(() => {
    go(list.selectedItems[0]);
    list.hide();
  });
  list.show();
  await new Promise<void>((done) => list.onDidHide(() => done()));
  list.dispose();
}
