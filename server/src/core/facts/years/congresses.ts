// Which congresses, sessions and plans does the draft name, and reports of which years can say so of them?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { EVENTS } from '../../zh/events.js';
import { readInteger } from '../../zh/numeral.js';
import { PLAN, planYears } from '../../zh/plans.js';

/** What only reports of some years can say. The span counts from the start of the block. */
export interface TimedClaim extends Span {
  /** The report years that can say it, from the first to the last. */
  readonly first: number;
  readonly last: number;
  readonly told: string;
}

const N = '[一二三四五六七八九十]{2,3}';
/** 党的十九大和十八届历次全会: a congress elects the committee of its own number. */
const TWO_TERMS = new RegExp(`党的(${N})大(?:和|、|及|以及)(?:党的)?(${N})届(?:历次|[一二三四五六七]中)`, 'g');
/** 从见证百年华诞，到喜迎党的二十大胜利召开 looks back. */
const AHEAD = new RegExp(`(?<![从到][^。；]{0,24})迎接(?:党的|中共)(${N})大(?:的)?(?:胜利)?召开`, 'g');
const ITS_YEAR = new RegExp(
  `(?:今年|新的一年|(?<past>过去的?一年|去年)|(?<year>20\\d\\d)年)[，,]?(?:是|将迎来)(?:[^。；，]{0,10})?党的(?<number>${N})大(?:胜利)?(?:召开之年|(?<next>精神的?(?:开局之年|第一年|首年|起步之年)))`,
  'g',
);
const SESSIONS = new RegExp(`(?<!委)(${N})届((?:[一二三四五六七]中、){0,5}[一二三四五六七八九十]中)全会`, 'g');
const OUTLINE = new RegExp(`第(${N})个五年(?:规划|计划)(?:和[^，。《》]{0,20})?(纲要（草案）|的?建议)`, 'g');
const DONE = new RegExp(
  `(?:圆满|全面|胜利|顺利|高质量|如期)(?:完成|实现)了?${PLAN}(?:规划|时期|计划)?(?:确定的|各项|主要|的)*(?:目标|任务)`,
  'g',
);

/** 二、“十四五”时期主要目标任务; 一、“十三五”时期经济社会发展回顾. */
const PART = new RegExp(
  `^[^，。；]{0,8}${PLAN}时期(?:的)?[^，。；：“”"和]{0,16}(?:(?<ahead>目标|任务|思路|展望|安排|蓝图)|(?<behind>回顾|成就|成效|总结|成绩))[^，。；：]{0,4}$`,
  'g',
);
/** 今年是…实施“十三五”规划承上启下的关键一年. */
const DURING = new RegExp(
  `(?:今年|新的一年)[^。；]{0,40}?${PLAN}(?:规划|时期)?(?:目标任务)?(?:承上启下|承前启后|攻坚|关键)[^，。；]{0,8}(?:一年|之年)`,
  'g',
);
/** 2026年3月5日在第十四届全国人民代表大会第四次会议上. */
const NATIONAL =
  /(?<year>(?:19|20)\d\d)年\d{1,2}月\d{1,2}日在第?(?<term>[一二三四五六七八九十]{1,3})届全国人民代表大会第?(?<time>[一二三四五六])次会议/g;

/** The congress met every five years from the twelfth of 1982 on. */
function congressYear(number: string): number | undefined {
  const n = readInteger(number);
  return n && n >= 12 && n < 30 ? 1982 + 5 * (n - 12) : undefined;
}

export const timedClaimsOf: (block: Block) => readonly TimedClaim[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/大|届|五/.test(text)) return [];
  const found: TimedClaim[] = [];
  const add = (match: RegExpMatchArray, first: number, last: number, told: string) =>
    found.push({ start: match.index!, end: match.index! + match[0].length, first, last, told });
  if (text.includes('党的')) {
    for (const match of matchesOf(text, TWO_TERMS))
      if (match[1] !== match[2]) add(match, Infinity, Infinity, `党的${match[1]}大选出的是${match[1]}届中央委员会`);
    for (const match of matchesOf(text, AHEAD)) {
      const year = congressYear(match[1]!);
      if (year) add(match, 0, year + 1, `党的${match[1]}大${year}年召开`);
    }
    for (const match of matchesOf(text, ITS_YEAR)) {
      const { year: said, past, number = '', next } = match.groups!;
      const year = congressYear(number);
      if (!year) continue;
      const told = `党的${number}大${year}年召开`;
      const last = year + (next ? 1 : 0);
      if (!said) add(match, past ? year + 1 : year, past ? last + 1 : last, told);
      else if (Number(said) < year || Number(said) > last) add(match, Infinity, Infinity, told);
    }
  }
  for (const match of text.includes('中全会') ? matchesOf(text, SESSIONS) : []) {
    // Since the twelfth congress no committee has met more than seven times.
    if (/[八九十]中$/.test(match[2]!)) {
      if (readInteger(match[1]!)! >= 12) add(match, Infinity, Infinity, `${match[1]}届没有${match[2]!.slice(-2)}全会`);
      continue;
    }
    const names = match[2]!.split('、').map((session) => `${match[1]}届${session}全会`);
    const known = EVENTS.filter(({ name }) => name.startsWith(`${match[1]}届`) && name.endsWith('中全会')).at(-1);
    const event = EVENTS.filter(({ name }) => names.includes(name)).at(-1);
    // The next one is held in a year to come.
    if (known && sessionOf(names.at(-1)!) > sessionOf(known.name))
      add(match, known.year + 1, Infinity, `${known.year}年召开的是${known.name}`);
    else if (event && names.length > 1) add(match, event.year, Infinity, `${event.name}${event.when}召开`);
  }
  for (const match of text.includes('个五年') ? matchesOf(text, OUTLINE) : []) {
    const first = 1951 + 5 * readInteger(match[1]!)!;
    const told = `第${match[1]}个五年规划从${first}年开始`;
    add(match, first - (match[2]!.endsWith('建议') ? 1 : 0), first, told);
  }
  for (const match of text.includes('五') ? matchesOf(text, DONE) : []) {
    const years = planYears(match.groups!.plan!);
    if (years) add(match, 0, years.last + 4, `“${match.groups!.plan}”到${years.last}年为止`);
  }
  for (const match of text.includes('时期') && text.length < 40 ? matchesOf(text, PART) : []) {
    const { plan = '', ahead } = match.groups!;
    const years = planYears(plan);
    if (!years) continue;
    const told = `“${plan}”是${years.first}—${years.last}年`;
    if (ahead) add(match, years.first - 1, years.last, told);
    else add(match, years.last - 1, years.last + 2, told);
  }
  for (const match of text.includes('一年') || text.includes('之年') ? matchesOf(text, DURING) : []) {
    const years = planYears(match.groups!.plan!);
    if (years) add(match, years.first, years.last, `“${match.groups!.plan}”是${years.first}—${years.last}年`);
  }
  for (const match of text.includes('全国人民代表大会') ? matchesOf(text, NATIONAL) : []) {
    const { year, term = '', time = '' } = match.groups!;
    const held = 1952 + 5 * readInteger(term)! + readInteger(time)!;
    if (held !== Number(year)) add(match, Infinity, Infinity, `${term}届全国人大${time}次会议在${held}年召开`);
  }
  return found;
});

const sessionOf = (name: string): number => '一二三四五六七'.indexOf(name.at(-4)!) + 1;
