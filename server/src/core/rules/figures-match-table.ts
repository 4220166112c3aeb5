import { defineRule } from './rule.js';

const TABLE =
  '指标,单位,上年,本年,增速（%）\n地区生产总值,亿元,590.1,623.24,5.6\n社会消费品零售总额,万元,2110000,2236400,6.0\n高新技术企业,家,88,107,';

export const figuresMatchTable = defineRule({
  id: 'figures-match-table',
  title: '与数据表不一致',
  why: '选定了数据表时，以表中的数为准。指标、限定、地区、年份、总量或增速都相同才比较，懂得换算单位和四舍五入；说成“超”“近”“以上”的约数不比。',
  severity: 'warning',
  examples: {
    bad: [
      { plain: '一、2025年工作回顾\n全市地区生产总值达到⟦632.2⟧亿元，增长5.6%。', table: TABLE },
      {
        plain: '一、2025年工作回顾\n社会消费品零售总额完成223.6亿元，增长⟦5.0⟧%；高新技术企业达到⟦170⟧家。',
        table: TABLE,
      },
    ],
    good: [
      {
        plain: '一、2025年工作回顾\n全市地区生产总值达到623.2亿元，增长5.6%；社会消费品零售总额完成223.6亿元。',
        table: TABLE,
      },
      {
        plain:
          '一、2025年工作回顾\n地区生产总值突破600亿元，高新技术企业由上年的88家增加到107家，新增高新技术企业30家。',
        table: TABLE,
      },
      { plain: '一、2025年工作回顾\n到2030年，地区生产总值达到900亿元，年均增长6.5%。', table: TABLE },
      '一、2025年工作回顾\n全市地区生产总值达到632.2亿元。',
    ],
  },
  *draft(draft, _options, _profile, { table }) {
    for (const { form, told, value, ref, edit, start, end } of table?.differences(draft) ?? []) {
      yield {
        span: { start, end },
        message: `“${form}”此处是${told}，数据表是${value}（${table!.name} › ${ref}）`,
        fixes: [{ title: `改为${value}（取自 ${table!.name} › ${ref}）`, safe: false, edits: [edit] }],
        data: { ref },
      };
    }
  },
});
