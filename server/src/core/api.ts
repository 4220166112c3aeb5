// The only door of the core.

export { locate } from './draft/locate.js';
export type { Block, Draft, Language, Level, Section } from './draft/node.js';
export { parse } from './draft/parse.js';
export { shortTitle } from './draft/section-titles.js';
export { KIND_NAMES } from './facts/blanks/blanks.js';
export { USUAL_NAMES } from './facts/indicators/statements.js';
export { growsBy, type IndicatorName, isRate, nameIn, tidy } from './facts/indicators/table-names.js';
export { declaredCounts } from './facts/lists/declared-counts.js';
export { carriedOver } from './facts/sources/carried-over.js';
export type { DataTable, TableFigure } from './facts/sources/data-table.js';
export type { Carried, Difference, LastYearSource, Sources, TableSource } from './facts/sources/sources.js';
export { differencesIn } from './facts/sources/table-differences.js';
export {
  type Column,
  columnOf,
  isGrowth,
  isNameHeader,
  isOther,
  isUnitHeader,
  settled,
} from './facts/tables/table-columns.js';
export { type Blank, type BlankKind, blanksIn } from './features/blanks.js';
export { type Continuation, continuationsAt } from './features/continuations.js';
export { continueNumbering } from './features/continue-numbering.js';
export { fillables } from './features/fill.js';
export { type Fillable, type Filling, fillAll } from './features/fillable.js';
export { fixAll, fixesAt, type OfferedFix } from './features/fixes.js';
export { type Folding, foldings } from './features/folding.js';
export { escapeMarkdown, type Hover, hover } from './features/hover.js';
export { ignoreHere } from './features/ignore.js';
export { type Coverage, coverage, type LedgerEntry, ledger } from './features/ledger.js';
export { FIGURE_WORDS, ledgerCsv } from './features/ledger-csv.js';
export { occurrences } from './features/occurrences.js';
export { outline } from './features/outline.js';
export { charactersOf, type Overview, overview } from './features/overview.js';
export { demote, promote } from './features/promote.js';
export { renumberAll } from './features/renumbering.js';
export {
  besideNeighbour,
  deleteSection,
  dropped,
  insertAfter,
  moveSection,
  type Restructured,
  retitle,
  titleSpan,
} from './features/restructure.js';
export { roleLabels } from './features/roles.js';
export { sectionAt } from './features/section-text.js';
export { selections } from './features/selection.js';
export { blankAt, filled, sameThing, type Thing, thingsOf } from './features/things.js';
export { type Token, type TokenType, tokens } from './features/tokens.js';
export { describeChanges, type YearChange, yearChanges } from './features/year-changes.js';
export { bound } from './lint/bound.js';
export {
  type Config,
  configSchema,
  DEFAULT_CONFIG,
  documentChoice,
  type Ignore,
  type Matches,
  namedFile,
  type Problem,
  readConfig,
} from './lint/config.js';
export type { Failure, Finding, LintResult } from './lint/finding.js';
export { createLinter, type Linter } from './lint/linter.js';
export { partsOf, passagesOf } from './profile/align.js';
export { DEFAULT_PROFILE } from './profile/default.js';
export { describe, describeProfile } from './profile/describe.js';
export { KIND_TITLES, type Kind, kindOf } from './profile/kind.js';
export { type Lesson, learn, lessonOf, type NamedDraft, profileOf } from './profile/learn.js';
export type { Part } from './profile/parts.js';
export type { Passage } from './profile/passages.js';
export { type Profile, profileText, readProfile } from './profile/profile.js';
export { looksLikeReport, type Verdict } from './profile/recognise.js';
export { RULES } from './rules/index.js';
export {
  type Example,
  type Fix,
  type Knowledge,
  type Meta,
  type Note,
  SEVERITIES,
  type Severity,
} from './rules/rule.js';
export { type Lines, lineAt, linesOf, offsetAt, type Position, positionAt } from './text/lines.js';
export { applyEdits, difference, disjoint, type Edit, type Span } from './text/span.js';
export { amountOf } from './zh/amount.js';
