// What does a draft tell of one and the same thing, wherever it stands?
import type { Block, Draft } from '../../draft/node.js';
import { wheresOf } from './told-when.js';

/** What was told under one key, and the place among the draft's blocks of each. */
export interface Gathered<T> {
  readonly all: readonly T[];
  readonly blocks: readonly number[];
}

/** The tellings of all blocks by key, in order of place, where there are at least two; `where` as `wheresOf` has it. */
export function gatheredBy<T>(
  draft: Draft,
  toldIn: (block: Block, where: string) => readonly T[],
  keyOf: (told: T) => string,
): readonly Gathered<T>[] {
  const wheres = wheresOf(draft);
  // Most keys are told once, and need no list.
  const firstOf = new Map<string, number>();
  const told: T[] = [];
  const blocks: number[] = [];
  const several = new Map<number, { readonly all: T[]; readonly blocks: number[] }>();
  for (let index = 0; index < draft.blocks.length; index++) {
    for (const one of toldIn(draft.blocks[index]!, wheres[index]!)) {
      const key = keyOf(one);
      const first = firstOf.get(key);
      if (first === undefined) {
        firstOf.set(key, told.push(one) - 1);
        blocks.push(index);
        continue;
      }
      const known = several.get(first);
      if (known) {
        known.all.push(one);
        known.blocks.push(index);
      } else several.set(first, { all: [told[first]!, one], blocks: [blocks[first]!, index] });
    }
  }
  return Array.from(several)
    .sort(([a], [b]) => a - b)
    .map(([, group]) => group);
}
