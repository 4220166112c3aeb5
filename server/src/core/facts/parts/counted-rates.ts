// Which percentages of a stated number of things cannot be? (GRIM: granularity-related inconsistency of means.)
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';

/** 38件, 满意率98.5%: no whole number of 38 makes 98.5 %. The span counts from the start of the block. */
export interface ImpossibleRate extends Span {
  readonly rate: string;
  readonly counts: readonly number[];
  /** The rates next to it that can be, of the smallest count. */
  readonly possible: readonly string[];
}

const RATE = /(?:满意率|办结率|办复率|答复率|面商率|采纳率|解决率)(?:均)?(?:达到?|为)?(?:了)?(\d+(?:\.\d+)?)[%％]/g;

export const impossibleRatesIn: (block: Block) => readonly ImpossibleRate[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/[建议提案]/.test(text) || !text.includes('率')) return [];
  const found: ImpossibleRate[] = [];
  for (const match of matchesOf(text, RATE)) {
    const sentence = text.slice(text.lastIndexOf('。', match.index) + 1, match.index);
    if (!/建议|提案|议案|诉求|事项/.test(sentence)) continue;
    const counts = matchesOf(sentence, /(\d{1,3})(?:件|条|项)/g).map((m) => Number(m[1]));
    if (!counts.length || /[xX×*]件|[多余]件|万/.test(sentence)) continue;
    const rate = match[1]!;
    const decimals = rate.split('.')[1]?.length ?? 0;
    const bases = [...counts, counts.reduce((sum, n) => sum + n, 0)].filter((n) => n > 0);
    // 任务120件，办结126件，办结率105%.
    const surpassed =
      Number(rate) > 100 && counts.some((n) => counts.some((k) => ((k / n) * 100).toFixed(decimals) === rate));
    if (surpassed || bases.some((n) => fits(n, rate, decimals))) continue;
    const n = Math.min(...bases);
    const k = Math.round((Number(rate) / 100) * n);
    const possible = [k - 1, k, k + 1].filter((i) => i >= 0 && i <= n).map((i) => ((i / n) * 100).toFixed(decimals));
    const start = match.index + match[0].lastIndexOf(rate);
    found.push({ start, end: start + rate.length + 1, rate, counts, possible });
  }
  return found;
});

/** True when some k of n is printed so, rounded or cut off. */
function fits(n: number, rate: string, decimals: number): boolean {
  const near = Math.round((Number(rate) / 100) * n);
  for (let k = Math.max(0, near - 1); k <= Math.min(n, near + 1); k++) {
    const exact = (k / n) * 100;
    const cut = Math.floor(exact * 10 ** decimals + 1e-9) / 10 ** decimals;
    if (exact.toFixed(decimals) === Number(rate).toFixed(decimals) || cut === Number(rate)) return true;
  }
  return false;
}
