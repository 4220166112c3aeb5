// What are a paragraph's sentences and clauses?
import type { Block } from '../draft/node.js';
import { matchesOf } from '../text/matches.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';

/** A piece of a block; the span counts from its start and leaves out the closing mark. */
export interface Stretch extends Span {
  readonly text: string;
}

function split(text: string, marks: RegExp): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  const add = (end: number) => {
    let start = from;
    while (start < end && /[\s”’」』]/.test(text[start]!)) start++;
    if (end > start) found.push({ start, end, text: text.slice(start, end) });
    from = end + 1;
  };
  for (const mark of matchesOf(text, marks)) add(mark.index);
  add(text.length);
  return found;
}

/** Up to 。！？ or the end of a table row. */
export const sentencesOf: (block: Block) => readonly Stretch[] = memo((block) =>
  block.kind === 'text' || block.kind === 'table' ? split(block.text, /[。！？!?\n]/g) : [],
);

/** Up to any of ，。；：！？. */
export const clausesOf: (block: Block) => readonly Stretch[] = memo((block) =>
  block.kind === 'text' ? split(block.text, /[，。；：！？,;:!?\n]/g) : [],
);
