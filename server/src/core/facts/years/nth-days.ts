// Which yearly days does a paragraph count: 2024年第40个教师节?
import type { Block, Draft } from '../../draft/node.js';
import { throughout } from '../../draft/throughout.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { readInteger } from '../../zh/numeral.js';
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

/** By the decisions that set them up. */
const FIRST: Readonly<Record<string, number>> = {
  教师节: 1985,
  世界环境日: 1974,
  植树节: 1979,
  全国土地日: 1991,
  全国助残日: 1991,
  世界水日: 1993,
  记者节: 2000,
  中国记者节: 2000,
  全民国防教育日: 2001,
  安全生产月: 2002,
  全国安全生产月: 2002,
  全国防灾减灾日: 2009,
  国家宪法日: 2014,
  烈士纪念日: 2014,
  国家公祭日: 2014,
  全国扶贫日: 2014,
  国家扶贫日: 2014,
  全民国家安全教育日: 2016,
  中国航天日: 2016,
  全国科技工作者日: 2017,
  中国品牌日: 2017,
  中国医师节: 2018,
  中国农民丰收节: 2018,
  退役军人节: 2018,
  中国人民警察节: 2021,
  全国生态日: 2023,
};
const NAMES = Object.keys(FIRST)
  .sort((a, b) => b.length - a.length)
  .join('|');
const NTH = new RegExp(
  `(?<year>20\\d\\d|[今去])年[^。；0-9]{0,12}?第(?<nth>\\d{1,2}|[一二三四五六七八九十]{1,3})个“?(?<name>${NAMES})`,
  'g',
);

const nthDaysOf: (block: Block) => readonly NthDay[] = memo(({ kind, text }) =>
  kind === 'text' && /第[^，。]{1,3}个/.test(text)
    ? matchesOf(text, NTH).flatMap((match): NthDay[] => {
        const { year, nth, name } = match.groups!;
        const count = readInteger(nth!);
        const span = { start: match.index, end: match.index + match[0].length };
        return count ? [{ ...span, name: name!, first: FIRST[name!]!, nth: count, year: year! }] : [];
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
