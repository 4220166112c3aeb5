// What can be mended?
import type { Finding, LintResult } from '../lint/finding.js';
import type { Fix } from '../rules/rule.js';
import { allOf, type Edit, type Span, touches } from '../text/span.js';

export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The fixes of all findings that the span touches. */
export const fixesAt = (result: LintResult, span: Span): readonly OfferedFix[] =>
  result.findings
    .filter((finding) => touches(finding, span))
    .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));

/** The edits of all safe fixes; a fix whose edits clash with an earlier one's is left for the next round. */
export const fixAll = (result: LintResult): readonly Edit[] =>
  allOf(result.findings.map(({ fixes }) => fixes.find(({ safe }) => safe)?.edits ?? []));
