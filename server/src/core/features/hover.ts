// What is under the pointer?
import type { Draft } from '../draft/node.js';
import type { LintResult } from '../lint/finding.js';
import type { Span } from '../text/span.js';

export interface Hover extends Span {
  /** Text of the draft in it is escaped. */
  readonly markdown: string;
}

export function hover(_draft: Draft, _result: LintResult, _offset: number): Hover | undefined {
  return undefined;
}
