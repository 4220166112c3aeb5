// What would usually come next here? The next heading, enumerator, indicator, and parts that are not there yet.
import { blockAt } from '../draft/locate.js';
import type { Draft, Section } from '../draft/node.js';
import { sectionsOf } from '../draft/sections.js';
import { partsOf, passageOf } from '../profile/align.js';
import { topicOf } from '../profile/forms.js';
import { kindOf } from '../profile/kind.js';
import type { Profile } from '../profile/profile.js';
import { ROLE_NAMES, type Role } from '../profile/roles.js';
import { skeletonOf } from '../profile/skeletons.js';
import { type Support, supportText, type Usual, usualOf } from '../profile/usual.js';
import { usualTargets } from '../profile/usual-targets.js';
import { lineAt } from '../text/lines.js';
import { markAt, renumber } from '../zh/ordinal.js';
import { keysOf } from '../zh/pinyin.js';

export interface Continuation {
  /** What the list shows. */
  readonly label: string;
  readonly kind: 'heading' | 'enumerator' | 'indicator' | 'part';
  /** What is inserted; 【……】 is a blank to be filled. */
  readonly text: string;
  /** It replaces what stands from here to the offset it was asked for. */
  readonly start: number;
  /** What may be typed for it: its name, and pinyin; its own first characters always may. */
  readonly keys: readonly string[];
  /** Why it is offered, with how many samples have it. */
  readonly why: string;
}

const LONGEST_TYPED = 40;
const LETTERS = /(?:[A-Za-z]+|[\u3400-\u9fff（(]{0,12})$/;
/** The parts that are offered. */
const OFFERED: readonly Role[] = [
  'salutation',
  'opening',
  'thanks',
  'problems',
  'situation',
  'requirement',
  'targets',
  'closing',
];
/** So many are offered at once. */
const MOST_PARTS = 4;
const MOST_TOPICS = 3;
const MOST_INDICATORS = 5;
/** How many to offer where only a few should be. */
type Most = (few: number) => number;

/** The likeliest first. Nothing in the middle of a sentence. */
export function continuationsAt(draft: Draft, offset: number, profile: Profile): readonly Continuation[] {
  const lineStart = draft.lines.starts[lineAt(draft.lines, offset)]!;
  const line = draft.text.slice(lineStart, offset);
  const typed = LETTERS.exec(line.slice(-LONGEST_TYPED))?.[0] ?? '';
  const start = offset - typed.length;
  const usual = usualOf(profile, kindOf(draft));
  const before = line.slice(0, line.length - typed.length);
  // Whoever has begun to type looks for something certain, which may be rare.
  const most = typed ? () => Number.POSITIVE_INFINITY : (few: number) => few;
  const offers = before.trim()
    ? [...enumerators(draft, lineStart, start), ...indicators(draft, start, usual, most)]
    : [...headings(draft, start, usual, most), ...parts(draft, start, usual, most)];
  return offers.filter(
    ({ text, keys }) => text.startsWith(typed) || keys.some((key) => key.startsWith(typed.toLowerCase())),
  );
}

/** 三是 behind 一是…。二是…。 */
function enumerators(draft: Draft, lineStart: number, start: number): Continuation[] {
  if (!/[。；;]\s*$/.test(draft.text.slice(Math.max(lineStart, start - 3), start))) return [];
  const line = draft.text.slice(lineStart, start);
  for (let at = line.length - 1; at >= 0; at--) {
    const mark = at === 0 || /[。；;：:]/.test(line[at - 1]!) ? markAt(line, at) : undefined;
    if (!mark || (mark.style !== 'shi' && mark.style !== 'yao' && mark.style !== 'di')) continue;
    const text = renumber(mark, mark.number + 1);
    return [{ label: text, kind: 'enumerator', text, start, keys: keysOf('序号'), why: `接在“${mark.text}”之后` }];
  }
  return [];
}

/** The next number of each list that is open here, the innermost first; with what is usual there. */
function headings(draft: Draft, start: number, usual: Usual, most: Most): Continuation[] {
  const open: Section[] = [];
  const walk = (sections: readonly Section[]) => {
    const last = sections.filter((section) => section.start < start).at(-1);
    if (!last) return;
    open.unshift(last);
    walk(last.children);
  };
  walk(sectionsOf(draft));
  return open.flatMap((section): Continuation[] => {
    const mark = markAt(section.marker, 0);
    if (!mark || mark.style === 'dash') return [];
    const number = renumber(mark, mark.number + 1);
    const offer: Offer = (title, why, name) => ({
      label: `${number}${title.replace(/[【】]/g, '')}`,
      kind: 'heading',
      text: number + title,
      start,
      keys: [...keysOf('标题'), ...(name ? keysOf(name) : [])],
      why,
    });
    const titles =
      section.level === 1
        ? nextPart(draft, usual, offer)
        : section.level === 2
          ? topics(draft, usual, offer, most)
          : [];
    return [...titles, offer('【标题】', `接在“${section.marker}${section.title.slice(0, 12)}”之后`)];
  });
}

/** `name` is what it may be asked for by, beside “标题”. */
type Offer = (title: string, why: string, name?: string) => Continuation;

/** Tasks behind a review, the writers themselves behind the tasks. */
function nextPart(draft: Draft, usual: Usual, offer: Offer): Continuation[] {
  const here = partsOf(draft).map(({ role }) => role);
  const role = !here.includes('tasks') ? 'tasks' : !here.includes('building') ? 'building' : undefined;
  const support = role && usual.role(role);
  const title = role && skeletonOf(role, usual.kind)?.split('\n')[0];
  return support && title
    ? [offer(title, `${supportText(support)}有“${ROLE_NAMES[role]}”${examples(support)}`, ROLE_NAMES[role])]
    : [];
}

/** The fields of work that samples have among their tasks and this draft has not. */
function topics(draft: Draft, usual: Usual, offer: Offer, most: Most): Continuation[] {
  const tasks = partsOf(draft)
    .filter(({ role }) => role === 'tasks')
    .at(-1);
  if (!tasks || tasks !== partsOf(draft).at(-1)) return [];
  const here = new Set(tasks.items.map(({ section }) => topicOf(section.title)));
  const counts = new Map<string, { seen: number; place: number }>();
  for (const { topics: all } of usual.samples) {
    for (const topic of new Set(all)) {
      const known = counts.get(topic) ?? { seen: 0, place: 0 };
      counts.set(topic, { seen: known.seen + 1, place: known.place + all.indexOf(topic) / all.length });
    }
  }
  const of = usual.samples.length;
  return [...counts]
    .filter(([topic]) => !here.has(topic))
    .sort(([, a], [, b]) => b.seen - a.seen || a.place / a.seen - b.place / b.seen)
    .slice(0, most(MOST_TOPICS))
    .map(([topic, { seen }]) =>
      offer(`【${topic}】`, `${supportText({ seen, of, scope: usual.scope, names: [] })}在任务里写“${topic}”`, topic),
    );
}

/** The usual parts that the draft has not, those whose turn it is before the others. */
function parts(draft: Draft, start: number, usual: Usual, most: Most): Continuation[] {
  const missing = OFFERED.flatMap((role) => {
    const support = passageOf(draft, role) ? undefined : usual.role(role);
    const text = skeletonOf(role, usual.kind);
    return support && text ? [{ role, support, text }] : [];
  });
  const here = start < draft.text.length ? blockAt(draft, start) : draft.blocks.length;
  /** Behind how many of the parts that usually stand before it does this line stand, and before how many of the others? */
  const turnOf = (role: Role): number =>
    OFFERED.reduce((sum, other) => {
      const passage = passageOf(draft, other);
      if (!passage) return sum;
      const behind = passage.block < here;
      const usually = usual.order(other, role) ? true : usual.order(role, other) ? false : undefined;
      return sum + (usually === undefined ? 0 : usually === behind ? 1 : -1);
    }, 0);
  return missing
    .map((part) => ({ ...part, turn: turnOf(part.role) }))
    .sort((a, b) => b.turn - a.turn || b.support.seen / b.support.of - a.support.seen / a.support.of)
    .slice(0, most(MOST_PARTS))
    .map(({ role, support, text }) => ({
      label: `${ROLE_NAMES[role]}（还没有）`,
      kind: 'part',
      text,
      start,
      keys: keysOf(ROLE_NAMES[role]),
      why: `${supportText(support)}有“${ROLE_NAMES[role]}”${examples(support)}`,
    }));
}

/** In a list of targets, behind a comma: the usual indicators that it does not name yet. */
function indicators(draft: Draft, start: number, usual: Usual, most: Most): Continuation[] {
  const sentence = /[^。！!\r\n]*$/.exec(draft.text.slice(Math.max(0, start - 600), start))![0];
  if (!/[，,；;、：:]\s*$/.test(sentence)) return [];
  return usualTargets(usual, sentence)
    .slice(0, most(MOST_INDICATORS))
    .map(({ indicator, text, support }) => ({
      label: indicator,
      kind: 'indicator',
      text,
      start,
      keys: [...keysOf(indicator), ...keysOf('指标')],
      why: `${supportText(support)}把“${indicator}”列为目标${examples(support)}`,
    }));
}

const examples = ({ names }: Support): string => (names.length ? `，如 ${names.slice(0, 3).join('、')}` : '');
