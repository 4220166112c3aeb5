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

/** A unit that is replaced; one that is not the first of what is replaced; something is put in before it. */
const [REPLACED, INNER, INSERTED] = [1, 2, 4];

/** The edits of all groups in order of place. A group is left out whole where it clashes within itself or with one before it. */
export function allOf(groups: readonly (readonly Edit[])[]): Edit[] {
  const all: Edit[] = [];
  const length = groups.reduce((most, edits) => edits.reduce((end, edit) => Math.max(end, edit.end), most), 0);
  // A look at each unit: to keep the edits in order would cost the square of their number.
  const taken = new Uint8Array(length + 1);
  const isFree = ({ start, end }: Edit): boolean => {
    if (start === end) return (taken[start]! & (INNER | INSERTED)) === 0;
    for (let at = start; at < end; at++)
      if ((taken[at]! & (at === start ? REPLACED : REPLACED | INSERTED)) !== 0) return false;
    return true;
  };
  for (const edits of groups) {
    const own = disjoint(edits);
    if (own.length < edits.length || !own.every(isFree)) continue;
    for (const { start, end } of own) {
      if (start === end) taken[start]! |= INSERTED;
      for (let at = start; at < end; at++) taken[at]! |= at === start ? REPLACED : REPLACED | INNER;
    }
    for (const edit of own) all.push(edit);
  }
  return all.sort(inOrder);
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
