// What do these samples show? Drafts in, a profile out; the same drafts always give the same profile.
import type { Draft, Section } from '../draft/node.js';
import { sectionsOf } from '../draft/sections.js';
import { draftBlanks } from '../facts/draft-blanks.js';
import { declaredCounts } from '../facts/declared-counts.js';
import { alignmentOf, type Part, passageOf } from './align.js';
import { CLOSING_FORMS, formsIn, OPENING_FORMS, topicOf } from './forms.js';
import { frameOf } from './frames.js';
import { kindOf } from './kind.js';
import { type HeadingShape, type Profile, type Sample, VERSION } from './profile.js';
import type { Role } from './roles.js';
import { targetList } from './targets.js';

export interface NamedDraft {
  readonly name: string;
  readonly draft: Draft;
}

const HAN = /[\u3400-\u9fff]/g;
/** Chinese characters of a text. */
export const hanCount = (text: string): number => text.match(HAN)?.length ?? 0;

/** Two copies of one report count once: the first by name. */
export function learn(drafts: readonly NamedDraft[]): Profile {
  const seen = new Set<string>();
  const samples: Sample[] = [];
  for (const { name, draft } of [...drafts].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    const print = fingerprint(draft);
    if (seen.has(print)) continue;
    seen.add(print);
    samples.push(sampleOf(name, draft));
  }
  return { version: VERSION, samples };
}

/** What a copy keeps, whatever page it was taken from: the Chinese characters of the body. */
function fingerprint(draft: Draft): string {
  const { last } = alignmentOf(draft);
  return draft.blocks
    .slice(0, last)
    .filter(({ kind, text }) => kind === 'text' && text.length > 40)
    .map(({ text }) => text.match(HAN)?.join('') ?? '')
    .join('');
}

export function sampleOf(name: string, draft: Draft): Sample {
  const { passages, parts, end } = alignmentOf(draft);
  const place = (at: number) => Math.round((1000 * at) / Math.max(1, end));
  const kind = kindOf(draft);
  const text = (role: Role) => {
    const passage = passageOf(draft, role);
    return passage ? draft.blocks[passage.block]!.text : '';
  };
  const systems = new Set<string>();
  const walk = (sections: readonly Section[]) => {
    for (const section of sections) {
      for (const child of section.children) systems.add(`${styleOf(section)}>${styleOf(child)}`);
      walk(section.children);
    }
  };
  walk(sectionsOf(draft));
  const declared = declaredCounts(draft)
    .map(({ text: phrase, declared: number }) => [nounOf(phrase), number] as const)
    .filter(([noun]) => noun);
  return {
    name,
    ...(kind ? { kind } : {}),
    characters: hanCount(draft.text.slice(0, end)),
    cut: breaksOff(draft),
    roles: Object.fromEntries(passages.map(({ role, start }) => [role, place(start)])),
    parts: parts.map(({ role, section, items }) => ({
      role,
      share: place(section.end - section.start),
      items: items.length,
    })),
    headings: parts.flatMap((part) => shapesOf(part)),
    systems: [...systems].sort(),
    opening: formsIn(OPENING_FORMS, openingText(draft)),
    closing: formsIn(CLOSING_FORMS, text('closing')),
    counts: declared.filter(([noun], i) => declared.findIndex(([other]) => other === noun) === i).slice(0, 8),
    targets: targetList(draft).map(({ indicator, unit, bound }) => [indicator, unit, bound] as const),
    topics: parts
      .filter(({ role }) => role === 'tasks')
      .at(-1)
      ?.items.flatMap(({ section }) => topicOf(section.title) ?? []) ?? [],
    mask: maskOf(draft),
  };
}

/** Everything from the salutation to the first part. */
export function openingText(draft: Draft): string {
  const opening = passageOf(draft, 'opening');
  if (!opening) return '';
  const next = alignmentOf(draft).parts[0]?.section.start ?? opening.end;
  return draft.text.slice(opening.start, Math.max(opening.end, Math.min(next, opening.start + 3000)));
}

/** The last paragraph has no end, or neither the writers nor an ending come behind the tasks. */
export function breaksOff(draft: Draft): boolean {
  const { last } = alignmentOf(draft);
  const text = draft.blocks[last - 1]?.text.trimEnd() ?? '';
  return !/[。！？!?][”’）)]?$/.test(text) || (!passageOf(draft, 'closing') && !passageOf(draft, 'building'));
}

function shapesOf({ role, section, items }: Part): HeadingShape[] {
  const inner = section.children.filter(({ level }) => level === 5);
  return [items.map((item) => item.section), items.length ? [] : inner].flatMap((siblings) => {
    if (siblings.length < 2) return [];
    const { head, tail, lengths, clauses } = frameOf(siblings.map(({ title }) => title));
    return {
      level: siblings[0]!.level,
      role,
      count: siblings.length,
      length: [Math.min(...lengths), Math.max(...lengths)] as const,
      clauses: [Math.min(...clauses), Math.max(...clauses)] as const,
      head,
      tail,
    };
  });
}

const styleOf = ({ marker, level }: Section): string =>
  marker ? marker.replace(/[一二三四五六七八九十]+/, '一').replace(/[0-9０-９]+/, '1') : level === 1 ? '题' : '主题句';

/** The measure and noun of a declared count, without its number. */
const nounOf = (phrase: string): string => (/[个项件条大点种类方]+面?$/.exec(phrase)?.[0] ?? '').replace(/^个(?=方)/, '');

/** The shape of mask that is most frequent. */
function maskOf(draft: Draft): string {
  const counts = new Map<string, number>();
  for (const { start, end } of draftBlanks(draft)) {
    const shape = draft.text.slice(start, end).match(/[xX×*＊ｘＸ]/)?.[0];
    if (shape) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

