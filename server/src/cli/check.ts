// What is wrong in these documents, and does the check pass?
import { type Coverage, coverage, looksLikeReport, type Sources } from '../core/api.js';
import { baselineText, isBaseline, readBaseline, withoutKnown } from './baseline.js';
import { type Complaint, complaintAbout } from './complaint.js';
import { type Setup, setups } from './config.js';
import { github } from './formats/github.js';
import { json } from './formats/json.js';
import { junit } from './formats/junit.js';
import { pretty } from './formats/pretty.js';
import { rdjson } from './formats/rdjson.js';
import { sarif } from './formats/sarif.js';
import { draftOf, findDocuments, REPORT_EXTENSION, readDocument } from './input.js';
import { readProfile } from './profile.js';
import { refuseOthers, writeWhole } from './replace.js';
import {
  type CheckedFile,
  type CheckReport,
  type FailOn,
  type Format,
  type FormatName,
  fails,
  type SkippedFile,
} from './report.js';
import { readLastYear, readTable } from './table.js';
import type { Status, Terminal } from './terminal.js';
import { timingOf } from './timing.js';

interface CheckOptions {
  readonly format: FormatName;
  readonly failOn: FailOn;
  readonly config?: string;
  readonly profile?: string;
  readonly all?: boolean;
  readonly stats?: boolean;
  readonly timing?: boolean;
  readonly table?: string;
  readonly lastYear?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

const WRITE: Readonly<Record<FormatName, Format>> = { pretty, json, sarif, github, junit, rdjson };

/** From how many documents on a person wants to see how far it is. */
const MANY = 10;

/** The command `check`. Throws a `Complaint` when nothing can be checked as asked. */
export async function runCheck(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<Status> {
  const {
    format,
    failOn,
    config,
    profile,
    all = false,
    stats = false,
    timing = false,
    table,
    lastYear,
    baseline,
    writeBaseline,
  } = options;
  let unread = false;
  const complain = ({ message }: Complaint) => {
    unread = true;
    terminal.err(message);
  };
  const usual = profile === undefined ? undefined : readProfile(profile, '--profile 指定的', terminal.err);
  const setupOf = setups(config, terminal.err, usual);
  const given: Sources = {
    ...(table === undefined ? {} : { table: await readTable(table) }),
    ...(lastYear === undefined ? {} : { lastYear: await readLastYear(lastYear) }),
  };
  const known = baseline === undefined ? undefined : readBaseline(baseline);
  if (writeBaseline !== undefined) refuseOthers(writeBaseline, isBaseline, '基线');
  const checked = await checkDocuments(
    findDocuments(paths, complain),
    { all, stats, given },
    setupOf,
    complain,
    terminal.progress,
    timing ? (file, rows) => [file, ...rows].forEach(terminal.err) : undefined,
  );
  if (writeBaseline !== undefined) {
    writeWhole(writeBaseline, baselineText(writeBaseline, checked.files));
    terminal.err(`现有的 ${count(checked)} 个问题记入基线“${writeBaseline}”`);
    return unread ? 2 : 0;
  }
  const files = known && checked.files.map((file) => withoutKnown(baseline!, known, file));
  const report = files ? { ...checked, files } : checked;
  terminal.out(WRITE[format](report, { failOn, columns: terminal.columns, colors: terminal.colors }));
  // The other two say it themselves.
  if (format !== 'pretty' && format !== 'json') tellTheRest(report, terminal);
  // Not on standard output: a script reads only the report there.
  for (const { path, coverage: c } of report.files) if (c) terminal.err(`“${path}”：${coverageOf(c)}`);
  if (files) terminal.err(`基线里已有的 ${count(checked) - count(report)} 个问题没有列出`);
  if (unread) return 2;
  return report.files.some(({ findings }) => findings.some(({ severity }) => fails(severity, failOn))) ? 1 : 0;
}

const count = ({ files }: CheckReport): number => files.reduce((sum, { findings }) => sum + findings.length, 0);

/** Checks each document; one that cannot be checked is complained of, and the others are checked all the same. */
export async function checkDocuments(
  documents: readonly string[],
  { all, stats, given }: { readonly all: boolean; readonly stats: boolean; readonly given: Sources },
  setupOf: (file: string) => Setup,
  complain: (complaint: Complaint) => void,
  progress: Terminal['progress'],
  time?: (file: string, rows: readonly string[]) => void,
): Promise<CheckReport> {
  const files: CheckedFile[] = [];
  const skipped: SkippedFile[] = [];
  for (const [i, file] of documents.entries()) {
    if (documents.length >= MANY) progress(`正在检查 ${i + 1}/${documents.length}`);
    try {
      const { choice, lint, anew, sources } = setupOf(file);
      if (choice === 'never') {
        skipped.push({ path: file, why: 'never' });
        continue;
      }
      const { text } = readDocument(file);
      const draft = draftOf(text, file);
      const wanted = all || choice === 'always' || file.toLowerCase().endsWith(REPORT_EXTENSION);
      if (wanted || looksLikeReport(draft).report) {
        // What the command line names counts before what a configuration names.
        const compared = { ...(await sources()), ...given };
        files.push({
          path: file,
          text: draft.text,
          lines: draft.lines,
          ...(stats && { coverage: coverage(draft) }),
          ...lint(draft, compared),
        });
        time?.(
          file,
          timingOf(
            () => draftOf(text, file),
            (rule) => {
              const check = anew(rule);
              return (own) => check(own, compared);
            },
          ),
        );
      } else skipped.push({ path: file, why: 'unlike' });
    } catch (error) {
      complain(complaintAbout(file, error));
    }
  }
  progress();
  return { files, skipped };
}

function tellTheRest({ files, skipped }: CheckReport, terminal: Terminal): void {
  for (const { path, failures } of files) {
    for (const { rule, message } of failures) terminal.err(`规则 ${rule} 在“${path}”中未能运行：${message}`);
  }
  for (const { path, why } of skipped) {
    terminal.err(
      why === 'never' ? `按配置不检查，跳过“${path}”` : `看起来不是报告，跳过“${path}”（加 --all 一并检查）`,
    );
  }
}

/** How much the checks of figures could speak of: a silent check is no proof. */
function coverageOf(c: Coverage): string {
  return [
    `数字 ${c.figures} 个，认出指标 ${c.named} 个`,
    `前后两数 ${c.changes} 处，核算增幅 ${c.changesChecked} 处`,
    `没有基数、不能核算的增减 ${c.growthUnchecked} 处`,
    `总数与分项 ${c.totals} 处`,
    `占比 ${c.shares} 处`,
    `位次 ${c.ranks} 处`,
    `“分别” ${c.lists} 处`,
    `所说项数 ${c.counts} 处`,
  ].join('；');
}
