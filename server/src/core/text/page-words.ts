// How do words of a draft stand on a page of Markdown? As words, and still to be read in its source.

/** Controls, line ends, and marks that turn the direction of writing. */
const UNSEEN = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

/** What at the start of an entry would begin a list, a heading or a quotation: 1. , # , > . */
const OPENS = /^(\s*(?:\d{1,9}(?=[.)](?:\s|$))|(?=[-+](?:\s|$)|[#>=])))/;

/** An address is made a link as it stands, and swallows the backslash in front of a tag. */
const ADDRESS = /:(?=\/\/)/g;

/** In one line, without a link, a tag, a picture, an emphasis, a list in an entry or an end of a cell. */
export const pageWords = (text: string): string =>
  text
    .replace(UNSEEN, ' ')
    .replace(/[\\`*_~[\]<|&]/g, (sign) => `\\${sign}`)
    .replace(ADDRESS, '\\:')
    .replace(OPENS, '$1\\');
