// How does Markdown cut a text into blocks?
//
// A scanner of our own and not a CommonMark parser: Chinese drafts indent their paragraphs (which would be code),
// write one paragraph a line (which would be one paragraph), and mask with asterisks (which would be bold).
import { masksWithAsterisks, readable } from './inline.js';
import type { Reader } from './pieces.js';
import { type Row, tableEnd } from './rows.js';

const FENCE = /^(`{3,}|~{3,})/;
const RULE_ROW = /^(?:\*[ \t]*\*[ \t]*\*[* \t]*|-[ \t]*-[ \t]*-[- \t]*|_[ \t]*_[ \t]*_[_ \t]*)$/;
// Quotes and bullets before a paragraph; "* " is a bullet, "*个" is a mask.
const PREFIX = /^(?:>[ \t]?|[-+*][ \t]+(?:\[[ xX]\][ \t]+)?){1,99}/;

export function markdownReader(text: string, rows: readonly Row[]): Reader {
  const masked = masksWithAsterisks(text);
  return { construct, paragraph };

  function until(from: number, ends: (row: Row) => boolean): number {
    for (let i = from; i < rows.length; i++) if (ends(rows[i]!)) return i;
    return rows.length - 1;
  }

  /** Code, front matter, comments, tables; rules and link definitions are nothing that is read. */
  function construct(i: number): ReturnType<Reader['construct']> {
    const { text: line } = rows[i]!;
    if (i === 0 && line === '---') {
      const last = rows.findIndex((row, at) => at > 0 && (row.text === '---' || row.text === '...'));
      if (last > 0) return { kind: 'matter', last };
    }
    const fence = FENCE.exec(line)?.[1];
    if (fence)
      return { kind: 'code', last: until(i + 1, (row) => row.text.startsWith(fence) && /^[`~]+$/.test(row.text)) };
    if (line.startsWith('<!--')) return { kind: 'comment', last: until(i, (row) => row.text.includes('-->')) };
    const last = tableEnd(rows, i);
    if (last !== undefined) return table(i, last);
    if (RULE_ROW.test(line) || /^\[[^\]]+\]:\s/.test(line)) return { kind: 'code', last: i };
    return undefined;
  }

  function table(i: number, last: number): ReturnType<Reader['construct']> {
    const parts = rows.slice(i, last + 1).flatMap((row, at) => {
      const cells = readable(text, row.start, row.end, masked);
      // The line end goes with its row: rows of a table are told apart by it.
      return i + at < last ? [...cells, { start: row.end, end: rows[i + at + 1]!.from }] : cells;
    });
    return { kind: 'table', last, parts };
  }

  function paragraph(i: number): ReturnType<Reader['paragraph']> {
    const row = rows[i]!;
    const hashes = /^(#{1,6})(?:[ \t]+|$)/.exec(row.text);
    if (hashes) {
      const start = row.start + hashes[0].length;
      const tail = /[ \t]#+$/.exec(text.slice(start, row.end));
      const end = tail ? start + text.slice(start, start + tail.index).trimEnd().length : row.end;
      return { depth: hashes[1]!.length, last: i, parts: readable(text, start, end, masked) };
    }
    const start = row.start + (PREFIX.exec(row.text)?.[0].length ?? 0);
    const under = rows[i + 1]?.text ?? '';
    const depth = /^={2,}$/.test(under) ? 1 : /^-{2,}$/.test(under) ? 2 : 0;
    return { depth, last: depth ? i + 1 : i, parts: readable(text, start, row.end, masked) };
  }
}
