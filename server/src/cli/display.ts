// How does text stand on a terminal, where a Chinese character takes two columns?
import { type Lines, lineAt, type Span } from '../core/api.js';

const UNPRINTABLE = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const COLOUR_OR_CONTROL = new RegExp(`(\\x1b\\[[\\d;]*m|[\\n\\t])|${UNPRINTABLE.source}`, 'g');

/** What the log of a build server obeys: `::error::`, `##[group]`, `##vso[task]`. */
const ORDER = /:(?=:)|##(?=\w*\[)/g;

const signFor = (sign: string): string => {
  if (/[\t\n\v\f\r\x85\u2028\u2029]/.test(sign)) return ' ';
  return sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\ufffd';
};

/** The text as one line, without anything that a terminal or a build server would obey: controls become signs, tabs and line ends spaces. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, signFor).replace(ORDER, '$& ');

/** JSON or XML in which a log obeys nothing and a reader finds the same; `sign` is how a `#` is written otherwise. */
export const inert = (text: string, sign: string): string => text.replace(/#(?=#\w*\[)/g, sign);

/** The value as JSON, a line. */
export const jsonLine = (value: unknown): string => `${inert(JSON.stringify(value), '\\u0023')}\n`;

/** The lines of a text, without anything that a terminal would obey but colours, which are our own. */
export const disarmed = (text: string): string =>
  text.replace(COLOUR_OR_CONTROL, (all, colour?: string) => colour ?? signFor(all));

const NOTHING = /^[\p{Mn}\p{Me}\u200b-\u200d\ufeff]$/u;
// Wide ones, and those that Chinese fonts make wide (“”—…×○): better a line too short than one that wraps.
const WIDE =
  /^[\u1100-\u115f\u2010-\u2027\u2030-\u205e\u2100-\u303f\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}\xa7\xb0\xb1\xb7\xd7\xf7\ufffd]$/u;

const columnsOf = (character: string): number => (NOTHING.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

/** How many columns the text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** The first characters that fit, with … where some are left out. */
export const clipEnd = (text: string, columns: number): string =>
  clip(text, columns, text, (kept) => `${kept.join('')}…`);

/** The last characters that fit, with … where some are left out. */
export const clipStart = (text: string, columns: number): string =>
  clip(text, columns, [...text].reverse(), (kept) => `…${kept.reverse().join('')}`);

function clip(text: string, columns: number, characters: Iterable<string>, mark: (kept: string[]) => string): string {
  const kept: string[] = [];
  let width = 0;
  let room = 0;
  for (const character of characters) {
    width += columnsOf(character);
    if (width > columns) return mark(kept.slice(0, room));
    kept.push(character);
    // The mark takes two columns.
    if (width <= columns - 2) room = kept.length;
  }
  return text;
}

/** A piece of a line with what stands before and behind it, all printable and together no wider than was asked. */
export interface Excerpt {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

/** The surroundings of a span in its line; of a span over several lines the first. */
export function excerptOf(text: string, lines: Lines, span: Span, columns: number): Excerpt {
  const line = lineAt(lines, span.start);
  const lineStart = lines.starts[line]!;
  const next = lines.starts[line + 1] ?? text.length;
  const lineEnd = lineStart + text.slice(lineStart, next).trimEnd().length;
  const end = Math.min(span.end, next);
  // No more than could be shown: a paragraph is a line of thousands of characters.
  const reach = 2 * columns;
  const from = Math.max(lineStart, span.start - reach);
  const piece = text.slice(span.start, end).replace(/[\r\n]+$/, '') || (end > span.start ? '⏎' : '');
  const hit = clipEnd(printable(piece) + (span.end > next ? '…' : ''), columns >> 1);
  const lead = printable(text.slice(from, span.start));
  const before = from === lineStart ? lead.trimStart() : lead;
  const after = printable(text.slice(end, Math.min(Math.max(end, lineEnd), end + reach)));
  const room = Math.max(0, columns - displayWidth(hit));
  const shown = clipStart(before, Math.max(room >> 1, room - displayWidth(after)));
  return { before: shown, hit, after: clipEnd(after, room - displayWidth(shown)) };
}
