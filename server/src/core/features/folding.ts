// What can be folded away?
import type { Draft } from '../draft/node.js';
import type { Span } from '../text/span.js';

export interface Folding extends Span {
  readonly kind: 'section' | 'comment';
}

/** Spans from the first folded thing's start to its end; an editor keeps the first line visible. */
export function foldings(_draft: Draft): readonly Folding[] {
  return [];
}
