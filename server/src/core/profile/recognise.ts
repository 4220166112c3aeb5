// Is it a report?
import type { Draft } from '../draft/node.js';

export interface Verdict {
  readonly report: boolean;
  /** What spoke for it and against it, for the status item. */
  readonly reasons: readonly string[];
}

export function looksLikeReport(_draft: Draft): Verdict {
  return { report: false, reasons: [] };
}
