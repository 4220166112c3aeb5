// Which figures does a paragraph hold, and what do they seem to be of?
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { type Amount, amountOf } from '../../zh/amount.js';
import { DIGITS } from '../../zh/figure.js';
import { unitTextAt } from '../../zh/unit.js';

/** A number with its unit; the span counts from the start of the block. */
export interface Figure extends Span {
  readonly text: string;
  readonly amount: Amount;
  /** The words right before it in its clause, at most twelve characters: 固定资产投资完成. */
  readonly subject: string;
}

// 三成 and 两倍 are figures too; other Chinese numerals count things or are part of names.
const NUMBER = new RegExp(
  `(?=[0-9０-９一两二三四五六七八九十])(?:(?<![0-9０-９A-Za-z.．第〔\\[])${DIGITS}|(?<![一二三四五六七八九十百千万亿])(?:[一两二三四五六七八九十](?=成(?!不)|倍(?!增))|[二三四五六七八九十]分之[一二三四五六七八九](?![以多强弱左几])))`,
  'g',
);

/** Those that lie between two places of the block. */
export function figuresWithin(block: Block, start: number, end: number): readonly Figure[] {
  const all = figuresOf(block);
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  while (high < all.length && all[high]!.end <= end) high++;
  return all.slice(low, high);
}

/** Years, dates, ordinals and list marks are no figures. */
export const figuresOf: (block: Block) => readonly Figure[] = memo(({ kind, text }) => {
  if ((kind !== 'text' && kind !== 'table') || !/[0-9０-９成倍分]/.test(text)) return [];
  const found: Figure[] = [];
  for (const match of matchesOf(text, NUMBER)) {
    const at = match.index + match[0].length;
    const blank = text[at] === ' ' ? 1 : 0;
    const fraction = match[0].includes('分之');
    const unit = fraction ? '' : unitTextAt(text, at + blank);
    if (
      (!unit && !fraction) ||
      unit === undefined ||
      /^[月日]/.test(unit) ||
      (unit === '年' && /^(?:19|20)\d\d$/.test(match[0]))
    )
      continue;
    const amount = amountOf(match[0], unit);
    if (!amount) continue;
    const from = lastOf(text, '，。；：！？、,;:!?\n（(', match.index, Math.max(0, match.index - 12));
    found.push({
      start: match.index,
      end: at + blank + unit.length,
      text: text.slice(match.index, at + blank + unit.length),
      amount,
      subject: text.slice(from, match.index),
    });
  }
  return found;
});
