import { type Damage, damageIn } from '../facts/blanks/damage.js';
import { defineRule } from './rule.js';

const CAUSES: Readonly<Record<Damage['cause'], string>> = {
  mask: '批量替换误伤了词语',
  ocr: '文字识别有误',
  lost: '此处丢失了字符',
};

export const noDamagedWord = defineRule({
  id: 'no-damaged-word',
  title: '词语残缺',
  why: '把地名、数字批量替换成 xx 时常会吃掉词中的字；网页和扫描件复制来的稿子会丢字、把句号认成字母。',
  severity: 'warning',
  examples: {
    bad: [
      '推进行业信⟦xx⟧化建设。',
      '坚持中国特色社会主⟦X⟧道路，意⟦X⟧重大。',
      '城乡居民收入分别增长5%和6%⟦o⟧全面深化改革。',
      '人口自然增长率控制在5.5⟦％。⟧以内；去年是6.2⟦％。⟧，有所下降。',
      '自觉接受县⟦XX⟧的法律监督。',
      '河道治理一期、⟦?⟧河水库除险加固，吸取“5⟦?⟧12”灾害教训。',
    ],
    good: [
      '推进信息化建设，坚持社会主义道路。',
      '为什么要改？怎么改？',
      '钱从哪里来?向存量要。',
      '打造O2O平台，推广C2M模式。',
      '能耗下降3.7%。以上安排，符合规划要求。',
    ],
  },
  *block(block) {
    for (const { start, end, original, cause } of damageIn(block)) {
      const found = block.text.slice(start, end);
      yield {
        span: { start, end },
        message: `${CAUSES[cause]}${original ? `：应为“${original}”` : ''}`,
        data: original ? { cause, suggestion: original } : { cause },
        fixes: original
          ? [{ title: `把“${found}”改为“${original}”`, safe: true, edits: [{ start, end, text: original }] }]
          : [],
      };
    }
  },
});
