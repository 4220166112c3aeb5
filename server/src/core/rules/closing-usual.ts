import { passageOf } from '../profile/align.js';
import { CLOSING_FORMS, formsIn } from '../profile/forms.js';
import { kindOf } from '../profile/kind.js';
import { closingGap, isFull, stageOf } from '../profile/place.js';
import { skeletonOf } from '../profile/skeletons.js';
import { specimen } from '../profile/specimen.js';
import { isLoud, kindBehind, supportText, usualOf } from '../profile/usual.js';
import { defineRule } from './rule.js';

export const closingUsual = defineRule({
  id: 'closing-usual',
  title: '结尾与同类报告不同',
  why: '报告通常以号召收束。各部分都写了而没有结尾，多半是漏了或被截断；通常怎样结尾，从范文中学来。',
  severity: 'warning',
  examples: {
    bad: [
      specimen({
        duties: '坚持依法行政，改进工作作风，严守廉洁纪律，把群众满意⟦作为检验工作的标准。⟧',
        closing: '',
      }),
    ],
    good: [specimen(), specimen({ building: '', duties: '坚持依法行政', closing: '' })],
  },
  *draft(draft, _options, profile) {
    const kind = kindOf(draft);
    if (!kind || stageOf(draft) === 'begun') return;
    const usual = usualOf(profile, kind);
    const gap = closingGap(draft);
    const support = usual.role('closing');
    const skeleton = skeletonOf('closing', kind);
    if (gap && support && skeleton) {
      yield {
        span: gap.span,
        message: `没有找到结尾号召：${supportText(support)}有`,
        ...(isLoud(support) && isFull(draft, usual) ? {} : { severity: 'information' }),
        knowledge: { topic: 'closing', kind: kindBehind(support, kind), names: support.names },
        fixes: [
          { title: '插入结尾的写作框架', safe: false, edits: [{ start: gap.at, end: gap.at, text: `\n${skeleton}` }] },
        ],
      };
    }
    const closing = passageOf(draft, 'closing');
    if (!closing) return;
    const text = draft.blocks[closing.block]!.text;
    const present = formsIn(CLOSING_FORMS, text);
    const missing = Object.entries(CLOSING_FORMS).flatMap(([form, [name]]) => {
      const wanted = present.includes(form)
        ? undefined
        : usual.ownOf(
            ({ closing: forms }) => forms.includes(form),
            ({ closing: forms }) => forms.length > 0,
          );
      return wanted ? [{ words: `${name}（${supportText(wanted)}有）`, names: wanted.names }] : [];
    });
    const finished = /[。！!？?”）]$/.test(text.trimEnd());
    if (missing.length >= 2 && finished) {
      yield {
        span: { start: closing.start, end: Math.min(closing.end, closing.start + 12) },
        message: `结尾通常还有${missing.map(({ words }) => words).join('、')}`,
        knowledge: { topic: 'last-words', kind, names: missing[0]!.names },
        severity: 'hint',
      };
    }
  },
});
