// How much of a report does a part take, here and in the samples?
import type { Draft } from '../draft/node.js';
import { alignmentOf } from './align.js';
import type { Part } from './parts.js';
import type { PartRole } from './roles.js';
import type { Usual } from './usual.js';

const FEW = 3;

/** Thousandths of the text: the least and the most that a role takes in the samples. */
export interface UsualShare {
  readonly least: number;
  readonly most: number;
  readonly samples: number;
}

/** Undefined where too few whole samples have the role. `own` are the draft's parts: five years take more room than one. */
export function usualShare(
  { samples }: Usual,
  role: PartRole,
  own: readonly Pick<Part, 'role' | 'horizon'>[],
): UsualShare | undefined {
  const shares = samples
    .filter(({ cut, parts }) => !cut && isOfTerm(parts, role) === isOfTerm(own, role))
    .map(({ parts }) => parts.filter((part) => part.role === role).reduce((sum, { share }) => sum + share, 0))
    .filter((share) => share > 0);
  if (shares.length < FEW) return undefined;
  return { least: Math.min(...shares), most: Math.max(...shares), samples: shares.length };
}

const isOfTerm = (parts: readonly Pick<Part, 'role' | 'horizon'>[], role: PartRole): boolean =>
  parts.some((part) => part.role === role && (part.horizon === 'term' || part.horizon === 'both'));

/** Thousandths of the report proper, annexes left out. */
export function shareOf(draft: Draft, parts: readonly Pick<Part, 'section'>[]): number {
  const { end } = alignmentOf(draft);
  const length = parts.reduce((sum, { section }) => sum + Math.min(section.end, end) - section.start, 0);
  return end > 0 ? Math.round((1000 * length) / end) : 0;
}
