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
const clausesOf = (title: string): string[] => title.split(/[，,；;]/).filter((clause) => clause.length > 0);

export function frameOf(titles: readonly string[]): Frame {
  return {
    head: shared(titles),
    tail: [...shared(titles.map(endOf))].reverse().join(''),
    lengths: titles.map(countHan),
    clauses: titles.map((title) => clausesOf(title).length),
  };
}

/** The end of a title from its last character backwards, longer than what is compared of it. */
const endOf = (title: string): string => [...title.slice(-2 * MOST)].reverse().join('');

/** The longest common beginning, at most `MOST` characters long. */
function shared(titles: readonly string[]): string {
  const [first = ''] = titles;
  let length = 0;
  while (length < Math.min(first.length, MOST) && titles.every((title) => title[length] === first[length])) length++;
  const head = first.slice(0, length);
  return titles.length >= 2 && countHan(head) >= 2 ? head : '';
}
