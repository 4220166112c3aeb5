// Is the JSON that the commands print what its published schema says, for every report there can be?
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { json } from '../../server/src/cli/formats/json.js';
import { EXAMPLES } from '../support/drafts.js';
import { call, inFolder } from './folder.js';
import { PLAIN, REPORTS } from './sample.js';

const validators = new Map<string, ValidateFunction>();

function valid(command: string, printed: string): void {
  let validate = validators.get(command);
  if (!validate) {
    validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(`schemas/${command}.schema.json`, 'utf8')));
    validators.set(command, validate);
  }
  const isValid: boolean = validate(JSON.parse(printed));
  assert.ok(isValid, JSON.stringify(validate.errors?.slice(0, 5), null, 1));
}

describe('JSON', () => {
  it('has schemas that refuse what is missing and what is too much', () => {
    const finding = { rule: 'no-placeholder', severity: 'error', message: '空', start: 0, end: 1 };
    const placed = { ...finding, line: 0, column: 0, endLine: 0, endColumn: 1 };
    const report = (...findings: object[]) =>
      JSON.stringify({ version: 1, files: [{ path: 'a.txt', findings, failures: [] }], skipped: [] });
    valid('check', report(placed));
    for (const other of [finding, { ...placed, start: -1 }, { ...placed, note: '' }, { ...placed, rule: 'none' }])
      assert.throws(() => valid('check', report(other)));
    assert.throws(() => valid('check', '{"version":2,"files":[],"skipped":[]}'));
    assert.throws(() => valid('outline', '[{"title":"一"}]'));
    assert.throws(() => valid('figures', '[{"text":"1"}]'));
  });

  for (const [name, report] of Object.entries(REPORTS))
    it(`is valid for a report ${name}`, () => valid('check', json(report(), PLAIN)));

  it('is valid for a folder with nothing in it, one with no report in it, and one with both', () =>
    inFolder(
      { '空/.keep': '', '别的/README.md': '# 工具\n', '稿/甲.baogao': '', '稿/乙.md': '无题\n' },
      async (folder) => {
        for (const names of [['空'], ['别的'], ['稿'], ['空', '别的', '稿', '没有']]) {
          const { out, err } = await call('check', '--format', 'json', ...names.map((name) => path.join(folder, name)));
          valid('check', out);
          assert.equal(err === '', !names.includes('空'));
        }
      },
    ));

  it('is valid for the outline and the figures of whatever the rules are shown', () =>
    inFolder({ '全.txt': EXAMPLES.join('\n'), '全.md': EXAMPLES.join('\n\n'), '空.txt': '' }, async (folder) => {
      for (const name of ['全.txt', '全.md', '空.txt']) {
        for (const command of ['outline', 'figures']) {
          const { status, out } = await call(command, '--format', 'json', path.join(folder, name));
          assert.equal(status, 0);
          assert.equal(JSON.parse(out).length > 0, name !== '空.txt');
          valid(command, out);
        }
      }
    }));
});
