// What must change in the text when a section rises or falls by one level?
import { blockAt } from '../draft/locate.js';
import type { Draft, Section } from '../draft/node.js';
import type { Run } from '../facts/lists/numbering.js';
import { type Edit, merged } from '../text/span.js';
import { type Mark, markAt, renumber } from '../zh/ordinal.js';
import { baseOf, numbered, recounted, runsByPlace } from './renumbering.js';
import { nodeAt, type Restructured } from './restructure.js';
import { type Node, nodesOf } from './section-text.js';

/** The marks of GB/T 9704 by level, for drafts that have none of a level yet. */
const USUAL = ['', '一、', '（一）', '1.', '（1）'];
const DEEPEST = 4;

/** The section takes the level of the part it stands in; what follows it there now stands below it. */
export function promote(draft: Draft, at: number): Restructured {
  const node = nodeAt(draft, at);
  if ('refusal' in node) return node;
  const { section, parent } = node;
  if (!parent) return { refusal: '已经是最高一级。' };
  const above = parent.section;
  const hashes = rehashed(draft, section, depthAt(draft, above) - depthAt(draft, section));
  if ('refusal' in hashes) return hashes;
  if (!section.marker && !above.marker && depthAt(draft, section)) return done(section, hashes, []);
  if (!above.marker) return { refusal: '上一级标题没有序号，不能升到那一级。' };
  if (!startsBlock(draft, section)) return { refusal: '这一节在一段话的中间，请先把它分成单独一段。' };

  const runs = runsByPlace(draft);
  const joins = runs.get(above.heading.start);
  const mark = markAt(above.marker, 0);
  if (!joins || !mark) return { refusal: '上一级标题没有可以接着数的序号。' };
  const order = baseOf(joins) + joins.items.findIndex(({ start }) => start === above.heading.start);
  const later = joins.items.filter(({ start }) => start > section.start);
  const own = runs.get(at);
  const followers = own?.items.filter(({ start }) => start >= section.end) ?? [];
  const children = section.level <= DEEPEST ? shifted(draft, section, above.level - section.level) : [];
  if ('refusal' in children) return children;
  const risen = children.filter(({ level }) => level === section.level).length;
  const edits = [
    marked(section, renumber(mark, order + 1)),
    ...children.map(({ edit }) => edit),
    ...numbered(later, order + 2),
    ...numbered(followers, risen + 1),
    ...recounted(draft, lengths([joins, 1], [own, -1 - followers.length])),
  ];
  return done(section, hashes, edits);
}

/** The section goes below the one before it; what stands in it goes one level down, too. */
export function demote(draft: Draft, at: number): Restructured {
  const node = nodeAt(draft, at);
  if ('refusal' in node) return node;
  const { section } = node;
  const above = before(node);
  if (!above) return { refusal: '前面没有同级的标题，降级后没有可归入的部分。' };
  const depth = depthAt(draft, section);
  const hashes = rehashed(draft, section, 1);
  if ('refusal' in hashes) return hashes;
  if (!section.marker) return depth ? done(section, hashes, []) : { refusal: '没有序号的标题不能降级。' };
  if (section.level >= DEEPEST) return { refusal: '已经是最低一级序号。' };

  const runs = runsByPlace(draft);
  const own = runs.get(at);
  const last = above.children
    .filter(({ level, heading }) => level === section.level + 1 && runs.has(heading.start))
    .at(-1);
  const joins = last && runs.get(last.heading.start);
  const mark = joins ? joins.items[0]!.mark : handOf(draft, section.level + 1);
  const number = joins ? baseOf(joins) + joins.items.length : 1;
  const children = shifted(draft, section, 1);
  if ('refusal' in children) return children;
  const later = own?.items.filter(({ start }) => start >= section.end) ?? [];
  const order = own?.items.findIndex(({ start }) => start === at) ?? 0;
  const edits = [
    marked(section, renumber(mark, number)),
    ...children.map(({ edit }) => edit),
    ...(own ? numbered(later, baseOf(own) + order) : []),
    ...recounted(draft, lengths([joins, 1], [own, -1])),
  ];
  return done(section, hashes, edits);
}

/** The new marks of the numbered sections in this one, `by` levels up or down; those told off by 一是 stay. */
function shifted(draft: Draft, section: Section, by: number) {
  const found: { readonly level: number; readonly edit: Edit }[] = [];
  let deepest = 0;
  const walk = (children: readonly Section[]) => {
    for (const child of children) {
      const mark = markAt(child.marker, 0);
      if (mark && child.level <= DEEPEST) {
        const level = child.level + by;
        deepest = Math.max(deepest, level);
        const hand = level === section.level ? markAt(section.marker, 0) : undefined;
        if (level >= 1 && level <= DEEPEST)
          found.push({ level, edit: marked(child, renumber(hand ?? handOf(draft, level), mark.number)) });
      }
      walk(child.children);
    }
  };
  walk(section.children);
  return deepest > DEEPEST ? { refusal: '其中已有最低一级的序号，不能再降。' } : found;
}

/** How the draft writes the marks of a level. */
function handOf(draft: Draft, level: number): Mark {
  for (const { section } of nodesOf(draft).values()) {
    const mark = section.level === level ? markAt(section.marker, 0) : undefined;
    if (mark) return mark;
  }
  return markAt(USUAL[level]!, 0)!;
}

const marked = ({ heading, marker }: Section, text: string): Edit => ({
  start: heading.start,
  end: heading.start + marker.length,
  text,
});

/** The section before this one that could hold it. */
const before = ({ section, siblings }: Node): Section | undefined =>
  siblings
    .slice(0, siblings.indexOf(section))
    .filter(({ rank }) => rank <= section.rank)
    .at(-1);

const depthAt = (draft: Draft, { start }: Section): number => draft.blocks[blockAt(draft, start)]!.depth;

const startsBlock = (draft: Draft, { start }: Section): boolean =>
  draft.places[blockAt(draft, start)]!.span.start === start;

/** `##` becomes `#` in the section and all in it. */
function rehashed(draft: Draft, section: Section, by: number): Edit[] | { readonly refusal: string } {
  if (depthAt(draft, section) === 0) return [];
  const edits: Edit[] = [];
  for (let i = blockAt(draft, section.start); i < draft.blocks.length; i++) {
    const { start } = draft.places[i]!.span;
    if (start >= section.end) break;
    const { depth } = draft.blocks[i]!;
    if (depth === 0) continue;
    if (draft.text[start] !== '#') return { refusal: '下面画线的 Markdown 标题不能这样升降级，请先改成 # 号标题。' };
    if (depth + by < 1 || depth + by > 6) return { refusal: 'Markdown 标题只有六级。' };
    edits.push({ start, end: start + depth, text: '#'.repeat(depth + by) });
  }
  return edits;
}

function lengths(...changes: readonly (readonly [Run | undefined, number])[]): ReadonlyMap<Run, number> {
  const found = new Map<Run, number>();
  for (const [run, by] of changes) if (run) found.set(run, (found.get(run) ?? run.items.length) + by);
  return found;
}

function done({ heading, start }: Section, hashes: readonly Edit[], edits: readonly Edit[]): Restructured {
  const all = [...hashes, ...edits];
  const by = all
    .filter((edit) => edit.end <= start || (edit.start === start && edit.end <= heading.start))
    .reduce((sum, { start: from, end, text }) => sum + text.length - (end - from), 0);
  return { edits: merged(all), caret: heading.start + by, renumbered: edits.length };
}
