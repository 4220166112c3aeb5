// Does the command line fill a draft from a table, tell what it did, and never write over what it was not asked to?
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { workbook } from '../support/workbook.js';
import { call, inFolder } from './folder.js';

const DRAFT = '一、2025年工作回顾\n固定资产投资完成xxx.x亿元，增长x.x%；xx镇新建学校xx所。\n';
const FILLED = '一、2025年工作回顾\n固定资产投资完成120.5亿元，增长6.2%；xx镇新建学校xx所。\n';
const CSV = '指标,单位,2025年,增速\n固定资产投资,万元,1204960,6.2%\n';

describe('report-drafts fill', () => {
  it('writes the filled draft and tells each blank, its cell, and what is left', () =>
    inFolder({ 'a.txt': DRAFT, 'd.csv': CSV }, async (folder) => {
      const [draft, table, output] = ['a.txt', 'd.csv', 'o.txt'].map((name) => path.join(folder, name)) as [
        string,
        string,
        string,
      ];
      const { status, out, err } = await call('fill', draft, '--from', table, '--output', output);
      assert.deepEqual([status, out, readFileSync(output, 'utf8')], [0, '', FILLED]);
      assert.match(err, /第 2 行“固定资产投资完成xxx\.x亿元”：填 120\.5（取自 d\.csv › C2，固定资产投资）/);
      assert.match(err, /“xx镇新建学校xx所”：没有填，没有认出/);
      assert.match(err, /填了 2 处，写入“.*o\.txt”；还有 1 处数字没有填/);
    }));

  it('prints it where no file is named, and keeps the encoding where one is', () =>
    inFolder({ 'd.csv': CSV }, async (folder) => {
      const draft = path.join(folder, 'a.txt');
      const output = path.join(folder, 'o.txt');
      writeFileSync(draft, iconv.encode(DRAFT, 'gb18030'));
      assert.equal((await call('fill', draft, '--from', path.join(folder, 'd.csv'))).out, FILLED);
      await call('fill', draft, '--from', path.join(folder, 'd.csv'), '--output', output);
      assert.equal(iconv.decode(readFileSync(output), 'gb18030'), FILLED);
    }));

  it('reads a workbook', () =>
    inFolder({ 'a.txt': DRAFT }, async (folder) => {
      const table = path.join(folder, '数据.xlsx');
      writeFileSync(
        table,
        workbook({
          主要指标: [
            ['指标', '单位', '2025年', '增速'],
            ['固定资产投资', '亿元', 120.5, { percent: 0.062 }],
          ],
        }),
      );
      const { out, err } = await call('fill', path.join(folder, 'a.txt'), '--from', table);
      assert.equal(out, FILLED);
      assert.match(err, /数据\.xlsx › 主要指标!C2/);
    }));

  it('writes over nothing unless asked', () =>
    inFolder({ 'a.txt': DRAFT, 'd.csv': CSV, 'o.txt': 'mine' }, async (folder) => {
      const [draft, table, output] = ['a.txt', 'd.csv', 'o.txt'].map((name) => path.join(folder, name)) as [
        string,
        string,
        string,
      ];
      const { status, err } = await call('fill', draft, '--from', table, '--output', output);
      assert.deepEqual([status, readFileSync(output, 'utf8')], [2, 'mine']);
      assert.match(err, /已经存在，没有覆盖/);
      assert.equal((await call('fill', draft, '--from', table, '--output', output, '--force')).status, 0);
      assert.equal(readFileSync(output, 'utf8'), FILLED);
    }));

  for (const [what, text, why] of [
    ['is not there', undefined, /读不了数据表.*文件不存在/],
    ['has no header', '甲,乙\n1,2\n', /没有找到表头/],
    ['is broken', '指标,"本年\n1', /引号不成对/],
  ] as const) {
    it(`writes nothing where the table ${what}`, () =>
      inFolder({ 'a.txt': DRAFT, ...(text === undefined ? {} : { 'd.csv': text }) }, async (folder) => {
        const output = path.join(folder, 'o.txt');
        const { status, out, err } = await call(
          'fill',
          path.join(folder, 'a.txt'),
          '--from',
          path.join(folder, 'd.csv'),
          '--output',
          output,
        );
        assert.deepEqual([status, out, existsSync(output)], [2, '', false]);
        assert.match(err, why);
      }));
  }
});
