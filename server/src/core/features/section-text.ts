// Which text goes where a section goes?
import { blockAt } from '../draft/locate.js';
import type { Draft, Section } from '../draft/node.js';
import { sectionsOf } from '../draft/sections.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';

/** A section with its place in the tree. */
export interface Node {
  readonly section: Section;
  readonly parent: Node | undefined;
  /** Those below the same parent, in order, itself among them. */
  readonly siblings: readonly Section[];
}

/** The text of a section and of everything in it. */
export interface Chunk extends Span {
  /** It fills its lines; otherwise it is a piece of a paragraph. */
  readonly whole: boolean;
  /** What goes when it goes: the line ends that set it off, too. */
  readonly removal: Span;
  /** The line ends that set it off; empty for a piece of a paragraph. */
  readonly gap: string;
}

/** Every section by the place of its heading, in order of place. */
export const nodesOf: (draft: Draft) => ReadonlyMap<number, Node> = memo((draft) => {
  const nodes = new Map<number, Node>();
  const walk = (siblings: readonly Section[], parent: Node | undefined) => {
    for (const section of siblings) {
      const node = { section, parent, siblings };
      nodes.set(section.heading.start, node);
      walk(section.children, node);
    }
  };
  walk(sectionsOf(draft), undefined);
  return nodes;
});

/** The innermost section that holds the offset. */
export function sectionAt(draft: Draft, offset: number): Section | undefined {
  let found: Section | undefined;
  let level: readonly Section[] = sectionsOf(draft);
  for (;;) {
    const next = level.filter(({ start, end }) => start <= offset && offset <= end).at(-1);
    if (!next) return found;
    found = next;
    level = next.children;
  }
}

export const lineStart = ({ text }: Draft, offset: number): number => {
  let at = offset;
  while (at > 0 && !/[\r\n]/.test(text[at - 1]!)) at--;
  return at;
};

const lineEnd = ({ text }: Draft, offset: number): number => {
  let at = offset;
  while (at < text.length && !/[\r\n]/.test(text[at]!)) at++;
  return at;
};

/** The line ends between its first paragraphs; a single one where it has but one paragraph. */
export function usualGap(draft: Draft): string {
  const { places, text } = draft;
  const next = places[1]?.span.start;
  if (next === undefined) return text.includes('\r\n') ? '\r\n' : '\n';
  return text.slice(lineEnd(draft, places[0]!.span.end), lineStart(draft, next));
}

/** The end of the last line before the offset that is not blank; 0 where there is none. */
function filledBefore({ text }: Draft, offset: number): number {
  let at = offset;
  while (at > 0 && /[\s\u3000\ufeff]/.test(text[at - 1]!)) at--;
  return at;
}

/** A comment above a heading speaks of it and goes with it; one at the end speaks of what follows and stays. */
export function chunkOf(draft: Draft, { start, end, heading }: Section): Chunk {
  const { blocks, places, text } = draft;
  let first = blockAt(draft, start);
  let last = blockAt(draft, end - 1);
  if (start !== places[first]!.span.start || end < places[last]!.span.end) {
    const from = start < heading.start ? start : openingMarks(draft, first, heading.start);
    return { start: from, end, whole: false, removal: { start: from, end }, gap: '' };
  }
  const isComment = (index: number) => blocks[index]?.kind === 'comment';
  while (isComment(first - 1) && !/全文/.test(blocks[first - 1]!.text)) first--;
  while (last > first && isComment(last) && last + 1 < blocks.length) last--;
  const next = places[last + 1]?.span.start;
  const limit = next === undefined ? text.length : lineStart(draft, next);
  const from = lineStart(draft, places[first]!.span.start);
  const to = lineEnd(draft, filledBefore(draft, limit));
  const before = lineEnd(draft, filledBefore(draft, from));
  const above = first > 0 ? before : from;
  return next === undefined
    ? { start: from, end: to, whole: true, removal: { start: above, end: to }, gap: text.slice(above, from) }
    : { start: from, end: to, whole: true, removal: { start: from, end: limit }, gap: text.slice(to, limit) };
}

/** Marks of emphasis right before a heading that is run into a paragraph open there. */
function openingMarks({ text, language, places }: Draft, block: number, at: number): number {
  if (language !== 'markdown') return at;
  const marks = /[*_]{1,3}$/.exec(text.slice(Math.max(places[block]!.span.start, at - 3), at))?.[0] ?? '';
  const isText = places[block]!.seams.some(({ to }) => to === at);
  return isText ? at - marks.length : at;
}
