// From a block's offsets to the draft's.
import type { Span } from '../text/span.js';
import type { Draft, Place } from './node.js';

function offset(place: Place, at: number): number {
  let seam = place.seams[0]!;
  for (const next of place.seams) {
    if (next.at > at) break;
    seam = next;
  }
  return seam.to + (at - seam.at);
}

/** The place in the draft of a span of block `index`. The end stays on the last unit's side of a seam. */
export function locate(draft: Draft, index: number, span: Span): Span {
  const place = draft.places[index]!;
  if (place.seams.length === 1) {
    const { to } = place.seams[0]!;
    return { start: to + span.start, end: to + span.end };
  }
  if (span.end === span.start) return { start: offset(place, span.start), end: offset(place, span.start) };
  return { start: offset(place, span.start), end: offset(place, span.end - 1) + 1 };
}
