// Which places are still blank?
import type { Draft } from '../draft/node.js';
import { type DraftBlank, draftBlanks } from '../facts/blanks/draft-blanks.js';

export type { BlankKind } from '../facts/blanks/blanks.js';
export type Blank = DraftBlank;

/** Every blank of the draft in order, also those that the configuration ignores. Spans are places in the draft. */
export const blanksIn: (draft: Draft) => readonly Blank[] = draftBlanks;
