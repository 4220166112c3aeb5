import { NUMBER } from '../zh/figure.js';
import { defineRule, type Report } from './rule.js';

const UP = '提高|提升|上升|下降|降低|回落|回升|收窄|扩大|增加|减少';
// A rate that rises by 2 % or by 2 points: for a share or coverage only points are meant.
const RATE = new RegExp(
  `([\\u3400-\\u9fff]{0,6}(?:率|占比|比重|比例))((?:同比|较上年|比上年|较去年|比去年|平均)?(?:再)?(?:${UP})了?)(${NUMBER})[%％](?!左右的|以上的)`,
  'g',
);
// Yields, efficiencies and intensities are amounts of their own: 劳动生产率提高5% is right.
const NOT_SHARES =
  /生产率|效率|强度|汇率|周转率|收益率|利用率的|产出率|费率|利率|税率|频率|速率|功率|容积率|出率|倍率|毛利率|利润率$|(?:案|发生|死亡|事故|发病|投诉|信访|债务|犯罪|上访|离职|损耗|次品|失业)率$/;
const ABOVE_REGION = new RegExp(
  `((?:高于|快于|低于|高出|超出)(?:全国|全省|全市|全县|全区|年初|预期|目标|计划|省定|市定|经济增速|经济增长|GDP增速)[^，。；、]{0,6}?)(${NUMBER})[%％](?!以上的)`,
  'g',
);
const AMOUNT = /(?:总值|增加值|收入|投资|总额|产值|销售额|进出口|产量|贷款|存款|税收|支出|利润|用电量|利用外资)$/;
const GROWTH_POINTS = new RegExp(
  `([\\u3400-\\u9fff]{2,8})((?:同比|较上年|比上年|年均|预计|实际|同口径|逆势)*)(增长|下降)(${NUMBER})个百分点`,
  'g',
);
// 增速回落0.8%; 增速比全省快0.5%: a rate of growth moves by points.
const SPEED = new RegExp(
  `((?:增速|增幅|涨幅|降幅)(?:同比|较上年|比上年|较去年|比去年|较[^，。；0-9]{1,6}|比[^，。；0-9]{1,6})?(?:回落|回升|加快|放缓|提高|提升|下降|增长|快|慢|高|低|收窄|扩大)(?:了)?)(${NUMBER})[%％](?!的|个百分)`,
  'g',
);
// 城镇化率由61.2%提高到63.5%，提高2.3%; 机收率达到62.3%，提高4.2%.
const AFTER_RATE = new RegExp(
  `([\\u3400-\\u9fff]{1,6}(?:率|占比|比重|比例))(?:[由从]${NUMBER}[%％][^，。；]{0,4}(?:到|至)|(?:达到?|为)(?:了)?)${NUMBER}[%％][，、,]((?:同比|较上年|比上年|较去年|比去年)?(?:${UP})了?)(${NUMBER})[%％](?!以上|左右)`,
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
  [new RegExp(`(${NUMBER})个百分比`, 'g'), (m) => `${m[1]}个百分点`, '应为“百分点”'],
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
      '占比上升⟦2.3百分点⟧，增速回落⟦1.5%个百分点⟧，下降⟦百分之五%⟧。',
    ],
    good: [
      '常住人口城镇化率提高2.3个百分点，提高到65%。',
      '全员劳动生产率提高5%，能耗强度下降3%。',
      '增速高于全省1.2个百分点，占比提高0.8个百分点。',
      '固定资产投资增长5.3%，增速提高1个百分点，绿地率达到38.3%，增长5.3个百分点。',
      '地区生产总值增速居全省前列，增长5%。',
    ],
  },
  *block({ kind, text }) {
    if ((kind !== 'text' && kind !== 'table') || !/[%％]|百分/.test(text)) return;
    yield* rates(text);
    for (const match of text.matchAll(ABOVE_REGION)) {
      const before = text.slice(Math.max(0, match.index - 20), match.index);
      if (/(?:价|收入|工资|成本|元)[^，。；]{0,6}$/.test(before)) continue;
      yield inPoints(match, `${match[1]}${match[2]}个百分点`, '两个比率相比，差用“百分点”');
    }
    for (const match of text.matchAll(GROWTH_POINTS)) {
      const indicator = match[1]!;
      if (
        !AMOUNT.test(indicator) ||
        /占|比重|增速|增幅/.test(text.slice(Math.max(0, match.index - 8), match.index) + indicator)
      )
        continue;
      const start =
        match.index +
        indicator.length -
        /[^收总增投税]*?(?:总值|增加值|收入|投资|总额|产值|销售额|进出口|产量|贷款|存款|税收|支出|利润|用电量|利用外资)$/.exec(
          indicator,
        )![0].length;
      const fixed = `${text.slice(start, match.index + match[0].length).replace('个百分点', '%')}`;
      yield inPoints({ 0: text.slice(start, match.index + match[0].length), index: start }, fixed, '总量的增减用“%”');
    }
    for (const match of text.matchAll(SPEED))
      yield inPoints(match, `${match[1]}${match[2]}个百分点`, '增速之差用“百分点”');
    for (const match of text.matchAll(AFTER_RATE)) {
      if (NOT_SHARES.test(match[1]!)) continue;
      const words = `${match[2]}${match[3]}%`;
      const start = match.index + match[0].length - words.length;
      const found = text.slice(start, match.index + match[0].length);
      yield inPoints({ 0: found, index: start }, `${match[2]}${match[3]}个百分点`, '比率的升降用“百分点”');
    }
    for (const match of text.matchAll(AFTER_AMOUNT)) {
      const start = match.index + match[0].length - match[1]!.length;
      const sentence = text.slice(text.lastIndexOf('。', start) + 1, start);
      if (/[率比重]/.test(sentence.slice(-18))) continue;
      yield inPoints({ 0: match[1]!, index: start }, match[1]!.replace('个百分点', '%'), '总量的增减用“%”');
    }
    for (const [form, fixed, message] of LITERAL)
      for (const match of text.matchAll(form)) yield inPoints(match, fixed(match), message);
  },
});

function* rates(text: string): Iterable<Report> {
  for (const match of text.matchAll(RATE)) {
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
