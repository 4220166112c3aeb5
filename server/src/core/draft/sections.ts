// Which part stands below which? Headings to a tree.
import { memo } from '../text/memo.js';
import { levelOf } from '../zh/ordinal.js';
import { isAnnexTitle } from './annex.js';
import { type Heading, headingsOf } from './headings.js';
import { locate } from './locate.js';
import type { Block, Draft, Level, Section } from './node.js';
import { isSpace } from './rows.js';
import { shapeOf } from './shape.js';

/** A heading with its block and its rank: what has a smaller rank stands above. */
interface Entry {
  readonly index: number;
  readonly heading: Heading;
  readonly level: Level;
  readonly rank: number;
}

// An unnumbered line of its own that names a part of the report rather than a paragraph.
const PART =
  /回顾|(?:主要|目标)任务|工作(?:任务|重点|安排|思路|总体|情况|部署|打算)|重点工作|总体(?:要求|思路)|自身建设|的建议$|^关于.{2,10}工作/;
/** The section tree in the order of the draft. */
export const sectionsOf: (draft: Draft) => readonly Section[] = memo((draft) => tree(draft, peers(entriesOf(draft))));

/** What stands between 一、 and 二、 without a number holds none of them: it is one more of them. */
function peers(entries: readonly Entry[]): readonly Entry[] {
  const first = entries.findIndex(({ rank }) => rank <= 1);
  // Where a part without a number comes first, such parts hold the numbered ones.
  if (first < 0 || entries[first]!.rank < 1) return entries;
  const all = [...entries];
  let goesOn = false;
  for (let i = all.length - 1; i >= 0; i--) {
    const { rank, heading } = all[i]!;
    if (rank === 1) goesOn = heading.mark !== undefined && heading.mark.number > 1;
    else if (rank < 1 && goesOn) all[i] = { ...all[i]!, rank: 1 };
  }
  return all;
}

function entriesOf(draft: Draft): Entry[] {
  const { title, body, closing } = shapeOf(draft);
  const entries: Entry[] = [];
  const titled = title !== undefined && draft.blocks[title]!.depth === 1;
  for (let index = body; index < Math.min(closing, draft.blocks.length); index++) {
    const block = draft.blocks[index]!;
    if (block.kind !== 'text' || index === title) continue;
    const headings = headingsOf(block);
    const first = headings[0]?.initial ? headings[0] : undefined;
    if (block.depth > 0 && !first?.mark) {
      const level = Math.min(6, Math.max(1, block.depth - (titled ? 1 : 0))) as Level;
      entries.push({ index, heading: whole(block), level, rank: level - 0.25 });
      continue;
    }
    if (isUnnumberedTitle(draft, index)) {
      const part = isAnnexTitle(draft, index) || PART.test(block.text);
      entries.push({ index, heading: whole(block), level: part ? 1 : 6, rank: part ? 0.5 : 5.5 });
      continue;
    }
    for (const heading of headings) {
      const level = heading.mark ? levelOf(heading.mark.style) : 6;
      entries.push({ index, heading, level, rank: level });
    }
  }
  return entries;
}

const whole = (block: Block): Heading => ({
  start: 0,
  end: block.text.length,
  mark: undefined,
  title: block.text,
  standing: true,
  initial: true,
});

/** A short line without a number and without an end mark, between paragraphs that are whole. */
function isUnnumberedTitle(draft: Draft, index: number): boolean {
  const { blocks } = draft;
  if (isAnnexTitle(draft, index)) return true;
  if (!couldBeTitle(blocks[index]!)) return false;
  const before = blocks[index - 1];
  const after = blocks[index + 1];
  if (!after || !/[\u3400-\u9fff]/.test(after.text)) return false;
  return before?.kind !== 'text' || /[。！？：”）!:)]$/.test(before.text) || headingsOf(before)[0]?.standing === true;
}

const couldBeTitle = memo((block: Block): boolean => {
  const { text } = block;
  return (
    text.length >= 4 &&
    text.length <= 34 &&
    !/[。！？；：，、,;:!?.…]$/.test(text) &&
    !/[。；！？]/.test(text) &&
    headingsOf(block).length === 0 &&
    /^[\u3400-\u9fff“0-9xX×*]/.test(text)
  );
});

function tree(draft: Draft, entries: readonly Entry[]): Section[] {
  const { closing } = shapeOf(draft);
  const last = Math.min(closing, draft.blocks.length) - 1;
  const end = last >= 0 ? draft.places[last]!.span.end : 0;
  const ends = new Array<number>(entries.length).fill(end);
  const open: number[] = [];
  const headings = entries.map(({ index, heading }) => locate(draft, index, heading));
  const starts = entries.map(({ index, heading }, i) =>
    heading.initial ? Math.min(draft.places[index]!.span.start, headings[i]!.start) : headings[i]!.start,
  );
  entries.forEach((entry, i) => {
    while (open.length > 0 && entries[open.at(-1)!]!.rank >= entry.rank) ends[open.pop()!] = starts[i]!;
    open.push(i);
  });
  const roots: Section[] = [];
  const parents: { readonly section: Section; readonly children: Section[] }[] = [];
  entries.forEach((entry, i) => {
    const heading = headings[i]!;
    const block = draft.places[entry.index]!.span;
    // What is run into a paragraph does not reach beyond it.
    const limit = entry.heading.initial && !isLastItem(entries, i) ? ends[i]! : Math.min(ends[i]!, block.end);
    const children: Section[] = [];
    const section: Section = {
      title: entry.heading.title,
      level: entry.level,
      rank: entry.rank,
      marker: entry.heading.mark?.text ?? '',
      start: starts[i]!,
      end: Math.max(heading.end, trimEnd(draft.text, limit)),
      heading,
      children,
    };
    let above = parents.at(-1);
    while (above && (above.section.rank >= entry.rank || above.section.end <= section.start)) {
      parents.pop();
      above = parents.at(-1);
    }
    (above?.children ?? roots).push(section);
    parents.push({ section, children });
  });
  return roots;
}

/** 三是…, when 一是 and 二是 have a paragraph each: what follows it belongs to the part. */
function isLastItem(entries: readonly Entry[], at: number): boolean {
  const { index, level, rank } = entries[at]!;
  if (level !== 5) return false;
  let next = at + 1;
  while (entries[next]?.index === index) next++;
  if (next < entries.length && entries[next]!.rank >= rank) return false;
  let below = index;
  for (let i = at - 1; i >= 0 && entries[i]!.rank >= rank; i--) {
    if (entries[i]!.rank > rank || !entries[i]!.heading.initial) continue;
    if (below - entries[i]!.index !== 1) return false;
    below = entries[i]!.index;
  }
  return below < index;
}

function trimEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
