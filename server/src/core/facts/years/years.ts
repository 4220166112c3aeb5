// Which year does the report look back on, and which does it plan?
import { locate } from '../../draft/locate.js';
import type { Block, Draft } from '../../draft/node.js';
import { sectionTitles } from '../../draft/section-titles.js';
import { shapeOf } from '../../draft/shape.js';
import { throughout } from '../../draft/throughout.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { readYear } from '../../zh/numeral.js';
import { planYears } from '../../zh/plans.js';

export type YearRole = 'review' | 'plan';

/** The text says that the report reviews or plans this year. The span counts from the start of the block. */
export interface YearClaim extends Span {
  readonly role: YearRole;
  readonly year: number;
  /** What says so, short enough to quote. */
  readonly text: string;
}

/** A claim of a heading, of a part's first words or of a set phrase; its span is a place in the draft. */
export interface FirmClaim extends YearClaim {
  readonly block: number;
}

export interface ReportYears {
  readonly review: number | undefined;
  readonly plan: number | undefined;
  /** What the two were read from. */
  readonly evidence: string;
  /** The year of the title, where it has one; the headings may outvote it. */
  readonly titled: number | undefined;
  /** A report on half a year looks back on the year that it plans. */
  readonly half: boolean;
}

const Y = '((?:19|20)\\d\\d|[二２][〇○０零]?[〇○一二三四五六七八九０-９]{2})';
const WHOSE = '(?:全[省市县区]|我[省市县区]|政府|全年|的)*';
const PART_YEAR = '(?:上半年|下半年|[一二三四前][一二三]?季度)';
// What a writer calls the year behind and the year ahead. “十四五”开局 dates a year as surely as its digits do.
const CLAIMS: readonly (readonly [YearRole, RegExp])[] = [
  ['review', new RegExp(`${Y}年度?${WHOSE}(?:主要)?工作(?:回顾|总结|情况|开展情况)`, 'g')],
  ['review', new RegExp(`${Y}年(?:工作)?[和及与][^，。]{2,10}(?:回顾|总结)`, 'g')],
  ['review', new RegExp(`(?:总结|回顾)(?:了)?${Y}年(?!${PART_YEAR})`, 'g')],
  ['review', new RegExp(`(?:刚刚)?过去的${Y}年`, 'g')],
  ['plan', new RegExp(`今年是${Y}年(?!以来|起|后|[^，。；]{0,12}周年)`, 'g')],
  [
    'plan',
    new RegExp(
      `${Y}年度?${WHOSE}(?:经济社会发展的?)?(?:主要|重点)?(?:预期)?(?:工作(?:安排|任务|重点|部署|计划|打算|思路|的?建议|的?总体(?:要求|思路))|(?:发展)?目标(?:任务)?|重点工作|总体要求|(?<=主要|重点)任务)`,
      'g',
    ),
  ],
  ['plan', new RegExp(`(?:安排|部署|做好)${Y}年(?:的)?(?:重点)?(?:工作|任务)`, 'g')],
  // Half a year is looked back on in the year itself.
  ['plan', new RegExp(`${Y}年${PART_YEAR}${WHOSE}(?:主要|重点)?工作`, 'g')],
];
const TITLE_YEAR = new RegExp(`${Y}年(?:度)?(?:[^。，]{0,14}?(?:政府工作报告|会议|全会))|政府工作报告[（(]${Y}年[）)]`);
const OPENING = /[“"]?(十[一二三四五]五)[”"]?(?:时期)?(?:规划)?(?:的)?(良好开局|开局之年|开局起步)/g;
const CLOSING = /[“"]?(十[一二三四五]五)[”"]?(?:规划|时期)?(?:的)?(?:圆满)?(收官)/g;

/** The claims that a block makes by itself. */
export const yearClaimsOf: (block: Block) => readonly YearClaim[] = memo(({ kind, text }) => {
  if (kind !== 'text' && kind !== 'table') return [];
  const claims: YearClaim[] = [];
  for (const [role, form] of CLAIMS) {
    for (const match of matchesOf(text, form)) {
      const year = readYear(match[1]!);
      if (year) claims.push({ role, year, start: match.index, end: match.index + match[0].length, text: match[0] });
    }
  }
  for (const [form, offset] of [
    [OPENING, 0],
    [CLOSING, 4],
  ] as const) {
    for (const match of matchesOf(text, form)) {
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

const YEAR_FIRST = new RegExp(
  `^(?:各位(?:代表|委员)[，！：])?${Y}\\s?年(?=[，,是]|我们|全[省市县区]|我[省市县区]|政府工作)`,
);
const ABOUT = new RegExp(`^(?:[一二三四]、)?关于${Y}年的?(?:政府)?工作$`);

/** 表1 2024年重点工作: a table may be of any year. */
const CAPTION = /^附?[表图]\s?(?:[0-9一二三四五六七八九十-]+[：:\s]|[：:]|[0-9]{1,2}(?=20\d\d年))/;

/** What a block by itself could claim firmly: 关于2024年工作, the year it begins with, the phrases that say so anywhere; nothing for most. */
const firmIn = memo((block: Block) => {
  const { text, kind } = block;
  if ((kind !== 'text' && kind !== 'table') || CAPTION.test(text)) return [];
  const own = yearClaimsOf(block).filter(
    (claim) =>
      text.length <= 40 ||
      /^(?:刚刚过去|今年是)/.test(claim.text) ||
      text.startsWith('现将', claim.start - 2) ||
      (claim.start < 30 && /预期目标$|总体要求$/.test(claim.text)),
  );
  const about = text.length <= 24 && ABOUT.test(text);
  const first = own.some(({ start }) => start === 0) ? null : YEAR_FIRST.exec(text);
  return own.length > 0 || about || first ? [{ own, about, first }] : [];
});

const ACHIEVED =
  /^[^。；]{0,40}?(?<!力争|确保|预计|计划|将|要)(?:完成|实现|达到|突破|取得)了?(?![^。；]{0,60}(?:目标|力争|确保))/;

/** What the headings, the first words below them and a few set phrases claim, in order; a sentence may well speak of another year. */
export const firmClaims: (draft: Draft) => readonly FirmClaim[] = memo((draft) => {
  const { title } = shapeOf(draft);
  const about: number[] = [];
  const claims: FirmClaim[] = [];
  for (const [index, said] of throughout(draft, firmIn)) {
    if (index === title) continue;
    if (said.about) about.push(index);
    const role = said.first && roleOpened(draft, index);
    // 2025年，全市生产总值完成…, at the head of the plan: where one comes from.
    const looksBack = role === 'plan' && ACHIEVED.test(draft.blocks[index]!.text);
    for (const claim of [...(role && !looksBack ? yearAt(said.first, role) : []), ...said.own])
      claims.push({ ...claim, ...locate(draft, index, claim), block: index });
  }
  // 关于2024年工作 and 关于2025年工作: the first looks back, the second ahead.
  if (about.length !== 2) return claims;
  const pair = about.flatMap((index, i) =>
    yearAt(ABOUT.exec(draft.blocks[index]!.text), i ? 'plan' : 'review').map((claim) => ({
      ...claim,
      ...locate(draft, index, claim),
      block: index,
    })),
  );
  return [...claims, ...pair].sort((a, b) => a.start - b.start);
});

function yearAt(match: RegExpExecArray | null, role: YearRole): YearClaim[] {
  const year = match ? readYear(match[1]!) : undefined;
  if (!match || !year) return [];
  const start = match[0].indexOf(match[1]!);
  const text = match[0].slice(start).replace(/^(\S{4})\s?年$/, '$1年');
  return [{ role, year, start, end: match[0].length, text }];
}

/** What the part looks at of which this block is the first paragraph; undefined elsewhere, and where it looks at several years. */
function roleOpened(draft: Draft, index: number): YearRole | undefined {
  const { title, body } = shapeOf(draft);
  // 2024年工作总结, and the summary begins at once.
  if (index === body && title === index - 1) {
    const claims = yearClaimsOf(draft.blocks[title]!);
    return claims.length === 1 && claims[0]!.role === 'review' ? 'review' : undefined;
  }
  const titles = sectionTitles(draft);
  const heading = draft.blocks[index - 1];
  return heading && titles[index] === titles[index - 1] && titles[index - 2] !== titles[index - 1]
    ? partRoles(draft)[index]
    : undefined;
}

/** For each block what its part (一、) looks at; undefined where that is more than one year, or is not said. */
export const partRoles: (draft: Draft) => readonly (YearRole | undefined)[] = memo((draft) =>
  sectionTitles(draft).map((title) => {
    if (!title || /[三五]年|时期|以来|今后|未来|[0-9]{4}[年]?[-—–－至到]/.test(title)) return undefined;
    const [behind, ahead] = [
      /回顾|总结|工作情况|执行情况|完成情况/.test(title),
      /任务|安排|目标|打算|计划(?!执行|完成)|重点工作|工作重点|总体要求|建议/.test(title),
    ];
    return behind === ahead ? undefined : behind ? 'review' : 'plan';
  }),
);

/** The day of the meeting, below the title or behind it in brackets. */
export interface DateLine extends Span {
  readonly block: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly text: string;
}

export const dateLineOf: (draft: Draft) => DateLine | undefined = memo((draft) => {
  const { title, body } = shapeOf(draft);
  const from = title ?? 0;
  for (let block = from; block < Math.min(draft.blocks.length, Math.max(from + 1, Math.min(body, from + 6))); block++) {
    const match = /((?:19|20)\d\d)年\s?(\d{1,2})月\s?(\d{1,2})日/.exec(draft.blocks[block]!.text);
    if (!match) continue;
    const [text, year, month, day] = match;
    return {
      block,
      year: Number(year),
      month: Number(month),
      day: Number(day),
      text,
      start: match.index,
      end: match.index + text.length,
    };
  }
  return undefined;
});

const planOf = ({ role, year }: YearClaim): number => (role === 'plan' ? year : year + 1);

const OF_A_PART = new RegExp(PART_YEAR);

/** Read from the title, else from what most headings say; the plan follows the review by one year. */
export const reportYears: (draft: Draft) => ReportYears = memo((draft) => {
  const { title } = shapeOf(draft);
  const heading = title === undefined ? undefined : draft.blocks[title]!.text;
  const firm = firmClaims(draft).filter(({ text }) => /\d|[〇○]/.test(text));
  const claims = throughout(draft, yearClaimsOf).map(([, claim]) => claim);
  const first = claims.find((claim) => /\d/.test(claim.text)) ?? claims[0];
  const named = heading === undefined ? undefined : TITLE_YEAR.exec(heading);
  const own = title === undefined ? undefined : yearClaimsOf(draft.blocks[title]!)[0];
  const titled = named ? readYear(named[1] ?? named[2]!) : own && planOf(own);
  const date = dateLineOf(draft);
  // The people's congress of a county, city or province meets in the first months and looks back on the year before.
  const met =
    date && date.month <= 5 && /政府工作报告|人民代表大会/.test(`${heading}${draft.blocks[date.block]!.text}`)
      ? date
      : undefined;
  const voted = vote(firm);
  const fixed = titled ?? met?.year;
  const outvoted =
    fixed !== undefined &&
    (titled === undefined || date?.year !== titled) &&
    firm.every((claim) => planOf(claim) !== fixed) &&
    firm.some((claim) => claim.role === 'review' && planOf(claim) === voted) &&
    firm.some((claim) => claim.role === 'plan' && planOf(claim) === voted);
  const plan = (outvoted ? voted : fixed) ?? voted ?? (first && planOf(first));
  const said = firm.find((claim) => planOf(claim) === plan)?.text ?? first?.text ?? '';
  const evidence = outvoted || fixed === undefined ? said : titled ? (named?.[0] ?? own!.text) : met!.text;
  return {
    plan,
    review: plan === undefined ? undefined : plan - 1,
    evidence,
    titled,
    half: OF_A_PART.test(titled || met ? (heading ?? '') : said),
  };
});

/** The year that most claims plan; of two, the one named first. */
function vote(claims: readonly YearClaim[]): number | undefined {
  const votes = new Map<number, number>();
  for (const claim of claims) votes.set(planOf(claim), (votes.get(planOf(claim)) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The years that 今年 or 去年 can mean: a report to a congress speaks in the year it plans, a summary may in the year it reviews. */
export function yearsMeant(draft: Draft, word: '今年' | '去年'): readonly number[] {
  const { plan, half } = reportYears(draft);
  if (plan === undefined) return [];
  const own = half || toCongress(draft) ? [plan] : [plan, plan - 1];
  return word === '今年' ? own : own.map((year) => year - 1);
}

const toCongress = memo(
  ({ blocks, text }: Draft) =>
    text.slice(0, 400).includes('政府工作报告') || blocks.some((block) => block.text.startsWith('各位代表')),
);
