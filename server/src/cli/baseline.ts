// What was known before? Findings by fingerprint, so that only new ones are told. No word of a draft is in it.
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Finding } from '../core/api.js';
import { Complaint } from './complaint.js';
import { readJsonFile } from './json-file.js';
import type { CheckedFile } from './report.js';

/** How much of the paragraph on either side belongs to a finding, in UTF-16 units without white space. */
const CONTEXT = 16;
/** How far it is looked for: a paragraph may be as long as a draft. */
const REACH = 20 * CONTEXT;

/** Fingerprints by path, from the folder of the baseline; one that stands twice is known twice. */
export type Baseline = Readonly<Record<string, readonly string[]>>;

/**
 * Tells a finding by what it says and by the text around it, not by where it stands: sixteen hexadecimal digits. An
 * edit elsewhere in the draft leaves it as it is.
 */
export function fingerprint(text: string, { rule, message, start, end }: Finding): string {
  const before = bare(
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/[\r\n]/)
      .at(-1)!,
  ).slice(-CONTEXT);
  const after = bare(text.slice(end, end + REACH).split(/[\r\n]/, 1)[0]!).slice(0, CONTEXT);
  const parts = [rule, message, before, bare(text.slice(start, end)), after];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

/** Reads a baseline. Throws a `Complaint` that names the file when it is none. */
export function readBaseline(file: string): Baseline {
  let value: unknown;
  try {
    ({ value } = readJsonFile(file));
  } catch (error) {
    throw error instanceof Complaint ? new Complaint(`基线“${file}”不能用：${error.message}`) : error;
  }
  if (!isBaseline(value)) throw new Complaint(`基线“${file}”不能用：不是 --write-baseline 写出的文件`);
  for (const [name, known] of Object.entries(value.files)) {
    if (Array.isArray(known) && known.every((one) => typeof one === 'string')) continue;
    throw new Complaint(`基线“${file}”不能用：其中“${name}”一项应是指纹的列表`);
  }
  return value.files as Baseline;
}

/** Its entries may be wrong all the same. */
export const isBaseline = (value: unknown): value is { readonly files: Record<string, unknown> } =>
  isRecord(value) && value.version === 1 && isRecord(value.files);

/** The baseline in which all findings of these files are known; `file` is where it will lie. */
export function baselineText(file: string, files: readonly CheckedFile[]): string {
  const entries = files
    .filter(({ findings }) => findings.length)
    .map((one): [string, string[]] => [
      keyOf(file, one.path),
      one.findings.map((finding) => fingerprint(one.text, finding)).sort(),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(entries) }, null, 1)}\n`;
}

/** The file without the findings that the baseline `known`, which lies at `file`, has already. */
export function withoutKnown(file: string, known: Baseline, checked: CheckedFile): CheckedFile {
  const key = keyOf(file, checked.path);
  const left = new Map<string, number>();
  for (const print of Object.hasOwn(known, key) ? known[key]! : []) left.set(print, (left.get(print) ?? 0) + 1);
  const findings = checked.findings.filter((finding) => {
    const print = fingerprint(checked.text, finding);
    const count = left.get(print) ?? 0;
    if (count) left.set(print, count - 1);
    return count === 0;
  });
  return { ...checked, findings };
}

/** With `/` on every system, so that a baseline serves on all of them. */
const keyOf = (baseline: string, file: string): string =>
  path
    .relative(path.dirname(path.resolve(baseline)), path.resolve(file))
    .split(path.sep)
    .join('/');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
