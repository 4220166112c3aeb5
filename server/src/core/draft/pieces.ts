// Which lines belong together? Undoes what web pages, document sites and mails did to the lines of a text.

import { matchesOf } from '../text/matches.js';
import type { Span } from '../text/span.js';
import { markAt } from '../zh/ordinal.js';
import type { BlockKind, Debris } from './node.js';
import { chunkMarksOf, framesOf, type Row, tableEnd } from './rows.js';
import { withoutSpacing } from './spacing.js';

/** A block before its text is put together. */
export interface Piece {
  readonly kind: BlockKind;
  readonly depth: number;
  /** The parts of the text that a reader reads, in order. */
  readonly parts: readonly Span[];
  /** Everything that belongs to it. */
  readonly span: Span;
}

/** How a language reads the rows of its text. */
export interface Reader {
  /** The construct that begins at row `i` and ends with row `last`, if one does; read whole unless `parts` says otherwise. */
  construct(
    i: number,
  ): { readonly kind: BlockKind; readonly last: number; readonly parts?: readonly Span[] } | undefined;
  /** What row `i` says as a paragraph or heading. */
  paragraph(i: number): { readonly depth: number; readonly last: number; readonly parts: readonly Span[] };
}

/** Plain text knows two constructs: the comment that tells the checker something, and a table drawn with bars. */
export function plainReader(rows: readonly Row[]): Reader {
  /** No comment is closed any more. */
  let unclosed = false;
  return {
    construct(i) {
      if (!rows[i]!.text.startsWith('<!--')) {
        const end = rows[i]!.text.includes('|') ? tableEnd(rows, i) : undefined;
        if (end === undefined) return undefined;
        // The line end goes with its row: rows of a table are told apart by it.
        const parts = rows.slice(i, end + 1).map(({ start }, at) => ({ start, end: rows[i + at + 1]?.from ?? 0 }));
        parts.at(-1)!.end = rows[end]!.end;
        return { kind: 'table', last: end, parts };
      }
      let last = i;
      while (!unclosed && last < rows.length && !rows[last]!.text.includes('-->')) last++;
      unclosed ||= last === rows.length;
      return { kind: 'comment', last: unclosed ? i : last };
    },
    paragraph: (i) => ({ depth: 0, last: i, parts: [rows[i]!] }),
  };
}

/** A line that ends so goes on in the next one. */
const GOES_ON = '；;，,、';

/** One piece a paragraph or construct, in order; what was undone on the way is put into `debris`. */
export function piecesOf(text: string, rows: readonly Row[], reader: Reader, debris: Debris[]): Piece[] {
  const marks = chunkMarksOf(rows);
  const frames = framesOf(rows);
  const pieces: Piece[] = [];
  let i = 0;
  while (i < rows.length) {
    const row = rows[i]!;
    const construct = row.text ? reader.construct(i) : undefined;
    if (!row.text) i++;
    else if (construct) {
      const span = { start: row.start, end: rows[construct.last]!.end };
      pieces.push({ kind: construct.kind, depth: 0, parts: construct.parts ?? [span], span });
      i = construct.last + 1;
    } else if (frames.has(i)) {
      pieces.push({ kind: 'frame', depth: 0, parts: [row], span: row });
      debris.push({ kind: 'frame', ...frameSpan(i) });
      i++;
    } else i = marks.has(i) ? glue(i) : join(i);
  }
  pieces.forEach((piece, at) => {
    if (piece.kind !== 'text' || !/[ \xa0]/.test(text.slice(piece.span.start, piece.span.end))) return;
    pieces[at] = { ...piece, parts: piece.parts.flatMap((part) => withoutSpacing(text, part)) };
  });
  const isLong = ({ kind, span }: Piece) => kind === 'text' && span.end - span.start > LONGEST;
  return pieces.some(isLong) ? pieces.flatMap((piece) => (isLong(piece) ? cutLong(text, piece) : piece)) : pieces;

  /** A line of the frame with the blank lines behind it. */
  function frameSpan(i: number): Span {
    let next = i + 1;
    while (rows[next]?.text === '') next++;
    return { start: rows[i]!.from, end: rows[next]?.from ?? text.length };
  }

  /** A row, with those after it that carry on its sentence. Gives the row behind them. */
  function join(from: number): number {
    const { depth, last, parts } = reader.paragraph(from);
    const all = [...parts];
    let to = last;
    while (depth === 0 && goesOn(to)) {
      debris.push({ kind: 'split', start: rows[to]!.end, end: rows[to + 1]!.start });
      to++;
      for (const part of reader.paragraph(to).parts) all.push(part);
    }
    if (all.length)
      pieces.push({ kind: 'text', depth, parts: all, span: { start: rows[from]!.start, end: rows[to]!.end } });
    return to + 1;
  }

  function goesOn(i: number): boolean {
    const next = rows[i + 1];
    if (!next?.text || !GOES_ON.includes(rows[i]!.text.at(-1) ?? '\n') || marks.has(i + 1) || frames.has(i + 1))
      return false;
    return (
      !/^(?:[-+*>#]|\d{1,3}[.)])[ \t]/.test(next.text) && !reader.construct(i + 1) && markAt(next.text, 0) === undefined
    );
  }

  /** Numbered pieces of equal length: one text again, then cut into paragraphs at its headings. */
  function glue(from: number): number {
    const parts: Span[] = [];
    let at = from;
    for (; at < rows.length && (marks.has(at) || !rows[at]!.text); at++) {
      const mark = marks.get(at);
      if (mark === undefined) continue;
      const row = rows[at]!;
      debris.push({ kind: 'chunk-mark', start: parts.at(-1)?.end ?? row.start, end: row.start + mark });
      parts.push({ start: row.start + mark, end: row.end });
    }
    for (const paragraph of cutAtHeadings(text, parts)) {
      const span = { start: paragraph[0]!.start, end: paragraph.at(-1)!.end };
      pieces.push({ kind: 'text', depth: 0, parts: paragraph, span });
    }
    return at;
  }
}

/** The glued text has lost its line ends; a paragraph begins where 一、 or （一） follows the end of a sentence. */
function cutAtHeadings(text: string, parts: readonly Span[]): Span[][] {
  const glued = parts.map(({ start, end }) => text.slice(start, end)).join('');
  const cuts = [0];
  for (const match of matchesOf(
    glued,
    /[。！!：:oO?](?=[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])/g,
  )) {
    cuts.push(match.index + 1);
  }
  return slicesOf(parts, cuts).filter((slice) => slice.length > 0);
}

/**
 * No paragraph is this long. What is has lost its line ends, or never was a text; cut at the end of a sentence, it
 * costs as much to read as any other text of its length.
 */
const LONGEST = 20_000;

function cutLong(text: string, piece: Piece): Piece[] {
  const length = piece.parts.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length <= LONGEST) return [piece];
  const words = piece.parts.map(({ start, end }) => text.slice(start, end)).join('');
  const cuts: number[] = [];
  for (let from = 0; from < length; ) {
    cuts.push(from);
    const most = Math.min(from + LONGEST, length);
    const stop = most < length ? words.lastIndexOf('。', most - 1) : -1;
    const isSplit = (words.codePointAt(most - 1) ?? 0) > 0xffff;
    from = stop > from + LONGEST / 2 ? stop + 1 : isSplit ? most - 1 : most;
  }
  return slicesOf(piece.parts, cuts).map((parts, i, all) => {
    const start = i === 0 ? piece.span.start : parts[0]!.start;
    return { ...piece, parts, span: { start, end: i === all.length - 1 ? piece.span.end : parts.at(-1)!.end } };
  });
}

/** The parts of each slice of their joined text; `cuts` says where the slices begin, the first at 0. */
function slicesOf(parts: readonly Span[], cuts: readonly number[]): Span[][] {
  const slices: Span[][] = cuts.map(() => []);
  let slice = 0;
  let at = 0;
  for (const { start, end } of parts) {
    for (let from = start; from < end; ) {
      const place = at + from - start;
      while (slice + 1 < cuts.length && cuts[slice + 1]! <= place) slice++;
      const to = Math.min(end, from + (cuts[slice + 1] ?? Infinity) - place);
      slices[slice]!.push({ start: from, end: to });
      from = to;
    }
    at += end - start;
  }
  return slices;
}
