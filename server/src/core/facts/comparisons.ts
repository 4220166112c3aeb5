// Where does the draft set an amount beside another and tell by how much they differ? Whatever is not told as 由A到B.
import type { Block } from '../draft/node.js';
import { memo } from '../text/memo.js';
import type { Amount } from '../zh/amount.js';
import { DOWN, isDown, UP, YEARLY } from '../zh/change-words.js';
import { type Change, REAL } from './changes.js';
import { type Reading, readingsOf, type Slot, type Told } from './rows.js';
import { kindOf, type Stated, yearIn, yearsTold } from './stated.js';

const CHANGE = `(?:同比|累计|共|实际|${YEARLY})*(?:复合)?(?:${UP}|${DOWN})(?:了|率|约|达到?|为|近)*`;
const JOIN = '[，、,（(]';
const YEAR = '(?:19|20)\\d\\d年';
const BASE = `(?:上一?年度?|去年|前年|年初|${YEAR}|“?十[一二三四]?五”?(?:规划)?|(?:上个?|前)五年|[五三]年前)(?:同期|全年|时期|期间|末|底|初)*`;
const THAN = `(?:比|较|与)(?:${BASE})(?:相比)?`;
const PLAN = '(?:计划|目标|任务|预算)';
const REACH = '(?:总[量额数值]|已|增)?(?:达到?|至|突破|完成|实现|为|提高到|增加到|上升到)了?';

const slot = (name: string, measure: Slot['measure'], lead: string): Slot => ({
  name,
  measure,
  lead: new RegExp(`${lead.startsWith('…') ? lead.slice(1) : `^${lead}`}$`),
});
const to = slot('to', 'amount', `…(?<!(?:${CHANGE}|${THAN}的?|占|由|从))`);
const percentTo = { ...to, measure: 'percent', lead: /(?<![由从比较占于])$/ } as const;
const changes = (lead: string, measures: readonly Slot['measure'][] = ['percent', 'amount', 'fold']): Slot[] =>
  measures.map((measure) => slot('stated', measure, lead));

/** The figures of one form: `to` and `from` are set beside each other, `by` takes the place of `from`, `stated` is what is told of them. */
const FORMS: readonly (readonly Slot[])[] = [
  // 完成B，比上年的A增长R
  ...changes(CHANGE).map((stated) => [to, slot('from', 'amount', `${JOIN}而?${THAN}的?`), stated]),
  // 达到B，上年为A，增长R; 达到B（上年A），增长R
  ...changes(`[）)]?(?:相比)?${JOIN}?${CHANGE}`).flatMap((stated) => [
    [to, slot('from', 'amount', `[，、,]而?${BASE}(?:仅|只有|为|是|完成|实现|达到?)+`), stated],
    [to, slot('from', 'amount', `[（(]${BASE}(?:仅|只有|为|是|完成)*`), stated],
    [
      to,
      slot('from', 'amount', `${JOIN}由`),
      { ...stated, lead: /^(?:起步|起家)[，、,](?:增长|增幅|提高)(?:了|达)?$/ },
    ],
  ]),
  // 2020年为A，2025年达到B，年均增长R
  ...changes(`${JOIN}${CHANGE}`).map((stated) => [
    slot('from', 'amount', `…${BASE}[\\u3400-\\u9fff]{0,12}(?:为|是|完成|实现|达到?|只有)`),
    slot('to', 'amount', `[，、,](?:而|到)?(?:今年|本年|去年|${YEAR})(?:底|末)?(?:${REACH})`),
    stated,
  ]),
  // 完成B，比上年增加D，增长R; 完成B，增长R，增加D
  [to, slot('by', 'amount', `${JOIN}${THAN}(?:新增|${CHANGE})`), slot('stated', 'percent', `${JOIN}${CHANGE}`)],
  [
    to,
    slot('stated', 'percent', `${JOIN}(?:${THAN}|同比)?${CHANGE}`),
    slot('by', 'amount', `${JOIN}(?:净)?(?:增加|增收|减少|增长)(?:了)?`),
  ],
  // 增加D、增长R，达到B
  [
    slot('by', 'amount', `…(?:${THAN})?(?:净增加?|增加|增长|增收)(?:了)?`),
    slot('stated', 'percent', `${JOIN}(?:增长|增幅|提高)(?:了|达)?`),
    slot('to', 'amount', `[，、,](?:总[量额数值])?(?:达到?|增至|增加到|升至|突破)了?`),
  ],
  // 达到B，是2020年的N倍，年均增长R; 比2020年增长T，年均增长R
  ...(['fold', 'percent'] as const).map((measure) => [
    slot(
      'total',
      measure,
      measure === 'fold' ? `…(?:是|为|相当于)${BASE}的` : `…(?:累计|共|${THAN})(?:增长|提高|增加)了?`,
    ),
    slot('stated', 'percent', `[，、,](?:${YEARLY})(?:增长|提高|增速|递增)(?:率?达|为|了)?`),
  ]),
  // 增长R，比全省平均Q高P个百分点; 增长R，全省为Q，高P个百分点; 增长R，高于全省平均（Q）P个百分点
  ...[
    [`[，、,](?:比|较)[\\u3400-\\u9fff]{2,14}的?`, CHANGE],
    ['[，、,](?:比|较)', `的[\\u3400-\\u9fff]{2,10}?${CHANGE}`],
    [`${JOIN}(?:比|较)${BASE}的?`, CHANGE],
    [`${JOIN}(?:全[国省市县州区]|${BASE})[\\u3400-\\u9fff]{0,8}[为是]`, `${JOIN}${CHANGE}`],
    [`[，、,](?:高于|快于|低于|慢于|超过|比|较)[\\u3400-\\u9fff]{2,14}[（(]`, `[）)](?:${CHANGE})?`],
  ].map(([from, lead]) => [percentTo, slot('from', 'percent', from!), slot('stated', 'points', lead!)]),
  // 突破B，是2020年A的5倍
  [to, slot('from', 'amount', `[，、,]?(?:是|为|相当于)${BASE}的?`), slot('stated', 'fold', '的')],
  // 完成B，超年度任务（A）D; 增长R，超目标（A）P
  ...(['amount', 'points'] as const).map((measure) => [
    measure === 'amount' ? to : percentTo,
    slot(
      'from',
      measure === 'amount' ? 'amount' : 'percent',
      `[，、,](?:超过?|超额|超出|比|较)[\\u3400-\\u9fff]{0,6}${PLAN}数?[（(]`,
    ),
    slot('stated', measure, `[）)](?:${CHANGE})?`),
  ]),
  // 完成B，超计划D，完成计划A的…
  [
    to,
    slot('stated', 'amount', `[，、,]超额?(?:完成)?(?:年度|全年)?(?:${PLAN})?`),
    slot('from', 'amount', `[，、,](?:为|占|完成)[\\u3400-\\u9fff]{0,8}${PLAN}数?`),
  ],
  // 完成B，比计划A多D
  [
    to,
    slot('from', 'amount', `[，、,](?:比|较)[\\u3400-\\u9fff]{0,8}(?:计划|目标|任务|预算)数?的?`),
    slot('stated', 'amount', `(?:多|少|超|超出|高出|增加)(?:完成|收|支)?了?`),
  ],
];

/** 失业率3.2%，低于4.5%的目标: only which of the two is more is told. */
const LIMIT = [percentTo, slot('limit', 'percent', '[，、,](?:高于|快于|低于|慢于|超过)[\\u3400-\\u9fff]{0,10}')];

function limitOf({ to: result, limit }: Reading, text: string): Change | undefined {
  if (
    !result ||
    !limit ||
    !/^的?[\u3400-\u9fff]{0,8}(?:目标|平均|水平|任务)/.test(text.slice(limit.end, limit.end + 12))
  )
    return undefined;
  const verb = limit.lead.slice(1, 3);
  return {
    whole: { start: result.start, end: limit.end },
    from: limit.amount,
    to: result.amount,
    fromSpan: limit,
    toSpan: result,
    fromYear: undefined,
    toYear: undefined,
    took: undefined,
    direction: isDown(verb) ? 'down' : 'up',
    verb,
    real: false,
    stated: [],
  };
}

/** Comparisons of every form; spans count from the start of the block. */
export const comparisonsOf: (block: Block) => readonly Change[] = memo((block) => {
  if (!/[比较于年]|增加|增长/.test(block.text)) return [];
  const found: Change[] = [];
  const stated = new Set<number>();
  for (const form of FORMS) {
    for (const reading of readingsOf(block, form)) {
      const { stated: told } = reading;
      const change = stated.has(told!.start) ? undefined : changeOf(reading, block.text);
      if (!change) continue;
      stated.add(told!.start);
      found.push(change);
    }
  }
  const limits = [...readingsOf(block, LIMIT)].map((reading) => limitOf(reading, block.text));
  return [...found, ...limits.filter((limit) => limit !== undefined)];
});

function changeOf(reading: Reading, text: string): Change | undefined {
  const { to: result, from: base, by, total, stated: last } = reading as Readonly<Record<string, Told | undefined>>;
  const stated = statedOf(last!);
  if (!stated) return undefined;
  // 高于…（Q）P: the comparing word stands before the bracket.
  const below = /低于|慢于/.test(base?.lead ?? '');
  const told = below ? { ...stated, value: -Math.abs(stated.value) } : stated;
  const first = Math.min(...Object.values(reading).map(({ start }) => start));
  const end = Math.max(...Object.values(reading).map((one) => one.end));
  const before = text
    .slice(Math.max(0, first - 40), first)
    .split(/[。；]/)
    .at(-1)!;
  if (Object.values(reading).some(({ lead }) => ROUGH.test(lead))) return undefined;
  const shared = {
    whole: { start: first, end },
    verb: told.value < 0 ? '下降' : '增长',
    direction: told.value < 0 ? 'down' : 'up',
    real: REAL.test(before),
    took: yearsTold(before),
    stated: [told],
  } as const;
  if (total) {
    // The rates are told of the same thing at the same prices.
    const growth = growthOf(total);
    return {
      ...shared,
      real: false,
      from: { ...total.amount, text: '', value: 1, low: 1, high: 1, unit: '' },
      to: growth,
      fromSpan: total,
      toSpan: total,
      fromYear: yearIn(total.lead.slice(-16)),
      toYear: yearIn(before) === yearIn(total.lead.slice(-16)) ? undefined : yearIn(before),
    };
  }
  if (!result) return undefined;
  const from = base?.amount ?? (by && difference(result.amount, by.amount, told.value < 0));
  if (!from || from.low <= 0) return undefined;
  const [early, late] = [yearIn(base?.lead.slice(-24) ?? ''), yearIn(result.lead.slice(-24))];
  if (base && early && late && early > late)
    // 2020年为A，2025年达到B: the later is the result.
    return {
      ...shared,
      from: result.amount,
      to: from,
      fromSpan: result,
      toSpan: base,
      fromYear: late,
      toYear: early,
    };
  return {
    ...shared,
    from,
    to: result.amount,
    fromSpan: base ?? result,
    toSpan: result,
    fromYear: early,
    toYear: late === early ? undefined : late,
  };
}

const ROUGH = /(?:近|约|超过?|逾|不足|不到|接近|将近|大约)$/;

function statedOf({ lead, amount, start, end, text }: Told): Stated | undefined {
  const kind = kindOf(amount.unit, new RegExp(`${YEARLY}|递增`).test(lead));
  const { value, unit, decimals } = amount;
  // 是上年30亿元的5倍 is four times more.
  if (kind === 'fold' && lead === '的')
    return { span: { start, end }, text: `的${text}`, kind, value: value - 1, decimals, unit, rough: false };
  return (
    kind && { span: { start, end }, text, kind, value: (isDown(lead) ? -1 : 1) * value, decimals, unit, rough: false }
  );
}

/** 1.57倍 or 增长57% as how many times the base. */
function growthOf({ amount, lead }: Told): Amount {
  const times = (value: number) => (amount.unit === '倍' ? value : 1 + value / 100);
  const more = amount.unit === '倍' && !/的$/.test(lead) ? 1 : 0;
  return {
    ...amount,
    text: shownTimes(times(amount.value) + more),
    value: times(amount.value) + more,
    low: times(amount.low) + more,
    high: times(amount.high) + more,
    unit: '',
  };
}

const shownTimes = (value: number): string => String(Number(value.toFixed(4)));

/** What the amount was before it grew (or fell) by so much. */
function difference(to: Amount, by: Amount, down: boolean): Amount {
  const sign = down ? 1 : -1;
  const low = down ? to.low + by.low : to.low - by.high;
  const high = down ? to.high + by.high : to.high - by.low;
  return { ...to, text: `(${to.text}${down ? '+' : '−'}${by.text})`, value: to.value + sign * by.value, low, high };
}
