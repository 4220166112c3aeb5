// Which part of a report does each section play, and which usual ones are missing in it?
import type { Draft, Section } from '../draft/node.js';
import { partsOf } from '../profile/align.js';
import { kindOf } from '../profile/kind.js';
import { gapOf, MISSABLE } from '../profile/place.js';
import type { Profile } from '../profile/profile.js';
import { partName, ROLE_NAMES } from '../profile/roles.js';
import { usualOf } from '../profile/usual.js';

/** For the parts of the first rank: 任务部署, or 任务部署（缺：预期目标 4/5）. */
export function roleLabels(draft: Draft, profile: Profile): ReadonlyMap<Section, string> {
  const kind = kindOf(draft);
  const usual = usualOf(profile, kind);
  const missing = MISSABLE.flatMap((role) => {
    const support = kind && usual.role(role);
    const gap = support && gapOf(draft, role);
    return gap ? [{ at: gap.at, words: `${ROLE_NAMES[role]} ${support.seen}/${support.of}` }] : [];
  });
  const parts = partsOf(draft);
  return new Map(
    parts.map(({ section, role, horizon }, i) => {
      const next = parts[i + 1]?.section.start ?? Number.POSITIVE_INFINITY;
      const own = missing.filter(({ at }) => section.start <= at && at < next).map(({ words }) => words);
      return [section, partName(role, horizon) + (own.length ? `（缺：${own.join('、')}）` : '')];
    }),
  );
}
