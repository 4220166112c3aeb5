import { carried } from '../draft/lineage.js';
import { alignmentOf } from '../profile/align.js';
import { frameOf, framesWithoutOne } from '../profile/frames.js';
import { kindOf } from '../profile/kind.js';
import { kindBehind, supportText, usualOf } from '../profile/usual.js';
import { markAt } from '../zh/ordinal.js';
import { defineRule } from './rule.js';

const LEAST = 4;
/** What is longer is a sentence. */
const LONGEST = 30;

export const headingParallel = defineRule({
  id: 'heading-parallel',
  title: '同级标题中有一个写法不同',
  why: '同级标题常用同样的开头、结尾或分句数，排比整齐，听起来清楚。只有一个不同，多半是改稿时漏改了；确实要突出的可以不改。',
  severity: 'hint',
  examples: {
    bad: [
      '一、今年重点任务\n（一）坚定不移抓产业强工业\n做强园区。\n（二）坚定不移抓创新强科技\n办好平台。\n（三）坚定不移抓项目扩投资\n早日开工。\n⟦（四）深化改革优服务⟧\n减少环节。\n（五）坚定不移抓安全惠民生\n守住底线。',
    ],
    good: [
      '一、今年重点任务\n（一）坚定不移抓产业\n做强园区。\n（二）坚定不移抓创新\n办好平台。\n（三）坚定不移抓项目\n早日开工。\n（四）坚定不移抓安全\n守住底线。',
      '一、今年重点任务\n（一）做强产业\n做强园区。\n（二）办好民生实事，让群众满意\n办好平台。\n（三）守住底线\n早日开工。\n（四）建设美丽乡村\n整治环境。',
    ],
  },
  *draft(draft, _options, profile) {
    const { parts } = alignmentOf(draft);
    for (const { items, section, role } of parts) {
      const inner = items.length
        ? items.map((item) => item.section)
        : section.children.filter(
            ({ level, title, marker }, _, [first]) =>
              level === 5 && title.length <= LONGEST && styleOf(marker) === styleOf(first!.marker),
          );
      const siblings = inner.filter(({ title }) => title.length > 1);
      const odd = siblings.length < LEAST ? undefined : oddOneOf(draft, siblings.map(({ title }) => title).join('\n'));
      if (!odd) continue;
      const kind = kindOf(draft);
      const like =
        kind &&
        usualOf(profile, kind).of(
          ({ headings }) => headings.some((shape) => shape.role === role && shape.clauses[0] === shape.clauses[1]),
          ({ headings }) => headings.some((shape) => shape.role === role),
        );
      yield {
        span: siblings[odd.at]!.heading,
        message: `同级 ${inner.length} 个标题中，其余 ${inner.length - 1} 个都${odd.how}，这一个不同${like ? `；${supportText(like)}的同级标题写法一致` : ''}`,
        ...(like ? { knowledge: { topic: 'siblings', kind: kindBehind(like, kind), names: like.names } } : {}),
        related: [{ span: siblings[odd.at === 0 ? 1 : 0]!.heading, message: '其余的如这一个' }],
      };
    }
  },
});

const styleOf = (marker: string) => markAt(marker, 0)?.style;

/** The place of the one title without which the others have a head, a tail or a number of clauses in common. */
function oddOne(titles: readonly string[]): { at: number; how: string } | undefined {
  const all = frameOf(titles);
  if (all.head || all.tail) return undefined;
  for (const [at, { head, tail }] of framesWithoutOne(titles).entries()) {
    // Without the first or the second the others are another crowd; two crowds show whose head is shared.
    if (head) return { at, how: `以“${head}”开头` };
    if (tail) return { at, how: `以“${tail}”结尾` };
    if (at > LEAST * 10) return undefined;
  }
  if (titles.length <= LEAST) return undefined;
  const usual = [...all.clauses].sort((a, b) => a - b)[titles.length >> 1]!;
  const odd = all.clauses.flatMap((clauses, i) => (clauses === usual ? [] : [i]));
  return usual < 2 || odd.length !== 1 ? undefined : { at: odd[0]!, how: `是 ${usual} 个分句` };
}

const oddOneOf = carried((titles) => oddOne(titles.split('\n')));
