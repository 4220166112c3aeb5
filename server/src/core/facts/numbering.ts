// Which numbered lists run through the draft, and where does one of them lose count?
import { headingsOf } from '../draft/headings.js';
import { locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { readInteger } from '../zh/numeral.js';
import { levelOf, type Mark, type MarkStyle, markAt } from '../zh/ordinal.js';

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
}

/** （一）…；（二）…, ①…②…, 1.…；2.… inside a paragraph; a footnote's mark follows a word and not a pause. */
const INLINE_MARKS =
  /(?<=[。；：;:，])(?=[（(](?:[一二三四五六七八九十]{1,2}|\d{1,2})[）)][\u3400-\u9fff]|①|\d{1,2}[.．、][\u3400-\u9fff])|(?=[②-⑳])/g;
const INLINE = /(?<=[。；：，、！？,;:!?“要])(?=[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}[，,])/g;

/** The marks at the start of a block and those of 一是 and 第一 inside it. */
const marksOf: (block: Block) => readonly BlockMark[] = memo((block) => {
  if (block.kind !== 'text') return [];
  const marks: BlockMark[] = [];
  const first = markAt(block.text, 0);
  const mark = first ?? looseMark(block.text);
  if (mark && mark.style !== 'dash') {
    marks.push({ mark, start: 0, end: mark.text.length, initial: true, loose: !first });
  }
  for (const match of [...block.text.matchAll(INLINE), ...block.text.matchAll(INLINE_MARKS)].sort(
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
    /^(?:[（(]([一二三四五六七八九十]{1,2})(?![期批级号类次季届层把部])|([一二三四五六七八九十]{1,2})[）)]|([一二三四五六七八九十]{1,2})[.，,\s])(?=[\u3400-\u9fff“])/.exec(
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
  /** The heading under which the list stands; two lists under one heading follow each other. */
  readonly under: Item | undefined;
  /** After a fault the count may also go on from what the faulty number should have been. */
  alternative: number;
}

const SUSPENDED = 8;

/** Every run of the draft in the order of its first mark. */
export const runsOf: (draft: Draft) => readonly Run[] = memo((draft) => {
  const all: Open[] = [];
  /** Runs that may still go on, the innermost last. A restart at 1 suspends the run before it. */
  let open: Open[] = [];
  const headings: Item[] = [];
  const above = (item: Item) =>
    headings.filter((heading) => levelOf(heading.mark.style) < levelOf(item.mark.style)).at(-1);
  const start = (item: Item): Open => {
    const run: Open = { style: item.mark.style, items: [], faults: [], under: above(item), last: 0, alternative: 0 };
    all.push(run);
    // Nothing goes back to a list from before the last few of its style; without a bound, long drafts cost its square.
    const rivals = open.filter(({ style }) => style === run.style);
    if (rivals.length >= SUSPENDED) open.splice(open.indexOf(rivals[0]!), 1);
    open.push(run);
    return run;
  };
  draft.blocks.forEach((block, index) => {
    if (isUnnumberedPart(block)) open = [];
    for (const own of marksOf(block)) {
      const item: Item = {
        mark: own.mark,
        block: index,
        initial: own.initial,
        loose: own.loose,
        ...locate(draft, index, own),
      };
      const { style, number } = own.mark;
      const same = open.filter((run) => run.style === style);
      const expecting = same.filter((run) => run.last + 1 === number || run.alternative + 1 === number).at(-1);
      if (own.loose && !expecting) continue;
      // A heading ends the lists below it.
      if (own.initial)
        open = open.filter((run) => run.style === style || levelOf(run.style) < levelOf(style) || levelOf(style) === 5);
      let run = number === 1 ? undefined : expecting;
      if (run) open = open.slice(0, open.indexOf(run) + 1);
      else if (number === 1) run = repeated(same.at(-1), item) ? fault(same.at(-1)!, item) : start(item);
      else if (same.length) run = fault(rejoin(same, all, open), item);
      else {
        run = start(item);
        if (own.initial && levelOf(style) <= 2)
          run.faults.push({ kind: 'start', item, before: undefined, expected: 1 });
      }
      if (own.initial) {
        headings[levelOf(style)] = item;
        headings.length = levelOf(style) + 1;
      }
      run.items.push(item);
      run.last = run.faults.at(-1)?.item === item && run.faults.at(-1)!.kind === 'repeat' && number === 1 ? 2 : number;
    }
  });
  return all.filter((run, i) => !doubled(all, run, i));
});

/** 一是…；一是… inside one paragraph. Elsewhere a restart at 1 is normal. */
const repeated = (run: Open | undefined, item: Item): boolean => {
  if (levelOf(item.mark.style) < 5 || item.mark.style === 'circled') return false;
  const last = run?.items.at(-1);
  return (
    !!last &&
    run!.items.length === 1 &&
    last.mark.number === 1 &&
    !last.initial &&
    !item.initial &&
    last.block === item.block
  );
};

/** Two lists of one item under one heading, （一） and （一）: the second is no list but a second item. Joins it to the first. */
function doubled(all: readonly Open[], run: Open, i: number): boolean {
  const [item] = run.items;
  if (run.items.length !== 1 || !item!.initial || levelOf(run.style) > 2 || item!.mark.number !== 1) return false;
  const before = all
    .slice(0, i)
    .filter((r) => r.style === run.style)
    .at(-1);
  if (before?.items.length !== 1 || before.under !== run.under || before.items[0]!.mark.number !== 1) return false;
  fault(before, item!);
  before.items.push(item!);
  return true;
}

/** 一, 一, 三: the second 一 was no restart but should have been 二. */
function rejoin(same: readonly Open[], all: Open[], open: Open[]): Open {
  const run = same.at(-1)!;
  const before = same.at(-2);
  if (!before || run.items.length !== 1 || before.items.length !== 1 || run.last !== 1 || before.last !== 1) return run;
  all.splice(all.indexOf(run), 1);
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

const isUnnumberedPart = (block: Block): boolean =>
  block.kind === 'text' &&
  (/^附[：:件]|^名\s?词\s?解\s?释|^[※*]\s*名词/.test(block.text) || (block.depth > 0 && !headingsOf(block)[0]?.mark));
