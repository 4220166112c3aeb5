// In which years can a part of a report keep an anniversary whose year no word tells?
import type { Draft } from '../../draft/node.js';
import type { Anniversary } from './anniversaries.js';
import { partRoles, reportYears } from './years.js';

/** The likeliest first; none where nothing tells. */
export function keptIn(draft: Draft, index: number, kept: Anniversary['kept']): readonly number[] {
  const { plan, half } = reportYears(draft);
  if (plan === undefined || !kept) return [];
  if (kept === 'occasion' || kept === 'near') return [plan, plan - 1];
  if (kept === 'past') return [plan, ...Array.from({ length: 6 }, (_, i) => plan - i - 1), plan + 1];
  if (half) return kept === 'ahead' ? [plan, plan + 1] : [plan];
  const role = partRoles(draft)[index];
  if (kept === 'goal') return role === 'review' ? [plan, plan - 1] : [plan];
  if (kept === 'ahead')
    return role === 'review' ? [plan, plan - 1] : role === 'plan' ? [plan, plan + 1] : [plan, plan - 1, plan + 1];
  if (kept === 'reason' && role !== 'review') return role === 'plan' ? [plan] : [plan, plan - 1];
  return role === 'review' ? [plan - 1] : role === 'plan' ? [plan] : [plan, plan - 1];
}
