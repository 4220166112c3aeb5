// Which drafts are versions of one text? What is kept of one version serves the next.
import { memo } from '../text/memo.js';
import type { Draft } from './node.js';

/** Shared by all versions of a draft; what is known of it is kept as `memo` keeps it. */
export type Lineage = object;

const lineages = new WeakMap<Draft, Lineage>();

export function lineageOf(draft: Draft): Lineage {
  let lineage = lineages.get(draft);
  if (!lineage) {
    lineage = {};
    lineages.set(draft, lineage);
  }
  return lineage;
}

/** Makes a draft a version of an earlier one. */
export const continueFrom = (draft: Draft, previous: Draft): void => {
  lineages.set(draft, lineageOf(previous));
};

/** Worked out of words that a draft holds, and kept for as long as its next version asks for the same words. */
export function carried<R>(work: (words: string) => R): (draft: Draft, words: string) => R {
  const keptOf = memo((_lineage: Lineage) => ({
    draft: undefined as Draft | undefined,
    now: new Map<string, R>(),
    before: new Map<string, R>(),
  }));
  return (draft, words) => {
    const kept = keptOf(lineageOf(draft));
    if (kept.draft !== draft) {
      kept.draft = draft;
      kept.before = kept.now;
      kept.now = new Map();
    }
    const { now, before } = kept;
    if (!now.has(words)) now.set(words, before.has(words) ? before.get(words)! : work(words));
    return now.get(words)!;
  };
}
