// Which indicators does the draft give values for, of when and of whom?
import { locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { sectionTitles } from '../draft/section-titles.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { wordFinder } from '../text/words.js';
import { type Amount, amountOf } from '../zh/amount.js';
import { DIGITS } from '../zh/figure.js';
import { INDICATORS } from '../zh/indicators.js';
import { UNIT } from '../zh/unit.js';
import { contextAt } from './context.js';
import { figuresOf } from './figures.js';
import { pairingsOf } from './pairings.js';

/** A value of an indicator; in a block spans count from its start, in a draft from the draft's. */
export interface Mention {
  readonly indicator: string;
  /** Words before the name that make it another indicator: 民营经济, 第三产业. */
  readonly modifiers: string;
  readonly region: string;
  /** As the sentence says it: 2025年, 上半年, “十四五”; empty when it says nothing. */
  readonly period: string;
  readonly modality: 'done' | 'target';
  readonly kind: 'level' | 'growth';
  readonly amount: Amount;
  /** 超, 近, 约, 以上 … round the value; empty where it is exact. */
  readonly bound: string;
  readonly name: Span;
  readonly value: Span;
}

const BY_FORM = new Map(INDICATORS.flatMap(({ name, forms }) => forms.map((form) => [form, name] as const)));
const FORMS = [...BY_FORM.keys()].sort((a, b) => b.length - a.length);
const NAMES = FORMS.join('|');
const ABOUT = '突破|超过|超|近|约|达到?|逼近|接近';
const VERB = '(?:(?:全年|累计|预计|预期|可|将|已|力争|确保|实现了?|完成了?|保持在|稳定在|控制在|总量|总值|由)*)';
const MENTION = new RegExp(
  `(${NAMES})(${VERB})((?:${ABOUT}|为|是|至|到)*)(${DIGITS})\\s?(${UNIT.source})(以上|以内|左右|以下)?`,
  'y',
);
const GROWTH = new RegExp(
  `(${NAMES})(${VERB}(?:同比|比上年|较上年|年均)?)(增长|下降)((?:约|超|超过|近)?)(${DIGITS})([%％])(以上|以内|左右|以下)?`,
  'y',
);
/** 623.2亿元，增长6.5%: the growth of what was just told. */
const RISE = new RegExp(
  `(?:（[^）]{0,20}）)?，(?:同比|比上年|较上年)?(?:名义|实际)?增长((?:约|超|超过|近)?)(${DIGITS})([%％])(以上|以内|左右|以下)?`,
  'y',
);
const formsIn = wordFinder(FORMS);

/** Where an indicator's name begins; a longer name hides the shorter ones inside it. */
function namesIn(text: string): readonly number[] {
  const places: number[] = [];
  let covered = 0;
  for (const { word, at } of formsIn(text)) {
    if (at + word.length <= covered) continue;
    places.push(at);
    covered = at + word.length;
  }
  return places;
}

/** A name and its value as they stand in a block. */
interface Reading {
  readonly indicator: string;
  readonly kind: Mention['kind'];
  readonly amount: Amount | undefined;
  readonly bound: string;
  readonly name: Span;
  readonly value: Span;
  /** Where the words before it begin at the earliest: behind the name before it in a list. */
  readonly from?: number;
}

function* besideName(text: string): Iterable<Reading> {
  for (const place of namesIn(text)) {
    MENTION.lastIndex = place;
    const level = MENTION.exec(text);
    if (level) {
      const [whole, form, , about, digits, unit, bound] = level;
      const end = place + whole.length;
      const start = place + whole.lastIndexOf(digits!, whole.length - unit!.length - (bound?.length ?? 0) - 1);
      const round = `${/突破|超过?|近|约|接近|逼近/.exec(about!)?.[0] ?? ''}${bound ?? ''}`;
      yield {
        ...named(form!, place),
        kind: 'level',
        amount: amountOf(digits!, unit!),
        bound: round,
        value: { start, end },
      };
      RISE.lastIndex = end;
      const rise = RISE.exec(text);
      if (rise) {
        const [whole, about = '', digits = '', unit = '', after = ''] = rise;
        const value = { start: end + whole.lastIndexOf(digits), end: end + whole.length };
        yield { ...named(form!, place), kind: 'growth', amount: amountOf(digits, unit), bound: about + after, value };
      }
    }
    GROWTH.lastIndex = place;
    const growth = GROWTH.exec(text);
    if (growth) {
      const [whole, form, verb, way, about, digits, unit, bound] = growth;
      if (way === '下降' || /年均/.test(verb!)) continue;
      const value = { start: place + whole.lastIndexOf(digits!), end: place + whole.length };
      yield {
        ...named(form!, place),
        kind: 'growth',
        amount: amountOf(digits!, unit!),
        bound: `${about}${bound ?? ''}`,
        value,
      };
    }
  }
}

const named = (form: string, start: number) => ({
  indicator: BY_FORM.get(form)!,
  name: { start, end: start + form.length },
});

const BOTH = '城乡居民人均可支配收入';
const EACH = ['城镇居民人均可支配收入', '农村居民人均可支配收入'];

/** 固定资产投资、社会消费品零售总额分别增长6.1%、5.2%: each value is its own name's. */
function* inLists(block: Block): Iterable<Reading> {
  for (const { names, values, count } of pairingsOf(block)) {
    const amounts = figuresOf(block).filter(({ start }) => start >= values.start && start < values.end);
    const between = block.text.slice(names.end, values.start);
    const growth = /增长$/.test(between) ? 'growth' : undefined;
    const kind = growth ?? (/分别(?:达到?|完成|实现|为)?$/.test(between) ? 'level' : undefined);
    if (!kind || amounts.length !== count) continue;
    const told = block.text.slice(names.start, names.end);
    const both = told.endsWith(BOTH) && count === 2;
    const ends = both ? [told.length, told.length] : endsOf(told);
    if (ends.length !== count) continue;
    for (const [i, end] of ends.entries()) {
      const form = both ? BOTH : FORMS.find((each) => told.slice(0, end).endsWith(each));
      const { amount, start: at, end: to } = amounts[i]!;
      const value = { start: at, end: to };
      const bound =
        /(?:约|近|超过?|突破)$/.exec(block.text.slice(Math.max(0, value.start - 2), value.start))?.[0] ?? '';
      const start = names.start + end - (form?.length ?? 0);
      if (!form) continue;
      const { name, indicator } = named(form, start);
      const from = names.start + (both || i === 0 ? 0 : ends[i - 1]! + 1);
      yield { name, indicator: both ? EACH[i]! : indicator, kind, amount, bound, value, from };
    }
  }
}

/** Where each name of a list ends. */
const endsOf = (names: string): readonly number[] => [
  ...Array.from(names.matchAll(/、|和|及|与/g), ({ index }) => index),
  names.length,
];

/** What a block says, its section aside. */
const inBlock: (block: Block) => readonly Mention[] = memo((block) => {
  const { kind, text } = block;
  if (kind !== 'text') return [];
  return [...besideName(text), ...inLists(block)]
    .flatMap(({ amount, value, from = 0, ...reading }): Mention | readonly [] => {
      const { start } = reading.name;
      if (!amount || (reading.kind === 'level' && (amount.unit === '%') !== isRate(reading.indicator))) return [];
      const { clause: _, ...context } = contextAt(text, start, value.end, from);
      return {
        ...reading,
        ...context,
        amount,
        value: { start: value.start, end: value.end },
        bound: `${reading.bound}${/[多余]/.exec(amount.text)?.[0] ?? ''}`,
      };
    })
    .sort((a, b) => a.name.start - b.name.start);
});

const KINDS = new Map(INDICATORS.map(({ name, kind }) => [name, kind]));
const isRate = (indicator: string): boolean => KINDS.get(indicator) === 'rate';

/** Every mention with its place in the draft; those of a plan part are targets unless they name a past year. */
export const mentionsOf: (draft: Draft) => readonly (Mention & { readonly part: string })[] = memo((draft) => {
  const titles = sectionTitles(draft);
  return draft.blocks.flatMap((block, index) =>
    inBlock(block).map((mention) => ({
      ...mention,
      name: locate(draft, index, mention.name),
      value: locate(draft, index, mention.value),
      part: titles[index] ?? '',
    })),
  );
});
