import { percentChangesOf } from '../facts/figures/percent-changes.js';
import { matchesOf } from '../text/matches.js';
import { NUMBER } from '../zh/figure.js';
import { toHalfWidth } from '../zh/numeral.js';
import { defineRule, type Report } from './rule.js';

// 由3.2%下降到0.5%，下降2.7%: told as points by the two rates.
const DIFFERENCE = new RegExp(
  `[由从](?:[^，。；0-9]{0,8}的|(?:19|20)\\d\\d年[底末]?的)?(${NUMBER})[%％][^，。；0-9]{0,8}(?:到|至)(?:[^，。；0-9]{0,8}的|(?:19|20)\\d\\d年[底末]?的)?(${NUMBER})[%％][，、,]((?:[升降增]幅达?|提高|提升|上升|下降|降低|回落|回升|收窄|扩大|增加|减少)了?)(${NUMBER})[%％]`,
  'g',
);
// 91.5%，比89.3%的全省平均高2.2%: so are two rates that stand beside each other.
const COMPARED = new RegExp(
  `(${NUMBER})[%％][，、,（(]而?(?:比|较|高于|低于|快于|慢于|超过|上年|去年|全[国省市县区])[^，。；0-9]{0,10}?(${NUMBER})[%％](?:的[^，。；0-9]{0,12}?)?[）)，、,]?((?:一年|同比)?(?:提高|提升|上升|下降|降低|回落|高|低|快|慢|多|少)?[出了]?)(${NUMBER})[%％]`,
  'g',
);
const LITERAL: readonly (readonly [RegExp, (m: RegExpMatchArray) => string, string])[] = [
  [/百分之([一二三四五六七八九十百零点\d.]+)[%％]/g, (m) => `百分之${m[1]}`, '“百分之”与“%”重复'],
  [new RegExp(`(${NUMBER})[%％]个百分点`, 'g'), (m) => `${m[1]}个百分点`, '“%”与“百分点”重复'],
  [new RegExp(`(${NUMBER})百分点`, 'g'), (m) => `${m[1]}个百分点`, '“百分点”前缺“个”'],
  [
    new RegExp(`(${NUMBER})个(?:百分比|点百分|分百点|百点分|百分之点|百个分点|百之分点|百分个点)`, 'g'),
    (m) => `${m[1]}个百分点`,
    '应为“百分点”',
  ],
];

export const percentOrPoint = defineRule({
  id: 'percent-or-point',
  title: '百分比与百分点混用',
  why: '比率之差用“百分点”，相对变化用“%”：城镇化率由60%到62%是提高2个百分点；差一个词，意思差几十倍。',
  severity: 'warning',
  examples: {
    bad: [
      '常住人口城镇化率⟦提高2.3%⟧。',
      '案件结案率达到96%，⟦同比上升6.7%⟧；森林覆盖率达到42%，⟦净增长0.6%⟧。',
      '引进企业36家、⟦增长20个百分点⟧，外来投资⟦同比多增12.6个百分点⟧，上线率连年增长，去年达到68.2%，⟦较全市均值高4.7%⟧。',
      '增速⟦高于全省1.2%⟧。',
      '固定资产投资⟦增长5.3个百分点⟧。',
      '增速⟦回落0.8%⟧，农机化率达到62.3%，⟦提高4.2%⟧。全年完成进出口12.3亿元，⟦增长10.4个百分点⟧。',
      '城镇化率⟦年均提高1%⟧，税收占比达到73.5%，⟦比上年高1.8%⟧，增速列全市第2，⟦比全市平均高3.4%⟧，入园率提高到92.5%，⟦比2016年提高9.3%⟧，能耗占比稳步下降，⟦较年初下降2%⟧，失业率控制在3.5%，⟦较上年下降0.2%⟧，发生率由3.2%下降到0.5%，⟦下降2.7%⟧；入园率91.5%，比89.3%的全省平均水平⟦高2.2%⟧。',
      '用电量⟦同比增长3.3个百分点⟧，居民消费价格⟦上涨1.8个百分点⟧，粮食总产量⟦比上年增加5.2个百分点⟧，增速⟦比全国、全省分别快2.3%、1.6%⟧，劳动生产率达到11.2万元，⟦提高7.2个百分点⟧。',
      '签约率达到80%，居全市前列，⟦再增6%⟧；不良率⟦压降0.6%⟧；中学入学率、小学巩固率⟦各增2%⟧；工业增加值增长⟦跑赢全省1%⟧；投资增速由负转正，⟦比上年回升5.6%⟧；细颗粒物平均浓度35微克/立方米，⟦同比下降7.9个百分点⟧；观影人次、票房收入⟦分别增长6.4%、8.1个百分点⟧；逾期率4.1%的压力得到缓解，年末降到2.3%，⟦回落1.8%⟧。',
      '占比上升⟦2.3百分点⟧，增速回落⟦1.5%个百分点⟧，下降⟦百分之五%⟧，比重提高⟦0.9个百分之点⟧，塘坝管护合格⟦率达到96.2个百分点⟧，办复⟦率均为100个百分点⟧，卫生厕所普及⟦率保持在90个百分点⟧以上，⟦失业率控制在4.5个百分点⟧以内。',
    ],
    good: [
      '生产总值增长6.1%，高于年初5.5%左右的预期目标。',
      '研发投入27.2亿元，上半年10.1亿元、占到总数的37.1%，同比增长8.27%。',
      '社会消费品零售总额增长18.1%，较上年20.3%的增幅放缓2.2个百分点。',
      '集体收入50万元以上的村583个，占行政村的61.5%，比上年增加127个、提高13.4个百分点。',
      '住院费用增幅回落 11.43%，群众负担减轻。',
      '万人成讼率下降4.8%。',
      '受理案件1200件，审结1150件，结案率96%，同比分别上升12%、13%和0.7个百分点。',
      '增速由5%提高到8%，提升60%；外贸增长9%，快于工业8%的预期增速。',
      '三产占比分别比2019年、2020年下降2个百分点，招商带动投资增长3个百分点，生产总值每增长1个百分点带动就业2万人。',
      '新兴产业增长18%，整体增速高出生产总值增速的50%。',
      '常住人口城镇化率提高2.3个百分点，提高到65%。',
      '全员劳动生产率提高5%，能耗强度下降3%。',
      '增速高于全省1.2个百分点，占比提高0.8个百分点，高于年初确定的7.5%的增长目标。',
      '一中本科上线率比上年增长26%，投诉处置超时率下降43%。',
      '固定资产投资增长5.3%，增速提高1个百分点，绿地率达到38.3%，增长5.3个百分点。',
      '增速高于年初预期目标6%0.8个百分点，高出计划（7%）0.2个百分点，发生率由4%下降到3%，下降25%。',
      '地区生产总值增速居全省前列，增长5%，项目带动投资增长11个百分点，民生支出占85%，增长2%。完成投资6.3亿元，占年度计划6亿元的105%，同比增长9.2%。',
      '绿地率达到38.6%，人均绿地14平方米，分别比上年提高0.8个百分点和0.5平方米；占比居全市第一，同比增长9%；对增长的贡献率达到2.6个百分点，比重提高2.6个百分点。',
    ],
  },
  *block(block) {
    const { kind, text } = block;
    if ((kind !== 'text' && kind !== 'table') || !/[%％]|百分/.test(text)) return;
    for (const { start, end, of, told } of percentChangesOf(block)) {
      const words = text.slice(start, end);
      const fixed = told === 'percent' ? words.replace(/[%％]/g, '个百分点') : words.replace(/个百分点/g, '%');
      yield inPoints(
        { 0: words, index: start },
        fixed,
        of === 'rate' ? '比率的升降、增速之差用“百分点”' : '总量的增减用“%”',
      );
    }
    for (const match of [...matchesOf(text, DIFFERENCE), ...matchesOf(text, COMPARED)]) {
      const [verb, value] = match.slice(-2) as [string, string];
      const start = match.index + match[0].length - verb.length - value.length - 1;
      const known = percentChangesOf(block).some((change) => change.start <= start && start < change.end);
      if (known || !isDifference(match)) continue;
      yield inPoints(
        { 0: text.slice(start, match.index + match[0].length), index: start },
        `${verb}${value}个百分点`,
        '比率的升降用“百分点”',
      );
    }
    for (const match of [...matchesOf(text, LEVEL), ...matchesOf(text, KEPT_LOW)])
      if (Number(toHalfWidth(match[1]!)) > (/^(?:失|不|负|赤|死|发|涨)/.test(match[0]) ? 0 : 20))
        yield inPoints(match, match[0].replace('个百分点', '%'), '比率本身用“%”');
    for (const [form, fixed, message] of LITERAL)
      for (const match of matchesOf(text, form)) yield inPoints(match, fixed(match), message);
  },
});

/** 合格率达到96.2个百分点: so high is no share of growth, which 贡献率 is told of in points. */
const LEVEL = new RegExp(
  `(?:(?<!贡献|拉动|支撑|增长|影响)率|比重|占比|比例)(?:均|都|全年|平均|首次|历史性)*(?:提高|提升|上升|稳定|保持|控制)?(?:达到|达|到|至|在|为|超过?|突破)了?(?:约|近)?(${NUMBER})个百分点`,
  'g',
);
/** 失业率控制在4.5个百分点以内: nor is what is kept low. */
const KEPT_LOW = new RegExp(
  `(?:失业率|不良贷款率|不良率|负债率|赤字率|死亡率|发生率|涨幅)(?:均|都|全年)*(?:控制|稳定|保持)在(${NUMBER})个百分点`,
  'g',
);

/** 3.2, 0.5 and 2.7: what is said to be the change is the difference of the two and not their ratio. */
function isDifference([, from, to, , by]: RegExpMatchArray): boolean {
  const [a, b, c] = [from, to, by].map((digits) => Number(toHalfWidth(digits!)));
  const near = (x: number) => Math.abs(x - c!) < 0.06;
  return near(Math.abs(b! - a!)) && !near((Math.abs(b! - a!) / a!) * 100);
}

function inPoints(match: { readonly 0: string; readonly index?: number }, fixed: string, message: string): Report {
  const span = { start: match.index!, end: match.index! + match[0].length };
  return {
    span,
    message: `${message}：“${match[0]}”`,
    fixes: [{ title: `改为“${fixed}”`, safe: false, edits: [{ ...span, text: fixed }] }],
  };
}
