// Which indicators does the draft give values for, of when and of whom?
import { locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { sectionTitles } from '../draft/section-titles.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { type Amount, amountOf } from '../zh/amount.js';
import { DIGITS } from '../zh/figure.js';
import { INDICATORS } from '../zh/indicators.js';
import { UNIT } from '../zh/unit.js';
import { contextAt } from './context.js';

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
  /** 超, 近, 约, 以上 …: not the exact value. */
  readonly rough: boolean;
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
/** Where an indicator's name begins; a longer name hides the shorter ones inside it. */
function namesIn(text: string): readonly number[] {
  const places: Span[] = [];
  for (const form of FORMS) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      const end = at + form.length;
      if (!places.some((place) => place.start <= at && end <= place.end)) places.push({ start: at, end });
    }
  }
  return places.map(({ start }) => start);
}

/** What a block says, its section aside. */
const inBlock: (block: Block) => readonly Mention[] = memo(({ kind, text }) => {
  if (kind !== 'text') return [];
  const found: Mention[] = [];
  const add = (
    match: RegExpMatchArray,
    mentionKind: Mention['kind'],
    digits: string,
    unit: string,
    rough: boolean,
    valueAt: number,
  ) => {
    const amount = amountOf(digits, unit);
    if (!amount || (mentionKind === 'level' && (amount.unit === '%') !== isRate(match[1]!))) return;
    const end = match.index! + match[0].length;
    const { modifiers, region, period, modality } = contextAt(text, match.index!, end);
    found.push({
      indicator: BY_FORM.get(match[1]!)!,
      modifiers,
      region,
      period,
      modality,
      kind: mentionKind,
      amount,
      rough: rough || /多|余/.test(unit),
      name: { start: match.index!, end: match.index! + match[1]!.length },
      value: { start: valueAt, end },
    });
  };
  for (const place of namesIn(text)) {
    MENTION.lastIndex = place;
    const match = MENTION.exec(text);
    if (!match) continue;
    const at =
      match.index + match[0].lastIndexOf(match[4]!, match[0].length - match[5]!.length - (match[6]?.length ?? 0) - 1);
    add(match, 'level', match[4]!, match[5]!, !!match[6] || /突破|超|近|约|接近|逼近/.test(match[3]!), at);
  }
  for (const place of namesIn(text)) {
    GROWTH.lastIndex = place;
    const match = GROWTH.exec(text);
    if (!match) continue;
    if (/年均/.test(match[2]!)) continue;
    const sign = match[3] === '下降' ? 1 : 0;
    const at = match.index + match[0].lastIndexOf(match[5]!);
    if (sign === 0) add(match, 'growth', match[5]!, match[6]!, !!match[7] || match[4] !== '', at);
  }
  return found.sort((a, b) => a.name.start - b.name.start);
});

const isRate = (form: string): boolean => INDICATORS.find(({ name }) => name === BY_FORM.get(form))?.kind === 'rate';

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
