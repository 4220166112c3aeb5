// What do the rows and columns of a table say? The header gives indicator and unit, the first column the row's name.
import type { Block } from '../../draft/node.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { type Amount, amountOf } from '../../zh/amount.js';
import { DIGITS } from '../../zh/figure.js';

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
/** Headers of columns that count. */
const COUNTS = /[个户人件项家处]数|数量|人口|个|件|户|家/;
const NUMBER = new RegExp(`^[-−+]?(${DIGITS})\\s*([^\\d\\s]{0,6})$`);

/** The table of a table block; undefined for any other. */
export const tableOf: (block: Block) => Table | undefined = memo((block) => {
  if (block.kind !== 'table') return undefined;
  const lines = cellsByRow(block.text);
  const [head, delimiter, ...body] = lines;
  if (!head || !delimiter) return undefined;
  const unitColumn = head.findIndex(({ text }) => /^(?:计量)?单位$/.test(text));
  const units = new Set(head.flatMap(({ text }) => UNIT_IN_BRACKETS.exec(text)?.[1] ?? []));
  const [common = ''] = units.size === 1 ? units : [];
  const header = head.map((cell) => ({ ...cell, amount: undefined }));
  const rows = body
    .filter((row) => row.length > 1)
    .map((row) =>
      row.map((cell, column): Cell => {
        const match = column === 0 || column === unitColumn ? null : NUMBER.exec(cell.text);
        if (!match) return { ...cell, amount: undefined };
        const title = head[column]?.text ?? '';
        const rate = /增速|增长|增幅|占|比重|比例|构成|份额|完成率|执行率|进度|%|％/.test(title);
        const unit =
          match[2] ||
          UNIT_IN_BRACKETS.exec(title)?.[1] ||
          (TOTAL.test(title) ? common : '') ||
          (rate
            ? '%'
            : unitColumn >= 0
              ? (row[unitColumn]?.text ?? '')
              : (UNIT_IN_BRACKETS.exec(row[0]!.text)?.[1] ?? ''));
        const read = amountOf(match[1]!, unit);
        // 个数 24 is twenty-four.
        const exact = read && !unit && read.decimals === 0 && COUNTS.test(title);
        const amount = exact ? { ...read, low: read.value, high: read.value } : read;
        return { ...cell, amount: amount && /^[-−]/.test(cell.text) ? negative(amount) : amount };
      }),
    );
  return { header, rows };
});

const negative = (amount: Amount): Amount => ({
  ...amount,
  value: -amount.value,
  low: -amount.high,
  high: -amount.low,
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

/** The name of a row or column that sums the others up. */
export const TOTAL =
  /^(?:全[省市县区乡镇年])?(?:合\s*计|总\s*计|共\s*计|累\s*计|汇\s*总|总\s*[额数分和量]|全\s*部)[数额]?(?:[（(].*)?$|^全[省市县区]$/;

/** The first column, behind the names, whose header has this form; -1 when there is none. */
export const columnOf = (header: readonly Cell[], form: RegExp): number =>
  header.findIndex(({ text }, column) => column > 0 && form.test(text));

const YEAR = /^((?:19|20)\d\d)年?(?:末|底|实际|完成|实绩|预计)*(?:[（(]|$)/;

/** The columns of what was and of what is: 上年 and 本年, or two years that follow each other; -1 for none. */
export function yearsOf(header: readonly Cell[]): { readonly from: number; readonly to: number } {
  const from = columnOf(header, /^(?:上年|去年|上一年|基期|基数|期初|年初|原有|改造前|整治前)/);
  const to = columnOf(header, /^(?:本年|今年|当年|报告期|期末|年末|目前|现有|现状|改造后|整治后)/);
  if (from >= 0 || to >= 0) return { from, to };
  const years = header.flatMap(({ text }, column) => {
    const year = YEAR.exec(text)?.[1];
    return year && column > 0 ? [{ column, year: Number(year) }] : [];
  });
  const [a, b] = years.slice(-2);
  return a && b && b.year === a.year + 1 ? { from: a.column, to: b.column } : { from: -1, to: -1 };
}

/** The columns of two years with some between, and how many they lie apart: 2020年, 2025年. */
function termOf(
  header: readonly Cell[],
): { readonly from: number; readonly to: number; readonly years: number } | undefined {
  const years = header.flatMap(({ text }, column) => {
    const year = YEAR.exec(text)?.[1];
    return year && column > 0 ? [{ column, year: Number(year) }] : [];
  });
  const [a, b, c] = years;
  return a && b && !c && b.year > a.year + 1 ? { from: a.column, to: b.column, years: b.year - a.year } : undefined;
}

/** What was, what is, and the growth told of it. */
export interface RowGrowth {
  readonly name: string;
  readonly from: Cell;
  readonly to: Cell;
  readonly rate: Cell;
  /** Over how many years; the rate is that of one. */
  readonly years: number;
}

export function growthsOf({ header, rows }: Table): readonly RowGrowth[] {
  const term = termOf(header);
  const yearly = columnOf(header, /^年均(?:增速|增长|增幅)/);
  if (term && yearly >= 0)
    return rows.flatMap((row) => {
      const [a, b, c] = [row[term.from], row[term.to], row[yearly]];
      return a?.amount && b?.amount && c?.amount?.unit === '%'
        ? [{ name: row[0]!.text, from: a, to: b, rate: c, years: term.years }]
        : [];
    });
  const rate = columnOf(header, /^(?:比上年|较上年|同比)?(?:增速|增长|增幅|涨幅)/);
  if (rate < 0) return plannedOf({ header, rows });
  const { from, to } = yearsOf(header);
  const told = (name: string, a: Cell | undefined, b: Cell | undefined, c: Cell | undefined) =>
    a?.amount && b?.amount && c?.amount?.unit === '%' ? [{ name, from: a, to: b, rate: c, years: 1 }] : [];
  if (from >= 0 && to >= 0) return rows.flatMap((row) => told(row[0]!.text, row[from], row[to], row[rate]));
  // 2024, 2025 … down the first column, with one column of amounts.
  const amounts = header.flatMap((_, at) => (at > 0 && at !== rate && rows.some((row) => row[at]?.amount) ? [at] : []));
  const [of, another] = amounts;
  if (of === undefined || another !== undefined || !/^年[份度]$/.test(header[0]?.text ?? '')) return [];
  const year = (row: readonly Cell[] | undefined) => Number(YEAR.exec(row?.[0]?.text ?? '')?.[1]);
  return rows.flatMap((row, at) =>
    year(row) === year(rows[at - 1]) + 1 ? told(row[0]!.text, rows[at - 1]![of], row[of], row[rate]) : [],
  );
}

/** 2025年实际, 2026年预期增长, 2026年目标: the goal is what was and the growth hoped for. */
function plannedOf({ header, rows }: Table): readonly RowGrowth[] {
  const rate = columnOf(header, /^(?:(?:19|20)\d\d年|今年|本年)?(?:预期|计划|目标|预计)(?:增速|增长|增幅)/);
  const from = columnOf(header, /^(?:(?:19|20)\d\d年|上年|去年)(?:实际|完成|实绩|预计)/);
  const to = columnOf(header, /^(?:(?:19|20)\d\d年|今年|本年)?(?:目标|计划|预期)[值数]?(?:[（(]|$)/);
  if (rate < 0 || from < 0 || to < 0) return [];
  return rows.flatMap((row) => {
    const [a, b, c] = [row[from], row[to], row[rate]];
    return a?.amount && b?.amount && c?.amount?.unit === '%'
      ? [{ name: row[0]!.text, from: a, to: b, rate: c, years: 1 }]
      : [];
  });
}

/** The cells of a column 序号 with what each should say; from 1 on, and only where all are numbers. */
export function serialsOf({ header, rows }: Table): readonly { readonly cell: Cell; readonly expected: number }[] {
  if (!/^(?:序\s*号|编\s*号|NO\.?)$/i.test(header[0]?.text ?? '')) return [];
  const cells = rows.flatMap(([first]) => first ?? []).filter(({ text }) => text !== '' && !TOTAL.test(text));
  const numbers = cells.map(({ text }) => (/^\d{1,3}$/.test(text) ? Number(text) : Number.NaN));
  if (numbers[0] !== 1 || numbers.some(Number.isNaN)) return [];
  return cells.flatMap((cell, i) =>
    i > 0 && numbers[i] !== numbers[i - 1]! + 1 ? { cell, expected: numbers[i - 1]! + 1 } : [],
  );
}
