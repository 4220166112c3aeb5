// Does the command line compare drafts with the table and the report of last year that it or a configuration names?
import assert from 'node:assert/strict';
import path from 'node:path';
import { call, inFolder } from './folder.js';

const DRAFT = '一、2025年工作回顾\n固定资产投资完成102.5亿元，高新技术企业达到107家。\n';
const FILES = {
  '稿.txt': DRAFT,
  'd.csv': '指标,单位,2025年\n固定资产投资,亿元,120.5\n',
  '去年.txt': '一、2024年工作回顾\n高新技术企业达到107家。\n',
};

const found = async (...args: string[]) => {
  const { status, out, err } = await call('check', '--all', '--format', 'json', ...args);
  const rules = JSON.parse(out).files.flatMap(({ findings }: { findings: { rule: string }[] }) =>
    findings.map(({ rule }) => rule),
  );
  return { status, rules, err };
};

describe('what drafts are compared with', () => {
  it('is named on the command line', () =>
    inFolder(FILES, async (folder) => {
      const [draft, table, last] = ['稿.txt', 'd.csv', '去年.txt'].map((name) => path.join(folder, name)) as [
        string,
        string,
        string,
      ];
      assert.deepEqual((await found(draft)).rules, []);
      assert.deepEqual((await found('--table', table, draft)).rules, ['figures-match-table']);
      assert.deepEqual((await found('--last-year', last, draft)).rules, ['carried-over']);
      assert.equal((await call('check', '--table', path.join(folder, 'x.csv'), draft)).status, 2);
      assert.match((await call('compare', '--last-year', last, draft)).out, /\| 高新技术企业 \| 107家 \| 107家 \|/);
    }));

  it('is named in a configuration, for each draft its own', () =>
    inFolder(
      { ...FILES, '.reportdrafts.json': '{"table":{"稿.*":"d.csv"},"lastYear":"去年.txt"}', '别的.txt': DRAFT },
      async (folder) => {
        assert.deepEqual((await found(path.join(folder, '稿.txt'))).rules, ['figures-match-table', 'carried-over']);
        assert.deepEqual((await found(path.join(folder, '别的.txt'))).rules, ['carried-over']);
      },
    ));

  it('is told of where it cannot be read, and the rest is checked', () =>
    inFolder({ ...FILES, '.reportdrafts.json': '{"table":"没有.xlsx"}' }, async (folder) => {
      const { status, rules, err } = await found(path.join(folder, '稿.txt'));
      assert.deepEqual([status, rules], [0, []]);
      assert.match(err, /配置中的 table：读不了数据表.*没有采用/);
    }));
});
