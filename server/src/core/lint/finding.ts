// What does a linter give back? Types only; every span is a place in the draft.
import type { Fix, Knowledge, Note, Severity } from '../rules/rule.js';
import type { Span } from '../text/span.js';

export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly Note[];
  readonly fixes: readonly Fix[];
  readonly knowledge?: Knowledge;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A rule that threw; the others ran all the same. */
export interface Failure {
  readonly rule: string;
  readonly message: string;
}

export interface LintResult {
  /** In order of place. */
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
}
