// Is the time of every rule told, beside the report and not in it?
import assert from 'node:assert/strict';
import path from 'node:path';
import { RULES } from '../../server/src/core/api.js';
import { call, inFolder } from './folder.js';

const DRAFT = '云溪市政府工作报告\n各位代表：\n一、去年工作\n全年完成投资xx亿元，新增就业xx人。\n';

describe('--timing', () => {
  it('tells each rule once, and leaves the report as it is', () =>
    inFolder({ 'a.txt': DRAFT }, async (folder) => {
      const args = ['check', '--all', '--format', 'json', path.join(folder, 'a.txt')];
      const plain = await call(...args);
      const { status, out, err } = await call(...args, '--timing');
      assert.deepEqual([status, out], [plain.status, plain.out]);
      assert.match(err, /读入 [\d.]+ 毫秒，全部规则 [\d.]+ 毫秒/);
      const told = [...err.matchAll(/^ +[\d.]+ +[\d.]+ {2}(\S+)$/gm)].map((match) => match[1]!);
      assert.deepEqual(told.sort(), RULES.map(({ id }) => id).sort());
    }));
});
