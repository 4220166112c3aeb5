// Where is the nearest of some marks? Character by character: an expression costs more to start than a clause to read.

/** The first of the marks at `from` or behind it, or `to` where none stands before that. */
export function firstOf(text: string, marks: string, from = 0, to = text.length): number {
  let at = from;
  while (at < to && !marks.includes(text[at]!)) at++;
  return at;
}

/** Behind the last of the marks before `at`, or at `from` where none stands behind it. */
export function lastOf(text: string, marks: string, at = text.length, from = 0): number {
  let last = at;
  while (last > from && !marks.includes(text[last - 1]!)) last--;
  return last;
}

/** Up to the first of the marks. */
export const upTo = (text: string, marks: string): string => text.slice(0, firstOf(text, marks));
