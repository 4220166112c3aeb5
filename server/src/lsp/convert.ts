// What is it called in the Language Server Protocol, and what here? The only place that knows both.
import {
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type Position,
  type Range,
  type SelectionRange,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Spot } from '../config-file.js';
import {
  type Draft,
  type Edit,
  type Finding,
  type Folding,
  type Knowledge,
  type Level,
  type Lines,
  offsetAt,
  positionAt,
  type Section,
  type Severity,
  type Span,
  type Token,
  type TokenType,
} from '../core/api.js';
import { asWords } from '../words.js';
import { showFirst } from './first-places.js';

const SOURCE = '拟稿';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** No kind of the protocol means “part of a report”; these six have icons that can be told apart. */
const KIND: Readonly<Record<Level, SymbolKind>> = {
  1: SymbolKind.Module,
  2: SymbolKind.Class,
  3: SymbolKind.Method,
  4: SymbolKind.Field,
  5: SymbolKind.EnumMember,
  6: SymbolKind.String,
};

/** The places of the token types in the legend. */
const TOKEN: Readonly<Record<TokenType, number>> = {
  blank: 0,
  figure: 1,
  heading: 2,
  marker: 3,
  count: 4,
  indicator: 5,
  clause: 6,
};
export const TOKEN_TYPES = Object.keys(TOKEN);

export function toPosition(lines: Lines, offset: number): Position {
  const { line, column } = positionAt(lines, offset);
  return { line, character: column };
}

export const toRange = (lines: Lines, { start, end }: Span): Range => ({
  start: toPosition(lines, start),
  end: toPosition(lines, end),
});

export const toOffset = (lines: Lines, { line, character }: Position): number =>
  offsetAt(lines, { line, column: character });

export const toSpan = (lines: Lines, { start, end }: Range): Span => ({
  start: toOffset(lines, start),
  end: toOffset(lines, end),
});

/** Where a finding leads. */
export interface Links {
  /** The address of the folder with the rules' pages, where this machine has one. */
  readonly manual?: string | undefined;
  /** The place on the page of what was learned, where the client shows one. */
  readonly learned?: ((knowledge: Knowledge) => Location) | undefined;
}

export function toDiagnostic(
  uri: string,
  { lines }: Draft,
  finding: Finding,
  { manual, learned }: Links = {},
): Diagnostic {
  const related = finding.related.map(({ span, message }) => ({
    location: { uri, range: toRange(lines, span) },
    message,
  }));
  const known = finding.knowledge && learned?.(finding.knowledge);
  if (known) related.push({ location: known, message: '范文怎么写' });
  return {
    range: toRange(lines, finding),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    ...(manual === undefined ? {} : { codeDescription: { href: `${manual}/${finding.rule}.md` } }),
    source: SOURCE,
    message: finding.message,
    ...(related.length ? { relatedInformation: related } : {}),
  };
}

export const toConfigDiagnostic = (lines: Lines, spot: Spot): Diagnostic => ({
  range: toRange(lines, spot),
  severity: DiagnosticSeverity.Warning,
  source: SOURCE,
  message: spot.message,
});

/** An edit that belongs to a version, for clients that know what that is. */
export function toWorkspaceEdit(
  uri: string,
  version: number,
  { lines }: Draft,
  edits: readonly Edit[],
  versioned: boolean,
): WorkspaceEdit {
  const changes = edits.map((edit) => ({ range: toRange(lines, edit), newText: edit.text }));
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}

export const isDiagnosticOf = ({ lines }: Draft, finding: Finding, diagnostic: Diagnostic): boolean => {
  const { start, end } = toSpan(lines, diagnostic.range);
  return diagnostic.code === finding.rule && start === finding.start && end === finding.end;
};

/** `details` says of some sections which part of a report they are. */
export function toSymbols(
  lines: Lines,
  sections: readonly Section[],
  details: ReadonlyMap<Section, string>,
): DocumentSymbol[] {
  const first = showFirst();
  const toSymbol = (section: Section): DocumentSymbol => ({
    name: asWords(`${section.marker}${section.title}`.trim()) || '（无标题）',
    ...(details.has(section) ? { detail: details.get(section)! } : {}),
    kind: KIND[section.level],
    range: toRange(lines, section),
    selectionRange: toRange(lines, section.heading),
    children: first(section.children, toSymbol),
  });
  return first(sections, toSymbol);
}

/** For clients that show Markdown as it is written: the escapes and the emphasis of our own go. */
export const toPlainText = (markdown: string): string =>
  markdown.replace(/\*\*|^---$/gm, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** Undefined where there is nothing to hide below the first line. */
export function toFolding(lines: Lines, folding: Folding): FoldingRange | undefined {
  const start = positionAt(lines, folding.start);
  const end = positionAt(lines, folding.end);
  const endLine = end.column === 0 ? end.line - 1 : end.line;
  if (endLine <= start.line) return undefined;
  return { startLine: start.line, endLine, ...(folding.kind === 'comment' ? { kind: 'comment' } : {}) };
}

/** From the innermost span outwards. */
export function toSelection(lines: Lines, spans: readonly Span[], offset: number): SelectionRange {
  let selection: SelectionRange | undefined;
  for (const span of [...spans].reverse()) {
    selection = { range: toRange(lines, span), ...(selection ? { parent: selection } : {}) };
  }
  return selection ?? { range: toRange(lines, { start: offset, end: offset }) };
}

/** Five numbers a token, each place relative to the one before. */
export function toTokenData(lines: Lines, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let before: Position = { line: 0, character: 0 };
  for (const token of tokens) {
    const at = toPosition(lines, token.start);
    const sameLine = at.line === before.line;
    data.push(at.line - before.line, sameLine ? at.character - before.character : at.character);
    data.push(token.end - token.start, TOKEN[token.type], 0);
    before = at;
  }
  return data;
}

/** Whether a client that asks for the kinds `only` wants `kind`; kinds form a tree by their dots. */
export const wants = (only: readonly string[] | undefined, kind: NonNullable<CodeAction['kind']>): boolean =>
  only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
