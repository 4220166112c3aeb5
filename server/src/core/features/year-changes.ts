// What has become of the indicators since last year's report?

import type { Draft } from '../draft/node.js';
import { yearStatements } from '../facts/indicators/year-statements.js';
import { type Lines, lineAt } from '../text/lines.js';
import { pageWords } from '../text/page-words.js';
import type { Span } from '../text/span.js';

export interface YearChange {
  readonly name: string;
  /** As the two reports write it; one of them may not. */
  readonly before: string | undefined;
  readonly now: string | undefined;
  /** It stands in the draft, where its value is to be filled in. */
  readonly blank: boolean;
  /** Where the value stands in the draft. */
  readonly place: Span | undefined;
}

/** In the order of the draft; what only last year's report had comes last. */
export function yearChanges(draft: Draft, previous: Draft): readonly YearChange[] {
  const told = yearStatements(previous).filter(({ blank }) => !blank);
  const old = new Map(told.map((statement) => [statement.key, statement]));
  const changes = yearStatements(draft).map(({ key, name, text, blank, start, end }): YearChange => {
    const before = old.get(key)?.text;
    old.delete(key);
    return { name, before, now: blank ? undefined : text, blank, place: { start, end } };
  });
  const gone = [...old.values()].map(
    ({ name, text }): YearChange => ({ name, before: text, now: undefined, blank: false, place: undefined }),
  );
  return [...changes, ...gone];
}

const cell = (text: string | undefined): string => (text === undefined ? '—' : pageWords(text));

/** The list as a table in Markdown, with the line of each value. */
export function describeChanges(changes: readonly YearChange[], lines: Lines): string {
  const rows = changes.map(({ name, before, now, blank, place }) => {
    const same = now !== undefined && now === before ? '**与上年相同**' : '';
    const line = place ? String(lineAt(lines, place.start) + 1) : '';
    return `| ${cell(name)} | ${cell(before)} | ${cell(blank ? '待填' : now)} | ${same} | ${line} |`;
  });
  return ['| 指标 | 上年报告 | 本稿 | 说明 | 行 |', '| --- | --- | --- | --- | --- |', ...rows, ''].join('\n');
}
