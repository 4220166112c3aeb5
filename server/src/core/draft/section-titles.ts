// Below which part of the report does a paragraph stand?
import { memo } from '../text/memo.js';
import { locate } from './locate.js';
import type { Draft } from './node.js';
import { sectionsOf } from './sections.js';

/** For each block the title of the part (一、) that it stands in; undefined before the first. */
export const sectionTitles: (draft: Draft) => readonly (string | undefined)[] = memo((draft) => {
  const parts = sectionsOf(draft).filter((section) => section.level === 1);
  let next = 0;
  return draft.blocks.map((_, index) => {
    const { start } = locate(draft, index, { start: 0, end: 0 });
    while (next < parts.length && parts[next]!.start <= start) next++;
    return parts[next - 1]?.title;
  });
});
