// Which expressions stand for a list?
import { PARTY_TERMS } from './party-terms.js';
import type { TermSet } from './term-set.js';
import { WORK_TERMS } from './work-terms.js';

/** The year of a congress of the party, and of what was fixed at its sessions unless told. */
const CONGRESSES: Readonly<Record<string, number>> = { 十六: 2002, 十七: 2007, 十八: 2012, 十九: 2017, 二十: 2022 };

export const TERM_SETS: readonly TermSet[] = [...PARTY_TERMS, ...WORK_TERMS].map((set) => {
  const since = set.since ?? yearAfter(set.source);
  return since === undefined ? set : { ...set, since };
});

/** Reports are given at the beginning of a year: those of the year in which a list was fixed have the older one. */
function yearAfter(source: string): number | undefined {
  const congress = /党的([一二]?十[六七八九]?)[大届]/.exec(source)?.[1] ?? '';
  const year = /(?<!\d)(?:19|20)\d\d(?=年)/.exec(source)?.[0] ?? CONGRESSES[congress];
  return year === undefined ? undefined : Number(year) + 1;
}
