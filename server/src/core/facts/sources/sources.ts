// What else is a draft compared with? Opened outside the core, for what reads it is too large to be always at hand. Types only.
import type { Draft } from '../../draft/node.js';
import type { Edit, Span } from '../../text/span.js';

/** A figure of the draft that is not the table's. */
export interface Difference extends Span {
  /** The indicator as the draft calls it. */
  readonly form: string;
  /** The draft's figure and the table's, in the draft's unit: 632.2亿元, 623.2亿元. */
  readonly told: string;
  readonly value: string;
  /** 主要指标!C5. */
  readonly ref: string;
  /** Puts the table's figure in its place. */
  readonly edit: Edit;
}

export interface TableSource {
  /** The file's name. */
  readonly name: string;
  differences(draft: Draft): readonly Difference[];
}

/** What stands in the draft as it stood in last year's report. */
export interface Carried extends Span {
  /** sentence: word for word. clause: one with a figure. figure: the same value of the same indicator. */
  readonly kind: 'sentence' | 'clause' | 'figure';
  /** The indicator and its value, for a figure. */
  readonly told?: string;
}

export interface LastYearSource {
  /** The file's name. */
  readonly name: string;
  carriedOver(draft: Draft): readonly Carried[];
}

/** What the user named for a draft. */
export interface Sources {
  readonly table?: TableSource | undefined;
  readonly lastYear?: LastYearSource | undefined;
}

export const NO_SOURCES: Sources = {};
