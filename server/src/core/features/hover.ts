// What is under the pointer?
import type { Draft } from '../draft/node.js';
import type { LintResult } from '../lint/finding.js';
import { RULES } from '../rules/index.js';
import type { Span } from '../text/span.js';

export interface Hover extends Span {
  /** Text of the draft in it is escaped. */
  readonly markdown: string;
}

/** The findings at an offset with their why; undefined where nothing was found. */
export function hover(_draft: Draft, result: LintResult, offset: number): Hover | undefined {
  const here = result.findings.filter(({ start, end }) => start <= offset && offset <= end);
  const first = here[0];
  if (!first) return undefined;
  const parts = here.map((finding) => {
    const rule = RULES.find(({ id }) => id === finding.rule);
    return [`**${escapeMarkdown(finding.message)}**`, rule ? `${rule.title}：${rule.why}` : '']
      .filter(Boolean)
      .join('\n\n');
  });
  return { start: first.start, end: first.end, markdown: parts.join('\n\n---\n\n') };
}

/** Text that Markdown shows as it is: no emphasis, link, tag or command can hide in it. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+\-.!|<>~&:@/]/g, (char) => `\\${char}`);
