// What is under the pointer?
import { locate } from '../draft/locate.js';
import type { Draft } from '../draft/node.js';
import { anniversariesOf } from '../facts/years/anniversaries.js';
import type { LintResult } from '../lint/finding.js';
import { RULES } from '../rules/index.js';
import { lineAt } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { shown } from '../zh/amount.js';
import { EVENTS } from '../zh/events.js';
import { PLANS } from '../zh/plans.js';
import { TERM_SETS } from '../zh/terms.js';
import { type LedgerEntry, ledger } from './ledger.js';
import { FIGURE_WORDS } from './ledger-csv.js';

export interface Hover extends Span {
  /** Text of the draft in it is escaped. */
  readonly markdown: string;
}

/** Findings with their why, the reading of a figure, the members of a fixed expression; undefined where there is nothing to say. */
export function hover(draft: Draft, result: LintResult, offset: number): Hover | undefined {
  const inside = ({ start, end }: Span) => start <= offset && offset <= end;
  const findings = result.findings.filter(inside).map((finding) => {
    const rule = RULES.find(({ id }) => id === finding.rule);
    const names = finding.knowledge?.names ?? [];
    // The message itself an editor shows beside this.
    const markdown = [
      rule ? `**${rule.title}**：${rule.why}` : escapeMarkdown(finding.message),
      names.length ? `依据的范文：${names.map(escapeMarkdown).join('、')}` : '',
    ]
      .filter(Boolean)
      .join('\n\n');
    return { start: finding.start, end: finding.end, markdown };
  });
  const figure = ledger(draft).find(inside);
  const figures = figure ? [{ start: figure.start, end: figure.end, markdown: reading(draft, figure) }] : [];
  const parts = [...findings, ...figures, ...termAt(draft, offset)];
  const first = parts[0];
  return (
    first && { start: first.start, end: first.end, markdown: parts.map(({ markdown }) => markdown).join('\n\n---\n\n') }
  );
}

/** A level needs no word, and 5.5个百分点 and 2倍 have it already. */
const mannerOf = ({ kind }: Pick<LedgerEntry, 'kind'>): string | undefined =>
  /^(?:level|points|fold)$/.test(kind) ? undefined : FIGURE_WORDS[kind];

/** How much more or less than that one this one is. */
function implied(figure: LedgerEntry, { kind, unit, value }: LedgerEntry): string {
  if (figure.kind !== 'level' || kind !== 'level' || figure.unit !== unit || !(value > 0)) return '';
  const by =
    figure.unit === '%'
      ? `${shown(Math.abs(figure.value - value))}个百分点`
      : `${shown(Math.abs(figure.value / value - 1) * 100, 1)}%`;
  if (figure.value === value) return '，同此处';
  return `，此处比它${figure.value > value ? '多' : '少'}${by}`;
}

/** The figure in other scales, what it is of, and the other values of the same indicator. */
function reading(draft: Draft, figure: LedgerEntry): string {
  const scales = [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const;
  const ways =
    figure.unit && !/[%点倍]/.test(figure.unit) && figure.value >= 1e4
      ? scales.map(([scale, name]) => `${shown(figure.value / scale, 4)}${name}${figure.unit}`)
      : [];
  const other = ways.filter((way) => way !== figure.text);
  const lines = [
    `**${escapeMarkdown(figure.text)}**${other.length ? ` = ${other.map(escapeMarkdown).join(' = ')}` : ''}`,
  ];
  const facts = [
    figure.thing,
    figure.modifiers + figure.indicator,
    figure.region,
    figure.period,
    figure.modality === 'target' ? '目标' : '',
    mannerOf(figure),
    figure.bound,
  ];
  lines.push(escapeMarkdown(facts.filter(Boolean).join(' · ')));
  if (figure.relations.length) lines.push(figure.relations.map((line) => `- ${escapeMarkdown(line)}`).join('\n'));
  const others = ledger(draft).filter((other) => ofTheSame(figure, other));
  if (others.length) {
    const rows = others.slice(0, 8).map((other) => {
      const { region, period, kind, text, modality } = other;
      const told = [region, period, mannerOf({ kind }), text].filter(Boolean).join(' ');
      const aim = modality === 'target' ? '（目标）' : '';
      const line = lineAt(draft.lines, other.start) + 1;
      return `- ${escapeMarkdown(`第${line}行：${told}${aim}${implied(figure, other)}`)}`;
    });
    lines.push(`本稿还有${others.length}处：\n\n${rows.join('\n')}`);
  }
  return lines.filter(Boolean).join('\n\n');
}

/** Words that name a thing of its own are as good as the name of an indicator. */
const ofTheSame = (figure: LedgerEntry, other: LedgerEntry): boolean =>
  other.start !== figure.start &&
  other.indicator === figure.indicator &&
  other.modifiers === figure.modifiers &&
  other.thing === figure.thing &&
  (figure.known || figure.thing !== '' || figure.indicator.length > 3);

/** What is told of a name: the day of a meeting, the years of a plan, or the members of a fixed expression and where they were fixed. */
const TOLD: readonly (readonly [name: string, told: readonly string[]])[] = [
  ...EVENTS.map(({ name, when }) => [name, [`${when}召开`]] as const),
  ...PLANS.map(({ name, first, last }) => [`“${name}”`, [`${first}—${last}年`]] as const),
  ...TERM_SETS.map(({ name, members, source }) => {
    const full = members.map((member) => member.split('|')[0]!).join('、');
    return [name, [full, `出处：${source}`]] as const;
  }),
];

function termAt(draft: Draft, offset: number): Hover[] {
  const index = draft.places.findIndex(({ span }) => span.start <= offset && offset <= span.end);
  const block = draft.blocks[index];
  if (!block) return [];
  for (const { founding, count, ...place } of anniversariesOf(block)) {
    const span = locate(draft, index, place);
    if (span.start > offset || offset > span.end) continue;
    const told = `${founding.told}，${count}周年是${founding.year + count}年`;
    return [{ ...span, markdown: escapeMarkdown(told) }];
  }
  for (const [name, told] of TOLD) {
    for (let at = block.text.indexOf(name); at >= 0; at = block.text.indexOf(name, at + 1)) {
      const span = locate(draft, index, { start: at, end: at + name.length });
      if (span.start <= offset && offset <= span.end)
        return [{ ...span, markdown: `**${escapeMarkdown(name)}**：${told.map(escapeMarkdown).join('\n\n')}` }];
    }
  }
  return [];
}

/** Text that Markdown shows as it is: no emphasis, link, tag or command can hide in it. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+\-.!|<>~&:@/]/g, (char) => `\\${char}`);
