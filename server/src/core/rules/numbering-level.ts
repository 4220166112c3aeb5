import { runsOf } from '../facts/lists/numbering.js';
import { memoOfSmall } from '../text/memo.js';
import { type Mark, markAt } from '../zh/ordinal.js';
import { defineRule } from './rule.js';

/** The hand a mark is written in, its number aside: （#）, (#), #、. */
const handOf = memoOfSmall(({ text }: Mark): string => text.replace(/[一二三四五六七八九十]+|[0-9０-９]+/, '#'));

export const numberingLevel = defineRule({
  id: 'numbering-level',
  title: '同级序号写法不一',
  why: '公文层次序数依次为“一、”“（一）”“1.”“（1）”（GB/T 9704—2012 第7.3.3条）；同一级里混用顿号和点号、全角和半角括号，是拼稿留下的痕迹。',
  severity: 'warning',
  examples: {
    bad: [
      '一、回顾\n二、形势\n⟦三.⟧任务\n四、保障',
      '（一）抓投资。\n（二）促消费。\n⟦(三)⟧稳外贸。\n（四）强支撑。',
      '（一）抓投资。\n⟦（二）、⟧促消费。\n（三）稳外贸。',
    ],
    good: [
      '（一）抓投资。\n（二）促消费。\n（三）稳外贸。',
      '(一)抓投资。\n(二)促消费。\n(三)稳外贸。',
      '1.学校。\n2.医院。\n3.道路。',
    ],
  },
  *draft(draft) {
    for (const run of runsOf(draft)) {
      const items = run.items.filter((item) => item.initial);
      if (items.length < 3 || run.style === 'shi' || run.style === 'yao') continue;
      const hands = items.map(({ mark }) => handOf(mark));
      if (hands.every((hand) => hand === hands[0])) continue;
      const counts = new Map<string, number>();
      for (const hand of hands) counts.set(hand, (counts.get(hand) ?? 0) + 1);
      const [usual, count] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
      // Half and half is a habit and not a slip.
      if (count * 3 < items.length * 2) continue;
      for (const [i, item] of items.entries()) {
        const hand = hands[i]!;
        if (hand === usual || (item.loose && run.style === 'hanzi-bracket') || (run.style === 'arabic' && item.loose))
          continue;
        const text = usual.replace('#', item.mark.text.replace(/[^一二三四五六七八九十0-9０-９]/g, ''));
        const sibling = items[hands.indexOf(usual)]!;
        yield {
          span: { start: item.start, end: item.end },
          message: `同级序号多写作“${sibling.mark.text}”，此处写作“${item.mark.text}”`,
          related: [{ span: { start: sibling.start, end: sibling.end }, message: '同级序号的写法' }],
          // The outline reads the mended mark as the same number.
          fixes: markAt(text, 0)
            ? [
                {
                  title: `把“${item.mark.text}”改为“${text}”`,
                  safe: true,
                  edits: [{ start: item.start, end: item.end, text }],
                },
              ]
            : [],
        };
      }
    }
  },
});
