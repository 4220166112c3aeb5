// Where does the draft set an amount beside another and tell by how much they differ? Whatever is not told as 由A到B.
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import { memo } from '../../text/memo.js';
import type { Amount } from '../../zh/amount.js';
import { isDown, YEARLY } from '../../zh/change-words.js';
import { type Reading, readingsOf, rowsOf, type Told } from '../figures/rows.js';
import { type Change, isReal, ownClause } from './changes.js';
import {
  ADDED,
  BESIDE,
  DOUBLINGS,
  FORMS,
  LIMIT,
  POINTS_BEHIND,
  POINTS_FIRST,
  SUMMED_UP,
  THEN_BESIDE,
} from './comparison-forms.js';
import { kindOf, type Stated, yearIn, yearsTold } from './stated.js';

function limitOf({ to: result, limit }: Reading, text: string): Change | undefined {
  if (
    !result ||
    !limit ||
    !/^的?[\u3400-\u9fff]{0,8}(?:目标|平均|水平|任务|增速|增幅|预期)/.test(text.slice(limit.end, limit.end + 12))
  )
    return undefined;
  const verb = limit.lead.slice(1, 3);
  return {
    whole: { start: result.start, end: limit.end },
    // 7% is not more than 8%, however they were rounded.
    from: { ...limit.amount, low: limit.amount.value, high: limit.amount.value },
    to: { ...result.amount, low: result.amount.value, high: result.amount.value },
    fromSpan: limit,
    toSpan: result,
    ...UNDATED,
    took: undefined,
    direction: isDown(verb) ? 'down' : 'up',
    verb,
    stated: [],
  };
}

/** Comparisons of every form; spans count from the start of the block. */
export const comparisonsOf: (block: Block) => readonly Change[] = memo((block) => {
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
  if (block.text.includes('个百分点')) found.push(...rowsOf(block).flatMap(pointsIn));
  const limits = readingsOf(block, LIMIT).map((reading) => limitOf(reading, block.text));
  const doubled = DOUBLINGS.flatMap((form) =>
    readingsOf(block, form).map((reading) => doublingOf(reading, block.text)),
  );
  return [...found, ...[...limits, ...doubled].filter((one) => one !== undefined)];
});

/** 增长13.4%，低于工业（24.6%）11.2个百分点，低于制造业（29.2%）15.8个百分点: each of the same rate. */
function pointsIn(row: readonly Told[]): readonly Change[] {
  const found: Change[] = [];
  let of: { readonly result: Told; readonly at: number } | undefined;
  for (const [i, told] of row.entries()) {
    const [last, next] = [row[i - 1], row[i + 1]];
    if (told.measure !== 'points' || last?.measure !== 'percent' || ROUGH.test(told.lead)) continue;
    const behind = BESIDE.test(last.lead) && POINTS_BEHIND.test(told.lead);
    const before = row[i - 2];
    const result = !behind ? last : before?.measure === 'points' && of?.at === i - 2 ? of.result : before;
    const base = behind
      ? last
      : next?.measure === 'percent' && POINTS_FIRST.test(told.lead) && THEN_BESIDE.test(next.lead)
        ? next
        : undefined;
    if (!base || result?.measure !== 'percent' || /[由从比较占于近约]$/.test(result.lead)) continue;
    of = { result, at: i };
    const down = isDown(told.lead) || /低于|慢于/.test(base.lead);
    const value = (down ? -1 : 1) * told.amount.value;
    const { start, end, text } = told;
    found.push({
      ...UNDATED,
      whole: { start: Math.min(result.start, base.start), end: Math.max(end, base.end) },
      from: base.amount,
      to: result.amount,
      fromSpan: base,
      toSpan: result,
      took: undefined,
      direction: down ? 'down' : 'up',
      verb: down ? '下降' : '增长',
      stated: isOfOthers(row, told, base, result)
        ? []
        : [
            {
              span: { start, end },
              text,
              kind: 'points',
              value,
              decimals: told.amount.decimals,
              unit: '个百分点',
              rough: false,
            },
          ],
    });
  }
  return found.filter(({ stated }) => stated.length > 0);
}

/** 占比70%，增长5%，比上年（68%）提高2个百分点: two other rates of the sentence differ by as much. */
function isOfOthers(row: readonly Told[], { amount }: Told, base: Told, result: Told): boolean {
  const apart = (a: Told, b: Told) => Math.abs(Math.abs(a.amount.value - b.amount.value) - amount.value) < 0.06;
  return !apart(base, result) && row.some((one) => one.measure === 'percent' && one !== result && apart(one, base));
}

const UNDATED = { fromYear: undefined, toYear: undefined, real: false } as const;

/** 翻了一番 stands behind one of the two figures. */
function doublingOf({ from, to: result }: Reading, text: string): Change | undefined {
  const at = from!.end;
  const match = /^(?:将?近|接近)?翻了?(?:将?近|接近)?([一两二])番/.exec(text.slice(at, at + 8));
  if (!match || isReal(text.slice(Math.max(0, Math.min(from!.start, result!.start) - 24), result!.end)))
    return undefined;
  const span = { start: at, end: at + match[0].length };
  const value = match[1] === '一' ? 1 : 2;
  return {
    whole: { start: Math.min(from!.start, result!.start), end: Math.max(result!.end, span.end) },
    from: from!.amount,
    to: result!.amount,
    fromSpan: from!,
    toSpan: result!,
    ...UNDATED,
    took: undefined,
    direction: 'up',
    verb: '翻番',
    stated: [{ span, text: match[0], kind: 'doublings', value, decimals: 0, unit: '番', rough: /近/.test(match[0]) }],
  };
}

function changeOf(reading: Reading, text: string): Change | undefined {
  const { to: result, from: base, by, total, stated: last } = reading as Readonly<Record<string, Told | undefined>>;
  const stated = statedOf(last!);
  if (!stated) return undefined;
  // 高于…（Q）P, 高于6%的目标P个百分点: the comparing word stands before the other figure.
  const below = /低于|慢于/.test(base?.lead ?? '');
  const told = below ? { ...stated, value: -Math.abs(stated.value) } : stated;
  const first = Math.min(...Object.values(reading).map(({ start }) => start));
  const end = Math.max(...Object.values(reading).map((one) => one.end));
  const before = text.slice(lastOf(text, '。；', first, Math.max(0, first - 40)), first);
  if (Object.values(reading).some(({ lead }) => ROUGH.test(lead) && !/^[，、,](?:超过?|低于)$/.test(lead)))
    return undefined;
  const shared = {
    whole: { start: first, end },
    verb: told.value < 0 ? '下降' : '增长',
    direction: told.value < 0 ? 'down' : 'up',
    // 为2015年20亿元的3.2倍 is of the two amounts as they are told.
    real: isReal(ownClause(before)) && !(base && stated.kind === 'fold' && last!.lead === '的'),
    took: yearsTold(before),
    stated: [told],
  } as const;
  if (total) {
    // Rates are told of the same thing at the same prices, but 是2007年的2.5倍 is of what was paid.
    const growth = timesOf(total);
    if (shared.real && /的$/.test(total.lead)) return undefined;
    // 比上年增长13%，五年年均增长12%: the growth of one year is no sum of several.
    if (/(?:上一?年|去年|前年|同期|年初)[^，、,]*$/.test(total.lead)) return undefined;
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

/** Words before a figure that make it no exact one; 突破 and 至少 are said of the figure itself here. */
export const ROUGH = /(?:近|约|超过?|逾|不足|不到|接近|将近|大约)$/;

const OF_A_YEAR = new RegExp(`${YEARLY}|递增`);

function statedOf({ lead, amount, start, end, text }: Told): Stated | undefined {
  const kind = kindOf(amount.unit, OF_A_YEAR.test(lead));
  const { value, unit, decimals } = amount;
  // 是上年30亿元的5倍 is four times more.
  if (kind === 'fold' && lead.endsWith('的'))
    return { span: { start, end }, text: `的${text}`, kind, value: value - 1, decimals, unit, rough: false };
  return (
    kind && { span: { start, end }, text, kind, value: (isDown(lead) ? -1 : 1) * value, decimals, unit, rough: false }
  );
}

/** 1.57倍, 增长57% or 翻了一番 as how many times the base. */
export function timesOf({ amount, lead }: Told): Amount {
  if (amount.unit === '番') {
    // More than twice as much is told as 翻一番 too.
    const value = 2 ** amount.value;
    return { ...amount, text: `${value}`, value, low: value * 0.97, high: value * 1.15, unit: '' };
  }
  const more = amount.unit === '倍' && !/[的到]$/.test(lead) ? 1 : 0;
  const sign = isDown(lead) ? -1 : 1;
  const times = (value: number) => (amount.unit === '倍' ? value + more : 1 + (sign * value) / 100);
  const value = times(amount.value);
  // 2倍 in whole numbers is told of 2.3 too, not of 2.5.
  const whole = amount.unit === '倍' && amount.decimals === 0;
  const ends = whole ? [value * 0.95, value * 1.15] : [times(amount.low), times(amount.high)];
  return { ...amount, text: shownTimes(value), value, low: Math.min(...ends), high: Math.max(...ends), unit: '' };
}

const shownTimes = (value: number): string => String(Number(value.toFixed(4)));

/** What the amount was before it grew (or fell) by so much. */
export function difference(to: Amount, by: Amount, down: boolean): Amount {
  return sumOf(to, by, !down);
}

/** What the amount is once it has grown (or fallen) by so much. */
export function sumOf(from: Amount, by: Amount, down: boolean): Amount {
  const sign = down ? -1 : 1;
  const text = `(${from.text}${down ? '−' : '+'}${by.text})`;
  const [low, high] = down ? [from.low - by.high, from.high - by.low] : [from.low + by.low, from.high + by.high];
  return { ...from, text, value: from.value + sign * by.value, low, high };
}

/** What is told of a whole, and what it cannot be less than. */
export interface Overgrown {
  readonly now: Told;
  readonly added: Told;
  readonly message: string;
}

/** 退出2家，比上年净增3家: what is gone is not what there is. */
const GONE = /退出|注销|关闭|淘汰|减少|剔除|退库|新增|净增/;

/** More was added than there is now; or the first half of a year had more than all of it. */
export const overgrownOf: (block: Block) => readonly Overgrown[] = memo((block) => [
  ...readingsOf(block, ADDED)
    .filter(({ to: now, by }) => by!.amount.low > now!.amount.high && !GONE.test(now!.lead))
    .map(({ to: now, by }) => ({
      now: now!,
      added: by!,
      message: `一共${now!.text}，增加不了${by!.text}`,
    })),
  ...(/季度|半年/.test(block.text) ? readingsOf(block, SUMMED_UP) : []).flatMap(({ part, all }) => {
    const [early, late] = [part!.lead.slice(-40), all!.lead];
    // 同比 and the like tell of something else; so does what is named only the second time.
    const own = late.replace(PERIODS, '').replace(DONE, '');
    return all!.amount.high >= part!.amount.low || !early.includes(own) || NOT_SUMMED.test(early + late)
      ? []
      : [{ now: all!, added: part!, message: `前面几个月已有${part!.text}，加起来不会只有${all!.text}` }];
  }),
]);
const PERIODS = /^[，、,]|一季度|上半年|前三季度|全年/g;
const DONE = /累计|共|完成|实现|达到?|为|了|的/g;
const NOT_SUMMED =
  /计划|力争|目标|预计|争取|新增|净|余额|在[^，]*中|其中|平均|月均|存栏|失业|价|率|存量|下半年|[比较由从]|还有|仅剩|库存|负债|债务/;
