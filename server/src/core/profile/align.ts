// Which part does each section and paragraph of this draft play?
import { locate } from '../draft/locate.js';
import type { Block, Draft, Section } from '../draft/node.js';
import { sectionsOf } from '../draft/sections.js';
import { isSalutation, shapeOf } from '../draft/shape.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { type Horizon, horizonOf } from './horizon.js';
import { anchorsOf, type PartRole, type Role, roleOfTitle } from './roles.js';
import { targetsOf } from './targets.js';

/** A part of the first rank, with the numbered sections right below it. */
export interface Part {
  readonly section: Section;
  readonly role: PartRole;
  /** Whether it speaks of a year or of a term; undefined where its title does not tell. */
  readonly horizon?: Horizon | undefined;
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
  const parts = readParts(draft);
  const annex = parts.find(({ role }) => role === 'annex')?.section.start;
  const starts = draft.places.map(({ span }) => span.start);
  const cut = annex === undefined ? -1 : starts.findIndex((start) => start >= annex);
  const half = draft.blocks.length >> 1;
  const titled = draft.blocks.findIndex(({ text }, i) => i >= half && text.length <= 40 && ANNEX.test(text));
  let last = Math.min(...[cut, titled].map((at) => (at < 0 ? draft.blocks.length : at)));
  while (last > 0 && isNote(draft.blocks[last - 1]!)) last--;
  const end = last > 0 ? draft.places[last - 1]!.span.end : 0;
  const proper = parts.filter(({ role }) => role !== 'annex');
  const passages = readPassages(draft, proper, last);
  return { parts: proper, passages, end, last };
});

const ANNEX =
  /^[※*\s]*(?:附\s?(?:件|录|表)?\s?[一1]?[：:]?$|[^，。]{0,24}(?:名\s?词\s?(?:解\s?释|注\s?释)|^注\s?释)[※*\s]*$|注\s?释[※*\s]*$)/;

/** A note behind the report: 〔3〕“……”：……, or what is no text at all. */
const isNote = ({ kind, text }: Block): boolean =>
  kind !== 'text' ||
  /^[[〔［【(（]?\d{1,3}[\]〕］】)）.．、]\s?[“"《\u3400-\u9fffA-Za-z0-9]{1,40}[”"》]?[^：:。]{0,30}[：:]/.test(text);

/** The index of the block that the offset stands in or behind. */
export function blockAt({ places }: Draft, at: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (places[middle]!.span.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The parts of the first rank, annexes left out. */
export const partsOf = (draft: Draft): readonly Part[] => alignmentOf(draft).parts;

/** Where each role is first played, in order of place. */
export const passagesOf = (draft: Draft): readonly Passage[] => alignmentOf(draft).passages;

export const passageOf = (draft: Draft, role: Role): Passage | undefined =>
  alignmentOf(draft).passages.find((passage) => passage.role === role);

const SOON = 90;
/** A block this long is many paragraphs that lost their line ends. */
const GLUED = 1500;
const NUMBERED = /^(?:[（(]?[一二三四五六七八九十]+|[0-9０-９])/;

function readParts(draft: Draft): Part[] {
  const roots = sectionsOf(draft).filter(({ level }) => level === 1);
  const roles: PartRole[] = [];
  roots.forEach((section, i) => {
    const before = roles.filter((role) => role !== 'annex');
    const named = roleOfTitle(section.title);
    if (named && settles(named, before)) roles.push(named);
    // What the writers did for themselves is told in the review; what they will do, at the end.
    else if (named === 'building' && before.at(-1) === 'review')
      roles.push(i < roots.length - 1 ? 'review' : 'building');
    else roles.push(guess(section, draft, before, i === roots.length - 1));
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
    return { section, role, horizon: horizonOf(section.title), items };
  });
}

/** Can a part with this title stand behind those before it? Nothing is reviewed or weighed once the tasks are set. */
function settles(role: PartRole, before: readonly PartRole[]): boolean {
  if (role === 'review' || role === 'study' || role === 'situation') return !before.includes('tasks');
  return role !== 'building' || before.includes('tasks');
}

/** A part whose title tells nothing: the first looks back, the last may be about the writers themselves. */
function guess(section: Section, draft: Draft, before: readonly PartRole[], last: boolean): PartRole {
  if (before.length === 0) return 'review';
  const text = draft.text.slice(section.start, section.end);
  const own = text.match(/廉|作风|党风|党员|履职|依法行政/g)?.length ?? 0;
  return last && before.length >= 2 && own * 250 > text.length ? 'building' : 'tasks';
}

function readPassages(draft: Draft, parts: readonly Part[], last: number) {
  const { blocks, places } = draft;
  const shape = shapeOf(draft);
  const { title } = shape;
  const blockOf = (at: number): number => blockAt(draft, at);
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
  const reviewAt = review ? blockOf(review.section.start) : undefined;
  const taskAt = tasks ? blockOf(tasks.section.start) : undefined;
  const firstPart = parts[0] ? blockOf(parts[0].section.start) : undefined;
  // What is addressed behind the first heading is no salutation.
  const body = firstPart !== undefined && shape.body > firstPart ? (title ?? -1) + 1 : shape.body;
  const bodyStart = firstPart ?? Math.min(last, body + 3);
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
  const leadEnd = firstItem ? blockOf(firstItem.start) : reviewEnd;
  if (review) {
    const lead = blocks.findIndex(
      (block, i) =>
        i > reviewAt! - (review.section.heading.end >= places[reviewAt!]!.span.end ? 0 : 1) &&
        i <= leadEnd &&
        block.kind === 'text' &&
        block.text.length > 40,
    );
    if (lead >= 0 && lead < reviewEnd) put('lead', lead);
    if (firstItem) put('items', blockOf(firstItem.start));
  }
  // What is said of a whole report: behind the review's last item or in a part of its own, and before the tasks.
  const between = Math.max(body, review ? (lastItemOf(review, blockOf) ?? leadEnd) : 0);
  const itemsStart = tasks?.items[0] ? blockOf(tasks.items[0].section.start) : last;
  putLast('thanks', body + 1, Math.min(last, Math.max(reviewEnd, between) + 4));
  putFirst('problems', Math.max(body, reviewAt ?? 0), Math.min(last, itemsStart));
  for (let i = between; i < Math.min(last, itemsStart); i++) {
    const at = anchorsOf(blocks[i]!).get('situation');
    // A paragraph about the situation begins with it; a requirement only mentions it.
    if (at === undefined || (at > SOON && blocks[i]!.text.length < GLUED)) continue;
    put('situation', i, sentenceStart(blocks[i]!.text, at));
    // It goes on from one side to the other: 从国际看…, 从国内看….
    let to = i;
    while (to + 1 < Math.min(last, itemsStart) && isSituationAlone(blocks[to + 1]!)) to++;
    found.push({ ...found.pop()!, end: places[to]!.span.end });
    break;
  }
  // The closing appeal names the guiding thought once more.
  putFirst('requirement', between, last - 3);
  const target = targetsOf(draft).find(({ block }) => block >= between && block < last);
  const named = first('targets', Math.max(between, taskAt ?? 0), last);
  if (target) put('targets', target.block, target.at);
  else if (
    named &&
    /[：:]$|(?:增长|达到|突破|完成)[^。]{0,12}\d[\s\S]*(?:增长|达到|突破|完成)[^。]{0,12}\d/.test(
      blocks[named[0]]!.text,
    )
  ) {
    put('targets', ...named);
  }
  putFirst('count', Math.max(body, taskAt ?? 0), last - 1);
  if (tasks) {
    const from = tasks.items[0]?.section.start ?? tasks.section.start;
    found.push({ role: 'tasks', block: blockOf(from), start: from, end: tasks.section.end });
  }
  const building =
    ofPart('building')?.section ?? parts.flatMap(({ items }) => items).find(({ role }) => role === 'building')?.section;
  if (building) {
    found.push({ role: 'building', block: blockOf(building.start), start: building.start, end: building.end });
  } else {
    const from = Math.max(body, Math.floor(last * 0.7));
    if (first('building', from, last)) putFirst('building', from, last);
    else {
      put(
        'building',
        blocks.findIndex((block, i) => i >= from && i < last && isOfConduct(block)),
      );
    }
  }
  for (let i = last - 1, seen = 0; i > body && seen < 3; i--) {
    if (blocks[i]!.kind !== 'text') continue;
    seen++;
    if (anchorsOf(blocks[i]!).has('closing')) {
      put('closing', i);
      break;
    }
  }
  // Of several parts with tasks, for a term and for a year, the one that is about the year.
  const [term, year] = [parts.find(isOfTerm), parts.find((part) => part.role === 'tasks' && !isOfTerm(part))];
  if (term && year) {
    found.push({ role: 'year', block: blockOf(year.section.start), start: year.section.start, end: year.section.end });
  }
  found.sort((a, b) => a.start - b.start);
  const situation = found.findIndex(({ role }) => role === 'situation');
  const next = found[situation + 1];
  if (situation >= 0 && next && next.start < found[situation]!.end) {
    found[situation] = { ...found[situation]!, end: Math.max(next.start, found[situation]!.start) };
  }
  return found;
}

/** The tasks of several years, without those of the first of them. */
export const isOfTerm = ({ role, horizon }: Part): boolean => role === 'tasks' && horizon === 'term';

/** A paragraph about the situation that is not about what is required in it. */
function isSituationAlone(block: Block): boolean {
  const anchors = anchorsOf(block);
  const at = anchors.get('situation');
  return at !== undefined && at <= SOON && !anchors.has('requirement') && !anchors.has('targets');
}

const CONDUCT =
  /依法行政|法治政府|廉[政洁]|反腐|作风|形式主义|官僚主义|履职|效能|政府工作人员|从严治党|紧日子|公仆|政务公开/g;
const MUCH = 3;

/** A paragraph about how the writers themselves work, whatever it is called. */
const isOfConduct = (block: Block): boolean =>
  block.kind === 'text' && !anchorsOf(block).has('problems') && new Set(block.text.match(CONDUCT)).size >= MUCH;

/** The block in which the last item of a review begins. */
function lastItemOf(review: Part, blockOf: (at: number) => number): number | undefined {
  const last = review.section.children.filter(({ level, marker }) => level <= 5 && marker !== '').at(-1);
  return last && blockOf(last.start);
}

/** The start of the sentence that holds the offset. */
const sentenceStart = (text: string, at: number): number =>
  Math.max(...['。', '！', '!', '？'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
