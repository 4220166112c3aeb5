// What is a draft made of?
import { linesOf } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { continueFrom } from './lineage.js';
import { markdownReader } from './markdown.js';
import type { Block, Debris, Draft, Language, Place, Seam } from './node.js';
import { type Piece, piecesOf, plainReader } from './pieces.js';
import { rowsOf } from './rows.js';

/** The blocks of a draft by what they say, and those of the version before it: what is undone or taken back is known still. */
interface Pool {
  readonly now: ReadonlyMap<string, Block>;
  readonly before: ReadonlyMap<string, Block> | undefined;
}

/** Kept with the draft so that the next parse need not build it again. */
const poolOf = new WeakMap<Draft, Pool>();

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
  const more = pieces.length - (previous?.blocks.length ?? 0);
  pieces.forEach((piece, i) => {
    // Most paragraphs are those of the previous draft, counted from its start or from its end.
    const same = isOf(piece, text, previous?.blocks[i]) ?? isOf(piece, text, previous?.blocks[i - more]);
    // Plain text needs no key but itself.
    const words = same?.text ?? wordsOf(piece, text);
    const key = isPlain(piece) ? words : `\0${piece.kind}${piece.depth}${words}`;
    const block = pool.get(key) ??
      same ??
      old?.now.get(key) ??
      old?.before?.get(key) ?? { kind: piece.kind, depth: piece.depth, text: copyOf(words) };
    pool.set(key, block);
    blocks.push(block);
    places.push({ span: piece.span, seams: seamsOf(piece) });
  });
  const draft: Draft = { text, language, blocks, places, lines, debris };
  poolOf.set(draft, { now: pool, before: old?.now });
  if (previous) continueFrom(draft, previous);
  return draft;
}

const isPlain = ({ kind, depth }: Piece | Block): boolean => kind === 'text' && depth === 0;

/** The block, if it is this plain piece: sooner told by comparing than by looking it up. */
const isOf = (piece: Piece, text: string, block: Block | undefined): Block | undefined => {
  const [{ start, end }, another] = piece.parts as readonly [Span, Span?];
  if (!block || another || block.text.length !== end - start || !isPlain(piece) || !isPlain(block)) return undefined;
  return text.slice(start, end) === block.text ? block : undefined;
};

const wordsOf = ({ parts }: Piece, text: string): string =>
  parts.length === 1
    ? text.slice(parts[0]!.start, parts[0]!.end)
    : parts.map(({ start, end }) => text.slice(start, end)).join('');

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
