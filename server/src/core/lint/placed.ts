// From what a rule reports to a finding, and from a place in a block to one in the draft.
import { type Fix, type Report, type Rule, SEVERITIES } from '../rules/rule.js';
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
  const { start, end } = span;
  return withMore(
    { start, end, rule: rule.id, severity, message, related: related ?? NONE, fixes: fixes ?? NONE },
    knowledge,
    data,
  );
}

/** The same finding with its spans in another place. */
export function moved(finding: Finding, place: (span: Span) => Span): Finding {
  const { related, fixes, rule, severity, message, knowledge, data } = finding;
  const { start, end } = place(finding);
  const notes = related.length ? related.map((note) => ({ ...note, span: place(note.span) })) : NONE;
  const mended = fixes.length ? fixes.map((fix) => movedFix(fix, place)) : NONE;
  return withMore({ start, end, rule, severity, message, related: notes, fixes: mended }, knowledge, data);
}

const movedFix = ({ title, safe, edits }: Fix, place: (span: Span) => Span): Fix => ({
  title,
  safe,
  edits: edits.map((edit) => ({ text: edit.text, ...place(edit) })),
});

/** What few findings have is put in afterwards: a copy of each, at every keystroke, is as much again to clear away. */
function withMore(
  finding: { -readonly [K in keyof Finding]: Finding[K] },
  knowledge: Finding['knowledge'],
  data: Finding['data'],
): Finding {
  if (knowledge) finding.knowledge = knowledge;
  if (data) finding.data = data;
  return finding;
}

export const failureOf = (rule: Rule, error: unknown): Failure => ({
  rule: rule.id,
  message: error instanceof Error ? error.message : String(error),
});
