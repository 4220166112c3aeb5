// What does the draft tell of how its figures hang together? Told to whoever looks at one of them, and counted.
import { locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { everyChangeOf } from '../facts/changes/every-change.js';
import { rankChangesOf } from '../facts/figures/ranks.js';
import { dividedOf } from '../facts/parts/listed-parts.js';
import { proportionsOf } from '../facts/parts/proportions.js';
import { sumsOf } from '../facts/parts/sums.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { shown } from '../zh/amount.js';

/** One relation in a line of arithmetic, and the places of the figures that it is of. */
export interface Relation {
  readonly kind: 'change' | 'share' | 'sum' | 'rank';
  readonly text: string;
  readonly spans: readonly Span[];
  /** All of it is told, so that it was checked. */
  readonly checked: boolean;
}

const inBlock = memo((block: Block): readonly Relation[] => {
  const changes = everyChangeOf(block).map((change): Relation => {
    const { from, to, fromSpan, toSpan, stated } = change;
    const more = to.value >= from.value ? '增加' : '减少';
    const by = `${more}${shown((Math.abs(to.value - from.value) / from.value) * 100, 1)}%`;
    const points = `${more}${shown(Math.abs(to.value - from.value))}个百分点`;
    return {
      kind: 'change',
      text: `${from.text ? `由${from.text}到${to.text}` : `${to.text}倍`}：${to.unit === '%' ? points : by}`,
      spans: [fromSpan, toSpan, ...stated.map(({ span }) => span)],
      checked: stated.some(({ kind }) => !change.real || kind === 'points' || kind === 'difference'),
    };
  });
  const shares = proportionsOf(block).map(
    ({ whole, part, rate }): Relation => ({
      kind: 'share',
      text: `${part.amount.text}÷${whole.amount.text}=${shown((part.amount.value / whole.amount.value) * 100, 1)}%`,
      spans: [whole.span, part.span, rate.span],
      checked: true,
    }),
  );
  const sums = [...sumsOf(block), ...dividedOf(block)].map(({ total, parts }): Relation => {
    const sum = parts.reduce((all, { amount }) => all + amount.value, 0);
    return {
      kind: 'sum',
      text: `${parts.map(({ amount }) => amount.text).join('+')}，是${total.amount.text}的${shown((sum / total.amount.value) * 100, 1)}%`,
      spans: [total.span, ...parts.map(({ span }) => span)],
      checked: true,
    };
  });
  const ranks = rankChangesOf(block).map(
    ({ span, from, to, stated }): Relation => ({
      kind: 'rank',
      text: `第${from}位到第${to}位：${from > to ? '前移' : '后移'}${Math.abs(from - to)}位`,
      spans: [span],
      checked: stated !== undefined,
    }),
  );
  return [...changes, ...shares, ...sums, ...ranks];
});

/** Every relation of the draft; spans are places in it. */
export const relationsOf: (draft: Draft) => readonly Relation[] = memo((draft) =>
  draft.blocks.flatMap((block, index) =>
    inBlock(block).map((relation) => ({
      ...relation,
      spans: relation.spans.map((span) => locate(draft, index, span)),
    })),
  ),
);
