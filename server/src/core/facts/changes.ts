// Where does the draft tell a change three times: from what, to what, by how much?
import type { Block } from '../draft/node.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { type Amount, amountOf } from '../zh/amount.js';
import { DIGITS } from '../zh/figure.js';
import { readInteger } from '../zh/numeral.js';
import { UNIT } from '../zh/unit.js';

/** 由A增加到B，增长C. Spans count from the start of the block. */
export interface Change {
  readonly whole: Span;
  readonly from: Amount;
  readonly to: Amount;
  readonly fromSpan: Span;
  readonly toSpan: Span;
  readonly fromYear: number | undefined;
  readonly toYear: number | undefined;
  /** up or down, by the verb between the two. */
  readonly direction: 'up' | 'down';
  readonly verb: string;
  /** At constant prices, or on a changed base: the two amounts do not tell the rate. */
  readonly real: boolean;
  readonly stated: Stated | undefined;
}

/** What the text says the change is. */
export interface Stated {
  readonly span: Span;
  readonly text: string;
  readonly kind: 'rate' | 'yearly' | 'fold' | 'points' | 'difference' | 'doublings';
  readonly value: number;
  readonly decimals: number;
  readonly unit: string;
  /** 约, 近, 左右, 以上: said to be rough. */
  readonly rough: boolean;
}

const UP = '增加|提高|增长|上升|提升|扩大|扩展|发展|跃升|攀升|增|升|达|增多|扩|上涨';
const DOWN = '下降|减少|降低|回落|缩小|压减|压缩|缩短|降';
const U = `(?:${UNIT.source})`;
const FROM_TO = new RegExp(
  `(?:由|从)((?:20\\d\\d年)?[^，。；、0-9]{0,14})(${DIGITS})\\s?(${U})(?:左右)?[^，。；、0-9]{0,3}?(${UP}|${DOWN})(?:到了?|至|为|成)((?:20\\d\\d年)?[^，。；、0-9]{0,8})(${DIGITS})\\s?(${U})(左右|以上|以下|以内)?`,
  'g',
);
const STATED = new RegExp(
  `^[，、,；]?(?:其中)?(累计|共|总体|净|实际|年均|平均每年|年平均|每年平均|五年平均|同比)?(?:实现)?(增长|提高|增加|上升|提升|扩大|净增|增幅达?|下降|减少|降低|回落|上涨|压减|缩短)(?:了)?(?:近|约|超|超过|达|达到)?(${DIGITS})(%|％|倍|个百分点|${U})(左右|以上|多)?`,
);
const DOUBLED = /^[，、,](?:基本|提前|顺利)?(?:实现)?(?:了)?(近)?翻(?:了)?([一两二三四])?番/;
const REAL = /生产总值|GDP|增加值|国民收入|国民生产|可比|不变价|实际增长|同口径|按.{0,4}价格/;

export const changesOf: (block: Block) => readonly Change[] = memo(({ kind, text }) => {
  if ((kind !== 'text' && kind !== 'table') || !/[由从]/.test(text)) return [];
  const found: Change[] = [];
  for (const match of text.matchAll(FROM_TO)) {
    const [whole, when, a, au, verb, then, b, bu, about] = match;
    const from = amountOf(a!, au!);
    const to = amountOf(b!, bu!);
    const end = match.index + whole.length;
    // 从第12位升至第5位 is a rank; 从771家、481家 is a list; a year is no amount.
    if (!from || !to || from.unit !== to.unit || /第$/.test(when!) || /第$/.test(then!) || from.unit === '年') continue;
    const clause = text
      .slice(Math.max(0, match.index - 24), match.index)
      .split(/[。；]/)
      .at(-1)!;
    const rest = text.slice(end, end + 48);
    const fromAt = match.index + whole.indexOf(a!, 1 + when!.length);
    const toAt = end - (about?.length ?? 0) - bu!.length - b!.length;
    found.push({
      whole: { start: match.index, end },
      from,
      to,
      fromSpan: { start: fromAt, end: fromAt + a!.length + au!.length },
      toSpan: { start: toAt, end: toAt + b!.length + bu!.length },
      fromYear: yearIn(when!),
      toYear: yearIn(then!),
      direction: new RegExp(`^(?:${UP})$`).test(verb!) ? 'up' : 'down',
      verb: verb!,
      real: REAL.test(clause) || REAL.test(rest.split(/[。；]/)[0]!),
      stated: about ? undefined : statedIn(rest, end),
    });
  }
  return found;
});

const yearIn = (words: string): number | undefined => Number(/(20\d\d)年/.exec(words)?.[1]) || undefined;

function statedIn(rest: string, at: number): Stated | undefined {
  const doubled = DOUBLED.exec(rest);
  if (doubled) {
    const span = { start: at + 1, end: at + doubled[0].length };
    const value = readInteger(doubled[2] ?? '一') ?? 1;
    return { span, text: doubled[0].slice(1), kind: 'doublings', value, decimals: 0, unit: '番', rough: !!doubled[1] };
  }
  const match = STATED.exec(rest);
  if (!match) return undefined;
  const [whole, period, verb, digits, unit, about] = match;
  const amount = amountOf(digits!, unit!);
  if (!amount || /^个?百分点/.test(rest.slice(whole.length))) return undefined;
  const text = whole.replace(/^[，、,；]/, '');
  const span = { start: at + whole.length - text.length, end: at + whole.length };
  const yearly = /年/.test(period ?? '');
  const kind =
    unit === '倍'
      ? 'fold'
      : unit === '个百分点'
        ? 'points'
        : /^[%％]$/.test(unit!)
          ? yearly
            ? 'yearly'
            : 'rate'
          : 'difference';
  if ((yearly && kind !== 'yearly') || period === '同比') return undefined;
  const sign = /下降|减少|降低|回落|压减|缩短/.test(verb!) ? -1 : 1;
  return {
    span,
    text,
    kind,
    value: sign * amount.value,
    decimals: amount.decimals,
    unit: amount.unit,
    rough: !!about || /近|约|超/.test(whole),
  };
}

/** 由第12位前移至第5位，前移7位. */
export interface RankChange {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  readonly better: boolean;
  readonly stated: { readonly span: Span; readonly value: number } | undefined;
}

const RANK =
  /(?:由|从)[^，。；]{0,10}?第([0-9]{1,4}|[一二三四五六七八九十百]{1,5})[位名](?:[^，。；]{0,4}?)(前移|上升|跃升|提升|攀升|跃居|升|进|后移|下降|下滑|退)(?:到|至|为)?[^，。；第]{0,6}第([0-9]{1,4}|[一二三四五六七八九十百]{1,5})[位名](?:[，、](?:前移|上升|提升|跃升|晋升|进|后移|下降|下滑|后退)(?:了)?([0-9]{1,3}|[一二三四五六七八九十]{1,3})个?(?:位次|位|名))?/g;

export const rankChangesOf: (block: Block) => readonly RankChange[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !text.includes('第')) return [];
  const found: RankChange[] = [];
  for (const match of text.matchAll(RANK)) {
    const from = readInteger(match[1]!);
    const to = readInteger(match[3]!);
    const by = match[4] ? readInteger(match[4]) : undefined;
    if (!from || !to) continue;
    const end = match.index + match[0].length;
    const start =
      end -
      (match[4]
        ? match[0].length -
          match[0].lastIndexOf(/[，、]/.exec(match[0].slice(match[0].lastIndexOf('第')))?.[0] ?? '') -
          1
        : 0);
    found.push({
      span: { start: match.index, end },
      from,
      to,
      better: !/后移|下降|下滑|退/.test(match[2]!),
      stated: by ? { span: { start, end }, value: by } : undefined,
    });
  }
  return found;
});
