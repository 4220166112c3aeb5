// What are a paragraph's sentences and clauses?
import type { Block } from '../../draft/node.js';
import { firstOf } from '../../text/marks.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';

/** A piece of a block; the span counts from its start and leaves out the closing mark. */
export interface Stretch extends Span {
  readonly text: string;
}

function split(text: string, marks: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from <= text.length; ) {
    const end = firstOf(text, marks, from);
    let start = from;
    while (start < end && couldClose(text.charCodeAt(start)) && CLOSING.test(text[start]!)) start++;
    if (end > start) found.push({ start, end, text: text.slice(start, end) });
    from = end + 1;
  }
  return found;
}

const CLOSING = /[\s”’」』]/;
/** Most sentences begin with a Chinese character. */
const couldClose = (unit: number): boolean => unit < 0x3400 || unit > 0x9fff;

/** Up to 。！？ or the end of a table row. */
export const sentencesOf: (block: Block) => readonly Stretch[] = memo((block) =>
  block.kind === 'text' || block.kind === 'table' ? split(block.text, '。！？!?\n') : [],
);

/** Up to any of ，。；：！？. */
export const clausesOf: (block: Block) => readonly Stretch[] = memo((block) =>
  block.kind === 'text' ? split(block.text, '，。；：！？,;:!?\n') : [],
);
