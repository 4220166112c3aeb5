// Tables drawn as text: cells between |, one row a line.
import assert from 'node:assert/strict';
import { type DataTable, differencesIn, readDataTable, type TableSource } from '../../server/src/core/api.js';

export const rowsOf = (drawn: string): string[][] =>
  drawn
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** What a table in CSV without quotes says of a draft. */
export function sourceOf(csv: string): TableSource {
  const table = tableOf(csv.replaceAll(',', '|'));
  return { name: table.name, differences: (draft) => differencesIn(draft, table) };
}

/** The table of a grid; its file is called 数据.csv. */
export function tableOf(drawn: string): DataTable {
  const { table, problem } = readDataTable('数据.csv', [
    { name: '', rows: rowsOf(drawn).map((row) => row.map((text) => ({ text }))) },
  ]);
  assert(table, problem);
  return table;
}
