// What does a profile say, in words for a person? And where on that page does it say what a finding speaks from?

import { memo } from '../text/memo.js';
import { pageWords } from '../text/page-words.js';
import { CLOSING_FORMS, OPENING_FORMS, THANKS_FORMS } from './forms.js';
import { KIND_TITLES, KINDS, type Kind } from './kind.js';
import type { HeadingShape, Profile, Sample } from './profile.js';
import { partName, ROLE_NAMES, ROLES, type Role } from './roles.js';
import { TARGETS } from './targets.js';
import { canShow } from './usual.js';

/** What of a profile something is known from: a part, or a trait that has a heading of its own. */
export type Topic = Role | 'first-words' | 'last-words' | 'indicators' | 'siblings' | 'shares';

export interface Description {
  /** A page of Markdown: what is usual in each kind, each with how many samples show it, and which. */
  readonly text: string;
  /** The line, from 0, that tells of a topic in the samples of a kind, or in all; the first line where none does. */
  line(topic: Topic, kind: Kind | undefined): number;
}

/** So many samples are named; the others are counted. */
const NAMED = 5;

class Page {
  readonly lines: string[] = [];
  readonly places = new Map<string, number>();
  #of = '';

  chapter(title: string, kind: string): void {
    this.#of = kind;
    this.lines.push(`## ${title}`, '');
  }

  /** Entries below a heading, each with the topic it tells of; nothing where there are none. */
  list(title: string, topic: Topic | undefined, entries: readonly (readonly [string, Topic?])[]): void {
    if (entries.length === 0) return;
    if (topic) this.places.set(`${this.#of} ${topic}`, this.lines.length);
    this.lines.push(`### ${title}`, '');
    for (const [entry, own] of entries) {
      if (own) this.places.set(`${this.#of} ${own}`, this.lines.length);
      // The name of a file, or a heading, may be anything.
      this.lines.push(`- ${pageWords(entry)}`);
    }
    this.lines.push('');
  }
}

const ALL = 'all';

export const describe: (profile: Profile) => Description = memo(({ samples }) => {
  const page = new Page();
  page.lines.push(
    '# 从范文学到的通常写法',
    '',
    `共 ${samples.length} 篇范文。“4/5”是说：看得出的 5 篇中，4 篇如此。`,
    '',
  );
  const kinds: readonly (Kind | undefined)[] = [...KINDS, undefined];
  const chapters = kinds
    .map((kind) => ({ kind, own: samples.filter((sample) => sample.kind === kind) }))
    .filter(({ own }) => own.length > 0);
  for (const { kind, own } of chapters) {
    page.chapter(`${kind ? KIND_TITLES[kind] : '看不出种类的报告'}（${own.length} 篇）`, kind ?? '');
    tellKind(page, own);
  }
  if (chapters.length > 1) {
    page.chapter(`不分种类（${samples.length} 篇；同类范文不足 3 篇时用）`, ALL);
    tellParts(page, samples);
  }
  const { places } = page;
  return {
    text: page.lines.join('\n'),
    line: (topic, kind) => places.get(`${kind ?? ALL} ${topic}`) ?? places.get(`${chapters[0]?.kind} ${topic}`) ?? 0,
  };
});

/** The page alone. */
export const describeProfile = (profile: Profile): string => describe(profile).text;

function tellKind(page: Page, samples: readonly Sample[]): void {
  page.list('范文', undefined, [
    ...samples.map(
      ({ name, characters, parts, cut }) =>
        [
          `${name}（${characters.toLocaleString('zh-CN')} 字，${parts.length} 个部分${cut ? '，被截断，不用来学结尾' : ''}）`,
        ] as const,
    ),
  ]);
  tellParts(page, samples);
  page.list(
    '一级标题',
    undefined,
    tally(samples, ({ parts }) => [parts.map(({ role, horizon }) => partName(role, horizon)).join(' → ')]),
  );
  page.list('各部分所占篇幅', 'shares', sharesOf(samples));
  page.list('开头的话', 'first-words', formsOf(samples, OPENING_FORMS, 'opening'));
  page.list('致谢的对象', undefined, formsOf(samples, THANKS_FORMS, 'thanks'));
  page.list('结尾的话', 'last-words', formsOf(samples, CLOSING_FORMS, 'closing'));
  page.list('目标指标', 'indicators', indicatorsOf(samples));
  page.list('同级标题', 'siblings', siblingsOf(samples));
  page.list(
    '编号层次',
    undefined,
    tally(samples, ({ systems }) => systems.map((system) => system.replace('>', ' 下 '))),
  );
  page.list(
    '预告的项数',
    undefined,
    tally(samples, ({ counts }) => counts.map(([noun, number]) => `${number} ${noun}`)),
  );
  page.list(
    '任务的领域',
    undefined,
    tally(samples, ({ topics }) => topics),
  );
  page.list(
    '留空的写法',
    undefined,
    tally(samples, ({ mask }) => (mask ? [mask] : [])),
  );
}

function tellParts(page: Page, samples: readonly Sample[]): void {
  const entries = ROLES.flatMap((role): [string, Role][] => {
    const asked = samples.filter(canShow(role));
    const having = asked.filter(({ roles }) => role in roles);
    if (having.length === 0) return [];
    const places = having.map(({ roles }) => Math.round(roles[role]! / 10));
    const where = role === 'title' ? '' : `，在全文 ${span(places, '%')}处`;
    return [[`${ROLE_NAMES[role]} ${counted(having, asked)}${where}`, role]];
  });
  page.list('各部分，按通常次序', undefined, entries);
}

function sharesOf(samples: readonly Sample[]): [string][] {
  return (['review', 'tasks', 'building'] as const).flatMap((role): [string][] => {
    const shares = samples
      .filter(({ cut }) => !cut)
      .map(({ parts }) => parts.filter((part) => part.role === role).reduce((sum, { share }) => sum + share, 0))
      .filter((share) => share > 0);
    return shares.length
      ? [
          [
            `${ROLE_NAMES[role]}：${span(
              shares.map((share) => Math.round(share / 10)),
              '%',
            )}`,
          ],
        ]
      : [];
  });
}

const formsOf = (
  samples: readonly Sample[],
  forms: Readonly<Record<string, readonly [string, RegExp]>>,
  trait: 'opening' | 'thanks' | 'closing',
): [string][] => {
  const shown = samples.filter((sample) => sample[trait].length > 0);
  return Object.entries(forms).flatMap(([form, [name]]): [string][] => {
    const having = shown.filter((sample) => sample[trait].includes(form));
    return having.length ? [[`${name} ${counted(having, shown)}`]] : [];
  });
};

/** In the order in which the lists name them. */
function indicatorsOf(samples: readonly Sample[]): [string][] {
  const lists = samples.filter(({ targets }) => targets.length > 0);
  const entries = TARGETS.flatMap(([indicator]) => {
    const having = lists.flatMap((sample) => {
      const at = sample.targets.findIndex(([name]) => name === indicator);
      return at < 0 ? [] : [{ sample, at: at / sample.targets.length, target: sample.targets[at]! }];
    });
    if (having.length === 0) return [];
    const bounds = new Set(having.map(({ target: [, unit, bound] }) => unit + bound).filter((words) => words !== ''));
    const words = bounds.size ? `，${[...bounds].join('、')}` : '';
    const line = `${indicator} ${counted(
      having.map(({ sample }) => sample),
      lists,
    )}${words}`;
    return [{ line, place: having.reduce((sum, { at }) => sum + at, 0) / having.length }];
  });
  return entries.sort((a, b) => a.place - b.place).map(({ line }) => [line]);
}

/** Of each part, over all samples: how many headings stand side by side, how long, and what they share. */
function siblingsOf(samples: readonly Sample[]): [string][] {
  return (['review', 'situation', 'study', 'tasks', 'building'] as const).flatMap((role): [string][] => {
    const shapes = samples.flatMap(({ headings }) => headings.filter((shape) => shape.role === role));
    if (shapes.length === 0) return [];
    const all = (of: (shape: HeadingShape) => readonly number[], unit: string) => span(shapes.flatMap(of), unit);
    const facts = [
      all(({ count }) => [count], ' 个'),
      `每个 ${all(({ length }) => length, ' 字')}`,
      all(({ clauses }) => clauses, ' 个分句'),
      ...new Set(shapes.flatMap(({ head, tail }) => [head && `都以“${head}”开头`, tail && `都以“${tail}”结尾`])),
    ];
    return [
      [
        `${ROLE_NAMES[role]}：${facts
          .filter((fact) => fact !== '')
          .slice(0, 3 + NAMED)
          .join('，')}`,
      ],
    ];
  });
}

/** “24%” or “20%—29%”. */
function span(numbers: readonly number[], unit: string): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? `${least}${unit}` : `${least}${unit}—${most}${unit}`;
}

/** “4/5（没有的：甲）”: how many of those asked, and which make the difference, whichever are fewer. */
function counted(having: readonly Sample[], asked: readonly Sample[]): string {
  const count = `${having.length}/${asked.length}`;
  if (having.length === asked.length) return count;
  const lacking = asked.filter((sample) => !having.includes(sample));
  return lacking.length < having.length
    ? `${count}（没有的：${named(lacking)}）`
    : `${count}（有的：${named(having)}）`;
}

function named(samples: readonly Sample[]): string {
  const names = samples.slice(0, NAMED).map(({ name }) => name);
  return names.join('、') + (samples.length > NAMED ? ` 等 ${samples.length} 篇` : '');
}

/** Each with the samples that have it, the most frequent first. */
function tally(samples: readonly Sample[], words: (sample: Sample) => readonly string[]): [string][] {
  const having = new Map<string, Sample[]>();
  for (const sample of samples) {
    for (const word of new Set(words(sample))) having.set(word, [...(having.get(word) ?? []), sample]);
  }
  return [...having]
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .slice(0, 12)
    .map(([word, all]) => [`${word} ${counted(all, samples)}`]);
}
