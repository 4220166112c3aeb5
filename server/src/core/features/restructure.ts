// What must change in the text when a section moves, goes, comes, or is renamed?

import { isAnnexTitle } from '../draft/annex.js';
import { blockAt } from '../draft/locate.js';
import type { Draft, Section } from '../draft/node.js';
import type { Item, Run } from '../facts/lists/numbering.js';
import { type Edit, merged } from '../text/span.js';
import { markAt, renumber } from '../zh/ordinal.js';
import { baseOf, numbered, recounted, runsByPlace } from './renumbering.js';
import { type Chunk, chunkOf, lineStart, type Node, nodesOf, usualGap } from './section-text.js';

/** Edits of the draft that belong together, or why there are none, as a sentence for the writer. */
export type Restructured =
  | {
      readonly edits: readonly Edit[];
      /** Where to put the cursor: an offset in the text after the edits. */
      readonly caret: number;
      /** How many marks and declared counts were put right on the way. */
      readonly renumbered: number;
    }
  | Refusal;

export interface Refusal {
  readonly refusal: string;
  /** It can be done once what copying left in the draft is cleaned up. */
  readonly messy?: true;
}

/** Where a section goes: beside a section, or to the end of what stands in one. */
export interface Destination {
  readonly section: number;
  readonly side: 'before' | 'after' | 'inside';
}

export const GONE = { refusal: '稿件已经变了，找不到这一节，请重试。' };
const MESSY = { refusal: '稿件里有文库网站的分段编号，请先清理，再调整结构。', messy: true } as const;

/** The section whose heading stands at `at`, if its text can be moved about. */
export function nodeAt(draft: Draft, at: number): Node | Refusal {
  if (draft.debris.some(({ kind }) => kind === 'chunk-mark')) return MESSY;
  return nodesOf(draft).get(at) ?? GONE;
}

/**
 * What dropping one section on another means: on one of its own rank, to take that one's place; on one above it, to
 * stand last in it; on one below it, the same as on the part that one stands in.
 */
export function dropped(draft: Draft, at: number, onto: number): Destination | undefined {
  const nodes = nodesOf(draft);
  const moved = nodes.get(at)?.section;
  let target = nodes.get(onto);
  if (!moved || !target) return undefined;
  while (target.parent && target.section.rank > moved.rank) target = target.parent;
  let { section } = target;
  if (section.rank < moved.rank) {
    // Last in the part is last in the last of its sections, where those stand above what is moved.
    while ((section.children.at(-1)?.rank ?? moved.rank) < moved.rank) section = section.children.at(-1)!;
    return { section: section.heading.start, side: 'inside' };
  }
  return { section: section.heading.start, side: section.start > moved.start ? 'after' : 'before' };
}

/** The place before the section's predecessor, or behind its successor. */
export function besideNeighbour(draft: Draft, at: number, up: boolean): Destination | undefined {
  const node = nodesOf(draft).get(at);
  if (!node) return undefined;
  const peers = node.siblings.filter(({ rank }) => rank === node.section.rank);
  const peer = peers[peers.indexOf(node.section) + (up ? -1 : 1)];
  return peer && { section: peer.heading.start, side: up ? 'before' : 'after' };
}

/** Moves a section with everything in it, and numbers both places anew. */
export function moveSection(draft: Draft, at: number, to: Destination): Restructured {
  const node = nodeAt(draft, at);
  const target = nodeAt(draft, to.section);
  if ('refusal' in node) return node;
  if ('refusal' in target) return target;
  const { section } = node;
  if (isBehind(draft, node) !== isBehind(draft, target))
    return { refusal: '附件和名词解释放在报告的后面，不能同正文互相移动。' };
  const chunk = chunkOf(draft, section);
  const place = landing(draft, target, to.side, chunk);
  if ('refusal' in place) return place;
  if (place.at > chunk.removal.start && place.at < chunk.removal.end && target.section !== section)
    return { refusal: '不能移到它自己里面。' };
  const inPlace = place.at >= chunk.removal.start && place.at <= chunk.removal.end;
  if (target.section === section || inPlace) return { edits: [], caret: section.heading.start, renumbered: 0 };

  const from = runsByPlace(draft).get(section.heading.start);
  const moved = from?.items.filter(({ start }) => chunk.start <= start && start < chunk.end) ?? [];
  const beside = from && neighbourIn(draft, target, to.side, section);
  const into = beside && runsByPlace(draft).get(beside.heading.start);
  const numbering = joined(draft, { from, into, moved, at: place.at });
  const own = numbering.filter(({ start }) => chunk.start <= start && start < chunk.end);
  const text = withEdits(draft.text.slice(chunk.start, chunk.end), own, chunk.start);
  const insertion = { start: place.at, end: place.at, text: place.before + text + place.after };
  const others = numbering.filter((edit) => !own.includes(edit));
  const edits = [{ ...chunk.removal, text: '' }, insertion, ...others];
  const heading = section.heading.start - chunk.start;
  return done(edits, insertion, place.before.length + heading, numbering.length);
}

/** Takes a section out with everything in it, and numbers on. */
export function deleteSection(draft: Draft, at: number): Restructured {
  const node = nodeAt(draft, at);
  if ('refusal' in node) return node;
  const chunk = chunkOf(draft, node.section);
  const run = runsByPlace(draft).get(at);
  const moved = run?.items.filter(({ start }) => chunk.start <= start && start < chunk.end) ?? [];
  const numbering = joined(draft, { from: run, into: undefined, moved, at: chunk.start }).filter(
    ({ start }) => start < chunk.start || start >= chunk.end,
  );
  const removal = { ...chunk.removal, text: '' };
  return done([removal, ...numbering], removal, 0, numbering.length);
}

/** A new section behind this one, with a blank for what it is about. */
export function insertAfter(draft: Draft, at: number): Restructured {
  const node = nodeAt(draft, at);
  if ('refusal' in node) return node;
  const { section } = node;
  const chunk = chunkOf(draft, section);
  const run = runsByPlace(draft).get(at);
  // 一要 heads a paragraph without being a mark of headings.
  const mark = markAt(section.marker, 0) ?? run?.items.find(({ start }) => start === at)?.mark;
  // 二是…；三是…。 ends behind 三是, and so the new one counts on from there.
  const own = run ? run.items.filter(({ start }) => start < chunk.end).length - 1 : -1;
  const number = run ? baseOf(run) + own + 1 : 0;
  const marker = mark && run ? renumber(mark, number) : section.marker;
  const numbering = run
    ? [...numbered(run.items.slice(own + 1), number + 1), ...recounted(draft, new Map([[run, run.items.length + 1]]))]
    : [];
  const block = draft.blocks[blockAt(draft, section.start)]!;
  const standing = block.depth > 0 || block.text.replace(/[。：:]$/, '').length <= marker.length + section.title.length;
  const words = `${marker}${section.level === 5 ? '【内容】' : '【标题】'}${standing ? '' : '。'}`;
  const indent = chunk.whole ? draft.text.slice(lineStart(draft, section.start), section.start) : '';
  const hashes = block.depth > 0 ? `${'#'.repeat(block.depth)} ` : '';
  const lead = (chunk.whole ? chunk.gap || usualGap(draft) : '') + indent + hashes;
  const insertion = { start: chunk.end, end: chunk.end, text: lead + words };
  return done([insertion, ...numbering], insertion, lead.length + marker.length, numbering.length);
}

/** Another title; the mark stays. */
export function retitle(draft: Draft, at: number, title: string): Restructured {
  const node = nodesOf(draft).get(at);
  if (!node) return GONE;
  const span = titleSpan(draft, node.section);
  const text = title.replace(/\s+/g, ' ').trim();
  if (!span) return { refusal: '这个标题里有标记，请直接在正文里改。' };
  if (!text) return { refusal: '标题不能为空。' };
  return { edits: [{ ...span, text }], caret: span.start, renumbered: 0 };
}

/** The title without its mark; undefined where something that nobody reads stands inside it. */
export function titleSpan({ text }: Draft, { heading, marker, title }: Section) {
  const start = text.indexOf(title, heading.start + marker.length);
  const end = start + title.length;
  return start >= 0 && end <= heading.end && title ? { start, end } : undefined;
}

/** The new numbers of both lists when `moved` leaves one for the other, and the counts that tell their lengths. */
function joined(
  draft: Draft,
  move: { from: Run | undefined; into: Run | undefined; moved: readonly Item[]; at: number },
): Edit[] {
  const { from, into, moved, at } = move;
  if (!from || moved.length === 0) return [];
  const leaving = new Set(moved.map(({ start }) => start));
  const left = from.items.filter(({ start }) => !leaving.has(start));
  const rest = into === from ? left : (into?.items ?? []);
  const before = rest.filter(({ start }) => start < at).length;
  const list = [...rest.slice(0, before), ...moved, ...rest.slice(before)];
  const base = into ? baseOf(into) : 1;
  const edits = list.flatMap(({ start, end, mark }, i) => {
    // Whoever joins a list writes its number as the list does.
    const hand = into && into !== from && leaving.has(start) ? into.items[0]!.mark : mark;
    const text = renumber(hand, base + i);
    return text === draft.text.slice(start, end) ? [] : [{ start, end, text }];
  });
  if (into === from) return edits;
  const lengths = new Map([[from, left.length]]);
  if (into) lengths.set(into, list.length);
  return [...edits, ...numbered(left, baseOf(from)), ...recounted(draft, lengths)];
}

/** The numbered section at the destination that the moved one counts on from, or before. */
function neighbourIn(draft: Draft, target: Node, side: Destination['side'], moved: Section): Section | undefined {
  let peers = target.siblings;
  let at = peers.indexOf(target.section) + (side === 'after' ? 1 : 0);
  if (side === 'inside') {
    peers = target.section.children;
    at = peers.length;
  } else if (runsByPlace(draft).has(target.section.heading.start)) return target.section;
  const isPeer = (other: Section) =>
    other !== moved && other.rank === moved.rank && runsByPlace(draft).has(other.heading.start);
  return peers.slice(0, at).filter(isPeer).at(-1) ?? peers.slice(at).find(isPeer);
}

/** It stands behind the report: an annex, or something in it. */
function isBehind(draft: Draft, { section, parent }: Node): boolean {
  return parent ? isBehind(draft, parent) : isAnnexTitle(draft, blockAt(draft, section.start));
}

interface Landing {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Where the text of a section goes, and what sets it off there. */
function landing(
  draft: Draft,
  { section }: Node,
  side: Destination['side'],
  chunk: Chunk,
): Landing | { readonly refusal: string } {
  const there = chunkOf(draft, section);
  const leaf = side === 'inside' && !chunk.whole ? section.children.at(-1) : undefined;
  if (leaf && !chunkOf(draft, leaf).whole) return { at: leaf.end, before: '', after: '' };
  const at = side === 'before' ? there.start : there.end;
  const { span } = draft.places[blockAt(draft, side === 'before' ? section.start : section.end - 1)]!;
  const gap = (chunk.whole && chunk.gap) || there.gap || usualGap(draft);
  if (there.whole) return { at, before: side === 'before' ? '' : gap, after: side === 'before' ? gap : '' };
  if (!chunk.whole) return { at, before: '', after: '' };
  if (side === 'before' && at === span.start) return { at: lineStart(draft, at), before: '', after: gap };
  if (side !== 'before' && at >= span.end) return { at, before: gap, after: '' };
  return { refusal: '整段不能移到一段话的中间。' };
}

function done(edits: readonly Edit[], anchor: Edit, offset: number, renumbered: number): Restructured {
  const by = edits
    .filter((edit) => edit !== anchor && edit.start < anchor.start)
    .reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
  return { edits: merged(edits), caret: anchor.start + by + offset, renumbered };
}

function withEdits(text: string, edits: readonly Edit[], offset: number): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: own }) => now.slice(0, start - offset) + own + now.slice(end - offset), text);
}
