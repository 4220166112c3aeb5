// Where? Spans and edits of one text. Every offset in the core counts UTF-16 code units from 0.

/** A half-open piece `[start, end)` of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const spanOf = (start: number, end: number): Span => ({ start, end });

/** Replaces the span by `text`; an empty span is an insertion. */
export interface Edit extends Span {
  readonly text: string;
}

export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** True when the two spans share a unit, or when one is empty and touches the other. */
export const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** True when the two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The edits in order of place, without those that overlap an earlier one. */
export function disjoint(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort(inOrder)) {
    const last = kept.at(-1);
    if (!last || !clash(last, edit)) kept.push(edit);
  }
  return kept;
}

const inOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** Of two in order. An insertion may stand right behind a replacement; two insertions at one place have no order. */
const clash = (a: Span, b: Span): boolean => b.start < a.end || (b.end === a.start && b.start === a.start);

/** Puts the edits among `others`, which are in order and disjoint; nothing where one of them clashes. */
export function putAmong(edits: readonly Edit[], others: Edit[]): void {
  const own = disjoint(edits);
  const places = own.map((edit) => placeAmong(edit, others));
  const isFree = (edit: Edit, i: number): boolean => {
    const [before, behind] = [others[places[i]! - 1], others[places[i]!]];
    return !(before && clash(before, edit)) && !(behind && clash(edit, behind));
  };
  if (own.length < edits.length || !own.every(isFree)) return;
  for (const [i, edit] of own.entries()) others.splice(places[i]! + i, 0, edit);
}

/** The index of the first of the spans, which are in order, that does not come before this one. */
function placeAmong(span: Span, others: readonly Span[]): number {
  let [low, high] = [0, others.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder(others[middle]!, span) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text after all edits; overlapping ones are dropped as `disjoint` drops them. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of disjoint(edits)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The same edits in order, those that touch drawn together: an editor need not decide which comes first. */
export function merged(edits: readonly Edit[]): Edit[] {
  const drawn: Edit[] = [];
  for (const edit of disjoint(edits)) {
    const last = drawn.at(-1);
    if (last && last.end === edit.start)
      drawn[drawn.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
    else drawn.push(edit);
  }
  return drawn;
}

/** The one edit that makes one text of another: what both begin and end with stays. */
export function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
