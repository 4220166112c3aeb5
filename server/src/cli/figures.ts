// Which figures does a document give? The whole ledger for a spreadsheet or a script.
import { ledger, ledgerCsv, positionAt } from '../core/api.js';
import { jsonLine } from './display.js';
import { draftOf, readDocument } from './input.js';

/** The ledger as text to print; lines and columns count from 0 in JSON and from 1 in CSV. Throws a `Complaint` when the file cannot be read. */
export function figuresOf(file: string, format: 'json' | 'csv'): string {
  const draft = draftOf(readDocument(file).text, file);
  if (format === 'csv') return ledgerCsv(draft);
  return jsonLine(ledger(draft).map((entry) => ({ ...entry, ...positionAt(draft.lines, entry.start) })));
}
