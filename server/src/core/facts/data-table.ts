// Which figures does the user's table hold, of which indicator, of when? Columns are known by their headers.
import { type Amount, amountOf } from '../zh/amount.js';
import { INDICATORS } from '../zh/indicators.js';
import { toHalfWidth } from '../zh/numeral.js';
import { type Names, USUAL_NAMES } from './statements.js';
import { type Column, columnOf, isNameHeader, isUnitHeader, type Moment, settled, unitIn } from './table-columns.js';

/** What is wrong with a cell: no value kept for its formula, an error value, a date, part of a merged area. */
export type CellFault = 'formula' | 'error' | 'date' | 'merged';

/** A cell as it reads; a percent-formatted 0.056 reads 5.6%. Cells of a merged area all read as its first. */
export interface DataCell {
  readonly text: string;
  readonly fault?: CellFault;
}

export interface DataSheet {
  /** Empty where the file has but one unnamed sheet. */
  readonly name: string;
  readonly rows: readonly (readonly DataCell[])[];
}

/** A figure of the table. */
export interface TableFigure {
  readonly indicator: string;
  /** The name as the table writes it, without numbering and unit. */
  readonly form: string;
  readonly when: Moment;
  readonly modality: 'done' | 'target';
  readonly kind: 'level' | 'growth';
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
  /** The usual names of indicators and those of the table's own. */
  readonly names: Names;
}

const FAULTS: Readonly<Record<CellFault, string>> = {
  formula: '是公式而没有存下结果，请在表格软件里打开、重新计算并保存',
  error: '是错误值',
  date: '是日期，不是数值',
  merged: '是合并单元格，不知道属于哪一行',
};
const HEADER_ROWS = 12;
const RATES = new Set(INDICATORS.filter(({ kind }) => kind === 'rate').map(({ name }) => name));
const RATE_NAME = /(?:率|比重|占比|比例|强度|覆盖面|达标)$/;
const TOO_GENERAL = /^(?:合计|总计|小计|其中|总量|增速|增加值|总产值|绝对值|全[市县区省州]|数量|金额|备注|注|说明)$/;
const VALUE =
  /^(?:约|增长|下降|同比)*([-+−－±]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(%|[\u3400-\u9fff]{0,6}?)(?:左右|以上|以内|以下)?$/;

/** The table, or a sentence that says why the file is none. Never throws. */
export function readDataTable(
  name: string,
  sheets: readonly DataSheet[],
): { readonly table?: DataTable; readonly problem?: string } {
  const figures: TableFigure[] = [];
  let headed = false;
  for (const sheet of sheets) {
    const header = headerOf(sheet);
    if (!header) continue;
    headed = true;
    const unit = sheetUnit(sheet, header.first);
    const found = sheet.rows
      .slice(header.body)
      .flatMap((row, i) => figuresOf(sheet.name, header, unit, row, header.body + i));
    figures.push(...found.map((figure) => doubted(figure, found)));
  }
  if (!headed)
    return { problem: `“${name}”里没有找到表头：应有一行写着“指标”，并有“本年”“上年”“增速”“目标”或年份等列名` };
  if (!figures.length) return { problem: `“${name}”的表头下面没有可用的数值` };
  const own = figures.filter(({ form }) => !USUAL_NAMES.has(form)).map(({ form }) => [form, form] as const);
  return { table: { name, figures, names: new Map([...USUAL_NAMES, ...own]) } };
}

interface Header {
  /** The first row of the header, and the first below it. */
  readonly first: number;
  readonly body: number;
  readonly label: number;
  readonly unit: number;
  readonly columns: readonly (readonly [at: number, column: Column])[];
}

/** The header is the row that says 指标, or it and the one above or below it that groups or parts the columns. */
function headerOf({ rows }: DataSheet): Header | undefined {
  const texts = (row: readonly DataCell[] = []) => row.map(({ text }) => tidy(text));
  for (let at = 0; at < Math.min(rows.length, HEADER_ROWS); at++) {
    const line = texts(rows[at]);
    const unit = line.findIndex(isUnitHeader);
    const named = line.findIndex(isNameHeader);
    // Above the names stands nothing, or the title of the table.
    const label = named < 0 && unit > 0 && !columnOf(line[0]!) ? 0 : named;
    if (label < 0) continue;
    const belongs = (other: readonly string[]) =>
      (!other[label] || other[label] === line[label]) && !other.some(isFigure) && other.some(Boolean);
    const [above, below] = [texts(rows[at - 1]), texts(rows[at + 1])];
    const spans = [
      { first: at, lines: [line, below], fits: belongs(below) },
      { first: at - 1, lines: [above, line], fits: belongs(above) && above.some(columnOf) },
      { first: at, lines: [line], fits: true },
    ];
    for (const { first, lines } of spans.filter(({ fits }) => fits)) {
      const width = Math.max(...lines.map((each) => each.length));
      const titles = Array.from({ length: width }, (_, column) => [
        ...new Set(lines.map((each) => each[column]).filter(Boolean)),
      ]);
      const columns = titles.flatMap((parts, column) => {
        const read = column === label || column === unit ? undefined : columnOf(parts.join(''));
        return read ? [[column, read] as const] : [];
      });
      if (columns.length) return { first, body: first + lines.length, label, unit, columns: settled(columns) };
    }
  }
  return undefined;
}

const isFigure = (text: string): boolean => VALUE.test(tidy(text)) && !/^20\d\d年?$/.test(tidy(text));

/** 单位：亿元 above the header, for every row that has none. */
function sheetUnit({ rows }: DataSheet, first: number): string {
  for (const row of rows.slice(0, first + 1))
    for (const { text } of row) {
      const match = /单位[:：]([^，。；（）()]{1,8})$/.exec(tidy(text));
      if (match && !/[、,/]/.test(match[1]!)) return match[1]!;
    }
  return '';
}

/** Without blanks, and with the half-width forms of digits, letters and signs. */
const tidy = (text: string): string =>
  toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/[％﹪]/g, '%')
    .replaceAll('．', '.');

const NUMBERING = /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.](?!\d)|[#*＃·•—-])+/;

function figuresOf(
  sheet: string,
  { label, unit: unitColumn, columns }: Header,
  usual: string,
  row: readonly DataCell[],
  index: number,
): TableFigure[] {
  const cell = row[label];
  const written = tidy(cell?.text ?? '')
    .replace(NUMBERING, '')
    .replace(/^其中[:：]?/, '')
    .replace(NUMBERING, '');
  const inName = unitIn(written);
  const growing = /(?:增速|增长率?|增幅)$/;
  const bare = written.replace(/[（(][^（()）]*[）)]$/, '').replace(/^全[市县区省州](?=..)/, '');
  const form = bare.replace(growing, '') || bare;
  if (form.length < 2 || !/[\u3400-\u9fff]/.test(form) || TOO_GENERAL.test(form)) return [];
  const indicator = USUAL_NAMES.get(form) ?? form;
  const rowUnit = tidy(row[unitColumn]?.text ?? '').replace(/\/(?:人|年|户)$/, '') || inName;
  return columns.flatMap(([at, column]) => {
    const { text = '', fault } = row[at] ?? {};
    const value = VALUE.exec(tidy(text).replace(/^[（(](.*)[）)]$/, '$1'));
    if (!fault && !value) return [];
    const said = value?.[3] ?? '';
    const unit = said || (column.kind === 'growth' ? '%' : rowUnit || column.unit || usual);
    const percent = /^(?:%|个?百分点)$/.test(unit);
    // Of prices only the rise is told, in whichever column.
    const isRate = RATES.has(indicator) || RATE_NAME.test(form);
    // 规模以上工业增加值 in % is its growth; so is 增长6% under 目标.
    const grows =
      (column.kind === 'growth' && !/价格/.test(form)) ||
      growing.test(bare) ||
      /增长|下降|同比/.test(text) ||
      (percent && !isRate && (USUAL_NAMES.has(form) || column.modality === 'target'));
    const negative = /^[-−－]/.test(value?.[1] ?? '') || /下降/.test(text);
    const amount = value && !fault ? amountOf(value[2]!, unit) : undefined;
    const why = fault
      ? FAULTS[fault]
      : cell?.fault === 'merged'
        ? '所在行的指标名是合并单元格'
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
        ref: `${sheet ? `${sheet}!` : ''}${columnName(at)}${index + 1}`,
        text: text.trim(),
        negative,
        amount: why ? undefined : amount,
        ...(why ? { fault: why } : {}),
      } as const,
    ];
  });
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
