// Where does the draft tell a change three times: from what, to what, by how much?
import type { Block } from '../draft/node.js';
import { memo } from '../text/memo.js';
import { overlaps, type Span } from '../text/span.js';
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
  /** In order; more than one where both 累计 and 年均 are told. */
  readonly stated: readonly Stated[];
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
  `(?:由|从)((?:20\\d\\d年)?[^，。；、0-9]{0,14})(${DIGITS})\\s?(${U})(?:左右)?[^，。；、0-9]{0,3}?(${UP}|${DOWN}|)(?:到了?|至|为|成)((?:20\\d\\d年)?[^，。；、0-9]{0,8})(${DIGITS})\\s?(${U})(左右|以上|以下|以内)?`,
  'g',
);
// 2020—2025年，…由A增加到B: the years that A and B are of.
const YEARS_BEFORE = /((?:19|20)\d\d)年?[-—–至到]{1,2}((?:19|20)\d\d)年[^。；]*$/;
const YEARLY = '年均|平均每年|年平均|每年平均|五年平均|五年年均';
const STATED = new RegExp(
  `^[，、,；（(]?(?:其中)?(累计|共|总体|净|实际|[三四五六]年(?:来|间)?(?:共|累计)?|${YEARLY}|同比|较上年|比上年|较去年|比去年)?(?:实现|复合)?(增长率?|提高|增加|增收|新增|上升|提升|扩大|净增|增幅达?|增速达?|涨幅|递增|下降|减少|降低|回落|降幅|上涨|压减|缩短)(?:了)?(?:近|约|超|超过|达到?|为)?(${DIGITS})(%|％|倍|个百分点|${U})(左右|以上|多)?`,
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
    if (
      !from ||
      !to ||
      from.unit !== to.unit ||
      /第$/.test(when!) ||
      /第$/.test(then!) ||
      /^(?:年|位|名|个?位次)$/.test(from.unit) ||
      // 从2020年的A到2025年的B needs no verb; 从100元到200元 is a range.
      (verb === '' && !(yearIn(when!) && yearIn(then!)))
    )
      continue;
    const clause = text
      .slice(Math.max(0, match.index - 24), match.index)
      .split(/[。；]/)
      .at(-1)!;
    const rest = text.slice(end, end + 48);
    const around = yearIn(when!) ? null : YEARS_BEFORE.exec(text.slice(Math.max(0, match.index - 48), match.index));
    const fromAt = match.index + whole.indexOf(a!, 1 + when!.length);
    const toAt = end - (about?.length ?? 0) - bu!.length - b!.length;
    found.push({
      whole: { start: match.index, end },
      from,
      to,
      fromSpan: { start: fromAt, end: fromAt + a!.length + au!.length },
      toSpan: { start: toAt, end: toAt + b!.length + bu!.length },
      fromYear: yearIn(when!) ?? (Number(around?.[1]) || undefined),
      toYear: yearIn(then!) ?? (Number(around?.[2]) || undefined),
      direction: (verb === '' ? to.value >= from.value : new RegExp(`^(?:${UP})$`).test(verb!)) ? 'up' : 'down',
      verb: verb!,
      real: REAL.test(clause) || REAL.test(rest.split(/[。；]/)[0]!),
      stated: about ? [] : statedIn(rest, end, when!, text.slice(Math.max(0, match.index - 40), match.index)),
    });
  }
  return found;
});

/** 完成B，比上年的A增长R; 完成B，比上年增加D，增长R. */
const COMPARED = new RegExp(
  `(${DIGITS})\\s?(${U})[，、,](?:比|较)(20\\d\\d年|上年|去年|上一年)(?:同期)?(?:的)?(?:(${DIGITS})\\s?(${U}))?(年均)?(增长|增加|净增|下降|减少|提高|多)(${DIGITS})\\s?(${U})(?:[，、,](?:增长|增幅|下降|降幅)(?:达)?(${DIGITS})[%％])?`,
  'g',
);

/** Amounts compared with last year's, told or to be worked out. */
export const comparisonsOf: (block: Block) => readonly Change[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/[比较]/.test(text)) return [];
  const found: Change[] = [];
  for (const match of text.matchAll(COMPARED)) {
    const [whole, b, bu, base, a, au, yearly, verb, c, cu, r] = match;
    const to = amountOf(b!, bu!);
    const told = amountOf(c!, cu!);
    if (!to || !told || to.unit === '%' || /^(?:年|位|名)$/.test(to.unit)) continue;
    const down = /下降|减少/.test(verb!);
    const from = a ? amountOf(a, au!) : r ? difference(to, told, down) : undefined;
    if (!from || from.unit !== to.unit || (a === undefined && told.unit !== to.unit)) continue;
    const end = match.index + whole.length;
    const clause = text
      .slice(Math.max(0, match.index - 24), match.index)
      .split(/[。；]/)
      .at(-1)!;
    const at = (words: string) => match.index + whole.lastIndexOf(words);
    const statedText = r ? `${r}%` : `${c}${cu}`;
    const percent = r !== undefined || told.unit === '%';
    const value = Number((r ?? c!).replace(/,/g, '')) * (percent ? 1 : told.value / Number(c!.replace(/,/g, '')));
    const stated: Stated = {
      span: { start: at(r ?? c!), end },
      text: statedText,
      kind: percent ? (yearly ? 'yearly' : 'rate') : 'difference',
      value: down ? -value : value,
      decimals: (r ?? c!).split('.')[1]?.length ?? 0,
      unit: percent ? '%' : told.unit,
      rough: false,
    };
    const own = { start: match.index, end: match.index + b!.length + bu!.length };
    const fromSpan = a
      ? {
          start: match.index + whole.indexOf(a, b!.length),
          end: match.index + whole.indexOf(a, b!.length) + a.length + au!.length,
        }
      : own;
    found.push({
      whole: { start: match.index, end },
      from,
      to,
      fromSpan,
      toSpan: own,
      fromYear: yearIn(base!),
      toYear: undefined,
      direction: down ? 'down' : 'up',
      verb: verb!,
      real: REAL.test(clause),
      stated: [stated],
    });
  }
  return found;
});

/** What the amount was before it grew (or fell) by so much. */
function difference(to: Amount, by: Amount, down: boolean): Amount {
  const sign = down ? 1 : -1;
  const low = down ? to.low + by.low : to.low - by.high;
  const high = down ? to.high + by.high : to.high - by.low;
  return { ...to, text: `${to.text}${down ? '+' : '−'}${by.text}`, value: to.value + sign * by.value, low, high };
}

const yearIn = (words: string): number | undefined => Number(/(20\d\d)年/.exec(words)?.[1]) || undefined;

function statedIn(rest: string, at: number, when: string, before: string): Stated[] {
  const doubled = DOUBLED.exec(rest);
  if (doubled) {
    const span = { start: at + 1, end: at + doubled[0].length };
    const value = readInteger(doubled[2] ?? '一') ?? 1;
    return [
      { span, text: doubled[0].slice(1), kind: 'doublings', value, decimals: 0, unit: '番', rough: !!doubled[1] },
    ];
  }
  const first = oneStated(rest, at, when, before);
  if (!first) return [];
  const next = oneStated(rest.slice(first.span.end - at), first.span.end, when, before);
  return next?.kind === 'yearly' ? [first, next] : [first];
}

function oneStated(rest: string, at: number, when: string, before: string): Stated | undefined {
  const match = STATED.exec(rest);
  if (!match) return undefined;
  const [whole, period, verb, digits, unit, about] = match;
  const amount = amountOf(digits!, unit!);
  if (!amount) return undefined;
  // 同比 compares with last year; the base must not be of another year.
  const lastYear = /上年|去年/.test(when) || !/20\d\d年|“|年|末/.test(when + before.split('。').at(-1)!);
  if (/同比|上年|去年/.test(period ?? '') && !lastYear) return undefined;
  const text = whole.replace(/^[，、,；（(]/, '');
  const span = { start: at + whole.length - text.length, end: at + whole.length };
  const yearly = new RegExp(YEARLY).test(period ?? '') || /递增/.test(verb!);
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
  if (yearly && kind !== 'yearly') return undefined;
  const sign = /下降|减少|降低|回落|压减|缩短|降幅/.test(verb!) ? -1 : 1;
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

const ORDER = (name: string) =>
  `(?:第(?<${name}>[0-9]{1,4}|[一二三四五六七八九十百]{1,5})(?:[位名])?|(?<${name}2>[0-9]{1,4})(?:位|名))`;
const BETTER = '前移|前进|上升|跃升|提升|攀升|跃居|晋升|升|进';
const WORSE = '后移|下降|下滑|后退|退';
const MOVE = `(?<verb>${BETTER}|${WORSE})(?:了)?`;
const BY = '(?<by>[0-9]{1,3}|[一二三四五六七八九十]{1,3})个?(?:位次|位|名)';
// 由第12位前移至第5位，前移7位; 第5位，较上年第12位前移7位; 前移7位，由第12位升至第5位.
const RANKS: readonly RegExp[] = [
  new RegExp(
    `(?:由|从)[^，。；0-9第]{0,12}?(?:20\\d\\d年[^，。；0-9第]{0,6})?${ORDER('a')}[^，。；0-9]{0,4}?${MOVE}(?:到|至|为)?[^，。；第0-9]{0,8}${ORDER('b')}(?:[，、,](?:${BETTER}|${WORSE})(?:了)?${BY})?`,
    'g',
  ),
  new RegExp(
    `${ORDER('b')}[，、,]?(?:较|比)[^，。；0-9第]{0,8}(?:20\\d\\d年[^，。；0-9第]{0,4})?${ORDER('a')}${MOVE}${BY}`,
    'g',
  ),
  new RegExp(
    `${MOVE}${BY}[，、,](?:由|从)[^，。；0-9第]{0,10}?${ORDER('a')}[^，。；0-9]{0,4}?(?:${BETTER}|${WORSE})(?:到|至|为)?[^，。；第0-9]{0,8}${ORDER('b')}`,
    'g',
  ),
];

export const rankChangesOf: (block: Block) => readonly RankChange[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/[位名第]/.test(text)) return [];
  const found: RankChange[] = [];
  for (const form of RANKS) {
    for (const match of text.matchAll(form)) {
      const { a, a2, b, b2, verb, by } = match.groups!;
      const from = readInteger(a ?? a2 ?? '');
      const to = readInteger(b ?? b2 ?? '');
      const value = by ? readInteger(by) : undefined;
      const span = { start: match.index, end: match.index + match[0].length };
      if (!from || !to || found.some((other) => overlaps(other.span, span))) continue;
      const at = by ? match.index + match[0].lastIndexOf(verbOf(match[0], by)) : 0;
      const stated = value ? { span: { start: at, end: at + verbOf(match[0], by!).length }, value } : undefined;
      found.push({ span, from, to, better: !new RegExp(WORSE).test(verb!), stated });
    }
  }
  return found;
});

/** 前移7位: the words that say by how much. */
const verbOf = (words: string, by: string): string =>
  new RegExp(`(?:${BETTER}|${WORSE})了?${by}个?(?:位次|位|名)`).exec(words)?.[0] ?? by;
