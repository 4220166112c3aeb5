// Are the cells of CSV, TSV and XLSX read as people see them, and is a file that cannot be read a sentence?
import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { readSheets } from '../../server/src/tables/sheets.js';
import { workbook } from '../support/workbook.js';

const texts = (name: string, bytes: Uint8Array) =>
  readSheets(name, bytes).map(({ name: sheet, rows }) => [
    sheet,
    ...rows.map((row) => row.map(({ text, fault }) => (fault ? `${text}<${fault}>` : text)).join('|')),
  ]);
const refused = (bytes: Uint8Array, why: RegExp) =>
  assert.throws(
    () => readSheets('数据.xlsx', bytes),
    ({ message }: Error) => {
      assert.match(message, /^数据表“数据.xlsx”不能用：/);
      return why.test(message);
    },
  );

describe('text files', () => {
  const text = '指标,本年\r\n"固定,投资","1,200"\r\n';
  for (const [what, bytes] of [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['GB18030', iconv.encode(text, 'gb18030')],
  ] as const) {
    it(`reads ${what}`, () => assert.deepEqual(texts('数据.csv', bytes), [['', '指标|本年', '固定,投资|1,200', '']]));
  }

  it('reads tabs and semicolons', () => {
    assert.deepEqual(texts('数据.tsv', Buffer.from('指标\t本年\n投资\t1,5')), [['', '指标|本年', '投资|1,5']]);
    assert.deepEqual(texts('数据.csv', Buffer.from('指标;本年\n投资;1')), [['', '指标|本年', '投资|1']]);
  });

  it('refuses broken ones', () => {
    refused(Buffer.from('指标,本年\n"投资,1\n'), /引号不成对/);
    refused(Buffer.from([]), /空的/);
    refused(Buffer.from('<html><table><tr><td>指标</td></tr></table></html>'), /网页或 XML/);
    refused(Buffer.from([1, 0, 2, 0, 255]), /编码/);
  });
});

describe('workbooks', () => {
  it('reads strings, numbers, percentages and inline text of every visible sheet', () =>
    assert.deepEqual(
      texts(
        '数据.xlsx',
        workbook({
          主要指标: [
            ['指标', '本年', '增速'],
            ['固定资产<投资>', 1200.1000000000001, { percent: 0.056 }],
            [{ xml: '<is><r><t>工业</t></r><r><t>投资</t></r></is>', t: 'inlineStr' }, 0.000001, ''],
          ],
          民生: [['指标', { xml: '<f>"a"</f><v>本年</v>', t: 'str' }]],
        }),
      ),
      [
        ['主要指标', '指标|本年|增速', '固定资产<投资>|1200.1|5.6%', '工业投资|0.000001'],
        ['民生', '指标|本年'],
      ],
    ));

  it('tells formulas without a result, errors, dates and merged cells from values', () =>
    assert.deepEqual(
      texts(
        '数据.xlsx',
        workbook(
          {
            甲: [
              ['2025年', '', '目标'],
              [{ xml: '<f>A1</f>' }, { xml: '<f>A1</f><v>3</v>' }, { xml: '<f>1/0</f><v>#DIV/0!</v>', t: 'e' }],
              [{ date: 45678 }],
            ],
          },
          ['A1:B1'],
        ),
      ),
      [['甲', '2025年|2025年<merged>|目标', '<formula>|3|#DIV/0!<error>', '45678<date>']],
    ));

  it('refuses broken, foreign and protected ones', () => {
    const whole = workbook({ 甲: [['指标', '本年']] });
    refused(whole.slice(0, whole.length >> 1), /损坏/);
    const bent = whole.slice();
    bent.fill(0xff, 60, 90);
    refused(bent, /损坏/);
    refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /旧版 .xls 或加了密码/);
    refused(Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array(18).fill(0)]), /不是 XLSX/);
  });
});
