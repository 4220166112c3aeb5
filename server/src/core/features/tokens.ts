// What should stand out in the text?
import type { Draft } from '../draft/node.js';
import type { Span } from '../text/span.js';

export const TOKEN_TYPES = ['blank', 'figure', 'heading', 'marker', 'count'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export interface Token extends Span {
  readonly type: TokenType;
}

/** In order, none overlapping another, none across a line end. */
export function tokens(_draft: Draft): readonly Token[] {
  return [];
}
