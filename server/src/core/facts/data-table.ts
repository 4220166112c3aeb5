// Which figures does the user's table hold, of which indicator, of when? Rows and columns are known by their headers.
import { type Amount, amountOf } from '../zh/amount.js';
import type { CellFault, DataCell, DataSheet } from './data-sheet.js';
import { type Names, USUAL_NAMES } from './statements.js';
import { columnOf, isGrowth, type Moment, placeIn } from './table-columns.js';
import { hasHeader, type Layout, layoutsOf, VALUE, type ValueColumn } from './table-layout.js';
import { type IndicatorName, isRate, nameIn, tidy } from './table-names.js';

/** A figure of the table. */
export interface TableFigure {
  readonly indicator: string;
  /** The name as the table writes it, without numbering and unit. */
  readonly form: string;
  readonly when: Moment;
  readonly modality: 'done' | 'target';
  readonly kind: 'level' | 'growth';
  /** The part of the whole it is of, where the table has rows or columns of places; else empty. */
  readonly place: string;
  /** 主要指标!C5, or C5 where the sheet has no name. */
  readonly ref: string;
  /** The cell as it reads. */
  readonly text: string;
  readonly negative: boolean;
  /** Undefined where the cell cannot be used. */
  readonly amount: Amount | undefined;
  /** Why it cannot be used, as a sentence without its end. */
  readonly fault?: string;
}

export interface DataTable {
  /** The file's name, for messages. */
  readonly name: string;
  readonly figures: readonly TableFigure[];
  /** Sheets with figures in which no table was found. */
  readonly unread: readonly string[];
  /** The usual names of indicators and those of the table's own. */
  readonly names: Names;
  /** Those of the table's own. */
  readonly own: ReadonlySet<string>;
}

const FAULTS: Readonly<Record<CellFault, string>> = {
  formula: '是公式而没有存下结果，请在表格软件里打开、重新计算并保存',
  error: '是错误值',
  date: '是日期，不是数值',
  merged: '是合并单元格，不知道属于哪一行',
};

/** The table, or a sentence that says why the file is none. Never throws. */
export function readDataTable(
  name: string,
  sheets: readonly DataSheet[],
): { readonly table?: DataTable; readonly problem?: string } {
  const figures: TableFigure[] = [];
  const unread: string[] = [];
  let headed = false;
  for (const sheet of sheets) {
    const layouts = layoutsOf(sheet);
    headed ||= layouts.length > 0 || hasHeader(sheet);
    const found = layouts.flatMap((layout) => figuresOf(sheet, layout));
    if (!found.length && sheet.rows.some((row) => row.some(({ text }) => VALUE.test(tidy(text)))))
      unread.push(sheet.name);
    figures.push(...found.map((figure) => doubted(figure, found)));
  }
  if (!headed)
    return { problem: `“${name}”里没有找到表头：应有一行写着“指标”，并有“本年”“上年”“增速”“目标”或年份等列名` };
  if (!figures.length) return { problem: `“${name}”的表头下面没有可用的数值` };
  const own = new Set(figures.map(({ form }) => form).filter((form) => !USUAL_NAMES.has(form)));
  const names = new Map([...USUAL_NAMES, ...[...own].map((form) => [form, form] as const)]);
  return { table: { name, figures, unread, names, own } };
}

function figuresOf({ name: sheet, rows }: DataSheet, layout: Layout): TableFigure[] {
  /** What the row above names, and the last one that is no part of another. */
  let previous: IndicatorName | undefined;
  let parent: IndicatorName | undefined;
  return rows.slice(layout.body, layout.end).flatMap((row, i) => {
    const label = row[layout.label];
    const text = tidy(label?.text ?? '');
    const name = nameIn(text, parent, previous);
    if (name && !name.grows) previous = name;
    if (name && !name.grows && !name.part) parent = name;
    const [place, time] = [placeIn(text), columnOf(text)];
    const unit = tidy(row[layout.unit]?.text ?? '').replace(/\/(?:人|年|户)$/, '');
    return layout.columns.flatMap(([at, column]): TableFigure[] => {
      const given = {
        cell: row[at] ?? { text: '' },
        ref: `${sheet ? `${sheet}!` : ''}${columnName(at)}${layout.body + i + 1}`,
        unit,
        merged: label?.fault === 'merged',
      };
      if (!column.name) return name ? figureOf(given, name, column, layout) : [];
      if (!time && place === undefined) return [];
      const { when, modality } = column.dated || !time ? column : time;
      const year = layout.year !== undefined && !column.dated && !time ? { year: layout.year } : when;
      return figureOf(given, column.name, { ...column, when: year, modality, place: place ?? '' }, layout);
    });
  });
}

interface Given {
  readonly cell: DataCell;
  readonly ref: string;
  /** From the row's own column of units. */
  readonly unit: string;
  /** The label is one of a merged area. */
  readonly merged: boolean;
}

/** None where the cell is empty, or says something in words. */
function figureOf(
  { cell: { text, fault }, ref, unit: told, merged }: Given,
  name: IndicatorName,
  column: ValueColumn,
  { usual, part }: Layout,
): TableFigure[] {
  const { indicator, form } = name;
  const cell = tidy(text);
  const value = VALUE.exec(cell);
  if (!fault && !/\d/.test(cell)) return [];
  const rate = isRate(name);
  const common = usual.filter((one) => one !== '%');
  const unit =
    value?.[3] ||
    (column.kind === 'growth' ? '%' : told || name.unit || column.unit || (rate ? '%' : common.join('、')));
  const percent = /^(?:%|个?百分点)$/.test(unit);
  // Of prices only the rise is told, in whichever column. 规模以上工业增加值 in % is its growth; so is 增长6% under 目标.
  const grows =
    (column.kind === 'growth' && !/价格/.test(form)) ||
    name.grows ||
    isGrowth(text) ||
    /下降/.test(text) ||
    (percent && !rate && (USUAL_NAMES.has(form) || column.modality === 'target'));
  const why = fault
    ? FAULTS[fault]
    : merged
      ? '所在行的指标名是合并单元格'
      : !value
        ? '不是一个数'
        : part && column.modality === 'done'
          ? `的表题写着“${part}”，不是全年数`
          : !unit
            ? '没有写明单位'
            : /[、,/]/.test(unit)
              ? `单位“${unit}”不止一个`
              : undefined;
  return [
    {
      indicator,
      form,
      when: column.when,
      modality: column.modality,
      kind: grows ? 'growth' : 'level',
      place: column.place,
      ref,
      text: text.trim(),
      negative: /^[-−－]/.test(value?.[1] ?? '') || /下降/.test(text),
      amount: value && !why ? amountOf(value[2]!, unit) : undefined,
      ...(why ? { fault: why } : {}),
    },
  ];
}

/** A figure with a fault where the cells around it show that it may not mean what it says. */
function doubted(figure: TableFigure, sheet: readonly TableFigure[]): TableFigure {
  const { amount, kind, modality, indicator, ref } = figure;
  if (!amount) return figure;
  const withFault = (fault: string): TableFigure => ({ ...figure, amount: undefined, fault });
  if (kind === 'growth' && amount.value < 1 && !/%/.test(figure.text)) {
    const column = sheet.filter((other) => other.ref.replace(/\d+$/, '') === ref.replace(/\d+$/, '') && other.amount);
    if (column.length > 1 && column.every((other) => other.amount!.value < 1))
      return withFault('所在列的增速都小于1，像是小数，请设为百分比格式或写成百分数');
  }
  if (kind === 'level' && modality === 'target' && amount.unit !== '%') {
    const done = sheet.find(
      (o) => o.indicator === indicator && o.kind === 'level' && o.modality === 'done' && o.amount,
    );
    const ratio = done ? amount.value / done.amount!.value : 1;
    if (done?.amount?.unit === amount.unit && !(ratio > 1 / 3 && ratio < 3))
      return withFault('看不出目标是总量还是增速，请在列名或单元格里写明');
  }
  return figure;
}

/** 0 is A, 26 is AA. */
function columnName(at: number): string {
  let name = '';
  for (let rest = at + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
