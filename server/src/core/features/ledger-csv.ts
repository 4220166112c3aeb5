// The ledger as a spreadsheet reads it.
import type { Draft } from '../draft/node.js';
import { type Position, positionAt } from '../text/lines.js';
import { type LedgerEntry, ledger } from './ledger.js';

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
/** What a writer calls a kind of figure, and whether it is done or aimed at. */
export const FIGURE_WORDS: Readonly<Record<string, string>> = {
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

/** Comma-separated, with a mark that tells spreadsheets that it is UTF-8; lines and columns count from 1. */
export function ledgerCsv(draft: Draft): string {
  const keys = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const lines = ledger(draft).map((entry) => {
    const row = { ...entry, ...positionAt(draft.lines, entry.start) };
    return keys.map((key) => field(cell(row, key))).join(',');
  });
  return `\ufeff${[keys.map((key) => COLUMNS[key]).join(','), ...lines].join('\r\n')}\r\n`;
}

function cell(row: LedgerEntry & Position, key: keyof typeof COLUMNS): string {
  if (key === 'line' || key === 'column') return String(row[key] + 1);
  const value = row[key];
  if (typeof value === 'object') return value.join('；');
  return key === 'modality' || key === 'kind' ? (FIGURE_WORDS[value] ?? '') : String(value);
}

/**
 * Quoted where RFC 4180 asks for it, or a spreadsheet might cut it otherwise; a text that one would take for a formula
 * is kept a text.
 */
function field(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
