import { defineRule } from './rule.js';

const RATIO =
  /(?:三次产业|三产|一二三产业?|产业结构)[^。；]{0,24}?(\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)(?![:：∶\d.])/g;
const NEXT = /(?:调整|优化|变化|转变)(?:调整)?(?:为|到|至)(\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)/y;

export const ratioSums = defineRule({
  id: 'ratio-sums',
  title: '三次产业比例之和不是100',
  why: '三次产业结构是百分比，三个数加起来应为100（有小数时，四舍五入允许末位相差1）。',
  severity: 'warning',
  examples: {
    bad: ['三次产业结构调整为⟦9:45:47⟧。', '三次产业比由8.2:45.3:46.5调整为⟦7.9:44.1:49.0⟧。'],
    good: ['三次产业结构调整为9:45:46。', '三次产业比由8.2:45.3:46.5调整为7.9:44.1:48.1。', '上午9:30:00开会。'],
  },
  *block({ kind, text }) {
    if ((kind !== 'text' && kind !== 'table') || !text.includes('产业')) return;
    for (const match of text.matchAll(RATIO)) {
      yield* judged(match.index + match[0].length, match.slice(1, 4));
      NEXT.lastIndex = match.index + match[0].length;
      const next = NEXT.exec(text);
      if (next) yield* judged(next.index + next[0].length, next.slice(1, 4));
    }
  },
});

function* judged(end: number, parts: readonly string[]) {
  const decimals = Math.max(...parts.map((part) => part.split('.')[1]?.length ?? 0));
  const unit = 10 ** decimals;
  const sum = parts.reduce((total, part) => total + Math.round(Number(part) * unit), 0);
  // Three rounded parts may miss by one unit in the last place; whole numbers are evened out to 100 in print.
  if (Math.abs(sum - 100 * unit) <= (decimals ? 1 : 0)) return;
  const start = end - parts.join(':').length;
  yield { span: { start, end }, message: `${parts.join('+')}=${sum / unit}，不是100`, data: { sum: sum / unit } };
}
