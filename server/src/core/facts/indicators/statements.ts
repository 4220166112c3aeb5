// Where does a paragraph tell the value of an indicator, or leave it blank? Open and masked figures alike.
import type { Block } from '../../draft/node.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { wordFinder } from '../../text/words.js';
import type { Amount } from '../../zh/amount.js';
import { INDICATORS } from '../../zh/indicators.js';
import type { BlockBlank } from '../blanks/blanks.js';
import { type Context, contextAt } from './context.js';
import { LONGEST_NAME, type Named, type Names, namesBefore } from './name-lists.js';
import { past, type Value, valueAt } from './statement-values.js';

export const USUAL_NAMES: Names = new Map(
  INDICATORS.flatMap(({ name, forms }) => forms.map((form) => [form, name] as const)),
);

/** What is told of an indicator; spans count from the start of the block. */
export interface Statement extends Pick<Context, 'modifiers' | 'region' | 'modality' | 'clause'> {
  readonly indicator: string;
  /** The name as the list of names has it: 城镇居民人均可支配收入 where the text says 城镇、农村居民…. */
  readonly form: string;
  /** The paragraph up to the name, or its last part where it is very long. */
  readonly before: string;
  /** The year that the value itself is told to be of: 由2020年的A增加到2025年的B; 此前 for a base of no year. */
  readonly year: string;
  readonly kind: 'level' | 'growth';
  /** 下降, 回落. */
  readonly down: boolean;
  /** 超, 近, 以上, 左右 … round the value, — where it is the lower end of a range; empty where it is exact. */
  readonly bound: string;
  readonly name: Span;
  /** The digits or the mask, without the unit. */
  readonly value: Span;
  /** As it is written behind the value; empty where none is. */
  readonly unit: string;
  readonly blank: BlockBlank | undefined;
  /** Undefined for a blank. */
  readonly amount: Amount | undefined;
}

// No word is two of the others, so that a run of them is read in one way only.
const WORDS =
  '全年|累计|预计|预期|可望|有望|可|将|已|也|均|继续|力争|确保|实现|完成|保持|稳定|控制|总量|总值|总数|总额|规模|共|约|近|超过?|突破|逼近|接近|不少于|不低于|不超过|不高于|达|为|是|至|到|在|了|：';
const MOVED = '(?:提高|增加|增长|上升|提升|扩大|发展|攀升|跃升|下降|降低|回落|减少|降|升)(?:到|至|为)';
const COMPARED = '同比|比(?:上年|去年)|较(?:上年|去年)|按可比价格?(?:计算)?|名义|实际|年度';
const GREW = '(?:增长|增速|增幅|下降|回落)(?:约|超过?|近|达|到|为|了|控制在|保持在|稳定在)*';
const BRACKETS = '(?:[（(][^（()）]{1,12}[）)])?';
/** What may stand between a name and its value. */
const TO_LEVEL = new RegExp(`”?${BRACKETS}(?:${MOVED}|${WORDS})*`, 'y');
const TO_GROWTH = new RegExp(`”?${BRACKETS}(?:${COMPARED}|${WORDS})*${GREW}`, 'y');
/** 完成A，增长B: the second value is of the same indicator. */
const THEN_GROWTH = new RegExp(`${BRACKETS}[，、,]?(?:${COMPARED}|${WORDS})*[，,]?${GREW}`, 'y');
const THEN_LEVEL = /[，、,（(](?:总量|总值|总额|规模)?(?:达到?|突破)(?:约|近|超过?)?/y;
const FROM = /(?:由|从)((?:19|20)\d\d年|上年|去年|“?十[一二三四]?五”?)?[底末初]?的?/y;
const BASED_ON = /(?:[（(]基数[为是]|[在以（(])((?:19|20)\d\d年|去年|上年)(?:完成|实现|达到?|为)?的?/y;
const BASIS = /的?基础上|为基[数期础]|[）)](?=增长)/y;
const GROWN = /[”]?(?:在((?:19|20)\d\d年|去年|上年))?(?:继续)?(?:实现|保持|取得|达到)了?/y;
const OF_GROWTH = /[%％]?的(?:同比)?(?:增长|增速|增幅)/y;
const DATED =
  /(?:(?:来说|而言|来看|为例)，)?在?((?:19|20)\d\d年|去年)的?(?:(?:同比|比上年|较上年|实际)?(增长幅度|增长|增速|增幅)(?:是|为|达到?|了)?|(?:完成|实现|达到?)了?)/y;
const TO = new RegExp(`${MOVED}了?(20\\d\\d年|今年|本年)?[底末]?的?(?:预计|预期|约|近|超过?|接近)?`, 'y');
const EACH = new RegExp(`(?:${WORDS}|${COMPARED}|，|,)*分别(?:${MOVED}|${WORDS}|${COMPARED})*(?:${GREW})?`, 'y');
const ALSO_EACH = new RegExp(`[，、,](?:分别)?(?:${COMPARED}|${WORDS})*(?:分别)?${GREW}`, 'y');
const GREW_AT_END = new RegExp(`${GREW}$`);

/** In UTF-16 units. Nobody reads further back to know which year is meant, and a page without a full stop costs no more than its length. */
const LONGEST_BEFORE = 2000;
/** Before a name, words that make it no other indicator; 新增 and 建成 do. The 年 is what is left of a masked year. */
const NEUTRAL = /^(?:年?内|年度?|共|预计|预期|力争|确保|实现|完成|实施|办理|开展|组织|提供|建立)+/;

/** Every place where a name stands; a longer name hides the shorter ones inside it. */
function namesIn(text: string, find: ReturnType<typeof wordFinder>): readonly Named[] {
  const found: Named[] = [];
  let longest = 0;
  // What could hide a name begins before it, or is longer: it has been found.
  for (const { word: form, at: start } of find(text)) {
    const end = start + form.length;
    longest = Math.max(longest, form.length);
    const hides = (one: Named) => (one.form === form ? start < one.end : end <= one.end);
    let before = found.length - 1;
    while (before >= 0 && found[before]!.start + longest > start && !hides(found[before]!)) before--;
    if (before < 0 || found[before]!.start + longest <= start) found.push({ start, end, form });
  }
  return found;
}

/** The reader for one list of names; what it read of a block is kept. */
export const statementsWith: (names: Names) => (block: Block) => readonly Statement[] = memo((names) => {
  const find = wordFinder([...names.keys()]);
  return memo((block) => {
    const { kind, text } = block;
    if (kind !== 'text') return [];
    const found: Statement[] = [];
    const add = (
      named: Named,
      value: Value,
      what: 'level' | 'growth',
      link: string,
      year = '',
      modality?: Statement['modality'],
    ) => {
      const start = named.list ?? named.start;
      const { modifiers, region, clause, ...context } = contextAt(text, start, value.end);
      found.push({
        indicator: names.get(named.form) ?? named.form,
        form: named.form,
        modifiers: modifiers.replace(NEUTRAL, ''),
        region,
        modality: modality ?? context.modality,
        clause,
        before: text.slice(Math.max(0, start - LONGEST_BEFORE), start),
        year,
        kind: what,
        down: what === 'growth' && /下降|回落/.test(link),
        bound: value.bound,
        name: { start: named.start, end: named.end },
        value: value.span,
        unit: value.unit,
        blank: value.blank,
        amount: value.amount,
      });
    };
    const read = (named: Named, form: RegExp, at: number, what: 'level' | 'growth'): number | undefined => {
      const stop = past(form, text, at);
      if (stop === undefined) return undefined;
      const link = text.slice(at, stop);
      // 达到 50%: a blank may stand between.
      const from = text[stop] === ' ' ? stop + 1 : stop;
      const value = /年均|平均/.test(link) ? undefined : valueAt(block, from, link);
      if (!value) return undefined;
      add(named, value, what, link);
      return value.end;
    };
    for (const named of namesIn(text, find)) {
      if (readEach(block, named, names, add) || readGrown(block, named, add)) continue;
      const base = readBase(block, named, add);
      if (base !== undefined) {
        read(named, THEN_GROWTH, base, 'growth');
        continue;
      }
      if (readDated(block, named, add)) continue;
      const change = readChange(block, named, add);
      const level = change?.end ?? read(named, TO_LEVEL, named.end, 'level');
      if (level !== undefined) {
        // From 2020 on, a growth is that of five years.
        if (!change || !/^\d/.test(change.from)) read(named, THEN_GROWTH, level, 'growth');
        continue;
      }
      const growth = read(named, TO_GROWTH, named.end, 'growth');
      if (growth !== undefined) read(named, THEN_LEVEL, growth, 'level');
      else readAhead(block, named, add);
    }
    return found;
  });
});

type Add = (
  named: Named,
  value: Value,
  what: 'level' | 'growth',
  link: string,
  year?: string,
  modality?: Statement['modality'],
) => void;

/** 在2021年A的基础上增长R: what was reached then, though the sentence aims at more. */
function readBase(block: Block, named: Named, add: Add): number | undefined {
  const { text } = block;
  BASED_ON.lastIndex = named.end;
  const year = BASED_ON.exec(text);
  const value = year && valueAt(block, named.end + year[0].length, '');
  const end = value ? past(BASIS, text, value.end) : undefined;
  if (!value || end === undefined) return undefined;
  add(named, value, 'level', '', year[1]!, 'done');
  return end;
}

/** 2021年实现50.4%的增长. */
function readGrown(block: Block, named: Named, add: Add): boolean {
  const { text } = block;
  GROWN.lastIndex = named.end;
  const link = GROWN.exec(text);
  const value = link && valueAt(block, named.end + link[0].length, '');
  if (!value || past(OF_GROWTH, text, value.end) === undefined) return false;
  add(named, value, 'growth', link[0], link[1] ?? '');
  return true;
}

/** 固定资产投资2023年增长5.3%; 以零售额来说，2021年的增幅是9.5%; 进出口在2022年达到16亿美元. */
function readDated(block: Block, named: Named, add: Add): boolean {
  const { text } = block;
  DATED.lastIndex = named.end;
  const link = DATED.exec(text);
  const value = link && valueAt(block, named.end + link[0].length, '');
  if (!value) return false;
  add(named, value, link[2] ? 'growth' : 'level', link[0], link[1]!);
  return true;
}

/** 由2020年的A增加到2025年的B. */
function readChange(block: Block, named: Named, add: Add): { readonly end: number; readonly from: string } | undefined {
  const { text } = block;
  FROM.lastIndex = named.end;
  const from = FROM.exec(text);
  const first = from && valueAt(block, named.end + from[0].length, '');
  if (!first) return undefined;
  TO.lastIndex = first.end;
  const to = TO.exec(text);
  const second = to && valueAt(block, first.end + to[0].length, to[0]);
  if (!second) return undefined;
  add(named, first, 'level', '', from[1] ?? '此前');
  add(named, second, 'level', '', to[1] ?? '');
  return { end: second.end, from: from[1] ?? '' };
}

/** 实现86亿元的一般公共预算收入. */
function readAhead(block: Block, named: Named, add: Add): void {
  const { text } = block;
  if (text[named.start - 1] !== '的') return;
  const lead = AHEAD.exec(text.slice(Math.max(0, named.start - LONGEST_NAME), named.start));
  if (!lead) return;
  const at = named.start - lead[0].length + lead[1]!.length;
  const value = valueAt(block, at, lead[1]!);
  if (value?.end === named.start - 1) add({ ...named, list: named.start - lead[0].length }, value, 'level', lead[1]!);
}
const AHEAD = /((?:实现|完成|取得|创造|贡献)了?(?:超过?|近|约)?)[\d０-９xXｘ×*][^，。；、]*的$/;

/** A、B分别达到x、y，增长p、q: true where `named` is the last of such a list, read or not. */
function readEach(block: Block, named: Named, names: Names, add: Add): boolean {
  const { text } = block;
  const at = past(EACH, text, named.end);
  if (at === undefined) return false;
  const list = namesBefore(text, named, names);
  const put = (from: number): number => {
    const link = text.slice(Math.max(named.end, from - 12), from);
    const values = valuesFrom(block, from);
    const kind = GREW_AT_END.test(link) ? 'growth' : 'level';
    if (values.length === list.length)
      for (const [i, one] of list.entries())
        if (one.form) add({ ...one, list: list[0]!.start }, values[i]!, kind, link);
    return values.at(-1)?.end ?? from;
  };
  const second = past(ALSO_EACH, text, put(at));
  if (second !== undefined) put(second);
  return true;
}

function valuesFrom(block: Block, from: number): readonly Value[] {
  const values: Value[] = [];
  for (let at: number | undefined = from; at !== undefined; ) {
    const value = valueAt(block, at, '');
    if (!value) break;
    values.push(value);
    at = past(/[、和]/y, block.text, value.end);
  }
  return values;
}
