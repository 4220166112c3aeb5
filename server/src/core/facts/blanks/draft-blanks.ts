// Which blanks does the draft have, and which of them does the draft itself fill?
import { locate } from '../../draft/locate.js';
import type { Block, Draft } from '../../draft/node.js';
import { throughout } from '../../draft/throughout.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { type BlockBlank, blanksOf } from './blanks.js';
import { type Suggestion, suggesterOf } from './suggest.js';

/** A blank with its place in the draft. `block` is the index of its block, `own` the blank there. */
export interface DraftBlank extends Omit<BlockBlank, 'start' | 'end'>, Span {
  readonly block: number;
  readonly own: BlockBlank;
  readonly suggestion?: Suggestion;
}

/** In order of place. */
export const draftBlanks: (draft: Draft) => readonly DraftBlank[] = memo((draft) => {
  const found: DraftBlank[] = [];
  for (const [index, { own, suggester }] of throughout(draft, askedIn)) {
    const { kind, style, text, unit } = own;
    const suggestion = suggester?.(draft, index);
    const { start, end } = locate(draft, index, own);
    // Each in one go: V8 copies slowly what is spread into the middle of an object.
    found.push(
      suggestion
        ? {
            ...(unit === undefined ? undefined : { unit }),
            block: index,
            own,
            suggestion,
            kind,
            style,
            text,
            start,
            end,
          }
        : unit === undefined
          ? { block: index, own, kind, style, text, start, end }
          : { unit, block: index, own, kind, style, text, start, end },
    );
  }
  return found;
});

/** Each blank with what to ask the draft for it; undefined where nothing can be known. */
const askedIn = memo((block: Block) =>
  blanksOf(block).map((own) => ({ own, suggester: suggesterOf(block.text, own) })),
);
