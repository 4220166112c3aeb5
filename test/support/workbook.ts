// Makes an XLSX workbook the way spreadsheet programs do: shared strings, styles, references, merged areas.
import { strToU8, zipSync } from 'fflate';

/** Text, a number, or the XML of a cell's inside with its attributes. */
export type Given =
  | string
  | number
  | { readonly percent: number }
  | { readonly date: number }
  | { readonly xml: string; readonly t?: string };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const refOf = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** `merged` as in `A1:B1`. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly Given[])[]>>,
  merged: readonly string[] = [],
): Uint8Array {
  const strings: string[] = [];
  const cell = (given: Given, ref: string): string => {
    if (given === '') return '';
    if (typeof given === 'string') return `<c r="${ref}" t="s"><v>${strings.push(given) - 1}</v></c>`;
    if (typeof given === 'number') return `<c r="${ref}"><v>${given}</v></c>`;
    if ('percent' in given) return `<c r="${ref}" s="1"><v>${given.percent}</v></c>`;
    if ('date' in given) return `<c r="${ref}" s="2"><v>${given.date}</v></c>`;
    return `<c r="${ref}"${given.t ? ` t="${given.t}"` : ''}>${given.xml}</c>`;
  };
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names
      .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map((_, i) => `<Relationship Id="rId${i + 1}" Type="worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="0.0&quot;&#37;&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  };
  names.forEach((name, i) => {
    const rows = sheets[name]!.map(
      (row, r) => `<row r="${r + 1}">${row.map((given, c) => cell(given, refOf(r, c))).join('')}</row>`,
    );
    const merges = merged.length
      ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '';
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `${HEAD}<worksheet ${MAIN}><sheetData>${rows.join('')}</sheetData>${merges}</worksheet>`;
  });
  files['xl/sharedStrings.xml'] =
    `${HEAD}<sst ${MAIN}>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
