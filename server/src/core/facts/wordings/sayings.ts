// Where does the draft quote a saying that everybody knows, and not as it goes?
import type { Block } from '../../draft/node.js';
import { memo } from '../../text/memo.js';
import { overlaps, type Span } from '../../text/span.js';
import { wordFinder } from '../../text/words.js';
import { SAYINGS } from '../../zh/sayings.js';

/** The span counts from the start of the block. */
export interface Misquotation extends Span {
  readonly right: string;
}

interface Saying {
  readonly right: string;
  readonly letters: string;
  readonly sorted: string;
  readonly free: boolean;
}

/** Marks, and words that come and go: 我们的奋斗目标, 我们奋斗的目标. */
const MARK = /[，、；。？“”‘’：\s的]/;
const MARKS = new RegExp(MARK, 'g');
/** Writers are free in these. */
const FREE = /[\d地得了也又要须需来就们]/;
const sorted = (letters: string): string => [...letters].sort().join('');
const KNOWN: readonly Saying[] = SAYINGS.map((saying) => {
  const right = saying.replace('~', '');
  const letters = right.replace(MARKS, '');
  return { right, letters, sorted: sorted(letters), free: right !== saying };
});
const EXACT = new Set(KNOWN.map(({ letters }) => letters));

interface Anchor {
  readonly saying: Saying;
  /** Where the anchor stands among the letters. */
  readonly place: number;
}
/** The first letters of each clause, and the last: of a saying that is misquoted, some of them stand. Two are a common word, and few only where there are no more. */
const ANCHORS = new Map<string, Anchor[]>();
for (const saying of KNOWN) {
  let place = 0;
  const clauses = saying.right.split('，');
  for (const clause of clauses) {
    const letters = clause.replace(MARKS, '');
    const length = letters.length < (clauses.length > 2 ? 3 : 5) ? 2 : 3;
    for (const at of [0, letters.length - length]) {
      const word = letters.slice(at, at + length);
      const same = ANCHORS.get(word);
      if (same) same.push({ saying, place: place + at });
      else ANCHORS.set(word, [{ saying, place: place + at }]);
    }
    place += letters.length;
  }
}
const anchorsIn = wordFinder([...ANCHORS.keys()]);

/** In order of place, none overlapping another. */
export const misquotationsOf: (block: Block) => readonly Misquotation[] = memo(({ kind, text }) => {
  if (kind !== 'text') return [];
  const found: Misquotation[] = [];
  for (const { word, at } of anchorsIn(text)) {
    for (const { saying, place } of ANCHORS.get(word)!) {
      const start = back(text, at, place);
      if (start === undefined || found.some((other) => overlaps(other, { start, end: start + 1 }))) continue;
      const wrong = misquoted(text, start, saying);
      if (wrong && !found.some((other) => overlaps(other, wrong))) found.push({ ...wrong, right: saying.right });
    }
  }
  return found.sort((a, b) => a.start - b.start);
});

/** The place from which so many letters lead up to `at`. */
function back(text: string, at: number, letters: number): number | undefined {
  let left = letters;
  let start = at;
  while (left > 0) {
    if (--start < 0) return undefined;
    if (!MARK.test(text[start]!)) left--;
  }
  return start;
}

/** From `start` on: the letters in another order, one of them lost, or one or two of them other letters. */
function misquoted(text: string, start: number, { letters, sorted: own, free }: Saying): Span | undefined {
  let said = '';
  let end = start;
  let [before, behind] = [start, start];
  // A sentence that ends ends the saying.
  while (said.length < letters.length && end < text.length && text[end] !== '。') {
    const letter = text[end++]!;
    if (MARK.test(letter)) continue;
    said += letter;
    before = behind;
    behind = end;
  }
  if (said.length < letters.length - 1 || EXACT.has(said)) return undefined;
  let first = 0;
  while (said[first] === letters[first]) first++;
  // A letter is lost.
  if (first > 2 && !free && letters.length - first > 3 && said.startsWith(letters.slice(first + 1), first))
    return FREE.test(letters[first]!) ? undefined : { start, end: said.length < letters.length ? behind : before };
  if (said.length < letters.length) return undefined;
  let last = letters.length;
  while (said[last - 1] === letters[last - 1]) last--;
  // 抓铁有痕、踏石留印: the same clauses in another order.
  if (sorted(said) === own) return `${letters}${letters}`.includes(said) ? undefined : { start, end };
  const [lost, put] = [letters.slice(first, last), said.slice(first, last)];
  const slip = lost.length === 1 || (lost.length === 2 && letters.length > 11);
  return !free && first > 0 && last < letters.length && slip && !FREE.test(lost + put) ? { start, end } : undefined;
}
