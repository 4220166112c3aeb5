import { pairingsOf } from '../facts/figures/pairings.js';
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
      '引进外资2.1亿美元、内资58.4亿元，分别增长⟦6.1%、5.2%、3.0%⟧；城乡居民人均可支配收入分别增长⟦6.1%⟧。',
      '粮食、肉类、禽蛋产量分别居全市⟦第2、第5位⟧；青石、临河、柳泉三镇分别获评⟦国家卫生镇、省级文明镇⟧。',
      '三次产业增加值分别增长⟦4.2%、7.8%⟧；绿色建材、绿色食品两个集群营收分别⟦突破30亿元、40亿元、52亿元⟧大关。',
      '小学、初中、高中均实现较快增长，分别新建⟦3所、2所⟧。',
    ],
    good: [
      '规上工业增加值、固定资产投资分别增长6.1%、5.2%。',
      '城镇和农村居民人均可支配收入分别达到4.1万元、2.2万元。',
      '产业园、产业集群、保护示范区分别增加2个。城乡居民人均可支配收入分别增长5%、7%。',
      '租赁和商务服务业、批发和零售业分别增长8%、6%。',
      '引进外资2.1亿美元、内资58.4亿元，分别增长6.1%、5.2%；占比分别提高1.1、1.2个百分点。',
      '城乡居民人均可支配收入分别增长8%左右；金融业、软件和信息服务业增加值分别增长9.7%、15.3%。',
      '粮食、肉类、禽蛋产量分别居全市第2、第5、第3位；青石、临河两镇分别获评国家卫生镇、省级文明镇。',
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
