import type { Draft } from '../draft/node.js';
import { type Mention, mentionsOf } from '../facts/mentions.js';
import { reportYears } from '../facts/years.js';
import { defineRule } from './rule.js';

export const figuresAgree = defineRule({
  id: 'figures-agree',
  title: '同一指标前后两个数',
  why: '同一个指标、同一时期、同一范围，前后写了两个数，多半有一处没有跟着改。只有指标、修饰语、地区、时期、口径都相同，而且像是笔误（错一位、颠倒两位、差十倍百倍）才警告。',
  severity: 'warning',
  examples: {
    bad: [
      '一、回顾\n全市地区生产总值达到623.2亿元。\n经济总量持续扩大，全市地区生产总值完成⟦632.2亿元⟧。',
      '一、回顾\n全年一般公共预算收入完成45.6亿元。\n财力不断增强，全年一般公共预算收入完成⟦456亿元⟧。',
    ],
    good: [
      '一、2025年工作回顾\n2024年地区生产总值623.2亿元，2025年地区生产总值632.2亿元。',
      '一、回顾\n全市地区生产总值完成623.2亿元，其中高新区地区生产总值完成62.3亿元。\n二、任务\n地区生产总值达到700亿元。',
      '一、回顾\n人均地区生产总值达到6.2万元，地区生产总值突破600亿元。地区生产总值完成623.2亿元。',
      '一、回顾\n民营经济固定资产投资完成20.5亿元，固定资产投资完成25.0亿元。',
    ],
  },
  *draft(draft) {
    const seen = new Map<string, Mention[]>();
    const { review } = reportYears(draft);
    for (const mention of mentionsOf(draft)) {
      const key = keyOf(mention, review);
      const before = seen.get(key) ?? [];
      const other = before.find((m) => differ(m, mention) && looksLikeSlip(m.amount.text, mention.amount.text));
      if (other) {
        yield {
          span: mention.value,
          message: `“${mention.indicator}”前面是${other.amount.text}，此处是${mention.amount.text}`,
          related: [{ span: other.value, message: '前面的数' }],
          fixes: [
            {
              title: `此处改为${other.amount.text}`,
              safe: false,
              edits: [{ ...mention.value, text: textAt(draft, other) }],
            },
            {
              title: `前面改为${mention.amount.text}`,
              safe: false,
              edits: [{ ...other.value, text: textAt(draft, mention) }],
            },
          ],
          data: { indicator: mention.indicator },
        };
      }
      seen.set(key, [...before, mention]);
    }
  },
});

function keyOf(mention: Mention & { readonly part: string }, review: number | undefined): string {
  const { indicator, modifiers, region, period, modality, kind, amount, part } = mention;
  // 去年 is the year looked back on, and so is 全年 unless the part speaks of what is to be done.
  const last = /^[去上]年$/.test(period) || (period === '全年' && !PLANNING.test(part)) || period === `${review}年`;
  const when = last ? '去年' : period || part;
  return [indicator, modifiers, /^(?:全|我)/.test(region) ? '' : region, when, modality, kind, amount.unit].join('|');
}

const PLANNING = /今年|安排|任务|目标|重点|打算|计划|部署|思路|要求/;

const textAt = (draft: Draft, { value }: Mention): string => draft.text.slice(value.start, value.end);

const differ = (a: Mention, b: Mention): boolean =>
  !a.rough && !b.rough && (a.amount.high < b.amount.low || b.amount.high < a.amount.low);

/** One digit wrong, two digits swapped, or the point or scale misplaced; otherwise the two are likely two things. */
function looksLikeSlip(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => text.replace(/[^0-9]/g, '').replace(/^0+/, '')) as [string, string];
  if (x === y || x.replace(/0+$/, '') === y.replace(/0+$/, '')) return true;
  if (x.length < 3 || x.length !== y.length) return false;
  const wrong = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  return (
    wrong.length === 1 ||
    (wrong.length === 2 &&
      wrong[1]! - wrong[0]! === 1 &&
      x[wrong[0]!] === y[wrong[1]!] &&
      x[wrong[1]!] === y[wrong[0]!])
  );
}
