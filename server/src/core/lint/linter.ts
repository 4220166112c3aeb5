// Which findings stand? Runs the rules, keeps what each said of a block, and leaves out what the user does not want.
import type { Draft } from '../draft/node.js';
import { NO_SOURCES, type Sources } from '../facts/sources/sources.js';
import { DEFAULT_PROFILE } from '../profile/default.js';
import type { Profile } from '../profile/profile.js';
import { RULES } from '../rules/index.js';
import type { Report, Rule } from '../rules/rule.js';
import { blockFindings } from './block-findings.js';
import { type Config, DEFAULT_CONFIG, type Ignore, type Matches } from './config.js';
import type { Failure, Finding, LintResult } from './finding.js';
import { type Active, failureOf, findingOf } from './placed.js';
import { isSilenced, silencesOf } from './suppress.js';

/**
 * Checks a draft; `path` (relative to the configuration's folder, with `/`) decides which `ignore` entries apply,
 * `sources` is what it is compared with.
 */
export type Linter = (draft: Draft, path?: string, sources?: Sources) => LintResult;

const NONE: readonly never[] = [];
const SILENT = { reports: NONE, findings: NONE };

const samePath: Matches = (path, glob) => path === glob;

export function createLinter(
  config: Config = DEFAULT_CONFIG,
  matches: Matches = samePath,
  rules: readonly Rule[] = RULES,
  profile: Profile = DEFAULT_PROFILE,
): Linter {
  const active = rules.flatMap((rule): Active | readonly Active[] => {
    const choice = config.rules.get(rule.id) ?? { severity: rule.severity, options: {} };
    return choice.severity === 'off' ? [] : { rule, choice };
  });
  const rank = new Map(active.map(({ rule }, i) => [rule.id, i]));
  const byPlace = (a: Finding, b: Finding) =>
    a.start - b.start || a.end - b.end || (a.rule === b.rule ? 0 : rank.get(a.rule)! - rank.get(b.rule)!);
  const ofBlocks = blockFindings(active, byPlace);
  /** What each rule reported of the last draft, and what that was as findings: a rule that keeps a report gives it again. */
  const last: { readonly reports: readonly Report[]; readonly findings: readonly Finding[] }[] = active.map(
    () => SILENT,
  );
  return (draft, path, sources = NO_SOURCES) => {
    const failures: Failure[] = [];
    const findings = ofBlocks(draft, failures);
    active.forEach((one, i) => {
      if (!one.rule.draft) return;
      const before = last[i]!;
      const reports: Report[] = [];
      const found: Finding[] = [];
      try {
        for (const report of one.rule.draft(draft, one.choice.options, profile, sources)) {
          const at = reports.push(report) - 1;
          found.push(before.reports[at] === report ? before.findings[at]! : findingOf(one, report));
          findings.push(found[at]!);
        }
      } catch (error) {
        failures.push(failureOf(one.rule, error));
      }
      last[i] = found.length ? { reports, findings: found } : SILENT;
    });
    const silences = silencesOf(draft);
    const ignored = config.ignore.filter(
      ({ file }) => file === undefined || (path !== undefined && matches(path, file)),
    );
    const standing =
      !silences && ignored.length === 0
        ? findings
        : findings.filter(
            (finding) =>
              !(silences && isSilenced(silences, finding.rule, finding)) &&
              !ignored.some((entry) => fits(entry, finding, draft)),
          );
    return { findings: standing.sort(byPlace), failures };
  };
}

const fits = (entry: Ignore, finding: Finding, draft: Draft): boolean =>
  (entry.rule === undefined || entry.rule === finding.rule) &&
  (entry.text === undefined || entry.text === draft.text.slice(finding.start, finding.end));
