// A check report made by hand, with the findings drawn in the text as ⟦ ⟧.

import type { CheckedFile, CheckReport, FormatOptions, SkippedFile } from '../../server/src/cli/report.js';
import { createLinter, type Failure, type Finding, linesOf, parse, RULES } from '../../server/src/core/api.js';
import { languageOf, textOf } from '../support/examples.js';
import { sourcesOf } from '../support/grid.js';
import { unmark } from '../support/marked.js';

export type Drawn = Partial<Omit<Finding, 'start' | 'end'>>;

/** One finding for each ⟦ ⟧ in the text; the n-th takes what the n-th of `drawn` says. */
export function checkedFile(
  path: string,
  marked: string,
  drawn: readonly Drawn[] = [],
  failures: readonly Failure[] = [],
): CheckedFile {
  const findings: Finding[] = [];
  let text = '';
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/)) {
    const start = text.length;
    const hit = /^⟦([^⟧]*)⟧$/.exec(piece)?.[1];
    text += hit ?? piece;
    if (hit === undefined) continue;
    findings.push({
      rule: 'no-placeholder',
      severity: 'error',
      message: `“${hit}”尚未填写`,
      related: [],
      fixes: [],
      ...drawn[findings.length],
      start,
      end: text.length,
    });
  }
  return { path, text, lines: linesOf(text), findings, failures };
}

export const reportOf = (files: readonly CheckedFile[], skipped: readonly SkippedFile[] = []): CheckReport => ({
  files,
  skipped,
});

export const PLAIN: FormatOptions = { failOn: 'error', columns: 80, colors: false };

/** A report with something of everything: two lines, several severities, a second place, a failure, a skipped file. */
export const EVERYTHING: CheckReport = reportOf(
  [
    checkedFile(
      '稿件/全会 报告,1:2.txt',
      '临澜市委全会报告\r\n全年完成投资⟦××⟧亿元，\r\n比上年⟦增长5.0%⟧。\r\n⟦一是抓项目。\r\n三是⟧抓服务。',
      [
        { data: { kind: 'number', unit: '亿元' } },
        {
          rule: 'figures-agree',
          severity: 'warning',
          message: '与前文“增长6%”不一致：\n请核对 100%',
          related: [{ span: { start: 0, end: 3 }, message: '前文在这里' }],
        },
        { rule: 'numbering-runs', severity: 'information', message: '“一是”之后应是“二是”' },
      ],
      [{ rule: 'years-agree', message: 'x is not a function' }],
    ),
    checkedFile('clean.md', '没有问题的一篇。'),
  ],
  [
    { path: 'README.md', why: 'unlike' },
    { path: '旧稿/存档.txt', why: 'never' },
  ],
);

/** What every rule really finds in its own examples, right and wrong ones. */
const everyRule = (): CheckReport => {
  const lint = createLinter();
  return reportOf(
    RULES.flatMap(({ id, examples }) =>
      [...examples.bad, ...examples.good].map((example, n): CheckedFile => {
        const { text } = unmark(textOf(example));
        const draft = parse(text, languageOf(example));
        const { findings, failures } = lint(draft, undefined, sourcesOf(example));
        return { path: `${id}-${n}.txt`, text, lines: draft.lines, findings, failures };
      }),
    ),
  );
};

/** What a build server, an XML or JSON parser, or a terminal could take for its own. */
export const HOSTILE =
  '##[add-mask]a\n::error file=b::c\r\n ##vso[task.complete]d]]></failure><!-- &amp; &#0; "\'\\u0023\0\x1b[31m\u202e\ud800';

const hostile = (): CheckReport => {
  const { text } = checkedFile('', HOSTILE);
  const note = { span: { start: 0, end: 3 }, message: text };
  const fixes = [{ title: text, safe: true, edits: [{ start: 2, end: 4, text }] }];
  const drawn: Drawn = { message: text, related: [note], fixes, data: { unit: text, [text]: text } };
  return reportOf(
    [checkedFile(text, `${text}⟦${text}⟧`, [drawn], [{ rule: 'years-agree', message: text }])],
    [{ path: text, why: 'unlike' }],
  );
};

/** Reports of every shape: none, clean ones, one with everything, what every rule finds. */
export const REPORTS: Readonly<Record<string, () => CheckReport>> = {
  'without documents': () => reportOf([]),
  'of skipped documents alone': () => reportOf([], [{ path: 'README.md', why: 'unlike' }]),
  'of a clean and an empty document': () =>
    reportOf([checkedFile('clean.md', '没有问题。'), checkedFile('空.txt', '')]),
  'with everything': () => EVERYTHING,
  'of every rule': everyRule,
  'of hostile words': hostile,
};
