// Where else does the draft speak of what is under the cursor?
import type { Draft } from '../draft/node.js';
import { draftBlanks } from '../facts/blanks/draft-blanks.js';
import { mentionsOf } from '../facts/indicators/mentions.js';
import type { Span } from '../text/span.js';
import { sameThing } from './things.js';

/** All figures of the indicator at `offset`, or all blanks written like the one there; empty elsewhere. */
export function occurrences(draft: Draft, offset: number): readonly Span[] {
  const inside = ({ start, end }: Span) => start <= offset && offset <= end;
  const mentions = mentionsOf(draft);
  const mention = mentions.find(({ name, value }) => inside(name) || inside(value));
  if (mention) {
    return (
      mentions
        .filter(({ indicator, modifiers }) => indicator === mention.indicator && modifiers === mention.modifiers)
        // A name that another figure stands behind already is not shown again; 实现268亿元的地区生产总值 has its name behind.
        .map(({ name, value }) =>
          mentions.some((other) => other.value.start >= name.start && other.value.end < value.start)
            ? value
            : { start: Math.min(name.start, value.start), end: Math.max(name.end, value.end) },
        )
    );
  }
  const blanks = draftBlanks(draft);
  const blank = blanks.find(inside);
  if (!blank) return [];
  const same = sameThing(draft, blank);
  if (same.length > 1) return same.map(({ start, end }) => ({ start, end }));
  // XX亿元 and XX亿元 are not one amount, but are looked at together.
  const behind = ({ end }: Span) => draft.text.slice(end, end + 1);
  return blanks
    .filter((other) => other.text === blank.text && other.kind === blank.kind && behind(other) === behind(blank))
    .map(({ start, end }) => ({ start, end }));
}
