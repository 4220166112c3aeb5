// What do client and server say to each other of tables and last year's report? Names and shapes only.
import type { DocumentParams, PlaceRange } from './protocol.js';

/** Client to server, `DocumentParams` → `Compared`: the draft beside last year's report. */
export const COMPARE = 'reportDrafts/compare';
/** Client to server, `FillParams` → `Filled`: what the table that goes with the document puts into its blanks. */
export const FILL = 'reportDrafts/fill';

export interface FillParams extends DocumentParams {
  /** The URI of the table, where it was chosen just now and is still being written into the settings. */
  readonly table?: string | undefined;
}

export interface Filled {
  /** The table's name and URI; undefined where none goes with the document. */
  readonly table?: { readonly name: string; readonly uri: string };
  /** Why there is none that can be used, in a sentence. */
  readonly problem?: string;
  /** The version that `fillings` belong to. */
  readonly version: number;
  /** What may go into blanks, in order, at most one for each. */
  readonly fillings: readonly Offered[];
  /** Blanks for figures that nothing certain is known of, in order. */
  readonly left: readonly Left[];
  /** Sheets with figures in which no table was found. */
  readonly unread: readonly string[];
}

export interface Offered {
  readonly range: PlaceRange;
  readonly newText: string;
  /** 固定资产投资 ← 主要指标!C2：120.46 */
  readonly from: string;
  /** Why a person should look at it first. */
  readonly doubt?: string;
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
  /** The draft names it and leaves the value to be filled in. */
  readonly blank: boolean;
  /** Where the value stands in the draft, or is to stand. */
  readonly range?: PlaceRange | undefined;
}

export interface Left {
  readonly range: PlaceRange;
  readonly why: string;
}
