// What do the user's table and last year's report say of a draft? In a bundle of its own, loaded when one is first named.
import {
  carriedOver,
  type Draft,
  differencesIn,
  type Fillable,
  fillables,
  type LastYearSource,
  parse,
  type TableSource,
  type YearChange,
  yearChanges,
} from '../core/api.js';
import { readDataTable } from './figures.js';
import { readSheets } from './sheets.js';

/** A table that was read. */
export interface OpenTable extends TableSource {
  /** How many figures it holds. */
  readonly figures: number;
  /** Sheets with figures in which no table was found. */
  readonly unread: readonly string[];
  fillables(draft: Draft): readonly Fillable[];
}

/** Opens CSV, TSV or XLSX. Throws an error whose message is a sentence for the user. */
export function openTable(name: string, bytes: Uint8Array): OpenTable {
  const { table, problem } = readDataTable(name, readSheets(name, bytes));
  if (!table) throw new Error(`数据表${problem}`);
  return {
    name,
    figures: table.figures.length,
    unread: table.unread,
    fillables: (draft) => fillables(draft, table),
    differences: (draft) => differencesIn(draft, table),
  };
}

/** Last year's report. */
export interface OpenReport extends LastYearSource {
  changes(draft: Draft): readonly YearChange[];
}

export function openReport(name: string, text: string): OpenReport {
  const previous = parse(text, /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'plain');
  return {
    name,
    carriedOver: (draft) => carriedOver(draft, previous),
    changes: (draft) => yearChanges(draft, previous),
  };
}
