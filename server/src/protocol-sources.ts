// What do client and server say to each other of tables and last year's report? Names and shapes only.
import type { PlaceRange } from './protocol.js';

/** Client to server, `DocumentParams` → `Compared`: the draft beside last year's report. */
export const COMPARE = 'reportDrafts/compare';
/** Client to server, `DocumentParams` → `Filled`: what the table that goes with the document puts into its blanks. */
export const FILL = 'reportDrafts/fill';

export interface Filled {
  /** The table's name; undefined where none goes with the document. */
  readonly table?: string;
  /** Why there is none that can be used, in a sentence. */
  readonly problem?: string;
  /** A workspace edit of the protocol with a note for each change; null where nothing is certain. */
  readonly edit: unknown;
  readonly filled: number;
  /** Blanks for figures that stay, in order. */
  readonly left: readonly Left[];
}

export interface Compared {
  /** Last year's report; undefined where none goes with the document. */
  readonly lastYear?: string;
  /** Why there is none that can be used, in a sentence. */
  readonly problem?: string;
  readonly changes: readonly IndicatorChange[];
}

/** The value of an indicator in last year's report and in the draft; one of them may be missing. */
export interface IndicatorChange {
  readonly name: string;
  readonly before?: string | undefined;
  readonly now?: string | undefined;
  /** Where the value stands in the draft. */
  readonly range?: PlaceRange | undefined;
}

export interface Left {
  readonly range: PlaceRange;
  readonly why: string;
}
