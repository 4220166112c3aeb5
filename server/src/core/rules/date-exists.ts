import type { Block } from '../draft/node.js';
import { reportYears } from '../facts/years/years.js';
import { matchesOf } from '../text/matches.js';
import { readInteger, readYear } from '../zh/numeral.js';
import { defineRule, type Report } from './rule.js';

const DATE =
  /(?:((?:19|20)\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年)?([0-9０-９]{1,2}|十?[一二三四五六七八九十])月([0-9０-９]{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日(?:[-—–－~～至到]{1,2}([0-9０-９]{1,2})日)?(?:[（(，,]?(?:星期|周)([一二三四五六日天])(?![一二三四五六日])[）)]?)?/g;
/** 2025.3.31, 2025-3-31, 2025/3/31. */
const DIGITS = /(?<![0-9.-])((?:19|20)\d\d)([.\-/])(\d{1,2})\2(\d{1,2})(?![0-9.-])/g;
const MONTH =
  /(?<![0-9.])(?:1[3-9]|[2-9][0-9])月(?=底|末|初|份|[，。；、）)])|(?<=[0-9]{4}年)(?:0|1[3-9]|[2-9][0-9])月|(?<![0-9.])(?:1[0-2]|[1-9])(?:月?[-—–~～至]{1,2})(?:1[3-9]|[2-9][0-9])月(?!龄)/g;
/** 1月25日上午29时. */
const HOUR =
  /(?<=上午|凌晨|早上?)(?:1[3-9]|[2-9]\d)(?:时(?!间|段)|点(?=\d|整|半))|(?<=\d日|下午|晚上?)(?:2[5-9]|[3-9]\d)时(?!间|段)/g;
/** 3月5日至3月2日 within one month. */
const PERIOD =
  /(?<![0-9])(\d{1,2})月(\d{1,2})日(?:起|开始)?[，,]?(?:[-—–－~～]{1,2}|至|到|持续到|持续至|延续到)(?:(\d{1,2})月)?(\d{1,2})日/g;
/** 2008年3月至2010年12月, and how many years it is said to be. */
const MONTHS =
  /(?:为期([两二三四五六])年[（(])?((?:19|20)\d\d)年(\d{1,2})月(?:\d{1,2}日)?(?:(?:起|开始)?[，,]?(?:至|到)|[-—–－~～]{1,2})((?:19|20)\d\d)年(\d{1,2})月(?:[，,](?:历时|为期|用时)([两二三四五六一])年)?/g;
const QUARTER = /(?<![一二三四十第])第?[五六七八九]季度|第[5-9]季度/g;
/** 上半年（1—7月）. */
const PART = /(上半年|前三季度|一季度)(?:[（(]|，?即)1(?:[-—–~～]{1,2}|至)(\d{1,2})月/g;
/** 二季度，即7月至9月. */
const QUARTER_MONTHS = /([一二三四])季度(?:[（(]|[，,]?即)?(\d{1,2})月?(?:[-—–~～至]{1,2})(\d{1,2})月(?!\d)/g;
/** 9月21日开幕、9月8日闭幕. */
const HELD =
  /(?<![0-9])(\d{1,2})月(\d{1,2})日(?:正式|隆重)?(?:开幕|开始|启动|开工|开赛|动工|立案|受理)[，、,](\d{1,2})月(\d{1,2})日(?:正式|圆满|顺利|胜利|全面)?(?:闭幕|结束|收官|落幕|竣工|完工|完成|审结)/g;
/** 2029年12月16日，…提出: what was done on a day still to come. */
const ON_A_DAY =
  /(20\d\d)年\d{1,2}月\d{1,2}日(?:[，,]?[^，。；前起止至到]{0,24}(?:提出|召开|印发|出台|发布|通过|审议通过|成立|签订|签署|挂牌|揭牌|会议上)|(?:正式)?(?:运营|投用|实施|施行|运行|开工|开通)至今)/g;
const PARTS: Readonly<Record<string, number>> = { 一季度: 3, 上半年: 6, 前三季度: 9 };
/** 2025年10月开工、3月竣工. */
const BUILT_WITHIN =
  /((?:19|20)\d\d)年(\d{1,2})月(?:底|初|份)?(?:正式)?(?:开工|动工|启动|奠基)[、，,](\d{1,2})月(?:底|初|份)?(?:正式|全面|顺利)?(?:竣工|完工|投产|建成|通车|完成)/g;
const DAYS_OF_YEAR = /(?:优良|达标)天数(?:达到?|为|增加到|提高到)?(\d{3})天/g;
/** 2021年3月开工，2021年1月竣工. */
const BUILT =
  /((?:19|20)\d\d)年(\d{1,2})月(?:\d{1,2}日)?(?:底|初|份)?(?:正式|全面)?(?:开工|动工|启动|立项|签约|奠基|开始)[^。；0-9]{0,8}((?:19|20)\d\d)年(\d{1,2})月(?:\d{1,2}日)?(?:底|初|份)?(?:正式|全面|顺利|建成|如期)?(?:竣工|完工|投产|建成|通车|完成|投用|投入|结束|运营)/g;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEK = '日一二三四五六';

export const dateExists = defineRule({
  id: 'date-exists',
  title: '日期不存在或与星期不符',
  why: '2月30日、13月、错配的星期，都是改稿时留下的。',
  severity: 'error',
  examples: {
    bad: [
      '⟦1—13月⟧投资增长9%，大会于3月25日上午⟦29时⟧开幕。',
      '截至⟦13月⟧底，集中在⟦2月1日—30日⟧，⟦2月30日⟧前完成。',
      '会议定于⟦2025年3月5日（星期五）⟧召开。',
      '⟦2025年2月29日⟧起施行。',
      '⟦上半年（1—7月⟧）投资增长9%，项目⟦2025年10月开工、3月竣工⟧，⟦优良天数达到392天⟧。',
      '⟦4月31日⟧截止，⟦2025.2.30⟧交付，2025年⟦13月⟧起施行。',
      '活动从⟦3月5日持续到3月2日⟧，项目于⟦2021年3月开工，2021年1月竣工⟧，建设期为⟦2008年3月至2007年12月⟧，自⟦2026年1月1日起，到2025年12月⟧31日止，⟦第五季度⟧回升。',
      '2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n⟦2月29日⟧，首批设备到货。',
      '⟦二季度，即7月至9月⟧，集中整治。采摘节于⟦9月21日开幕、9月8日闭幕⟧，⟦8月2日至7月28日⟧连降大雨。',
      '2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n“三创”：⟦2029年12月16日，县委全会提出⟧。⟦2028年5月20日运营至今⟧。',
    ],
    good: [
      '1—12月投资增长9%，3月25日下午15时开幕，24时闭幕，供犊牛11—13月龄出栏。',
      '2024年2月29日前完成。',
      '会议定于2025年3月5日（星期三）召开。',
      '12月31日24时。',
      '二〇二五年十一月三十日。',
      '3月15日国际消费者权益日。',
      '三季度（7—9月）回升，11月15日至3月15日供暖，采摘节于9月21日开幕、10月8日闭幕，12月20日开幕、1月8日闭幕。',
      '2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n2028年12月31日前完成，2025年12月16日，县委全会提出。2027年1月1日起施行。',
      '2020.13.5，2024-2-29，11月15日至次年3月15日供暖，2021年3月开工，2022年1月竣工。',
      '2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n2024年底动工，2月29日前备齐材料。',
    ],
  },
  given: (draft) => reportYears(draft).plan,
  *block(block, _options, plan) {
    yield* reportsIn(block);
    if (typeof plan === 'number' && block.text.includes('日'))
      for (const { 0: words, 1: year, index } of matchesOf(block.text, ON_A_DAY))
        if (Number(year) > plan) {
          const span = { start: index, end: index + words.length };
          yield { span, message: `报告的年份是${plan}年，这一天还没有到` };
        }
    // 2月29日 without a year is of the year behind or the year ahead.
    if (typeof plan !== 'number' || isLeap(plan - 1) || isLeap(plan) || !block.text.includes('29日')) return;
    for (const match of matchesOf(block.text, LEAP_DAY)) {
      if (/[农阴]历|年[^。]*$/.test(block.text.slice(block.text.lastIndexOf('。', match.index) + 1, match.index)))
        continue;
      const span = { start: match.index, end: match.index + match[0].length };
      yield { span, message: `${plan - 1}年和${plan}年的2月都只有28天` };
    }
  },
});

const LEAP_DAY = /(?<![0-9年])2月(?:[12]?[0-9]日[-—–~～至到]{1,2})?29日/g;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
/** The days of a month; undefined where there is no such month. Of no year in particular February has 29. */
const daysOf = (year: number | undefined, month: number): number | undefined =>
  month === 2 && year !== undefined && !isLeap(year) ? 28 : DAYS[month - 1];
const tooLate = (year: number | undefined, month: number): string =>
  `${year && month === 2 ? `${year}年` : ''}${month}月只有${daysOf(year, month)}天`;

function reportsIn({ kind, text }: Block): readonly Report[] {
  if ((kind !== 'text' && kind !== 'table') || !/月|季|[0-9]{4}[.\-/]/.test(text)) return [];
  const found: Report[] = [];
  const add = (match: RegExpMatchArray, message: string, fixes: Report['fixes'] = []) =>
    found.push({ span: { start: match.index!, end: match.index! + match[0].length }, message, fixes });
  for (const match of matchesOf(text, MONTH)) add(match, '一年只有12个月');
  for (const match of matchesOf(text, HOUR)) add(match, '没有这个钟点');
  for (const match of matchesOf(text, DIGITS)) {
    const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
    const days = daysOf(year, month);
    // 2020.13.5 may number a clause.
    if (days !== undefined && (day < 1 || day > days) && day < 40) add(match, tooLate(year, month));
  }
  for (const match of matchesOf(text, PERIOD)) {
    const [first, from, last, to] = [match[1], match[2], match[3] ?? match[1], match[4]].map(Number);
    if (first === last && to! < from!) add(match, '起止日期颠倒');
    // 11月15日至3月15日 is a winter; 8月2日至7月28日 would be a year.
    else if (first! > last! && 12 - first! + last! > 7) add(match, '起止日期颠倒');
  }
  for (const match of matchesOf(text, QUARTER)) add(match, '一年只有四个季度');
  for (const match of matchesOf(text, MONTHS)) {
    const [year, month, lastYear, last] = [match[2], match[3], match[4], match[5]].map(Number);
    const months = (lastYear! - year!) * 12 + last! - month! + 1;
    const told = match[1] ?? match[6];
    const said = told ? readInteger(told)! * 12 : months;
    if (months < 1) add(match, '起止日期颠倒');
    // 2011年1月至2013年1月 may be two years too.
    else if (said !== months && said !== months - 1) add(match, `首尾相连是${months}个月`);
  }
  for (const match of matchesOf(text, PART))
    if (Number(match[2]) !== PARTS[match[1]!]) add(match, `${match[1]}是1—${PARTS[match[1]!]}月`);
  for (const match of matchesOf(text, QUARTER_MONTHS)) {
    const last = '一二三四'.indexOf(match[1]!) * 3 + 3;
    if (Number(match[2]) !== last - 2 || Number(match[3]) !== last)
      add(match, `${match[1]}季度是${last - 2}—${last}月`);
  }
  for (const match of matchesOf(text, HELD)) {
    const [month, day, later, end] = [match[1], match[2], match[3], match[4]].map(Number);
    if (later! < month! ? month! - later! < 6 : later === month && end! < day!) add(match, '结束的日期早于开始的日期');
  }
  for (const match of matchesOf(text, BUILT_WITHIN))
    if (Number(match[3]) < Number(match[2])) add(match, '完成的时间早于开始的时间');
  for (const match of matchesOf(text, DAYS_OF_YEAR)) if (Number(match[1]) > 366) add(match, '一年没有这么多天');
  for (const match of matchesOf(text, BUILT)) {
    const [year, month, laterYear, later] = [match[1], match[2], match[3], match[4]].map(Number);
    if (laterYear! * 12 + later! < year! * 12 + month!) add(match, '完成的时间早于开始的时间');
  }
  for (const match of matchesOf(text, DATE)) {
    if (/[农阴]历[^，。]{0,6}$/.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
    const year = match[1] ? readYear(match[1]) : undefined;
    const month = readInteger(match[2]!);
    const day = readInteger(match[3]!);
    if (month === undefined || day === undefined) continue;
    const days = daysOf(year, month);
    if (days === undefined) add(match, `没有${month}月`);
    else if (day < 1 || day > days || Number(match[4] ?? 1) > days) add(match, tooLate(year, month));
    else if (year && match[5]) {
      const actual = WEEK[weekday(year, month, day)]!;
      if (match[5].replace('天', '日') === actual) continue;
      const at = match.index + match[0].lastIndexOf(match[5]);
      add(match, `${year}年${month}月${day}日是星期${actual}`, [
        { title: `改为“星期${actual}”`, safe: false, edits: [{ start: at, end: at + 1, text: actual }] },
      ]);
    }
  }
  return found;
}

/** 0 for Sunday; Zeller's congruence (Gregorian). */
function weekday(year: number, month: number, day: number): number {
  const m = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  return (
    (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + 6) % 7
  );
}
