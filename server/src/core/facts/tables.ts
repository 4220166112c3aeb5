// What do the rows and columns of a table say? The header gives indicator and unit, the first column the row's name.
import type { Block } from '../draft/node.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { type Amount, amountOf } from '../zh/amount.js';
import { DIGITS } from '../zh/figure.js';

/** A cell; its span counts from the start of the block and leaves out blanks at its sides. */
export interface Cell extends Span {
  readonly text: string;
  readonly amount: Amount | undefined;
}

export interface Table {
  readonly header: readonly Cell[];
  /** Rows below the header; the first cell names the row. */
  readonly rows: readonly (readonly Cell[])[];
}

const UNIT_IN_BRACKETS = /[（(]([^（()）]{1,6})[）)]\s*$/;
const NUMBER = new RegExp(`^[-+]?(${DIGITS})\\s*([^\\d\\s]{0,6})$`);

/** The table of a table block; undefined for any other. */
export const tableOf: (block: Block) => Table | undefined = memo((block) => {
  if (block.kind !== 'table') return undefined;
  const lines = cellsByRow(block.text);
  const [head, delimiter, ...body] = lines;
  if (!head || !delimiter) return undefined;
  const unitColumn = head.findIndex(({ text }) => /^(?:计量)?单位$/.test(text));
  const header = head.map((cell) => ({ ...cell, amount: undefined }));
  const rows = body
    .filter((row) => row.length > 1)
    .map((row) =>
      row.map((cell, column): Cell => {
        const match = column === 0 || column === unitColumn ? null : NUMBER.exec(cell.text);
        if (!match || cell.text.startsWith('-')) return { ...cell, amount: undefined };
        const title = head[column]?.text ?? '';
        const rate = /增速|增长|增幅|占比|比重|%|％/.test(title);
        const unit =
          match[2] ||
          UNIT_IN_BRACKETS.exec(title)?.[1] ||
          (rate
            ? '%'
            : unitColumn >= 0
              ? (row[unitColumn]?.text ?? '')
              : (UNIT_IN_BRACKETS.exec(row[0]!.text)?.[1] ?? ''));
        return { ...cell, amount: amountOf(match[1]!, unit) };
      }),
    );
  return { header, rows };
});

function cellsByRow(text: string): { readonly start: number; readonly end: number; readonly text: string }[][] {
  const rows: { start: number; end: number; text: string }[][] = [];
  let at = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const row: { start: number; end: number; text: string }[] = [];
    let from = 0;
    for (const piece of line.split('|')) {
      const words = piece.trim();
      const start = at + from + piece.indexOf(words);
      row.push({ start, end: start + words.length, text: words });
      from += piece.length + 1;
    }
    // The outer bars make an empty cell at either side.
    if (row.length > 1 && !row[0]!.text && line.trimStart().startsWith('|')) row.shift();
    if (row.length > 1 && !row.at(-1)!.text && line.trimEnd().endsWith('|')) row.pop();
    rows.push(row);
    at += line.length + (text.startsWith('\r\n', at + line.length) ? 2 : 1);
  }
  return rows;
}

/** A total and the cells it should be the sum of, down a column. */
export interface ColumnTotal {
  readonly total: Cell;
  readonly parts: readonly Cell[];
}

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|总\s*额|总\s*数)$/;

/** The totals of a table's amounts; rates are not summed, and a column with a gap tells nothing. */
export function totalsOf({ header, rows }: Table): readonly ColumnTotal[] {
  const found: ColumnTotal[] = [];
  for (const [at, row] of rows.entries()) {
    if (!TOTAL.test(row[0]?.text ?? '')) continue;
    // 合计 stands above its parts or below them.
    const others = at === 0 ? rows.slice(1) : rows.slice(0, at);
    for (const [column, total] of row.entries()) {
      const parts = others.map((other) => other[column]);
      const amounts = parts.filter((part): part is Cell => part?.amount !== undefined);
      if (!total.amount || total.amount.unit === '%' || amounts.length < 2 || amounts.length !== parts.length) continue;
      if (/增速|增幅|占比|比重|位次|排名/.test(header[column]?.text ?? '')) continue;
      if (amounts.every(({ amount }) => amount!.unit === total.amount!.unit)) found.push({ total, parts: amounts });
    }
  }
  return found;
}

/** 上年, 本年, 增速 of one row. */
export interface RowGrowth {
  readonly name: string;
  readonly from: Cell;
  readonly to: Cell;
  readonly rate: Cell;
}

export function growthsOf({ header, rows }: Table): readonly RowGrowth[] {
  const column = (form: RegExp) => header.findIndex(({ text }) => form.test(text));
  const [from, to, rate] = [
    column(/^(?:上年|去年|上一年|基期)/),
    column(/^(?:本年|今年|当年|报告期)/),
    column(/增速|增长|增幅/),
  ];
  if (from < 0 || to < 0 || rate < 0) return [];
  return rows.flatMap((row) => {
    const cells = [row[from], row[to], row[rate]];
    const [a, b, c] = cells;
    return a?.amount && b?.amount && c?.amount ? [{ name: row[0]!.text, from: a, to: b, rate: c }] : [];
  });
}
