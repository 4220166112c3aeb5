// What are the indicators of such a report called? One entry an indicator, its names longest first.

export interface Indicator {
  readonly name: string;
  readonly forms: readonly string[];
  /** A stock stands at a day, a flow runs through a year. */
  readonly kind: 'flow' | 'stock' | 'rate';
}

export const INDICATORS: readonly Indicator[] = [
  { name: '人均地区生产总值', forms: ['人均地区生产总值', '人均生产总值', '人均GDP'], kind: 'flow' },
  { name: '地区生产总值', forms: ['地区生产总值', '国内生产总值', '生产总值', 'GDP'], kind: 'flow' },
  {
    name: '一般公共预算收入',
    forms: [
      '地方一般公共预算收入',
      '一般公共预算收入',
      '地方公共财政预算收入',
      '公共财政预算收入',
      '地方财政一般预算收入',
      '财政一般预算收入',
      '一般预算收入',
    ],
    kind: 'flow',
  },
  { name: '一般公共预算支出', forms: ['一般公共预算支出', '公共财政预算支出'], kind: 'flow' },
  { name: '税收收入', forms: ['税收收入'], kind: 'flow' },
  { name: '财政收入', forms: ['全部财政收入', '财政总收入', '财政收入'], kind: 'flow' },
  { name: '固定资产投资', forms: ['全社会固定资产投资', '固定资产投资'], kind: 'flow' },
  { name: '工业投资', forms: ['工业投资'], kind: 'flow' },
  { name: '制造业投资', forms: ['制造业投资'], kind: 'flow' },
  { name: '民间投资', forms: ['民间投资'], kind: 'flow' },
  { name: '社会消费品零售总额', forms: ['社会消费品零售总额', '社会消费品零售额', '社零总额'], kind: 'flow' },
  { name: '规模以上工业增加值', forms: ['规模以上工业增加值', '规上工业增加值', '规模工业增加值'], kind: 'flow' },
  { name: '规模以上工业总产值', forms: ['规模以上工业总产值', '规上工业总产值'], kind: 'flow' },
  {
    name: '城镇居民人均可支配收入',
    forms: ['城镇居民人均可支配收入', '城镇常住居民人均可支配收入', '城市居民人均可支配收入'],
    kind: 'flow',
  },
  {
    name: '农村居民人均可支配收入',
    forms: ['农村居民人均可支配收入', '农村常住居民人均可支配收入', '农民人均可支配收入'],
    kind: 'flow',
  },
  { name: '农村居民人均纯收入', forms: ['农村居民人均纯收入', '农民人均纯收入'], kind: 'flow' },
  {
    name: '居民人均可支配收入',
    forms: ['全体居民人均可支配收入', '城乡居民人均可支配收入', '居民人均可支配收入'],
    kind: 'flow',
  },
  {
    name: '进出口总额',
    forms: ['外贸进出口总额', '外贸进出口总值', '进出口总额', '进出口总值', '外贸进出口额', '外贸进出口', '进出口额'],
    kind: 'flow',
  },
  { name: '出口总额', forms: ['外贸出口总额', '出口总额', '出口总值', '外贸出口额'], kind: 'flow' },
  { name: '实际利用外资', forms: ['实际利用外资', '实际使用外资'], kind: 'flow' },
  { name: '粮食总产量', forms: ['粮食总产量', '粮食产量', '粮食总产'], kind: 'flow' },
  { name: '城镇新增就业', forms: ['城镇新增就业', '新增城镇就业'], kind: 'flow' },
  { name: '城镇调查失业率', forms: ['城镇调查失业率'], kind: 'rate' },
  { name: '城镇登记失业率', forms: ['城镇登记失业率'], kind: 'rate' },
  {
    name: '居民消费价格',
    forms: ['居民消费价格总水平涨幅', '居民消费价格涨幅', '居民消费价格指数涨幅', '居民消费价格'],
    kind: 'rate',
  },
  { name: '常住人口城镇化率', forms: ['常住人口城镇化率', '城镇化率'], kind: 'rate' },
  { name: '人口自然增长率', forms: ['人口自然增长率'], kind: 'rate' },
  { name: '森林覆盖率', forms: ['森林覆盖率'], kind: 'rate' },
  { name: '研发经费投入强度', forms: ['全社会研发投入强度', '研发经费投入强度', '研发投入强度'], kind: 'rate' },
  { name: '科技型中小企业', forms: ['科技型中小企业'], kind: 'stock' },
  { name: '高新技术企业', forms: ['高新技术企业'], kind: 'stock' },
  { name: '规模以上工业企业', forms: ['规模以上工业企业', '规上工业企业'], kind: 'stock' },
  { name: '常住人口', forms: ['常住人口'], kind: 'stock' },
  { name: '存款余额', forms: ['各项存款余额', '存款余额'], kind: 'stock' },
  { name: '贷款余额', forms: ['各项贷款余额', '贷款余额'], kind: 'stock' },
  { name: '旅游收入', forms: ['旅游综合收入', '旅游总收入', '旅游收入'], kind: 'flow' },
  { name: '游客人次', forms: ['接待国内外游客', '接待游客'], kind: 'flow' },
  { name: '技术合同成交额', forms: ['技术合同成交额', '技术合同成交总额'], kind: 'flow' },
  { name: '服务业增加值', forms: ['服务业增加值'], kind: 'flow' },
  { name: '农林牧渔业总产值', forms: ['农林牧渔业总产值'], kind: 'flow' },
  { name: '民营经济增加值', forms: ['民营经济增加值'], kind: 'flow' },
  { name: '到位资金', forms: ['实际到位资金', '到位市外资金', '到位省外资金'], kind: 'flow' },
  { name: '集装箱吞吐量', forms: ['集装箱吞吐量'], kind: 'flow' },
  { name: '货物吞吐量', forms: ['货物吞吐量'], kind: 'flow' },
  { name: '旅客吞吐量', forms: ['旅客吞吐量'], kind: 'flow' },
  { name: '全社会用电量', forms: ['全社会用电量'], kind: 'flow' },
  { name: '工业用电量', forms: ['工业用电量'], kind: 'flow' },
  { name: '利润总额', forms: ['利润总额'], kind: 'flow' },
  { name: '经营主体', forms: ['经营主体', '市场主体'], kind: 'stock' },
  { name: '发明专利拥有量', forms: ['有效发明专利拥有量', '发明专利拥有量'], kind: 'stock' },
];
