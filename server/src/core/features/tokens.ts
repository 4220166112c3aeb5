// What should stand out in the text?
import { headingsOf } from '../draft/headings.js';
import { locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { blanksOf } from '../facts/blanks/blanks.js';
import { mentionsOf } from '../facts/indicators/mentions.js';
import { declaredCounts } from '../facts/lists/declared-counts.js';
import { matchesOf } from '../text/matches.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { unitTextAt } from '../zh/unit.js';

/** A clause's stop looks like the others; see `stopsBefore`. */
export type TokenType = 'blank' | 'figure' | 'heading' | 'marker' | 'count' | 'indicator' | 'clause';

export interface Token extends Span {
  readonly type: TokenType;
}

const FIGURE = /[0-9０-９]+(?:[.．,，][0-9０-９]+)*/g;

/** The tokens of a block that depend on nothing else, in order. */
const tokensOf: (block: Block) => readonly Token[] = memo((block) => {
  const found: Token[] = blanksOf(block).map(({ start, end }) => ({ type: 'blank', start, end }));
  if (block.kind !== 'text' && block.kind !== 'table') return found;
  const { text } = block;
  /** The characters that a token has already: a block may be a table of any size. */
  const taken = new Uint8Array(text.length);
  const take = (token: Token) => {
    taken.fill(1, token.start, token.end);
    found.push(token);
  };
  const isFree = ({ start, end }: Span) => !taken.subarray(start, end).includes(1);
  for (const { start, end } of found) taken.fill(1, start, end);
  for (const match of matchesOf(text, FIGURE)) {
    const number = match.index + match[0].length;
    const unit = unitTextAt(text, number);
    const span = { start: match.index, end: number + (unit?.length ?? 0) };
    if (unit && isFree(span)) take({ type: 'figure', ...span });
  }
  for (const { start, end, mark, standing } of headingsOf(block)) {
    const title = start + (mark?.text.length ?? 0);
    if (mark && isFree({ start, end: title })) take({ type: 'marker', start, end: title });
    // A numbered sentence that is a paragraph of its own is an item of a list and heads nothing.
    if (standing && /。$/.test(text) && /[，,]/.test(text)) continue;
    // A blank inside a heading stands out more than the heading does.
    for (let from = title; from < end; ) {
      let to = from;
      while (to < end && !taken[to]) to++;
      if (to > from) take({ type: 'heading', start: from, end: to });
      while (to < end && taken[to]) to++;
      from = to;
    }
  }
  return found.sort((a, b) => a.start - b.start);
});

/** In order, none overlapping another, none across a line end. */
export function tokens(draft: Draft): readonly Token[] {
  const counts: Token[] = declaredCounts(draft).map(({ phrase }) => ({
    type: 'count',
    start: phrase.start,
    end: phrase.end,
  }));
  const indicators: Token[] = mentionsOf(draft).map(({ name }) => ({
    type: 'indicator',
    start: name.start,
    end: name.end,
  }));
  const own = draft.blocks.flatMap((block, i) =>
    tokensOf(block).map(({ type, start, end }) => ({ type, ...locate(draft, i, { start, end }) })),
  );
  const merged = [...own, ...counts, ...indicators].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Token[] = [];
  for (const token of merged) {
    const last = kept.at(-1);
    if (last && last.end > token.start) {
      if (token.type !== 'count' || last.type === 'blank') continue;
      kept.pop();
    }
    if (!/[\r\n]/.test(draft.text.slice(token.start, token.end))) kept.push(token);
  }
  const stops = stopsBefore(draft.text, kept);
  return stops.length ? [...kept, ...stops].sort((one, other) => one.start - other.start) : kept;
}

/** VS Code looks this far back from a change, and on to the start of the token it comes upon. */
const IN_SIGHT = 50;
const AT_MOST = 64;
const PAUSES = '，。；：、！？,;:!?';

/**
 * The preview of a change shows whole tokens before it, and so, behind long prose, so much that the change itself is out
 * of sight. Before such blanks, the stop of a clause is a token of its own.
 */
function stopsBefore(text: string, kept: readonly Token[]): Token[] {
  const stops: Token[] = [];
  let last = -1;
  kept.forEach(({ type, start }, i) => {
    const [from, to] = [start - AT_MOST, start - IN_SIGHT];
    if (type !== 'blank' || from < 0 || last > from) return;
    let before = i - 1;
    while (before >= 0 && kept[before]!.start >= to) before--;
    if (before >= 0 && kept[before]!.end > from) return;
    const prose = text.slice(from, start);
    if (/[\r\n]/.test(prose)) return;
    let cut = to - 1;
    while (cut >= from && !PAUSES.includes(text[cut]!)) cut--;
    // A long clause is cut anywhere but within a character.
    if (cut < from) cut = to - 1;
    if (/[\ud800-\udfff]/.test(text[cut]!)) return;
    last = cut + 1;
    stops.push({ type: 'clause', start: cut, end: last });
  });
  return stops;
}
