// What came of a check? Types only.
import type { Failure, Finding, Lines, Severity } from '../core/api.js';

export interface CheckedFile {
  /** As the user gave it. */
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
}

export interface SkippedFile {
  readonly path: string;
  /** unlike: does not look like a report; never: the configuration says so. */
  readonly why: 'unlike' | 'never';
}

export interface CheckReport {
  readonly files: readonly CheckedFile[];
  readonly skipped: readonly SkippedFile[];
}

/** The least severity that makes a check fail. */
export type FailOn = Exclude<Severity, 'hint'> | 'never';

export interface FormatOptions {
  readonly failOn: FailOn;
  /** The width of what is printed, in columns. */
  readonly columns: number;
  readonly colors: boolean;
}

/** The whole output for a check, with its last line end. */
export type Format = (report: CheckReport, options: FormatOptions) => string;
