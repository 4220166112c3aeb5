// Where does the draft set an amount beside another and tell by how much they differ? Whatever is not told as 由A到B.
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import { memo } from '../../text/memo.js';
import type { Amount } from '../../zh/amount.js';
import { isDown, YEARLY } from '../../zh/change-words.js';
import { type Reading, readingsOf, type Told } from '../figures/rows.js';
import { type Change, isReal, ownClause } from './changes.js';
import { ADDED, DOUBLINGS, FORMS, LIMIT } from './comparison-forms.js';
import { kindOf, type Stated, yearIn, yearsTold } from './stated.js';

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
    // 7% is not more than 8%, however they were rounded.
    from: { ...limit.amount, low: limit.amount.value, high: limit.amount.value },
    to: { ...result.amount, low: result.amount.value, high: result.amount.value },
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
  const limits = readingsOf(block, LIMIT).map((reading) => limitOf(reading, block.text));
  const doubled = DOUBLINGS.flatMap((form) =>
    readingsOf(block, form).map((reading) => doublingOf(reading, block.text)),
  );
  return [...found, ...[...limits, ...doubled].filter((one) => one !== undefined)];
});

/** 翻了一番 stands behind one of the two figures. */
function doublingOf({ from, to: result }: Reading, text: string): Change | undefined {
  const at = from!.end;
  const match = /^翻了?([一两二])番/.exec(text.slice(at, at + 5));
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
    fromYear: undefined,
    toYear: undefined,
    took: undefined,
    direction: 'up',
    verb: '翻番',
    real: false,
    stated: [{ span, text: match[0], kind: 'doublings', value, decimals: 0, unit: '番', rough: false }],
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
  const sign = down ? 1 : -1;
  const low = down ? to.low + by.low : to.low - by.high;
  const high = down ? to.high + by.high : to.high - by.low;
  return { ...to, text: `(${to.text}${down ? '+' : '−'}${by.text})`, value: to.value + sign * by.value, low, high };
}

/** More was added than there is now. */
export const overgrownOf: (block: Block) => readonly { readonly now: Told; readonly added: Told }[] = memo((block) =>
  readingsOf(block, ADDED)
    .filter(({ to: now, by }) => by!.amount.low > now!.amount.high)
    .map(({ to: now, by }) => ({ now: now!, added: by! })),
);
