// Where does a paragraph tell the value of an indicator, or leave it blank? Open and masked figures alike.
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { wordFinder } from '../../text/words.js';
import { type Amount, amountOf } from '../../zh/amount.js';
import { DIGITS } from '../../zh/figure.js';
import { INDICATORS } from '../../zh/indicators.js';
import { unitTextAt } from '../../zh/unit.js';
import { type BlockBlank, blankIn } from '../blanks/blanks.js';
import { type Context, contextAt } from './context.js';

/** Names that are looked for: as they are written, to the indicator they mean. */
export type Names = ReadonlyMap<string, string>;

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
const THEN_LEVEL = /[，、,](?:总量|总值|总额|规模)?(?:达到?|突破)(?:约|近|超过?)?/y;
const FROM = /(?:由|从)((?:19|20)\d\d年|上年|去年|“?十[一二三四]?五”?)?[底末初]?的?/y;
const TO = new RegExp(`${MOVED}了?(20\\d\\d年|今年|本年)?[底末]?的?(?:预计|预期|约|近|超过?|接近)?`, 'y');
const SUFFIX = /以上|左右|以内|以下/y;
const EACH = new RegExp(`(?:${WORDS}|${COMPARED}|，|,)*分别(?:${MOVED}|${WORDS}|${COMPARED})*(?:${GREW})?`, 'y');
const ALSO_EACH = new RegExp(`[，、,](?:分别)?(?:${COMPARED}|${WORDS})*(?:分别)?${GREW}`, 'y');
const GREW_AT_END = new RegExp(`${GREW}$`);
const DIGITS_HERE = new RegExp(DIGITS, 'y');
const MASK = /^[xXｘＸ×✕*＊○□_＿某]+(?:[.．][xXｘＸ×✕*＊○□_＿]+)?$/;
const ROUGH = /约|近|不少于|不低于|不超过|不高于|超过?|突破|逼近|接近/;

/** In UTF-16 units. Nobody reads further back to know which year is meant, and a page without a full stop costs no more than its length. */
const LONGEST_BEFORE = 2000;
/** Before a name, words that make it no other indicator; 新增 and 建成 do. The 年 is what is left of a masked year. */
const NEUTRAL = /^(?:年?内|年度?|共|预计|预期|力争|确保|实现|完成|实施|办理|开展|组织|提供|建立)+/;

interface Value {
  readonly span: Span;
  readonly end: number;
  readonly unit: string;
  readonly blank: BlockBlank | undefined;
  readonly amount: Amount | undefined;
  readonly bound: string;
}

interface Named extends Span {
  readonly form: string;
  /** Where the list begins that the name ends or stands in. */
  readonly list?: number;
}

/** The end of what the sticky expression finds at `at`; undefined when it finds nothing. */
function past(form: RegExp, text: string, at: number): number | undefined {
  form.lastIndex = at;
  const match = form.exec(text);
  return match ? at + match[0].length : undefined;
}

/** An open figure or a blank that begins at `at`. */
function valueAt(block: Block, at: number, link: string): Value | undefined {
  const { text } = block;
  const blank = blankIn(block, { start: at, end: at + 1 });
  const end = blank ? blank.end : past(DIGITS_HERE, text, at);
  if (end === undefined || (blank?.style === 'mask' && !MASK.test(blank.text))) return undefined;
  const unitAt = text[end] === ' ' ? end + 1 : end;
  const unit = unitTextAt(text, unitAt) ?? '';
  const behind = unit ? unitAt + unit.length : end;
  const stop = past(SUFFIX, text, behind) ?? behind;
  const amount = blank ? undefined : amountOf(text.slice(at, end), unit);
  // Digits without a unit are a year, a rank or half of a range.
  if (!blank && (!amount || !unit || /^[月日年]/.test(unit))) return undefined;
  const bound = `${ROUGH.exec(link)?.[0] ?? ''}${/^[多余]/.exec(unit)?.[0] ?? ''}${text.slice(behind, stop)}${/^[—\-–~～至]\s?\d/.test(text.slice(stop, stop + 3)) ? '—' : ''}`;
  return { span: { start: at, end }, end: stop, unit: unit.replace(/^[多余几来]/, ''), blank, amount, bound };
}

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
    const add = (named: Named, value: Value, what: 'level' | 'growth', link: string, year = '') => {
      const start = named.list ?? named.start;
      const { modifiers, region, modality, clause } = contextAt(text, start, value.end);
      found.push({
        indicator: names.get(named.form) ?? named.form,
        form: named.form,
        modifiers: modifiers.replace(NEUTRAL, ''),
        region,
        modality,
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
      if (readEach(block, named, names, add)) continue;
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

type Add = (named: Named, value: Value, what: 'level' | 'growth', link: string, year?: string) => void;

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

/** What is longer is no name, or no list of names. */
const LONGEST_NAME = 24;
const MOST_NAMES = 12;

/** The names of a list that ends with `last`; one that is not known has an empty form. */
function namesBefore(text: string, last: Named, names: Names): readonly Named[] {
  // One word for two: 城乡居民人均可支配收入分别达到….
  const both = ['城镇', '农村'].map((which) => last.form.replace(/^城乡/, which));
  if (/^城乡/.test(last.form) && both.every((form) => names.has(form))) return both.map((form) => ({ ...last, form }));
  const list: Named[] = [last];
  let end = last.start;
  // At the start of the text a mark has nothing before it.
  while (end > 1 && list.length < MOST_NAMES && /[、和及与,]/.test(text[end - 1]!)) {
    const stop = end - 1;
    const start = lastOf(text, '，。；：、和\n', stop, Math.max(0, stop - LONGEST_NAME));
    const item = text.slice(start, stop);
    const form = itemForm(item, last.form, names) ?? '';
    list.unshift({ start: form ? stop - Math.min(item.length, form.length) : start, end: stop, form });
    end = start;
  }
  return list;
}

/** 城镇 before 农村居民人均可支配收入 is 城镇居民人均可支配收入; words before a name do not count. */
function itemForm(item: string, last: string, names: Names): string | undefined {
  for (let from = 0; from < item.length; from++) {
    const own = item.slice(from);
    if (names.has(own)) return own;
    for (let shared = 1; shared < last.length; shared++) {
      const whole = own + last.slice(shared);
      if (own.length >= 2 && names.has(whole)) return whole;
    }
  }
  return undefined;
}
