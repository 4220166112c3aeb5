// Where in a sheet do tables stand, and what are their rows and columns? Known by their headers, wherever these are.
import {
  type Column,
  columnOf,
  type IndicatorName,
  isGrowth,
  isNameHeader,
  isOther,
  isUnitHeader,
  nameIn,
  settled,
  tidy,
} from '../core/api.js';
import { isBare, isLabelHeader, placeIn } from './labels.js';
import type { DataSheet } from './sheet.js';

/** A column of values. */
export interface ValueColumn extends Column {
  /** Where the indicators stand across the top; else the rows name them. */
  readonly name?: IndicatorName;
  /** Whether the header tells the time itself. */
  readonly dated: boolean;
  /** Empty for the whole that the table is about. */
  readonly place: string;
}

export interface Layout {
  /** Indices of the first row below the header, and of the row behind the last. */
  readonly body: number;
  readonly end: number;
  /** The columns of labels: 指标 may stand over two, of which the second parts the first. */
  readonly labels: readonly number[];
  /** The column of units; -1 for none. */
  readonly unit: number;
  readonly columns: readonly (readonly [at: number, column: ValueColumn])[];
  /** The units of 单位：万元、%: for what has none of its own. */
  readonly usual: readonly string[];
  /** The year that the title tells; undefined where it tells none. */
  readonly year: number | undefined;
  /** 上半年 where the title says that the figures are of a part of the year; empty where it does not. */
  readonly part: string;
}

/** A figure as a cell may have it; behind it the unit. */
export const VALUE =
  /^(?:约|增长|下降|同比|[≥>＞≤<＜])*([-+−－±]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(%|[\u3400-\u9fff]{0,6}?)(?:左右|以上|以内|以下)?$/;
const HEADER_ROWS = 3;
const TITLE_ROWS = 4;
const SERIAL = /^(?:序号?|编号|NO\.?|№)$/i;
const ASIDE = /^(?:计量)?单位[:：]|^(?:制表|填表|填报|编制|审核|日期|时间)[:：]/;
const PART_OF_YEAR = /上半年|前三季度|[一二三1-3]季度|1[-—~至](?:[2-9]|1[01])月/;

/** Every table of the sheet, from the top. */
export function layoutsOf({ name, rows }: DataSheet): readonly Layout[] {
  const texts = rows.map((row) => row.map(({ text }) => tidy(text)));
  const full = rows.map((row, at) =>
    holdsFigures(texts[at]!, (column) => !['merged', undefined].includes(row[column]?.fault)),
  );
  const found: Layout[] = [];
  for (let from = 0; from < rows.length; ) {
    const body = full.indexOf(true, from);
    if (body < 0) break;
    const next = texts.findIndex((row, at) => at > body && !full[at] && startsTable(row));
    const end = next < 0 ? rows.length : next;
    const header = headerAbove(texts, from, body);
    if (header) {
      const above = texts.slice(Math.max(from, header.top - TITLE_ROWS), body).flat();
      const titles = texts.slice(Math.max(from, header.top - TITLE_ROWS), header.top).flat();
      found.push(
        ...tablesOf(texts.slice(body, end), header.titles, { body, end, above, title: [name, ...titles].join(' ') }),
      );
    }
    from = end;
  }
  return found;
}

const isFigure = (text: string): boolean => VALUE.test(text) && !/^20\d\d(?:年|$)/.test(text);

/** A row with a figure behind a label; not the row of numbers below a header that begins with 甲. */
function holdsFigures(row: readonly string[], isFaulty: (column: number) => boolean): boolean {
  const label = row.findIndex((text) => /[\u3400-\u9fff]|^20\d\d$|^GDP/.test(text) && !isFigure(text));
  if (label < 0 || /^[甲乙丙]$/.test(row[label]!)) return false;
  return row.some((text, column) => column > label && (isFigure(text) || isFaulty(column)));
}

const distinct = (row: readonly string[]): number => new Set(row.filter((text) => text && !ASIDE.test(text))).size;

/** Whether a header stands somewhere, with figures below it or without. */
export const hasHeader = ({ rows }: DataSheet): boolean =>
  rows.some((row) => startsTable(row.map(({ text }) => tidy(text))));

const startsTable = (row: readonly string[]): boolean =>
  distinct(row) > 1 && (row.some(isNameHeader) || row.filter((text) => columnOf(text) !== undefined).length > 1);

/** The header right above a row of figures: for each column the texts that stand over it. */
function headerAbove(
  texts: readonly (readonly string[])[],
  from: number,
  body: number,
): { readonly top: number; readonly titles: readonly (readonly string[])[] } | undefined {
  let top = body;
  const lines: (readonly string[])[] = [];
  for (let at = body - 1; at >= from && lines.length < HEADER_ROWS; at--) {
    const row = texts[at]!;
    // A title stands alone; a lone 2025年 over the columns does not.
    const heads = distinct(row) > 1 || (!row[0] && row.some((text) => columnOf(text) !== undefined));
    if (heads) {
      lines.unshift(row.map((text) => (/^\d{1,2}$|^[甲乙丙]$/.test(text) || ASIDE.test(text) ? '' : text)));
      top = at;
    } else if (lines.length) break;
  }
  if (!lines.length) return undefined;
  const width = Math.max(...lines.map((line) => line.length));
  const filled = lines.map((line, at) => (at < lines.length - 1 ? spread(line, lines.slice(at + 1), width) : line));
  const titles = Array.from({ length: width }, (_, column) => [
    ...new Set(filled.flatMap((line) => line[column] || [])),
  ]);
  return { top, titles };
}

/** A header over several columns whose cells were not merged: it holds for those on its right that are told apart below. */
function spread(line: readonly string[], below: readonly (readonly string[])[], width: number): readonly string[] {
  let last = '';
  return Array.from({ length: width }, (_, column) => {
    const text = line[column] ?? '';
    if (text) last = isNameHeader(text) || isUnitHeader(text) || isLabelHeader(text) || SERIAL.test(text) ? '' : text;
    return text || (below.some((row) => row[column]) ? last : '');
  });
}

interface Around {
  readonly body: number;
  readonly end: number;
  readonly above: readonly string[];
  readonly title: string;
}

/** The table below a header, or those that stand side by side there. */
function tablesOf(
  rows: readonly (readonly string[])[],
  titles: readonly (readonly string[])[],
  { body, end, above, title }: Around,
): readonly Layout[] {
  const isNamed = (at: number) => titles[at]?.some(isNameHeader) ?? false;
  const starts = titles.flatMap((_, at) => (isNamed(at) && !isNamed(at - 1) ? [at] : []));
  const bands = (starts.length ? starts : [0]).map((start, i) => ({
    from: i === 0 ? 0 : start,
    to: starts[i + 1] ?? titles.length,
    named: starts.length ? start : -1,
  }));
  const usual = above.flatMap((text) => {
    const told = /单位[:：]([^，。；（）()]{1,12})$/.exec(text)?.[1];
    return told ? told.split(/[、,/]/) : [];
  });
  const part = PART_OF_YEAR.exec(title)?.[0] ?? '';
  return bands.flatMap(({ from, to, named }): Layout[] => {
    const cells = (column: number) => rows.flatMap((row) => row[column] || []);
    const isLabel = (column: number) => cells(column).filter(isFigure).length * 2 < cells(column).length;
    const inBand = titles.flatMap((parts, at) =>
      at >= from && at < to && !parts.some((text) => SERIAL.test(text)) ? [at] : [],
    );
    const unit =
      inBand.find((at) => titles[at]!.some(isUnitHeader) && cells(at).every((text) => placeIn(text) === undefined)) ??
      -1;
    const value = inBand.find((at) => at !== unit && cells(at).length > 0 && !isLabel(at)) ?? to;
    const left = inBand.filter((at) => at !== unit && at < value);
    const count = (at: number) => new Set(cells(at)).size;
    const labels = named >= 0 ? inBand.filter(isNamed) : left.sort((a, b) => count(b) - count(a)).slice(0, 1);
    const [label] = labels;
    if (label === undefined) return [];
    const rest = inBand.filter((at) => !labels.includes(at) && at !== unit).map((at) => [at, titles[at]!] as const);
    const columns = standAcross(titles[label]!, cells(label)) ? namedColumns(rest) : datedColumns(rest, title);
    return columns.length ? [{ body, end, labels, unit, columns, usual, year: yearIn(title), part }] : [];
  });
}

type Headed = readonly (readonly [at: number, titles: readonly string[]])[];

/** Whether the labels of the rows are years or places, so that the indicators stand across the top. */
function standAcross(header: readonly string[], labels: readonly string[]): boolean {
  const known = labels.filter((text) => isBare(text) || placeIn(text) !== undefined).length;
  return !header.some(isNameHeader) && known > labels.length * (header.some(isLabelHeader) ? 0.3 : 0.6);
}

/** Columns that say when and how; the rows name the indicators. */
function datedColumns(headed: Headed, title: string): Layout['columns'] {
  const columns = headed.flatMap(([at, titles]) => {
    const place = titles.find((text) => placeIn(text) !== undefined);
    const read = columnOf(titles.filter((text) => text !== place).join(''));
    const column = read ?? (place === undefined ? undefined : LEVEL);
    return column ? [[at, { ...column, dated: true, place: placeIn(place ?? '') ?? '' }] as const] : [];
  });
  const year = yearIn(title);
  const open = columns.every(([, { when, modality }]) => 'since' in when && modality === 'done');
  if (year === undefined || !open) return settled(columns);
  return columns.map(([at, column]) => [
    at,
    { ...column, when: { year: year + ('since' in column.when ? column.when.since : 0) } },
  ]);
}

const LEVEL: Column = { when: { since: 0 }, modality: 'done', kind: 'level', unit: '' };
const DATED = /20\d\d|[上去今本明前]年|目标|计划|预期|任务/;

/** Columns that name indicators; one that names none is of the indicator on its left. */
function namedColumns(headed: Headed): Layout['columns'] {
  let last: IndicatorName | undefined;
  return headed.flatMap(([at, titles]) => {
    if (titles.some(isOther)) return [];
    const naming = titles.find((text) => !isBare(text) && nameIn(text));
    const rest = titles.filter((text) => text !== naming).join('');
    const own = naming === undefined ? undefined : nameIn(naming);
    const read = columnOf(rest);
    const name = own ?? (read && last);
    last = name;
    if (!name) return [];
    const kind = own?.grows || isGrowth(rest) ? 'growth' : 'level';
    const unit = kind === 'growth' ? '%' : own?.unit || read?.unit || '';
    return [[at, { ...(read ?? LEVEL), kind, unit, name, dated: DATED.test(rest), place: '' }] as const];
  });
}

/** The one year that a title tells of what was done. */
function yearIn(title: string): number | undefined {
  const [year, another] = new Set(title.match(/20\d\d(?=年)/g) ?? []);
  return year && !another && !/目标|计划|预期|安排/.test(title) ? Number(year) : undefined;
}
