// Which drafts are versions of one text? What is kept of one version serves the next.
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
