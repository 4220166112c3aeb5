import { type Doubled, doubledIn } from '../facts/figures/approximations.js';
import { matchesOf } from '../text/matches.js';
import { DIGITS } from '../zh/figure.js';
import { UNIT } from '../zh/unit.js';
import { defineRule } from './rule.js';

const MESSAGES: Readonly<Record<Doubled['kind'], string>> = {
  about: '概数说了两次',
  'more than': '“超过”与“以上”重复',
  'at most': '“不超过”与“以内”重复',
  'at odds': '两个概数词意思相反',
};
const EXACT = new RegExp(`(?<![附邻临新最大签节集制预违])(大约|约|将近|接近)(${DIGITS})(?=${UNIT.source})`, 'g');
/** 895多家: counted to the last one, there is nothing over. */
const EXACT_MORE =
  /(?<![0-9.．第—～~-])([1-9]\d{1,3}[1-9](?=(?:多|余)(?:[个家户名件次所座处项辆台套株头只场起例宗栋幢间位](?!月)|人(?!民)))|[1-9]\d{2,}[1-9])(多|余)(?!次方)/g;
/** 12346人左右. */
const EXACT_TAIL = new RegExp(`(?<![0-9.．约近—～~-])(${DIGITS})((?:${UNIT.source}))(左右|上下)`, 'g');

export const approximationOnce = defineRule({
  id: 'approximation-once',
  title: '概数重复或自相矛盾',
  why: '“约”“近”“超过”与“左右”“多”“以上”只用一个（GB/T 15835—2011 第5.2条）；精确到个位的数前面不用“约”。',
  severity: 'warning',
  examples: {
    bad: [
      '推出⟦786多⟧场促销活动，新引育人才⟦2341多⟧人，新改建线路⟦2388多⟧公里。',
      '进驻企业⟦895多⟧家，开展早餐会⟦261余⟧次。',
      '带动就业⟦约300人左右⟧，培育企业⟦12家以上左右⟧。',
      '惠及群众⟦近3000余户⟧。',
      '新增企业⟦超过500家以上⟧，涨幅⟦不超过3%以内⟧。',
      '接待⟦上千余人次⟧，整治小巷⟦约四十余条⟧，新增⟦5000余人左右⟧，压缩⟦近一半左右⟧，存栏⟦近上万头⟧。',
      '垃圾清运覆盖⟦近300个行政村以上⟧，⟦超过20家企业左右⟧，群众受益。',
      '厂房⟦约为18万平方米左右⟧，受益⟦约有600多户⟧，登记⟦12346人左右⟧，投资⟦近50%以上⟧用于民生，受益⟦约12346⟧人，造林⟦近约1.2万亩⟧，失业率控制在⟦超过4.5%以内⟧，联系服务商⟦不足800多家⟧，降雨⟦不超过500毫米以内⟧，带动社员⟦30户以上左右⟧，收入增长⟦不足4.5%以上⟧，失业率⟦至少控制在4%以下⟧，人口自然增长率⟦控制在6‰以上⟧。',
    ],
    good: [
      '推出780多场促销活动，新引育人才2300多人，新改建线路2380多公里。',
      '进驻企业890多家，修路115多公里，与客商签约2037.6亿元。',
      '签约50亿元以上项目13个，超近5年之和。',
      '带动就业约300人，惠及群众3000余户，增长5%左右。',
      '城镇化率达到60%以上，涨幅控制在3%以内，覆盖率保持在95%以上。',
      '近5年新增企业500家以上，附近3个村受益。',
      '投资约3.25亿元，人口约12000人，签约亿元以上项目27个，近30家省级以上平台落户，近三年多来，上万人受益，十来分钟可达，增速高于6%左右的预期目标，涨幅超过3%以内的目标，不到二十多年。',
    ],
  },
  *block(block) {
    const { kind, text } = block;
    if (kind !== 'text' && kind !== 'table') return;
    for (const { start, end, words, kind: doubled } of doubledIn(block)) {
      const without = (word: Doubled['words'][0]) => text.slice(start, word.start) + text.slice(word.end, end);
      yield {
        span: { start, end },
        message: `${MESSAGES[doubled]}：“${text.slice(start, end)}”`,
        fixes: [words[1], words[0]].map((word) => ({
          title: `改为“${without(word)}”`,
          safe: false,
          edits: [{ start, end, text: without(word) }],
        })),
      };
    }
    for (const match of matchesOf(text, EXACT_TAIL)) {
      const [whole, number, unit, tail] = match;
      const digits = number!.replace(/,/g, '');
      if (!/^\d{5,}$/.test(digits) || digits.endsWith('0') || /[万亿千百]/.test(unit!)) continue;
      const span = { start: match.index, end: match.index + whole.length };
      const fixes = [{ title: `改为“${number}${unit}”`, safe: false, edits: [{ ...span, text: number! + unit }] }];
      yield { span, message: `精确到个位的数后面不用“${tail}”`, fixes };
    }
    for (const match of matchesOf(text, EXACT_MORE)) {
      const [whole, number, more] = match;
      const span = { start: match.index, end: match.index + whole.length };
      yield {
        span,
        message: `精确到个位的数后面不用“${more}”`,
        fixes: [{ title: `改为“${number}”`, safe: false, edits: [{ ...span, text: number! }] }],
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
