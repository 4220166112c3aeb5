// What do client and server say to each other of the check of folders? Names and shapes only.

/**
 * Client to server, `FoldersParams` → `FoldersChecked`; can be cancelled. Tells with `FileProgress` how far it is. What is
 * found in files that are not open is sent as diagnostics and kept right until `CLEAR_FOLDERS`.
 */
export const CHECK_FOLDERS = 'reportDrafts/checkFolders';
/** Client to server, a notification: takes back what `CHECK_FOLDERS` sent. */
export const CLEAR_FOLDERS = 'reportDrafts/clearFolders';
/** Client to server, a notification with `DocumentParams`: no tab shows the document any more, though it may stay open. */
export const TAB_CLOSED = 'reportDrafts/tabClosed';

export interface FoldersParams {
  /** URIs of folders. */
  readonly folders: readonly string[];
  /** Under which token the client hears of the progress. */
  readonly token: string;
}

/** How many files were checked, how many of them have findings, and how many were not checked, and why. */
export interface FoldersChecked {
  readonly checked: number;
  readonly faulty: number;
  readonly unlike: number;
  readonly never: number;
  /** What could not be read, in sentences for the user. */
  readonly problems: readonly string[];
}
