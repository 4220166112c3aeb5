// Which numbered lists run through the draft, and where does one of them lose count?
import { isAnnexTitle } from '../../draft/annex.js';
import { headingsOf } from '../../draft/headings.js';
import { locate } from '../../draft/locate.js';
import type { Block, Draft } from '../../draft/node.js';
import { sectionsOf } from '../../draft/sections.js';
import { isExcerpt } from '../../draft/shape.js';
import { matchesOf } from '../../text/matches.js';
import { memo, memoOfSmall } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { readInteger } from '../../zh/numeral.js';
import { levelOf, type Mark, type MarkStyle, markAt, renumber } from '../../zh/ordinal.js';

/** A mark inside a block. */
interface BlockMark extends Span {
  readonly mark: Mark;
  /** It stands at the start of the block. */
  readonly initial: boolean;
  /** Half of it is missing, or its point is not the usual one. */
  readonly loose: boolean;
}

/** A mark with its place in the draft. */
export interface Item extends Span {
  readonly mark: Mark;
  readonly block: number;
  readonly initial: boolean;
  readonly loose: boolean;
}

/** Marks of one style that count on from each other. */
export interface Run {
  readonly style: MarkStyle;
  readonly items: readonly Item[];
  readonly faults: readonly Fault[];
}

/** gap: a number is left out; repeat: one stands twice; back: the count goes back; start: it does not begin at 1. */
export interface Fault {
  readonly kind: 'gap' | 'repeat' | 'back' | 'start';
  readonly item: Item;
  /** The item it follows; undefined for `start`. */
  readonly before: Item | undefined;
  readonly expected: number;
  /** A `start` that has neither a heading above it nor the opening of a report before it: what is missing may have been left out on purpose. */
  readonly excerpt?: boolean;
}

/** （一）…；（二）…, ①…②…, 1.…；2.…, 一、…；二、… inside a paragraph; a footnote's mark follows a word and not a pause. */
const INLINE_MARKS =
  /(?=[（(①-⑳0-9一二三四五六七八九十])(?:(?<=[。；：;:，])(?=[（(](?:[一二三四五六七八九十]{1,2}|\d{1,2})[）)][\u3400-\u9fff]|①|\d{1,2}[.．、][\u3400-\u9fff])|(?<=[。；：;:])(?=[一二三四五六七八九十]{1,2}、(?![一二三四五六七八九十])(?:[\u3400-\u9fff]|20\d\d年))|(?=[②-⑳]))/g;
const INLINE =
  /(?=[一二三四五六七八九十第])(?<=[。；：，、！？,;:!?“要—]\s?)(?=[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}(?:件事|点|步|方面|类|阶段)?[，,]|第[一二三四五六七八九十]{1,3}(?:件事|点|方面)是)/g;

/** The marks at the start of a block and those of 一是 and 第一 inside it. */
const marksOf: (block: Block) => readonly BlockMark[] = memo((block) => {
  if (block.kind !== 'text') return [];
  const marks: BlockMark[] = [];
  const first = markAt(block.text, 0);
  const mark = first ?? looseMark(block.text);
  if (mark && mark.style !== 'dash') {
    marks.push({ mark, start: 0, end: mark.text.length, initial: true, loose: !first });
  }
  for (const match of [...matchesOf(block.text, INLINE), ...matchesOf(block.text, INLINE_MARKS)].sort(
    (a, b) => a.index - b.index,
  )) {
    const inner = match.index > 0 ? markAt(block.text, match.index) : undefined;
    if (inner)
      marks.push({
        mark: inner,
        start: match.index,
        end: match.index + inner.text.length,
        initial: false,
        loose: false,
      });
  }
  return marks;
});

/** （三加快…, 三）加快…, 三.加快…: taken for a mark only where a list waits for just this number. */
function looseMark(text: string): Mark | undefined {
  const match =
    /^(?:[（(]([一二三四五六七八九十]{1,2})(?![期批级号类次季届层把部])|([一二三四五六七八九十]{1,2})[）)]|([一二三四五六七八九十]{1,2})[.，,\s](?!年))(?=[\u3400-\u9fff“])/.exec(
      text,
    );
  // 21.315产业体系: the number of the entry, then a name that begins with digits.
  const glued = /^(\d{1,3})[.．](?=\d)/.exec(text);
  if (glued) return { style: 'arabic', number: Number(glued[1]), text: glued[0] };
  const number = match && readInteger(match[1] ?? match[2] ?? match[3]!);
  return number ? { style: match[3] ? 'hanzi' : 'hanzi-bracket', number, text: match[0] } : undefined;
}

interface Open {
  readonly style: MarkStyle;
  readonly items: Item[];
  readonly faults: Fault[];
  last: number;
  /** The heading under which the list stands, or the block of an unnumbered one; two lists under one follow each other. */
  readonly under: Item | number | undefined;
  /** After a fault the count may also go on from what the faulty number should have been. */
  alternative: number;
}

const SUSPENDED = 8;
const LEVELS = 6;
/** Headings of one list that all say 1; numerals have more signs the further they count. */
const LONGEST = 99;

/** Every run of the draft in the order of its first mark. */
export const runsOf: (draft: Draft) => readonly Run[] = memo((draft) => {
  const all: Open[] = [];
  /** Runs that may still go on, the innermost last. A restart at 1 suspends the run before it. */
  const open: Open[] = [];
  /** The headings above, by level. */
  const headings: (Item | undefined)[] = new Array(LEVELS).fill(undefined);
  const parts = unnumberedParts(draft);
  let part: number | undefined;
  /** For each style the last list that has no numbered heading above it. */
  const topmost = new Map<MarkStyle, Open>();
  const above = (item: Item) => {
    for (let level = levelOf(item.mark.style) - 1; level > 0; level--) if (headings[level]) return headings[level];
    return part;
  };
  const start = (item: Item): Open => {
    const run: Open = { style: item.mark.style, items: [], faults: [], under: above(item), last: 0, alternative: 0 };
    all.push(run);
    if (typeof run.under !== 'object') topmost.set(run.style, run);
    // Nothing goes back to a list from before the last few of its style; without a bound, long drafts cost its square.
    const rivals = open.length < SUSPENDED ? [] : open.filter(({ style }) => style === run.style);
    if (rivals.length >= SUSPENDED) open.splice(open.indexOf(rivals[0]!), 1);
    open.push(run);
    return run;
  };
  draft.blocks.forEach((block, index) => {
    const unnumbered = isUnnumberedPart(draft, index);
    if (unnumbered) endAt(draft, index, open);
    if (unnumbered || parts.has(draft.places[index]!.span.start)) {
      part = index;
      headings.fill(undefined);
    }
    const marks = marksOf(block);
    for (const own of marks) {
      // （一）…；（二）…。 in one paragraph is a list, and its first mark no heading.
      const heads =
        own.initial &&
        !(marks.length > 1 && marks.some(({ initial, mark }) => !initial && mark.style === own.mark.style));
      const item = itemOf(draft, index, own);
      const { style, number } = own.mark;
      const same = rivalsOf(item, open);
      let expecting: Open | undefined;
      for (const run of same) if (run.last + 1 === number || run.alternative + 1 === number) expecting = run;
      if (own.loose && !expecting) continue;
      if (heads) endBelow(style, open);
      // （一） above 一、 and not below it: （二） goes on with it, whatever stands between.
      const upper = topmost.get(style);
      const goesOn = !same.length && heads && number > 1 && upper?.last === number - 1 ? upper : undefined;
      let run = number === 1 ? undefined : (expecting ?? goesOn);
      if (run && run === goesOn) open.push(run);
      else if (run) open.length = open.indexOf(run) + 1;
      else if (number === 1) {
        const last = same.at(-1);
        if (last && swapped(draft, last, item)) last.faults.push(startFault(last.items[0]!));
        run = last && repeated(draft, last, item) ? fault(last, item) : start(item);
      } else if (same.length) run = fault(rejoin(same, all, open), item);
      else {
        run = start(item);
        if (own.initial && levelOf(style) <= 2)
          run.faults.push({ ...startFault(item), excerpt: typeof above(item) !== 'object' && isExcerpt(draft) });
      }
      if (heads) {
        headings[levelOf(style)] = item;
        headings.fill(undefined, levelOf(style) + 1);
      }
      run.items.push(item);
      run.last = number;
    }
  });
  /** The last run of each style before the one that is looked at. */
  const lastOf = new Map<MarkStyle, Open>();
  return all.filter((run) => {
    const before = lastOf.get(run.style);
    const joined = doubled(draft, before, run);
    // A third that says 1 joins the list of the first two.
    lastOf.set(run.style, joined ? before! : run);
    return !joined;
  });
});

/** The same as in the last version, where it has not moved. */
function itemOf(draft: Draft, block: number, own: BlockMark): Item {
  const kept = keptOf(own);
  const { start, end } = locate(draft, block, own);
  const { item } = kept;
  if (item?.block === block && item.start === start && item.end === end) return item;
  kept.item = { mark: own.mark, block, initial: own.initial, loose: own.loose, start, end };
  return kept.item;
}
const keptOf = memoOfSmall((_own: BlockMark): { item: Item | undefined } => ({ item: undefined }));

/** A heading ends the lists below it. */
function endBelow(style: MarkStyle, open: Open[]): void {
  const level = levelOf(style);
  if (level === 5) return;
  let kept = 0;
  for (const run of open) if (run.style === style || levelOf(run.style) < level) open[kept++] = run;
  open.length = kept;
}

/** A heading without a number ends the lists in the text and those of headings below it: ## 一、, ### 经营, ## 二、 is one list. */
function endAt(draft: Draft, index: number, open: Open[]): void {
  const { depth } = draft.blocks[index]!;
  let kept = 0;
  for (const run of isAnnexTitle(draft, index) ? [] : open) {
    const own = draft.blocks[run.items.at(-1)!.block]!.depth;
    if (own > 0 && own <= depth) open[kept++] = run;
  }
  open.length = kept;
}

/** The runs that a mark may go on with: inside a paragraph that has a list of its style, no list of headings. */
function rivalsOf(item: Item, open: readonly Open[]): readonly Open[] {
  const same = open.filter(({ style }) => style === item.mark.style);
  if (item.initial || levelOf(item.mark.style) === 5) return same;
  const own = same.filter(({ items }) => items.at(-1)!.block === item.block && !items.at(-1)!.initial);
  return own.length ? own : same;
}

/** 一是…；一是… inside one paragraph. Elsewhere a restart at 1 is normal, and 一是稳就业。要一是扩岗 is a list within a list. */
function repeated(draft: Draft, { items }: Open, item: Item): boolean {
  const last = items.at(-1)!;
  if (items.length > 1 || last.mark.number !== 1 || item.initial || last.block !== item.block) return false;
  const spoken = levelOf(item.mark.style) === 5 && item.mark.style !== 'circled';
  return (spoken && !last.initial) || !/[。：:]/.test(draft.text.slice(last.end, item.start));
}

/** 二是…；一是…: the first two have changed places. A list whose 一是 stands behind a word is read from 二是 on. */
function swapped(draft: Draft, { items }: Open, item: Item): boolean {
  const [first] = items;
  if (items.length > 1 || first!.mark.number !== 2) return false;
  if (item.block !== first!.block && !(item.initial && first!.initial && item.block - first!.block <= 3)) return false;
  return !saidBefore(draft, first!);
}

/** The first number stands before the second one without a pause: 主要措施一是…；二是…. */
function saidBefore(draft: Draft, { mark, block, start }: Item): boolean {
  const from = locate(draft, Math.max(0, block - 1), { start: 0, end: 0 }).start;
  return draft.text.slice(from, start).includes(renumber(mark, 1).trim());
}

const startFault = (item: Item): Fault => ({ kind: 'start', item, before: undefined, expected: 1 });

/** A list of one item, and another list under the same heading, （一） and （一）（二）: it is the same list. Joins the two. */
function doubled(draft: Draft, before: Open | undefined, run: Open): boolean {
  const [item] = run.items;
  if (!item!.initial || item!.mark.number !== 1) return false;
  const first = before?.items.at(-1);
  if (!before || before.under !== run.under || first!.mark.number !== 1 || before.items.length === LONGEST)
    return false;
  // Below a title without a number the list begins anew; notes and answers begin anew with every page.
  const between = draft.blocks.slice(first!.block + 1, item!.block);
  if (levelOf(run.style) > 2 && (!first!.initial || between.length > 1 || run.items.length < 2)) return false;
  if (run.items.length > 1 && between.some(({ text }) => text.length < 35 && !/[。；！]$/.test(text))) return false;
  fault(before, item!);
  for (const one of run.items) before.items.push(one);
  before.last = before.items.length;
  return true;
}

/** 一, 一, 三: the second 一 was no restart but should have been 二. */
function rejoin(same: readonly Open[], all: Open[], open: Open[]): Open {
  const run = same.at(-1)!;
  const before = same.at(-2);
  if (!before || run.items.length !== 1 || before.items.length !== 1 || run.last !== 1 || before.last !== 1) return run;
  all.splice(all.lastIndexOf(run), 1);
  open.splice(open.indexOf(run), 1);
  fault(before, run.items[0]!);
  before.items.push(run.items[0]!);
  before.last = 2;
  return before;
}

function fault(run: Open, item: Item): Open {
  const expected = run.last + 1;
  const { number } = item.mark;
  if (number === expected) return run;
  const kind = number === run.last ? 'repeat' : number > run.last ? 'gap' : 'back';
  run.faults.push({ kind, item, before: run.items.at(-1), expected });
  run.alternative = expected;
  return run;
}

/** Where parts begin whose headings have no number. */
const unnumberedParts = (draft: Draft): ReadonlySet<number> =>
  new Set(sectionsOf(draft).flatMap(({ marker, level, start }) => (level === 1 && !marker ? [start] : [])));

function isUnnumberedPart(draft: Draft, index: number): boolean {
  const block = draft.blocks[index]!;
  return isAnnexTitle(draft, index) || (block.kind === 'text' && block.depth > 0 && !headingsOf(block)[0]?.mark);
}
