// From what a rule reports to a finding, and from a place in a block to one in the draft.
import { type Report, type Rule, SEVERITIES } from '../rules/rule.js';
import type { Span } from '../text/span.js';
import type { RuleChoice } from './config.js';
import type { Failure, Finding } from './finding.js';

/** A rule that is not off, with what the user chose for it. */
export interface Active {
  readonly rule: Rule;
  readonly choice: RuleChoice;
}

const NONE: readonly never[] = [];

export function findingOf({ rule, choice }: Active, report: Report): Finding {
  const { span, message, related, fixes, knowledge, data } = report;
  // A rule may call one of its findings milder; what the user chose for the rule counts for the others.
  const chosen = choice.severity === 'off' ? rule.severity : choice.severity;
  const milder = report.severity && SEVERITIES.indexOf(report.severity) > SEVERITIES.indexOf(chosen);
  const severity = milder ? report.severity! : chosen;
  return {
    // In front: V8 gives an object that grows behind a spread a shape of its own, with its memory.
    ...(knowledge ? { knowledge } : undefined),
    ...(data ? { data } : undefined),
    start: span.start,
    end: span.end,
    rule: rule.id,
    severity,
    message,
    related: related ?? NONE,
    fixes: fixes ?? NONE,
  };
}

/** The same finding with its spans in another place. */
export function moved(finding: Finding, place: (span: Span) => Span): Finding {
  const { related, fixes, rule, severity, message, knowledge, data } = finding;
  const { start, end } = place(finding);
  return {
    ...(knowledge ? { knowledge } : undefined),
    ...(data ? { data } : undefined),
    start,
    end,
    rule,
    severity,
    message,
    related: related.length ? related.map((note) => ({ ...note, span: place(note.span) })) : NONE,
    fixes: fixes.length
      ? fixes.map(({ title, safe, edits }) => ({
          title,
          safe,
          edits: edits.map((edit) => ({ text: edit.text, ...place(edit) })),
        }))
      : NONE,
  };
}

export const failureOf = (rule: Rule, error: unknown): Failure => ({
  rule: rule.id,
  message: error instanceof Error ? error.message : String(error),
});
