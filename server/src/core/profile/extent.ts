// How much of a report is here: how long is it, what opens it, does it break off?
import type { Block, Draft } from '../draft/node.js';
import { memo } from '../text/memo.js';
import { countHan } from '../zh/han.js';
import { alignmentOf, passageOf } from './align.js';

/** A Chinese character, all of them in a text. */
export const HAN = /[\u3400-\u9fff]/g;
/** Chinese characters of a paragraph. */
const hanOf: (block: Block) => number = memo(({ text }) => countHan(text));

/** Chinese characters of the paragraphs from one index to before another. */
export const hanBetween = ({ blocks }: Draft, from: number, to: number): number =>
  blocks.slice(from, to).reduce((sum, block) => sum + hanOf(block), 0);

/** Everything from the salutation to the first part. */
export function openingText(draft: Draft): string {
  const opening = passageOf(draft, 'opening');
  if (!opening) return '';
  const next = alignmentOf(draft).parts[0]?.section.start ?? opening.end;
  return draft.text.slice(opening.start, Math.max(opening.end, Math.min(next, opening.start + 3000)));
}

/** The last paragraph has no end, or neither the writers nor an ending come behind the tasks. */
export function breaksOff(draft: Draft): boolean {
  const { last } = alignmentOf(draft);
  const text = draft.blocks[last - 1]?.text.trimEnd() ?? '';
  return !/[。！？!?][”’）)]?$/.test(text) || (!passageOf(draft, 'closing') && !passageOf(draft, 'building'));
}
