// How much is that? A figure as it is written, as the interval of values that would be printed so.
import { readInteger, toHalfWidth } from './numeral.js';

/** Values from `low` to `high` are all printed as `text`. */
export interface Amount {
  readonly text: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** 元, 人, %, 个百分点 …: the unit without its scale. */
  readonly unit: string;
  readonly decimals: number;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^万亿/, 1e12],
  [/^千亿/, 1e11],
  [/^百亿/, 1e10],
  [/^亿/, 1e8],
  [/^千万/, 1e7],
  [/^百万/, 1e6],
  [/^万/, 1e4],
];
const SAME: Readonly<Record<string, string>> = {
  '％': '%',
  百分点: '个百分点',
  场次: '场',
  平方千米: '平方公里',
  千米: '公里',
  千瓦小时: '千瓦时',
  平米: '平方米',
  km: '公里',
};

/** Units of things that are counted one by one. */
const COUNTED = new Set('家个户人项件所座条名处台辆套张只头株批起间栋枚支艘架宗位例场幢门桩').add('批次');

/** Whether the unit counts things one by one: 家, 个, 人. */
export const isCount = (unit: string): boolean => COUNTED.has(unit);

/** From the digits and the unit behind them; undefined for a masked number. An interval holds half a unit of the last digit either way. */
export function amountOf(digits: string, unit: string): Amount | undefined {
  if (digits.includes('分之')) {
    const [under, over] = digits.split('分之').map(readInteger);
    if (under && over) return { ...hundredths((over / under) * 100), text: digits };
  }
  const plain = plainOf(digits);
  if (unit === '成' && plain) return { ...tenths(Number(plain)), text: `${digits}成` };
  if (!plain) return undefined;
  const { rest, factor, more } = readUnit(unit);
  const scale = factor > 1;
  const point = plain.indexOf('.');
  const decimals = point < 0 ? 0 : plain.length - point - 1;
  // 12家 is twelve; 12亿元 is rounded.
  const counted = !scale && decimals === 0 && COUNTED.has(rest);
  const number = Number(plain);
  // Of a small whole number of 亿 the zero behind the point was dropped more often than a digit was rounded away.
  const half = counted ? 0 : scale && decimals === 0 && number < 100 ? 0.15 : 0.5 * 10 ** -decimals;
  return {
    text: `${digits}${unit}`,
    value: number * factor,
    low: (number - half) * factor,
    high: (number + (more ? stepOf(plain) : half)) * factor,
    unit: SAME[rest] ?? rest,
    decimals,
  };
}

interface ReadUnit {
  /** Without its scale. */
  readonly rest: string;
  readonly factor: number;
  /** 多, 余 or 几 stands before or behind the scale. */
  readonly more: boolean;
}

/** There are few ways to write a unit, and thousands of figures; a text of nonsense may have more. */
const known = new Map<string, ReadUnit>();
const MOST = 1000;

function readUnit(unit: string): ReadUnit {
  let read = known.get(unit);
  if (!read) {
    const scale = SCALES.find(([form]) => form.test(unit));
    const bare = unit.replace(/^[多余几]/, '');
    const rest = (scale ? bare.replace(scale[0], '') : bare).replace(/^[多余]/, '');
    read = { rest, factor: scale?.[1] ?? 1, more: /^.{0,2}[多余几]/.test(unit) };
    if (known.size >= MOST) known.clear();
    known.set(unit, read);
  }
  return read;
}

/** 220余 may be nearly 230, 3.6万多 nearly 3.7万. */
const stepOf = (plain: string): number =>
  10 ** (plain.includes('.') ? -plain.split('.')[1]!.length : /0*$/.exec(plain)![0].length);

const PLAIN = /^\d+(?:\.\d+)?$/;

/** Digits as Number() reads them, of Arabic digits or a Chinese numeral; undefined for a mask. */
function plainOf(digits: string): string | undefined {
  if (PLAIN.test(digits)) return digits;
  const plain = toHalfWidth(digits).replace(/[,\s]/g, '').replace('．', '.');
  return PLAIN.test(plain) ? plain : readInteger(digits)?.toString();
}

/** 三分之一 is 33 %, give or take what people round away. */
const hundredths = (value: number): Omit<Amount, 'text'> => ({
  value,
  low: value - 3,
  high: value + 3,
  unit: '%',
  decimals: -1,
});

/** 三成 is 30 %, said to the nearest ten. */
const tenths = (count: number): Omit<Amount, 'text'> => ({
  value: count * 10,
  low: count * 10 - 5,
  high: count * 10 + 5,
  unit: '%',
  decimals: -1,
});

/** Units that say the same in other sizes, as multiples of one of them. */
const SIZES: readonly Readonly<Record<string, number>>[] = [
  { 斤: 0.5, 公斤: 1, 千克: 1, kg: 1, 吨: 1000 },
  { 亩: 1, 公顷: 15, 平方公里: 1500 },
  { 米: 1, 公里: 1000 },
  { 千瓦: 1, 兆瓦: 1000, 吉瓦: 1e6 },
];

/** How many of `unit` (亿元, 万吨, 家) the amount is; undefined where the two measure different things. */
export function amountIn({ value, unit: own }: Amount, unit: string): number | undefined {
  const one = amountOf('1', unit);
  if (!one) return undefined;
  const sizes = SIZES.find((known) => own in known && one.unit in known);
  const counted = COUNTED.has(own) && COUNTED.has(one.unit);
  if (own !== one.unit && !sizes && !counted) return undefined;
  const ratio = sizes ? sizes[own]! / sizes[one.unit]! : 1;
  // 15 digits are what a binary number holds; what is beyond them is the noise of the division.
  return Number(((value * ratio) / one.value).toPrecision(15));
}

/** A number for a message: at most two decimals, no trailing zeros. */
export const shown = (value: number, decimals = 2): string => String(Number(value.toFixed(decimals)));

/** Beside 7.3亿元, 5亿元 is 5.0: writers drop the zero. The same amount with an interval of one unit of the finer one's last digit either way. */
export function evened(amount: Amount, other: Amount): Amount {
  const written = (text: string) => text.replace(/^[\d０-９,.．]+\s?/, '');
  if (amount.decimals >= other.decimals || written(amount.text) !== written(other.text)) return amount;
  // Beside a plan's exact figure it is as round as it is.
  const own = amount.high - amount.value;
  const half = Math.min(own, (other.high - other.value) * 2 || own);
  return { ...amount, low: amount.value - half, high: amount.value + half };
}

/** b÷a with the interval it lies in. Two roundings seldom both go to the utmost, so theirs are added as squares. */
export function quotient(
  b: Amount,
  a: Amount,
): { readonly value: number; readonly low: number; readonly high: number } {
  const [over, under] = [evened(b, a), evened(a, b)];
  const spread = ({ value, high }: Amount) => (value ? (high - value) / value : 0);
  const value = b.value / a.value;
  const slack = value * Math.hypot(spread(over), spread(under));
  return { value, low: value - slack, high: value + slack };
}
