// What does a document become when everything is mended that can be mended safely?
import { applyEdits, fixAll } from '../core/api.js';
import { complaintAbout } from './complaint.js';
import { type Setup, setups } from './config.js';
import { printable } from './display.js';
import { encode } from './encoding.js';
import { draftOf, readDocument } from './input.js';
import { replaceFile } from './replace.js';
import type { Status, Terminal } from './terminal.js';

/** One fix can make room for another, but not without end. */
const MOST_ROUNDS = 20;

/** Lines taken out and put in that a diff shows. */
const MOST_CHANGED_LINES = 4000;

interface FixOptions {
  readonly config?: string;
  readonly write?: boolean;
}

/** The command `fix`. Throws a `Complaint` when nothing can be fixed as asked. */
export async function runFix(files: readonly string[], options: FixOptions, terminal: Terminal): Promise<Status> {
  const setupOf = setups(options.config, terminal.err);
  let status: Status = 0;
  for (const file of files) {
    try {
      const { choice, lint } = setupOf(file);
      if (choice === 'never') {
        terminal.err(`“${file}”：按配置不检查，没有改动`);
        continue;
      }
      const { text, encoding } = readDocument(file);
      const fixed = fixText(text, file, lint);
      if (fixed.text !== text && options.write) replaceFile(file, encode(fixed.text, encoding));
      else if (fixed.text !== text) {
        const diff = await unifiedDiff(file, text, fixed.text);
        if (diff === undefined) terminal.err(`“${file}”：改动太多，不逐行列出`);
        else terminal.out(diff);
      }
      terminal.err(outcome(file, fixed, options.write === true));
    } catch (error) {
      terminal.err(complaintAbout(file, error).message);
      status = 2;
    }
  }
  return status;
}

export interface Fixed {
  readonly text: string;
  /** How many places were changed. */
  readonly changes: number;
  /** How many findings are left. */
  readonly left: number;
  /** False if there was still something to fix after the last round. */
  readonly settled: boolean;
}

/** Applies all safe fixes until none is left. Inserted line ends are those of the text. */
export function fixText(text: string, file: string, lint: Setup['lint']): Fixed {
  const crlf = text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text);
  let changes = 0;
  for (let round = 0; ; round++) {
    const result = lint(draftOf(text, file));
    const edits = fixAll(result);
    if (edits.length === 0 || round === MOST_ROUNDS) {
      return { text, changes, left: result.findings.length, settled: edits.length === 0 };
    }
    changes += edits.length;
    const own = crlf ? edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, '\r\n') })) : edits;
    text = applyEdits(text, own);
  }
}

function outcome(file: string, { changes, left, settled }: Fixed, written: boolean): string {
  const done =
    changes === 0
      ? '没有可以自动改正的问题'
      : written
        ? `已改正 ${changes} 处，写回文件`
        : `可以改正 ${changes} 处，加 --write 写回文件`;
  const rest = !settled ? '；没有全部改完，请再运行一次' : left > 0 ? `；还有 ${left} 处要您自己处理` : '';
  return `“${file}”：${done}${rest}`;
}

/**
 * The change as a unified diff, as `diff -u` writes and `patch` reads it; undefined when so much has changed that a
 * comparison, whose time grows with the square of the change, would take longer than anyone waits.
 */
export async function unifiedDiff(file: string, before: string, after: string): Promise<string | undefined> {
  const { createTwoFilesPatch, OMIT_HEADERS } = await import('diff');
  const options = { headerOptions: OMIT_HEADERS, maxEditLength: MOST_CHANGED_LINES };
  const hunks = createTwoFilesPatch('', '', before, after, undefined, undefined, options);
  if (hunks === undefined) return undefined;
  // The library would write a Chinese name as numbers.
  const name = printable(file);
  return `--- ${name}\n+++ ${name}\n${hunks}`;
}
