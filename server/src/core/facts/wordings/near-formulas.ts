// Where does the draft write a fixed wording with a character or two changed, lost or turned round?
import type { Block } from '../../draft/node.js';
import { memo } from '../../text/memo.js';
import { overlaps, type Span } from '../../text/span.js';
import { wordFinder } from '../../text/words.js';
import { FORMULAS } from '../../zh/formulas.js';
import { isHan } from '../../zh/han.js';
import { takenFor } from '../../zh/homophones.js';
import { IDIOMS, VARIANTS } from '../../zh/idioms.js';

/** What is written almost like a fixed wording. The span counts from the start of the block. */
export interface NearFormula extends Span {
  readonly right: string;
  /** The first report year from which the wording has been the only form. */
  readonly since: number;
  /** A homophone in a word that everybody knows. */
  readonly misspelt: boolean;
}

interface Formula {
  readonly right: string;
  readonly since: number;
  /** Only a homophone is a slip: words as short as these are written anew with one character changed. */
  readonly idiom: boolean;
  /** Another word in it makes another phrase that is as right. */
  readonly free: boolean;
  /** Nothing else may begin as it does, or end as it does. */
  readonly begins: boolean;
  readonly ends: boolean;
}

const ALL: readonly Formula[] = [
  ...FORMULAS.flatMap(({ since, wordings }) =>
    wordings.map((wording) => ({
      right: wording.replace(/[|~]/g, ''),
      since,
      idiom: false,
      free: wording.startsWith('~'),
      begins: wording.startsWith('|'),
      ends: wording.endsWith('|'),
    })),
  ),
  ...IDIOMS.map((right) => ({ right, since: 0, idiom: true, free: true, begins: true, ends: true })),
];
/** Of a wording with one place of two characters wrong, one of its ends stands whole. */
const endOf = ({ right, idiom }: Formula): number => (idiom ? right.length >> 1 : (right.length - 2) >> 1);
const ENDS = new Map<string, { readonly formula: Formula; readonly first: boolean }[]>();
for (const formula of ALL) {
  const length = endOf(formula);
  for (const first of [true, false]) {
    const end = first ? formula.right.slice(0, length) : formula.right.slice(-length);
    const same = ENDS.get(end);
    if (same) same.push({ formula, first });
    else ENDS.set(end, [{ formula, first }]);
  }
}
const endsIn = wordFinder([...ENDS.keys()]);
const EXACT = new Set([...ALL.map(({ right }) => right), ...VARIANTS]);

/** In order of place, none overlapping another. */
export const nearFormulasOf: (block: Block) => readonly NearFormula[] = memo(({ kind, text }) => {
  if (kind !== 'text' && kind !== 'table') return [];
  const found: NearFormula[] = [];
  for (const { word, at } of endsIn(text)) {
    for (const { formula, first } of ENDS.get(word)!) {
      if (text.startsWith(formula.right, first ? at : at + word.length - formula.right.length)) continue;
      const near = first ? begun(text, at, formula) : ended(text, at + word.length, formula);
      if (near && !EXACT.has(text.slice(near.start, near.end)) && !found.some((other) => overlaps(other, near)))
        found.push({ ...near, right: formula.right, since: formula.since, misspelt: formula.idiom });
    }
  }
  return found.sort((a, b) => a.start - b.start);
});

/** Characters of the wording, and how many stand for them. */
const CHANGES: readonly (readonly [lost: number, put: number])[] = [
  [1, 1],
  [1, 0],
  [2, 2],
  [4, 4],
];

/** Whether the characters of `right` from `from` to `to` stand at `at`; nearly always the first is another. */
function stands(right: string, from: number, to: number, text: string, at: number): boolean {
  for (let i = from; i < to; i++) if (right.charCodeAt(i) !== text.charCodeAt(at + i - from)) return false;
  return true;
}

/** Words that begin at `at` as the wording does, and differ from it further on. */
function begun(text: string, at: number, formula: Formula): Span | undefined {
  const { right } = formula;
  let same = endOf(formula);
  while (same < right.length && text.charCodeAt(at + same) === right.charCodeAt(same)) same++;
  for (const [lost, put] of CHANGES) {
    if (same + lost > right.length || !stands(right, same + lost, right.length, text, at + same + put)) continue;
    const rest = right.length - same - lost;
    const slip = { lost: right.slice(same, same + lost), put: text.slice(at + same, at + same + put) };
    if (isSlip(slip, formula, rest, formula.ends, true)) return { start: at, end: at + same + put + rest };
  }
  return undefined;
}

/** Words that end at `end` as the wording does, and differ from it before. */
function ended(text: string, end: number, formula: Formula): Span | undefined {
  const { right } = formula;
  let same = endOf(formula);
  while (same < right.length && text.charCodeAt(end - same - 1) === right.charCodeAt(right.length - same - 1)) same++;
  for (const [lost, put] of CHANGES) {
    const left = right.length - same - lost;
    const start = end - same - put - left;
    if (left < 0 || start < 0 || !stands(right, 0, left, text, start)) continue;
    const slip = { lost: right.slice(left, left + lost), put: text.slice(start + left, end - same) };
    if (isSlip(slip, formula, left, formula.begins, false)) return { start, end };
  }
  return undefined;
}

/** 体一 for 一体, 国际国内 for 国内国际. */
const turned = (words: string): string => words.slice(words.length >> 1) + words.slice(0, words.length >> 1);

const ROW = /[“、]/;
/** 统筹发展与安全: writers are free in these. */
const FREE = /^[的地得了和与及同其为、，“”‘’—]*$/;

/** Whether it is a slip, and not other words that share many characters; `rest` characters lie between it and the end, which may be fixed as well. */
function isSlip(
  { lost, put }: { readonly lost: string; readonly put: string },
  { right, idiom, free }: Formula,
  rest: number,
  fixed: boolean,
  ends: boolean,
): boolean {
  if (!isHan(put) || !isHan(lost) || FREE.test(lost + put)) return false;
  const one = lost.length === 1 && put.length === 1;
  if (one && takenFor(put, lost)) return true;
  if (put.length > 1 && put === turned(lost)) return true;
  // 在阳光下行使 has lost nothing of 在阳光下运行.
  if (put.length > 2 || (free && (put || rest < 2))) return false;
  if (idiom || (put.length > 1 && (lost[0] === put[0] || lost.at(-1) === put.at(-1)))) return false;
  const kept = right.length - lost.length;
  // Another word of two characters is meant, but in a row or a quotation that everybody knows: 生命健康安全, 共治共享.
  if (put.length > 1) return ROW.test(right) && (rest ? kept >= 6 : ends && fixed && kept >= 4);
  // At either end of a wording the words beside it begin: nothing can be missing there.
  return rest ? kept >= (lost.length > 1 ? 6 : 5) : fixed && put.length === lost.length && kept >= 4;
}
