// Which findings stand? Runs the rules, keeps what each said of a block, and leaves out what the user does not want.
import { locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { DEFAULT_PROFILE } from '../profile/default.js';
import type { Profile } from '../profile/profile.js';
import { RULES } from '../rules/index.js';
import { type Report, type Rule, SEVERITIES } from '../rules/rule.js';
import type { Span } from '../text/span.js';
import { type Config, DEFAULT_CONFIG, type Ignore, type Matches, type RuleChoice } from './config.js';
import type { Failure, Finding, LintResult } from './finding.js';
import { isSilenced, silencesOf } from './suppress.js';

/** Checks a draft; `path` (relative to the configuration's folder, with `/`) decides which `ignore` entries apply. */
export type Linter = (draft: Draft, path?: string) => LintResult;

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
  const ofBlock = active.map(({ rule, choice }) => ({ rule, choice, known: new WeakMap<Block, readonly Report[]>() }));
  return (draft, path) => {
    const findings: Finding[] = [];
    const failures: Failure[] = [];
    for (const { rule, choice, known } of ofBlock) {
      attempt(rule, failures, () => {
        if (rule.block) {
          draft.blocks.forEach((block, index) => {
            const reports = known.get(block) ?? [...rule.block!(block, choice.options)];
            known.set(block, reports);
            for (const report of reports)
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
          for (const report of rule.draft(draft, choice.options, profile))
            findings.push(findingOf(rule, choice, report));
      });
    }
    const silences = silencesOf(draft);
    const ignored = config.ignore.filter(
      ({ file }) => file === undefined || (path !== undefined && matches(path, file)),
    );
    const standing = findings.filter(
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
  const finding = {
    start: span.start,
    end: span.end,
    rule: rule.id,
    severity,
    message,
    related: related ?? NONE,
    fixes: fixes ?? NONE,
  };
  return knowledge || data ? { ...finding, ...(knowledge ? { knowledge } : {}), ...(data ? { data } : {}) } : finding;
}

/** A report on a block as one on the draft. */
const placed = (report: Report, place: (span: Span) => Span): Report => ({
  ...report,
  span: place(report.span),
  related: (report.related ?? NONE).map((note) => ({ ...note, span: place(note.span) })),
  fixes: (report.fixes ?? NONE).map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...place(edit), text: edit.text })),
  })),
});

const fits = (entry: Ignore, finding: Finding, draft: Draft): boolean =>
  (entry.rule === undefined || entry.rule === finding.rule) &&
  (entry.text === undefined || entry.text === draft.text.slice(finding.start, finding.end));
