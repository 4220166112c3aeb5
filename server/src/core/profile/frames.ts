// What do sibling headings have in common? Head, tail, number of clauses, length.
import { countHan } from '../zh/han.js';

export interface Frame {
  /** Words all begin with, all end with; empty where fewer than two Chinese characters are shared. */
  readonly head: string;
  readonly tail: string;
  readonly lengths: readonly number[];
  readonly clauses: readonly number[];
}

const MOST = 8;
const CLAUSE_ENDS = '，,；;';

export function frameOf(titles: readonly string[]): Frame {
  return {
    head: shared(titles),
    tail: reversed(shared(titles.map(endOf))),
    lengths: titles.map(countHan),
    clauses: titles.map(clausesIn),
  };
}

/** How many clauses a title has. */
function clausesIn(title: string): number {
  let count = 0;
  for (let at = 0; at < title.length; at++)
    if (!CLAUSE_ENDS.includes(title[at]!) && (at === 0 || CLAUSE_ENDS.includes(title[at - 1]!))) count++;
  return count;
}

/** The end of a title from its last character backwards, longer than what is compared of it. */
const endOf = (title: string): string => reversed(title.slice(-2 * MOST));

function reversed(text: string): string {
  let turned = '';
  for (const char of text) turned = char + turned;
  return turned;
}

/** The longest common beginning, at most `MOST` characters long. */
function shared(titles: readonly string[]): string {
  const [first = ''] = titles;
  const length = titles.reduce((least, title) => Math.min(least, alike(first, title)), MOST);
  return titles.length >= 2 ? words(first, length) : '';
}

/** How far two texts begin alike, at most `MOST` characters. */
function alike(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, MOST) && a[length] === b[length]) length++;
  return length;
}

const words = (text: string, length: number): string => {
  const head = text.slice(0, length);
  return countHan(head) >= 2 ? head : '';
};

/** What the others have in common, head and tail, for each title that may be left out of at least three. */
export function framesWithoutOne(titles: readonly string[]): readonly Pick<Frame, 'head' | 'tail'>[] {
  const heads = sharedWithoutOne(titles);
  const tails = sharedWithoutOne(titles.map(endOf));
  return heads.map((head, i) => ({ head, tail: reversed(tails[i]!) }));
}

/** In one pass: what least resembles the first decides for all but itself. */
function sharedWithoutOne(titles: readonly string[]): readonly string[] {
  const [first = '', ...others] = titles;
  const lengths = others.map((title) => alike(first, title));
  const least = Math.min(MOST, ...lengths);
  const at = lengths.indexOf(least);
  const next = Math.min(MOST, ...lengths.filter((_, i) => i !== at));
  return titles.map((_, i) => (i === 0 ? shared(others) : words(first, i - 1 === at ? next : least)));
}
