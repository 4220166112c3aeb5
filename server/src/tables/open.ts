// What does the user's table say of a draft? In a bundle of its own, loaded when a table is first named.
import { type Draft, differencesIn, type Fillable, fillables, readDataTable, type TableSource } from '../core/api.js';
import { readSheets } from './sheets.js';

/** A table that was read. */
export interface OpenTable extends TableSource {
  /** How many figures it holds. */
  readonly figures: number;
  fillables(draft: Draft): readonly Fillable[];
}

/** Opens CSV, TSV or XLSX. Throws an error whose message is a sentence for the user. */
export function openTable(name: string, bytes: Uint8Array): OpenTable {
  const { table, problem } = readDataTable(name, readSheets(name, bytes));
  if (!table) throw new Error(`数据表${problem}`);
  return {
    name,
    figures: table.figures.length,
    fillables: (draft) => fillables(draft, table),
    differences: (draft) => differencesIn(draft, table),
  };
}
