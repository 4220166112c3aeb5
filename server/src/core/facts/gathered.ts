// What does a draft tell of one and the same thing, wherever it stands?
import type { Block, Draft } from '../draft/node.js';
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
  const byKey = new Map<string, { readonly all: T[]; readonly blocks: number[] }>();
  for (let index = 0; index < draft.blocks.length; index++) {
    const block = draft.blocks[index]!;
    for (const told of toldIn(block, wheres[index]!)) {
      const known = byKey.get(keyOf(told));
      if (known) {
        known.all.push(told);
        known.blocks.push(index);
      } else byKey.set(keyOf(told), { all: [told], blocks: [index] });
    }
  }
  return [...byKey.values()].filter(({ all }) => all.length > 1);
}
