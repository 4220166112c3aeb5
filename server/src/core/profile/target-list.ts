// Which is the list of targets of this draft?
import type { Draft } from '../draft/node.js';
import { memo } from '../text/memo.js';
import { passageOf } from './align.js';
import { type Target, targetsOf } from './targets.js';

/** Of the plan's lists in neighbouring paragraphs the one that names most, every indicator once. */
export const targetList: (draft: Draft) => readonly Target[] = memo((draft) => {
  const from = passageOf(draft, 'targets');
  let best: readonly Target[] = [];
  let group: Target[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const { block, targets } of targetsOf(draft)) {
    if (!from || block < from.block) continue;
    if (block > before + 1) group = [];
    before = block;
    for (const target of targets) {
      if (!group.some(({ indicator }) => indicator === target.indicator)) group.push(target);
    }
    if (group.length > best.length) best = [...group];
  }
  return best;
});
