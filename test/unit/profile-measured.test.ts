// How good is what a profile says of reports that it was not learned from? Measured where published reports are at hand.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter, kindOf, learn, parse, partsOf, passagesOf, RULES } from '../../server/src/core/api.js';
import { usualOf } from '../../server/src/core/profile/usual.js';

const PUBLISHED = '../shared/corpus/published';
const LEARNED = RULES.filter(({ id }) => /^(?:section|opening|closing|indicator-usual|heading-parallel)/.test(id));
/** What is taken out: each in turn, whole. */
const PARTS = [
  ...['salutation', 'opening', 'review', 'thanks', 'problems', 'situation', 'requirement', 'targets'],
  ...['tasks', 'year', 'building', 'closing'],
];

interface Report {
  readonly name: string;
  readonly text: string;
  readonly draft: ReturnType<typeof parse>;
}

/** The report without a part: its paragraphs, or all sections of that role. */
function without({ text, draft }: Report, role: string): string | undefined {
  const passage = passagesOf(draft).find((each) => each.role === role);
  if (!passage) return undefined;
  if (role !== 'review' && role !== 'tasks') {
    const whole = role === 'situation' || role === 'year' || role === 'building';
    return text.slice(0, whole ? passage.start : draft.places[passage.block]!.span.start) + text.slice(passage.end);
  }
  const parts = partsOf(draft);
  const own = parts.filter((part) => part.role === role);
  const [first, last] = [own[0]!, own.at(-1)!];
  // Where another part stands between them, there is no one piece to take out.
  if (parts.indexOf(last) - parts.indexOf(first) !== own.length - 1) return undefined;
  const closing = passagesOf(draft).find((each) => each.role === 'closing')?.start ?? text.length;
  return text.slice(0, first.section.start) + text.slice(Math.min(last.section.end, closing));
}

/** Loud findings a report, and the share of the usual parts whose absence is noticed. */
function measure(from: readonly Report[], to: readonly Report[]): { loud: number; noticed: number } {
  const profile = learn(from);
  const lint = createLinter(undefined, undefined, LEARNED, profile);
  let [loud, taken, noticed] = [0, 0, 0];
  for (const report of to) {
    const { findings, failures } = lint(report.draft);
    assert.deepEqual(failures, []);
    loud += findings.filter(({ severity }) => severity === 'warning' || severity === 'error').length;
    const before = new Set(findings.map(({ rule, message }) => rule + message));
    const usual = usualOf(profile, kindOf(report.draft));
    for (const { role } of passagesOf(report.draft)) {
      if (!PARTS.includes(role) || !usual.role(role)) continue;
      const rest = without(report, role);
      if (rest === undefined) continue;
      taken++;
      if (lint(parse(rest, 'plain')).findings.some(({ rule, message }) => !before.has(rule + message))) noticed++;
    }
  }
  return { loud: loud / to.length, noticed: noticed / taken };
}

describe('a profile of published reports, measured on others', function () {
  // Each checks some two hundred mutilated reports.
  this.timeout(60_000);
  let reports: readonly Report[];
  before(function () {
    if (!existsSync(PUBLISHED)) this.skip();
    const names = readdirSync(PUBLISHED).filter((name) => name.endsWith('.txt'));
    reports = names.sort().map((name) => {
      const text = readFileSync(path.join(PUBLISHED, name), 'utf8');
      return { name, text, draft: parse(text, 'plain') };
    });
  });

  const county = ({ name }: Report) => /^(?:county|city)/.test(name);
  const province = ({ name }: Report) => name.startsWith('prov');
  /** Which reports teach; the others are checked. */
  const SPLITS: Readonly<Record<string, (report: Report, index: number) => boolean>> = {
    'every second': (_, i) => i % 2 === 0,
    'the others': (_, i) => i % 2 === 1,
    'the first half': (_, i) => i < 14,
    'the last half': (_, i) => i >= 14,
    'one of four': (_, i) => i % 4 === 1,
    'counties and cities': county,
    'all but counties and cities': (report) => !county(report),
    provinces: province,
    'all but provinces': (report) => !province(report),
  };
  for (const [name, teaches] of Object.entries(SPLITS)) {
    it(`is quiet, and notices a part that is taken out: learned from ${name}`, () => {
      const { loud, noticed } = measure(
        reports.filter(teaches),
        reports.filter((report, i) => !teaches(report, i)),
      );
      assert.ok(loud < 0.3, `${loud.toFixed(2)} loud findings a report`);
      assert.ok(noticed >= 0.8, `${(100 * noticed).toFixed(0)} % noticed`);
    });
  }
});
