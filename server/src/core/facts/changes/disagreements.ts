// Which of what is stated of a change cannot be, and by what arithmetic?
import { type Amount, quotient, shown } from '../../zh/amount.js';
import type { Change } from './changes.js';
import type { Stated } from './stated.js';

/** One line of arithmetic, when what is stated cannot be. */
export function disagreement(change: Change, stated: Stated, review: number | undefined): string | undefined {
  const { from, to } = change;
  const half = 0.5 * 10 ** -stated.decimals + (stated.rough ? Math.abs(stated.value) * 0.1 : 0);
  const meets = (low: number, high: number, slack = half) =>
    stated.value + slack >= low - 1e-9 && stated.value - slack <= high + 1e-9;
  const percent = from.unit === '%';
  if (stated.kind === 'points') {
    const [least, most] = [to.low - from.high, to.high - from.low];
    // 11% and 10% in whole numbers differ by one, whatever was rounded.
    const whole = !stated.rough && stated.decimals + from.decimals + to.decimals === 0;
    const fits = whole ? Math.abs(to.value - from.value - stated.value) < 1 : meets(least, most);
    if (!percent || fits) return undefined;
    return `${to.text}−${from.text}=${shown(to.value - from.value)}个百分点，文中为${shown(stated.value)}个百分点`;
  }
  if (stated.kind === 'difference') {
    if (stated.unit !== from.unit || stated.unit === '') return undefined;
    // 76岁 and 78岁 differ by two, whatever was rounded.
    const whole = !stated.rough && [stated.text, from.text, to.text].every((text) => !/[.．万亿千百]/.test(text));
    if (whole)
      return to.value - from.value === stated.value ? undefined : `${to.text}−${from.text}，与文中“${stated.text}”不符`;
    const scale = Math.max(Math.abs(to.high - to.value), Math.abs(stated.value) * 0.005);
    return meets(to.low - from.high, to.high - from.low, scale)
      ? undefined
      : `${to.text}−${from.text}，与文中“${stated.text}”不符`;
  }
  if (percent && stated.unit !== '个百分点') return undefined;
  const { value: growth, low: least, high: most } = quotient(to, from);
  if (change.real) return absurd(change, stated, growth, review);
  if (stated.kind === 'doublings') {
    const times = 2 ** stated.value;
    // 翻了一番多 is more than twice.
    const floor = /多$/.test(stated.text) ? 0.97 : stated.rough ? 0.8 : 0.95;
    if (growth >= times * floor && growth < times * 1.45) return undefined;
    const short = growth < times ? '不到' : '不止';
    return `${ratio(change)}=${shown(growth)}倍，${short}${stated.text.replace(/接近|将?近|了|实现|基本|提前|顺利/g, '')}`;
  }
  if (stated.kind === 'fold') {
    // 2.35 is written 2.3 or 2.4, 27.6 also 27; but 1.5 is not 1.
    const whole = Number.isInteger(stated.value) && stated.decimals === 0 && !stated.rough;
    // 增长近3倍 is told of 2.6.
    const near = /近\d倍/.test(stated.text);
    if (
      whole && stated.value >= 5
        ? stated.value >= Math.floor(least - 1) && stated.value <= Math.round(most - 1)
        : meets(least - 1, most - 1, whole ? 0.25 : near ? 0.65 : half * 2)
    )
      return undefined;
    return /的/.test(stated.text)
      ? `${ratio(change)}=${shown(growth)}，文中为${stated.text.replace(/^.*的/, '')}`
      : `${ratio(change)}−1=${shown(growth - 1)}，文中为${shown(stated.value)}倍`;
  }
  if (stated.kind === 'share') {
    if (meets(least * 100, most * 100)) return undefined;
    return `${ratio(change)}=${shown(growth * 100)}%，文中为${stated.text}`;
  }
  if (stated.kind === 'rate') {
    if (meets((least - 1) * 100, (most - 1) * 100)) return undefined;
    return `${ratio(change)}−1=${shown((growth - 1) * 100)}%，文中为${shown(stated.value)}%`;
  }
  const years = stated.years && (!change.fromYear || change.ofPeriod) ? [stated.years] : intervals(change, review);
  if (stated.kind === 'yearly difference') {
    if (!percent && stated.unit !== from.unit) return undefined;
    const slack = Math.max(
      to.high - to.value,
      Math.abs(stated.value) * 0.01,
      (stated.value / Number.parseFloat(/\d[\d.]*/.exec(stated.text)![0])) * half,
    );
    if (years.some((n) => meets((to.low - from.high) / n, (to.high - from.low) / n, slack))) return undefined;
    return `(${to.text}−${from.text})÷${years[0]}，与文中“${stated.text}”不符`;
  }
  if (years.some((n) => meets((least ** (1 / n) - 1) * 100, (most ** (1 / n) - 1) * 100))) return undefined;
  const n = change.took || !years.includes(5) ? years[0]! : 5;
  return `(${ratio(change)})^(1/${n})−1=${shown((growth ** (1 / n) - 1) * 100, 1)}%，文中为年均${shown(stated.value)}%`;
}

/**
 * At constant prices the two amounts do not tell the rate; but no revision of the base and no deflation makes the
 * yearly rate four points higher than theirs.
 */
function absurd(change: Change, stated: Stated, growth: number, review: number | undefined): string | undefined {
  if (stated.kind !== 'yearly' || growth < 1) return undefined;
  const years = stated.years ? [stated.years] : intervals(change, review);
  const at = (n: number) => (growth ** (1 / n) - 1) * 100;
  // 12.1 written 21.1: not a price, but two digits that changed places.
  const swapped = (n: number) => stated.value > at(n) + 2 && sorted(stated.value) === sorted(at(n));
  const n = years.find(swapped) ?? Math.min(...years);
  const nominal = at(n);
  return stated.value > nominal + 4 || swapped(n)
    ? `按现价(${ratio(change)})^(1/${n})−1=${shown(nominal, 1)}%，文中为年均${shown(stated.value)}%，不变价也差不了这么多`
    : undefined;
}

const sorted = (rate: number): string => [...rate.toFixed(1)].sort().join('');

const ratio = ({ from, to }: { readonly from: Amount; readonly to: Amount }): string =>
  from.text ? `${to.text}÷${from.text}` : to.text;

const ANY = Array.from({ length: 60 }, (_, i) => i + 2);

/** The number of years that 年均 may count: by the years named, else any that a plan or term may have; any at all where only the first is known. */
function intervals(change: Change, review: number | undefined): number[] {
  const last = change.toYear ?? review;
  // 2021—2025年 may be five years of growth.
  if (change.fromYear && last && last > change.fromYear)
    return change.ofPeriod ? [last - change.fromYear, last - change.fromYear + 1] : [last - change.fromYear];
  if (change.took) return [change.took, change.took - 1];
  // 比1984年增长30倍，年均增长12%, nobody knows until when.
  if (change.fromYear && !last) return ANY;
  return [3, 4, 5, 6];
}
