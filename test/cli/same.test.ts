// Does the command line tell the same findings as the core, and so as every editor? (test/e2e/same.suite.ts asks the editors.)
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languageOf, line, toldByCore } from '../support/told.js';
import { call, inFolder } from './folder.js';

const EXAMPLES = 'examples';

describe('the findings of the command line', () => {
  it('are those of the core, in every example', () =>
    inFolder({ 'nothing.json': '{}' }, async (folder) => {
      const config = path.join(folder, 'nothing.json');
      const names = readdirSync(EXAMPLES).filter((name) => /\.(?:txt|md)$/.test(name));
      const files = names.map((name) => path.join(EXAMPLES, name));
      const { out } = await call('check', '--all', '--config', config, '--format', 'json', ...files);
      const told: { path: string; findings: Parameters<typeof line>[0][] }[] = JSON.parse(out).files;
      assert.equal(told.length, names.length);
      let all = 0;
      for (const { path: file, findings } of told) {
        all += findings.length;
        assert.deepEqual(findings.map(line).sort(), toldByCore(readFileSync(file, 'utf8'), languageOf(file)), file);
      }
      assert.ok(all > 100, `${all} findings`);
    }));
});
