import { locate } from '../draft/locate.js';
import { partsOf } from '../facts/parts.js';
import { shown } from '../zh/amount.js';
import { defineRule } from './rule.js';

export const partsMatchTotal = defineRule({
  id: 'parts-match-total',
  title: '其中的分项超过总数',
  why: '“总投资10亿元，其中……”，分项加起来不能比总数大；占比应等于分项除以总数。',
  severity: 'warning',
  examples: {
    bad: [
      '新增投资10亿元，其中工业⟦12亿元⟧。',
      '签约项目30个，其中工业项目⟦20个⟧、服务业项目⟦15个⟧。',
      '民生支出80亿元，其中教育支出20亿元，⟦占35%⟧。',
    ],
    good: [
      '新增投资10亿元，其中工业6亿元、服务业3亿元。',
      '新增公路639公里、其中高速370公里，新增铁路900公里。',
      '赤字1.2万亿元，其中中央8500亿元、地方3500亿元。',
      '进出口264.5亿美元，年均增长10.1%，其中出口184.9亿美元，年均增长7.1%。',
      '民生支出80亿元，其中教育支出20亿元，占25%。',
      '企业达到70家，完成产值84.8亿元，增长19.3%，其中过亿元企业20家。',
    ],
  },
  *draft(draft) {
    for (const [index, block] of draft.blocks.entries()) {
      for (const { total, parts, share } of partsOf(block)) {
        const place = (span: { readonly start: number; readonly end: number }) => locate(draft, index, span);
        const related = [{ span: place(total.span), message: '总数' }];
        const over = parts.filter(({ amount }) => amount.low > total.amount.high);
        const sum = parts.reduce((all, { amount }) => all + amount.low, 0);
        if (over.length || sum > total.amount.high) {
          const arithmetic = parts.map(({ amount }) => amount.text).join('+');
          for (const { span } of over.length ? over : parts)
            yield { span: place(span), message: `其中的${arithmetic}大于总数${total.amount.text}`, related };
        } else if (share && parts[0]) {
          const { low, high, value } = parts[0].amount;
          const half = 0.5 * 10 ** -share.decimals;
          const least = (low / total.amount.high) * 100;
          const most = (high / total.amount.low) * 100;
          if (share.value + half >= least && share.value - half <= most) continue;
          const message = `${parts[0].amount.text}÷${total.amount.text}=${shown((value / total.amount.value) * 100)}%，文中为${shown(share.value)}%`;
          yield { span: place(share.span), message, related };
        }
      }
    }
  },
});
