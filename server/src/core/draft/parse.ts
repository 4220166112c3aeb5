// What is a draft made of?
import { linesOf } from '../text/lines.js';
import { continueFrom } from './lineage.js';
import { markdownReader } from './markdown.js';
import type { Block, Debris, Draft, Language, Place, Seam } from './node.js';
import { type Piece, piecesOf, plainReader } from './pieces.js';
import { rowsOf } from './rows.js';

/** The blocks of a draft by what they say; kept with the draft so that the next parse need not build it again. */
const poolOf = new WeakMap<Draft, Map<string, Block>>();

/**
 * Never fails. `previous` only saves work: `parse(text, language, anything)` equals `parse(text, language)`, and
 * shares every block with `previous` that both have.
 */
export function parse(text: string, language: Language, previous?: Draft): Draft {
  const lines = linesOf(text);
  const rows = rowsOf(text, lines);
  const debris: Debris[] = [];
  const reader = language === 'markdown' ? markdownReader(text, rows) : plainReader(rows);
  const pieces = piecesOf(text, rows, reader, debris);
  const old = previous && poolOf.get(previous);
  const pool = new Map<string, Block>();
  const blocks: Block[] = [];
  const places: Place[] = [];
  for (const piece of pieces) {
    const [first] = piece.parts;
    const words =
      piece.parts.length === 1
        ? text.slice(first!.start, first!.end)
        : piece.parts.map(({ start, end }) => text.slice(start, end)).join('');
    // Most paragraphs are plain text, and the text alone is their key.
    const key = piece.kind === 'text' && !piece.depth ? words : `\0${piece.kind}${piece.depth}${words}`;
    const block = pool.get(key) ?? old?.get(key) ?? { kind: piece.kind, depth: piece.depth, text: copyOf(words) };
    pool.set(key, block);
    blocks.push(block);
    places.push({ span: piece.span, seams: seamsOf(piece) });
  }
  const draft: Draft = { text, language, blocks, places, lines, debris };
  poolOf.set(draft, pool);
  if (previous) continueFrom(draft, previous);
  return draft;
}

/** A slice is a view of the whole text, which would stay in memory as long as the block; a copy leaves it be. */
const copyOf = (slice: string): string => ` ${slice}`.slice(1);

function seamsOf(piece: Piece): Seam[] {
  let at = 0;
  return piece.parts.map(({ start, end }) => {
    const seam = { at, to: start };
    at += end - start;
    return seam;
  });
}
