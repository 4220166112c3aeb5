// Which of several values of one thing contradict each other, so that one of them looks like a slip of the pen?
import { memoOfSmall } from '../../text/memo.js';
import type { Amount } from '../../zh/amount.js';

/** One value of the thing. */
export interface ToldValue {
  readonly amount: Amount;
  /** 约, 超 …: two that are rough in one way can be compared, others cannot. */
  readonly bound: string;
  /** Told of the thing once and for all, or of one that no other could be called: no two values are right. */
  readonly lasting: boolean;
  /** The sentence itself names the year. */
  readonly dated: boolean;
  /** Certainly of one thing, of one time and of one place: no two values near each other are right. */
  readonly certain: boolean;
  /** 全省, 全市 …; empty where nothing says so. */
  readonly whole: string;
  /** The text of its block and where in it the sentence begins: what one sentence tells it tells once. */
  readonly text: string;
  readonly sentence: number;
}

/** For each value that contradicts one before it, the places of the first such and of its own. */
export function slipsIn(all: readonly ToldValue[]): readonly (readonly [before: number, after: number])[] {
  return all.length > FEW ? slipsByDigits(all) : slipsByPairs(all);
}

type Slips = readonly (readonly [before: number, after: number])[];

/** More are not compared each with each: a long draft would cost its square. */
const FEW = 8;

const slipsByPairs = (all: readonly ToldValue[]): Slips =>
  all.flatMap((value, after) => {
    const before = all.findIndex((one, at) => at >= after || differ(one, value));
    return before < after ? [[before, after] as const] : [];
  });

/** Looks up what each value could be a slip of: the digits but one, two of them swapped, another scale. */
function slipsByDigits(all: readonly ToldValue[]): Slips {
  const slips: (readonly [number, number])[] = [];
  const seen = new Map<string, ToldValue | 'twice'>();
  /** The places of the values by what a slip of theirs would have in common with them. */
  const alike = new Map<string, number[]>();
  for (const [after, value] of all.entries()) {
    const { own, wanted, same } = keysOf(value);
    let before = after;
    for (const key of wanted) {
      const first = alike.get(key)?.find((at) => at >= before || differ(all[at]!, value)) ?? before;
      if (first < before) before = first;
    }
    if (before < after) slips.push([before, after]);
    // Of equal values the first stands for all, and for what its own sentence tells the first of another sentence.
    const first = seen.get(same);
    if (first === 'twice' || (first && inOneSentence(first, value))) continue;
    seen.set(same, first ? 'twice' : value);
    for (const key of own) {
      const places = alike.get(key);
      if (places) places.push(after);
      else alike.set(key, [after]);
    }
  }
  return slips;
}

/** Under what a value is to be found, where what it may be a slip of is looked up, and what makes it the same as another. */
const keysOf = memoOfSmall(({ amount, bound, lasting, dated, certain, whole }: ToldValue) => {
  const digits = digitsOf(amount);
  const masked = digits.length > 2 ? [...digits].map((_, i) => `${bound}${spliced(digits, i, '*')}`) : [];
  const swapped = [...digits.slice(1)].map((_, i) => `${bound}~${spliced(digits, i, digits[i + 1]! + digits[i]!)}`);
  const both = [
    `${bound}=${digits.replace(/0+$/, '')}`,
    ...masked,
    ...(lasting ? [`${bound}!`] : []),
    ...(certain ? ['!'] : []),
  ];
  return {
    own: [...both, `${bound}~${digits}`],
    wanted: [...both, ...swapped],
    same: [amount.text, amount.unit, bound, lasting, dated, certain, whole].join('|'),
  };
});

/** With the digit at `i`, or as many as the others are, made others. */
const spliced = (digits: string, i: number, others: string): string =>
  digits.slice(0, i) + others + digits.slice(i + others.length);

const inOneSentence = (a: ToldValue, b: ToldValue): boolean => a.sentence === b.sentence && a.text === b.text;

const differ = (a: ToldValue, b: ToldValue): boolean =>
  !inOneSentence(a, b) &&
  (a.bound === b.bound
    ? isApart(a.amount, b.amount) &&
      ((a.lasting && b.lasting) || areCertain(a, b) || looksLikeSlip(a.amount, b.amount, a.dated && b.dated ? 2 : 3))
    : areCertain(a, b) && (isBeyond(a, b) || isBeyond(b, a)));

/** Values far from each other are of two things, whatever their names; those of one thing are near, or one is misspelt. */
const areCertain = (a: ToldValue, b: ToldValue): boolean =>
  a.certain &&
  b.certain &&
  (a.whole === b.whole || !(a.whole && b.whole)) &&
  (isNear(a.amount, b.amount, a.dated || b.dated ? DATED_FAR : FAR) ||
    ((a.dated || b.dated) && a.amount.unit === '%' && Math.abs(a.amount.value - b.amount.value) < RATES_FAR) ||
    looksLikeSlip(a.amount, b.amount, 2));

const isNear = ({ value: x }: Amount, { value: y }: Amount, far: number): boolean => x <= y * far && y <= x * far;
const FAR = 1.5;
/** Where a sentence names the year. */
const DATED_FAR = 3;
/** In points: growth of 1.2 % and of 5.2 % may be of one thing. */
const RATES_FAR = 12;

const isApart = (a: Amount, b: Amount): boolean => a.high < b.low || b.high < a.low;

const AT_LEAST = /^(?:超过?|突破|高于|不少于|不低于)?[多余]?(?:以上)?$/;
const AT_MOST = /^(?:近|接近|逼近|不超过|不高于|低于)?(?:以[内下])?$/;

/** 突破300亿元 cannot be 268亿元, nor 近300亿元 312亿元. */
const isBeyond = ({ amount, bound }: ToldValue, other: ToldValue): boolean =>
  bound !== '' &&
  ((AT_LEAST.test(bound) && (other.bound === '' || AT_MOST.test(other.bound)) && other.amount.high < amount.value) ||
    (AT_MOST.test(bound) && other.bound === '' && other.amount.low > amount.value));

const digitsOf = memoOfSmall(({ text }: Amount): string => text.replace(/[^0-9]/g, '').replace(/^0+/, ''));
const significant = memoOfSmall((amount: Amount): string => digitsOf(amount).replace(/0+$/, ''));

/** One digit wrong, two digits swapped, or the point or scale misplaced; a few digits are alike by chance. */
function looksLikeSlip(a: Amount, b: Amount, digits: number): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  // 20万 and 200万 are alike by chance.
  if (significant(a) === significant(b)) return significant(a).length > 1 || digits < 3;
  if (x.length < digits || x.length !== y.length || !sameScale(a, b)) return false;
  let wrong = 0;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) wrong++;
  // 5000 and 3000 are of one digit each.
  const exact = Math.max(significant(a).length, significant(b).length) > 2;
  return (wrong === 1 && exact) || (wrong === 2 && swapped(x, y));
}

/** 15.3 and 154 differ in a digit and in the point: nobody slips twice. */
export const sameScale = (a: Amount, b: Amount): boolean => a.value < b.value * 10 && b.value < a.value * 10;

/** Two neighbouring digits have changed places. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((digit, i) => digit !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
