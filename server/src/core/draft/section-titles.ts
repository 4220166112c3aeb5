// Below which part of the report does a paragraph stand?
import { memo } from '../text/memo.js';
import type { Draft } from './node.js';
import { sectionsOf } from './sections.js';

/** A line may be as long as a draft, and is told with every figure below it. In UTF-16 units. */
const LONGEST = 200;
export const shortTitle = (title: string): string =>
  title.length > LONGEST ? `${title.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : title;

/** For each block the title of the part (一、) that it stands in, cut short; undefined before the first. */
export const sectionTitles: (draft: Draft) => readonly (string | undefined)[] = memo((draft) => {
  const parts = sectionsOf(draft)
    .filter((section) => section.level === 1)
    .map(({ start, title }) => ({ start, title: shortTitle(title) }));
  let next = 0;
  return draft.places.map(({ seams }) => {
    while (next < parts.length && parts[next]!.start <= seams[0]!.to) next++;
    return parts[next - 1]?.title;
  });
});
