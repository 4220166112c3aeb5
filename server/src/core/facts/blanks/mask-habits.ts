// How does this draft mask, and what does it mask here that it writes openly there?
import type { Draft } from '../../draft/node.js';
import { memo, memoOfSmall } from '../../text/memo.js';
import type { BlockBlank } from './blanks.js';
import { type DraftBlank, draftBlanks } from './draft-blanks.js';

/** The masks of a draft by the character they are made of, the most frequent first. Brackets and words do not count. */
export const maskStyles: (
  draft: Draft,
) => readonly { readonly character: string; readonly blanks: readonly DraftBlank[] }[] = memo((draft) => {
  const styles = new Map<string, DraftBlank[]>();
  for (const blank of draftBlanks(draft)) {
    const character = characterOf(blank.own);
    if (!character) continue;
    const style = styles.get(character);
    if (style) style.push(blank);
    else styles.set(character, [blank]);
  }
  return [...styles]
    .map(([character, blanks]) => ({ character, blanks }))
    .sort((a, b) => b.blanks.length - a.blanks.length);
});

const characterOf = memoOfSmall(({ style, text }: BlockBlank) =>
  style === 'mask' ? /[xXｘＸ×✕*＊○□_＿某]/.exec(text)?.[0] : undefined,
);
