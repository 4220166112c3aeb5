// Does the ledger reach a spreadsheet and a script whole?
import assert from 'node:assert/strict';
import path from 'node:path';
import { figuresOf } from '../../server/src/cli/figures.js';
import { call, inFolder } from './folder.js';

const DRAFT = '一、2025年工作回顾\n全市固定资产投资完成120.5亿元，增长6.2%，惠及"三农"3000余户。\n';

describe('report-drafts figures', () => {
  it('gives every figure with its indicator, value and place as JSON', () =>
    inFolder({ 'a.txt': DRAFT }, (folder) => {
      const rows = JSON.parse(figuresOf(path.join(folder, 'a.txt'), 'json'));
      assert.deepEqual(
        rows.map(({ text, value, unit, indicator, known, line }: Record<string, unknown>) => [
          text,
          value,
          unit,
          indicator,
          known,
          line,
        ]),
        [
          ['120.5亿元', 12_050_000_000, '元', '固定资产投资', true, 1],
          ['6.2%', 6.2, '%', '固定资产投资', true, 1],
          ['3000余户', 3000, '户', '惠及"三农"', false, 1],
        ],
      );
      for (const { start, end, text } of rows) assert.equal(DRAFT.slice(start, end), text);
    }));

  it('quotes what CSV asks to be quoted, with a mark that tells spreadsheets the encoding', () =>
    inFolder({ 'a.txt': DRAFT }, (folder) => {
      const [head, first, , third] = figuresOf(path.join(folder, 'a.txt'), 'csv').split('\r\n');
      assert.equal(head, '\ufeff行,列,部分,指标,限定,事物,范围,时期,已完成或目标,口径,原文,数值,单位,约数,关系');
      assert.equal(first, '2,11,2025年工作回顾,固定资产投资,,,全市,,已完成,总量,120.5亿元,12050000000,元,,');
      assert.match(third!, /"惠及""三农"""/);
    }));

  it('says with --stats how much could be checked, beside the report', () =>
    inFolder({ 'a.txt': DRAFT }, async (folder) => {
      const { status, out, err } = await call(
        'check',
        '--all',
        '--stats',
        '--format',
        'json',
        path.join(folder, 'a.txt'),
      );
      assert.equal(status, 0);
      assert.equal(JSON.parse(out).files.length, 1);
      assert.match(err, /数字 3 个，认出指标 2 个/);
    }));
});
