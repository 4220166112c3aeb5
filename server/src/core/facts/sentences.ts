// What are a paragraph's sentences and clauses?
import type { Block } from '../draft/node.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';

/** A piece of a block; the span counts from its start and leaves out the closing mark. */
export interface Stretch extends Span {
  readonly text: string;
}

function split(text: string, mark: RegExp): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !mark.test(text[at]!)) continue;
    let start = from;
    while (start < at && /[\s”’」』]/.test(text[start]!)) start++;
    if (at > start) found.push({ start, end: at, text: text.slice(start, at) });
    from = at + 1;
  }
  return found;
}

/** Up to 。！？ or the end of a table row. */
export const sentencesOf: (block: Block) => readonly Stretch[] = memo((block) =>
  block.kind === 'text' || block.kind === 'table' ? split(block.text, /[。！？!?\n]/) : [],
);

/** Up to any of ，。；：！？. */
export const clausesOf: (block: Block) => readonly Stretch[] = memo((block) =>
  block.kind === 'text' ? split(block.text, /[，。；：！？,;:!?\n]/) : [],
);
