// Which figures does a document give? The whole ledger for a spreadsheet or a script.
import { type LedgerEntry, ledger, type Position, positionAt } from '../core/api.js';
import { draftOf, readDocument } from './input.js';

const COLUMNS = {
  line: '行',
  column: '列',
  section: '部分',
  indicator: '指标',
  modifiers: '限定',
  thing: '事物',
  region: '范围',
  period: '时期',
  modality: '已完成或目标',
  kind: '口径',
  text: '原文',
  value: '数值',
  unit: '单位',
  bound: '约数',
  relations: '关系',
} as const;
const WORDS: Readonly<Record<string, string>> = {
  done: '已完成',
  target: '目标',
  level: '总量',
  growth: '增速',
  yearly: '年均增速',
  decline: '降速',
  increase: '增减量',
  points: '百分点',
  fold: '倍数',
  share: '占比',
};

/** The ledger as text to print; lines and columns count from 0 in JSON and from 1 in CSV. Throws a `Complaint` when the file cannot be read. */
export function figuresOf(file: string, format: 'json' | 'csv'): string {
  const draft = draftOf(readDocument(file).text, file);
  const rows = ledger(draft).map((entry) => ({ ...entry, ...positionAt(draft.lines, entry.start) }));
  if (format === 'json') return `${JSON.stringify(rows)}\n`;
  const keys = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const lines = rows.map((row) => keys.map((key) => field(cell(row, key))).join(','));
  // The mark tells spreadsheets that the file is UTF-8.
  return `\ufeff${[keys.map((key) => COLUMNS[key]).join(','), ...lines].join('\r\n')}\r\n`;
}

function cell(row: LedgerEntry & Position, key: keyof typeof COLUMNS): string {
  if (key === 'line' || key === 'column') return String(row[key] + 1);
  const value = row[key];
  if (typeof value === 'object') return value.join('；');
  return key === 'modality' || key === 'kind' ? (WORDS[value] ?? '') : String(value);
}

/** Quoted where RFC 4180 asks for it; a text that a spreadsheet would take for a formula is kept a text. */
function field(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
