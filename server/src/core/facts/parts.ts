// Where does the draft tell a whole and what of it are parts?
import type { Block } from '../draft/node.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { type Amount, amountOf } from '../zh/amount.js';
import { DIGITS } from '../zh/figure.js';
import { UNIT } from '../zh/unit.js';

export interface Part {
  readonly span: Span;
  readonly amount: Amount;
}

/** 总投资10亿元，其中A 6亿元、B 3亿元. Spans count from the start of the block. */
export interface Parts {
  readonly total: Part;
  readonly parts: readonly Part[];
  /** 占比重60%, stated of the first part. */
  readonly share: { readonly span: Span; readonly value: number; readonly decimals: number } | undefined;
}

const FIGURE = new RegExp(`(${DIGITS})\\s?(${UNIT.source})`, 'g');
const SHARE = new RegExp(
  `^[，、,](?:约)?占(?:总[\\u3400-\\u9fff]{1,3}|比|比重)?(?:的)?(?:比重)?(?:达到?|为)?(${DIGITS})[%％]`,
);

export const partsOf: (block: Block) => readonly Parts[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !text.includes('其中')) return [];
  const found: Parts[] = [];
  for (const match of text.matchAll(/[，、；,;（(]?其中[，,:：]?/g)) {
    const total = lastFigure(text, match.index);
    if (!total || total.amount.unit === '%' || total.amount.unit === '' || total.amount.unit === '个百分点') continue;
    const start = match.index + match[0].length;
    // The parts end with the clause: what follows a comma may be of something else.
    const stop = text.slice(start).search(/[，。；,;）)]/);
    const end = stop < 0 ? text.length : start + stop;
    // 由40元提高到80元 tells one thing twice.
    if (/[由从].*[到至]/.test(text.slice(start, end))) continue;
    const parts = figuresIn(text, start, end).filter(({ amount }) => amount.unit === total.amount.unit);
    if (!parts.length || parts.length !== figuresIn(text, start, end).length) continue;
    const share = parts.length === 1 ? SHARE.exec(text.slice(end, end + 24)) : null;
    found.push({
      total,
      parts,
      share: share
        ? {
            span: { start: end + 1, end: end + share[0].length },
            value: Number(share[1]),
            decimals: share[1]!.split('.')[1]?.length ?? 0,
          }
        : undefined,
    });
  }
  return found;
});

function figuresIn(text: string, start: number, end: number): Part[] {
  const figures: Part[] = [];
  for (const match of text.slice(start, end).matchAll(FIGURE)) {
    const amount = amountOf(match[1]!, match[2]!);
    // “亿元以上项目5个” counts the projects; the 亿元 before them is their size.
    const size = /^(?:以上|以下|以内)(?:的)?[\u3400-\u9fff]/.test(text.slice(start + match.index + match[0].length));
    if (amount && !size)
      figures.push({ amount, span: { start: start + match.index, end: start + match.index + match[0].length } });
  }
  return figures;
}

/** The amount right before 其中, or before the growth rate that stands there. */
function lastFigure(text: string, end: number): Part | undefined {
  const from = Math.max(0, text.lastIndexOf('。', end - 1) + 1, text.lastIndexOf('；', end - 1) + 1, end - 60);
  const figures = figuresIn(text, from, end);
  const last = figures.at(-1);
  if (!last) return undefined;
  // 完成投资10亿元、增长5%，其中…: the rate belongs to the amount before it.
  const amount =
    last.amount.unit === '%' || last.amount.unit === '个百分点' || last.amount.unit === '倍' ? figures.at(-2) : last;
  if (!amount) return undefined;
  const between = text.slice(amount.span.end, end);
  return /^(?:[，、,]?(?:同比|比上年|较上年)?(?:增长|下降|提高|增加)[^，。；]{0,10})?(?:[\u3400-\u9fff]{0,8})$/.test(
    between,
  )
    ? amount
    : undefined;
}
