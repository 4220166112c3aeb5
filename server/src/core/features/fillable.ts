// What may a table put into a blank? Apart from what works it out, which is large.
import type { Edit, Span } from '../text/span.js';

/** A value for a blank, and where it comes from. */
export interface Filling {
  readonly edit: Edit;
  /** The indicator as the table calls it. */
  readonly form: string;
  /** 主要指标!C5. */
  readonly ref: string;
  /** The cell as it reads. */
  readonly cell: string;
}

/** A blank for a figure, and what the table has for it. */
export interface Fillable {
  readonly blank: Span & { readonly text: string };
  /** What a person may choose from. */
  readonly fillings: readonly Filling[];
  /** Why nothing or nothing certain is there, as a sentence without its end; undefined where the one filling is certain. */
  readonly why?: string;
}

/** What is certain. */
export const fillAll = (fillable: readonly Fillable[]): readonly Filling[] =>
  fillable.flatMap(({ fillings, why }) => (why === undefined ? fillings : []));
