import { matchesOf } from '../text/matches.js';
import { NUMBER } from '../zh/figure.js';
import { toHalfWidth } from '../zh/numeral.js';
import { defineRule, type Report } from './rule.js';

const UP = '提高|提升|上升|下降|降低|回落|回升|收窄|扩大|增加|减少';
/** 比上年高1.8: after a rate that has been told. */
const HIGHER = `(?:${UP}|(?<=[较比][\\u3400-\\u9fff0-9]{1,10})[高低]出?)`;
/** 同比, 较上年, 较2016年, 比年初. */
const SINCE = `(?:同比|[两三四五六七八九十]年(?:累计|共)?|累计|(?:较|比)(?:20\\d\\d年)?[\\u3400-\\u9fff]{0,6}?)?`;
// A rate that rises by 2 % or by 2 points: for a share or coverage only points are meant.
const RATE = new RegExp(
  `([\\u3400-\\u9fff]{0,6}(?:率|占比|比重|比例))((?:同比|(?:较|比)(?:20\\d\\d年|[\\u3400-\\u9fff]{1,4}?)|平均|年均|每年|累计)?(?:再)?(?:${UP})了?)(${NUMBER})[%％](?!左右的|以上的)`,
  'g',
);
// Yields, efficiencies and intensities are amounts of their own: 劳动生产率提高5% is right.
const NOT_SHARES =
  /生产率|效率|强度|汇率|周转率|收益率|利用率的|产出率|费率|利率|税率|频率|速率|功率|容积率|出率|倍率|毛利率|利润率$|(?:案|发生|死亡|事故|发病|投诉|信访|债务|犯罪|上访|离职|损耗|次品)率$/;
const ABOVE_REGION = new RegExp(
  `((?:高于|快于|低于|高出|超出)(?:全国|全省|全市|全县|全区|年初|预期|目标|计划|省定|市定|经济增速|经济增长|GDP增速)[^，。；、（(]{0,6}?)(${NUMBER})[%％](?!以上的|的[^，。；、]{0,6}(?:目标|任务|要求)|[0-9])`,
  'g',
);
const GROWTH_POINTS = new RegExp(`(?:增长|增加|减少|下降|上涨)(?:了)?${NUMBER}个百分点`, 'g');
const ADVERBS =
  '(?:同比|(?:较|比)(?:上年|去年|上年同期|20\\d\\d年|[“"]?十[一二三四五]五[”"]?末)|年均|预计|实际|同口径|逆势|平均|均|再)';
const AMOUNT = new RegExp(
  `[^和与及、，。；：]{0,6}(?:总值|增加值|收入|投资|总额|产值|销售额|进出口|产量|贷款|存款|税收|支出|利润|用电量|利用外资|[值得业]税|价格|物价|CPI|PPI|人数|人次|企业|主体|户数|数量|吞吐量|发电量|客流量|销量)(?:总水平)?${ADVERBS}{0,3}$`,
);
// 增速回落0.8%; 增速比全省快0.5%: a rate of growth moves by points.
const SPEED = new RegExp(
  `((?:增速|增幅|涨幅|降幅)(?:同比|较上年|比上年|较去年|比去年|分别[较比][^，。；0-9]{1,10}|较[^，。；0-9]{1,6}|比[^，。；0-9]{1,6})?(?:回落|回升|加快|放缓|提高|提升|下降|增长|快|慢|高|低|收窄|扩大)(?:了)?)(${NUMBER})[%％](?!的|个百分)`,
  'g',
);
// 城镇化率由61.2%提高到63.5%，提高2.3%; 机收率达到62.3%，提高4.2%.
const AFTER_RATE = new RegExp(
  `([\\u3400-\\u9fffA-Z&]{1,6}(?:率|占比|比重|比例))(?:[由从](?:20\\d\\d年的?)?${NUMBER}[%％][^，。；]{0,4}(?:到|至)|(?:达到?|为|控制在|保持在|稳定在|[提升降下上增回][\\u3400-\\u9fff]?[到至]|居)了?)?(?:超过|超|突破|近|约)?(?:${NUMBER}[%％]|[一二三四五六七八九]成)(?:左右|以上|以内)?[，、,](${SINCE}${HIGHER}了?)(${NUMBER})[%％](?!以上|左右)`,
  'g',
);
// 处理率稳步提高，较年初提高2%.
const RISING_RATE = new RegExp(
  `([\\u3400-\\u9fffA-Z&]{1,6}(?:率|占比|比重|比例))(?:稳步|持续|明显|不断|大幅|进一步|显著)?(?:提高|提升|上升|改善|下降|降低|优化)[，,](${SINCE}(?:提高|提升|上升|下降|降低|回落)了?)(${NUMBER})[%％](?!以上|左右)`,
  'g',
);
// 增速列全市第2，比全市平均高3.4%.
const FASTER = new RegExp(
  `(?:增速|增幅|增长${NUMBER}[%％])[^。；，]{0,16}[，、]((?:比|较)(?:全国|全省|全市|全县|全区)(?:平均)?(?:水平)?[高低快慢]出?)(${NUMBER})[%％]`,
  'g',
);
// 由3.2%下降到0.5%，下降2.7%: told as points by the two rates.
const DIFFERENCE = new RegExp(
  `[由从](${NUMBER})[%％][^，。；0-9]{0,6}(?:到|至)(${NUMBER})[%％][，、,]((?:${UP})了?)(${NUMBER})[%％]`,
  'g',
);
// …完成12.3亿元，增长10.4个百分点: an amount grows by percent.
const AFTER_AMOUNT = new RegExp(
  `(?:[万亿]?(?:元|美元)|[万亿](?:人次|千瓦时|吨|斤))(?:左右|以上)?[，、,]((?:同比|比上年|较上年|年均)?(?:增长|下降)(?:了)?(${NUMBER})个百分点)`,
  'g',
);
const LITERAL: readonly (readonly [RegExp, (m: RegExpMatchArray) => string, string])[] = [
  [/百分之([一二三四五六七八九十百零点\d.]+)[%％]/g, (m) => `百分之${m[1]}`, '“百分之”与“%”重复'],
  [new RegExp(`(${NUMBER})[%％]个百分点`, 'g'), (m) => `${m[1]}个百分点`, '“%”与“百分点”重复'],
  [new RegExp(`(${NUMBER})百分点`, 'g'), (m) => `${m[1]}个百分点`, '“百分点”前缺“个”'],
  [new RegExp(`(${NUMBER})个(?:百分比|点百分|分百点|百点分)`, 'g'), (m) => `${m[1]}个百分点`, '应为“百分点”'],
];

export const percentOrPoint = defineRule({
  id: 'percent-or-point',
  title: '百分比与百分点混用',
  why: '比率之差用“百分点”，相对变化用“%”：城镇化率由60%到62%是提高2个百分点；差一个词，意思差几十倍。',
  severity: 'warning',
  examples: {
    bad: [
      '常住人口⟦城镇化率提高2.3%⟧。',
      '增速⟦高于全省1.2%⟧。',
      '⟦固定资产投资增长5.3个百分点⟧。',
      '⟦增速回落0.8%⟧，农机化率达到62.3%，⟦提高4.2%⟧。全年完成进出口12.3亿元，⟦增长10.4个百分点⟧。',
      '⟦城镇化率年均提高1%⟧，税收占比达到73.5%，⟦比上年高1.8%⟧，增速列全市第2，⟦比全市平均高3.4%⟧，入园率提高到92.5%，⟦比2016年提高9.3%⟧，能耗占比稳步下降，⟦较年初下降2%⟧，失业率控制在3.5%，⟦较上年下降0.2%⟧，发生率由3.2%下降到0.5%，⟦下降2.7%⟧。',
      '⟦用电量同比增长3.3个百分点⟧，⟦居民消费价格上涨1.8个百分点⟧，⟦粮食总产量比上年增加5.2个百分点⟧，⟦民间投资逆势增长2.7个百分点⟧。',
      '占比上升⟦2.3百分点⟧，增速回落⟦1.5%个百分点⟧，下降⟦百分之五%⟧。',
    ],
    good: [
      '常住人口城镇化率提高2.3个百分点，提高到65%。',
      '全员劳动生产率提高5%，能耗强度下降3%。',
      '增速高于全省1.2个百分点，占比提高0.8个百分点，高于年初确定的7.5%的增长目标。',
      '固定资产投资增长5.3%，增速提高1个百分点，绿地率达到38.3%，增长5.3个百分点。',
      '增速高于年初预期目标6%0.8个百分点，高出计划（7%）0.2个百分点，发生率由4%下降到3%，下降25%。',
      '地区生产总值增速居全省前列，增长5%。',
    ],
  },
  *block({ kind, text }) {
    if ((kind !== 'text' && kind !== 'table') || !/[%％]|百分/.test(text)) return;
    yield* rates(text);
    for (const match of matchesOf(text, ABOVE_REGION)) {
      const before = text.slice(Math.max(0, match.index - 20), match.index);
      if (/(?:价|收入|工资|成本|元)[^，。；]{0,6}$/.test(before)) continue;
      yield inPoints(match, `${match[1]}${match[2]}个百分点`, '两个比率相比，差用“百分点”');
    }
    for (const match of matchesOf(text, GROWTH_POINTS)) {
      const before = text.slice(Math.max(0, match.index - 24), match.index).replace(/^.*[，；。]/, '');
      const indicator = AMOUNT.exec(before);
      if (!indicator || /占|比重|增速|增幅/.test(before)) continue;
      const start = match.index - indicator[0].length;
      const found = `${indicator[0]}${match[0]}`;
      yield inPoints({ 0: found, index: start }, found.replace('个百分点', '%'), '总量的增减用“%”');
    }
    for (const match of matchesOf(text, SPEED))
      yield inPoints(match, `${match[1]}${match[2]}个百分点`, '增速之差用“百分点”');
    const risen = new Set<number>();
    for (const form of [AFTER_RATE, RISING_RATE, FASTER, DIFFERENCE]) {
      for (const match of matchesOf(text, form)) {
        const [verb, value] = match.slice(-2) as [string, string];
        const start = match.index + match[0].length - verb.length - value.length - 1;
        // Of what is no share the two rates must tell it.
        if (form === DIFFERENCE ? !isDifference(match) : form !== FASTER && NOT_SHARES.test(match[1]!)) continue;
        if (risen.has(start)) continue;
        risen.add(start);
        const found = text.slice(start, match.index + match[0].length);
        yield inPoints({ 0: found, index: start }, `${verb}${value}个百分点`, '比率的升降用“百分点”');
      }
    }
    for (const match of matchesOf(text, AFTER_AMOUNT)) {
      const start = match.index + match[0].length - match[1]!.length;
      const sentence = text.slice(text.lastIndexOf('。', start) + 1, start);
      if (/[率比重]/.test(sentence.slice(-18))) continue;
      yield inPoints({ 0: match[1]!, index: start }, match[1]!.replace('个百分点', '%'), '总量的增减用“%”');
    }
    for (const [form, fixed, message] of LITERAL)
      for (const match of matchesOf(text, form)) yield inPoints(match, fixed(match), message);
  },
});

/** 3.2, 0.5 and 2.7: what is said to be the change is the difference of the two and not their ratio. */
function isDifference([, from, to, , by]: RegExpMatchArray): boolean {
  const [a, b, c] = [from, to, by].map((digits) => Number(toHalfWidth(digits!)));
  const near = (x: number) => Math.abs(x - c!) < 0.06;
  return near(Math.abs(b! - a!)) && !near((Math.abs(b! - a!) / a!) * 100);
}

function* rates(text: string): Iterable<Report> {
  for (const match of matchesOf(text, RATE)) {
    const rate = match[1]!;
    if (NOT_SHARES.test(rate)) continue;
    // The name of the rate, without the words in front of it.
    const name = /(?:[\u3400-\u9fff]{2}化|[\u3400-\u9fff]{2})?(?:率|占比|比重|比例)$/.exec(rate)![0];
    const start = match.index + rate.length - name.length;
    const whole = text.slice(start, match.index + match[0].length);
    yield inPoints(
      { 0: whole, index: start },
      whole.replace(/[%％]$/, '个百分点'),
      '比率的升降用“百分点”，相对变化才用“%”',
    );
  }
}

function inPoints(match: { readonly 0: string; readonly index?: number }, fixed: string, message: string): Report {
  const span = { start: match.index!, end: match.index! + match[0].length };
  return {
    span,
    message: `${message}：“${match[0]}”`,
    fixes: [{ title: `改为“${fixed}”`, safe: false, edits: [{ ...span, text: fixed }] }],
  };
}
