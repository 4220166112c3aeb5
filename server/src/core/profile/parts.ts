// Which sections are the parts of the first rank, and which role does each play?
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

/** The index of the block that the offset stands in or behind. */
export function blockAt({ places }: Draft, at: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (places[middle]!.span.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A number in front, whatever its style. */
export const NUMBERED = /^(?:[（(]?[一二三四五六七八九十]+|[0-9０-９])/;

export function readParts(draft: Draft): Part[] {
  const roots = sectionsOf(draft).filter(({ level }) => level === 1);
  const roles: PartRole[] = [];
  roots.forEach((section, i) => {
    const before = roles.filter((role) => role !== 'annex');
    const named = roleOfTitle(section.title);
    if (named && settles(named, before)) roles.push(named);
    // What the writers did for themselves is told in the review; what they will do, at the end.
    else if (named === 'building' && before.at(-1) === 'review')
      roles.push(i < roots.length - 1 ? 'review' : 'building');
    else roles.push(guess(section, draft, before, i === roots.length - 1));
  });
  // 发展目标和总体要求 is all the tasks that some reports have.
  if (!roles.includes('tasks') && roles.includes('requirement')) roles[roles.lastIndexOf('requirement')] = 'tasks';
  return roots.map((section, i) => {
    const role = roles[i]!;
    const items = section.children
      .filter(({ level, marker }) => level <= 3 && NUMBERED.test(marker))
      .map((child) => ({
        section: child,
        role: role === 'tasks' && roleOfTitle(child.title) === 'building' ? ('building' as const) : role,
      }));
    return { section, role, horizon: horizonOf(section.title), items };
  });
}

/** Can a part with this title stand behind those before it? Nothing is reviewed or weighed once the tasks are set. */
function settles(role: PartRole, before: readonly PartRole[]): boolean {
  if (role === 'review' || role === 'study' || role === 'situation') return !before.includes('tasks');
  return role !== 'building' || before.includes('tasks');
}

/** A part whose title tells nothing: the first looks back, the last may be about the writers themselves. */
function guess(section: Section, draft: Draft, before: readonly PartRole[], last: boolean): PartRole {
  if (before.length === 0) return 'review';
  const text = draft.text.slice(section.start, section.end);
  const own = text.match(/廉|作风|党风|党员|履职|依法行政/g)?.length ?? 0;
  return last && before.length >= 2 && own * 250 > text.length ? 'building' : 'tasks';
}
