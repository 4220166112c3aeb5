// Which figures does the draft give, and what is wrong with them?
import type { Connection } from 'vscode-languageserver';
import { FIGURE_WORDS, type Finding, type LedgerEntry, ledger, ledgerCsv, type Span } from '../core/api.js';
import { type DocumentParams, FIGURES, FIGURES_CSV, type FigurePlace, MOST_PLACES } from '../protocol.js';
import { BLANK_RULE, type Checker } from './check.js';
import type { On } from './checked.js';
import { toRange } from './convert.js';
import type { Documents } from './documents.js';
import type { Guard } from './guard.js';

/** What covers more than this is not about one figure: a sentence told twice. */
const LONGEST = 60;

export function answerFigures(connection: Connection, guard: Guard, documents: Documents, checker: Checker): void {
  const ask = <R>(name: string, nothing: R, answer: (checked: On) => R) =>
    connection.onRequest(
      name,
      guard.request<DocumentParams, R>(name, nothing, async ({ uri }) => {
        const document = documents.get(uri);
        const checked = document && (await checker.now(document));
        return checked?.state === 'on' ? answer(checked) : nothing;
      }),
    );
  ask<readonly FigurePlace[]>(FIGURES, [], placesOf);
  ask(FIGURES_CSV, '', ({ draft }) => ledgerCsv(draft));
}

function placesOf({ draft, result }: On): readonly FigurePlace[] {
  const findings = result.findings.filter(({ rule }) => rule !== BLANK_RULE);
  const entries = ledger(draft);
  const troubles = troublesOf(entries, findings);
  return entries.slice(0, MOST_PLACES).map(({ start, end, ...figure }, i) => ({
    ...figure,
    range: toRange(draft.lines, { start, end }),
    manner: mannerOf(figure),
    troubles: troubles[i]!,
  }));
}

/** For each figure what findings say that are about it, or whose arithmetic starts from it. */
function troublesOf(figures: readonly Span[], findings: readonly Finding[]): readonly string[][] {
  const troubles: string[][] = figures.map(() => []);
  for (const { start, end, message, related } of findings) {
    const meant = new Set<number>();
    for (const span of [{ start, end }, ...related.map((note) => note.span)]) {
      if (span.end - span.start > LONGEST) continue;
      for (let i = firstBehind(figures, span.start); i < figures.length && figures[i]!.start < span.end; i++)
        meant.add(i);
    }
    for (const i of meant) troubles[i]!.push(message);
  }
  return troubles;
}

/** The first of the spans, which are in order, that ends behind the offset. */
function firstBehind(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const mannerOf = ({ kind, modality }: Pick<LedgerEntry, 'kind' | 'modality'>): string =>
  [kind === 'level' ? '' : FIGURE_WORDS[kind], modality === 'target' ? FIGURE_WORDS.target : '']
    .filter(Boolean)
    .join('，');
