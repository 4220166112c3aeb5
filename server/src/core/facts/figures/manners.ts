// Does a figure say how much there is, or how it changed, and how exactly?
import type { Block } from '../../draft/node.js';
import { memo } from '../../text/memo.js';
import { DOWN, UP, YEARLY } from '../../zh/change-words.js';
import { figuresOf } from './figures.js';

export type Manner = 'level' | 'growth' | 'yearly' | 'decline' | 'increase' | 'points' | 'fold' | 'share';

export interface Mannered {
  readonly manner: Manner;
  /** 近, 约, 以上 …, as written; empty for an exact figure. */
  readonly bound: string;
  /** Which figure of the block it is said of, where its clause names nothing itself: ，增长6.2%. */
  readonly of: number | undefined;
}

const STOPS = '，。；：！？、,;:!?\n（）()';
const BOUND = /(?:突破|超过?|近|约|接近|逼近|将近|逾|不足|不到|至少|不低于|不少于|大约)+$/;
const BEHIND = /^(?:以上|以内|左右|以下|上下)/;
const CHANGED = new RegExp(
  `(?:同比|比上年|较上年|累计|实际|预计|预期|${YEARLY})*(?:${UP}|${DOWN})(?:了|率|达到?|为|约)*$`,
);
const REACHED = /(?:增加|增长|提高|上升|提升|扩大|发展|下降|减少|[增升降])[到至]了?$/;

/** One entry for each figure of the block. */
export const mannersOf: (block: Block) => readonly Mannered[] = memo((block) => {
  const { text } = block;
  const figures = figuresOf(block);
  const found: Mannered[] = [];
  for (const [i, figure] of figures.entries()) {
    const least = figures[i - 1]?.end ?? 0;
    let from = figure.start;
    while (from > least && !STOPS.includes(text[from - 1]!)) from--;
    const head = text.slice(from, figure.start);
    const before = BOUND.exec(head)?.[0] ?? '';
    const words = head.slice(0, head.length - before.length);
    const change = (REACHED.exec(words) ?? CHANGED.exec(words))?.[0] ?? '';
    const many = /^[\d０-９,.．\s]+[多余]/.test(figure.text) ? '多' : '';
    const behind = BEHIND.exec(text.slice(figure.end, figure.end + 2))?.[0] ?? '';
    const unnamed =
      change !== '' && change.length === words.length && i > 0 && !/[。；！\n]/.test(text.slice(least, from));
    found.push({
      manner: mannerOf(REACHED.test(words) ? '' : change, figure.amount.unit, head),
      bound: before + many + behind,
      of: unnamed ? (found[i - 1]!.of ?? i - 1) : undefined,
    });
  }
  return found;
});

const FALLS = new RegExp(DOWN);
const EACH_YEAR = new RegExp(YEARLY);

function mannerOf(change: string, unit: string, head: string): Manner {
  if (unit === '个百分点') return 'points';
  if (unit === '倍') return 'fold';
  if (unit === '%' && /占[^，。；]*$/.test(head)) return 'share';
  if (!change) return 'level';
  if (unit !== '%') return 'increase';
  if (FALLS.test(change)) return 'decline';
  return EACH_YEAR.test(change) ? 'yearly' : 'growth';
}
