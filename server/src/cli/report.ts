// What came of a check, and how may it be told?
import { type Coverage, type Failure, type Finding, type Lines, SEVERITIES, type Severity } from '../core/api.js';

export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit', 'rdjson'] as const;
export type FormatName = (typeof FORMATS)[number];

/** The least severity that makes a check fail. */
export const FAIL_ON = ['error', 'warning', 'information', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Whether a finding of this severity makes the check fail. */
export const fails = (severity: Severity, failOn: FailOn): boolean =>
  failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);

export interface CheckedFile {
  /** As the user gave it. */
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  /** Only when it was asked for. */
  readonly coverage?: Coverage;
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

export interface FormatOptions {
  readonly failOn: FailOn;
  /** The width of what is printed, in columns. */
  readonly columns: number;
  readonly colors: boolean;
}

/** The whole output for a check, with its last line end. */
export type Format = (report: CheckReport, options: FormatOptions) => string;
