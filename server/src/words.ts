// How do the words of a draft, a table or a file's name stand in what an editor says? As words.

/** What a list shows as another thing than a sign: controls, and marks that turn the direction of writing. */
const UNSEEN = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

/**
 * For messages, lists and input boxes, in which `[a](command:b)` would be a link that runs the command, `$(trash)` an
 * icon and `<b>` a tag: a space without width keeps their signs apart.
 */
export const asWords = (text: string): string =>
  text.replace(UNSEEN, ' ').replace(/[\]$](?=\()|<(?=[a-z!/?])/gi, '$&\u200b');
