// How does a writer silence one finding in the draft itself?
import type { Draft } from '../draft/node.js';
import type { Finding } from '../lint/finding.js';
import { ignoreComment } from '../lint/suppress.js';
import { lineAt } from '../text/lines.js';
import type { Edit } from '../text/span.js';

/** A comment above the paragraph of the finding. */
export function ignoreHere(draft: Draft, finding: Finding): Edit {
  const place = draft.places.find(({ span }) => span.start <= finding.start && finding.start < span.end);
  const at = draft.lines.starts[lineAt(draft.lines, place?.span.start ?? finding.start)]!;
  const newline = draft.text.includes('\r\n') ? '\r\n' : '\n';
  return { start: at, end: at, text: ignoreComment(finding.rule) + newline };
}
