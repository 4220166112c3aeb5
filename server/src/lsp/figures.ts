// Which figures does the draft give, and what is wrong with them?
import type { Connection } from 'vscode-languageserver';
import { FIGURE_WORDS, type Finding, type LedgerEntry, ledger, ledgerCsv, type Span } from '../core/api.js';
import { type DocumentParams, FIGURES, FIGURES_CSV, type FigurePlace } from '../protocol.js';
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
  return ledger(draft).map(({ start, end, ...figure }) => ({
    ...figure,
    range: toRange(draft.lines, { start, end }),
    manner: mannerOf(figure),
    troubles: findings.filter((finding) => concerns(finding, { start, end })).map(({ message }) => message),
  }));
}

/** The finding is about the figure, or its arithmetic starts from it. */
const concerns = (finding: Finding, figure: Span): boolean =>
  [finding, ...finding.related.map(({ span }) => span)].some(
    ({ start, end }) => start < figure.end && figure.start < end && end - start <= LONGEST,
  );

const mannerOf = ({ kind, modality }: Pick<LedgerEntry, 'kind' | 'modality'>): string =>
  [kind === 'level' ? '' : FIGURE_WORDS[kind], modality === 'target' ? FIGURE_WORDS.target : '']
    .filter(Boolean)
    .join('，');
