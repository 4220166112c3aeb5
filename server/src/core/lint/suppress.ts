// What does the draft itself ask to be left alone? <!-- 拟稿：忽略 rule-id … --> and <!-- 拟稿：全文忽略 rule-id … -->
import type { Draft } from '../draft/node.js';
import { matchesOf } from '../text/matches.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';

/** Rules that are silent in a span of the draft; all rules when none is named. */
export interface Silence extends Span {
  readonly rules: readonly string[];
}

const COMMENT = /<!--\s*拟稿\s*[:：]\s*(全文)?忽略([a-z\-、，,\s]*?)-->/g;

/** The comment that silences a rule in the paragraph below it. */
export const ignoreComment = (rule: string): string => `<!-- 拟稿：忽略 ${rule} -->`;

export const silencesOf: (draft: Draft) => readonly Silence[] = memo((draft) => {
  const silences: Silence[] = [];
  draft.blocks.forEach((block, index) => {
    if (block.kind !== 'comment') return;
    for (const match of matchesOf(block.text, COMMENT)) {
      const rules = match[2]!.split(/[、，,\s]+/).filter(Boolean);
      const next = draft.blocks.findIndex((b, at) => at > index && b.kind !== 'comment');
      const span = match[1] ? { start: 0, end: draft.text.length } : next >= 0 ? draft.places[next]!.span : undefined;
      if (span) silences.push({ rules, start: span.start, end: span.end });
    }
  });
  return silences;
});

export const isSilenced = (silences: readonly Silence[], rule: string, { start, end }: Span): boolean =>
  silences.some((s) => s.start <= start && end <= s.end && (s.rules.length === 0 || s.rules.includes(rule)));
