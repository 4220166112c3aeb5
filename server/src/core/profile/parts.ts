// Which sections are the parts of the first rank, and which role does each play?
import { carried } from '../draft/lineage.js';
import type { Draft, Section } from '../draft/node.js';
import { sectionsOf } from '../draft/sections.js';
import { type Horizon, horizonOf } from './horizon.js';
import { type PartRole, roleOfTitle } from './roles.js';

/** A part of the first rank, with the numbered sections right below it. */
export interface Part {
  readonly section: Section;
  readonly role: PartRole;
  /** Whether it speaks of a year or of a term; undefined where its title does not tell. */
  readonly horizon?: Horizon | undefined;
  readonly items: readonly { readonly section: Section; readonly role: PartRole }[];
}

/** The tasks of several years, without those of the first of them. */
export const isOfTerm = ({ role, horizon }: Part): boolean => role === 'tasks' && horizon === 'term';

/** A number in front, whatever its style. */
export const NUMBERED = /^(?:[（(]?[一二三四五六七八九十]+|[0-9０-９])/;

const roleOf = carried(roleOfTitle);

export function readParts(draft: Draft): Part[] {
  const roots = sectionsOf(draft).filter(({ level }) => level === 1);
  const roles: PartRole[] = [];
  const before: PartRole[] = [];
  const isLast = (i: number) => i === roots.length - 1;
  let planned = false;
  for (const [i, section] of roots.entries()) {
    const named = roleOf(draft, section.title);
    const role: PartRole =
      named && settles(named, planned)
        ? named
        : // What the writers did for themselves is told in the review; what they will do, at the end.
          named === 'building' && before.at(-1) === 'review'
          ? isLast(i)
            ? 'building'
            : 'review'
          : guess(section, draft, before.length, isLast(i));
    roles.push(role);
    if (role !== 'annex') before.push(role);
    planned ||= role === 'tasks';
  }
  // 发展目标和总体要求 is all the tasks that some reports have.
  if (!roles.includes('tasks') && roles.includes('requirement')) roles[roles.lastIndexOf('requirement')] = 'tasks';
  return roots.map((section, i) => {
    const role = roles[i]!;
    const items = section.children
      .filter(({ level, marker }) => level <= 3 && NUMBERED.test(marker))
      .map((child) => ({
        section: child,
        role: role === 'tasks' && roleOf(draft, child.title) === 'building' ? ('building' as const) : role,
      }));
    return { section, role, horizon: horizonOf(section.title), items };
  });
}

/** Can a part with this title stand behind those before it, with the tasks among them if `planned`? Nothing is reviewed or weighed once the tasks are set. */
function settles(role: PartRole, planned: boolean): boolean {
  if (role === 'review' || role === 'study' || role === 'situation') return !planned;
  return role !== 'building' || planned;
}

/** A part whose title tells nothing: the first looks back, the last may be about the writers themselves. */
function guess(section: Section, draft: Draft, before: number, last: boolean): PartRole {
  if (before === 0) return 'review';
  const text = draft.text.slice(section.start, section.end);
  const own = text.match(/廉|作风|党风|党员|履职|依法行政/g)?.length ?? 0;
  return last && before >= 2 && own * 250 > text.length ? 'building' : 'tasks';
}
