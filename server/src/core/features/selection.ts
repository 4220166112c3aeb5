// What is selected next when a selection grows?
import type { Draft, Section } from '../draft/node.js';
import { sectionsOf } from '../draft/sections.js';
import type { Span } from '../text/span.js';

const CLAUSE = /[，。；：！？、,;:!?\r\n]/;
const SENTENCE = /[。！？!?\r\n]/;

/** Clause, sentence, paragraph, section, parent section …, draft: the innermost first, each holding the one before. */
export function selections(draft: Draft, offset: number): readonly Span[] {
  const place = draft.places.find(({ span }) => span.start <= offset && offset <= span.end)?.span;
  const limit = place ?? { start: offset, end: offset };
  const candidates: Span[] = [
    around(draft.text, limit, offset, CLAUSE, false),
    around(draft.text, limit, offset, SENTENCE, true),
    limit,
  ];
  const sections: Span[] = [];
  const walk = (list: readonly Section[]) => {
    for (const section of list) {
      if (section.start <= offset && offset <= section.end) {
        sections.unshift({ start: section.start, end: section.end });
        walk(section.children);
        return;
      }
    }
  };
  walk(sectionsOf(draft));
  const chain: Span[] = [];
  for (const span of [...candidates, ...sections, { start: 0, end: draft.text.length }]) {
    const last = chain.at(-1);
    const grows =
      !last || (span.start <= last.start && last.end <= span.end && span.end - span.start > last.end - last.start);
    if (grows) chain.push({ start: span.start, end: span.end });
  }
  return chain;
}

/** What stands between two marks around the offset, with the closing mark if asked. */
function around(text: string, limit: Span, offset: number, mark: RegExp, closing: boolean): Span {
  let start = offset;
  let end = offset;
  while (start > limit.start && !mark.test(text[start - 1]!)) start--;
  while (end < limit.end && !mark.test(text[end]!)) end++;
  return { start, end: closing && end < limit.end ? end + 1 : end };
}
