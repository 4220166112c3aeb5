import { locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { shapeOf } from '../draft/shape.js';
import { reportYears, yearClaimsOf } from '../facts/years.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { readInteger, readYear } from '../zh/numeral.js';
import { PLAN, planYears } from '../zh/plans.js';
import { defineRule, type Report } from './rule.js';

const YEAR = '((?:19|20)\\d\\d|二[〇○零][〇○零一二三四五六七八九]{2})';
const DASH = '年?(?:[-—–－~～]{1,2}|至|到)';
const REVERSED = new RegExp(`(?<![\\d-])${YEAR}${DASH}${YEAR}年`, 'g');
const PLAN_SPAN = new RegExp(`${PLAN}(?:规划|时期|期间)?[（(]${YEAR}${DASH}${YEAR}年?[）)]`, 'g');
const PLAN_EDGE = new RegExp(
  `${YEAR}年(?:[是为，]|既是|正值)?[^。；，]{0,16}?${PLAN}(?:规划|时期)?(?:实施)?的?(开局|收官)(?:之年|起步之年)?`,
  'g',
);
const THIS_YEAR = new RegExp(
  `今年(?:是|正值|既是)[^。；，]{0,14}?${PLAN}(?:规划|时期)?(?:实施)?的?(开局|收官)之年`,
  'g',
);
const SPAN_LENGTH = new RegExp(
  `(?<![\\d-])${YEAR}${DASH}${YEAR}年?([二两三四五六七八九十]{1,2}|\\d{1,2})年(?:间|来|时间|行动|规划|计划)`,
  'g',
);
const FOUNDED: readonly (readonly [RegExp, number, string])[] = [
  [
    /(?:中国共产党成立|建党|我们党成立|党成立)([0-9]{2,3}|[一二三四五六七八九十百]{2,5})周年/g,
    1921,
    '中国共产党1921年成立',
  ],
  [
    /(?:新中国成立|中华人民共和国成立|建国|新中国)([0-9]{2,3}|[一二三四五六七八九十百]{2,5})周年/g,
    1949,
    '新中国1949年成立',
  ],
  [/改革开放([0-9]{2}|[一二三四五六七八九十]{2,3})周年/g, 1978, '改革开放始于1978年'],
  [/(?:抗日战争|抗战)[^，。]{0,12}胜利([0-9]{2}|[一二三四五六七八九十]{2,3})周年/g, 1945, '抗日战争1945年胜利'],
];

export const yearsAgree = defineRule({
  id: 'years-agree',
  title: '年份对不上',
  why: '改去年的稿子，最容易漏改年份：标题是2026年，正文还在总结2024年；“十四五”写成了2020—2025年。',
  severity: 'warning',
  examples: {
    bad: [
      '2026年政府工作报告\n各位代表：\n一、⟦2024年工作回顾⟧\n二、2026年工作安排',
      '⟦2025—2021年⟧，全市发展提速。',
      '“十四五”规划⟦（2020—2025年）⟧编制完成。',
      '⟦2024年是“十四五”规划的收官之年⟧。',
      '2026年政府工作报告\n各位代表：\n今年是⟦中国共产党成立104周年⟧。',
      '实施⟦2023—2025年四年行动⟧。',
    ],
    good: [
      '2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n二、2026年工作安排',
      '“十四五”规划（2021—2025年）圆满收官，2026年是“十五五”开局之年。',
      '2026年政府工作报告\n各位代表：\n今年是中国共产党成立105周年。2021年，隆重庆祝中国共产党成立100周年。',
      '“十四五”规划和2035年远景目标纲要（2021—2035年）。',
      '实施2023—2025年三年行动。',
    ],
  },
  *draft(draft) {
    yield* claims(draft);
    yield* thisYear(draft);
    for (const [index, block] of draft.blocks.entries()) {
      for (const report of reportsOf(block)) yield { ...report, span: locate(draft, index, report.span) };
    }
  },
});

/** 回顾 and 安排 of years that are not the report's. */
function* claims(draft: Draft): Iterable<Report> {
  const { review, plan, evidence } = reportYears(draft);
  const { title } = shapeOf(draft);
  if (review === undefined || plan === undefined) return;
  for (const [index, block] of draft.blocks.entries()) {
    // Only headings and short lines: a sentence may well speak of another year.
    if (index === title || block.text.length > 40) continue;
    for (const claim of yearClaimsOf(block)) {
      const expected = claim.role === 'review' ? review : plan;
      if (!/\d|[〇○]/.test(claim.text) || claim.year === expected || claim.text === evidence) continue;
      const span = locate(draft, index, claim);
      const at = span.start + claim.text.search(/\d{4}|二[〇○零]/);
      yield {
        span,
        message: `据“${evidence}”，${claim.role === 'review' ? '回顾' : '部署'}的应是${expected}年`,
        fixes: [
          { title: `改为${expected}年`, safe: false, edits: [{ start: at, end: at + 4, text: String(expected) }] },
        ],
      };
    }
  }
}

/** 今年是…: what this year is said to be, by the report's own year. */
function* thisYear(draft: Draft): Iterable<Report> {
  const { plan } = reportYears(draft);
  if (plan === undefined) return;
  for (const [index, block] of draft.blocks.entries()) {
    if (block.kind !== 'text' || !block.text.includes('今年')) continue;
    for (const match of block.text.matchAll(THIS_YEAR)) {
      const years = planYears(match[1]!);
      const expected = match[2] === '开局' ? years?.first : years?.last;
      if (expected === undefined || expected === plan) continue;
      const span = locate(draft, index, { start: match.index, end: match.index + match[0].length });
      yield { span, message: `“${match[1]}”${match[2]}之年是${expected}年，本报告的今年是${plan}年` };
    }
    for (const [form, founded, fact] of FOUNDED) {
      for (const match of block.text.matchAll(form)) {
        const sentence = block.text.slice(block.text.lastIndexOf('。', match.index) + 1, match.index);
        const count = readInteger(match[1]!);
        if (!count || !/今年(?:是|正值|将?迎来|适逢)[^。；]{0,20}$/.test(sentence) || founded + count === plan)
          continue;
        const span = locate(draft, index, { start: match.index, end: match.index + match[0].length });
        yield { span, message: `${fact}，${plan}年是${plan - founded}周年` };
      }
    }
  }
}

/** What a block says wrong by itself. */
const reportsOf: (block: Block) => readonly Report[] = memo(({ kind, text }) => {
  if ((kind !== 'text' && kind !== 'table') || !/年/.test(text)) return [];
  const found: Report[] = [];
  const spanOf = (match: RegExpMatchArray, from = 0): Span => ({
    start: match.index! + from,
    end: match.index! + match[0].length,
  });
  for (const match of text.matchAll(REVERSED)) {
    const [first, last] = [readYear(match[1]!), readYear(match[2]!)];
    if (first && last && first > last) {
      found.push({
        span: spanOf(match),
        message: '起止年份颠倒',
        fixes: [],
      });
    }
  }
  for (const match of text.matchAll(PLAN_SPAN)) {
    const years = planYears(match[1]!);
    if (!years || (readYear(match[2]!) === years.first && readYear(match[3]!) === years.last)) continue;
    found.push({
      span: spanOf(match, match[0].search(/[（(]/)),
      message: `“${match[1]}”是${years.first}—${years.last}年`,
    });
  }
  for (const match of text.matchAll(PLAN_EDGE)) {
    const years = planYears(match[2]!);
    const expected = match[3] === '开局' ? years?.first : years?.last;
    if (expected === undefined || readYear(match[1]!) === expected) continue;
    if (/[到至]$/.test(text.slice(0, match.index))) continue;
    found.push({ span: spanOf(match), message: `“${match[2]}”${match[3]}之年是${expected}年` });
  }
  for (const match of text.matchAll(SPAN_LENGTH)) {
    const [first, last, length] = [readYear(match[1]!), readYear(match[2]!), readInteger(match[3]!)];
    if (!first || !last || !length || last < first || last - first + 1 === length || last - first === length) continue;
    found.push({ span: spanOf(match), message: `${first}—${last}年首尾相连是${last - first + 1}年` });
  }
  return found;
});
