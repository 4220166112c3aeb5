import { pairingsOf } from '../facts/pairings.js';
import { defineRule } from './rule.js';

export const respectivelyPairs = defineRule({
  id: 'respectively-pairs',
  title: '“分别”前后数目不等',
  why: '“A、B、C分别为1、2”少了一个数，听的人对不上号。',
  severity: 'warning',
  examples: {
    bad: [
      '规上工业增加值、固定资产投资、社会消费品零售总额分别增长⟦6.1%、5.2%⟧。',
      '新增就业、失业人员再就业分别完成⟦1.2万人、3000人、800人⟧。',
    ],
    good: [
      '规上工业增加值、固定资产投资分别增长6.1%、5.2%。',
      '城镇和农村居民人均可支配收入分别达到4.1万元、2.2万元。',
      '城乡居民人均可支配收入分别增长5%、7%。',
      '租赁和商务服务业、批发和零售业分别增长8%、6%。',
      '一季度、上半年、前三季度分别增长x.x%、x.x%、x.x%。',
    ],
  },
  *block(block) {
    for (const { names, values, least, most, count } of pairingsOf(block)) {
      if (count >= least && count <= most) continue;
      const named = least === most ? `${least}` : `${least}至${most}`;
      yield {
        span: values,
        message: `“分别”前列了${named}项，后面有${count}个数`,
        related: [{ span: names, message: `前面的${named}项` }],
        data: { names: least, values: count },
      };
    }
  },
});
