import type { Block } from '../draft/node.js';
import { throughout } from '../draft/throughout.js';
import { outsideIn } from '../facts/figures/intervals.js';
import { matchesOf } from '../text/matches.js';
import { memo } from '../text/memo.js';
import { DIGITS, MASK_CHARACTER } from '../zh/figure.js';
import { readInteger, toHalfWidth } from '../zh/numeral.js';
import { defineRule, type Report } from './rule.js';

const DASH = '[-—–－~～]{1,2}|至|到';
// The left end has lost its sign or scale: 5—6%, 3—5万人.
const BARE_PERCENT = new RegExp(`(?<![0-9０-９.．%％年月日第号])(${DIGITS})(${DASH})(${DIGITS})([%％])`, 'g');
const BARE_SCALE = new RegExp(
  `(?<![0-9０-９.．%％年月日第号A-Za-z由从])(${DIGITS})([-—–－~～]{1,2}|至)(${DIGITS})([万亿])`,
  'g',
);
const SAME_UNIT = new RegExp(
  `(?<![0-9０-９.．])(${DIGITS})([%％]|[万亿]元?|个百分点)([-—–－~～]{1,2}|至|(?<=(?:增长|预期|控制|保持|稳定)在?[^，。；]{1,8})到)(${DIGITS})\\2`,
  'g',
);
// 30—20家, 30元—20元, 1100斤到900斤之间. Numbers of things (3-1号楼) and points of time have other words behind them.
const COUNTED_UNIT =
  '(?:家|个(?!月)|个月|个工作日|工作日|户|人次|人|名|亩|公顷|元|吨标准煤|吨|公里|项|座|所|处|条|摄氏度|平方米|平方公里|立方米|毫米|厘米|英寸|支|片|种|轮|批|宗|棵|枚|车次|班次|笔|吨级|千伏|米|公斤|斤|分钟|小时|课时|学时|天|倍|周岁|岁|度|件|场|辆|台|套|张|微克/立方米|毫克|兆瓦时|兆瓦|吉瓦|千瓦时|千瓦|株|头|只|艘|例|册|部|篇|幅|床|班|℃|‰)';
const COUNTED = new RegExp(
  `(?<![0-9０-９.．%％年月日第号/A-Za-z-])(${DIGITS})([万亿]?${COUNTED_UNIT})?(?:[-—–~～]{1,2}|至|到)(${DIGITS})([万亿]?${COUNTED_UNIT}|年(?=[，。；时内左的以])|(?<=(?<!\\d)\\d[^\\d]{1,2}\\d)年(?![级\\d]))`,
  'g',
);
const NUMERAL = '[一二两三四五六七八九十百]{1,3}';
/** 五至三家, 百分之八至百分之六. */
const IN_HANZI = new RegExp(
  `(?<![第周一二两三四五六七八九十百千万点零〇])(${NUMERAL})(?:至|到)(${NUMERAL})(?=[万亿]?(?:${COUNTED_UNIT}|年(?:时间|内|左右|[，。；、])))|百分之(?<low>${NUMERAL})(?:至|到|—)(?:百分之)?(?<high>${NUMERAL})`,
  'g',
);
/** 5—8‰. */
const BARE_PERMILLE = new RegExp(`(?<![0-9０-９.．‰])(${DIGITS})([-—–－~～]{1,2}|至)(${DIGITS})(‰)`, 'g');
/** 1亿—8000万元, 50万—30万千瓦. */
const SCALED = new RegExp(`(?<![0-9０-９.．])(${DIGITS})([万亿])元?(?:[-—–~～]{1,2}|至|到)(${DIGITS})([万亿])`, 'g');
/** 5%—6%, 3万—5万: written as the norm has it. */
const WHOLE = new RegExp(`[0-9０-９]([%％万亿])(?:${DASH})[0-9０-９.．]+\\1`, 'g');
const wholeRangesIn = memo(({ text }: Block): readonly string[] =>
  /[%％万亿][-—–－~～至到]/.test(text)
    ? matchesOf(text, WHOLE).map(([, sign]) => (/[万亿]/.test(sign!) ? '万' : '%'))
    : [],
);
/** 800—个: its right end is missing. */
const HALF = new RegExp(
  `(?<![0-9０-９.．A-Za-z—-])(${DIGITS})([-—–~～]|至|到)(?=[万亿]?(?:${COUNTED_UNIT}|[%％])(?![一二两三四五六七八九十0-9]))`,
  'g',
);
/** 20—15强, 6—6%: of whatever is counted, the larger end first, or one end twice. */
const BACKWARDS = new RegExp(
  `(?<![0-9０-９.．%％年月日第号/:：A-Za-z~～—–-])(${DIGITS})[-—–~～]{1,2}(${DIGITS})(?=[\\u3400-\\u9fff％%])(?!年|[月日号时点期届版楼栋区段线路案型式]|气田)`,
  'g',
);
const COUNTS = new RegExp(`^[万亿]?${COUNTED_UNIT}`);
/** 5公里—8亩: a range has one unit. */
const TWO_UNITS = new RegExp(
  `(?<![0-9０-９.．])${DIGITS}[万亿]?(${COUNTED_UNIT}|[%％]|个百分点)[-—–~～]{1,2}${DIGITS}[万亿]?(?!\\1)(?:${COUNTED_UNIT}|[%％]|个百分点)(?=[，。；、以左之])`,
  'g',
);
/** 6—至7%, 6%—。, 6%—7，. */
const BROKEN = new RegExp(
  `(?<![0-9０-９.．])${DIGITS}(?:[%％]?[-—–~～]{1,2}[至到]${DIGITS}[%％]?|[%％][—–~～](?:${DIGITS})?(?=[，。；、左的之]|以[上内]))`,
  'g',
);
/** 不低于30%、不超过20%; 30亩以上20亩以下. */
const SIZED = '[%％]|[万亿]?(?:元|亩|人|户|周?岁|吨|平方米|公里|天|个|家|年|米|公斤|头)';
const LIMITS = new RegExp(
  `(?:不低于|不少于|不小于|超过|大于|高于)(${DIGITS})(${SIZED})[、，]?[但且并]?(?:不超过|不高于|不多于|不大于|小于|不足|不满)(${DIGITS})\\2|(?<![0-9.])(${DIGITS})(${SIZED})以上(?:不足)?(${DIGITS})\\5以下`,
  'g',
);
const ILL = [
  [TWO_UNITS, '范围两端的单位不同'],
  [BROKEN, '范围写得不全'],
] as const;
/** 8—6月: over no winter. */
const MONTHS = /(?<![0-9.—–~～由从-])([1-9]|(?<=[今去]年)1[01])(?:[-—–~～]{1,2}|至|到)([1-8])月(?!\d)/g;
/** 第5至3名. */
const ORDERED = /(?<![由从][^，。；]{0,6})第(\d{1,3})(?:至|到|[-—–~～]{1,2})第?(\d{1,3})(?:名|位|届|章|期|批)/g;
/** 上午11时至9时. */
const HOURS = /(?:上午|下午)(\d{1,2})(?:时|点)(?:至|到|[-—–~～]{1,2})(\d{1,2})(?:时|点)/g;
/** 21—2035年: a year of four digits is never cut to two (GB/T 15835—2011, 5.2.1). */
const CUT_YEAR = new RegExp(
  `(?<![0-9０-９.．年月]|${MASK_CHARACTER})([0-9]{2}|${MASK_CHARACTER}{1,3})([-—–~～至]{1,2})((?:19|20)[0-9]{2}|${MASK_CHARACTER}{4})(?=年)`,
  'g',
);
const PAUSED_DIGITS =
  /(?<![0-9.、第号])([1-9])、([1-9])(?=个(?:月|小时|星期)|分钟|小时|天(?!津)|年(?:时间|内)|[人户家名米里斤次倍万](?!民|大))/g;
const MIXED = /(?<![0-9.])(?:[1-9]0几|几[1-9]0)(?=[\u3400-\u9fff])/g;
const PAUSED =
  /(?<![第、一二三四六七八九千万初周])([一二三四五六七八])、([二三四五六七八九])(?=个(?:月|小时|星期|百分点)|年(?:时间|内|来|后)|天(?!津)|分钟|小时|万|亿|倍|场(?!馆|所)|次(?!会)|家(?!庭)|户(?!籍)|件|十?(?:人|名)(?!代|大)|[十百千](?:多|余)?(?:元|人|户|家|亩|里|公里|米|个|名|斤|吨|年|天|场|次|件))/g;

export const rangeWellFormed = defineRule({
  id: 'range-well-formed',
  title: '数值范围写法有误',
  why: '范围两端的单位和百分号只有在不会误解时才能省（GB/T 15835—2011 第5.1.4条）：“5—6%”会被读成从5到6%。小数在前，大数在后。',
  severity: 'warning',
  examples: {
    bad: [
      '投资增长⟦7%，介于4%和6%之间⟧。',
      '新增就业⟦38.4万人（在35万—37万人之间⟧），贷款利率⟦处于3.6%—4.1%区间，平均4.3%⟧，收入增长⟦21.9%，在23%到25%的目标区间⟧之内。',
      '预计增长⟦5—6%⟧。',
      '新增⟦3—5万⟧人。',
      '控制在⟦6%—5%⟧之间。',
      '培育企业⟦30—20家⟧。',
      '用⟦三、四⟧个月时间完成，增收⟦二、三⟧千元，等候⟦5、6⟧分钟，走访⟦20几⟧件。',
      '培育⟦五至三⟧家企业，打造⟦3到2个⟧特色科室，举办展会⟦七、八⟧场，浓度在⟦38至36微克/立方米⟧，占⟦5—8‰⟧。',
      '新建充电桩⟦800—⟧个，产品⟦6-4英寸⟧，位列⟦第5至3名⟧，每天⟦上午11时至9时⟧开放。',
      '编制规划（⟦21—2035⟧年），衔接规划（⟦xx-xxxx⟧年）。',
      '连续⟦5-3年⟧扎实推进，从事⟦3—2年⟧志愿服务，增长⟦8.7%，处于年初确定的6%～8%目标区间⟧，得分介于85分至96分之间，最低的石桥镇得⟦82⟧分。',
      '入选全国⟦20—15⟧强，增长⟦7—6⟧%、⟦5—5⟧%，间距⟦5公里—8亩⟧，增长⟦6—至7%⟧，增长⟦6%—7⟧，⟦8—6月⟧、⟦9-1月⟧，增速在⟦8至6%⟧之间，占比⟦不低于30%、不超过20%⟧，培育⟦30亩以上20亩以下⟧的大户。',
      '用⟦3—2年⟧时间，覆盖⟦1000—500米⟧，亩产在⟦1100斤到900斤⟧之间，安排⟦1亿—8000万⟧元，产值⟦3至4亿⟧元，预期增长⟦8%到6%⟧。',
    ],
    good: [
      '投资增长5%，介于4%和6%之间；消费增长8.1%（落在8%～12%的预期范围内）。',
      '新增就业36.4万人（在35万—37万人之间），贷款利率处于3.6%—4.1%区间，平均3.9%，收入增长24．9％，在23%到25%的目标区间之内。',
      '入选全国15—20强，丽水36-1气田，增长6%—7%，6—8月，5—8公里，11—3月，60岁以上、16岁以下，不低于20%、不超过30%，20亩以上30亩以下。',
      '连续3-5年扎实推进，增长7.2%，处于年初确定的6%～8%目标区间，得分介于85分至96分之间，最低的得85分。',
      '预计增长5%—6%，新增3万—5万人，安排8000万—1亿元。',
      '气温零下12℃至3℃，2021—2025年，1—6月，第3—5页，由1100斤降到900斤，从8%到6%，分别有5、6人，由15天压缩到3至5天，第七、八届，三、四季度。',
    ],
  },
  given: (draft) =>
    ['%', '万'].filter((sign) => throughout(draft, wholeRangesIn).some(([, one]) => one === sign)).join(''),
  *block(block, _options, whole) {
    const { kind, text } = block;
    if (kind !== 'text' && kind !== 'table') return;
    if (/[%％万亿元]/.test(text)) {
      // 5—6% is a slip where the draft writes 5%—6% elsewhere, and a habit where it does not.
      const habit = (sign: string) => (String(whole).includes(sign) ? {} : { severity: 'information' as const });
      for (const match of matchesOf(text, BARE_PERCENT)) {
        const [whole, low, dash, high, sign] = match;
        if (/^[至到]$/.test(dash!) && !/(?:增长|下降|提高|为|在|达)$/.test(text.slice(0, match.index))) continue;
        if (Number(low) >= Number(high)) {
          // A dash is told below.
          if (/^[至到]$/.test(dash!))
            yield mended(match.index, whole, `${high}${sign}${dash}${low}${sign}`, '范围的两端颠倒');
          continue;
        }
        yield {
          ...mended(match.index, whole, `${low}${sign}${dash}${high}${sign}`, '范围的左端缺百分号'),
          ...habit('%'),
        };
      }
      for (const match of matchesOf(text, BARE_SCALE)) {
        const [whole, low, dash, high, scale] = match;
        if (/^(?:19|20)\d\d$/.test(low!)) continue;
        yield {
          ...mended(match.index, whole, `${low}${scale}${dash}${high}${scale}`, `范围的左端缺“${scale}”`),
          ...habit('万'),
        };
      }
      for (const match of matchesOf(text, SAME_UNIT)) {
        const [whole, low, unit, dash, high] = match;
        const [from, to] = [low, high].map((digits) => Number(toHalfWidth(digits!).replace(/,/g, '')));
        if (from! < to! || (from === to && /[至到]/.test(dash!))) continue;
        yield mended(
          match.index,
          whole,
          from === to ? whole : `${high}${unit}${dash}${low}${unit}`,
          from === to ? '范围的两端相同' : '范围的两端颠倒',
        );
      }
    }
    for (const match of matchesOf(text, COUNTED)) {
      const [whole, low, first, high, second] = match;
      const value = (digits: string) => Number(toHalfWidth(digits).replace(/,/g, ''));
      // 由30个至20个 and 从30元至20元 tell a fall.
      if (
        (first && first !== second) ||
        value(low!) < value(high!) ||
        (value(low!) === value(high!) && !/[—–~～]/.test(whole)) ||
        /[由从](?!事)(?:(?![到至为])[^，。；]){0,8}$|零下$/.test(text.slice(0, match.index))
      )
        continue;
      const fixed = whole.replace(low!, '\0').replace(high!, low!).replace('\0', high!);
      yield mended(match.index, whole, fixed, '范围的两端颠倒');
    }
    for (const { start, end, told } of outsideIn(block)) yield { span: { start, end }, message: told };
    for (const match of matchesOf(text, IN_HANZI)) {
      const [whole, one = match.groups!.low!, other = match.groups!.high!] = match;
      const [low, high] = [readInteger(one), readInteger(other)];
      if (
        !low ||
        !high ||
        low <= high ||
        /[由从](?!事)(?:(?![到至为])[^，。；]){0,8}$/.test(text.slice(0, match.index))
      )
        continue;
      yield { span: { start: match.index, end: match.index + whole.length }, message: `范围的两端颠倒：“${whole}”` };
    }
    for (const match of matchesOf(text, BARE_PERMILLE)) {
      const [whole, low, dash, high, sign] = match;
      yield mended(match.index, whole, `${low}${sign}${dash}${high}${sign}`, '范围的左端缺千分号');
    }
    for (const match of matchesOf(text, SCALED)) {
      const [whole, low, first, high, second] = match;
      if (first === second || Number(low) * (first === '亿' ? 1e4 : 1) <= Number(high) * (second === '亿' ? 1e4 : 1))
        continue;
      if (/[由从][^，。；]{0,8}$/.test(text.slice(0, match.index))) continue;
      yield { span: { start: match.index, end: match.index + whole.length }, message: `范围的两端颠倒：“${whole}”` };
    }
    for (const match of matchesOf(text, BACKWARDS)) {
      const [whole, low, high] = match;
      const [first, last] = [low, high].map((digits) => Number(toHalfWidth(digits!).replace(/,/g, '')));
      // What is counted in the usual units is told above.
      if (first! < last! || (first! > last! && COUNTS.test(text.slice(match.index + whole.length)))) continue;
      const isOne = first === last;
      const fixed = isOne ? whole : `${high}—${low}`;
      yield mended(match.index, whole, fixed, isOne ? '范围的两端相同' : '范围的两端颠倒');
    }
    for (const { 0: whole, 1: low, 3: high, 4: above, 6: below, index } of matchesOf(text, LIMITS)) {
      const [from, to] = [low ?? above, high ?? below].map((digits) => Number(toHalfWidth(digits!).replace(/,/g, '')));
      if (from! > to!)
        yield { span: { start: index, end: index + whole.length }, message: `范围的两端颠倒：“${whole}”` };
    }
    for (const match of matchesOf(text, MONTHS)) {
      const back = Number(match[1]) - Number(match[2]);
      if (back > 0 && (back < 4 || match[2] === '1'))
        yield mended(match.index, match[0], `${match[2]}—${match[1]}月`, '范围的两端颠倒');
    }
    for (const [form, message] of ILL)
      for (const { 0: whole, index } of matchesOf(text, form))
        yield { span: { start: index, end: index + whole.length }, message: `${message}：“${whole}”` };
    for (const match of matchesOf(text, HALF))
      yield { span: { start: match.index, end: match.index + match[0].length }, message: `范围缺右端：“${match[0]}”` };
    for (const form of [ORDERED, HOURS]) {
      for (const match of matchesOf(text, form)) {
        const [whole, low, high] = match;
        if (Number(low) <= Number(high)) continue;
        yield { span: { start: match.index, end: match.index + whole.length }, message: `范围的两端颠倒：“${whole}”` };
      }
    }
    for (const match of matchesOf(text, CUT_YEAR)) {
      const [whole, first, dash, last] = match;
      const message = '起始年份应写全四位';
      if (/\d/.test(first!) && /\d/.test(last!))
        yield mended(match.index, whole, `${last!.slice(0, 2)}${first}${dash}${last}`, message);
      else yield { span: { start: match.index, end: match.index + whole.length }, message: `${message}：“${whole}”` };
    }
    for (const match of matchesOf(text, MIXED)) {
      const tens = '一二三四五六七八九'[Number(/[1-9]/.exec(match[0])![0]) - 1]!;
      const right = /^几/.test(match[0]) ? '几十' : `${tens === '一' ? '' : tens}十几`;
      yield mended(match.index, match[0], right, '“几”与汉字数字连用');
    }
    for (const match of matchesOf(text, PAUSED_DIGITS)) {
      const [whole, low, high] = match;
      if (
        Number(high) - Number(low) !== 1 ||
        /分别[^，。；]*$/.test(text.slice(Math.max(0, match.index - 20), match.index))
      )
        continue;
      yield mended(
        match.index,
        whole,
        [low, high].map((d) => '一二三四五六七八九'[Number(d) - 1]).join(''),
        '相邻两数表示概数，用汉字，中间不用顿号',
      );
    }
    for (const match of matchesOf(text, PAUSED)) {
      const [whole, low, high] = match;
      // 三五年 and 三五家 are words as well.
      if ('一二三四五六七八九'.indexOf(high!) - '一二三四五六七八九'.indexOf(low!) !== 1 && low! + high! !== '三五')
        continue;
      yield mended(match.index, whole, `${low}${high}`, '相邻两数表示概数，中间不用顿号');
    }
  },
});

function mended(start: number, whole: string, fixed: string, message: string): Report {
  const span = { start, end: start + whole.length };
  return {
    span,
    message: `${message}：“${whole}”`,
    fixes: fixed === whole ? [] : [{ title: `改为“${fixed}”`, safe: false, edits: [{ ...span, text: fixed }] }],
  };
}
