// Which blanks does the draft have, and which of them does the draft itself fill?
import { locate } from '../draft/locate.js';
import type { Draft } from '../draft/node.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { type BlockBlank, blanksOf } from './blanks.js';
import { type Suggestion, suggest } from './suggest.js';

/** A blank with its place in the draft. `block` is the index of its block, `own` its span there. */
export interface DraftBlank extends Omit<BlockBlank, 'start' | 'end'>, Span {
  readonly block: number;
  readonly own: Span;
  readonly suggestion?: Suggestion;
}

/** In order of place. */
export const draftBlanks: (draft: Draft) => readonly DraftBlank[] = memo((draft) =>
  draft.blocks.flatMap((block, index) =>
    blanksOf(block).map((blank): DraftBlank => {
      const suggestion = suggest(draft, index, blank);
      const own = { start: blank.start, end: blank.end };
      const place = locate(draft, index, blank);
      return suggestion
        ? { block: index, own, suggestion, ...blank, ...place }
        : { block: index, own, ...blank, ...place };
    }),
  ),
);
