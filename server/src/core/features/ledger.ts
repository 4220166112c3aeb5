// Which figures does the draft give, of what, of when, and where?
import { locate } from '../draft/locate.js';
import type { Draft } from '../draft/node.js';
import { sectionTitles } from '../draft/section-titles.js';
import { figuresOf } from '../facts/figures/figures.js';
import { type Manner, mannersOf } from '../facts/figures/manners.js';
import { pairingsOf } from '../facts/figures/pairings.js';
import { type Mention, mentionsOf } from '../facts/indicators/mentions.js';
import { type Statement, USUAL_NAMES } from '../facts/indicators/statements.js';
import { tableStatements } from '../facts/indicators/table-statements.js';
import { type Telling, tellingsOf } from '../facts/indicators/tellings.js';
import { declaredCounts } from '../facts/lists/declared-counts.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { relationsOf } from './relations.js';

/** A figure of the draft; spans are places in it. What could not be told is empty. */
export interface LedgerEntry extends Span {
  readonly text: string;
  /** In the unit without its scale: 12.5亿元 is 1250000000 元. */
  readonly value: number;
  readonly unit: string;
  /** The indicator by its usual name, or the words before the figure. */
  readonly indicator: string;
  /** The name was recognised, so that period, region and the rest are read too. */
  readonly known: boolean;
  readonly modifiers: string;
  /** What has this length, investment or area; empty for a figure of a place as a whole. */
  readonly thing: string;
  readonly region: string;
  readonly period: string;
  readonly modality: 'done' | 'target' | '';
  readonly kind: Manner;
  /** 近, 约, 以上 …, as written. */
  readonly bound: string;
  /** What was read of how it hangs together with others, each in a line of arithmetic. */
  readonly relations: readonly string[];
  readonly section: string;
}

/** Every figure in order of place. */
export const ledger: (draft: Draft) => readonly LedgerEntry[] = memo((draft) => {
  const mentions = new Map(mentionsOf(draft).map((mention) => [mention.value.start, mention]));
  const tellings = new Map(tellingsOf(draft).map((telling) => [telling.value.start, telling]));
  const titles = sectionTitles(draft);
  const relations = relationsByStart(draft);
  return draft.blocks.flatMap((block, index) => {
    const manners = mannersOf(block);
    const entries: LedgerEntry[] = [];
    const cells = tableStatements(block).flatMap((cell) => inTable(draft, index, cell, titles[index] ?? ''));
    for (const [i, figure] of figuresOf(block).entries()) {
      const span = locate(draft, index, figure);
      const { manner, bound, of } = manners[i]!;
      const mention = mentions.get(span.start);
      const telling = tellings.get(span.start);
      const { indicator, known, modifiers, thing, region } = subjectOf(
        mention,
        telling,
        of === undefined ? undefined : entries[of],
      ) ?? {
        ...NOTHING,
        indicator: figure.subject,
      };
      entries.push({
        ...span,
        text: figure.text,
        value: figure.amount.value,
        unit: figure.amount.unit,
        indicator,
        known,
        modifiers,
        thing,
        region,
        period: mention?.period ?? telling?.period ?? '',
        modality: mention?.modality ?? telling?.modality ?? '',
        kind: manner,
        bound,
        relations: relations.get(span.start) ?? [],
        section: titles[index] ?? '',
      });
    }
    const told = new Set(cells.map(({ start }) => start));
    return cells.length
      ? [...entries.filter(({ start }) => !told.has(start)), ...cells].sort((a, b) => a.start - b.start)
      : entries;
  });
});

/** A cell, which has its unit from its column or its row. */
function inTable(draft: Draft, block: number, cell: Statement, section: string): LedgerEntry[] {
  const { amount, indicator, form, kind, year: period, modality, down } = cell;
  if (!amount) return [];
  const manner = down ? 'decline' : kind;
  const known = USUAL_NAMES.has(form);
  const { text, value, unit } = amount;
  const of = {
    ...NOTHING,
    indicator,
    known,
    period,
    modality,
    kind: manner,
    bound: '',
    relations: [],
    section,
  } as const;
  return [{ ...locate(draft, block, cell.value), text, value, unit, ...of }];
}

type Subject = Pick<LedgerEntry, 'indicator' | 'known' | 'modifiers' | 'thing' | 'region'>;
const NOTHING: Subject = { indicator: '', known: false, modifiers: '', thing: '', region: '' };

/** By its indicator, by what the figure before it is of, or by the words that name a thing. */
function subjectOf(
  mention: Mention | undefined,
  telling: Telling | undefined,
  before: LedgerEntry | undefined,
): Subject | undefined {
  if (mention) {
    const { indicator, modifiers, region } = mention;
    return { indicator, known: true, modifiers, thing: '', region };
  }
  if (before) return before;
  if (!telling?.subject) return undefined;
  const { subject, attribute } = telling;
  const measured = attribute && !/^(?:全.|增长)$/.test(attribute);
  return measured ? { ...NOTHING, indicator: attribute, thing: subject } : { ...NOTHING, indicator: subject };
}

/** The lines of arithmetic by the place where a figure of theirs begins. */
function relationsByStart(draft: Draft): ReadonlyMap<number, readonly string[]> {
  const lines = new Map<number, string[]>();
  for (const { text, spans } of relationsOf(draft)) {
    for (const { start } of spans) {
      const known = lines.get(start) ?? [];
      if (!known.includes(text)) lines.set(start, [...known, text]);
    }
  }
  return lines;
}

/** How much of the draft the checks of figures could speak of. */
export interface Coverage {
  readonly figures: number;
  readonly named: number;
  /** Two amounts set beside each other, and those told with the difference, so that it was checked. */
  readonly changes: number;
  readonly changesChecked: number;
  /** 增长N% without the two amounts: nothing to compute. */
  readonly growthUnchecked: number;
  readonly shares: number;
  readonly totals: number;
  readonly ranks: number;
  readonly lists: number;
  readonly counts: number;
}

export function coverage(draft: Draft): Coverage {
  const entries = ledger(draft);
  const relations = relationsOf(draft);
  const ofKind = (kind: string) => relations.filter((relation) => relation.kind === kind);
  const changes = ofKind('change');
  return {
    figures: entries.length,
    named: entries.filter((entry) => entry.known).length,
    changes: changes.length,
    changesChecked: changes.filter(({ checked }) => checked).length,
    growthUnchecked: entries.filter(
      ({ kind, relations: told }) => /^(?:growth|yearly|decline|increase|points|fold)$/.test(kind) && !told.length,
    ).length,
    shares: ofKind('share').length,
    totals: ofKind('sum').length,
    ranks: ofKind('rank').length,
    lists: draft.blocks.reduce((sum, block) => sum + pairingsOf(block).length, 0),
    counts: declaredCounts(draft).length,
  };
}
