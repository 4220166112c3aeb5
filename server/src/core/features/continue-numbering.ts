// What should stand at the start of the line that Enter has just opened?
import type { Draft } from '../draft/node.js';
import { runsOf } from '../facts/lists/numbering.js';
import { lineAt } from '../text/lines.js';
import type { Edit } from '../text/span.js';
import { markAt, renumber } from '../zh/ordinal.js';

const INDENT = /^[ \t\u3000]*/;
/** An item is a sentence; a title that stands alone is followed by its text. */
const ENDS = /[。；！？;]$/;

/**
 * The edit for the line that holds the offset, when the line above is an item of a list: the next number, or, behind
 * an item that was left empty, the end of the list. Undefined where nothing goes on, or the list already does.
 */
export function continueNumbering(draft: Draft, offset: number): Edit | undefined {
  const { text, lines } = draft;
  const line = lineAt(lines, offset);
  if (line === 0) return undefined;
  const bounds = (at: number) => [lines.starts[at]!, lines.starts[at + 1] ?? text.length] as const;
  const [start, end] = bounds(line);
  const [from, to] = bounds(line - 1);
  const above = text.slice(from, to).trimEnd();
  if (text.slice(start, end).trim()) return undefined;
  const indent = INDENT.exec(above)![0];
  const first = markAt(above, indent.length);
  if (!first) return undefined;
  if (above.length === indent.length + first.text.length) return { start: from, end: from + above.length, text: '' };
  if (!ENDS.test(above)) return undefined;
  // 一是…。二是…。 in one paragraph goes on with 三是.
  const items = runsOf(draft).flatMap((run) =>
    run.style === first.style ? run.items.filter((item) => from <= item.start && item.start < to) : [],
  );
  const last = items.at(-1)?.mark ?? first;
  const next = first.style === 'dash' ? first.text : renumber(last, last.number + 1);
  const follows = draft.blocks[draft.places.findIndex(({ span }) => span.start >= end)];
  if (follows?.text.startsWith(next)) return undefined;
  return { start, end: offset, text: indent + next };
}
