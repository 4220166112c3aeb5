// From a block's offsets to the draft's, and from these to the block.
import type { Span } from '../text/span.js';
import type { Draft, Place } from './node.js';

/** A table of Markdown is a block with a seam a line. */
function offset({ seams }: Place, at: number): number {
  let [low, high] = [0, seams.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (seams[middle]!.at <= at) low = middle;
    else high = middle - 1;
  }
  const seam = seams[low]!;
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

/** The index of the block that the offset stands in or behind. */
export function blockAt({ places }: Draft, at: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (places[middle]!.span.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
