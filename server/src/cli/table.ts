// What do the table and the report of last year say that the user named?
import path from 'node:path';
import type { OpenReport, OpenTable } from '../tables/open.js';
import { readBytes } from './bytes.js';
import { Complaint } from './complaint.js';
import { readDocument } from './input.js';

/** Reads CSV, TSV or XLSX. Throws a `Complaint` that names the file. */
export async function readTable(file: string): Promise<OpenTable> {
  const { openTable } = await import('../tables/open.js');
  const bytes = bytesOf(file);
  try {
    return openTable(path.basename(file), bytes);
  } catch (error) {
    throw new Complaint(error instanceof Error ? error.message : String(error));
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readBytes(file);
  } catch (error) {
    throw error instanceof Complaint ? new Complaint(`读不了数据表“${file}”：${error.message}`) : error;
  }
}

/** Reads last year's report. Throws a `Complaint` that names the file. */
export async function readLastYear(file: string): Promise<OpenReport> {
  const { openReport } = await import('../tables/open.js');
  return openReport(path.basename(file), readDocument(file).text);
}
