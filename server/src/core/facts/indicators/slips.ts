// Which of several values of one thing contradict each other, so that one of them looks like a slip of the pen?
import { memo } from '../../text/memo.js';
import type { Amount } from '../../zh/amount.js';

/** One value of the thing. */
export interface ToldValue {
  readonly amount: Amount;
  /** 约, 超 …: two that are rough in one way can be compared, others cannot. */
  readonly bound: string;
  /** Told of the thing once and for all; otherwise only a slip of the pen is a contradiction. */
  readonly lasting: boolean;
  /** The sentence itself names the year. */
  readonly dated: boolean;
  /** Named in many words and with its time: two others would not be called so, and no two values are right. */
  readonly certain: boolean;
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
const keysOf = memo(({ amount, bound, lasting, dated, certain }: ToldValue) => {
  const digits = digitsOf(amount.text);
  const masked = digits.length > 2 ? [...digits].map((_, i) => `${bound}${spliced(digits, i, '*')}`) : [];
  const swapped = [...digits.slice(1)].map((_, i) => `${bound}~${spliced(digits, i, digits[i + 1]! + digits[i]!)}`);
  const both = [`${bound}=${digits.replace(/0+$/, '')}`, ...masked, ...(lasting || certain ? [`${bound}!`] : [])];
  return {
    own: [...both, `${bound}~${digits}`],
    wanted: [...both, ...swapped],
    same: [amount.text, amount.unit, bound, lasting, dated, certain].join('|'),
  };
});

/** With the digit at `i`, or as many as the others are, made others. */
const spliced = (digits: string, i: number, others: string): string =>
  digits.slice(0, i) + others + digits.slice(i + others.length);

const inOneSentence = (a: ToldValue, b: ToldValue): boolean => a.sentence === b.sentence && a.text === b.text;

const differ = (a: ToldValue, b: ToldValue): boolean =>
  a.bound === b.bound &&
  !inOneSentence(a, b) &&
  (a.amount.high < b.amount.low || b.amount.high < a.amount.low) &&
  ((a.lasting && b.lasting) ||
    (a.certain && b.certain) ||
    looksLikeSlip(a.amount, b.amount, a.dated && b.dated ? 2 : 3));

const digitsOf = (text: string): string => text.replace(/[^0-9]/g, '').replace(/^0+/, '');

/** One digit wrong, two digits swapped, or the point or scale misplaced; a few digits are alike by chance. */
function looksLikeSlip(a: Amount, b: Amount, digits: number): boolean {
  const [x, y] = [digitsOf(a.text), digitsOf(b.text)];
  if (x === y || x.replace(/0+$/, '') === y.replace(/0+$/, '')) return true;
  if (x.length < digits || x.length !== y.length || !sameScale(a, b)) return false;
  const wrong = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  return (wrong.length === 1 && x.length > 2) || swapped(x, y);
}

/** 15.3 and 154 differ in a digit and in the point: nobody slips twice. */
export const sameScale = (a: Amount, b: Amount): boolean => a.value < b.value * 10 && b.value < a.value * 10;

/** Two neighbouring digits have changed places. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((digit, i) => digit !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
