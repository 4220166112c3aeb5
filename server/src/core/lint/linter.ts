// Which findings stand? Runs the rules, keeps what each said of a block, and leaves out what the user does not want.
import { locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { NO_SOURCES, type Sources } from '../facts/sources.js';
import { DEFAULT_PROFILE } from '../profile/default.js';
import type { Profile } from '../profile/profile.js';
import { RULES } from '../rules/index.js';
import { type Report, type Rule, SEVERITIES } from '../rules/rule.js';
import type { Span } from '../text/span.js';
import { type Config, DEFAULT_CONFIG, type Ignore, type Matches, type RuleChoice } from './config.js';
import type { Failure, Finding, LintResult } from './finding.js';
import { isSilenced, silencesOf } from './suppress.js';

/**
 * Checks a draft; `path` (relative to the configuration's folder, with `/`) decides which `ignore` entries apply,
 * `sources` is what it is compared with.
 */
export type Linter = (draft: Draft, path?: string, sources?: Sources) => LintResult;

const samePath: Matches = (path, glob) => path === glob;

export function createLinter(
  config: Config = DEFAULT_CONFIG,
  matches: Matches = samePath,
  rules: readonly Rule[] = RULES,
  profile: Profile = DEFAULT_PROFILE,
): Linter {
  const active = rules.flatMap((rule) => {
    const choice = config.rules.get(rule.id) ?? { severity: rule.severity, options: {} };
    return choice.severity === 'off' ? [] : [{ rule, choice }];
  });
  // What each rule reported of a block, by the rule's place among the active ones.
  const known = new WeakMap<Block, (readonly Report[])[]>();
  const reportsOf = (block: Block) => {
    const reports = known.get(block) ?? [];
    if (reports.length === 0) known.set(block, reports);
    return reports;
  };
  return (draft, path, sources = NO_SOURCES) => {
    const findings: Finding[] = [];
    const failures: Failure[] = [];
    const reported = draft.blocks.map(reportsOf);
    for (const [i, { rule, choice }] of active.entries()) {
      attempt(rule, failures, () => {
        if (rule.block) {
          draft.blocks.forEach((block, index) => {
            reported[index]![i] ??= [...rule.block!(block, choice.options)];
            for (const report of reported[index]![i]!)
              findings.push(
                findingOf(
                  rule,
                  choice,
                  placed(report, (span) => locate(draft, index, span)),
                ),
              );
          });
        }
        if (rule.draft)
          for (const report of rule.draft(draft, choice.options, profile, sources))
            findings.push(findingOf(rule, choice, report));
      });
    }
    const silences = silencesOf(draft);
    const ignored = config.ignore.filter(
      ({ file }) => file === undefined || (path !== undefined && matches(path, file)),
    );
    const standing =
      silences.length + ignored.length === 0
        ? findings
        : findings.filter(
            (finding) =>
              !isSilenced(silences, finding.rule, finding) && !ignored.some((entry) => fits(entry, finding, draft)),
          );
    return { findings: standing.sort((a, b) => a.start - b.start || a.end - b.end), failures };
  };
}

function attempt(rule: Rule, failures: Failure[], run: () => void): void {
  try {
    run();
  } catch (error) {
    failures.push({ rule: rule.id, message: error instanceof Error ? error.message : String(error) });
  }
}

const NONE: readonly never[] = [];

function findingOf(rule: Rule, choice: RuleChoice, report: Report): Finding {
  const { span, message, related, fixes, knowledge, data } = report;
  // A rule may call one of its findings milder; what the user chose for the rule counts for the others.
  const chosen = choice.severity === 'off' ? rule.severity : choice.severity;
  const milder = report.severity && SEVERITIES.indexOf(report.severity) > SEVERITIES.indexOf(chosen);
  const severity = milder ? report.severity! : chosen;
  return {
    // In front: V8 gives an object that grows behind a spread a shape of its own, with its memory.
    ...(knowledge ? { knowledge } : {}),
    ...(data ? { data } : {}),
    start: span.start,
    end: span.end,
    rule: rule.id,
    severity,
    message,
    related: related ?? NONE,
    fixes: fixes ?? NONE,
  };
}

/** A report on a block as one on the draft. */
const placed = (report: Report, place: (span: Span) => Span): Report => ({
  related: NONE,
  fixes: NONE,
  ...report,
  span: place(report.span),
  ...(report.related ? { related: report.related.map((note) => ({ ...note, span: place(note.span) })) } : {}),
  ...(report.fixes
    ? {
        fixes: report.fixes.map((fix) => ({
          ...fix,
          edits: fix.edits.map((edit) => ({ text: edit.text, ...place(edit) })),
        })),
      }
    : {}),
});

const fits = (entry: Ignore, finding: Finding, draft: Draft): boolean =>
  (entry.rule === undefined || entry.rule === finding.rule) &&
  (entry.text === undefined || entry.text === draft.text.slice(finding.start, finding.end));
