// What should stand out in the text?
import { headingsOf } from '../draft/headings.js';
import { locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { blanksOf } from '../facts/blanks.js';
import { declaredCounts } from '../facts/declared-counts.js';
import { mentionsOf } from '../facts/mentions.js';
import { matchesOf } from '../text/matches.js';
import { memo } from '../text/memo.js';
import { overlaps, type Span } from '../text/span.js';
import { unitTextAt } from '../zh/unit.js';

export type TokenType = 'blank' | 'figure' | 'heading' | 'marker' | 'count' | 'indicator';

export interface Token extends Span {
  readonly type: TokenType;
}

const FIGURE = /[0-9０-９]+(?:[.．,，][0-9０-９]+)*/g;

/** The tokens of a block that depend on nothing else, in order. */
const tokensOf: (block: Block) => readonly Token[] = memo((block) => {
  const found: Token[] = blanksOf(block).map(({ start, end }) => ({ type: 'blank', start, end }));
  if (block.kind !== 'text' && block.kind !== 'table') return found;
  const { text } = block;
  for (const match of matchesOf(text, FIGURE)) {
    const end = match.index + match[0].length;
    const unit = unitTextAt(text, end);
    if (unit) add(found, { type: 'figure', start: match.index, end: end + unit.length });
  }
  for (const { start, end, mark, standing } of headingsOf(block)) {
    const title = start + (mark?.text.length ?? 0);
    if (mark) add(found, { type: 'marker', start, end: title });
    // A numbered sentence that is a paragraph of its own is an item of a list and heads nothing.
    if (standing && /。$/.test(text) && /[，,]/.test(text)) continue;
    // A blank inside a heading stands out more than the heading does.
    let from = title;
    for (const other of [...found].filter((t) => t.start >= title && t.end <= end).sort((a, b) => a.start - b.start)) {
      if (other.start > from) add(found, { type: 'heading', start: from, end: other.start });
      from = other.end;
    }
    if (from < end) add(found, { type: 'heading', start: from, end });
  }
  return found.sort((a, b) => a.start - b.start);
});

function add(found: Token[], token: Token): void {
  if (!found.some((other) => overlaps(other, token))) found.push(token);
}

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
  return kept;
}
