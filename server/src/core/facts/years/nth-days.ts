// Which yearly days does a paragraph count (2024年第40个教师节), and on which date does it put them?
import type { Block, Draft } from '../../draft/node.js';
import { throughout } from '../../draft/throughout.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { readInteger } from '../../zh/numeral.js';
import { YEARLY_DAYS } from '../../zh/yearly-days.js';
import type { WrongDate } from './dated-events.js';
import { reportYears } from './years.js';

/** The span counts from the start of the block. */
interface NthDay extends Span {
  readonly name: string;
  /** The year in which it was kept for the first time. */
  readonly first: number;
  readonly nth: number;
  /** 2024, or 今年. */
  readonly year: string;
}

const NAMES = [...YEARLY_DAYS.keys()].sort((a, b) => b.length - a.length).join('|');
const NTH = new RegExp(
  `(?<year>20\\d\\d|[今去])年[^。；0-9]{0,12}?第(?<nth>\\d{1,2}|[一二三四五六七八九十]{1,3})个“?(?<name>${NAMES})|第(?<nth2>\\d{1,2}|[一二三四五六七八九十]{1,3})个“?(?<name2>${NAMES})”?[（(](?<year2>20\\d\\d)年[）)]`,
  'g',
);

const nthDaysOf: (block: Block) => readonly NthDay[] = memo(({ kind, text }) =>
  kind === 'text' && /第[^，。]{1,3}个/.test(text)
    ? matchesOf(text, NTH).flatMap((match): NthDay[] => {
        const { nth2, name2, year2 } = match.groups!;
        const { year = year2, nth = nth2, name = name2 } = match.groups!;
        const count = readInteger(nth!);
        const span = { start: match.index, end: match.index + match[0].length };
        const { first } = YEARLY_DAYS.get(name!)!;
        return count && first ? [{ ...span, name: name!, first, nth: count, year: year! }] : [];
      })
    : [],
);

/** 2024年第41个教师节, which was the 40th: each with the index of its block. */
export function wrongNthDays(draft: Draft): readonly (readonly [index: number, wrong: WrongDate])[] {
  const { plan } = reportYears(draft);
  return throughout(draft, nthDaysOf).flatMap(([index, { name, first, nth, year, start, end }]) => {
    const meant = /\d/.test(year) ? Number(year) : plan === undefined ? first : plan - (year === '去' ? 1 : 0);
    const right = meant - first + 1;
    if ((!/\d/.test(year) && plan === undefined) || right < 1 || right === nth) return [];
    return [[index, { start, end, told: `${name}始于${first}年，${meant}年是第${right}个` }] as const];
  });
}

/** 8月15日首个全国生态日, “12·4”国家宪法日, 国际博物馆日（5月18日. */
const ON_DATE = new RegExp(
  `(?<![0-9·.．•])(?<month>\\d{1,2})(?:月(?<day>\\d{1,2})日|[·.．•](?<day2>\\d{1,2}))[”"]?(?:[是为的]|(?:首|第[0-9一二三四五六七八九十]{1,3})个)*[“"]?(?<name>${NAMES})|(?<name2>${NAMES})[”"]?[（(](?:每年)?(?<month3>\\d{1,2})月(?<day3>\\d{1,2})日`,
  'g',
);

/** A yearly day on another date than its own; spans count from the start of the block. */
export const misdatedDaysIn: (block: Block) => readonly WrongDate[] = memo(({ kind, text }) =>
  kind === 'text' && /[日节]/.test(text)
    ? matchesOf(text, ON_DATE).flatMap((match): WrongDate[] => {
        const { month, month3, day, day2, day3, name, name2 } = match.groups!;
        const own = YEARLY_DAYS.get((name ?? name2)!)!.day;
        const told = `${Number(month ?? month3)}.${Number(day ?? day2 ?? day3)}`;
        if (!own || own === told) return [];
        const [m, d] = own.split('.');
        return [{ start: match.index, end: match.index + match[0].length, told: `${name ?? name2}是${m}月${d}日` }];
      })
    : [],
);
