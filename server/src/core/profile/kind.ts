// What kind of report is it? Told by its title and its first paragraphs.
import type { Draft } from '../draft/node.js';
import { shapeOf } from '../draft/shape.js';
import { memo } from '../text/memo.js';

export const KINDS = ['congress-report', 'plenary-report', 'economic-work-speech'] as const;
/** 政府工作报告 to a people's congress, 全会报告 to a plenum of a Party committee, 经济工作会议讲话. */
export type Kind = (typeof KINDS)[number];

export const KIND_TITLES: Readonly<Record<Kind, string>> = {
  'congress-report': '政府工作报告',
  'plenary-report': '全会报告',
  'economic-work-speech': '经济工作会议讲话',
};

const SIGNS: readonly (readonly [Kind, number, RegExp])[] = [
  ['congress-report', 2, /^各位代表/m],
  ['congress-report', 2, /政府工作报告|向大会(?:作)?(?:报告|政府)|报告(?:政府|工作)[，,。]/],
  ['congress-report', 1, /请予?审[议查]/],
  ['congress-report', 1, /人民代表大会|政协委员[^。]{0,20}意见/],
  ['congress-report', 1, /代表[^。，,]{1,12}(?:人民)?政府/],
  ['plenary-report', 2, /(?:这次|本次)全(?:体)?会|向全会/],
  ['plenary-report', 2, /在[^。\n]{2,30}(?:全会|全体(?:\(?扩大\)?)?会议)[^。\n]{0,8}上的(?:讲话|报告)/],
  ['plenary-report', 1, /代表[^。，,]{1,12}(?:常委会|常务委员会)/],
  ['plenary-report', 1, /全委会|全体会议/],
  ['economic-work-speech', 3, /在[^。\n]{2,40}经济工作(?:暨[^。\n]{2,20})?会议[^。\n]{0,12}上的?(?:讲话|发言|报告)/],
  ['economic-work-speech', 2, /(?:这次|今天)[^。，,]{0,16}经济工作会议/],
  ['economic-work-speech', 1, /经济工作会议/],
];
const HEAD = 1200;
const ENOUGH = 2;

/** Undefined where the head of the text does not tell. */
export const kindOf: (draft: Draft) => Kind | undefined = memo((draft) => {
  const { title, body } = shapeOf(draft);
  const head = draft.blocks
    .slice(title ?? 0, body + 3)
    .filter(({ kind }) => kind === 'text')
    .map(({ text }) => text.slice(0, 400))
    .join('\n')
    .slice(0, HEAD);
  const scores = KINDS.map((kind) => ({
    kind,
    score: SIGNS.reduce((sum, [of, weight, form]) => sum + (of === kind && form.test(head) ? weight : 0), 0),
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score >= ENOUGH) return best.kind;
  // Where the head is lost, the listeners are still addressed.
  return draft.blocks.some(({ kind, text }) => kind === 'text' && /各位代表[，,！!：:]/.test(text))
    ? 'congress-report'
    : undefined;
});
