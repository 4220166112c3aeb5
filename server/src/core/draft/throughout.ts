// What do the blocks of a draft say, one after the other? Kept from one version of a draft to the next.
import { memo } from '../text/memo.js';
import { type Lineage, lineageOf } from './lineage.js';
import type { Block, Draft } from './node.js';

/** Something with the index of the block that says it. */
type Placed<T> = readonly [index: number, said: T];

/** What one reader read in the last version. */
interface Kept<T> {
  readonly blocks: readonly Block[];
  readonly found: readonly Placed<T>[];
}

const keptOf = memo((_lineage: Lineage) => new Map<unknown, Kept<unknown>>());

/**
 * Each thing with the index of the block that says it, in order of place. Only what has changed since the last version
 * is asked; `saidIn` must be the same function each time, and say the same of the same block.
 */
export function throughout<T>(draft: Draft, saidIn: (block: Block) => readonly T[]): readonly Placed<T>[] {
  const all = keptOf(lineageOf(draft));
  const kept = all.get(saidIn) as Kept<T> | undefined;
  const { blocks } = draft;
  if (kept?.blocks === blocks) return kept.found;
  const before = kept?.blocks ?? [];
  const more = blocks.length - before.length;
  const shorter = Math.min(blocks.length, before.length);
  let head = 0;
  while (head < shorter && blocks[head] === before[head]) head++;
  let end = blocks.length;
  while (end > head && end - more > head && blocks[end - 1] === before[end - more - 1]) end--;
  const fresh: Placed<T>[] = [];
  for (let index = head; index < end; index++) {
    const said = saidIn(blocks[index]!);
    for (let i = 0; i < said.length; i++) fresh.push([index, said[i]!]);
  }
  const found = put(kept?.found ?? [], fresh, head, end - more, more);
  all.set(saidIn, { blocks, found });
  return found;
}

/** The list with `fresh` in place of what was at `from` and before `to`; what is behind has moved by `more`. */
function put<T>(
  found: readonly Placed<T>[],
  fresh: readonly Placed<T>[],
  from: number,
  to: number,
  more: number,
): readonly Placed<T>[] {
  const first = firstAt(found, from);
  const last = firstAt(found, to);
  if (fresh.length === 0 && first === last && (more === 0 || last === found.length)) return found;
  const behind = found.slice(last);
  return [
    ...found.slice(0, first),
    ...fresh,
    ...(more ? behind.map(([index, said]): Placed<T> => [index + more, said]) : behind),
  ];
}

/** The place in the list of the first that stands at the index or behind it. */
function firstAt(found: readonly Placed<unknown>[], index: number): number {
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle]![0] < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
