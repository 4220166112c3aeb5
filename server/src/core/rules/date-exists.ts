import { readInteger, readYear } from '../zh/numeral.js';
import { defineRule } from './rule.js';

const DATE =
  /(?:((?:19|20)\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年)?([0-9０-９]{1,2}|十?[一二三四五六七八九十])月([0-9０-９]{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日(?:[-—–－~～至到]{1,2}([0-9０-９]{1,2})日)?(?:[（(，,]?(?:星期|周)([一二三四五六日天])(?![一二三四五六日])[）)]?)?/g;
const MONTH = /(?<![0-9.])(?:1[3-9]|[2-9][0-9])月(?=底|末|初|份|[，。；、）)])/g;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEK = '日一二三四五六';

export const dateExists = defineRule({
  id: 'date-exists',
  title: '日期不存在或与星期不符',
  why: '2月30日、13月、错配的星期，都是改稿时留下的。',
  severity: 'error',
  examples: {
    bad: [
      '截至⟦13月⟧底，集中在⟦2月1日—30日⟧，⟦2月30日⟧前完成。',
      '会议定于⟦2025年3月5日（星期五）⟧召开。',
      '⟦2025年2月29日⟧起施行。',
      '⟦4月31日⟧截止。',
    ],
    good: [
      '2024年2月29日前完成。',
      '会议定于2025年3月5日（星期三）召开。',
      '12月31日24时。',
      '二〇二五年十一月三十日。',
      '3月15日国际消费者权益日。',
    ],
  },
  *block({ kind, text }) {
    if ((kind !== 'text' && kind !== 'table') || !text.includes('月')) return;
    for (const match of text.matchAll(MONTH)) {
      yield { span: { start: match.index, end: match.index + match[0].length }, message: '一年只有12个月' };
    }
    for (const match of text.matchAll(DATE)) {
      if (/[农阴]历[^，。]{0,6}$/.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
      const year = match[1] ? readYear(match[1]) : undefined;
      const month = readInteger(match[2]!);
      const day = readInteger(match[3]!);
      if (month === undefined || day === undefined) continue;
      const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
      const days = month === 2 && !leap ? 28 : DAYS[month - 1];
      const span = { start: match.index, end: match.index + match[0].length };
      if (days === undefined) yield { span, message: `没有${month}月` };
      else if (day < 1 || day > days || Number(match[4] ?? 1) > days)
        yield { span, message: `${year && month === 2 ? `${year}年` : ''}${month}月只有${days}天` };
      else if (year && match[5]) {
        const actual = WEEK[weekday(year, month, day)]!;
        if (match[5].replace('天', '日') !== actual) {
          const at = match.index + match[0].lastIndexOf(match[5]);
          yield {
            span,
            message: `${year}年${month}月${day}日是星期${actual}`,
            fixes: [{ title: `改为“星期${actual}”`, safe: false, edits: [{ start: at, end: at + 1, text: actual }] }],
          };
        }
      }
    }
  },
});

/** 0 for Sunday; Zeller's congruence (Gregorian). */
function weekday(year: number, month: number, day: number): number {
  const m = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  return (
    (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + 6) % 7
  );
}
