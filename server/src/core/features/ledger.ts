// Which figures does the draft give, of what, of when, and where?
import { locate } from '../draft/locate.js';
import type { Draft } from '../draft/node.js';
import { sectionTitles } from '../draft/section-titles.js';
import { changesOf } from '../facts/changes.js';
import { declaredCounts } from '../facts/declared-counts.js';
import { figuresOf } from '../facts/figures.js';
import { mentionsOf } from '../facts/mentions.js';
import { pairingsOf } from '../facts/pairings.js';
import { partsOf } from '../facts/parts.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';

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
  readonly region: string;
  readonly period: string;
  readonly modality: 'done' | 'target' | '';
  readonly kind: 'level' | 'growth' | '';
  readonly section: string;
}

/** Every figure in order of place. */
export const ledger: (draft: Draft) => readonly LedgerEntry[] = memo((draft) => {
  const mentions = new Map(mentionsOf(draft).map((mention) => [mention.value.start, mention]));
  const titles = sectionTitles(draft);
  return draft.blocks.flatMap((block, index) =>
    figuresOf(block).map((figure): LedgerEntry => {
      const span = locate(draft, index, figure);
      const mention = mentions.get(span.start);
      return {
        ...span,
        text: figure.text,
        value: figure.amount.value,
        unit: figure.amount.unit,
        indicator: mention?.indicator ?? figure.subject,
        known: mention !== undefined,
        modifiers: mention?.modifiers ?? '',
        region: mention?.region ?? '',
        period: mention?.period ?? '',
        modality: mention?.modality ?? '',
        kind: mention?.kind ?? '',
        section: titles[index] ?? '',
      };
    }),
  );
});

/** How much of the draft the checks of figures could speak of. */
export interface Coverage {
  readonly figures: number;
  readonly named: number;
  /** 由A到B, and those that also say by how much. */
  readonly changes: number;
  readonly changesChecked: number;
  /** 增长N% without the two amounts: nothing to compute. */
  readonly growthStatements: number;
  readonly totals: number;
  readonly lists: number;
  readonly counts: number;
}

export function coverage(draft: Draft): Coverage {
  const changes = draft.blocks.flatMap(changesOf);
  const entries = ledger(draft);
  return {
    figures: entries.length,
    named: entries.filter((entry) => entry.known).length,
    changes: changes.length,
    changesChecked: changes.filter(({ stated, real }) =>
      stated.some(({ kind }) => !real || kind === 'points' || kind === 'difference'),
    ).length,
    growthStatements: draft.blocks.reduce(
      (sum, { text }) => sum + (text.match(/(?:增长|下降|提高|增加)(?:了)?[约近超]?\d/g)?.length ?? 0),
      0,
    ),
    totals: draft.blocks.reduce((sum, block) => sum + partsOf(block).length, 0),
    lists: draft.blocks.reduce((sum, block) => sum + pairingsOf(block).length, 0),
    counts: declaredCounts(draft).length,
  };
}
