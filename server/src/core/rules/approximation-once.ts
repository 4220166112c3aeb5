import { matchesOf } from '../text/matches.js';
import { DIGITS, HANZI, NUMBER, FIGURE as OPEN } from '../zh/figure.js';
import { UNIT } from '../zh/unit.js';
import { defineRule } from './rule.js';

/** In Chinese numerals too: 三千元, 三分之一, 九成. */
const FIGURE = `(?:${OPEN}|${HANZI}分之${HANZI}|${HANZI}(?:${UNIT.source}))`;
const ABOUT = '大约|约|近|将近|接近|逾';
const ABOVE = '超过|突破|不少于|不低于|至少|高于|超';
const BELOW = '不超过|不高于|低于|不到|不足';
/** Each pattern with what is doubled in it; the last group is what can be left out. */
const DOUBLED: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<![附邻临新最])(${ABOUT}|${ABOVE})(${FIGURE})(左右|上下)`, 'g'), '概数说了两次'],
  [new RegExp(`(?<![附邻临新最])(${ABOUT})(${FIGURE})(以上|以下|以内)`, 'g'), '概数说了两次'],
  [new RegExp(`(${ABOVE})(${FIGURE})(以上)`, 'g'), '“超过”与“以上”重复'],
  [new RegExp(`(${BELOW})(${FIGURE})(以内|以下)`, 'g'), '“不超过”与“以内”重复'],
];
const TWICE = new RegExp(
  `(?<![附邻临新最])(${ABOUT}|超过|超)(${NUMBER}(?:万|亿|千|百)?)([多余])(?=${UNIT.source})`,
  'g',
);
/** 近约1.2万亩. */
const STACKED = new RegExp(
  `(?<![附邻临新最靠])(大约|约|近|将近|接近|逾|超过|超)(大约|约|近|将近|逾)(?=${NUMBER})`,
  'g',
);
const EXACT = new RegExp(`(?<![附邻临新最大])(大约|约|将近|接近)(${DIGITS})(?=${UNIT.source})`, 'g');

export const approximationOnce = defineRule({
  id: 'approximation-once',
  title: '概数重复或自相矛盾',
  why: '“约”“近”“超过”与“左右”“多”“以上”只用一个（GB/T 15835—2011 第5.2条）；精确到个位的数前面不用“约”。',
  severity: 'warning',
  examples: {
    bad: [
      '带动就业⟦约300人左右⟧。',
      '惠及群众⟦近3000余⟧户。',
      '新增企业⟦超过500家以上⟧，涨幅⟦不超过3%以内⟧。',
      '投资⟦近50%以上⟧用于民生，受益⟦约12346⟧人，造林⟦近约⟧1.2万亩，降雨⟦不超过500毫米以内⟧。',
    ],
    good: [
      '带动就业约300人，惠及群众3000余户，增长5%左右。',
      '城镇化率达到60%以上，涨幅控制在3%以内，覆盖率保持在95%以上。',
      '近5年新增企业500家以上，附近3个村受益。',
      '投资约3.25亿元，人口约12000人。',
    ],
  },
  *block({ kind, text }) {
    if (kind !== 'text' && kind !== 'table') return;
    if (!/约|近|逾|超|突破|不|低于|高于|至少/.test(text)) return;
    for (const [form, message] of DOUBLED) {
      for (const match of matchesOf(text, form)) {
        const [whole, head, figure, tail] = match;
        const span = { start: match.index, end: match.index + whole.length };
        const choices = [`${head}${figure}`, `${figure}${tail}`];
        yield {
          span,
          message: `${message}：“${whole}”`,
          fixes: choices.map((choice) => ({
            title: `改为“${choice}”`,
            safe: false,
            edits: [{ ...span, text: choice }],
          })),
        };
      }
    }
    for (const match of matchesOf(text, TWICE)) {
      const [whole, head, number, more] = match;
      const span = { start: match.index, end: match.index + whole.length };
      yield {
        span,
        message: `概数说了两次：“${whole}”`,
        fixes: [`${head}${number}`, `${number}${more}`].map((choice) => ({
          title: `改为“${choice}”`,
          safe: false,
          edits: [{ ...span, text: choice }],
        })),
      };
    }
    for (const match of matchesOf(text, STACKED)) {
      const [whole, first, second] = match;
      const span = { start: match.index, end: match.index + whole.length };
      yield {
        span,
        message: `概数说了两次：“${whole}”`,
        fixes: [first!, second!].map((choice) => ({
          title: `改为“${choice}”`,
          safe: false,
          edits: [{ ...span, text: choice }],
        })),
      };
    }
    for (const match of matchesOf(text, EXACT)) {
      const digits = match[2]!.replace(/[.．,]/g, '').replace(/^0+/, '');
      if (digits.length < 5 || digits.endsWith('0')) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      yield {
        span,
        message: `精确到个位的数前面不用“${match[1]}”`,
        fixes: [{ title: `改为“${match[2]}”`, safe: false, edits: [{ ...span, text: match[2]! }] }],
      };
    }
  },
});
