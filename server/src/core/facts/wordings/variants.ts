// Which sentence says again what the one before it says, but for a word and its synonym? Both wordings of one revision were left.
import type { Block } from '../../draft/node.js';
import { memo } from '../../text/memo.js';
import { type Stretch, sentencesOf } from './sentences.js';

/** Words that writers put for each other. */
const SYNONYMS: readonly (readonly string[])[] = [
  '加快 加速 大力 积极 全力 着力 努力 全面 扎实 深入 切实 有效 进一步 不断 持续 更加 尽快 稳步 有序 认真 严格',
  '推进 推动 实施 开展 落实 抓好 做好 促进',
  '完善 健全 优化 改善',
  '加强 强化 增强 提升 提高 深化 加大',
  '建设 打造 构建 建立 建成',
  '争取 力争 确保',
].map((words) => words.split(' '));
/** In characters: what both sentences share. */
const SHARED = 12;

/** Each with the one before it. */
export const variantsIn: (block: Block) => readonly (readonly [before: Stretch, now: Stretch])[] = memo((block) => {
  const all = sentencesOf(block);
  return all.flatMap((now, i) => {
    const before = all[i - 1];
    return before && isVariant(before.text, now.text) ? [[before, now] as const] : [];
  });
});

function isVariant(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < SHARED || Math.abs(one.length - other.length) > 1)
    return false;
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) start++;
  let end = 0;
  while (end < shortest - start && one.at(-end - 1) === other.at(-end - 1)) end++;
  if (start + end < SHARED) return false;
  // 加快 and 加速 share a character.
  return [0, 1].some((left) =>
    [0, 1].some((right) => {
      const part = (text: string) => text.slice(Math.max(0, start - left), text.length - Math.max(0, end - right));
      return SYNONYMS.some((words) => words.includes(part(one)) && words.includes(part(other)));
    }),
  );
}
