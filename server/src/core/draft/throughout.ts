// What do the blocks of a draft say, one after the other?
import type { Block, Draft } from './node.js';

/** Each thing with the index of the block that says it, in order of place. Most blocks say nothing of most things, and cost nothing here. */
export function throughout<T>(
  { blocks }: Draft,
  saidIn: (block: Block) => readonly T[],
): readonly (readonly [index: number, said: T])[] {
  const found: (readonly [number, T])[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const said = saidIn(blocks[index]!);
    for (let i = 0; i < said.length; i++) found.push([index, said[i]!]);
  }
  return found;
}
