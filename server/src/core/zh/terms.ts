// Which expressions stand for a list?
import { PARTY_TERMS } from './party-terms.js';
import type { TermSet } from './term-set.js';
import { WORK_TERMS } from './work-terms.js';

export const TERM_SETS: readonly TermSet[] = [...PARTY_TERMS, ...WORK_TERMS];
