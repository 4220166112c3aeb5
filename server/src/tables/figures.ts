// Which figures does the user's table hold, of which indicator, of when? Rows and columns are known by their headers.
import {
  amountOf,
  columnOf,
  type DataTable,
  growsBy,
  type IndicatorName,
  isGrowth,
  isRate,
  nameIn,
  type TableFigure,
  tidy,
  USUAL_NAMES,
} from '../core/api.js';
import { placeIn } from './labels.js';
import { hasHeader, type Layout, layoutsOf, VALUE, type ValueColumn } from './layout.js';
import type { CellFault, DataCell, DataSheet } from './sheet.js';

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
    for (const figure of doubted(found)) figures.push(figure);
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
    const label =
      layout.labels.map((at) => row[at]).findLast((cell) => cell?.text && cell.fault !== 'merged') ??
      row[layout.labels[0]!];
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
  const grows = growsBy(name, column, unit) || isGrowth(text) || /下降/.test(text);
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

/** The figures of a sheet, with a fault where the cells around one show that it may not mean what it says. */
function doubted(sheet: readonly TableFigure[]): TableFigure[] {
  /** How many amounts each column has, and whether all are less than one. */
  const columns = new Map<string, { count: number; small: boolean }>();
  /** The first amount of each indicator that was reached. */
  const reached = new Map<string, NonNullable<TableFigure['amount']>>();
  const columnOfRef = (ref: string) => ref.replace(/\d+$/, '');
  for (const { amount, kind, modality, indicator, ref } of sheet) {
    if (!amount) continue;
    const column = columns.get(columnOfRef(ref)) ?? { count: 0, small: true };
    column.count++;
    column.small &&= amount.value < 1;
    columns.set(columnOfRef(ref), column);
    if (kind === 'level' && modality === 'done' && !reached.has(indicator)) reached.set(indicator, amount);
  }
  return sheet.map((figure) => {
    const { amount, kind, modality, indicator, ref } = figure;
    if (!amount) return figure;
    const withFault = (fault: string): TableFigure => ({ ...figure, amount: undefined, fault });
    if (kind === 'growth' && amount.value < 1 && !/%/.test(figure.text)) {
      const { count, small } = columns.get(columnOfRef(ref))!;
      if (count > 1 && small) return withFault('所在列的增速都小于1，像是小数，请设为百分比格式或写成百分数');
    }
    if (kind === 'level' && modality === 'target' && amount.unit !== '%') {
      const done = reached.get(indicator);
      const ratio = done ? amount.value / done.value : 1;
      if (done?.unit === amount.unit && !(ratio > 1 / 3 && ratio < 3))
        return withFault('看不出目标是总量还是增速，请在列名或单元格里写明');
    }
    return figure;
  });
}

/** 0 is A, 26 is AA. */
function columnName(at: number): string {
  let name = '';
  for (let rest = at + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
