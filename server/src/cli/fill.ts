// What does a draft become when its blanks are filled from a table, and what stays blank?
import { existsSync } from 'node:fs';
import { applyEdits, type Draft, type Fillable, fillAll, lineAt } from '../core/api.js';
import { Complaint } from './complaint.js';
import { encode } from './encoding.js';
import { draftOf, readDocument } from './input.js';
import { writeWhole } from './replace.js';
import { readTable } from './table.js';
import type { Status, Terminal } from './terminal.js';

interface FillOptions {
  readonly from: string;
  readonly output?: string;
  readonly force?: boolean;
}

/**
 * The command `fill`: the filled draft to the file, or to standard output; what was filled and what not to standard
 * error. Throws a `Complaint`, and writes nothing, when the draft or the table cannot be used.
 */
export async function runFill(file: string, { from, output, force }: FillOptions, terminal: Terminal): Promise<Status> {
  if (output !== undefined && existsSync(output) && !force)
    throw new Complaint(`“${output}”已经存在，没有覆盖（加 --force 覆盖）`);
  const { text, encoding } = readDocument(file);
  const table = await readTable(from);
  const draft = draftOf(text, file);
  const blanks = table.fillables(draft);
  const filled = fillAll(blanks);
  const result = applyEdits(
    text,
    filled.map(({ edit }) => edit),
  );
  if (output === undefined) terminal.out(result);
  else writeWhole(output, encode(result, encoding));
  for (const blank of blanks) terminal.err(row(draft, blank, table.name));
  for (const sheet of table.unread) terminal.err(`工作表“${sheet}”没有读：没有找到表头`);
  const left = blanks.length - filled.length;
  const where = output === undefined ? '' : `，写入“${output}”`;
  terminal.err(`填了 ${filled.length} 处${where}；${left ? `还有 ${left} 处数字没有填` : '数字都已填上'}`);
  return 0;
}

/** 第 8 行“社会消费品零售总额完成xxx.x亿元”. */
function row(draft: Draft, { blank, fillings, why }: Fillable, table: string): string {
  const { start, end } = blank;
  const before = draft.text
    .slice(Math.max(0, start - BEFORE), start)
    .split(/[，。；：\n]/)
    .at(-1)!;
  const after = draft.text.slice(end, end + AFTER).split(/[，。；：、\n]/)[0]!;
  const place = `第 ${lineAt(draft.lines, start) + 1} 行“${before}${draft.text.slice(start, end)}${after}”`;
  const [only] = fillings;
  if (only && why === undefined) return `${place}：填 ${only.edit.text}（取自 ${table} › ${only.ref}，${only.form}）`;
  return `${place}：没有填，${why ?? ''}`;
}

/** How much of the draft is shown around a blank, in UTF-16 units. */
const BEFORE = 14;
const AFTER = 4;
