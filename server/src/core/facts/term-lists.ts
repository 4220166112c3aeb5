// Where does the draft spell out a fixed expression, and how?
import type { Block } from '../draft/node.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { TERM_SETS, type TermSet } from '../zh/terms.js';

/** An expression with the list that spells it out; spans count from the start of the block. */
export interface TermList {
  readonly set: TermSet;
  readonly label: Span;
  readonly list: Span;
  readonly missing: readonly string[];
  readonly foreign: readonly string[];
  /** All are there, in another order. */
  readonly disordered: boolean;
}

const BEHIND = /^[”"]?(?:（|\(|[:：]|——|，?即|是指|，?包括|，?就是)/;

export const termListsOf: (block: Block) => readonly TermList[] = memo(({ kind, text }) => {
  if (kind !== 'text' && kind !== 'table') return [];
  const found: TermList[] = [];
  for (const set of TERM_SETS) {
    for (let at = text.indexOf(set.name); at >= 0; at = text.indexOf(set.name, at + 1)) {
      const end = at + set.name.length;
      const opening = BEHIND.exec(text.slice(end, end + 8));
      if (!opening) continue;
      const start = end + opening[0].length;
      const stop = text.slice(start, start + 90).search(/[。；;）)\n]/);
      const list = text.slice(start, stop < 0 ? start + 90 : start + stop);
      const items = list.split(/[、，,]|以及|和(?=[\u3400-\u9fff]{2,4}(?:$|意识|自信))/).map((item) => item.trim());
      const placeOf = (member: string) => Math.max(...member.split('|').map((form) => list.indexOf(form)));
      const present = set.members.filter((member) => placeOf(member) >= 0);
      // A list that names none or goes on with 等 does not claim to be the whole.
      if (present.length < 2 || /等$|等[，、]/.test(list)) continue;
      const missing = set.members.filter((member) => !present.includes(member));
      const short = items.filter((item) => item.length >= 2 && item.length <= 10);
      const foreign =
        short.length >= set.members.length - 1
          ? short.filter((item) => !set.members.some((m) => m.includes(item) || item.includes(m)))
          : [];
      const order = present.map(placeOf);
      found.push({
        set,
        label: { start: at, end },
        list: { start, end: start + list.length },
        missing,
        foreign: foreign.length <= 2 && missing.length ? foreign : [],
        disordered: missing.length === 0 && order.some((place, i) => i > 0 && place < order[i - 1]!),
      });
    }
  }
  return [...found, ...bareLists(text, found)];
});

const LIST = /[\u3400-\u9fff]{2,12}(?:、[\u3400-\u9fff]{2,12}){2,11}/g;

/** Lists without a label: all members but one, and something else in its place; or all of them in another order. */
function bareLists(text: string, known: readonly TermList[]): TermList[] {
  if (!text.includes('、')) return [];
  const found: TermList[] = [];
  for (const match of text.matchAll(LIST)) {
    const list = { start: match.index, end: match.index + match[0].length };
    if (known.some((k) => k.list.start < list.end && list.start < k.list.end)) continue;
    const all = match[0].split('、').flatMap((item) => item.split(/(?<=主义)和/));
    for (const set of TERM_SETS) {
      const size = set.members.length;
      // 完整、准确、全面贯彻创新、协调…: what stands before the first member is of another list.
      const first = all.findIndex((item) => item.endsWith(set.members[0]!));
      const items = all.slice(Math.max(first, 0));
      if (size < 3 || items.length < size - 1 || set.name === '五级书记') continue;
      // The first item may have a verb before it, the last one words behind it.
      const fits = (item: string, i: number, member: string) =>
        i === 0 ? item.endsWith(member) : i === items.length - 1 ? item.startsWith(member) : item === member;
      const places = set.members.map((member) =>
        items.findIndex((item, i) => member.split('|').some((form) => fits(item, i, form))),
      );
      const present = places.filter((place) => place >= 0).length;
      const missing = set.members.filter((_, i) => places[i]! < 0);
      const labelled =
        text.slice(list.end - 8, list.end + 10).includes(set.name) ||
        text.slice(Math.max(0, list.start - 8), list.start + 2).includes(set.name);
      const distinctive = set.members.every((member) => member.length >= 3) || labelled || size >= 12;
      const foreign = items.filter((_, i) => !places.includes(i));
      const sure = size >= 4 || labelled || set.members.every((member) => member.length >= 5);
      const swapped = present === size - 1 && items.length === size && foreign.length === 1 && sure && distinctive;
      const short = present === size - 1 && items.length === size - 1 && labelled;
      const disordered =
        present === size && !!set.ordered && places.some((place, i) => i > 0 && place < places[i - 1]!);
      if (!swapped && !short && !disordered) continue;
      found.push({ set, label: list, list, missing, foreign: swapped ? foreign : [], disordered });
    }
  }
  return found;
}
