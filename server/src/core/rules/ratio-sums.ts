import { defineRule } from './rule.js';

const TOPIC = /三次产业(?:结构)?|三大产业(?:结构)?|三产(?:结构)?|一二三产|一、二、三产|产业结构/g;
const RATIO = /(?<![\d.:：∶])(\d+(?:[.．]\d+)?)[:：∶](\d+(?:[.．]\d+)?)[:：∶](\d+(?:[.．]\d+)?)(?![:：∶\d])/g;

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
    for (const topic of text.matchAll(TOPIC)) {
      const rest = text.slice(topic.index).search(/[。；\n]/);
      const end = rest < 0 ? text.length : topic.index + rest;
      const from = topic.index + topic[0].length;
      const next = text.slice(from, end).search(TOPIC);
      const stop = next < 0 ? end : from + next;
      for (const match of text.slice(topic.index, stop).matchAll(RATIO)) {
        yield* judged(topic.index + match.index + match[0].length, match.slice(1, 4), match[0]);
      }
    }
  },
});

function* judged(end: number, written: readonly string[], ratio: string) {
  const parts = written.map((part) => part.replace('．', '.'));
  const decimals = Math.max(...parts.map((part) => part.split('.')[1]?.length ?? 0));
  const unit = 10 ** decimals;
  const sum = parts.reduce((total, part) => total + Math.round(Number(part) * unit), 0);
  // Three rounded parts may miss by one unit in the last place; whole numbers are evened out to 100 in print.
  if (Math.abs(sum - 100 * unit) <= (decimals ? 1 : 0)) return;
  const start = end - ratio.length;
  yield { span: { start, end }, message: `${parts.join('+')}=${sum / unit}，不是100`, data: { sum: sum / unit } };
}
