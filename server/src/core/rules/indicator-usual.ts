import { alignmentOf } from '../profile/align.js';
import { kindOf } from '../profile/kind.js';
import type { Sample } from '../profile/profile.js';
import { specimen } from '../profile/specimen.js';
import { targetList } from '../profile/target-list.js';
import { TARGETS } from '../profile/targets.js';
import { kindBehind, type Support, supportText, usualOf } from '../profile/usual.js';
import { targetText } from '../profile/usual-targets.js';
import { defineRule } from './rule.js';

/** So many can be forgotten at once. */
const MANY = 2;
const FIRST = TARGETS[0]![0];

export const indicatorUsual = defineRule({
  id: 'indicator-usual',
  title: '目标里缺通常有的指标，或地区生产总值不在首位',
  why: '预期目标的指标和次序相对固定，地区生产总值在先。少一项常是改稿时漏了。哪些是通常有的，从范文中学来，只作提示。',
  severity: 'information',
  examples: {
    bad: [
      specimen({
        targets:
          '主要预期目标是：⟦地区生产总值⟧增长6%左右，一般公共预算收入增长5%左右，固定资产投资增长9.5%以上，社会消费品零售总额增长7.5%以上。',
      }),
      specimen({
        targets:
          '主要预期目标是：一般公共预算收入增长5%左右，⟦地区生产总值⟧增长6%左右，固定资产投资增长9.5%以上，社会消费品零售总额增长7.5%以上，居民收入增长6%左右。',
      }),
    ],
    good: [specimen()],
  },
  *draft(draft, _options, profile) {
    const kind = kindOf(draft);
    const targets = targetList(draft);
    const [first] = targets;
    // A plan of several years names a few; of a list that is being written nothing can be said.
    if (!kind || !first || targets.length < 4 || alignmentOf(draft).parts.length < 2) return;
    const end = sentenceEnd(draft.text, targets.at(-1)!.end);
    if (end === undefined) return;
    const usual = usualOf(profile, kind);
    const listed = ({ targets: all }: { readonly targets: readonly unknown[] }) => all.length >= 4;
    const missing = TARGETS.flatMap(([name]) => {
      if (targets.some(({ indicator }) => indicator === name)) return [];
      const lists = ({ targets: all }: Sample) => all.some(([indicator]) => indicator === name);
      // Each kind has a list of its own: samples of others only add to what at least two of this kind say.
      const support = usual.ownOf(lists, listed) && usual.of(lists, listed);
      return support && isFirm(support) ? [{ name, support }] : [];
    });
    // Where much is missing, the list is of another make; samples of other kinds vouch for one slip at most.
    const own = missing.every(({ support }) => support.scope === 'same');
    if (missing.length > 0 && missing.length <= (own ? MANY : 1)) {
      const text = missing.map(({ name }) => `，${targetText(usual, name)}`).join('');
      yield {
        span: { start: first.start, end: first.end },
        ...(own ? {} : { severity: 'hint' }),
        message: `目标里没有${missing.map(({ name, support }) => `“${name}”（${supportText(support)}有）`).join('、')}`,
        knowledge: { topic: 'indicators', kind: own ? kind : undefined, names: missing[0]!.support.names },
        fixes: [{ title: '在目标末尾补上', safe: false, edits: [{ start: end, end, text }] }],
        data: { missing: missing.map(({ name }) => name) },
      };
    }
    const late = targets.findIndex(({ indicator }) => indicator === FIRST);
    const order = usual.of(({ targets: all }) => all[0]?.[0] === FIRST, listed);
    if (late > 0 && order) {
      yield {
        span: { start: targets[late]!.start, end: targets[late]!.end },
        message: `“${FIRST}”不在目标首位：${supportText(order)}放在首位`,
        knowledge: { topic: 'indicators', kind: kindBehind(order, kind), names: order.names },
      };
    }
  },
});

/** Which indicators are listed differs from place to place: nearly all samples must agree. */
const isFirm = ({ seen, of }: Support): boolean => seen >= of * 0.9;

/** Before the full stop that ends the list; undefined while the sentence is being written. */
function sentenceEnd(text: string, from: number): number | undefined {
  const at = text.slice(from, from + 400).search(/[。\r\n]/);
  return at < 0 || text[from + at] !== '。' ? undefined : from + at;
}
