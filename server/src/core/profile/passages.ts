// Which paragraph is the first to play a role?
import { blockAt, locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { isSalutation, shapeOf } from '../draft/shape.js';
import type { Span } from '../text/span.js';
import { isOfTerm, type Part } from './parts.js';
import { anchorsOf, type PartRole, type Role } from './roles.js';
import { targetsOf } from './targets.js';

/** Where a role is first played. */
export interface Passage extends Span {
  readonly role: Role;
  /** The block it begins in. */
  readonly block: number;
}

const SOON = 90;
/** A block this long is many paragraphs that lost their line ends. */
const GLUED = 1500;

export function readPassages(draft: Draft, parts: readonly Part[], last: number) {
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

  /** The last paragraph that plays the role, with those right before it that do too. */
  const putLast = (role: Role, from: number, to: number) => {
    const plays = (i: number) => i >= Math.max(from, 0) && anchorsOf(blocks[i]!).has(role);
    let end = Math.min(to, last) - 1;
    while (end >= from && !plays(end)) end--;
    if (end < from || !plays(end)) return;
    let i = end;
    while (plays(i - 1)) i--;
    put(role, i, sentenceStart(blocks[i]!.text, anchorsOf(blocks[i]!).get(role)!));
    const own = found.pop();
    if (own) found.push({ ...own, end: places[end]!.span.end });
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
  // What a review says of aims and of its time is of the years behind it.
  const ahead = Math.max(
    between,
    blockOf(parts.find(({ role }) => role !== 'review' && role !== 'study')?.section.start ?? 0),
  );
  putLast('thanks', body + 1, Math.min(last, Math.max(reviewEnd, between) + 4));
  putFirst('problems', Math.max(body, reviewAt ?? 0), Math.min(last, itemsStart));
  const situationIn = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) {
      const at = anchorsOf(blocks[i]!).get('situation');
      // A paragraph about the situation begins with it; a requirement only mentions it.
      if (at === undefined || (at > SOON && blocks[i]!.text.length < GLUED)) continue;
      put('situation', i, sentenceStart(blocks[i]!.text, at));
      // It goes on from one side to the other: 从国际看…, 从国内看….
      let end = i;
      while (end + 1 < to && isSituationAlone(blocks[end + 1]!)) end++;
      found.push({ ...found.pop()!, end: places[end]!.span.end });
      return true;
    }
    return false;
  };
  if (!situationIn(ahead, Math.min(last, itemsStart))) situationIn(between, Math.min(last, itemsStart, ahead));
  // The closing appeal names the guiding thought once more.
  putFirst('requirement', between, last - 3);
  const lists = targetsOf(draft).filter(({ block }) => block >= between && block < last);
  const target = lists.find(({ block }) => block >= ahead) ?? lists[0];
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
