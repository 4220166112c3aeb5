// What is told of things that are no usual indicator: a count of something, a project's investment, a road's length?
import { locate } from '../../draft/locate.js';
import type { Block, Draft } from '../../draft/node.js';
import { sectionTitles } from '../../draft/section-titles.js';
import { lastOf } from '../../text/marks.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { type Amount, isCount } from '../../zh/amount.js';
import { type Figure, figuresOf } from '../figures/figures.js';
import { modalityOf, openingPeriod, periodOf, sentenceBefore, TIME } from './context.js';

/** One figure of one thing; in a block the span counts from its start, in a draft from the draft's. */
export interface Telling {
  /** The words that name it, as the clause has them without verbs, times and places. */
  readonly subject: string;
  /**
   * 总投资, 全长 … of a thing with a name of its own; 政策, 措施 … taken for the subject; 全县, 全市 … for how many there are in all; 增长 for a rate; empty
   * for an amount of the subject itself.
   */
  readonly attribute: string;
  readonly period: string;
  readonly modality: 'done' | 'target';
  /** 达到, 增加到, and nothing says that years are added up. */
  readonly reached: boolean;
  readonly amount: Amount;
  /** 约, 超, 左右 …: two that are rough in the same way can be compared. */
  readonly bound: string;
  readonly value: Span;
}

const CLAUSE_ENDS = '，。；：！？、,;:\n（()）”';
const LEAD =
  /^(?:全[国省市县区乡镇]|我[国省市县区]|其中|共计?|累计|现有|已有?|预计|实现|完成|目前|现在|同时|力争|确保|争取|计划|拟|要|到|截至|的|年内|当年|经过努力|先后|总共|合计|将|再|可|稳住|巩固|延续)+/;
const TAIL =
  /(?:(?:提[升高]|[上攀]升|增[长加]|扩大|发展)[到至]|[降升达减增][至到]|达到?|完成|实现|为|是|有|共计?|突破|稳定在|保持在|控制在|累计|总计|到|至|了|约|近|超过?|将|可|要|\s)+$/;
const ABOUT = /(?:约|近|超过?|突破|不低于|不少于|高于|低于)\s*$/;
const BOUND = /^(?:以上|以下|以内|左右)/;
/** What is left when the clause names no thing: a bare verb, a comparison, a word that any thing may have. */
const NAMELESS =
  /^[占为](?!用)|(?:预算|计划|任务|目标|序时进度)的?$|^(?:计划|概算|估算|项目|工程|突出抓好|重点抓好|加快推进|加快建设|积极推进)?(?:总投资|投资额?|项目|工程|资金|收入|产值)?$|增长|下降|增加(?!值)|减少|提高|降低|提升|回落|同比|环比|(?<!占)比(?![例重])|每(?![百千万][人名户])|分别|平均(?!预期寿命)|人均(?!预期寿命|公园绿地|体育场地)|各|拿出|投入|争取|安排|设立|支出|推进|建设$|累计|其他|另|^加上|[由从]$|^(?:年初|全年|调整)预算数$|到位率$|^(?:中央|省级|地方)投资$|^(?:年度计划投资|投资完成率|注册资本|[收支][入出]合计)$|^(?:总?建筑|厂房|占地|规划|经营|营业)总?面积$|^(?:销售|营业|经营|主营业务)总?收入$/;

/** 新建园舍, 发放低保金: what was done, with a thing that has no name of its own. */
function fitsAny(name: string): boolean {
  const thing = name.replace(DONE, '');
  return thing.length < (thing === name ? 3 : 4);
}
const DONE =
  /^(?:发放|落实|拨付|下达|兑现|补助|新建|改建|扩建|改扩建|建成|建设|修建|新增|增加|完成|改造|购置|配备|新购|硬化|种植|栽植|绿化|维修|开工|竣工|投产|收储|流转|整治|治理|修复|拆除)+/;

/** In order of place. */
export const tellingsIn: (block: Block) => readonly Telling[] = memo((block) => {
  if (block.kind !== 'text') return [];
  const found: Telling[] = [];
  const opening = openingPeriod(block.text);
  let last: Named | undefined;
  for (const figure of figuresOf(block)) {
    const named = namedAt(block.text, figure, last) ?? countedAt(block.text, figure);
    const told =
      named ??
      totalAt(block.text, figure, last) ??
      sizedAt(block.text, figure) ??
      doneAt(block.text, figure) ??
      endedAt(block.text, figure, last) ??
      growthAt(block.text, figure, last) ??
      subjectAt(block.text, figure);
    if (!told) continue;
    last = { ...told, end: figure.end, unit: figure.amount.unit };
    const { name: subject, attribute } = told;
    const sentence = sentenceBefore(block.text, figure.start);
    found.push({
      subject,
      attribute,
      period: periodOf(sentence) || opening || (/累计[^，。；]*$/.test(sentence) ? '累计' : ''),
      modality: modalityOf(sentence),
      reached: REACHED.test(sentence) && !ADDED_UP.test(sentence.slice(-40)),
      amount: figure.amount,
      bound: boundOf(block.text, figure),
      value: { start: figure.start, end: figure.end },
    });
  }
  return found;
});

/** 达到20家、某类企业7家: of the whole row. */
const REACHED =
  /(?:达到?|[长高加大展升增][到至]|突破|(?:稳定|保持)在)了?(?:约|近|超过?)?\s?$|达到?[^，。；：]{0,30}、[^，。；、]{0,20}$/;
const ADDED_UP = /累计(?!达)|合计|总计|(?<!公)共/;

const boundOf = (text: string, { start, end, text: written }: Figure): string =>
  `${ABOUT.exec(text.slice(Math.max(0, start - 4), start))?.[0].trim() ?? ''}${/[多余几]/.exec(written)?.[0] ?? ''}${BOUND.exec(text.slice(end, end + 2))?.[0] ?? ''}`;

/** 在去年产量达到4.5万辆的基础上. */
const BASIS = /^的?基础上/;

/** The words of the clause before the figure, where they name a thing well enough to know it again. */
function subjectAt(text: string, { start, end, amount }: Figure): Named | undefined {
  if (amount.unit === '个百分点' || amount.unit === '位') return undefined;
  const clause = clauseBefore(text, start);
  const based = BASIS.test(text.slice(end, end + 4));
  const named = thingIn(clause.replace(based ? /^在/ : /^[①-⑳]/, ''));
  // 柳湾幼儿园投资186万元，新建园舍1170平方米: what was done there, in words that fit any such place.
  if (named && text[start - clause.length - 1] === '，' && fitsAny(named)) return undefined;
  const whole = named && isCount(amount.unit) && !based ? thingBehind(named, text, end) : named;
  const name = doneToo(whole, text, start - clause.length);
  // 占比 and the like are of something; a rate that names itself is not.
  const rate = amount.unit !== '%' || (name !== undefined && RATE.test(name));
  return name === undefined || !rate ? undefined : { name, attribute: '', end };
}

/** 免费培训3000名乡村医生: what is counted stands behind; undefined where it does not end. */
function thingBehind(name: string, text: string, end: number): string | undefined {
  const behind = text.slice(end, end + 12);
  if (!/^(?!以[上下内]|左右|上下)[\u3400-\u9fff]{2}/.test(behind)) return name;
  const thing = /^[\u3400-\u9fff]{2,10}(?=[，。；、])/.exec(behind)?.[0];
  return thing && name + thing;
}

/** 普及率由88.1%提高到: of what was before the words speak elsewhere. */
const FROM = /[由从][^由从]{0,12}\d[\d.]*[^由从\d]{0,4}(?:[长高加升大展]|增|升)[到至为]$/;
/** 空气优良天数比例 and 税收收入占比 are names; 占比 alone is not. */
const RATE = /[^比]率$|..(?:比例|强度|依存度|满意度)$|.{4}占比$/;

function thingIn(clause: string): string | undefined {
  const words = clause.replace(FROM, '').replace(TIME, '').replace(LEAD, '').replace(TAIL, '').replace(/\s/g, '');
  const plain =
    words.length >= 4 && words.length <= 20 && /^[\u3400-\u9fffA-Za-z“”]+$/.test(words.replace(/[3-6]G/g, ''));
  return plain && !NAMELESS.test(words) ? words : undefined;
}

const DOING_FIRST =
  /^(?:新建|改建|扩建|续建|新增|改造|整改|修复|建成|引进|培育|创建|获评|查处|治理|整治|拆除|清理|关闭|淘汰|发放|举办|新改建|新改扩建|新开工|开工|化解|办结|救助|选派|维修|硬化|种植|补充|安置|培训|帮扶)/;

/** 新建农村户厕2000座、农村公厕73座: the verb of a row is of all that is in it. */
function doneToo(name: string | undefined, text: string, own: number): string | undefined {
  if (name === undefined || text[own - 1] !== '、') return name;
  const from = lastOf(text, '，。；：！？\n', own - 1, Math.max(0, own - 80));
  const verb = DOING_FIRST.exec(text.slice(from, own).replace(LEAD, ''))?.[0] ?? '';
  return name.startsWith(verb) ? name : verb + name;
}

const RISE = /(?:同比|比上年|较上年|比上一年)?(?:名义|实际)?增长(?:了|约|近|超过?)?\s*$/;

/** 农产品加工产值增长8.9%, or 农产品加工产值58.3亿元，增长8.9%. */
function growthAt(text: string, { start, end, amount }: Figure, last: Named | undefined): Named | undefined {
  const clause = clauseBefore(text, start);
  if (amount.unit !== '%' || !RISE.test(clause)) return undefined;
  const words = clause.replace(RISE, '');
  const same = words === '' && last?.attribute === '' && /^，[^，]*$/.test(text.slice(last.end, start));
  const name = same ? last.name : thingIn(words);
  return name === undefined ? undefined : { name, attribute: '增长', end };
}

const DONE_FIRST = new RegExp(`${DOING_FIRST.source}+$`);
const DONE_TO = /^(?:（[^（）]{1,3}）)?([\u3400-\u9fffA-Za-z“”]{2,12}?)(?=[，。；、])/;

/** 新建12所公办幼儿园 is 新建公办幼儿园12所. */
function doneAt(text: string, { start, end, amount }: Figure): Named | undefined {
  if (amount.unit === '%') return undefined;
  const verb = clauseBefore(text, start).replace(TIME, '').replace(LEAD, '');
  const thing = DONE_FIRST.test(verb) ? DONE_TO.exec(text.slice(end, end + 17))?.[1] : undefined;
  return thing && !/^[的以左]|^余|[等个]/.test(thing) ? { name: verb + thing, attribute: '', end } : undefined;
}

const ENDED = '(?:开工|竣工|完工|建成|投产|投用|办结|审结|受理|整改|销号|签约|落地)';
const ENDED_TOO = new RegExp(`^[，、](?:已|均|全部)*(${ENDED}+)(?:了|约|近)?$`);
const ENDED_FIRST = new RegExp(`^${ENDED}+|${ENDED}+$`);

/** 农村危房改造开工4260户、竣工3980户: of the same things, what was done next. */
function endedAt(text: string, { start, end }: Figure, last: Named | undefined): Named | undefined {
  const next = last?.attribute === '' ? ENDED_TOO.exec(text.slice(last.end, start).slice(-12))?.[1] : undefined;
  if (!next || text.slice(last!.end, start).length > 12) return undefined;
  const thing = last!.name.replace(ENDED_FIRST, '');
  return thing.length > 2 ? { name: thing + next, attribute: '', end } : undefined;
}

const TOTAL =
  /^[，、,](?:总[数量]|累计总?数?|总计|总规模)(?:已|将)?(?:达到?|[增升]至|增加到|突破|超过)了?(?:约|近|超过?)?$/;
const ADDED_FIRST = /^(?:新增加?|净增加?|新认定|新培育|新建|新入库|新引进|新登记|新设|新开)/;

/** 新增规上服务业企业31家，总数达到207家: of the same things, all that there are. */
function totalAt(text: string, { start, amount }: Figure, last: Named | undefined): Named | undefined {
  const between = last?.attribute === '' && start - last.end < 14 ? text.slice(last.end, start) : '';
  if (!TOTAL.test(between)) return undefined;
  const name = last!.name.replace(ADDED_FIRST, '');
  return name.length > 3 && last!.unit === amount.unit ? { ...last!, name } : undefined;
}

const SIZED = /^([\u3400-\u9fff]{3,9}?)(?:项目|工程|电站|基地|产业园|(?=[，。；、等]))/;

/** 黄花滩1200兆瓦抽水蓄能电站: a figure inside the name of a thing. */
function sizedAt(text: string, { start, end, amount }: Figure): Named | undefined {
  if (!/瓦$|^吨$/.test(amount.unit)) return undefined;
  const owner = clauseBefore(text, start).replace(/^.*的/, '').replace(TIME, '').replace(DOING, '');
  const thing = SIZED.exec(text.slice(end, end + 14))?.[1];
  return thing &&
    /^[\u3400-\u9fff“”]{2,8}$/.test(owner) &&
    !NAMELESS.test(owner) &&
    !/[达为有到至约近超成]$/.test(owner)
    ? { name: owner + thing, attribute: '规模', end }
    : undefined;
}

const COUNTED_BEFORE =
  /(全[省市县区州乡镇])(?:(?:现有|共有|总共有|有|现辖|共辖)([\u3400-\u9fff]{2,8}?)(?:总数)?(?:达到?|共有?|为|有)?|([\u3400-\u9fff]{2,8}?)(?:总数)?(?:达到|共有|为|有))$/;
const COUNTED_AFTER =
  /^([\u3400-\u9fff]{2,8}?)(?=[，。；、]|全部|全都|都|均|已|实现|达到|完成|建立|配备|接入|开展|基本|中|的)/;

/** 全县现有行政村286个, 全县286个行政村全部…: how many there are in all. */
function countedAt(text: string, { start, end, amount }: Figure): Named | undefined {
  if (!isCount(amount.unit)) return undefined;
  const clause = clauseBefore(text, start);
  const before = COUNTED_BEFORE.exec(clause);
  if (before) return { name: (before[2] ?? before[3])!, attribute: before[1]!, end };
  // 民营经济32条政策: known by what it is for and what it is.
  const measures = /^(?:政策|举措|措施|意见|规定|细则)/.exec(text.slice(end, end + 2))?.[0];
  if (measures && /[\u3400-\u9fff]{4}$/.test(clause)) return { name: clause.slice(-4), attribute: measures, end };
  const whole = /^全[省市县区州乡镇]$/.exec(clause)?.[0];
  const after = whole && COUNTED_AFTER.exec(text.slice(end, end + 14))?.[1];
  return after ? { name: after, attribute: whole, end } : undefined;
}

function clauseBefore(text: string, at: number): string {
  return text.slice(lastOf(text, CLAUSE_ENDS, at, Math.max(0, at - 40)), at);
}

interface Named {
  readonly name: string;
  readonly attribute: string;
  /** Where the figure ends: what follows may be of the same thing. */
  readonly end: number;
  readonly unit?: string;
}

const ATTRIBUTE =
  /(?:计划|概算|估算|规划|设计|设置|设|(?:(?<=[，：（(])|该|其|本|整个)(?:项目|工程)|该[路桥线园]|全线)*(总投资|全长|总长|占地|总?建筑面积|规划面积|总库容|总?床位|装机|日?(?:处理|供水|供热|储气)能力|年?产能)(?:容量|面积|额|度)?(?:为|达到?|约|共)?\s*$/;
/** 投资3亿元的某项目: the whole of it, unless it is what was spent so far. */
const INVESTED = /(?<!完成|年度|当年|累计|新增|固定资产|计划完成)(投资)$/;
const HEAD =
  '项目|工程|公路|高速|铁路|大桥|隧道|医院|院区|学校|小学|中学|幼儿园|园|园区|基地|中心|水库|电站|机场|码头|广场|公园|体育馆|图书馆|博物馆|小区|新城|片区|大道|管廊|水厂|处理厂|发电厂|线|路|[一二三]期';
const NAME_BEFORE = new RegExp(
  `([\\u3400-\\u9fffA-Za-z“”·—\\-]{2,30}?(?:${HEAD}))(?:工程|项目)?(?:建设|施工)?[，（(：:]?$`,
);
const NAME_AFTER = new RegExp(
  `^的([\\u3400-\\u9fffA-Za-z“”·—\\-]{2,24}?(?:${HEAD}))(?=[，。；、：（(〔\\[①-⑳和及与]|开工|建设|建成|竣工|投产|正式|顺利|全面|加快|已|完成|投入|落户|签约|启动|[今去]年|[全稳有扎高提加][速力步序实效质快]|抢抓|进入|具备|实现|试|基本|初步|相继|成功|按期|持续|前期|可研|用地|列入|纳入|是|为|将|进展|获批|如期|主体|厂房|破土|\\d{1,2}月|年[内底]|上半年|$)`,
);
/** What is done with a thing is no part of its name. */
const DOING =
  /^(?:加快|推进|推动|抓好|建成|建设|完成|实施|启动|开工|续建|新建|重点|全力|确保|力争|突出|做好|积极|继续|年内|抓紧|协调|配合|支持|促进|争取|引进|签约|同步|陆续|先后|其中|包括|谋划|列入|了|的|和|及|以及|县|市|省|国家)+/;

function namedAt(text: string, { start, end }: Figure, last: Named | undefined): Named | undefined {
  const before = text.slice(Math.max(0, start - 60), start);
  const match = ATTRIBUTE.exec(before) ?? (text[end] === '的' ? INVESTED.exec(before) : null);
  if (!match) return undefined;
  const attribute = match[1]!
    .replace(/^投资$/, '总投资')
    .replace(/^总(?=建筑|床位)/, '')
    .replace('总长', '全长');
  const after = nameOf(NAME_AFTER.exec(text.slice(end, end + 32))?.[1]);
  if (after) return { name: after, attribute, end };
  const head = before.slice(0, match.index);
  const own = nameOf(NAME_BEFORE.exec(head.split(/[。；！？\n]/).at(-1)!)?.[1]);
  if (own) return { name: own, attribute, end };
  // 占地126亩，设置床位800张: still of the same thing.
  return last?.attribute && /^[，、]$/.test(text.slice(last.end, start - before.length + match.index))
    ? { ...last, attribute, end }
    : undefined;
}

/** Roads and schools of a kind, not one of them. */
const COMMON =
  /^(?:农村|乡村|高速|国省|城市|城区|县乡|通村|村组|高等级|标准化|各类|重点|交通|水利|民生|工业|产业)?(?:基础设施)?.{0,2}$/;

function nameOf(words: string | undefined): string | undefined {
  // 满负荷运行的某发电厂: what it is like stands before it.
  const name = words?.replace(/^.*的/, '').replace(TIME, '').replace(DOING, '').replace(/[“”]/g, '');
  // 三个项目, 甲、乙等工程: many things, not one.
  if (!name || name.length < 4 || COMMON.test(name) || /等|个|[多余数几各]|项目(?!.{0,4}期)./.test(name))
    return undefined;
  // 某产业园项目 and 某产业园 are one.
  return name.length > 5 ? name.replace(/(?<!期)(?:建设)?(?:项目|工程)$/, '') : name;
}

/** Every telling with its place in the draft, and the title of the part it stands in. */
export const tellingsOf: (draft: Draft) => readonly (Telling & { readonly part: string })[] = memo((draft) => {
  const titles = sectionTitles(draft);
  return draft.blocks.flatMap((block, index) =>
    tellingsIn(block).map((telling) => ({
      part: titles[index] ?? '',
      ...telling,
      value: locate(draft, index, telling.value),
    })),
  );
});
