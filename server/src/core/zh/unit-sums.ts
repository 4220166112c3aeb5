// Which amounts have the scale of another, as what the sentence reckons them from tells?
import { firstOf, lastOf } from '../text/marks.js';
import { matchesOf } from '../text/matches.js';
import { DIGITS } from './figure.js';
import { toHalfWidth } from './numeral.js';
import type { Misplaced } from './unit-heads.js';

/** 每亩500元, 每只280元. */
const PRICE = new RegExp(
  `(?:[户人亩]均[\\u3400-\\u9fff]{0,4}?|[每按](?:人|名|户|亩|只|台|头|株|套|件|个|米|吨|家|座|支|盏|张|辆|床|村|间|棵|份|公里|平方米)[\\u3400-\\u9fff]{0,6}?)(?<number>${DIGITS})(?<scale>万?)元(?![/／])`,
  'g',
);
const FIGURE = new RegExp(`(?<![0-9.．第])(?<number>${DIGITS})(?<scale>[万亿]?)(?<unit>元|[\\u3400-\\u9fff])`, 'g');
const SCALE: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 亿: 1e8 };
const numberOf = (digits: string): number => Number(toHalfWidth(digits).replace(/,/g, ''));

interface Told {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly scale: string;
  readonly value: number;
  readonly money: boolean;
}

const figuresIn = (text: string, from: number, to: number): readonly Told[] =>
  matchesOf(text.slice(from, to), FIGURE).flatMap(({ 0: whole, index, groups }) => {
    const { number, scale, unit } = groups as Readonly<Record<'number' | 'scale' | 'unit', string>>;
    const money = unit === '元';
    if (!money && /[年月日号时点%％倍]/.test(unit)) return [];
    const start = from + index;
    const end = start + whole.length - (money ? 0 : 1);
    return [{ start, end, digits: number, scale, value: numberOf(number) * SCALE[scale]!, money }];
  });

/** 1.6万亩，每亩补助500元，合计800亿元: ten thousand times as much as so many of them cost. */
function* outOfPrice(text: string): Iterable<Misplaced> {
  for (const match of matchesOf(text, PRICE)) {
    const from = lastOf(text, '。；', match.index, Math.max(0, match.index - 60));
    const to = firstOf(text, '。；', match.index, Math.min(text.length, match.index + 60));
    const price = numberOf(match.groups!.number!) * SCALE[match.groups!.scale!]!;
    const all = figuresIn(text, from, to).filter(
      ({ end }) => end <= match.index || end > match.index + match[0].length,
    );
    const counts = all.filter(({ money }) => !money);
    const times = (sum: Told): readonly number[] => counts.map(({ value }) => Math.log10(sum.value / value / price));
    const sums = all.filter(({ money }) => money);
    if (sums.some((sum) => times(sum).some((power) => Math.abs(power) < 0.05))) continue;
    for (const sum of sums)
      if (times(sum).some((power) => [4, 8].some((slip) => Math.abs(Math.abs(power) - slip) < 0.005)))
        yield { start: sum.start, end: sum.end, message: '与单价乘以数量差一万倍，单位不对' };
  }
}

const PARTS = /[，,（(]其中[:：]?/g;

/** 投资29亿元，其中省15.9万元、市8.5亿元、县4.6亿元: in the scale of the others the parts make the whole. */
function* outOfSum(text: string): Iterable<Misplaced> {
  for (const { index } of matchesOf(text, PARTS)) {
    const to = firstOf(text, '。；', index, Math.min(text.length, index + 90));
    const whole = figuresIn(text, Math.max(0, index - 24), index).at(-1);
    const parts = figuresIn(text, index, to).filter(({ money }) => money);
    if (!whole?.money || !whole.scale || parts.length < 2) continue;
    const odd = parts.filter(({ scale }) => scale !== whole.scale);
    const sum = parts.reduce((all, { digits }) => all + numberOf(digits), 0);
    if (odd.length === 1 && Math.abs(sum - numberOf(whole.digits)) < 0.006 * sum)
      yield {
        start: odd[0]!.start,
        end: odd[0]!.end,
        message: `各项相加正是${text.slice(whole.start, whole.end)}，单位不对`,
      };
  }
}

/** Amounts that are told in the wrong scale. */
export function* outOfReckoningIn(text: string): Iterable<Misplaced> {
  if (/[每按均]/.test(text)) yield* outOfPrice(text);
  if (text.includes('其中')) yield* outOfSum(text);
}
