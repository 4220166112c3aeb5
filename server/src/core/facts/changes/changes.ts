// Where does the draft tell a change three times: from what, to what, by how much?
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { type Amount, amountOf } from '../../zh/amount.js';
import { DOWN, isDown, UP } from '../../zh/change-words.js';
import { DIGITS } from '../../zh/figure.js';
import { planYears } from '../../zh/plans.js';
import { UNIT } from '../../zh/unit.js';
import { isAverage, type Stated, statedBefore, statedIn, yearIn, yearsAgo, yearsTold } from './stated.js';

/** 由A增加到B，增长C. Spans count from the start of the block. */
export interface Change {
  readonly whole: Span;
  readonly from: Amount;
  readonly to: Amount;
  readonly fromSpan: Span;
  readonly toSpan: Span;
  readonly fromYear: number | undefined;
  readonly toYear: number | undefined;
  /** The years are those of a period, whose growth may be counted from the year before: 2021—2025年, 2021年以来. */
  readonly ofPeriod?: boolean | undefined;
  /** The years it took, as the sentence says before it: 五年来. */
  readonly took: number | undefined;
  /** up or down, by the verb between the two. */
  readonly direction: 'up' | 'down';
  readonly verb: string;
  /** At constant prices, or on a changed base: the two amounts do not tell the rate. */
  readonly real: boolean;
  /** In order; more than one where both 累计 and 年均 are told. */
  readonly stated: readonly Stated[];
}

const U = `(?:${UNIT.source})`;
const FROM_TO = new RegExp(
  `(?:由|从)((?:(?:19|20)\\d\\d年)?[^，。；、0-9]{0,14})(${DIGITS})\\s?(${U})(?:左右)?([^，。；、0-9]{0,6}?[，,]?)(${UP}|${DOWN}|达|)(?:到了?|至|为|成)((?:(?:19|20)\\d\\d(?:年|(?=的)))?[^，。；、0-9]{0,8})(${DIGITS})\\s?(${U})(左右|以上|以下|以内)?`,
  'g',
);
/** “十二五”末 is 2015. */
const planEnd = (words: string): number | undefined =>
  planYears(/(十[一二三四五]?五)”?(?:规划|时期)?期?末/.exec(words)?.[1] ?? '')?.last;

// 2020—2025年，…由A增加到B: the years that A and B are of.
const YEARS_BEFORE = /((?:19|20)\d\d)年?[-—–至到]{1,2}((?:19|20)\d\d)年[^。；]*$/;
// 与2019年相比，由A增加到B; 从2019年算起，由A增加到B: the year that A is of.
const SINCE =
  /(?:(?:与|同|和|比|较)((?:19|20)\d\d)年(?:底|末)?(?:相比)?|[从自]((?:19|20)\d\d)年(?:算起|起|开始))[，,][^。；]*$/;
const REAL = /生产总值|经济总量|工业总产值|GDP|增加值|国民收入|国民生产|可比|不变价|实际增长|同口径|按.{0,4}价格/;

// 2021年以来，…由A增加到B.
const EVER_SINCE = /((?:19|20)\d\d)年以来[，,][^。；]*$/;
// 到2030年，…由A增加到B.
const UNTIL = /[到至]((?:19|20)\d\d)年[底末]?[，,][^。；]*$/;

/** Told at constant prices, or on a changed base; what is used up for a unit of output is told as it is. */
export const isReal = (words: string): boolean => REAL.test(words) && !/[能电水]耗|用水|排放/.test(words);

/** The words after the last comma, if they name something: 增加值增长8%，旅游收入由A增加到B is of the second alone. */
export function ownClause(words: string): string {
  const own = words.slice(words.lastIndexOf('，') + 1);
  return /[\u3400-\u9fff]{4}$/.test(own) ? own : words;
}

export const changesOf: (block: Block) => readonly Change[] = memo(({ kind, text }) => {
  if ((kind !== 'text' && kind !== 'table') || !/[由从]/.test(text)) return [];
  const found: Change[] = [];
  /** The last of them whose years are known. */
  let years: Change | undefined;
  for (const match of matchesOf(text, FROM_TO)) {
    const [whole, when, a, au, noun, verb, then, b, bu, about] = match;
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
      (/^(?:年|位|名|个?位次)$/.test(from.unit) && from.decimals + to.decimals === 0) ||
      // 从2020年的A到2025年的B needs no verb; 从100元到200元 is a range.
      // From 从100亿元到200亿元，年均增长15% it is a change again.
      (verb === '' &&
        !(yearIn(when!) && yearIn(then!)) &&
        !isAverage(text.slice(match.index + whole.length, match.index + whole.length + 12)))
    )
      continue;
    const clause = text.slice(lastOf(text, '。；', match.index, Math.max(0, match.index - 24)), match.index);
    // 由5个工作日压缩到1个工作日: the thing counted may be named twice.
    const named = noun && text.startsWith(noun, end) ? end + noun.length : end;
    const rest = text.slice(named, named + 48);
    const lead = text.slice(Math.max(0, match.index - 48), match.index);
    const around = yearIn(when!) ? null : YEARS_BEFORE.exec(lead);
    const ever = yearIn(when!) || around ? null : EVER_SINCE.exec(lead);
    const told = statedIn(rest, named, when!, text.slice(Math.max(0, match.index - 40), match.index));
    const fromAt = match.index + whole.indexOf(a!, 1 + when!.length);
    const toAt = end - (about?.length ?? 0) - bu!.length - b!.length;
    // 由2015年的A提高到2020年的B；…由C提高到D: of the same years.
    const alike =
      years && !yearIn(when!) && !yearIn(then!) && !text.slice(years.whole.end, match.index).includes('。')
        ? years
        : undefined;
    const change: Change = {
      whole: { start: match.index, end },
      from,
      to,
      fromSpan: { start: fromAt, end: fromAt + a!.length + au!.length },
      toSpan: { start: toAt, end: toAt + b!.length + bu!.length },
      fromYear:
        yearIn(when!) ??
        planEnd(when!) ??
        (Number((around ?? ever)?.[1] ?? SINCE.exec(lead)?.slice(1).find(Boolean)) || alike?.fromYear),
      toYear: yearIn(then!) ?? planEnd(then!) ?? (Number(around?.[2] ?? UNTIL.exec(lead)?.[1]) || alike?.toYear),
      ofPeriod: around !== null || ever !== null || alike?.ofPeriod,
      took: yearsTold(text.slice(Math.max(0, match.index - 40), match.index)) ?? yearsAgo(when!),
      direction: (verb === '' ? to.value < from.value : isDown(verb!)) ? 'down' : 'up',
      verb: verb!,
      real:
        isReal(ownClause(clause)) || isReal(text.slice(named, Math.max(named, ...told.map(({ span }) => span.end)))),
      stated: about ? [] : [...told, ...statedBefore(text, match.index, when!)],
    };
    found.push(change);
    if (change.fromYear && change.toYear) years = change;
  }
  return found;
});
