// Which years does the draft give to a five-year plan?
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { readYear } from '../../zh/numeral.js';
import { PLAN, planYears } from '../../zh/plans.js';

interface Years {
  readonly first: number;
  readonly last: number;
}

/** “十四五”（2021—2025年）, or 2023年是“十四五”第三年. The span counts from the start of the block. */
export interface PlanClaim extends Span {
  readonly plan: string;
  /** 第三年, 收官之年, 末 …; empty for the plan as a whole. */
  readonly part: string;
  /** The years that the plan, or this part of it, has. */
  readonly years: Years;
  /** The years that the text gives it. 今年 and 去年 are the report's to tell. */
  readonly said: Years | '今年' | '去年';
}

const YEAR = '(?:19|20)\\d\\d|二[〇○零][〇○零一二三四五六七八九]{2}';
const IN = `(?<year>${YEAR})\\s?年`;
const SPAN = `(?<first>${YEAR})年?起?(?:[-—–－~～]{1,2}|至|到)(?<last>${YEAR})`;
const NTH =
  '(?<part>第[一二三四五]年|最后一年|首年|头一年|开局起步之年|起步之年|收官之年|开局之年|收官年|开局年|起始之年)';
const OF_PLAN = `${PLAN}(?:发展)?(?:规划|时期)?(?:新征程|目标任务)?(?:实施|承上启下|承前启后|攻坚)?的?(?:圆满|胜利)?`;
/** What else the year is said to be, up to the plan; another year ends it. */
const AMONG = '(?:(?!\\d{4}年|[今明去后]年)[^。；]){0,40}?';
const PLAN_ITSELF = `${PLAN}(?:规划纲要|规划期?|时期|期间|这?五年)?`;
/** The year of the part that a form does not name. */
const FORMS: readonly (readonly [RegExp, part: string])[] = [
  [new RegExp(`${IN}[，,]?(?:既是|也是|正值|正是|作为|是|为)${AMONG}${OF_PLAN}${NTH}`, 'g'), ''],
  [new RegExp(`(?<![到至])${IN}[，,]?[^。；，、0-9]{0,16}?${OF_PLAN}${NTH}`, 'g'), ''],
  [new RegExp(`(?<now>今年|去年)[，,]?(?:既是|也是|正值|正是|作为|是)${AMONG}${OF_PLAN}${NTH}`, 'g'), ''],
  [new RegExp(`${OF_PLAN}${NTH}(?:[（(，,]?(?:即|也就是)|[（(]|的)?${IN}`, 'g'), ''],
  [new RegExp(`${PLAN_ITSELF}(?<part>期?末)(?:[（(，,]?(?:即|也就是)?|的)${IN}`, 'g'), ''],
  [new RegExp(`到${IN}[（(，,]?(?:即|也就是)?${PLAN_ITSELF}(?<part>期?末|期满|结束)`, 'g'), ''],
  // 今后五年是“十五五”规划期，到2030年规划期末
  [new RegExp(`${PLAN_ITSELF}[^。；0-9]{0,12}[，,]到${IN}(?:底|末)?规划(?<part>期?末|期满)`, 'g'), ''],
  [new RegExp(`${IN}[^。；0-9]{0,16}标志着${PLAN_ITSELF}(?:圆满|胜利|顺利)?收官`, 'g'), '最后一年'],
  [new RegExp(`${PLAN_ITSELF}(?:开局|起步)的?${IN}`, 'g'), '第一年'],
  [new RegExp(`${PLAN_ITSELF}(?:收官|结束)的?${IN}`, 'g'), '最后一年'],
  [new RegExp(`${PLAN_ITSELF}将?[于在]${IN}底?(?:圆满|胜利)?(?:收官|结束)`, 'g'), '最后一年'],
  [new RegExp(`${PLAN_ITSELF}将?[于从自]${IN}(?:正式)?(?:开始|起步|启动|开局)`, 'g'), '第一年'],
  [new RegExp(`${IN}[，,]?${PLAN_ITSELF}(?:实现|取得)?良好开局`, 'g'), '第一年'],
  [
    new RegExp(
      `${IN}底?[，,]?(?:圆满|胜利|全面|如期)?(?:完成|实现)?${PLAN_ITSELF}(?:圆满|胜利|顺利)?收官(?!之年)`,
      'g',
    ),
    '最后一年',
  ],
  [new RegExp(`${PLAN_ITSELF}(?:（|\\(|，?即|，?是指|[是为])[从自]?${SPAN}年?[）)]?`, 'g'), ''],
  // “十四五”以来（2021年至2023年）, “十四五”前三年（2021—2023年）
  [
    new RegExp(
      `${PLAN}(?:规划|时期)?(?:实施|开局)?(?:以来|前[两二三四]年|头[两二三]年|的?[一二两三四]年[来间])[（(](?<year>${YEAR})年?(?:[-—–－~～]{1,2}|至|到)(?:${YEAR})`,
      'g',
    ),
    '第一年',
  ],
  [new RegExp(`${PLAN_ITSELF}(?:规划)?(?:实施)?的五年[（(]${SPAN}年?[）)]`, 'g'), ''],
  [
    new RegExp(
      `(?<![\\d-])${SPAN}年[，,]?是?${PLAN}(?:规划)?(?:(?:时期|期间)(?!和|、|及)|(?:全面|深入)?(?:实施|推进))`,
      'g',
    ),
    '',
  ],
  [new RegExp(`从${SPAN}年?的${PLAN}(?:时期|期间)`, 'g'), ''],
  [new RegExp(`(?<![\\d-])${SPAN}年${PLAN}(?:规划|时期|期间)(?!和|、|及)`, 'g'), ''],
];
const NTH_YEAR: Readonly<Record<string, number>> = {
  第一年: 0,
  首年: 0,
  头一年: 0,
  起步之年: 0,
  开局起步之年: 0,
  开局之年: 0,
  第二年: 1,
  第三年: 2,
  第四年: 3,
  第五年: 4,
  最后一年: 4,
  收官之年: 4,
  收官年: 4,
  开局年: 0,
  起始之年: 0,
  期末: 4,
  期满: 4,
  结束: 4,
  末: 4,
};

/** “十四五”时期和2025年工作回顾: the year is one of the plan's. */
const BESIDE: readonly RegExp[] = [
  new RegExp(`${PLAN}(?:规划|时期|期间)(?:发展)?[和及]${IN}[^，。；]{0,10}(?:回顾|总结)`, 'g'),
  // 2024年是实施“十四五”规划的关键一年
  new RegExp(
    `${IN}[，,]?(?:既是|也是|是)${AMONG}(?:实施|实现|落实|推进)${PLAN}(?:规划)?(?:目标任务|任务)?的?(?:关键|攻坚|重要|冲刺)(?:一年|之年|年)`,
    'g',
  ),
  new RegExp(`${IN}(?:工作)?[和及]${PLAN}(?:规划|时期|期间)[^，。；]{0,10}(?:回顾|总结)`, 'g'),
];

/** In no order; only plans whose years are known. */
export const planClaimsOf: (block: Block) => readonly PlanClaim[] = memo(({ kind, text }) => {
  if ((kind !== 'text' && kind !== 'table') || !/年/.test(text) || !/五/.test(text)) return [];
  const found: PlanClaim[] = [];
  for (const [form, fixed] of FORMS) {
    for (const match of matchesOf(text, form)) {
      const { plan, year, first, last, now, part = fixed } = match.groups!;
      const whole = planYears(plan!);
      const said = now ? (now as '今年' | '去年') : yearsOf(first ?? year, last ?? year);
      const place = { start: match.index, end: match.index + match[0].length };
      if (!whole || !said || found.some((other) => other.start < place.end && place.start < other.end)) continue;
      const nth = whole.first + (NTH_YEAR[part] ?? 0);
      found.push({ ...place, plan: plan!, part, years: part ? { first: nth, last: nth } : whole, said });
    }
  }
  for (const match of BESIDE.flatMap((form) => matchesOf(text, form))) {
    const { plan, year } = match.groups!;
    const [whole, said] = [planYears(plan!), yearsOf(year, year)];
    const within = whole && said && whole.first <= said.first && said.last <= whole.last;
    if (whole && said && !within)
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        plan: plan!,
        part: '',
        years: whole,
        said,
      });
  }
  return found;
});

function yearsOf(first: string | undefined, last: string | undefined): Years | undefined {
  const [from, to] = [readYear(first ?? ''), readYear(last ?? '')];
  return from && to ? { first: from, last: to } : undefined;
}

/** “十四五”圆满收官, “十五五”良好开局 without a year; the span counts from the start of the block. */
export interface PlanTurn extends Span {
  readonly plan: string;
  /** The year in which it begins or ends. */
  readonly year: number;
  readonly ends: boolean;
  /** The sentence aims at it: 确保…, 打好…收官战. */
  readonly aimed: boolean;
}

const TURN = new RegExp(
  `${PLAN}(?:规划|时期|规划目标任务|目标任务)?(?:(?<ends>(?:圆满|胜利|顺利|如期|全面|高质量)*收好?官)|(?:实现|迈好|取得)?(?:良好|高质量|精彩)?(?:开局|开门红|起好步)良?好?)`,
  'g',
);

export const planTurnsOf: (block: Block) => readonly PlanTurn[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/收官|收好官|开局|开门红|起好步/.test(text)) return [];
  return matchesOf(text, TURN).flatMap((match): PlanTurn[] => {
    const { plan, ends } = match.groups!;
    const years = planYears(plan!);
    if (!years) return [];
    const before = text.slice(lastOf(text, '。；，', match.index, Math.max(0, match.index - 12)), match.index);
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        plan: plan!,
        year: ends ? years.last : years.first,
        ends: ends !== undefined,
        aimed: /(?:确保|打好|力争|奋力|推动|努力|力促|全力)/.test(before),
      },
    ];
  });
});
