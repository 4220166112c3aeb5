import type { Draft } from '../draft/node.js';
import { kindOf } from '../profile/kind.js';
import { type Gap, gapOf, isFull, MISSABLE, SURE, stageOf } from '../profile/place.js';
import { ROLE_NAMES } from '../profile/roles.js';
import { skeletonOf } from '../profile/skeletons.js';
import { specimen } from '../profile/specimen.js';
import { isLoud, kindBehind, supportText, usualOf } from '../profile/usual.js';
import { defineRule, type Fix } from './rule.js';

/** A report without so many usual parts is made in another way. */
const MANY = 3;

export const sectionPresent = defineRule({
  id: 'section-present',
  title: '同类报告通常有的一段，这里没有',
  why: '致谢、存在问题、总体要求、预期目标、自身建设等段落，听的人会等着听。是否通常要有，是从范文中学来的，不是规定；还没有写到的部分不提示，只有多数同类范文都有时才作为警告。',
  severity: 'warning',
  examples: {
    bad: [
      specimen({ review: '⟦一、2024年工作回顾⟧', problems: '' }),
      specimen({ plan: '⟦二、2025年工作安排⟧', requirement: '' }),
    ],
    good: [
      specimen(),
      specimen({ problems: '成绩固然可喜，但我们也清醒地看到，工作中还有不少差距和不足，主要是基础薄弱、人才不足。' }),
      specimen({
        problems: '',
        plan: '',
        situation: '',
        requirement: '',
        targets: '',
        count: '',
        tasks: '',
        building: '',
        duties: '',
        closing: '',
      }),
      '一、工作回顾\n完成投资3亿元。\n二、下步安排\n继续推进。',
    ],
  },
  *draft(draft, _options, profile) {
    const kind = kindOf(draft);
    if (!kind) return;
    const usual = usualOf(profile, kind);
    const missing = MISSABLE.flatMap((role) => {
      const support = usual.role(role);
      const gap = support && gapOf(draft, role);
      return gap ? [{ role, support, gap }] : [];
    });
    // Where much is missing, the report is of another make, or not at its end.
    const loud = stageOf(draft) === 'closed' && isFull(draft, usual) && missing.length === 1;
    const quiet = missing.length < MANY ? 'information' : 'hint';
    for (const { role, support, gap } of missing) {
      const skeleton = skeletonOf(role, kind);
      yield {
        span: gap.span,
        message: `没有找到“${ROLE_NAMES[role]}”：${supportText(support)}有“${ROLE_NAMES[role]}”`,
        ...(loud && SURE.includes(role) && isLoud(support) ? {} : { severity: quiet }),
        ...(skeleton ? { fixes: [insert(draft, gap, ROLE_NAMES[role], skeleton)] } : {}),
        knowledge: { topic: role, kind: kindBehind(support, kind), names: support.names },
        data: { role, seen: support.seen, of: support.of, samples: support.names },
      };
    }
  },
});

function insert(draft: Draft, { at, mark, renumber = [] }: Gap, name: string, skeleton: string): Fix {
  const eol = /\r\n|\n|\r/.exec(draft.text)?.[0] ?? '\n';
  const gap = draft.language === 'markdown' ? eol + eol : eol;
  const text = ((mark ?? '') + skeleton).replaceAll('\n', gap);
  // Before the last words, or behind the paragraph that usually stands in front of it.
  const before =
    mark !== undefined || draft.text.slice(0, at).trimEnd().length === 0 || /[\r\n]$/.test(draft.text.slice(0, at));
  return {
    title: `插入“${name}”的写作框架`,
    safe: false,
    edits: [{ start: at, end: at, text: before ? text + gap : gap + text }, ...renumber],
  };
}
