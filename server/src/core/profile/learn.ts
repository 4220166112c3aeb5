// What do these samples show? Drafts in, a profile out; the same drafts always give the same profile.
import type { Draft, Section } from '../draft/node.js';
import { sectionsOf } from '../draft/sections.js';
import { blanksOf } from '../facts/blanks/blanks.js';
import { declaredCounts } from '../facts/lists/declared-counts.js';
import { alignmentOf, passageOf } from './align.js';
import { breaksOff, HAN, hanBetween, openingText } from './extent.js';
import { CLOSING_FORMS, formsIn, OPENING_FORMS, THANKS_FORMS, topicOf } from './forms.js';
import { frameOf } from './frames.js';
import { kindOf } from './kind.js';
import type { Part } from './parts.js';
import { type HeadingShape, type Profile, type Sample, VERSION } from './profile.js';
import type { Role } from './roles.js';
import { targetList } from './target-list.js';

export interface NamedDraft {
  readonly name: string;
  readonly draft: Draft;
}

/** What one report teaches, and by what a copy of it is known. */
export interface Lesson {
  readonly sample: Sample;
  readonly print: string;
}

export const learn = (drafts: readonly NamedDraft[]): Profile =>
  profileOf(drafts.map(({ name, draft }) => lessonOf(name, draft)));

export const lessonOf = (name: string, draft: Draft): Lesson => ({
  sample: sampleOf(name, draft),
  print: fingerprint(draft),
});

/** Two copies of one report count once: the first by name. */
export function profileOf(lessons: readonly Lesson[]): Profile {
  const seen = new Set<string>();
  const samples = [...lessons]
    .sort(({ sample: a }, { sample: b }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .filter(({ print }) => !seen.has(print) && seen.add(print))
    .map(({ sample }) => sample);
  return { version: VERSION, samples };
}

/** What a copy keeps, whatever page it was taken from: the Chinese characters of the body, as a number of 64 bits. */
function fingerprint(draft: Draft): string {
  const { last } = alignmentOf(draft);
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (const { kind, text } of draft.blocks.slice(0, last)) {
    if (kind !== 'text' || text.length <= 12) continue;
    for (const char of text.match(HAN) ?? []) {
      a = Math.imul(a ^ char.charCodeAt(0), 0x01000193);
      b = Math.imul(b ^ char.charCodeAt(0), 0x5bd1e995);
    }
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

function sampleOf(name: string, draft: Draft): Sample {
  const { passages, parts, end, last } = alignmentOf(draft);
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
  const nouns = new Set<string>();
  const declared = declaredCounts(draft)
    .map(({ text: phrase, declared: number }) => [nounOf(phrase), number] as const)
    .filter(([noun]) => noun);
  return {
    name,
    ...(kind ? { kind } : {}),
    characters: hanBetween(draft, 0, last),
    cut: breaksOff(draft),
    roles: Object.fromEntries(passages.map(({ role, start }) => [role, place(start)])),
    parts: parts.map(({ role, horizon, section, items }) => ({
      role,
      ...(horizon ? { horizon } : {}),
      share: place(Math.min(section.end, end) - section.start),
      items: items.length,
    })),
    headings: parts.flatMap((part) => shapesOf(part)),
    systems: [...systems].sort(),
    opening: formsIn(OPENING_FORMS, openingText(draft)),
    thanks: formsIn(THANKS_FORMS, text('thanks')),
    closing: formsIn(CLOSING_FORMS, text('closing')),
    counts: declared.filter(([noun]) => !nouns.has(noun) && nouns.add(noun)).slice(0, 8),
    targets: targetList(draft).map(({ indicator, unit, bound }) => [indicator, unit, bound] as const),
    topics:
      parts
        .filter(({ role }) => role === 'tasks')
        .at(-1)
        ?.items.flatMap(({ section }) => topicOf(section.title) ?? []) ?? [],
    mask: maskOf(draft),
  };
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
const nounOf = (phrase: string): string =>
  (/[个项件条大点种类方]+面?$/.exec(phrase)?.[0] ?? '').replace(/^个(?=方)/, '');

/** The sign that most blanks are masked with. */
function maskOf(draft: Draft): string {
  const counts = new Map<string, number>();
  for (const block of draft.blocks) {
    for (const { start, end } of blanksOf(block)) {
      const sign = block.text.slice(start, end).match(/[xX×*＊ｘＸ]/)?.[0];
      if (sign) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
