// Which year does the report look back on, and which does it plan?
import type { Block, Draft } from '../draft/node.js';
import { shapeOf } from '../draft/shape.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { readYear } from '../zh/numeral.js';
import { planYears } from '../zh/plans.js';

export type YearRole = 'review' | 'plan';

/** The text says that the report reviews or plans this year. The span counts from the start of the block. */
export interface YearClaim extends Span {
  readonly role: YearRole;
  readonly year: number;
  /** What says so, short enough to quote. */
  readonly text: string;
}

export interface ReportYears {
  readonly review: number | undefined;
  readonly plan: number | undefined;
  /** What the two were read from. */
  readonly evidence: string;
}

const Y = '((?:19|20)\\d\\d|[二２][〇○０零]?[〇○一二三四五六七八九０-９]{2})';
const WHOSE = '(?:全[省市县区]|我[省市县区]|政府|全年|的)*';
// What a writer calls the year behind and the year ahead. “十四五”开局 dates a year as surely as its digits do.
const CLAIMS: readonly (readonly [YearRole, RegExp])[] = [
  ['review', new RegExp(`${Y}年度?${WHOSE}(?:主要)?工作(?:回顾|总结|情况|开展情况)`, 'g')],
  ['review', new RegExp(`(?:总结|回顾)(?:了)?${Y}年`, 'g')],
  ['review', new RegExp(`(?:刚刚)?过去的${Y}年`, 'g')],
  ['plan', new RegExp(`今年是${Y}年(?!以来|起|后)`, 'g')],
  [
    'plan',
    new RegExp(
      `${Y}年度?${WHOSE}(?:经济社会发展)?(?:主要)?(?:预期)?(?:工作(?:安排|任务|重点|部署|计划|打算|思路|的?总体(?:要求|思路))|目标(?:任务)?|重点工作|总体要求)`,
      'g',
    ),
  ],
  ['plan', new RegExp(`(?:安排|部署|做好)${Y}年(?:的)?(?:重点)?(?:工作|任务)`, 'g')],
];
const TITLE_YEAR = new RegExp(`${Y}年(?:度)?(?:[^。，]{0,14}?(?:政府工作报告|会议|全会))|政府工作报告[（(]${Y}年[）)]`);
const OPENING = /[“"]?(十[一二三四五]五)[”"]?(?:时期)?(?:规划)?(?:的)?(良好开局|开局之年|开局起步)/g;
const CLOSING = /[“"]?(十[一二三四五]五)[”"]?(?:规划|时期)?(?:的)?(?:圆满)?(收官)/g;

/** The claims that a block makes by itself. */
export const yearClaimsOf: (block: Block) => readonly YearClaim[] = memo(({ kind, text }) => {
  if (kind !== 'text' && kind !== 'table') return [];
  const claims: YearClaim[] = [];
  for (const [role, form] of CLAIMS) {
    for (const match of text.matchAll(form)) {
      const year = readYear(match[1]!);
      if (year) claims.push({ role, year, start: match.index, end: match.index + match[0].length, text: match[0] });
    }
  }
  for (const [form, offset] of [
    [OPENING, 0],
    [CLOSING, 4],
  ] as const) {
    for (const match of text.matchAll(form)) {
      const first = planYears(match[1]!)?.first;
      const before = text.slice(Math.max(0, match.index - 24), match.index);
      const role = /(?:今年|是)[^。]{0,20}$/.test(before)
        ? 'plan'
        : /(?:实现了?|交出了?|干出了?|取得了?|迈好)[^。]{0,8}$/.test(before)
          ? 'review'
          : undefined;
      if (first && role)
        claims.push({
          role,
          year: first + offset,
          start: match.index,
          end: match.index + match[0].length,
          text: match[0],
        });
    }
  }
  return claims;
});

/** The day of the meeting, below the title or behind it in brackets. */
export interface DateLine extends Span {
  readonly block: number;
  readonly year: number;
  readonly month: number;
  readonly text: string;
}

export const dateLineOf: (draft: Draft) => DateLine | undefined = memo((draft) => {
  const { title, body } = shapeOf(draft);
  if (title === undefined) return undefined;
  for (let block = title; block < Math.max(title + 1, Math.min(body, title + 6)); block++) {
    const match = /((?:19|20)\d\d)年\s?(\d{1,2})月\s?\d{1,2}日/.exec(draft.blocks[block]!.text);
    if (!match) continue;
    const [text, year, month] = match;
    return {
      block,
      year: Number(year),
      month: Number(month),
      text,
      start: match.index,
      end: match.index + text.length,
    };
  }
  return undefined;
});

/** Read from the title, else from the first claim of the text; the plan follows the review by one year. */
export const reportYears: (draft: Draft) => ReportYears = memo((draft) => {
  const { title } = shapeOf(draft);
  const heading = title === undefined ? undefined : draft.blocks[title]!.text;
  const claims = draft.blocks.flatMap(yearClaimsOf);
  const first = claims.find((claim) => /\d/.test(claim.text)) ?? claims[0];
  const named = heading === undefined ? undefined : TITLE_YEAR.exec(heading);
  const titled = named ? readYear(named[1] ?? named[2]!) : undefined;
  const date = dateLineOf(draft);
  // The people's congress of a county, city or province meets in the first months and looks back on the year before.
  const met = date && date.month <= 5 && /政府工作报告/.test(heading ?? '') ? date : undefined;
  const plan = titled ?? met?.year ?? (first && (first.role === 'plan' ? first.year : first.year + 1));
  return {
    plan,
    review: plan === undefined ? undefined : plan - 1,
    evidence: titled ? named![0] : (met?.text ?? first?.text ?? ''),
  };
});
