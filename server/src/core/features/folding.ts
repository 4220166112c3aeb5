// What can be folded away?
import type { Draft, Section } from '../draft/node.js';
import { sectionsOf } from '../draft/sections.js';
import type { Span } from '../text/span.js';

export interface Folding extends Span {
  readonly kind: 'section' | 'comment';
}

/** In order of place; an editor keeps the first line of each visible. */
export function foldings(draft: Draft): readonly Folding[] {
  const found: Folding[] = [];
  const walk = (sections: readonly Section[]) => {
    for (const section of sections) {
      found.push({ start: section.start, end: section.end, kind: 'section' });
      walk(section.children);
    }
  };
  walk(sectionsOf(draft));
  draft.blocks.forEach((block, i) => {
    if (block.kind === 'comment' || block.kind === 'matter') found.push({ ...draft.places[i]!.span, kind: 'comment' });
  });
  return found
    .filter(({ start, end }) => /[\r\n]/.test(draft.text.slice(start, end)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
