import { shapeOf } from '../draft/shape.js';
import { passageOf } from '../profile/align.js';
import { openingText } from '../profile/extent.js';
import { formsIn, OPENING_FORMS } from '../profile/forms.js';
import { kindOf } from '../profile/kind.js';
import { stageOf } from '../profile/place.js';
import { skeletonOf } from '../profile/skeletons.js';
import { specimen } from '../profile/specimen.js';
import { isThin, kindBehind, supportText, usualOf } from '../profile/usual.js';
import { defineRule } from './rule.js';

export const openingUsual = defineRule({
  id: 'opening-usual',
  title: '开场与同类报告不同',
  why: '向大会作报告先有称谓，再说代表谁报告、请予审议；全会报告先说会议任务。哪些是通常的，从范文中学来，只作提示。',
  severity: 'information',
  examples: {
    bad: [
      specimen({ opening: '⟦现在，我代表青梧县人民政府，向大会报告过去一年的工作⟧。' }),
      specimen({ opening: '', salutation: '⟦各位代表：⟧' }),
    ],
    good: [specimen()],
  },
  *draft(draft, _options, profile) {
    const kind = kindOf(draft);
    if (!kind || stageOf(draft) === 'begun') return;
    const usual = usualOf(profile, kind);
    const opening = passageOf(draft, 'opening');
    const { body, title } = shapeOf(draft);
    const first = draft.places[Math.max(0, Math.min(body - 1, draft.places.length - 1))]!.span;
    for (const role of ['salutation', 'opening'] as const) {
      const support = passageOf(draft, role) ? undefined : usual.role(role);
      const skeleton = skeletonOf(role, kind);
      if (!support || !skeleton) continue;
      const at = role === 'opening' ? first.end : title === undefined ? first.start : draft.places[title]!.span.end;
      const text = at === 0 ? `${skeleton}\n` : `\n${skeleton}`;
      yield {
        span:
          opening && role === 'salutation'
            ? { start: opening.start, end: Math.min(opening.end, opening.start + 10) }
            : first,
        message: `没有找到${role === 'opening' ? '开场' : '称谓'}：${supportText(support)}有，如“${skeleton.replace(/[，：].*/, '')}……”`,
        knowledge: { topic: role, kind: kindBehind(support, kind), names: support.names },
        fixes: [{ title: '插入写作框架', safe: false, edits: [{ start: at, end: at, text }] }],
      };
    }
    if (!opening) return;
    const present = formsIn(OPENING_FORMS, openingText(draft));
    const missing = Object.entries(OPENING_FORMS).flatMap(([form, [name]]) => {
      const support = present.includes(form) ? undefined : usual.ownOf(({ opening: forms }) => forms.includes(form));
      return support ? [{ name, support }] : [];
    });
    if (missing.length === 0) return;
    const { text } = draft.blocks[opening.block]!;
    const length = text.search(/[。！!]/);
    const end = opening.start + (length > 0 ? Math.min(length, 80) : Math.min(text.length, 20));
    yield {
      span: { start: opening.start, end },
      message: `开场没有${missing.map(({ name, support }) => `“${name}”（${supportText(support)}有）`).join('、')}`,
      knowledge: { topic: 'first-words', kind, names: missing[0]!.support.names },
      ...(missing.every(({ support }) => isThin(support)) ? { severity: 'hint' } : {}),
    };
  },
});
