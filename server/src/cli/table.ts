// Which figures does the table hold that the user named?
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DataTable, readDataTable } from '../core/api.js';
import { Complaint, reasonOf } from './complaint.js';

/** Reads CSV, TSV or XLSX. Throws a `Complaint` that names the file. */
export async function readTable(file: string): Promise<DataTable> {
  const { readSheets } = await import('../tables/read.js');
  const name = path.basename(file);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Complaint(`读不了数据表“${file}”：${reasonOf(error)}`);
  }
  try {
    const { table, problem } = readDataTable(name, readSheets(name, bytes));
    if (!table) throw new Error(`数据表${problem}`);
    return table;
  } catch (error) {
    throw new Complaint(error instanceof Error ? error.message : String(error));
  }
}
