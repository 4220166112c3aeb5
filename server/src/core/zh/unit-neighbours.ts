// Which figures differ in their unit from those beside them, or from what stands behind them? 由48公里增加到62亩.
import { lastOf } from '../text/marks.js';
import { matchesOf } from '../text/matches.js';
import { amountIn, amountOf } from './amount.js';
import { converted } from './conversions.js';
import { DIGITS } from './figure.js';
import { unitTextAt } from './unit.js';
import type { Misplaced } from './unit-heads.js';
import { kindOf, WRITTEN } from './unit-kinds.js';

/** 硬化13平方公里乡村道路, 完成150农村公路. 改建205公路 and 30亩道路绿地 are sound, and an area may have its 管网 looked over. */
const BEFORE_ROADS = new RegExp(
  `(?<number>${DIGITS})(?:平方公里|亩|(?<none>(?<=(?:完成|新建|改建|建设|修建|硬化|改造)[0-9.]{1,6})(?=农村|乡村|通村|县乡)))(?:的)?(?:农村|乡村|通村|县乡|城区)?(?:公路|道路|铁路|绿道|[左右]堤)(?![\\u3400-\\u9fff])`,
  'g',
);

/** 300亿元、200亿元、120亿吨. */
const LIST = new RegExp(`(?<![0-9.．])${DIGITS}${WRITTEN}(?:[、和]${DIGITS}${WRITTEN}){2,}`, 'g');

/** 分别达到12.6亿元、8.6。: the last of several without a unit. */
const LAST_BARE = new RegExp(`(?<![0-9.．])${DIGITS}${WRITTEN}[、和](?<number>${DIGITS})(?=[，。；])`, 'g');

/** 培育12企业: what is counted stands right behind its number. */
const UNMEASURED = new RegExp(
  `(?:建成|新建|改造|培育|引进|新增|实施|打造|完成|建设|扶持|关停|整治)(?<number>${DIGITS})(?=(?:企业|幼儿园|学校|小区|公园|水库|桥梁|卫生室|基站|充电桩|公厕|厕所|危房|车位|泵站|合作社|家庭农场|高标准农田|农村公路|驿站|示范村|美丽乡村|图书馆|文化广场)(?![\\u3400-\\u9fff]{0,4}(?:行动|工程|计划)))`,
  'g',
);

const count = (items: readonly { readonly kind: string | undefined }[], kind: string | undefined): number =>
  items.filter((item) => item.kind === kind).length;

/**
 * Whether what stands before a list of figures names one thing of several, as in A、B、C三地产值; 覆盖率、绿地率、人均面积 and
 * 原煤、天然气产量 are measured each in its own way.
 */
function areAlike(text: string, at: number): boolean {
  const clause = text.slice(lastOf(text, '，。；：', at, Math.max(0, at - 80)), at);
  const names = clause.split(/[、和与及]/);
  return (
    MEASURED.test(names.at(-1)!) &&
    names
      .slice(0, -1)
      .every((name) => !/[率量额值数]$|面积|收入|投资|支出|税|产|能|[水电气煤油粮肉蛋奶菜果茶药]/.test(name))
  );
}
const MEASURED = /产值|收入|投资|税收|总额|增加值|面积|里程|人数|营收|资金|余额|标准/;

function* besideOthers(text: string): Iterable<Misplaced> {
  for (const match of matchesOf(text, BEFORE_ROADS)) {
    const { number, none } = match.groups!;
    const end = match.index + number!.length;
    yield none === undefined
      ? { start: match.index, end: end + unitTextAt(text, end)!.length, message: '长度的单位不对' }
      : { start: match.index, end, message: '缺单位' };
  }
  for (const form of [LAST_BARE, UNMEASURED]) {
    for (const match of matchesOf(text, form)) {
      const { number } = match.groups!;
      const end = match.index + match[0].length;
      if (!/^(?:19|20)\d\d$|^0$/.test(number!)) yield { start: end - number!.length, end, message: '缺单位' };
    }
  }
  for (const match of matchesOf(text, LIST)) {
    let at = match.index;
    const items = match[0].split(/[、和]/).map((item) => {
      const start = at;
      at += item.length + 1;
      const unit = unitTextAt(item, item.search(/[^0-9,.．]/));
      return { start, end: start + item.length, unit, kind: unit && kindOf(amountOf('1', unit)?.unit ?? '') };
    });
    // Of three or more, what all but one have is among the first two.
    const common = items.slice(0, 2).find(({ kind }) => kind && count(items, kind) === items.length - 1)?.kind;
    const odd = items.find(({ kind }) => kind !== common);
    // 分别提高6个、3个、12个百分点: the unit stands at the last.
    // 30万人、20万人和20万吨的城市: what 的 joins to one noun.
    const ofOne = text[match.index + match[0].length] === '的' && new Set(items.map(({ unit }) => unit)).size === 2;
    if (common && odd?.kind && !(odd.kind === 'rate' && common === 'count') && (ofOne || areAlike(text, match.index)))
      yield { start: odd.start, end: odd.end, message: '单位与并列的数不同' };
  }
}

/** 由2.4亿增加到5.3亿元, 分别为12.6亿元和8.2亿: two amounts of money, one of them without its 元. */
const TWO_SUMS = new RegExp(
  `(?<![0-9.．])(?<first>${DIGITS}[万亿]元?)(?:[、和]|[增提上升跃扩发达下降减][^，。；、元0-9]{0,8}[到至为](?:(?:19|20)\\d\\d年[底末]?的?)?)(?<second>${DIGITS}[万亿]元?)(?![\\u3400-\\u9fffA-Za-z])`,
  'g',
);

function* withoutYuan(text: string): Iterable<Misplaced> {
  for (const match of matchesOf(text, TWO_SUMS)) {
    const { first, second } = match.groups!;
    const [had, has] = [first, second].map((one) => one!.endsWith('元'));
    if (had === has) continue;
    const end = match.index + match[0].length;
    // 奖励50万、100万元, 由120亿增加到200亿元: the last one's 元 is of both.
    if (had) yield { start: end - second!.length, end, message: '金额缺“元”' };
  }
}

const CHANGED = new RegExp(
  `[由从](?:[^，。；0-9]{0,6}(?:(?:19|20)\\d\\d年[底末]?的?)|[^，。；0-9]{0,16})(?<from>${DIGITS})(?<between>[^，。；0-9]{1,16}?[到至为](?:预计)?(?:(?:(?:19|20)\\d\\d年|去年|上年|目前)[底末]?的?)?)(?<to>${DIGITS})`,
  'g',
);

/** 由12家增加到36户. */
const COUNTS = new Set(['people', 'count']);

const kindDiffers = (first: string, second: string): boolean =>
  first !== second && !(COUNTS.has(first) && COUNTS.has(second));

type Told = readonly [number: string, unit: string];
/** A firm that begins with 5万元 may sell for 3亿元. */
const STORY = /起步|起家|创业|启动资金|企业|公司|从无到有|小作坊/;

/** In square metres. */
const AREAS: Readonly<Record<string, number>> = { 平方米: 1, 亩: 667, 公顷: 1e4, 平方公里: 1e6 };

/** 由16.4平方米提高到32.8平方公里: the digits grow by a little, and the unit by a thousand times or more. */
function sizeDiffers(text: string, at: number, [one, unit]: Told, [other, next]: Told): boolean {
  if (unit === next) return false;
  const [first, second] = [amountOf(one, unit), amountOf(other, next)];
  if (!first || !second) return false;
  const areas = first.unit in AREAS && second.unit in AREAS ? AREAS[first.unit]! / AREAS[second.unit]! : undefined;
  const same = areas ? first.value * areas : amountIn(first, second.unit);
  const digits = Number(other.replace(/,/g, '')) / Number(one.replace(/,/g, ''));
  if (!same || digits < 0.2 || digits > 5) return false;
  const times = second.value / same / digits;
  return (times > 900 || times < 1 / 900) && !STORY.test(text.slice(Math.max(0, at - 30), at + 40));
}

/** 由48公里增加到62亩: what grows keeps its kind of unit, and does not lose it. */
function* changedKind(text: string): Iterable<Misplaced> {
  for (const match of matchesOf(text, CHANGED)) {
    const { from, between, to } = match.groups!;
    const end = match.index + match[0].length;
    const start = end - to!.length;
    const before = unitTextAt(text, start - between!.length);
    const behind = unitTextAt(text, end);
    const [first, second] = [before, behind].map((unit) => unit && kindOf(amountOf('1', unit)?.unit ?? ''));
    if (!first || first === 'time') continue;
    // 由3户农民起步发展到120亩: what is told of is no figure that grew.
    if (
      !/^(?:以上|左右|[多余])?(?:[，、]|逐步|快速|大幅|迅速|一举|直接|进一步|再|跃|猛|骤)*[增提上升跃扩发达降下减缩压拓延调优攀恢回变改到至]/.test(
        between!.slice(before!.length),
      )
    )
      continue;
    if (behind === undefined && to !== '0' && /^[，。；]/.test(text.slice(end, end + 1)))
      yield { start, end, message: '缺单位' };
    else if (second && (kindDiffers(first, second) || sizeDiffers(text, match.index, [from!, before!], [to!, behind!])))
      yield { start, end: end + behind!.length, message: `前面是“${from}${before}”，单位不同` };
  }
}

/** 存、贷款余额分别达到126亿元和57万元: of two alike one is ten thousand times the other, by its unit alone. */
const TWO_ALIKE = new RegExp(
  `(?<names>[\\u3400-\\u9fff]{1,14}[、和与][\\u3400-\\u9fff]{1,14}?)分别[\\u3400-\\u9fff]{0,4}(?<first>${DIGITS})(?<one>[万亿]{1,2}元)[、和](?<second>${DIGITS})(?<other>[万亿]{1,2}元)(?=[，。；])`,
  'g',
);

function* unlike(text: string): Iterable<Misplaced> {
  for (const match of matchesOf(text, TWO_ALIKE)) {
    const { names, first, one, second, other } = match.groups!;
    const end = match.index + match[0].length;
    if (
      /均|每|农民|居民|工资|单位|补[助贴]/.test(names!) ||
      !sizeDiffers(text, match.index, [first!, one!], [second!, other!])
    )
      continue;
    yield { start: end - second!.length - other!.length, end, message: `前面是“${first}${one}”，单位不同` };
  }
}

/** 总投资1.2亿元，已完成8600亿元. */
const DONE_OF = new RegExp(
  `总投资(?:约|达|为)?(?<first>${DIGITS})(?<one>[万亿]{1,2}元)(?:的[^，。；、0-9]{2,12})?[，,](?:目前|现|今年)?(?:已|累计|计划|年度|完成|投入|到位|投资|资金)+(?<second>${DIGITS})(?<other>[万亿]{1,2}元)`,
  'g',
);

function* moreThanAll(text: string): Iterable<Misplaced> {
  for (const match of matchesOf(text, DONE_OF)) {
    const { first, one, second, other } = match.groups!;
    const [whole, done] = [amountOf(first!, one!), amountOf(second!, other!)];
    const end = match.index + match[0].length;
    if (whole && done && done.value > 50 * whole.value)
      yield { start: end - second!.length - other!.length, end, message: `总投资只有${first}${one}，单位不对` };
  }
}

/** 人均可支配收入分别达到22480元和8298亩. */
const PAIR = new RegExp(
  `分别(?:累计|预计|达到?|完成|实现|为|是|再?(?:增加|提高|增长)到?|突破|超过?|约)*(?<first>${DIGITS}${WRITTEN})[、和](?<second>${DIGITS}${WRITTEN})(?=[，。；;,]|大关|以上|左右)`,
  'g',
);
/** 余额1162亿元，比年初增加631亿吨. */
const GREW = new RegExp(
  `(?<first>${DIGITS}${WRITTEN})[，,](?:比|较)(?:上年|去年|年初|年底|同期|20[0-9]{2}年|前[三五]年|上个五年|“?十[一二三四]?五”?)[^，。；、0-9]{0,4}(?:净?增加?|增长|减少|下降|提高)了?(?<second>${DIGITS}${WRITTEN})(?=[，。；])`,
  'g',
);
/** 100万元至300万元部分. */
const FROM_TO = new RegExp(
  `(?<first>${DIGITS}${WRITTEN})(?:至|到|[—–～~-]{1,2})(?<second>${DIGITS}${WRITTEN})(?=[，。；、的部之以不])`,
  'g',
);
/** What a figure is told in, and no number of people, things or years, which may be another figure's. */
const MATTER = new Set(['money', 'area', 'length', 'mass', 'volume', 'energy', 'power']);
const matterOf = (written: string): string | undefined => {
  const at = written.search(/[^0-9,.．]/);
  const unit = written.slice(at);
  const kind = kindOf(amountOf('1', unit)?.unit ?? '');
  // 631亿人: more than there are.
  return kind && (MATTER.has(kind) || /^亿[人户]$/.test(unit)) ? kind : undefined;
};

function* ofTwo(text: string): Iterable<Misplaced> {
  for (const form of [PAIR, GREW, FROM_TO]) {
    for (const match of matchesOf(text, form)) {
      const { first, second } = match.groups!;
      const [one, other] = [matterOf(first!), matterOf(second!)];
      if (!one || !other || one === other || (form === PAIR && !areAlike(text, match.index))) continue;
      const end = match.index + match[0].length;
      yield { start: end - second!.length, end, message: `前面是“${first}”，单位不同` };
    }
  }
}

/** 供热管网21公里、供水管网62万元、供气管网33公里: of what is called alike one has another unit. */
const NAMED = new RegExp(
  `(?:(?:^|(?<=[，；、]))[^，。；、0-9]{2,10}${DIGITS}${WRITTEN}[、，和](?=[^，。；、0-9]{2,10}[0-9])){1,8}[^，。；、0-9]{2,10}${DIGITS}${WRITTEN}`,
  'g',
);
const ITEM = new RegExp(`([^，。；、0-9]{2})(${DIGITS}${WRITTEN})(?=[、，和]|$)`, 'g');

/** 达到, 新增: no name of what is measured. */
const LINKING = /[达到成现加破为超过长至增共约近计投入资建设造在有是的]$/;

function* calledAlike(text: string): Iterable<Misplaced> {
  for (const match of matchesOf(text, NAMED)) {
    const items = matchesOf(match[0], ITEM).map(({ index, 1: name, 2: written }) => {
      const start = match.index + index + 2;
      return { name, start, end: start + written!.length, kind: matterOf(written!) };
    });
    const odd = items.filter(
      (one, i) =>
        one.kind &&
        !LINKING.test(one.name!) &&
        [items[i - 1], items[i + 1]].some((near) => near?.name === one.name && near?.kind && near.kind !== one.kind),
    );
    for (const { start, end } of odd.length === 2 ? odd.slice(1) : odd.slice(1, 2))
      yield { start, end, message: '单位与并列的数不同' };
  }
}

/** Figures whose unit is not that of their neighbours. */
export function* oddOnesIn(text: string): Iterable<Misplaced> {
  yield* ofTwo(text);
  yield* calledAlike(text);
  yield* converted(text);
  yield* withoutYuan(text);
  yield* unlike(text);
  yield* moreThanAll(text);
  yield* changedKind(text);
  yield* besideOthers(text);
}
