// How many months does a sentence count, and from and to which month?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { readInteger } from '../../zh/numeral.js';

/** 2024年1月至2025年12月，历时24个月. The span counts from the start of the block. */
export interface MonthLength extends Span {
  readonly length: number;
  /** From the one month to the other; both of them in full are one more. */
  readonly apart: number;
  /** From the 15th to the 15th: the last month is not counted too. */
  readonly exact: boolean;
}

const N = '(?<![0-9第])(?<length>[一二两三四五六七八九十]{1,3}|\\d{1,2})个(?:整)?月(?!以|的)';
const YEAR = '(?:(?:19|20)\\d\\d|去|今|明|次|当)年';
const DAY = '(?:[上中下]旬|底|初|末|份|\\d{1,2}日)?';
const named = (name: string): string => DAY.replace('\\d{1,2}', `(?<${name}>\\d{1,2})`);
const W = '[^，。；：0-9（）年月]';
const FROM_TO = `(?<year>${YEAR})?(?<first>\\d{1,2})月${named('day')}${W}{0,10}(?:[-—–－~～]{1,2}|[至到]|[，、,]|起到|于){1,3}${W}{0,4}(?<until>${YEAR})?${W}{0,3}?(?<last>\\d{1,2})月`;
const FORMS = [
  new RegExp(`${N}${W}{0,8}[（(，,]${W}{0,3}${FROM_TO}`, 'g'),
  new RegExp(
    `${FROM_TO}${named('lastDay')}${W}{0,8}[，、,）)]{0,2}${W}{0,6}?(?:历时|为期|持续|用时|历经|工期|周期|前后|整整|共计?|合计|长达)${W}{0,4}?${N}`,
    'g',
  ),
  // 2009年6月开工，历时13个月，2010年7月完工
  new RegExp(
    `(?<year>${YEAR})(?<first>\\d{1,2})月${named('day')}${W}{0,8}[，,](?:历时|历经|经过|用时|耗时)${N}${W}{0,4}[，,]${W}{0,2}(?<until>${YEAR})?(?<last>\\d{1,2})月`,
    'g',
  ),
  // 2024年6月到2025年5月的12个月里
  new RegExp(`${FROM_TO}${DAY}的?这?${N}`, 'g'),
];
const OFFSETS: Readonly<Record<string, number>> = { 去年: 0, 当年: 0, 今年: 1, 次年: 1, 明年: 2 };

export const monthLengthsOf: (block: Block) => readonly MonthLength[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !text.includes('个月')) return [];
  return FORMS.flatMap((form) => matchesOf(text, form)).flatMap((match): MonthLength[] => {
    const { length, year, until, first, last, day, lastDay } = match.groups!;
    const count = readInteger(length!);
    const next = until === '次年';
    const [from, to] = [yearOf(year) ?? (next ? 0 : undefined), next ? (yearOf(year) ?? 0) + 1 : yearOf(until ?? year)];
    if (!count || (from === undefined) !== (to === undefined)) return [];
    const months = Number(last) - Number(first);
    const apart = 12 * (to! - from! || 0) + months + (from === undefined && months < 0 ? 12 : 0);
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        length: count,
        apart,
        exact: Math.abs(Number(lastDay) - Number(day)) < 5,
      },
    ];
  });
});

/** A year, or one counted from last year. */
const yearOf = (words: string | undefined): number | undefined =>
  words === undefined ? undefined : (OFFSETS[words] ?? Number.parseInt(words, 10));
