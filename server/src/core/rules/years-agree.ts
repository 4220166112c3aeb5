import { locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { shapeOf } from '../draft/shape.js';
import { citedEventsOf } from '../facts/dated-events.js';
import { dateLineOf, reportYears, yearClaimsOf } from '../facts/years.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { readInteger, readYear } from '../zh/numeral.js';
import { PLAN, planYears } from '../zh/plans.js';
import { defineRule, type Report } from './rule.js';

const YEAR = '((?:19|20)\\d\\d|二[〇○零][〇○零一二三四五六七八九]{2})';
const DASH = '年?起?(?:[-—–－~～]{1,2}|至|到)';
const REVERSED = new RegExp(`(?<![\\d-])${YEAR}${DASH}${YEAR}年`, 'g');
const PLAN_SPAN = new RegExp(`${PLAN}(?:规划|时期|期间)?[（(]${YEAR}${DASH}${YEAR}年?[）)]`, 'g');
const THIS_YEAR_AS = `(今年|去年)(?:是|正值|既是)[^。；，]{0,14}?${PLAN}(?:规划|时期)?(?:实施)?的?`;
const NAMED = (name: string) => `(?<${name}>(?:19|20)\\d\\d|二[〇○零][〇○零一二三四五六七八九]{2})`;
const N_YEARS = '(?<![0-9])(?<count>[二两三四五六七八九十]{1,2}|\\d{1,2})年';
// 三年行动计划（2017—2020年）; 三年来（2018—2021年）; 从2004年到2010年这五年.
const SPAN_COUNTS: readonly RegExp[] = [
  new RegExp(`${N_YEARS}[\\u3400-\\u9fff]{0,10}[》]?[（(]${NAMED('first')}${DASH}${NAMED('last')}年?[）)]`, 'g'),
  new RegExp(
    `(?:从|自)?${NAMED('first')}${DASH}${NAMED('last')}年?(?:的|这|共)?${N_YEARS}(?:间|里|中|时间|来|累计|共|连续)`,
    'g',
  ),
];
const SPAN_LENGTH = new RegExp(
  `(?<![\\d-])${YEAR}${DASH}${YEAR}年?([二两三四五六七八九十]{1,2}|\\d{1,2})年(?:间|来|时间|行动|规划|计划)`,
  'g',
);
const COUNT = '([0-9]{2,3}|[一二三四五六七八九十百]{2,5})周年';
const FOUNDED: readonly (readonly [RegExp, number, string])[] = [
  [new RegExp(`(?:中国共产党成立|建党|我们党成立|党成立)${COUNT}`, 'g'), 1921, '中国共产党1921年成立'],
  [new RegExp(`(?:新中国成立|中华人民共和国成立|建国|新中国)${COUNT}`, 'g'), 1949, '新中国1949年成立'],
  [new RegExp(`改革开放${COUNT}`, 'g'), 1978, '改革开放始于1978年'],
  [new RegExp(`(?:抗日战争|抗战)[^，。]{0,12}胜利${COUNT}`, 'g'), 1945, '抗日战争1945年胜利'],
  [new RegExp(`(?:人民解放军建军|建军|八一建军)${COUNT}`, 'g'), 1927, '人民解放军1927年建军'],
  [new RegExp(`长征胜利${COUNT}`, 'g'), 1936, '红军长征1936年胜利'],
  [new RegExp(`香港(?:回归|回归祖国)${COUNT}`, 'g'), 1997, '香港1997年回归'],
  [new RegExp(`澳门(?:回归|回归祖国)${COUNT}`, 'g'), 1999, '澳门1999年回归'],
];
const NTH = '(第[一二三四五]年|最后一年|首年|起步之年|收官之年|开局之年)';
const PLAN_NTH = new RegExp(
  `${YEAR}年(?:[是为，]|既是|正值)?[^。；，、]{0,16}?${PLAN}(?:规划|时期)?(?:实施)?的?${NTH}`,
  'g',
);
const PLAN_END = new RegExp(
  `${PLAN}(?:规划|时期)?(?:期?末)[（(，,]?(?:即|也就是)?${YEAR}年|到${YEAR}年[（(，,]?(?:即|也就是)?${PLAN}(?:规划|时期)?(?:期?末)`,
  'g',
);
// “十三五”将于2020年收官; 2021年，“十四五”实现良好开局; 2021—2025年“十四五”时期.
const PLAN_EDGES: readonly (readonly [RegExp, 'first' | 'last'])[] = [
  [new RegExp(`${PLAN}(?:规划|时期)?将?[于在]${YEAR}年(?:圆满|胜利)?(?:收官|结束)`, 'g'), 'last'],
  [new RegExp(`${PLAN}(?:规划|时期)?将?[于从自]${YEAR}年(?:正式)?(?:开始|起步|启动|开局)`, 'g'), 'first'],
  [new RegExp(`${PLAN}(?:规划|时期)?开局之年的${YEAR}年`, 'g'), 'first'],
  [new RegExp(`${PLAN}(?:规划|时期)?收官之年的${YEAR}年`, 'g'), 'last'],
];
const GOOD_START = new RegExp(`${YEAR}年[，,]?${PLAN}(?:规划|时期)?(?:实现|取得)良好开局`, 'g');
const SPAN_PLAN = new RegExp(`(?<![\\d-])${YEAR}${DASH}${YEAR}年${PLAN}(?:规划|时期|期间)(?!和|、|及)`, 'g');
const YEAR_WORDS: Readonly<Record<string, number>> = {
  第一年: 0,
  首年: 0,
  起步之年: 0,
  开局之年: 0,
  第二年: 1,
  第三年: 2,
  第四年: 3,
  第五年: 4,
  最后一年: 4,
  收官之年: 4,
};

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
      '⟦2024年是“十四五”规划的收官之年⟧，到⟦“十四五”末（2024年⟧）。',
      '⟦2024年是“十四五”规划的第三年⟧，隆重庆祝2024年⟦新中国成立76周年⟧。',
      '实施⟦三年行动计划（2017—2021年）⟧。',
      '2026年政府工作报告\n各位代表：\n今年是⟦中国共产党成立104周年⟧。',
      '实施⟦2023—2025年四年行动⟧。',
      '2021年政府工作报告\n各位代表：\n全面贯彻⟦党的二十大⟧精神，⟦2018年召开的党的十九大⟧指明了方向。',
      '⟦“十三五”规划将于2021年收官⟧，⟦2020年，“十四五”实现良好开局⟧。⟦2020—2024年“十四五”时期⟧。',
    ],
    good: [
      '2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n二、2026年工作安排',
      '“十四五”规划（2021—2025年）圆满收官，2026年是“十五五”开局之年。',
      '2026年政府工作报告\n各位代表：\n今年是中国共产党成立105周年。2021年，隆重庆祝中国共产党成立100周年。',
      '“十四五”规划和2035年远景目标纲要（2021—2035年）。',
      '实施2023—2025年三年行动。',
      '2022年政府工作报告\n各位代表：\n以优异成绩迎接党的二十大胜利召开。2017年10月召开的党的十九大指明了方向。',
    ],
  },
  *draft(draft) {
    yield* claims(draft);
    yield* thisYear(draft);
    yield* dateLine(draft);
    yield* events(draft);
    for (const [index, block] of draft.blocks.entries()) {
      for (const report of reportsOf(block)) yield { ...report, span: locate(draft, index, report.span) };
    }
  },
});

/** 回顾 and 安排 of years that are not the report's. */
function* claims(draft: Draft): Iterable<Report> {
  const { review, plan, evidence } = reportYears(draft);
  const { title } = shapeOf(draft);
  const titled = title === undefined ? [] : yearClaimsOf(draft.blocks[title]!);
  const [behind, ahead] = [titled.find(({ role }) => role === 'review'), titled.find(({ role }) => role === 'plan')];
  if (behind && ahead && ahead.year !== behind.year + 1)
    yield { span: locate(draft, title!, ahead), message: `回顾${behind.year}年，部署的应是${behind.year + 1}年` };
  if (review === undefined || plan === undefined) return;
  for (const [index, block] of draft.blocks.entries()) {
    // Only headings and short lines: a sentence may well speak of another year.
    if (index === title) continue;
    for (const claim of yearClaimsOf(block)) {
      const sure =
        /^(?:刚刚过去|今年是)/.test(claim.text) || (claim.start < 30 && /预期目标$|总体要求$/.test(claim.text));
      if (block.text.length > 40 && !sure) continue;
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

/** ——2026年2月3日在…会议上, below a title of another year. A report of the last months may plan the next year. */
function* dateLine(draft: Draft): Iterable<Report> {
  const { title } = shapeOf(draft);
  const { plan, evidence } = reportYears(draft);
  const heading = title === undefined ? undefined : draft.blocks[title]!.text;
  if (title === undefined || plan === undefined || !heading?.includes(evidence) || !evidence) return;
  const date = dateLineOf(draft);
  if (!date || date.text === evidence || date.year === plan || (date.month >= 10 && date.year === plan - 1)) return;
  yield {
    span: locate(draft, date.block, date),
    message: `标题是“${evidence}”，日期却是${date.year}年`,
    related: [{ span: locate(draft, title, { start: 0, end: heading.length }), message: '标题' }],
  };
}

/** 今年是…: what this year is said to be, by the report's own year. */
function* thisYear(draft: Draft): Iterable<Report> {
  const { plan } = reportYears(draft);
  for (const [index, block] of draft.blocks.entries()) {
    if (block.kind !== 'text' || !/今年|去年|周年/.test(block.text)) continue;
    for (const match of block.text.matchAll(THIS_YEAR)) {
      const years = planYears(match[2]!);
      const expected = years && years.first + YEAR_WORDS[match[3]!]!;
      if (plan === undefined) break;
      const said = match[1] === '今年' ? plan : plan - 1;
      if (expected === undefined || expected === said) continue;
      const span = locate(draft, index, { start: match.index, end: match.index + match[0].length });
      yield { span, message: `“${match[2]}”${match[3]}是${expected}年，本报告的${match[1]}是${said}年` };
    }
    for (const [form, founded, fact] of FOUNDED) {
      for (const match of block.text.matchAll(form)) {
        const count = readInteger(match[1]!);
        const said = count && yearSpokenOf(block.text, match.index, plan);
        if (!count || founded + count === said) continue;
        if (!said) {
          // Nothing dates the celebration but the report: what was held is past, what is a reason for this year's work is near.
          const near = block.text.slice(Math.max(0, match.index - 12), match.index);
          const ahead =
            /优异成绩[^。，]*$/.test(near) ||
            /^[^。；，]{0,4}契机/.test(block.text.slice(match.index + match[0].length));
          if (!plan || /[到至]/.test(near) || !(ahead || /庆祝|纪念/.test(near))) continue;
          if (founded + count <= plan + (ahead ? 1 : 0) && (!ahead || founded + count >= plan)) continue;
          const span = locate(draft, index, { start: match.index, end: match.index + match[0].length });
          yield { span, message: `${fact}，${plan}年是${plan - founded}周年` };
          continue;
        }
        const span = locate(draft, index, { start: match.index, end: match.index + match[0].length });
        yield { span, message: `${fact}，${said}年是${said - founded}周年` };
      }
    }
  }
}

/** Meetings of another year than is said, or of a year after the report's. */
function* events(draft: Draft): Iterable<Report> {
  const { plan } = reportYears(draft);
  for (const [index, block] of draft.blocks.entries()) {
    for (const { event, year, month, ahead, start, end } of citedEventsOf(block)) {
      const wrong = year !== undefined && (year !== event.year || (month !== undefined && month !== event.month));
      const early = year === undefined && !ahead && plan !== undefined && event.year > plan;
      if (!wrong && !early) continue;
      const message = `${event.name}${event.when}召开${early ? `，本报告是${plan}年的` : ''}`;
      yield { span: locate(draft, index, { start, end }), message };
    }
  }
}

const THIS_YEAR = new RegExp(`${THIS_YEAR_AS}${NTH}`, 'g');

/** The year that a sentence speaks of just before an anniversary: the last one it names, or 今年 and 去年. */
function yearSpokenOf(text: string, at: number, plan: number | undefined): number | undefined {
  const sentence = text.slice(text.lastIndexOf('。', at) + 1, at).slice(-80);
  const named = [...sentence.matchAll(/((?:19|20)\d\d)年(?!来|以来|代)|今年|去年|上年/g)].at(-1);
  if (!named || /[自从]$/.test(sentence.slice(0, named.index)) || /为起点|以来/.test(sentence.slice(named.index)))
    return undefined;
  if (named[1]) return Number(named[1]);
  return plan === undefined ? undefined : named[0] === '今年' ? plan : plan - 1;
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
  for (const match of text.matchAll(PLAN_NTH)) {
    const years = planYears(match[2]!);
    const expected = years && years.first + YEAR_WORDS[match[3]!]!;
    if (expected === undefined || readYear(match[1]!) === expected || /[到至]$/.test(text.slice(0, match.index)))
      continue;
    found.push({ span: spanOf(match), message: `“${match[2]}”${match[3]}是${expected}年` });
  }
  for (const match of text.matchAll(PLAN_END)) {
    const name = match[1] ?? match[4]!;
    const years = planYears(name);
    if (!years || readYear(match[2] ?? match[3]!) === years.last) continue;
    found.push({ span: spanOf(match), message: `“${name}”末是${years.last}年` });
  }
  for (const [form, edge] of PLAN_EDGES) {
    for (const match of text.matchAll(form)) {
      const years = planYears(match[1]!);
      if (!years || readYear(match[2]!) === years[edge]) continue;
      found.push({
        span: spanOf(match),
        message: `“${match[1]}”${edge === 'first' ? '始于' : '止于'}${years[edge]}年`,
      });
    }
  }
  for (const match of text.matchAll(GOOD_START)) {
    const years = planYears(match[2]!);
    if (!years || readYear(match[1]!) === years.first) continue;
    found.push({ span: spanOf(match), message: `“${match[2]}”始于${years.first}年` });
  }
  for (const match of text.matchAll(SPAN_PLAN)) {
    const years = planYears(match[3]!);
    if (!years || (readYear(match[1]!) === years.first && readYear(match[2]!) === years.last)) continue;
    found.push({ span: spanOf(match), message: `“${match[3]}”是${years.first}—${years.last}年` });
  }
  for (const form of SPAN_COUNTS) {
    for (const match of text.matchAll(form)) {
      const { first, last, count } = match.groups!;
      const [from, to, length] = [readYear(first!), readYear(last!), readInteger(count!)];
      if (!from || !to || !length || to < from || to - from + 1 === length || to - from === length) continue;
      found.push({ span: spanOf(match), message: `${from}—${to}年首尾相连是${to - from + 1}年，不是${length}年` });
    }
  }
  for (const match of text.matchAll(SPAN_LENGTH)) {
    const [first, last, length] = [readYear(match[1]!), readYear(match[2]!), readInteger(match[3]!)];
    if (!first || !last || !length || last < first || last - first + 1 === length || last - first === length) continue;
    found.push({ span: spanOf(match), message: `${first}—${last}年首尾相连是${last - first + 1}年` });
  }
  return found;
});
