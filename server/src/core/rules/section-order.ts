import { locate } from '../draft/locate.js';
import { alignmentOf } from '../profile/align.js';
import { kindOf } from '../profile/kind.js';
import { stageOf } from '../profile/place.js';
import { ROLE_NAMES, type Role } from '../profile/roles.js';
import { specimen } from '../profile/specimen.js';
import { targetsOf } from '../profile/targets.js';
import { kindBehind, supportText, usualOf } from '../profile/usual.js';
import { defineRule } from './rule.js';

const ORDERED = ['review', 'thanks', 'problems', 'requirement', 'targets', 'tasks', 'building', 'closing'] as const;

export const sectionOrder = defineRule({
  id: 'section-order',
  title: '各部分的先后与同类报告不同',
  why: '先讲成绩再讲问题，先讲要求和目标再讲任务，是听众习惯的次序。次序是从范文中学来的，只作提示。',
  severity: 'information',
  examples: {
    bad: [
      specimen({
        requirement: '',
        tasks: `${specimen().match(/（一）[\s\S]*?服务。/)![0]}\n⟦今年政府工作的总体要求是：以党的创新理论为指导，坚持稳中求进工作总基调。⟧`,
      }),
    ],
    good: [specimen()],
  },
  *draft(draft, _options, profile) {
    const kind = kindOf(draft);
    if (!kind || stageOf(draft) === 'begun') return;
    const usual = usualOf(profile, kind);
    const { passages, parts } = alignmentOf(draft);
    const found = new Map(passages.map((passage) => [passage.role, passage]));
    const requirement = found.get('requirement');
    const later = requirement && targetsOf(draft).find(({ block }) => block > requirement.block);
    if (later) found.set('targets', { role: 'targets', block: later.block, ...draft.places[later.block]!.span });
    // Of several parts with tasks (five years, one year) each may have aims of its own in front.
    const from = parts.filter(({ role }) => role === 'tasks').at(-1)?.items[0]?.section.start;
    const block = draft.places.findIndex(({ span }) => from !== undefined && span.start <= from && from < span.end);
    if (from === undefined) found.delete('tasks');
    else if (block >= 0) found.set('tasks', { role: 'tasks', block, start: from, end: draft.places[block]!.span.end });
    for (const [i, first] of ORDERED.entries()) {
      const passage = found.get(first);
      // Only the nearest that stands before it although it usually follows: one slip is one finding.
      const then = ORDERED.slice(i + 1).find((role: Role) => {
        const other = found.get(role);
        return passage && other && other.block < passage.block;
      });
      const support = then && usual.order(first, then);
      if (!passage || !support) continue;
      const { text } = draft.blocks[passage.block]!;
      const start = passage.start;
      const whole = locate(draft, passage.block, { start: 0, end: Math.max(1, sentenceEnd(text)) });
      yield {
        span: start <= whole.start ? whole : { start, end: Math.min(passage.end, start + 30) },
        message: `“${ROLE_NAMES[first]}”在“${ROLE_NAMES[then]}”之后：两段都有的 ${supportText(support)}先写“${ROLE_NAMES[first]}”`,
        related: [{ span: found.get(then)!, message: `“${ROLE_NAMES[then]}”在这里` }],
        knowledge: { topic: first, kind: kindBehind(support, kind), names: support.names },
        data: { role: first, before: then, seen: support.seen, of: support.of },
      };
    }
  },
});

const sentenceEnd = (text: string): number => {
  const end = text.search(/[。！!]/);
  return end < 0 ? Math.min(text.length, 30) : Math.min(end + 1, 60);
};
