// What does a profile say, in words for a person?
import { CLOSING_FORMS, OPENING_FORMS } from './forms.js';
import { KIND_TITLES, KINDS, type Kind } from './kind.js';
import type { Profile, Sample } from './profile.js';
import { ROLE_NAMES, ROLES } from './roles.js';
import { TARGETS } from './targets.js';

/** A page of Markdown: what is usual in each kind, each with how many samples show it. */
export function describeProfile({ samples }: Profile): string {
  const kinds: readonly (Kind | undefined)[] = [...KINDS, undefined];
  const sections = kinds.flatMap((kind) => {
    const own = samples.filter((sample) => sample.kind === kind);
    return own.length ? describeKind(kind ? KIND_TITLES[kind] : '看不出种类的报告', own) : [];
  });
  return [`共 ${samples.length} 篇范文。`, '', ...sections].join('\n');
}

function describeKind(title: string, samples: readonly Sample[]): string[] {
  const count = (fulfils: (sample: Sample) => boolean) => samples.filter(fulfils).length;
  const of = (name: string, fulfils: (sample: Sample) => boolean): string[] => {
    const seen = count(fulfils);
    return seen ? [`${name} ${seen}`] : [];
  };
  const line = (name: string, entries: readonly string[]): string[] =>
    entries.length ? [`- ${name}：${entries.join('，')}`] : [];
  const lengths = samples.map(({ characters }) => characters);
  const cut = samples.filter((sample) => sample.cut).map(({ name }) => name);
  return [
    `## ${title}（${samples.length} 篇，名后数字是有它的篇数）`,
    '',
    ...line(
      '范文',
      samples.map(({ name }) => name),
    ),
    ...line('篇幅', [`${Math.min(...lengths)}—${Math.max(...lengths)} 字`]),
    ...line('被截断、不用来学结尾的', cut),
    ...line(
      '各部分，按通常次序',
      ROLES.flatMap((role) => of(ROLE_NAMES[role], ({ roles }) => role in roles)),
    ),
    ...line('一级标题', [
      ...new Set(samples.map(({ parts }) => parts.map(({ role }) => ROLE_NAMES[role]).join(' → '))),
    ]),
    ...line('各部分所占篇幅', sharesOf(samples)),
    ...line(
      '开场',
      Object.entries(OPENING_FORMS).flatMap(([form, [name]]) => of(name, ({ opening }) => opening.includes(form))),
    ),
    ...line(
      '目标指标',
      TARGETS.flatMap(([name]) => of(name, ({ targets }) => targets.some(([each]) => each === name))),
    ),
    ...line('标题层次', tally(samples.flatMap(({ systems }) => systems.map((system) => system.replace('>', ' 下 '))))),
    ...line('任务的领域', tally(samples.flatMap(({ topics }) => [...new Set(topics)]))),
    ...line(
      '结尾',
      Object.entries(CLOSING_FORMS).flatMap(([form, [name]]) => of(name, ({ closing }) => closing.includes(form))),
    ),
    '',
  ];
}

function sharesOf(samples: readonly Sample[]): string[] {
  return (['review', 'tasks', 'building'] as const).flatMap((role) => {
    const shares = samples
      .filter(({ cut }) => !cut)
      .map(({ parts }) => parts.filter((part) => part.role === role).reduce((sum, { share }) => sum + share, 0))
      .filter((share) => share > 0);
    return shares.length
      ? [`${ROLE_NAMES[role]} ${Math.round(Math.min(...shares) / 10)}%—${Math.round(Math.max(...shares) / 10)}%`]
      : [];
  });
}

/** Each with its count, the most frequent first. */
function tally(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, 12)
    .map(([word, n]) => `${word} ${n}`);
}
