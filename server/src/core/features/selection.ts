// What is selected next when a selection grows?
import type { Draft } from '../draft/node.js';
import type { Span } from '../text/span.js';

/** Clause, sentence, paragraph, section, parent section …, draft: the innermost first, each holding the one before. */
export function selections(_draft: Draft, _offset: number): readonly Span[] {
  return [];
}
