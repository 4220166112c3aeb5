// Which percentages are shares of one whole?
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { divisionOf } from '../../zh/kinds.js';
import { readInteger } from '../../zh/numeral.js';

/** 8.1%、45.2%、46.7%; the span counts from the start of the block. */
export interface Shares extends Span {
  readonly parts: readonly string[];
  /** Nothing is left over, so that they make 100 together. */
  readonly whole: boolean;
  /** By how many units of the last digit the sum may be off, for each part is rounded. */
  readonly slack: number;
}

const RATE = '\\d+(?:\\.\\d+)?[%％]';
const LIST = `(${RATE}(?:(?:、|和|，)${RATE})+)`;
const N = '\\d+(?:\\.\\d+)?';
const TOLD =
  '(?:分别)?(?:达到?|为|是|约|超过?|[升降增][至到为]|提高[到至]|提升[到至]|下降[到至]|上升[到至]|稳定在|保持在)*';
const ONE = '第?一(?:次)?产业?';
const SECTORS = `(?:三次产业|三大产业|一二三产业?|第?一[、，]?二[、，]?三(?:次)?产业|${ONE}、第?二产业?(?:、|和)第?三产业?)`;
/** 三次产业占比分别为8.1%、45.2%、46.7%. */
const OF_SECTORS = new RegExp(
  `${SECTORS}[^。；0-9%％]{0,24}?(?:占比|比重|构成|结构|占|贡献率)[^。；0-9%％]{0,12}${LIST}`,
  'g',
);
/** 二三产业比重达到91.2%，一产比重降至8.8%. */
const COMPLEMENT =
  /[二2]、?三产业?(?:增加值)?(?:占比|比重)[\u3400-\u9fff]{0,4}(\d+(?:\.\d+)?)[%％][，、,]第?一产业?(?:增加值)?(?:占比|比重)[\u3400-\u9fff]{0,4}(\d+(?:\.\d+)?)[%％]/g;
/** 占比由10%、40%、50%调整为8%、42%、50%: what the first makes, the second makes too. */
const TWO_LISTS = new RegExp(`[由从]${LIST}[\\u3400-\\u9fff]{0,6}[为至到]${LIST}`, 'g');
/** 一、二、三产业分别实现…，占比分别为20%、50%、30%. */
const OF_EACH = new RegExp(`(?:占比|比重)(?:分别)?(?:为|达到?|是)${LIST}`, 'g');
const SECTOR = (name: string, share = '(?:占比|比重|占)(?:[^，。；、0-9]{0,12}比重)?') =>
  `第?${name}(?:次)?产业?(?:增加值)?${share}(?:分别)?(?:为|达到?|是|[升降增][至到为]|提高到|下降到|上升到)?(\\d+(?:\\.\\d+)?)[%％]`;
const NEXT = '(?:(?:占比|比重|占)(?:[^，。；、0-9]{0,12}比重)?)?';
const SECTOR_BY_SECTOR = new RegExp(`${SECTOR('一')}[，、；,]${SECTOR('二', NEXT)}[，、；,]${SECTOR('三', NEXT)}`, 'g');
/** 分别占总面积的45%、30%. */
const OF_ONE = new RegExp(`分别占[^，。；、0-9]{1,14}?${LIST}`, 'g');
/** 工业、农业、服务业投资分别占28%、23%、49%: kinds that share nothing. */
const OF_KINDS = new RegExp(
  `((?:[\\u3400-\\u9fff]{2,8}、){0,5}(?:[\\u3400-\\u9fff]{2,8}[和与及])?[\\u3400-\\u9fff]{2,12}?)(?:分别占|(?:配置|投入|构成)?(?:比例|占比|比重)(?:分别)?(?:为|是|达到?))${LIST}`,
  'g',
);
/** 公园绿地占55%、防护绿地占20%. */
const ITEM = '([\\u3400-\\u9fff“”]{2,12}?)占(?:比|比重|[\\u3400-\\u9fff]{2,8}的)?(?:为|达到?)?(\\d+(?:\\.\\d+)?)[%％]';
const SERIES = new RegExp(`${ITEM}(?:[，、,]${ITEM}){1,7}`, 'g');
const EACH = new RegExp(ITEM, 'g');
/** 其中，住房、学校投资占44%，生态占16%，重大项目占23%: items that name several things. */
const AMONG_ITEM = `[\\u3400-\\u9fff“”、]{2,30}?占(?:比|比重)?(?:为|达到?)?${N}[%％]`;
const AMONG_THEM = new RegExp(`其中[，,：:]?(${AMONG_ITEM}(?:[，,；;]${AMONG_ITEM}){2,7})`, 'g');

/** 煤炭消费占比降至61%，清洁能源占比升至39%: two of one whole. */
const TWO = new RegExp(
  `([\\u3400-\\u9fff]{2,10}?)(?:占比|比重|占(?<whole>[\\u3400-\\u9fff]{2,12}?)(?:的比重|比重|的))${TOLD}(${N})[%％][，、,]([\\u3400-\\u9fff]{2,10}?)(?:占比|比重|占\\k<whole>(?:的比重|比重|的))${TOLD}(${N})[%％]`,
  'g',
);
/** 占出口总额的158%: no part is more than its whole. */
const OVER = new RegExp(
  `(?:占比|占([\\u3400-\\u9fff“”A-Z]{2,16}?)(?:的比[重例]|比[重例]|的|)|(?<![占同])比重)${TOLD}(1[0-9]{2}(?:\\.\\d+)?|[2-9]\\d\\d(?:\\.\\d+)?)[%％]`,
  'g',
);
/** 税收占比65.5%，非税收入占比34.5%: what has a quality and what has it not. */
const AND_NOT = new RegExp(
  `占(?:比|比重|[\\u3400-\\u9fff]{2,14}?(?:的比[重例]|比[重例]|的))?${TOLD}(${N})[%％][，、,；]非([\\u3400-\\u9fff]{1,10}?)(?:占比|比重|占)${TOLD}(${N})[%％]`,
  'g',
);
/** 教育占18%、医疗占12%，其余70%用于…: what is left over makes it 100. */
const LEFT = new RegExp(
  `占(?:[\\u3400-\\u9fff]{2,14}的)?(?:比|比重)?${TOLD}${N}[%％](?:[，、,][^，。；0-9%％]{2,12}?占(?:比|比重)?${TOLD}${N}[%％])*[，、,]其[余它他](?:的)?(?:占比?)?${TOLD}${N}[%％]`,
  'g',
);
/** 线上占四成，线下占六成. */
const TENTHS =
  /([\u3400-\u9fff]{2,10}?)占(?:比)?([一二三四五六七八九])成[，、,]([\u3400-\u9fff]{2,10}?)占(?:比)?([一二三四五六七八九])成(?!半)/g;
/** 35岁以下占32%、35岁至50岁占48%、50岁以上占20%: bands that join each other. */
const BANDS = new RegExp(
  `(?<low>\\d{1,2})(?:周?岁|年|万元|亿元)?(?:及?以下|以内)[^，。；、0-9]{0,6}占比?${TOLD}${N}[%％](?:[，、,]\\d{1,2}(?:周?岁|年|万元|亿元)?[-—~～至到]\\d{1,2}(?:周?岁|年|万元|亿元)[^，。；、0-9]{0,6}占比?${TOLD}${N}[%％])*[，、,]\\d{1,2}(?:周?岁|年|万元|亿元)?及?以上[^，。；、0-9]{0,6}占比?${TOLD}${N}[%％]`,
  'g',
);
/** 新建项目36个、续建项目64个，分别占36%、64%. */
const OF_TWO = new RegExp(
  `([^，。；、0-9]{2,10})${N}[\\u3400-\\u9fff]{1,3}[、和]([^，。；、0-9]{2,10})${N}[\\u3400-\\u9fff]{1,3}，(?:占比)?分别(?:占|为)?${LIST}`,
  'g',
);
/** 三个阶段分别占55%、20%和33%, 分两批推进，占比依次为…, 由甲、乙两部分构成，各占…: as many shares as there are of them make the whole. */
const PHASE = '(?:阶段|批次?|部分|片区?|块|期)';
const GIVEN = '(?:占比|比重|比例)?(?:分别|依次|各)?(?:占|为)+(?:比|总数的|总量的)?(?:为)?';
const OF_PHASES = [
  `(?<count>[两二三四五])(?:个|大)?${PHASE}(?:分别|依次|各)(?:占比?|为)+(?:总数的|总量的)?${LIST}`,
  `分(?<count>[两二三四五])(?:个|大)?${PHASE}[^，。；0-9]{0,8}[，,]${GIVEN}${LIST}`,
  `(?<count>[两二三四五])(?:类|种|档)(?:各|分别)占(?:总数的|总量的)?${LIST}`,
  `(?<list>第?一、二(?:、三)?(?:、四)?)${PHASE}占(?:[^，。；0-9]{2,8}的)?(?:比重|比例)?(?:分别|依次)?(?:为|是)?${LIST}`,
  `(?:由|分为|分成)[^，。；0-9]{3,30}?(?<count>[两二三四五])(?:个|大)?(?:${PHASE}|类)(?:构成|组成)?[，,]${GIVEN}${LIST}`,
].map((form) => new RegExp(form, 'g'));
/** 一期占53%、二期占20%、三期占27%（共三期）; 按片区分，东片占43%、中片占28%、西片占29%. */
const ONE_BY_ONE: readonly RegExp[] = [
  `一(?<phase>期|批|标段)占(?:比)?(?<a>${N})[%％][，、,]二\\k<phase>占(?:比)?(?<b>${N})[%％](?:[，、,]三\\k<phase>占(?:比)?(?<c>${N})[%％])?(?<all>（共[两二三](?:个)?\\k<phase>）)?`,
  `(?<all>按[\\u3400-\\u9fff]{2,4}(?:来)?[分看])[，,][\\u3400-\\u9fff]{1,6}占(?:比)?(?<a>${N})[%％][，、,][\\u3400-\\u9fff]{1,6}占(?:比)?(?<b>${N})[%％](?:[，、,][\\u3400-\\u9fff]{1,6}占(?:比)?(?<c>${N})[%％])?(?=[，。；])`,
  `(?<all>(?<own>[\\u3400-\\u9fff]{2,6}))占(?:[\\u3400-\\u9fff]{2,12}的)?(?<a>${N})[%％][，、,]\\k<own>(?:以外|之外)占(?:[\\u3400-\\u9fff]{2,12}的)?(?<b>${N})[%％]`,
  `(?<all>(?<own>[\\u3400-\\u9fff]{2,4})[与和]\\k<own>(?:以外|之外))[^，。；0-9]{0,20}(?:比重|占比|比例)(?:分别|依次)?(?:为|是)(?<a>${N})[%％][、和](?<b>${N})[%％]`,
  `(?<all>分(?<own>[\\u3400-\\u9fff]{2,4})[与和](?:\\k<own>以外|下半年)看)[，,][^，。；0-9]{0,16}各占(?<a>${N})[%％][、和](?<b>${N})[%％]`,
].map((form) => new RegExp(form, 'g'));
/** 52.7%来自上半年，53.3%来自下半年. */
const FROM_EACH = new RegExp(`的(${N})[%％]来自[^，。；、0-9]{2,12}[，、,](${N})[%％]来自`, 'g');
/** 税收2亿元，占收入的40%；非税3亿元，占收入的60%: one item after another, each with what else is told of it; of what it is may be said once. */
const CHAINED = new RegExp(
  `(?:占([\\u3400-\\u9fffA-Z]{0,16}?)(?:的(?:比[重例])?|比[重例]?)?|(贡献率))${TOLD}(${N})[%％](?=[，。、）]|$)`,
  'g',
);
/** What may be more than a hundred together: what is done of plans, or beside last year's. */
const OF_A_PLAN = /计划|目标|任务|预算数?$|上年|去年|同期/;

/** What is owed, lent or saved may be more than what is earned; a plan may be surpassed. */
const MAY_EXCEED = /生产总值|GDP|经济总量|计划|目标|任务|预算(?!支出)|上年|去年|同期|[存贷]款|债|收入/;

export const sharesIn: (block: Block) => readonly Shares[] = memo(({ kind, text }) => {
  if ((kind !== 'text' && kind !== 'table') || !/占|比[重例]|构成|结构|贡献|来自/.test(text) || !/[%％成]/.test(text))
    return [];
  const found: Shares[] = [];
  const add = (match: RegExpMatchArray, list: string, whole: boolean, slack?: number) =>
    addAt(match.index! + match[0].length - list.length, list, whole, slack);
  const addAt = (start: number, list: string, whole: boolean, slack?: number) => {
    addParts(start, list, list.match(/\d+(?:\.\d+)?(?=[%％])/g)!, whole, slack);
  };
  const addParts = (start: number, list: string, parts: readonly string[], whole: boolean, slack?: number) => {
    const end = start + list.length;
    if (found.some((other) => other.start < end && start < other.end)) return;
    const integers = parts.every((part) => !part.includes('.'));
    found.push({ start, end, parts, whole, slack: slack ?? (integers ? 0 : 1) });
  };
  for (const match of matchesOf(text, OF_SECTORS))
    if (match[1]!.match(/[%％]/g)!.length === 3) add(match, match[1]!, true);
  for (const match of matchesOf(text, SECTOR_BY_SECTOR)) add(match, match[0], true);
  for (const match of matchesOf(text, COMPLEMENT)) add(match, match[0], true);
  for (const match of matchesOf(text, TWO))
    if (divisionOf([match[1]!, match[4]!], '').apart) addAt(match.index, match[0], false, 1);
  for (const match of matchesOf(text, OVER)) {
    const around = text.slice(lastOf(text, '，。；', match.index, Math.max(0, match.index - 14)), match.index);
    const output = /增加值|产业|经济/.test(around) && /生产总值|GDP/.test(match[1] ?? '');
    if (match[2] !== '100' && Number(match[2]) > 100 && (output || !MAY_EXCEED.test(around + (match[1] ?? ''))))
      add(match, `${match[2]}%`, false);
  }
  for (const match of matchesOf(text, AND_NOT)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (before.includes(match[2]!.slice(0, 2))) addParts(match.index, match[0], [match[1]!, match[3]!], true, 1);
  }
  for (const match of matchesOf(text, LEFT))
    if (!match[0].includes('其中')) addAt(match.index, match[0], true, Math.ceil(match[0].split('%').length / 2));
  for (const match of matchesOf(text, BANDS)) {
    const ends = match[0].match(/\d+(?:\.\d+)?(?![\d.%％])/g)!;
    const joined = ends.every((end, i) => i % 2 === 0 || Math.abs(Number(ends[i - 1]) - Number(end)) < 2);
    addAt(match.index, match[0], joined && ends.length % 2 === 0, 2);
  }
  for (const match of matchesOf(text, TENTHS)) {
    const { apart } = divisionOf([match[1]!, match[3]!], '');
    const parts = [match[2]!, match[4]!].map((each) => `${'一二三四五六七八九'.indexOf(each) + 1}0`);
    if (apart) addParts(match.index, match[0], parts, false, 9);
  }
  for (const match of matchesOf(text, OF_TWO))
    if (match[3]!.match(/[%％]/g)!.length === 2 && divisionOf([match[1]!, match[2]!], '').apart)
      add(match, match[3]!, false, 1);
  for (const match of matchesOf(text, TWO_LISTS)) {
    const sums = match
      .slice(1, 3)
      .map((list) => list.match(/\d+(?:\.\d+)?/g)!.reduce((sum, part) => sum + Number(part), 0));
    if (Math.abs(sums[0]! - 100) < 0.15) add(match, match[2]!, true);
  }
  for (const match of matchesOf(text, OF_EACH)) {
    const before = text.slice(lastOf(text, '。', match.index, Math.max(0, match.index - 60)), match.index);
    if (match[1]!.match(/[%％]/g)!.length === 3 && new RegExp(SECTORS).test(before)) add(match, match[1]!, true);
  }
  for (const match of matchesOf(text, OF_ONE)) {
    const list = match[1]!;
    const count = list.match(/[%％]/g)!.length;
    const names = text.slice(lastOf(text, '，。；：', match.index, Math.max(0, match.index - 60)), match.index);
    // 先进制造业、高技术制造业增加值分别占62%、55%: what is the one may be the other.
    if (divisionOf(names.split(/[、和与及]/), '').apart || (count > 2 && !overlaps(list)))
      add(match, list, false, Math.ceil(count / 2));
  }
  for (const form of OF_PHASES)
    for (const match of matchesOf(text, form)) {
      const list = match[2]!;
      const count = list.match(/[%％]/g)!.length;
      const { count: told, list: named } = match.groups!;
      if (count === (told ? readInteger(told) : named!.split('、').length))
        add(match, list, true, Math.ceil(count / 2));
    }
  for (const form of ONE_BY_ONE)
    for (const match of matchesOf(text, form)) {
      const { a, b, c, all } = match.groups!;
      addParts(match.index, match[0], [a!, b!, ...(c ? [c] : [])], all !== undefined, 1);
    }
  for (const match of matchesOf(text, FROM_EACH)) addParts(match.index, match[0], [match[1]!, match[2]!], false, 1);
  for (const match of matchesOf(text, OF_KINDS)) {
    const names = match[1]!.split(/[、和与及]/);
    const count = match[2]!.match(/[%％]/g)!.length;
    if (count > 1 && names.length === count && (count > 2 || divisionOf(names, '').apart))
      add(match, match[2]!, false, Math.ceil(count / 2));
  }
  for (const match of matchesOf(text, AMONG_THEM)) {
    const count = match[1]!.match(/[%％]/g)!.length;
    const names = match[1]!.split(/[，,；;]/);
    if (count > 2 && (!overlaps(match[1]!) || divisionOf(names, '').apart))
      add(match, match[1]!, false, Math.ceil(count / 2));
  }
  for (const sentence of matchesOf(text, /[^。\n]+/g)) {
    if (!/[；;]/.test(sentence[0])) continue;
    for (const { whole, items } of chainsIn(sentence[0])) {
      const names = items.map(({ name }) => name);
      const { apart, all } = divisionOf(names, whole);
      const parts = items.map(({ share }) => share);
      const sectors = items.length === 3 && names.every((name) => /^第?[一二三](?:次)?产业/.test(name));
      const sum = parts.reduce((total, part) => total + Number(part), 0);
      // 基层法院、中级法院、高级法院: what ends alike and is a little too much together.
      const alike = items.length > 2 && new Set(names.map((name) => name.slice(-2))).size === 1 && sum < 115;
      const rest = items.length > 2 && /^其[他它余]/.test(names.at(-1)!);
      // Whose it is crosses with what it is for.
      if (!apart && !alike && !rest) continue;
      const [first, last] = [items[0]!, items.at(-1)!];
      if (/民[间营]|国有|外[资商]/.test(sentence[0].slice(Math.max(0, first.start - 20), last.end))) continue;
      const start = sentence.index + first.start;
      addParts(
        start,
        sentence[0].slice(first.start, last.end),
        parts,
        (all && items.length === 2) || sectors || rest,
        1,
      );
    }
  }
  for (const match of matchesOf(text, SERIES)) {
    const items = matchesOf(match[0], EACH);
    const last = items.findIndex((item) => /其他|其余|其它/.test(item[1]!));
    const rest = last >= 0;
    const names = items.slice(0, rest ? last + 1 : items.length).map((item) => item[1]!);
    const end = rest ? items[last]!.index + items[last]![0].length : match[0].length;
    const list = match[0].slice(0, end);
    // 城区绿地中，公园绿地占…: one whole is named before the items; they end alike, or share nothing by their kinds.
    const within =
      /(?:中|结构|构成|看)[，、,：]?$/.test(text.slice(Math.max(0, match.index - 6), match.index)) ||
      /中./.test(names[0]!);
    const alike = new Set(names.map((name) => name.slice(-2))).size === 1 || (within && names.length > 2);
    if (list.includes('其中')) continue;
    if (rest || (alike && names.length > 2 && !overlaps(list)) || divisionOf(names, '').apart)
      addAt(match.index, list, rest, Math.ceil(names.length / 2));
  }
  return found;
});

interface Item extends Span {
  readonly name: string;
  readonly share: string;
}

/** The shares of one whole in items that semicolons part, two or more. */
function chainsIn(sentence: string): readonly { readonly whole: string; readonly items: readonly Item[] }[] {
  const wholes = new Map<string, Item[]>();
  let at = 0;
  let first: string | undefined;
  for (const segment of sentence.split(/[；;]/)) {
    const digit = segment.search(/\d/);
    const name = segment
      .slice(lastOf(segment, '，：,:', Math.max(0, digit), 0), Math.max(0, digit))
      .replace(/^其中/, '')
      .replace(/(?:完成|实现|达到?|为)$/, '');
    for (const match of name ? matchesOf(segment, CHAINED) : []) {
      const told = match[2] ?? match[1]!;
      first ??= told;
      const end = at + match.index + match[0].length;
      const item = { name, share: match[3]!, start: end - match[3]!.length - 1, end };
      const whole = told || first;
      const known = wholes.get(whole);
      if (known) known.push(item);
      else if (!OF_A_PLAN.test(whole)) wholes.set(whole, [item]);
    }
    at += segment.length + 1;
  }
  return [...wholes].flatMap(([whole, items]) => (items.length > 1 ? [{ whole, items }] : []));
}

/** 民营企业占62%，高新企业占45%，…: kinds that overlap make much more than the whole. */
const overlaps = (list: string): boolean =>
  list.match(/\d+(?:\.\d+)?(?=[%％])/g)!.reduce((sum, part) => sum + Number(part), 0) > 115;
