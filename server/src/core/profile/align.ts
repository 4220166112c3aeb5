// Which part does each section and paragraph of this draft play?
import { locate } from '../draft/locate.js';
import type { Block, Draft, Section } from '../draft/node.js';
import { sectionsOf } from '../draft/sections.js';
import { isSalutation, shapeOf } from '../draft/shape.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { anchorsOf, type PartRole, type Role, roleOfTitle } from './roles.js';
import { targetsOf } from './targets.js';

/** A part of the first rank, with the numbered sections right below it. */
export interface Part {
  readonly section: Section;
  readonly role: PartRole;
  readonly items: readonly { readonly section: Section; readonly role: PartRole }[];
}

/** Where a role is first played. */
export interface Passage extends Span {
  readonly role: Role;
  /** The block it begins in. */
  readonly block: number;
}

export interface Alignment {
  readonly parts: readonly Part[];
  /** One a role at most, in order of place. */
  readonly passages: readonly Passage[];
  /** The end of the report proper: before a glossary or an annex. */
  readonly end: number;
  /** Index behind the last block of the report proper. */
  readonly last: number;
}

export const alignmentOf: (draft: Draft) => Alignment = memo((draft) => {
  const parts = partsOf(draft);
  const annex = parts.find(({ role }) => role === 'annex')?.section.start;
  const starts = draft.places.map(({ span }) => span.start);
  const cut = annex === undefined ? -1 : starts.findIndex((start) => start >= annex);
  let last = cut < 0 ? draft.blocks.length : cut;
  while (last > 0 && isNote(draft.blocks[last - 1]!)) last--;
  const end = last > 0 ? draft.places[last - 1]!.span.end : 0;
  const proper = parts.filter(({ role }) => role !== 'annex');
  const passages = passagesOf(draft, proper, starts, last, end);
  return { parts: proper, passages, end, last };
});

/** A note behind the report: 〔3〕“……”：……, or what is no text at all. */
const isNote = ({ kind, text }: Block): boolean =>
  kind !== 'text' ||
  /^[[〔［【(（]?\d{1,3}[\]〕］】)）.．、]\s?[“"《\u3400-\u9fffA-Za-z0-9]{1,40}[”"》]?[^：:。]{0,30}[：:]/.test(text);

export const passageOf = (draft: Draft, role: Role): Passage | undefined =>
  alignmentOf(draft).passages.find((passage) => passage.role === role);

const NUMBERED = /^(?:[（(]?[一二三四五六七八九十]+|[0-9０-９])/;

function partsOf(draft: Draft): Part[] {
  const roots = sectionsOf(draft).filter(({ level }) => level === 1);
  const roles: PartRole[] = [];
  roots.forEach((section, i) => {
    const before = roles.filter((role) => role !== 'annex');
    const named = roleOfTitle(section.title);
    roles.push(named && settles(named, before) ? named : guess(section, draft, before, i === roots.length - 1));
  });
  // 发展目标和总体要求 is all the tasks that some reports have.
  if (!roles.includes('tasks') && roles.includes('requirement')) roles[roles.lastIndexOf('requirement')] = 'tasks';
  return roots.map((section, i) => {
    const role = roles[i]!;
    const items = section.children
      .filter(({ level, marker }) => level <= 3 && NUMBERED.test(marker))
      .map((child) => ({
        section: child,
        role: role === 'tasks' && roleOfTitle(child.title) === 'building' ? ('building' as const) : role,
      }));
    return { section, role, items };
  });
}

/** Can a part with this title stand behind those before it? Nothing is reviewed or weighed once the tasks are set. */
function settles(role: PartRole, before: readonly PartRole[]): boolean {
  if (role === 'review' || role === 'study' || role === 'situation') return !before.includes('tasks');
  return role !== 'building' || before.length > 0;
}

/** A part whose title tells nothing: the first looks back, the last may be about the writers themselves. */
function guess(section: Section, draft: Draft, before: readonly PartRole[], last: boolean): PartRole {
  if (before.length === 0) return 'review';
  const text = draft.text.slice(section.start, section.end);
  const own = text.match(/廉|作风|党风|党员|履职|依法行政/g)?.length ?? 0;
  return last && before.length >= 2 && own * 250 > text.length ? 'building' : 'tasks';
}

function passagesOf(draft: Draft, parts: readonly Part[], starts: readonly number[], last: number, end: number) {
  const { blocks, places } = draft;
  const { title, body } = shapeOf(draft);
  const blockAt = (at: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const found: Passage[] = [];
  const put = (role: Role, block: number | undefined, at = 0) => {
    if (block === undefined || block < 0 || block >= last) return;
    const start = at > 0 ? locate(draft, block, { start: at, end: at }).start : places[block]!.span.start;
    found.push({ role, block, start, end: places[block]!.span.end });
  };
  const ofPart = (role: PartRole) => parts.find((part) => part.role === role);
  const first = (role: Role, from: number, to: number) => {
    for (let i = Math.max(from, 0); i < Math.min(to, last); i++) {
      const at = anchorsOf(blocks[i]!).get(role);
      if (at !== undefined) return [i, sentenceStart(blocks[i]!.text, at)] as const;
    }
    return undefined;
  };
  const putFirst = (role: Role, from: number, to: number) => {
    const hit = first(role, from, to);
    if (hit) put(role, ...hit);
  };

  const putLast = (role: Role, from: number, to: number) => {
    for (let i = Math.min(to, last) - 1; i >= Math.max(from, 0); i--) {
      const at = anchorsOf(blocks[i]!).get(role);
      if (at !== undefined) return put(role, i, sentenceStart(blocks[i]!.text, at));
    }
  };

  const review = ofPart('review');
  const tasks = parts.find((part) => part.role === 'tasks');
  const reviewAt = review ? blockAt(review.section.start) : undefined;
  const taskAt = tasks ? blockAt(tasks.section.start) : undefined;
  const bodyStart = parts[0] ? blockAt(parts[0].section.start) : Math.min(last, body + 3);
  put('title', title);
  put(
    'salutation',
    blocks.slice(0, body + 1).findIndex((block) => isSalutation(block)),
  );
  const opening = blocks.findIndex(
    (block, i) => i >= body && i < bodyStart && block.kind === 'text' && block.text.length > 12,
  );
  if (opening >= 0) put('opening', opening);
  else putFirst('opening', 0, Math.min(body + 2, last));
  putFirst('preview', body, Math.max(bodyStart, body + 2));
  if (review) found.push({ role: 'review', block: reviewAt!, start: review.section.start, end: review.section.end });
  const reviewEnd = taskAt ?? last;
  const firstItem = review?.section.children.find(({ level }) => level >= 2 && level <= 6);
  const leadEnd = firstItem ? blockAt(firstItem.start) : reviewEnd;
  if (review) {
    const lead = blocks.findIndex(
      (block, i) =>
        i > reviewAt! - (review.section.heading.end >= places[reviewAt!]!.span.end ? 0 : 1) &&
        i <= leadEnd &&
        block.kind === 'text' &&
        block.text.length > 40,
    );
    if (lead >= 0 && lead < reviewEnd) put('lead', lead);
    if (firstItem) put('items', blockAt(firstItem.start));
  }
  // What is said of a whole report: behind the review's last item or in a part of its own, and before the tasks.
  const between = Math.max(body, review ? (lastItemOf(review, blockAt) ?? leadEnd) : 0);
  const itemsStart = tasks?.items[0] ? blockAt(tasks.items[0].section.start) : last;
  putLast('thanks', body + 1, Math.min(last - 1, Math.max(reviewEnd, between) + 4));
  putFirst('problems', Math.max(body, reviewAt ?? 0), Math.min(last, itemsStart));
  putFirst('situation', between, Math.min(last, itemsStart));
  putFirst('requirement', between, last);
  const target = targetsOf(draft).find(({ block }) => block >= between && block < last);
  const named = first('targets', Math.max(between, taskAt ?? 0), last);
  if (target) put('targets', target.block, target.at);
  else if (named) put('targets', ...named);
  putFirst('count', Math.max(body, taskAt ?? 0), last - 1);
  if (tasks) {
    const from = tasks.items[0]?.section.start ?? tasks.section.start;
    found.push({ role: 'tasks', block: blockAt(from), start: from, end: tasks.section.end });
  }
  const building =
    ofPart('building')?.section ?? parts.flatMap(({ items }) => items).find(({ role }) => role === 'building')?.section;
  if (building) {
    found.push({ role: 'building', block: blockAt(building.start), start: building.start, end: building.end });
  } else putFirst('building', Math.max(body, Math.floor(last * 0.7)), last);
  for (let i = last - 1, seen = 0; i > body && seen < 3; i--) {
    if (blocks[i]!.kind !== 'text') continue;
    seen++;
    if (anchorsOf(blocks[i]!).has('closing')) {
      put('closing', i);
      break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The block in which the last item of a review begins. */
function lastItemOf(review: Part, blockAt: (at: number) => number): number | undefined {
  const last = review.section.children.filter(({ level, marker }) => level <= 5 && marker !== '').at(-1);
  return last && blockAt(last.start);
}

/** The start of the sentence that holds the offset. */
const sentenceStart = (text: string, at: number): number =>
  Math.max(...['。', '！', '!', '？'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
