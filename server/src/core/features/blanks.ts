// Which places are still blank?
import type { Draft } from '../draft/node.js';
import type { Span } from '../text/span.js';

export type BlankKind =
  | 'number'
  | 'percent'
  | 'year'
  | 'date'
  | 'ordinal'
  | 'place'
  | 'name'
  | 'person'
  | 'code'
  | 'text';

/** A blank with its place in the draft. */
export interface Blank extends Span {
  readonly text: string;
  readonly kind: BlankKind;
  /** 亿元, %, 个 … where the text says it. */
  readonly unit?: string;
  /** The value, where the draft itself tells it. */
  readonly suggestion?: string;
}

/** Every blank of the draft in order, also those that the configuration ignores. */
export function blanksIn(_draft: Draft): readonly Blank[] {
  return [];
}
