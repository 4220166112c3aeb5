// What is wrong in these documents, and does the check pass?
import { looksLikeReport, SEVERITIES, type Severity } from '../core/api.js';
import { Complaint } from './complaint.js';
import type { Setup } from './config.js';
import { draftOf, findDocuments, REPORT_EXTENSION, readDocument } from './input.js';
import type { CheckedFile, CheckReport, FailOn, SkippedFile } from './report.js';

export interface CheckRequest {
  readonly paths: readonly string[];
  /** Check what does not look like a report too. */
  readonly all: boolean;
  readonly setupOf: (file: string) => Setup;
  /** Hears of every document that could not be checked; the others still are. */
  readonly complain: (complaint: Complaint) => void;
  readonly progress: (text?: string) => void;
}

/** From how many documents on a person wants to see how far it is. */
const MANY = 10;

export function check({ paths, all, setupOf, complain, progress }: CheckRequest): CheckReport {
  const files: CheckedFile[] = [];
  const skipped: SkippedFile[] = [];
  const documents = findDocuments(paths, complain);
  for (const [i, file] of documents.entries()) {
    if (documents.length >= MANY) progress(`正在检查 ${i + 1}/${documents.length}`);
    try {
      const { choice, lint } = setupOf(file);
      if (choice === 'never') {
        skipped.push({ path: file, why: 'never' });
        continue;
      }
      const draft = draftOf(readDocument(file).text, file);
      const wanted = all || choice === 'always' || file.toLowerCase().endsWith(REPORT_EXTENSION);
      if (wanted || looksLikeReport(draft).report) {
        files.push({ path: file, text: draft.text, lines: draft.lines, ...lint(draft) });
      } else skipped.push({ path: file, why: 'unlike' });
    } catch (error) {
      complain(error instanceof Complaint ? error : new Complaint(`检查“${file}”时程序出错：${String(error)}`));
    }
  }
  progress();
  return { files, skipped };
}

/** Whether a finding of this severity makes the check fail. */
export const fails = (severity: Severity, failOn: FailOn): boolean =>
  failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);

export const checkFails = (report: CheckReport, failOn: FailOn): boolean =>
  report.files.some(({ findings }) => findings.some(({ severity }) => fails(severity, failOn)));
