// Where in this draft would a missing part stand, and is the draft far enough to miss it?

import { blockAt } from '../draft/locate.js';
import type { Draft, Section } from '../draft/node.js';
import { shapeOf } from '../draft/shape.js';
import { memo } from '../text/memo.js';
import type { Edit, Span } from '../text/span.js';
import { markAt, renumber } from '../zh/ordinal.js';
import { alignmentOf, passageOf } from './align.js';
import { breaksOff, hanBetween } from './extent.js';
import { isOfTerm, type Part } from './parts.js';
import type { PartRole, Role } from './roles.js';
import type { Usual } from './usual.js';

/** Where a part is missing: what to point at, where to insert; for a part of the first rank its number, and theirs behind it. */
export interface Gap {
  readonly span: Span;
  readonly at: number;
  readonly mark?: string;
  readonly renumber?: readonly Edit[];
}

/** The parts of whose absence can be spoken. */
export const MISSABLE = [
  'review',
  'thanks',
  'problems',
  'situation',
  'requirement',
  'targets',
  'tasks',
  'year',
  'building',
] as const;
export type Missable = (typeof MISSABLE)[number];
/** Those that are told apart so surely that their absence may be said aloud. */
export const SURE: readonly Missable[] = ['thanks', 'problems', 'targets', 'building'];

const WRITTEN = 120;

/** How far a draft is. begun: nothing can be missed; reviewed: the tasks have begun; closed: it has its last words. */
export const stageOf: (draft: Draft) => 'begun' | 'reviewed' | 'closed' = memo((draft) => {
  const { parts } = alignmentOf(draft);
  const review = parts.find(({ role }) => role === 'review');
  const tasks = parts.filter(({ role }) => role === 'tasks').at(-1);
  if (!review || !tasks || !written(draft, review) || !written(draft, tasks)) return 'begun';
  return breaksOff(draft) || !passageOf(draft, 'closing') ? 'reviewed' : 'closed';
});

/** As long as half the shortest sample: complete enough to be judged aloud. */
export const isFull = (draft: Draft, { samples }: Usual): boolean => {
  const lengths = samples.filter(({ cut }) => !cut).map(({ characters }) => characters);
  return lengths.length > 0 && hanOf(draft) * 2 >= Math.min(...lengths);
};

const hanOf: (draft: Draft) => number = memo((draft) => hanBetween(draft, 0, alignmentOf(draft).last));

/** Something stands below the heading; where a whole part is one paragraph, its heading is counted with it. */
const written = (draft: Draft, { section }: Part): boolean =>
  hanBetween(draft, blockAt(draft, section.heading.start), blockAt(draft, section.end - 1) + 1) >= WRITTEN;

/** The gap where a part is missing; undefined while the draft has it, or is not yet that far. */
export function gapOf(draft: Draft, role: Missable): Gap | undefined {
  const stage = stageOf(draft);
  if (role === 'review' || role === 'tasks') return partGap(draft, role);
  if (stage === 'begun' || passageOf(draft, role)) return undefined;
  if (role === 'year') return stage === 'closed' ? yearGap(draft) : undefined;
  if (role === 'building') return stage === 'closed' ? buildingGap(draft) : undefined;
  const { parts } = alignmentOf(draft);
  // Of several parts with tasks the last is about the year to come.
  const tasks = parts.filter((part) => part.role === 'tasks' && part.items.length > 0).at(-1);
  if (role === 'thanks' || role === 'problems') {
    const review = parts.filter((part) => part.role === 'review').at(-1)!;
    const after = role === 'problems' ? passageOf(draft, 'thanks') : undefined;
    const inReview = after && after.end <= review.section.end ? after : review.section;
    return { span: review.section.heading, at: inReview.end };
  }
  if (!tasks) return undefined;
  // In front of the tasks, behind what usually stands before it.
  const before = BEFORE[role]
    .map((earlier) => passageOf(draft, earlier))
    .filter(
      (passage) => passage && passage.start >= tasks.section.start && passage.start < tasks.items[0]!.section.start,
    )
    .at(-1);
  return { span: tasks.section.heading, at: before?.end ?? Math.max(headingEnd(draft, tasks), 0) };
}

const BEFORE: Readonly<
  Record<Exclude<Missable, 'review' | 'thanks' | 'problems' | 'tasks' | 'year' | 'building'>, readonly Role[]>
> = {
  situation: [],
  requirement: ['situation'],
  targets: ['situation', 'requirement'],
};

/** The end of the paragraph that a heading stands in, if nothing else stands there; else of the heading. */
function headingEnd(draft: Draft, { section: { heading } }: Part): number {
  const { start, end } = draft.places[blockAt(draft, heading.start)]!.span;
  return start <= heading.start && heading.start < end ? end : heading.end;
}

/** A whole report with an opening and an ending that does not look back, or does not look ahead. */
function partGap(draft: Draft, role: 'review' | 'tasks'): Gap | undefined {
  const { parts } = alignmentOf(draft);
  const closing = passageOf(draft, 'closing');
  const has = (wanted: PartRole) => parts.find((part) => part.role === wanted);
  const other = has(role === 'review' ? 'tasks' : 'review');
  if (
    has(role) ||
    (role === 'tasks' && has('requirement')) ||
    !other ||
    !closing ||
    !written(draft, other) ||
    breaksOff(draft)
  )
    return undefined;
  return role === 'review' ? numbered(parts, parts[0], parts[0]!.section, 0) : behind(parts, other, closing.start);
}

/** What the year brings, behind what the term brings. */
function yearGap(draft: Draft): Gap | undefined {
  const { parts } = alignmentOf(draft);
  const term = parts.filter(isOfTerm).at(-1);
  return term && behind(parts, term, passageOf(draft, 'closing')!.start);
}

function behind(parts: readonly Part[], part: Part, end: number): Gap {
  const next = parts[parts.indexOf(part) + 1];
  if (next) return numbered(parts, next, next.section, 0);
  return numbered(parts, undefined, { ...part.section, start: end }, 1);
}

/** The number that was left out where the part is missing, or the number of the one behind it, and theirs moves up. */
function numbered(parts: readonly Part[], next: Part | undefined, beside: Section, more: 0 | 1): Gap {
  const mark = markAt(beside.marker, 0);
  const number = (mark?.number ?? 0) + more;
  const index = next ? parts.indexOf(next) : parts.length;
  const earlier = markAt(parts[index - 1]?.section.marker ?? '', 0)?.number ?? 0;
  const free = next !== undefined && number > earlier + 1;
  const renumbered = parts.slice(index).flatMap(({ section }) => {
    const own = markAt(section.marker, 0);
    if (!own || free) return [];
    const { start } = section.heading;
    return { start, end: start + own.text.length, text: renumber(own, own.number + 1) };
  });
  return {
    span: beside.heading,
    at: beside.start,
    mark: mark ? renumber(mark, free ? number - 1 : number) : '',
    ...(renumbered.length ? { renumber: renumbered } : {}),
  };
}

function buildingGap(draft: Draft): Gap | undefined {
  const { parts } = alignmentOf(draft);
  const last = parts.at(-1)!;
  const closing = passageOf(draft, 'closing')!;
  const mark = markAt(last.section.marker, 0);
  const name = closing.end - closing.start;
  const words = draft.text.slice(closing.start, closing.start + Math.min(name, 40)).search(/[。，,！!：:]/);
  return {
    span: { start: closing.start, end: closing.start + (words > 0 ? words : Math.min(name, 10)) },
    at: closing.start,
    mark: mark ? renumber(mark, mark.number + 1) : '',
  };
}

/** The gap behind the last words of a draft that has come to its end without a closing; undefined otherwise. */
export function closingGap(draft: Draft): Gap | undefined {
  const { parts, last } = alignmentOf(draft);
  const building = passageOf(draft, 'building');
  const items = parts.filter(({ role }) => role === 'tasks').at(-1)?.items.length ?? 0;
  if (stageOf(draft) === 'begun' || passageOf(draft, 'closing') || !(building || items >= 3)) return undefined;
  const place = draft.places[last - 1]!.span;
  const { text } = draft.blocks[last - 1]!;
  if (!/[。！？!?][”’）)]?$/.test(text) || last - 1 <= shapeOf(draft).body) return undefined;
  return { span: { start: Math.max(place.start, place.end - 10), end: place.end }, at: place.end };
}
