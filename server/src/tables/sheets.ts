// Which cells does this file hold? CSV, TSV and XLSX as rows of cells.
import { parse } from 'papaparse';
import { decodeText } from '../decoding.js';
import { TableProblem } from './problem.js';
import type { DataSheet } from './sheet.js';
import { sheetsOfWorkbook } from './workbook.js';

/** In bytes; the figures of a report need a few thousand. */
const LARGEST = 20 * 1024 * 1024;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;

/** The sheets of a file, which is known by its bytes and not by its name. Throws an error whose message is a sentence for the user. */
export function readSheets(name: string, bytes: Uint8Array): readonly DataSheet[] {
  try {
    return sheetsOf(bytes, /\.(?:tsv|tab)$/i.test(name));
  } catch (error) {
    // What a library throws at a broken file is no sentence for a writer.
    const why = error instanceof TableProblem ? error.message : '文件已损坏，请用表格软件打开后另存为 .xlsx 或 .csv';
    throw new Error(`数据表“${name}”不能用：${why}`);
  }
}

function sheetsOf(bytes: Uint8Array, tabs: boolean): readonly DataSheet[] {
  if (bytes.length > LARGEST) throw new TableProblem(`文件超过 ${LARGEST / 1024 / 1024} MB`);
  if (bytes.length === 0) throw new TableProblem('文件是空的');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return sheetsOfWorkbook(bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new TableProblem('是旧版 .xls 或加了密码的文件，请另存为不加密码的 .xlsx');
  const text = decodeText(bytes);
  if (text === undefined) throw new TableProblem('不是 CSV、TSV 或 XLSX 文件，或编码无法识别（请另存为 UTF-8）');
  if (/^\s*</.test(text)) throw new TableProblem('是网页或 XML 格式的表格，请用表格软件另存为 .xlsx 或 .csv');
  const { data, errors } = parse<string[]>(text, tabs ? { delimiter: '\t' } : {});
  const quotes = errors.find(({ type }) => type === 'Quotes');
  if (quotes) throw new TableProblem(`第 ${(quotes.row ?? 0) + 1} 行的引号不成对`);
  if (data.length > MOST_ROWS) throw new TableProblem(`超过 ${MOST_ROWS} 行`);
  if (data.some((row) => row.length > MOST_COLUMNS)) throw new TableProblem(`超过 ${MOST_COLUMNS} 列`);
  return [{ name: '', rows: data.map((row) => row.map((cell) => ({ text: cell.trim() }))) }];
}
