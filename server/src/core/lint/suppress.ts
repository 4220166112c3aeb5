// What does the draft itself ask to be left alone? <!-- 拟稿：忽略 rule-id … --> and <!-- 拟稿：全文忽略 rule-id … -->
import type { Draft } from '../draft/node.js';
import { matchesOf } from '../text/matches.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';

/** Rules that are silent; `ALL` where a comment names none. */
type Silent = ReadonlySet<string>;
const ALL = '';

export interface Silences {
  readonly everywhere: Silent;
  /** In order of place. */
  readonly paragraphs: readonly (Span & { readonly rules: Silent })[];
}

const COMMENT = /<!--\s*拟稿\s*[:：]\s*(全文)?忽略([a-z\-、，,\s]*?)-->/g;

/** The comment that silences a rule in the paragraph below it. */
export const ignoreComment = (rule: string): string => `<!-- 拟稿：忽略 ${rule} -->`;

/** Undefined where the draft asks for nothing. */
export const silencesOf: (draft: Draft) => Silences | undefined = memo((draft) => {
  const everywhere = new Set<string>();
  const paragraphs: (Span & { rules: Silent })[] = [];
  let below = new Set<string>();
  draft.blocks.forEach((block, index) => {
    if (block.kind !== 'comment') {
      if (below.size === 0) return;
      paragraphs.push({ ...draft.places[index]!.span, rules: below });
      below = new Set();
      return;
    }
    for (const [, whole, names] of matchesOf(block.text, COMMENT)) {
      const rules = names!.split(/[、，,\s]+/).filter(Boolean);
      for (const rule of rules.length ? rules : [ALL]) (whole ? everywhere : below).add(rule);
    }
  });
  return everywhere.size + paragraphs.length ? { everywhere, paragraphs } : undefined;
});

export function isSilenced({ everywhere, paragraphs }: Silences, rule: string, { start, end }: Span): boolean {
  if (holds(everywhere, rule)) return true;
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const paragraph = paragraphs[low - 1];
  return paragraph !== undefined && end <= paragraph.end && holds(paragraph.rules, rule);
}

const holds = (rules: Silent, rule: string): boolean => rules.has(ALL) || rules.has(rule);
