// What may change on the screen while someone types? Nothing new in the sentence under the caret.
// Offsets and lengths are UTF-16 units; nothing here knows an editor.

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A finding on the screen. */
export interface Mark extends Span {
  /** Two marks of one code that overlap are the same finding. */
  readonly code: string;
  /** True once something was typed into it. */
  readonly touched?: boolean;
}

/** `length` units stand where `[start, end)` stood. */
export interface Change extends Span {
  readonly length: number;
}

const SENTENCE_END = /[。！？；!?;]/;

/** The sentence of a line that holds the column: from behind the mark before it to behind the mark after it. */
export function sentenceAt(line: string, column: number): Span {
  let start = column;
  while (start > 0 && !SENTENCE_END.test(line[start - 1]!)) start--;
  let end = column;
  while (end < line.length && !SENTENCE_END.test(line[end]!)) end++;
  return { start, end: Math.min(line.length, end + 1) };
}

/** Where a mark stands after a change; undefined if nothing of it is left. */
export function move<T extends Mark>(mark: T, { start, end, length }: Change): T | undefined {
  const by = length - (end - start);
  if (end <= mark.start) return { ...mark, start: mark.start + by, end: mark.end + by };
  if (start >= mark.end) return mark;
  if (start <= mark.start && end >= mark.end) return undefined;
  return {
    ...mark,
    start: start <= mark.start ? start + length : mark.start,
    end: end >= mark.end ? start : mark.end + by,
    touched: true,
  };
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * What to show while the sentence is being written: outside of it what was found now, in it what stood there before.
 * A mark that was typed into goes as soon as its finding is gone, so that whoever mends something sees it at once.
 */
export function settle<T extends Mark>(
  shown: readonly T[],
  found: readonly T[],
  sentence: Span,
): { readonly marks: readonly T[]; readonly held: boolean } {
  const before = shown.filter((mark) => overlap(mark, sentence));
  const same = (a: T, b: T) => a.code === b.code && overlap(a, b);
  const known = found.filter((mark) => !overlap(mark, sentence) || before.some((old) => same(old, mark)));
  const kept = before.filter((old) => !old.touched && !found.some((mark) => same(old, mark)));
  return { marks: [...known, ...kept], held: known.length < found.length || kept.length > 0 };
}

/** The next span after the selection, or the one before it, from the other end where there is none. */
export function neighbour<T extends Span>(spans: readonly T[], selection: Span, forward: boolean): T | undefined {
  const empty = selection.start === selection.end;
  if (forward) {
    return spans.find(({ start }) => start > selection.start || (empty && start === selection.start)) ?? spans[0];
  }
  return spans.findLast(({ start }) => start < selection.start) ?? spans.at(-1);
}
