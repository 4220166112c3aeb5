// Spaces that set a figure off from the words around it, `增长 5.2 %`, are set, not read.
import { matchesOf } from '../text/matches.js';
import type { Span } from '../text/span.js';

const HAN = '一-鿿';
const SPACE = '[ \\xa0]';
/** One space between a figure and what is read on with it; what numbers a heading is no figure. */
const SET_OFF = new RegExp(
  `(?<=[${HAN}，。；：“])${SPACE}(?=[0-9])|(?<=[0-9%％‰])${SPACE}(?=[${HAN}，。；：、）”%％‰])`,
  'g',
);
/** Columns have no sentence. */
const SENTENCE = /[，。；]/;
/** A year is set off in titles too. */
const IN_TITLE = new RegExp(`(?<=[0-9]{4})${SPACE}(?=[年—])`, 'g');

/** The parts of `[start, end)` of the text that are read: all but such spaces. Offsets in UTF-16 units. */
export function withoutSpacing(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const gaps = matchesOf(words, SENTENCE.test(words) ? SET_OFF : IN_TITLE);
  if (!gaps.length) return [{ start, end }];
  const kept: Span[] = [];
  let from = start;
  for (const { index } of gaps) {
    kept.push({ start: from, end: start + index });
    from = start + index + 1;
  }
  kept.push({ start: from, end });
  return kept;
}
