import { draftBlanks } from '../facts/blanks/draft-blanks.js';
import { alignmentOf } from '../profile/align.js';
import { kindOf } from '../profile/kind.js';
import { stageOf } from '../profile/place.js';
import { type PartRole, ROLE_NAMES } from '../profile/roles.js';
import { shareOf, usualShare } from '../profile/shares.js';
import { specimen } from '../profile/specimen.js';
import { usualOf } from '../profile/usual.js';
import { defineRule } from './rule.js';

const ROLES = ['review', 'tasks', 'building'] as const satisfies readonly PartRole[];
/** How far beyond the samples a share may lie. */
const SLACK = 1.6;
/** So many samples are named. */
const NAMED = 5;

export const sectionLength = defineRule({
  id: 'section-length',
  title: '一个部分的篇幅与同类报告相差很大',
  why: '回顾、任务各占多少，同类报告相差不多。写完后看一眼，免得回顾写了大半、任务只剩几句。',
  severity: 'hint',
  examples: {
    bad: [
      specimen({
        review: '⟦一、2024年工作回顾⟧',
        items: `一是产业结构不断优化。${'新增规上企业，贯通园区道路，延长食品加工链条，培育本地品牌，改造老旧小区，新修农村公路，建成河道步道。'.repeat(14)}`,
      }),
    ],
    good: [specimen()],
  },
  *draft(draft, _options, profile) {
    const kind = kindOf(draft);
    if (!kind || stageOf(draft) !== 'closed') return;
    const usual = usualOf(profile, kind);
    const { parts, end } = alignmentOf(draft);
    // A skeleton that is still to be filled has no shares yet.
    if (draftBlanks(draft).length * 25 > end) return;
    for (const role of ROLES) {
      const own = parts.filter((part) => part.role === role);
      const [part] = own;
      const shares = usualShare(usual, role, own);
      if (!part || !shares) continue;
      const { least, most, samples } = shares;
      const here = shareOf(draft, own);
      if (here <= most * SLACK && here * SLACK >= least) continue;
      yield {
        span: part.section.heading,
        message: `“${ROLE_NAMES[role]}”占全文 ${percent(here)}，${samples} 篇范文中是 ${percent(least)} 到 ${percent(most)}`,
        knowledge: {
          topic: 'shares',
          kind: usual.scope === 'same' ? kind : undefined,
          names: usual.samples
            .filter(({ cut }) => !cut)
            .slice(0, NAMED)
            .map(({ name }) => name),
        },
      };
      // Where one part is too long, another is too short.
      return;
    }
  },
});

const percent = (thousandths: number): string => `${Math.round(thousandths / 10)}%`;
