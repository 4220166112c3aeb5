// How many findings does a person want to see? Editors draw 500 and list 1,000.
import type { Finding } from './finding.js';

/** At most `limit` findings a rule; one more says how many are not shown. True counts come from the full list. */
export function bound(findings: readonly Finding[], limit: number): readonly Finding[] {
  const seen = new Map<string, number>();
  const firstHidden = new Map<string, Finding>();
  const shown = findings.filter((finding) => {
    const count = (seen.get(finding.rule) ?? 0) + 1;
    seen.set(finding.rule, count);
    if (count === limit + 1) firstHidden.set(finding.rule, finding);
    return count <= limit;
  });
  for (const [rule, { start, end }] of firstHidden) {
    const message = `此后还有 ${seen.get(rule)! - limit} 处同类问题，未逐一列出`;
    shown.push({ start, end, rule, severity: 'information', message, related: [], fixes: [] });
  }
  return shown;
}
