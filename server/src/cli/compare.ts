// What has become of the indicators since last year's report?
import { describeChanges } from '../core/api.js';
import { draftOf, readDocument } from './input.js';
import { readLastYear } from './table.js';

/** A table in Markdown. Throws a `Complaint` when one of the two files cannot be read. */
export async function comparisonOf(file: string, lastYear: string): Promise<string> {
  const draft = draftOf(readDocument(file).text, file);
  return describeChanges((await readLastYear(lastYear)).changes(draft), draft.lines);
}
