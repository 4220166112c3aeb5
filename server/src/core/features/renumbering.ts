// Which number does each item of a list bear when the list changes?
import type { Draft } from '../draft/node.js';
import { parse } from '../draft/parse.js';
import { declaredCounts } from '../facts/lists/declared-counts.js';
import { type Item, type Run, runsOf } from '../facts/lists/numbering.js';
import { memo } from '../text/memo.js';
import { applyEdits, difference, type Edit } from '../text/span.js';
import { writeLike } from '../zh/numeral.js';
import { renumber } from '../zh/ordinal.js';

/** The list that the mark at each place belongs to. */
export const runsByPlace: (draft: Draft) => ReadonlyMap<number, Run> = memo(
  (draft) => new Map(runsOf(draft).flatMap((run) => run.items.map((item) => [item.start, run] as const))),
);

/** Lists begin at 1, unless they go on from something that nobody counts as a list. */
export const baseOf = ({ items, faults }: Run): number =>
  faults.some(({ kind }) => kind === 'start') ? 1 : items[0]!.mark.number;

/** The edits after which the items count on from `base`, each in its own hand. */
export const numbered = (items: readonly Item[], base: number): Edit[] =>
  items.flatMap(({ start, end, mark }, i) => {
    const text = renumber(mark, base + i);
    return text === mark.text ? [] : [{ start, end, text }];
  });

/** 三个方面 becomes 四个方面 where it told the length of a list rightly and the list has another length now. */
export function recounted(draft: Draft, lengths: ReadonlyMap<Run, number>): Edit[] {
  const edits: Edit[] = [];
  for (const [run, length] of lengths) {
    for (const { numeral, first, declared, actual } of declaredCounts(draft)) {
      if (first.start !== run.items[0]!.start || declared !== actual || actual !== run.items.length) continue;
      if (length < 1 || length === actual) continue;
      const written = draft.text.slice(numeral.start, numeral.end);
      edits.push({ ...numeral, text: writeLike(written, length, draft.text.slice(numeral.end, numeral.end + 1)) });
    }
  }
  return edits;
}

/** A number put right can show how the next list counts; well-behaved drafts need one round. */
const MOST_ROUNDS = 8;

/** The edits after which every list of the draft counts without a fault. */
export function renumberAll(draft: Draft): readonly Edit[] {
  let now = draft;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = runsOf(now).flatMap((run) => (run.faults.length ? numbered(run.items, baseOf(run)) : []));
    if (!edits.length) break;
    now = parse(applyEdits(now.text, edits), draft.language, now);
  }
  return byLine(draft.text, now.text);
}

/** One edit a line that differs; marks hold no line ends, so both texts have the same lines. */
function byLine(before: string, after: string): Edit[] {
  const lines = after.split('\n');
  let at = 0;
  return before.split('\n').flatMap((line, i) => {
    const from = at;
    at += line.length + 1;
    if (line === lines[i]) return [];
    const { start, end, text } = difference(line, lines[i]!);
    return [{ start: from + start, end: from + end, text }];
  });
}
