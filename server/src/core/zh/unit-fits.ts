// Which unit cannot be that of what it measures? Slips seen in drafts: the next item's unit, half a unit, one of another kind or size.
import { lastOf } from '../text/marks.js';
import { matchesOf } from '../text/matches.js';
import { DIGITS } from './figure.js';
import type { Misplaced } from './unit-heads.js';

/** What is wrong about the figure: the group `unit`, or a number that has none. */
export interface Misfit {
  readonly form: RegExp;
  readonly message: string;
}

const N = `(?<number>${DIGITS})`;
const TO =
  '(?:分别)?(?:达到?|为|提高到|提升到|扩大到|增加到|增加至|提高至|提升至|扩大至|增至|增加|突破|超过?|完成|实现|新增|约|近)*';
const MONEY = '[万亿]{0,2}(?:美|欧|港)?元';
const BUILT = '(?:完成|新建|修建|改造|改建|修筑|建设)';
const ROADS = '“?四好农村路|农村公路|农村道路|乡村道路|乡村公路|[左右]堤|绿道';
const misfit = (form: string, message: string): Misfit => ({ form: new RegExp(form, 'g'), message });

export const MISFITS: readonly Misfit[] = [
  misfit(
    `(?:新建|改建|新改建|改扩建|改造|建成|修建|新增|硬化|铺设|整治|疏浚|修复|贯通|通车)[\\u3400-\\u9fffA-Za-z0-9]{0,6}(?:公路|铁路|管网|管道|管线|线路|河道|绿道|步道|渠道)${N}(?<unit>${MONEY}|[万亿]?(?:平方公里|吨|斤|人次|人|亩|千瓦))(?![/／\\u3400-\\u9fff])`,
    '长度的单位不对',
  ),
  misfit(
    `人均[\\u3400-\\u9fff]{0,8}面积${TO}${N}(?<unit>[万亿]?(?:平方公里|公里)|万(?:平方米|亩|公顷))`,
    '人均的面积没有这么大',
  ),
  misfit(`天数${TO}(?<number>(?!100[%％])[1-9]\\d\\d(?:[.．]\\d+)?)(?<unit>[%％])`, '天数不用百分号'),
  misfit(
    `${N}(?<unit>千瓦|千瓦时|(?:千米|兆瓦)(?!线路)|[kK][wW])(?=(?:[\\u3400-\\u9fff]{2,4})?(?:输)?变电[站所工]|线路)`,
    '电压的单位是千伏',
  ),
  misfit(`${N}(?<unit>万千伏)(?!安)`, '功率的单位是千瓦'),
  misfit(`${N}(?<unit>千瓦)(?=抽水蓄能)`, '装机没有这么小，单位不对'),
  misfit(
    `(?:供水|供气|用水|排水|处理)(?:量|能力|规模)${TO}${N}(?<unit>[万亿]{0,2}(?:平方公里|平方米|公里|千瓦时|元))`,
    '这里的单位不对',
  ),
  misfit(
    `粮食(?:总产量?|产量)${TO}${N}(?<unit>[万亿]{0,2}(?:公里|平方公里|平方米|千瓦时|立方米|米|人|户|元))`,
    '产量的单位不对',
  ),
  misfit(
    `(?<![对给予向名每为发][^，。；]{0,6})(?:接待(?:国内外|境外|过夜)?|游客|客流)(?:游客|人数|人次|量)?${TO}${N}(?<unit>[万亿]{1,2}次|[万亿]*(?:元|公里|吨|亩))(?![\\u3400-\\u9fff])`,
    '人数的单位不对',
  ),
  misfit(
    `浓度[^，。；0-9]{0,8}${N}(?<unit>(?:微克|毫克)\\/(?!立方米|m³|m3|m|升|L|千克|公斤|kg)[\\u3400-\\u9fff]{1,3}?米?)(?=[，。；、）]|$)`,
    '浓度的单位是微克/立方米',
  ),
  misfit(
    `每[百千万](?:名|户)?(?:常住|老年|户籍)?(?:人口?|老人|居民|农户)[^，。；0-9]{0,14}${N}(?<unit>[万亿](?:张|名|人|个|辆|册|件))`,
    '没有这么多，单位不对',
  ),
  misfit(`(?:住房|公租房|廉租房|安置房|公寓)${TO}${N}(?<unit>亩|[万亿]?(?:公里|人次|吨|平方公里))`, '房屋的单位不对'),
  misfit(
    `(?:公路|铁路|通车|轨道交通|管网|绿道|运营)[\\u3400-\\u9fff]{0,4}里程${TO}${N}(?<unit>米)(?![\\u3400-\\u9fff])`,
    '里程的单位是公里',
  ),
  misfit(
    `(?<!均|单产|每)粮食总?(?:产量?)?(?:确保|稳定在|保持在|力争)*${TO}(?<number>[1-9][0-9]*(?:\\.\\d+)?)(?<unit>公斤|斤|千克)(?=[，。；]|以上[，。；])`,
    '总产没有这么小，单位不对',
  ),
  misfit(`${N}(?<unit>[万亿]?(?:元|吨|亩|公里|平方米)次)(?![日年月级生干主序要贷于方第])`, '是“人次”还是别的单位？'),
  misfit(
    `${N}(?<unit>[万亿]?(?:吨|亩|公里|平方米|平方公里))(?=(?:农村|贫困|困难|城镇|低收入|下岗|留守)+(?:人口|群众|劳动力|职工|家庭|儿童)(?!的?[承土耕林田住])|(?:全部|稳定|实现|顺利)*(?:脱贫(?!攻坚|产业)|迁入))`,
    '人数的单位不对',
  ),
  misfit(
    `人均(?:达到?|突破|为|约)*${N}(?<unit>万(?:亩|吨|公里|人|平方米))(?=[以，。；、])`,
    '人均没有这么多，单位不对',
  ),
  misfit(
    `(?<![\\d.．])(?<!(?:全球|世界|人类)[^，。；]{0,12})(?<number>(?:[2-9]\\d|\\d{3,})(?:[.．]\\d+)?)(?<unit>亿人)(?!次|民币)`,
    '没有这么多人，单位不对',
  ),
  misfit(
    `(?:完成|整理出?|建设|建成|打造|种植了?|修复|治理|新增|实施|栽植|整理)${N}(?<unit>[万亿]?(?:元|吨|人次?|公里))(?=荒山|沙荒地|高标准农田|湿地|林果|补充耕地|盐碱地|造林|撂荒地|梯田)`,
    '面积的单位不对',
  ),
  misfit(`${BUILT}${N}(?<unit>[万亿]?(?:吨|人))(?=${ROADS})`, '长度的单位不对'),
  misfit(`${BUILT}(?<number>[0-9]{1,3}(?:[.][0-9]+)?)(?<unit>平方米)(?=${ROADS})`, '长度的单位不对'),
  misfit(`(?<=[0-9]人次?)${N}(?<unit>万?(?:吨|亩|公里))(?=[，。；、])`, '这里的单位不对'),
  misfit(`(?<=[0-9]万?户)${N}(?<unit>万?(?:吨|公里))`, '人数的单位不对'),
  misfit(
    `(?:惠及|帮扶|资助|救助|服务)${N}(?<unit>万?(?:亩|吨|公里|元))(?=[\\u3400-\\u9fff“”]{0,6}(?:居民|群众|家庭|老年人|老人|儿童|住户|农户|职工))(?!以)`,
    '这里的单位不对',
  ),
  misfit(
    `(?:发放|安排|下达|使用|落实|拨付|争取|设立)${N}(?<unit>[万亿]?(?:吨|公里|亩))(?=(?:专项|失业保险|奖补|消费品以旧换新|防贫|债券|贷款|国债|育儿补贴|补贴资金|补助资金))`,
    '金额的单位不对',
  ),
  misfit(`(?<=小区[0-9]{1,5}个)${N}(?<unit>万元)(?=[，。；])`, '户数的单位不对'),
  misfit(
    `(?<=[路道][0-9]{1,3}条)(?<number>[0-9]{1,3}(?:[.][0-9]+)?)(?<unit>平方米|万?[吨亩])(?=[，。；、])`,
    '长度的单位不对',
  ),
  misfit(`${N}(?<unit>万(?:元|吨|亩))(?=口(?:以[上下]|的)|民(?![生营间族政兵歌]))`, '人数的单位不对'),
  misfit(
    `(?:[为对让]|帮助|解决了?)${N}(?<unit>万?(?:元|亩|吨|公里))(?=(?![以的])[\\u3400-\\u9fff“”]{0,10}?(?:家庭|住户|老年人|低保户|困难群众|群众|人口|学生)(?!的?[资补标收承土]))`,
    '这里的单位不对',
  ),
  misfit(
    `(?:出口|进口|电商|消费|销售|外资|内资|贷款|补贴|资金|基金|负担|让利)(?:(?![煤油矿货粮碳钢泥气运])[\\u3400-\\u9fff]){0,8}${N}(?<unit>亿(?:吨|亩|人(?!次)))(?=[，。；、,;）])`,
    '金额的单位不对',
  ),
  misfit(`${N}(?<unit>亿(?:吨|亩|人))(?:以上|以下)?(?=的?(?:[\\u3400-\\u9fff]{2,6})?项目)`, '金额的单位不对'),
  misfit(
    `(?:惠及|扶持创业|参保)(?:企业|群众|学生|居民)?${N}(?<unit>万?(?:吨|亩|公里))(?=[，。；、])`,
    '这里的单位不对',
  ),
  misfit(`每人每[年月]${N}(?<unit>万?(?:吨|亩|公里|人))(?=[，。；、])`, '金额的单位不对'),
  misfit(`时速(?:达到?|为)?${N}(?<unit>万?(?:元|亩|吨|人|米))`, '时速的单位是公里'),
  misfit(`年产${N}(?<unit>[万亿]?(?:亩|平方公里|公里|人))(?![\\u3400-\\u9fff]{0,4}道)`, '产量的单位不对'),
  misfit(
    `(?:贫困|搬迁|低保”?|五保”?|安置|困难|特困)[^，。；、0-9]{0,8}${N}(?<unit>万?(?:元|亩|吨|公里))(?=[0-9][0-9.]*万?[人名])`,
    '户数的单位不对',
  ),
  misfit(
    `${N}(?<unit>万?(?:元|亩|吨|公里))(?=[0-9][0-9.]*万?[人名](?:贫困|群众|人口|困难|稳定|全部|实现))`,
    '户数的单位不对',
  ),
  misfit(`货物吞吐量${TO}${N}(?<unit>[万亿]*(?:标准?箱|TEU|人次|元))`, '货物吞吐量的单位是吨'),
  misfit(
    `${N}(?<unit>公里)(?=的?[\\u3400-\\u9fff]{2,8}(?:合作区|示范区|自贸区|启动区|保税区|开发区|先行区)[，。；、]|的[\\u3400-\\u9fff]{0,6}(?:园区|新区|片区)[，。；、])`,
    '面积的单位不对',
  ),
  misfit(
    `(?<![\\d.．])(?<!(?:全国|全球|世界|草原|国土|耕地)[^，。；]{0,12})(?<number>(?:[2-9]\\d|\\d{3,})(?:[.．]\\d+)?)(?<unit>亿亩)`,
    '没有这么大，单位不对',
  ),
  misfit(
    `(?<!(?:全国|国家|我国|全球|世界)[^。；]{0,24})粮食[^。；0-9]{0,24}(?<number>[1-9]\\d*(?:[.．]\\d+)?)(?<unit>亿吨)`,
    '没有这么多，单位不对',
  ),
  misfit(`${N}(?<unit>[万亿]千)(?=[，。；、）]|$)`, '单位不全'),
  misfit(`${N}(?<unit>[万亿]?美)(?=[，。；、）]|$)`, '“美元”不全'),
];

const AVERAGE =
  '(?:人均(?:可支配|纯|年)?收入(?:由[0-9.,]+元)?|低保标准|补助标准|补贴标准|养老金(?:标准)?|月工资|年工资)';
/** 每亩增收, 户均增收: of one field or household. */
const EACH =
  '(?<each>每[亩户名位生人斤吨][\\u3400-\\u9fff]{0,4}(?:增收|节本|节约|收益|补助|补贴|奖励)|[亩户人]均[\\u3400-\\u9fff]{0,3}(?:增收|收益|收入))';
/** Of one person: never in hundred millions, nor half a million in ten thousands; of one field or firm, never in hundred millions. */
const PERSONAL = new RegExp(
  `(?:${AVERAGE}|${EACH}|(?<head>人均)(?=[^，。；、0-9]{2,16}(?:[由从]${DIGITS}[万亿]?元[^，。；、0-9]{1,8})?${DIGITS}亿元)[^，。；、0-9]{2,16}(?:[由从]${DIGITS}[万亿]?元[^，。；、0-9]{1,8})?)(?:分别)?(?:[\\u3400-\\u9fff]{0,6})(?:${DIGITS}[万亿]?元[、和])*(?<number>${DIGITS})(?<scale>[万亿])元`,
  'g',
);

/** A person's income or pension in a scale that no person has; the offsets are of its figure. */
export function* tooMuchForOne(text: string): Iterable<{ readonly start: number; readonly end: number }> {
  for (const match of matchesOf(text, PERSONAL)) {
    const [whole] = match;
    const { number, scale, each } = match.groups!;
    if (scale !== '亿' && (each || Number(number!.replace(/,/g, '')) < 50)) continue;
    // 发放养老金3亿元 is the sum of all.
    if (
      /发放|支出|拨付|投入|补发|筹集|安排|落实|陈欠|欠账|兑现/.test(
        text.slice(Math.max(0, match.index - 8), match.index) + whole,
      )
    )
      continue;
    const end = match.index + whole.length;
    yield { start: end - number!.length - 2, end };
  }
}

/** 集中供热面积800万平方公里: as large as a province; 清淤450万平方公里: as half the country. */
const VAST = new RegExp(
  `(?<=(?<!国土|陆地|海域|全国|世界|全球|草原|[球洲洋][^，。；、0-9]{0,8})[\\u3400-\\u9fff])(?<number>[5-9]\\d(?:[.．]\\d+)?|\\d{3,}(?:[.．]\\d+)?)万平方公里|(?:供热|供暖|在建|拆除|建筑|校舍|厂房|仓储|住房|安置房|棚户区|商业)[^，。；、0-9]{0,10}(?<number2>${DIGITS})万平方公里`,
  'g',
);

/** Totals of a county or more, which no 万元 holds: below 100 million for output, below 10 million for the rest. */
const TOTALS = new RegExp(
  `(?<!人均|人均地区)(?:(?<output>生产总值|GDP)|预算收入|财政(?:总)?收入|固定资产投资|零售总额|工业增加值|[存贷]款余额|进出口(?:总[额值])?)(?:累计|预计|达到了?|达|为|突破|超过?|完成|实现|约|近)*(?<number>${DIGITS})万元`,
  'g',
);
/** 全省地区生产总值达到5.53亿元: less than any province's in the years of the plans. */
const OF_A_PROVINCE = new RegExp(`(?<=[全我]省)(?:实现)?(?:地区)?生产总值${TO}(?<number>${DIGITS})亿元`, 'g');
/** 生产总值426.8万亿元: more than the country's. */
const TOO_LARGE = new RegExp(
  `(?:生产总值|GDP|预算收入|财政(?:总)?收入|固定资产投资|零售总额|工业增加值|[存贷]款余额|进出口总?[额值]?)${TO}(?<number>${DIGITS})万亿元`,
  'g',
);
/** 年产值3.2元: a total in bare 元. */
const TOO_SMALL = new RegExp(
  `(?<![均每][^，。；]{0,8})(?:总?产值|总投资|财政收入|预算收入|税收(?:收入)?|零售总额|贷款余额|存款余额|总收入|销售额|交易额|营业收入)(?:累计|预计|达到了?|达|为|突破|超过?|完成|实现|约|近)*(?<number>${DIGITS})元(?![/／])`,
  'g',
);
/** 就业3.2人: nobody is counted by tenths. */
const TENTHS = /(?<![0-9.．、—～~-])[0-9]+[.．][0-9]+(?:人次?|户|家|名|辆|头|只|株|套)(?=[，。；、])/g;

/** 自然增长率控制在6.5%: no people grows as fast; it is told in thousandths. */
const NATURAL = new RegExp(`自然增长率(?:控制在|保持在|稳定在|达到|为)*(?<number>${DIGITS})[%％](?!。[，；、以])`, 'g');

/** Of one person, household, village or field. */
const EACH_ONE = /[每均亩日月他她名]|[百万亿]元[^，。；]{2,6}的|单位|家庭|户年/;

/** Totals, counts and areas of a size that none has; one of them with the scale of another. */
export function* outOfScaleIn(text: string): Iterable<Misplaced> {
  for (const match of matchesOf(text, NATURAL)) {
    const { number } = match.groups!;
    const end = match.index + match[0].length;
    if (Number(number) > 2.5) yield { start: end - number!.length - 1, end, message: '人口自然增长率用“‰”' };
  }
  for (const match of matchesOf(text, TOTALS)) {
    const { output, number } = match.groups!;
    // A township takes in 800万元, and rounds it.
    if (Number(number!.replace(/,/g, '')) >= (output ? 10000 : 1000) || (!output && !number!.includes('.'))) continue;
    // 人均住户存款余额8.6万元, 亩均税收.
    if (EACH_ONE.test(text.slice(lastOf(text, '，。；', match.index, Math.max(0, match.index - 24)), match.index)))
      continue;
    const end = match.index + match[0].length;
    yield { start: end - number!.length - 2, end, message: '总量没有这么小，单位不对' };
  }
  for (const match of matchesOf(text, OF_A_PROVINCE)) {
    const { number } = match.groups!;
    const end = match.index + match[0].length;
    if (Number(number!.replace(/,/g, '')) < 50)
      yield { start: end - number!.length - 2, end, message: '一省的总量没有这么小，漏了“万”' };
  }
  for (const match of matchesOf(text, TOO_LARGE)) {
    const { number } = match.groups!;
    const end = match.index + match[0].length;
    if (Number(number!.replace(/,/g, '')) >= 400)
      yield { start: end - number!.length - 3, end, message: '总量没有这么大，单位不对' };
  }
  for (const match of matchesOf(text, TOO_SMALL)) {
    const { number } = match.groups!;
    const end = match.index + match[0].length;
    const clause = text.slice(lastOf(text, '，。；', match.index, Math.max(0, match.index - 24)), match.index);
    if (Number(number!.replace(/,/g, '')) < 5000 && !EACH_ONE.test(clause))
      yield { start: end - number!.length - 1, end, message: '总量没有这么小，漏了“万”或“亿”' };
  }
  for (const match of matchesOf(text, TENTHS)) {
    const clause = text.slice(lastOf(text, '。；', match.index, Math.max(0, match.index - 60)), match.index);
    if (!/[每均率比]|规模|[万千百]人/.test(clause))
      yield { start: match.index, end: match.index + match[0].length, message: '数量没有小数，或漏了“万”' };
  }
  for (const match of matchesOf(text, VAST)) {
    const end = match.index + match[0].length;
    const { number, number2 } = match.groups!;
    yield { start: end - (number ?? number2)!.length - 5, end, message: '没有这么大，单位不对' };
  }
}
