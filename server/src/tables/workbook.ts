// Which cells does an XLSX workbook hold? The parts of Office Open XML (ECMA-376 part 1, clause 18) that tell values.
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { unzipSync } from 'fflate';
import { TableProblem } from './problem.js';
import type { CellFault, DataCell, DataSheet } from './sheet.js';

/** In bytes, unpacked: a small file can unpack to more than fits into memory. */
const LARGEST_PART = 30 * 1024 * 1024;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;
const PARTS =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

type Parts = Readonly<Record<string, Uint8Array>>;
type Kind = 'percent' | 'date' | 'plain';

export function sheetsOfWorkbook(bytes: Uint8Array): readonly DataSheet[] {
  let total = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!PARTS.test(name)) return false;
      total += originalSize;
      if (total > LARGEST_PART) throw new TableProblem('展开后太大');
      return true;
    },
  });
  const workbook = part(parts, 'xl/workbook.xml');
  if (!workbook) throw new TableProblem('不是 XLSX 工作簿，请另存为 .xlsx 或 .csv');
  const targets = new Map(
    all(part(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes: { Id, Target } }) => [
      Id,
      Target?.startsWith('/') ? Target.slice(1) : `xl/${Target}`,
    ]),
  );
  const strings = all(part(parts, 'xl/sharedStrings.xml'), 'si').map(written);
  const kinds = kindsOf(part(parts, 'xl/styles.xml'));
  return all(workbook, 'sheet')
    .filter(({ attributes: { state } }) => state === undefined || state === 'visible')
    .flatMap(({ attributes }) => {
      const sheet = part(parts, targets.get(attributes['r:id'] ?? '') ?? '');
      return sheet ? [{ name: attributes.name ?? '', rows: rowsOf(sheet, strings, kinds) }] : [];
    });
}

function part(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts[name];
  return bytes && (parseXml(new TextDecoder().decode(bytes)).root ?? undefined);
}

/** A name without its prefix: some programs write `x:row`. */
const local = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

const childrenOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child): child is XmlElement => child instanceof XmlElement);

const child = (element: XmlElement, name: string): XmlElement | undefined =>
  childrenOf(element).find((one) => local(one) === name);

/** Every element of the name below `element`, in order; none inside another. */
function all(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return [];
  return childrenOf(element).flatMap((one) => (local(one) === name ? [one] : all(one, name)));
}

/** The text of a string item, which may be in runs; what is said aloud (`rPh`) is not written. */
const written = (item: XmlElement): string =>
  childrenOf(item)
    .map((one) => (local(one) === 't' ? one.text : local(one) === 'r' ? (child(one, 't')?.text ?? '') : ''))
    .join('');

/** Of a format; no program writes a longer one. */
const LONGEST_FORMAT = 255;

/** For each style what its numbers are shown as. Numbers of formats: ECMA-376 part 1, 18.8.30. */
function kindsOf(styles: XmlElement | undefined): readonly Kind[] {
  const codes = new Map(
    all(styles, 'numFmt').map(({ attributes: { numFmtId, formatCode = '' } }) => [Number(numFmtId), formatCode]),
  );
  const xfs = styles && child(styles, 'cellXfs');
  return (xfs ? childrenOf(xfs) : []).map(({ attributes: { numFmtId } }): Kind => {
    const id = Number(numFmtId ?? 0);
    const code = codes
      .get(id)
      ?.slice(0, LONGEST_FORMAT)
      .replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, '');
    if (code === undefined) {
      const date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
      return id === 9 || id === 10 ? 'percent' : date ? 'date' : 'plain';
    }
    return code.includes('%') ? 'percent' : /[ymdhs年月日]/i.test(code) ? 'date' : 'plain';
  });
}

const REF = /^([A-Z]{1,3})(\d{1,7})$/;

/** `C5` as row 4 and column 2; undefined outside what is read. */
function placeOf(ref: string | undefined): readonly [row: number, column: number] | undefined {
  const match = REF.exec(ref ?? '');
  if (!match) return undefined;
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(match[2]) - 1;
  return row < MOST_ROWS && column < MOST_COLUMNS ? [row, column] : undefined;
}

function rowsOf(sheet: XmlElement, strings: readonly string[], kinds: readonly Kind[]): DataCell[][] {
  const rows: DataCell[][] = [];
  const put = (row: number, column: number, cell: DataCell) => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    while (cells.length <= column) cells.push({ text: '' });
    cells[column] = cell;
  };
  for (const [at, row] of all(sheet, 'row').entries()) {
    for (const [column, cell] of childrenOf(row).entries()) {
      // Without a reference a cell stands right behind the one before.
      const place = cell.attributes.r ? placeOf(cell.attributes.r) : ([at, column] as const);
      if (place) put(...place, cellOf(cell, strings, kinds[Number(cell.attributes.s ?? 0)] ?? 'plain'));
    }
  }
  for (const { attributes } of all(sheet, 'mergeCell')) {
    const [from, to] = (attributes.ref ?? '').split(':').map(placeOf);
    if (!from || !to) continue;
    const { text = '' } = rows[from[0]]?.[from[1]] ?? {};
    if (!text) continue;
    for (let row = from[0]; row <= to[0]; row++)
      for (let column = from[1]; column <= to[1]; column++)
        if (row !== from[0] || column !== from[1]) put(row, column, { text, fault: 'merged' });
  }
  return rows;
}

function cellOf(cell: XmlElement, strings: readonly string[], kind: Kind): DataCell {
  const { t = 'n' } = cell.attributes;
  const value = child(cell, 'v')?.text;
  const faulty = (text: string, fault: CellFault): DataCell => ({ text, fault });
  if (t === 's') return { text: strings[Number(value)] ?? '' };
  const inline = child(cell, 'is');
  if (t === 'inlineStr') return { text: inline ? written(inline) : '' };
  if (t === 'e') return faulty(value ?? '', 'error');
  if (value === undefined) return child(cell, 'f') ? faulty('', 'formula') : { text: '' };
  if (t === 'd') return faulty(value, 'date');
  if (t !== 'n') return { text: value };
  const number = Number(value);
  if (!Number.isFinite(number)) return { text: value };
  if (kind === 'date') return faulty(value, 'date');
  // 15 digits are what a spreadsheet shows; beyond them 5.6 is 5.5999999999999996.
  return kind === 'percent' ? { text: `${plain(number * 100)}%` } : { text: plain(number) };
}

/** Never in powers of ten, which a person does not write. */
function plain(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? value.toFixed(15).replace(/\.?0+$/, '') : text;
}
