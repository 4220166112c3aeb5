// Where does a sentence tell a base, a result and by how much they differ? In any order, each known by the words that lead to it.
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import { memo } from '../../text/memo.js';
import type { Amount } from '../../zh/amount.js';
import { DOWN, isDown, UP, YEARLY } from '../../zh/change-words.js';
import { readInteger } from '../../zh/numeral.js';
import { planYears } from '../../zh/plans.js';
import { sentenceRowsOf, type Told } from '../figures/rows.js';
import { type Change, isReal, ownClause } from './changes.js';
import { difference, ROUGH, sumOf, timesOf } from './comparisons.js';
import { kindOf, type Stated, yearIn, yearsTold } from './stated.js';

const YEAR = '(?:19|20)\\d\\d年';
const BASE = `(?:上一?年度?|去年|前年|原来|同期|年初|${YEAR}|“?十[一二三四]?五”?(?:规划)?|(?:上个?|前)[三五]年(?:总和|之和)?|[三五]年前)(?:同[期月季]|全年|时期|期间|总和|末|底|初)*`;
const GROWN = `(?:总?(?:${UP}|${DOWN}|涨幅|增量))`;
const REACHED =
  '(?:[\\u3400-\\u9fff]{1,2}[到至]|达到?|完成|实现|突破|提高|增加|增长|上升|提升|扩大|发展|攀升|跃升|猛增|下降|降低|减少|[增升降减])[到至为]?了?';
/** Words that tell of nothing but what the sentence is already about. */
const SAME = new RegExp(
  `[，、,](?:稳?居|位居|创|连跨|[迈跃跨]上|首次|成功|连续)[^，。0-9]{1,14}(?=[，、,])|${BASE}|${YEARLY}|${GROWN}|${REACHED}|[今本]年|全年|年[底末]|[一二两三四五六]年(?:来|间|里|前|内|中)?|过去|截至|目前|同比|环比|累计|总共|合计|总体|实际|预计|复合|折算|按年平均|每年|基础上|起步|相比|对比|相当于|总[量额数值幅]|新建|建成|建设|翻了?[一两二三]?番|[左以][右上]|[在率比较与由从自到至为是仅只有的了约近超共净再又已也而达年多，、,（()）：\\s“”]`,
  'g',
);
const BASE_LEAD = new RegExp(
  `(?:(?:[比较与由从自]|对比|相比)?${BASE}(?:相比)?[，,]?的?|[由从])(?:(?![比较])[\\u3400-\\u9fff]){0,12}$`,
);
const COMPARING = new RegExp(
  `(?:[比较与由从自]|对比|相比|[（(]|是|为|相当于)的?(?:${BASE})[^，、,]{0,14}$|[由从][^，、,]{0,14}$|在(?:${BASE})的?$`,
);
const GROWN_LEAD = new RegExp(`${GROWN}(?:了|率|幅|度|约|近|达到?|为|超过?|在)*$`);
const YEARLY_LEAD = new RegExp(`(?:${YEARLY})[^，、,]{0,8}$|递增(?:了|约|近)?$`);
const LASTING = new RegExp(`累计|共|[二三四五六]年|[比较是为与]${YEAR}|“?十[一二三四]?五”?末`);
const MOST = 4;

type Role = 'base' | 'result' | 'by' | 'rate' | 'times' | 'yearly';

/** Spans count from the start of the block. */
export const toldChangesOf: (block: Block) => readonly Change[] = memo((block) => {
  if (!/[比较由从是为翻]|净增|相当于|十[一二三四]?五|年前|同期|年均|每年|上年|去年/.test(block.text)) return [];
  return sentenceRowsOf(block).flatMap((row) => {
    // 存款180亿元，占全部存款的60%，比年初增加18亿元: the share tells of something else.
    const shared = row.filter(({ unit, lead }, i) => !(i && unit === '%' && /^[，、,]占[^，、,]*$/.test(lead)));
    const own = withDoublings(shared, block.text);
    const found: Change[] = [];
    for (let at = 0; at < own.length - 1; ) {
      let size = Math.min(MOST, own.length - at);
      let change = changeOf(own.slice(at, at + size), block.text);
      while (!change && --size > 1) change = changeOf(own.slice(at, at + size), block.text);
      if (change) found.push(change);
      at += change ? size : 1;
    }
    return found;
  });
});

/** 翻了一番 is a figure here; what stands behind the last one is looked at too. */
function withDoublings(row: readonly Told[], text: string): readonly Told[] {
  const last = row.at(-1)!;
  const rest = /^[^。；！？;!?\n]{0,40}/.exec(text.slice(last.end, last.end + 40))![0];
  const ends = [...row.map(({ lead, start }) => ({ lead, start })), { lead: rest, start: last.end + rest.length }];
  return ends.flatMap(({ lead, start }, i): Told[] => {
    const told = row[i];
    const match = /翻了?(?:将?近|接近)?([一两二三])?番(?!多|有余)/.exec(lead);
    if (!match) return told ? [told] : [];
    const from = start - lead.length + match.index;
    const value = readInteger(match[1] ?? '一')!;
    const amount: Amount = { text: match[0], value, low: value, high: value, unit: '番', decimals: 0 };
    const end = from + match[0].length;
    const doubling = {
      start: from,
      end,
      text: match[0],
      amount,
      unit: '番',
      measure: undefined,
      subject: '',
      lead: lead.slice(0, match.index),
    };
    return told ? [doubling, { ...told, lead: lead.slice(match.index + match[0].length) }] : [doubling];
  });
}

function changeOf(row: readonly Told[], text: string): Change | undefined {
  const [first, ...rest] = row as [Told, ...Told[]];
  const leads = rest.map(({ lead }) => lead);
  const before = text.slice(lastOf(text, '。；', first.start, Math.max(0, first.start - 40)), first.start);
  // 在去年8.4万头的基础上，肉牛存栏再增加2.1万头: the name may stand behind the base.
  const [named, ...others] = /^的?基础上/.test(leads[0] ?? '')
    ? [before + leads[0], ...leads.slice(1)]
    : [before, ...leads];
  if (leads.some((lead) => /分别|[各均]|其中/.test(lead.replace(/年均/g, ''))) || !ofOneThing([named!, ...others]))
    return undefined;
  if (row.some(({ end }) => /^(?:左右|以上)?[个道]?(?:台阶|大关|关口)/.test(text.slice(end, end + 6))))
    return undefined;
  const parts = row.map((told, i) => [roleOf(told, i, row), told] as const);
  const all = (role: Role) => parts.flatMap(([own, told]) => (own === role ? [told] : []));
  if (
    parts.some(
      ([role, { lead }]) => !role || (ROUGH.test(lead) && (role === 'base' || role === 'result' || role === 'by')),
    )
  )
    return undefined;
  const [bases, results, by, rates, times, yearly] = [
    all('base'),
    all('result'),
    all('by'),
    all('rate'),
    all('times'),
    all('yearly'),
  ];
  const words = row.map(({ lead }) => lead).join('');
  const change = (from: Amount, to: Amount, [base, result]: readonly [Told, Told], told: readonly Told[]): Change => ({
    whole: { start: first.start, end: row.at(-1)!.end },
    from,
    to,
    fromSpan: base,
    toSpan: result,
    fromYear: undefined,
    toYear: undefined,
    took: yearsTold(words.replace(/五年前|前五年/g, '').slice(-60)),
    direction: to.value < from.value ? 'down' : 'up',
    verb: to.value < from.value ? '下降' : '增长',
    real: isReal(ownClause(before)),
    stated: told.map((one) => statedOf(one, text)).filter((one) => one !== undefined),
  });
  const [base, result, more, total] = [bases[0], results[0], by[0], times[0] ?? rates[0]];
  if (
    bases.length > 1 ||
    results.length > 1 ||
    [base, result, more].some((one) => one && one.unit !== (result ?? more ?? one).unit)
  )
    return undefined;
  if (base && result && base.amount.low > 0) {
    const [early, late] = [yearIn(base.lead.slice(-24)), yearIn(result.lead.slice(-24))];
    // 下降2.3%，预计A，比去年的B下降2.1%: of two rates the first is of what was told before.
    // So it is where 比2005年的B年均增长 follows.
    const first = rates[0] && rates[0].start > result.start && rates[0].start < base.start;
    const earlier = rates.length > 1 || (first && /^[，,][比较]/.test(base.lead));
    const own = earlier ? rates.filter(({ start }) => start > Math.max(base.start, result.start)) : rates;
    const told = change(base.amount, result.amount, [base, result], [...by, ...own, ...times, ...yearly]);
    return told.stated.length ? { ...told, fromYear: early, toYear: late === early ? undefined : late } : undefined;
  }
  // 在上年A的基础上增加D，增长R.
  if (base && more && !result && rates.length && more.unit === base.unit && named !== before) {
    const to = sumOf(base.amount, more.amount, isDown(more.lead));
    return change(base.amount, to, [base, more], rates);
  }
  if (base || by.length > 1) return undefined;
  // 完成B，比上年增加D，增长R; 完成B，是上年的N倍，增加D.
  const told = [...rates, ...times];
  if (result && more && told.length && !yearly.length) {
    const from = difference(result.amount, more.amount, isDown(more.lead));
    return from.low > 0 ? change(from, result.amount, [result, result], told) : undefined;
  }
  if (result || more || !total || times.length + yearly.length + rates.length !== 2) return undefined;
  // 五年增长61%，年均增长10%; 是上年的1.3倍，增长30%.
  const other = yearly[0] ?? rates[0];
  if (!other) return undefined;
  const sinceLast = /同比|上年|去年/.test(total.lead);
  const fits = yearly.length
    ? (LASTING.test(total.lead.slice(-30)) || (times.length && /[三四五六]年/.test(other.lead))) && !sinceLast
    : times.length && sinceLast && /同比|^[，、,]增/.test(other.lead);
  const grown = change(
    { ...total.amount, text: '', value: 1, low: 1, high: 1, unit: '' },
    timesOf(total),
    [total, total],
    [other],
  );
  // 2.5 times what was paid is not the growth at constant prices; 五年增长61% is.
  if (!fits || other === total || (grown.real && total.lead.endsWith('的'))) return undefined;
  const lasted = yearsTold(total.lead.slice(-8));
  const stated = grown.stated.map((one) => ({ ...one, years: one.years ?? lasted }));
  const [early, late] = [yearIn(total.lead.slice(-16)), yearIn(before)];
  return { ...grown, real: false, stated, fromYear: early, toYear: late === early ? undefined : late };
}

/** Whether the words between the figures name nothing but what was named first. */
export function ofOneThing(leads: readonly string[]): boolean {
  let named = '';
  return leads.every((lead, i) => {
    // 由A增加到B的水平，年均: what stands right behind a figure is of it.
    const runs = lead.replace(SAME, '|').split('|').filter(Boolean);
    if (runs.every((run) => named.includes(run))) return true;
    if (named.replace(SAME, '')) return false;
    named = i ? runs.join('') : lead;
    return true;
  });
}

function roleOf(told: Told, i: number, row: readonly Told[]): Role | undefined {
  const { unit } = told;
  const lead = told.lead.slice(-40);
  if (unit === '番') return 'times';
  if (unit === '倍')
    return lead.endsWith('的') || GROWN_LEAD.test(lead) || /(?:增加|扩大|提高|增长)到$/.test(lead)
      ? 'times'
      : undefined;
  if (unit === '%') return YEARLY_LEAD.test(lead) ? 'yearly' : GROWN_LEAD.test(lead) ? 'rate' : undefined;
  if (unit === '个百分点' || unit === '年' || unit === '') return undefined;
  // 同比少增43亿元: the increase is less than the one before.
  if (/[多少]增[\u3400-\u9fff]{0,2}$/.test(lead)) return undefined;
  if (GROWN_LEAD.test(lead)) return YEARLY_LEAD.test(lead) ? undefined : 'by';
  // 发电36亿千瓦时，同比多发6亿千瓦时.
  const more = /(?:同比|[比较](?:上年|去年)(?:同期)?)多([\u3400-\u9fff])$/.exec(lead)?.[1];
  if (i && more && row[0]!.lead.includes(more)) return 'by';
  // 比上年多退841亿元, 比上年少收5亿元: by how much, and of what else.
  if (/[比较][^，、,]*[多少][\u3400-\u9fff]$/.test(lead)) return undefined;
  if (COMPARING.test(lead) || /^(?:左右|多)?的?基础上/.test(row[i + 1]?.lead ?? '')) return 'base';
  // 2020年为A，2025年达到B: the earlier is the base; 达到B，2020年仅为A.
  const year = yearOf(lead);
  const other = row.find((one, j) => j !== i && one.unit === told.unit);
  const theirs = other && yearOf(other.lead.slice(-40));
  const earlier = year
    ? theirs
      ? year < theirs
      : /(?:仅|只有|为|是)$/.test(lead)
    : /上一?年|去年|前年|年前|同期/.test(lead);
  if (earlier && other && BASE_LEAD.test(lead) && !COMPARING.test(other.lead)) return 'base';
  return 'result';
}

/** “十三五”时期 by its first year. */
const yearOf = (lead: string): number | undefined =>
  yearIn(lead) ?? planYears(/十[一二三四五]?五/.exec(lead)?.[0] ?? '')?.first;

function statedOf({ lead, amount, start, end, text: words }: Told, text: string): Stated | undefined {
  const { value, unit, decimals } = amount;
  const rough = ROUGH.test(lead) || /近/.test(words) || /^(?:左右|以上|多)/.test(text.slice(end, end + 2));
  const shared = {
    span: { start, end },
    text: words,
    decimals,
    unit,
    rough,
    years: yearsTold(/年均|平均/.test(lead) ? lead.slice(-8) : ''),
  };
  if (unit === '番') return { ...shared, kind: 'doublings', value };
  if (unit === '倍' && /[的到]$/.test(lead)) return { ...shared, text: `的${words}`, kind: 'fold', value: value - 1 };
  const kind = kindOf(unit, YEARLY_LEAD.test(lead));
  return kind && { ...shared, kind, value: isDown(lead) ? -value : value };
}
