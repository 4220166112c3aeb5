// Tables drawn as text: cells between |, one row a line.
import assert from 'node:assert/strict';
import {
  carriedOver,
  type DataTable,
  differencesIn,
  type Example,
  parse,
  type Sources,
  type TableSource,
} from '../../server/src/core/api.js';
import { readDataTable } from '../../server/src/tables/figures.js';

export const rowsOf = (drawn: string): string[][] =>
  drawn
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** What a table in CSV without quotes says of a draft. */
function sourceOf(csv: string): TableSource {
  const table = tableOf(csv.replaceAll(',', '|'));
  return { name: table.name, differences: (draft) => differencesIn(draft, table) };
}

/** What an example compares its draft with. */
export function sourcesOf(example: Example): Sources {
  if (typeof example === 'string' || 'markdown' in example) return {};
  if ('table' in example) return { table: sourceOf(example.table) };
  const previous = parse(example.lastYear, 'plain');
  return { lastYear: { name: '上年.txt', carriedOver: (draft) => carriedOver(draft, previous) } };
}

/** The table of a grid; its file is called 数据.csv. */
export function tableOf(drawn: string): DataTable {
  const { table, problem } = readDataTable('数据.csv', [
    { name: '', rows: rowsOf(drawn).map((row) => row.map((text) => ({ text }))) },
  ]);
  assert(table, problem);
  return table;
}
