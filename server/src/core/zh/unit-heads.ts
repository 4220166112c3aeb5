// Which kinds of unit can never measure what a noun names? 播种面积 is in no 万吨, 新增就业 in no 万元.
import { matchesOf } from '../text/matches.js';
import { amountOf } from './amount.js';
import { DIGITS } from './figure.js';
import { unitTextAt } from './unit.js';

/** A figure whose unit is that of another thing or of another size, or that lacks one; offsets in UTF-16 units of the text. */
export interface Misplaced {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export const KINDS: Readonly<Record<string, readonly string[]>> = {
  money: ['元', '美元', '欧元', '港元'],
  area: ['平方公里', '平方米', '㎡', 'm²', 'km²', '亩', '公顷'],
  length: ['公里', '米', 'KM'],
  mass: ['吨', '斤', '公斤', '千克', 'kg', '吨标准煤'],
  volume: ['立方米', '㎥', 'm³'],
  energy: ['千瓦时', '度', '兆瓦时', 'kWh', 'KWh', 'MWh', 'GWh'],
  power: ['千瓦', '兆瓦', '吉瓦', 'kW', 'KW', 'MW', 'GW'],
  people: ['人', '人次', '户', '名'],
  rate: ['%', '‰', '个百分点'],
  time: ['年', '个月', '月', '天', '小时'],
  count: ['个', '家', '项', '座', '件', '台', '辆', '头'],
  coarse: ['毫克/立方米', '毫克'],
};
/** money, area …; undefined where the unit counts or is none of them. */
export const kindOf = (unit: string): string | undefined =>
  Object.keys(KINDS).find((kind) => KINDS[kind]!.includes(unit));

interface Head {
  /** The noun, or how it ends. */
  readonly form: string;
  readonly never: string;
  readonly message: string;
}

const THINGS = 'area length mass volume energy power';
const HEADS: Readonly<Record<string, Head>> = {
  money: {
    form: '(?<![低等])收入|第[一二三]产业|利税|投资|产值|总值|增加值|销售额|零售总?额|交易额|成交额|资金|支出|外资|营收|利润|税收|存款',
    never: `${THINGS} people`,
    message: '金额的单位不对',
  },
  area: {
    form: '面积|造林(?:绿化)?|高标准农田|占地|主城区|建成区|建设用地',
    never: 'money length mass volume energy power people',
    message: '面积的单位不对',
  },
  rate: {
    form: '(?<!生产|生产效|效|产出|汇|利|费|倍|周转|容积|杠杆|死亡|发病|出生|功|频)率|占比|比重|涨幅|增速|增幅',
    never: `money people ${THINGS}`,
    message: '比率的单位不对',
  },
  mass: {
    form: '产量|总产',
    never: 'money length people energy power',
    message: '产量的单位不对',
  },
  length: {
    form: '里程|管网|管道|公路|(?<!人均)道路|铁路|绿道|河道|河堤|堤防|全长|总长',
    never: 'money area mass volume energy power people',
    message: '长度的单位不对',
  },
  people: {
    form: '人数|(?<!引进)人才',
    never: `money ${THINGS}`,
    message: '人数的单位不对',
  },
  workers: {
    form: '就业|游客|人口(?:规模|总量)?|劳动力',
    never: `money count ${THINGS}`,
    message: '人数的单位不对',
  },
  land: {
    form: '土地|耕地|林地|草原|湿地|果园|种植[\\u3400-\\u9fff]{0,6}|播种[\\u3400-\\u9fff]{0,6}',
    never: 'length mass volume energy power',
    message: '面积的单位不对',
  },
  places: {
    form: '幼儿园|学校|小区|卫生室|养老院|公厕|厕所|危房|实验室|书屋|驿站|社区',
    never: 'length mass volume energy power',
    message: '个数的单位不对',
  },
  reservoirs: {
    form: '库容|蓄水量|储气能力|天然气',
    never: 'money length area energy power people',
    message: '容积的单位不对',
  },
  count: {
    form: '学位|床位|车位|岗位|充电桩',
    never: `money rate ${THINGS}`,
    message: '个数的单位不对',
  },
  firms: {
    form: '(?:规上|规模以上|高新技术|型|龙头)企业|市场主体|经营主体|个体户|合作社',
    never: THINGS,
    message: '户数的单位不对',
  },
  buildings: {
    form: '校舍|厂房|棚户区|保障房|商品房',
    never: 'money length mass volume energy power',
    message: '房屋的单位不对',
  },
  growth: {
    form: '(?<=年均|同比|投资|收入|总额|增加值|产值|总值|比上年)增长',
    never: 'count area length mass volume energy power',
    message: '增幅的单位不对',
  },
  portion: {
    form: '占[^，。；、0-9占]{2,14}的',
    never: `money people count ${THINGS}`,
    message: '占比的单位不对',
  },
  durations: {
    form: '(?:车程|用时|时间|时限|工期|周期)(?:缩短|压缩|压减)?',
    never: `money people ${THINGS}`,
    message: '时间的单位不对',
  },
  rainfall: {
    form: '降[水雨]量',
    never: `money rate people ${THINGS}`,
    message: '降水量的单位是毫米',
  },
  traffic: {
    form: '吞吐量|货运量',
    never: 'money rate area length energy power',
    message: '运量的单位不对',
  },
  capacity: {
    form: '年产|产能|生产能力',
    never: 'people length',
    message: '产能的单位不对',
  },
  livestock: {
    form: '出栏|存栏',
    never: `money rate people ${THINGS}`,
    message: '头数的单位不对',
  },
  lifespan: {
    form: '预期寿命',
    never: `money rate people time ${THINGS}`,
    message: '寿命的单位是岁',
  },
  dust: {
    form: 'PM_?2[.．]5(?:年均|平均)?浓度(?:均值)?',
    never: 'money rate people coarse length mass',
    message: '浓度的单位是微克/立方米',
  },
  current: {
    form: '(?:用|发|供|售)电量',
    never: 'money rate area length mass volume power people',
    message: '电量的单位是千瓦时',
  },
  installed: {
    form: '装机(?:容量|规模)?',
    never: 'money area length mass volume energy people',
    message: '装机容量的单位是千瓦',
  },
};

const TO =
  '(?:面积|总量|总额|分别)?(?:累计|预计|达到了?|达|为|提高到|提升到|扩大到|增加到|下降到|增至|升至|降至|降到|增加|突破|超过?|完成|实现|新增|稳定在|保持在|控制在|约|近)*';
const SCAN = new RegExp(
  `(?:${Object.entries(HEADS)
    .map(([name, { form }]) => `(?<${name}>${form})`)
    .join('|')})${TO}(?<number>${DIGITS})`,
  'g',
);

/** Figures whose unit cannot be that of the noun before them. */
export function* misplacedIn(text: string): Iterable<Misplaced> {
  for (const match of matchesOf(text, SCAN)) {
    const { number } = match.groups!;
    const name = Object.keys(HEADS).find((one) => match.groups![one] !== undefined)!;
    const head = HEADS[name]!;
    const at = match.index + match[0].length;
    const start = at - number!.length;
    const unit = unitTextAt(text, at);
    if (unit === undefined) {
      // 2025， is a year, and a figure in front of another shares its unit.
      if (
        !(name === 'rate' ? /^(?:19|20)\d\d$/ : /^(?:19|20)\d\d$|^\d$/).test(number!) &&
        /^(?:[，。；]|以[上下内]|左右)/.test(text.slice(at, at + 2))
      )
        yield { start, end: at, message: '缺单位' };
      continue;
    }
    const kind = kindOf(amountOf('1', unit)?.unit ?? '');
    // 平均…42万元/人 and 每亩 are told by the words round them.
    if (!kind || !head.never.split(' ').includes(kind) || /^[/／的]/.test(text.slice(at + unit.length))) continue;
    yield { start, end: at + unit.length, message: head.message };
  }
}
