import { defineRule } from './rule.js';

const LAST_YEAR =
  '政府工作报告\n各位代表：\n一、2024年工作回顾\n全市地区生产总值达到623.2亿元，增长5.6%；高新技术企业达到107家。改造老旧小区28个，惠及居民6420户。\n二、2025年工作安排\n地区生产总值增长6%左右。';

export const carriedOver = defineRule({
  id: 'carried-over',
  title: '与上年报告相同',
  why: '指定了上年报告时，照抄下来没有更新的句子和数字最容易漏。逐字相同的句子、带数字的分句，以及同一指标同一个数，都提醒一下；开场、致谢、结尾年年相同，不提示。',
  severity: 'information',
  examples: {
    bad: [
      {
        plain:
          '政府工作报告\n各位代表：\n一、2025年工作回顾\n全市地区生产总值完成⟦623.2⟧亿元，增长5.9%；高新技术企业增加到131家。\n⟦改造老旧小区28个，惠及居民6420户⟧。',
        lastYear: LAST_YEAR,
      },
      {
        plain: '政府工作报告\n各位代表：\n一、2025年工作回顾\n坚持民生优先，改造老旧小区31个，⟦惠及居民6420户⟧。',
        lastYear: LAST_YEAR,
      },
    ],
    good: [
      {
        plain:
          '政府工作报告\n各位代表：\n一、2025年工作回顾\n全市地区生产总值由上年的623.2亿元增加到660.8亿元，增长5.9%。\n二、2026年工作安排\n地区生产总值增长6%左右。',
        lastYear: LAST_YEAR,
      },
      '一、2025年工作回顾\n改造老旧小区28个，惠及居民6420户。',
    ],
  },
  *draft(draft, _options, _profile, { lastYear }) {
    for (const { kind, told, start, end } of lastYear?.carriedOver(draft) ?? []) {
      const what =
        kind === 'sentence' ? '这句话与上年相同' : kind === 'clause' ? '这里与上年相同' : `${told}，与上年相同`;
      yield { span: { start, end }, message: `${what}，是否已更新？（${lastYear!.name}）`, data: { kind } };
    }
  },
});
