// Expectations drawn in the text: ⟦ and ⟧ stand round each span that is meant.
import type { Span } from '../../server/src/core/api.js';

export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The text without its marks, and the spans they drew. Spans may nest; a lone mark is an error. */
export function unmark(drawn: string): Marked {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const char of drawn) {
    if (char === '⟦') open.push(text.length);
    else if (char === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error(`⟧ without ⟦ in ${drawn}`);
      spans.push({ start, end: text.length });
    } else text += char;
  }
  if (open.length) throw new Error(`⟦ without ⟧ in ${drawn}`);
  return { text, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The text with ⟦ ⟧ drawn round the spans, which must not cross. */
export function mark(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: end, char: '⟧', order: start === end ? 1 : 0 },
    { at: start, char: '⟦', order: start === end ? 0.5 : 1 },
  ]);
  marks.sort((a, b) => b.at - a.at || b.order - a.order);
  return marks.reduce((drawn, { at, char }) => drawn.slice(0, at) + char + drawn.slice(at), text);
}
