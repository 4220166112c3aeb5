import { matchesOf } from '../text/matches.js';
import { NUMBER } from '../zh/figure.js';
import { defineRule, type Report } from './rule.js';

/** A truncated name, the words that complete it, and where they go: at the end of the match. */
const BUDGET = new RegExp(`一般公共预算(?=(?:同口径|预计)?(?:增长|完成|达到?|实现|突破|为)\\s?${NUMBER}|增长)`, 'g');
const INCOME = new RegExp(
  `(?:居民|农民|城镇|农村|城乡|全体)可支配收入(?=年均|分别|同比|预计|达到?|完成|实现|增长|${NUMBER})`,
  'g',
);
const SHARE = new RegExp(`占[^，。；、占]{2,14}?(?:比重|比例)?(?:保持|稳定)(?:在)?${NUMBER}[%％]`, 'g');

export const indicatorNamed = defineRule({
  id: 'indicator-named',
  title: '指标名称不完整',
  why: '“一般公共预算增长5%”少了“收入”，“居民可支配收入”少了“人均”，意思就变了或不成立。',
  severity: 'warning',
  examples: {
    bad: ['⟦一般公共预算⟧增长5%。', '城乡⟦居民可支配收入⟧分别增长6%、7%。', '民生支出⟦占财政总支出保持80%⟧以上。'],
    good: [
      '一般公共预算收入增长5%，一般公共预算支出增长3%。',
      '城乡居民人均可支配收入分别增长6%、7%。',
      '民生支出占财政总支出比重保持在80%以上，占比保持在80%。',
      '编制一般公共预算，审查一般公共预算报告。',
    ],
  },
  *block({ kind, text }) {
    if (kind !== 'text' && kind !== 'table') return;
    for (const match of matchesOf(text, BUDGET)) {
      yield completed(match, `${match[0]}收入`, '指标名缺“收入”或“支出”', [`${match[0]}收入`, `${match[0]}支出`]);
    }
    for (const match of matchesOf(text, INCOME)) {
      const fixed = match[0].replace('可支配', '人均可支配');
      if (!/人均[^，。；]{0,8}$/.test(text.slice(Math.max(0, match.index - 12), match.index)))
        yield completed(match, fixed, '指标名缺“人均”', [fixed]);
    }
    for (const match of matchesOf(text, SHARE)) {
      const clause = text.slice(Math.max(0, match.index - 12), match.index);
      if (/比重|比例|占比/.test(match[0] + clause)) continue;
      const fixed = match[0].replace(/(保持|稳定)(?:在)?/, '比重$1在');
      yield completed(match, fixed, '“占……”后缺“比重”', [fixed]);
    }
  },
});

function completed(match: RegExpMatchArray, fixed: string, message: string, choices: readonly string[]): Report {
  const span = { start: match.index!, end: match.index! + match[0].length };
  return {
    span,
    message: `${message}：应为“${fixed}”`,
    fixes: choices.map((choice) => ({ title: `改为“${choice}”`, safe: false, edits: [{ ...span, text: choice }] })),
  };
}
