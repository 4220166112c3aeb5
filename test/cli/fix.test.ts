// Is everything mended that is safe, and nothing else touched?
import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { applyPatch } from 'diff';
import { Complaint } from '../../server/src/cli/complaint.js';
import { fixText, unifiedDiff } from '../../server/src/cli/fix.js';
import { replaceFile } from '../../server/src/cli/replace.js';
import type { Draft, Finding, LintResult } from '../../server/src/core/api.js';
import { inFolder } from './folder.js';

/** A linter with one rule: what the pattern finds should be `text`. */
const linter =
  (pattern: RegExp, text: string, safe = true) =>
  (draft: Draft): LintResult => ({
    findings: Array.from(draft.text.matchAll(pattern), ({ index, 0: hit }): Finding => {
      const span = { start: index, end: index + hit.length };
      const fixes = [{ title: '改', safe, edits: [{ ...span, text }] }];
      return { ...span, rule: 'made-up', severity: 'warning', message: '改', related: [], fixes };
    }),
    failures: [],
  });

describe('fixing a text', () => {
  it('applies what is safe', () => {
    const fixed = fixText('投资5亿,增长5%,', 'a.txt', linter(/,/g, '，'));
    assert.deepEqual(fixed, { text: '投资5亿，增长5%，', changes: 2, left: 0, settled: true });
  });

  it('leaves what is not', () => {
    const fixed = fixText('甲,', 'a.txt', linter(/,/g, '，', false));
    assert.deepEqual(fixed, { text: '甲,', changes: 0, left: 1, settled: true });
  });

  it('goes on while one fix makes room for another', () => {
    assert.equal(fixText('甲。。。。。', 'a.txt', linter(/。。(?!。)/g, '。')).text, '甲。');
  });

  it('ends, and says so, when there would be no end', () => {
    const fixed = fixText('甲', 'a.txt', linter(/$/g, '。'));
    assert.equal(fixed.settled, false);
    assert.ok(fixed.text.length < 100);
  });

  it('inserts the line ends of the text', () => {
    const split = linter(/；(?!\r?\n)/g, '；\n');
    assert.equal(fixText('甲；乙\r\n丙', 'a.txt', split).text, '甲；\r\n乙\r\n丙');
    assert.equal(fixText('甲；乙\n丙', 'a.txt', split).text, '甲；\n乙\n丙');
    assert.equal(fixText('甲；乙\r\n丙\n丁', 'a.txt', split).text, '甲；\n乙\r\n丙\n丁');
  });
});

describe('the diff of a fix', () => {
  it('is one that patch takes', async () => {
    const before = `${'甲\r\n'.repeat(9)}投资5亿,\r\n乙\r\n丙`;
    const after = before.replace(',', '，');
    const diff = await unifiedDiff('稿件 1.txt', before, after);
    assert.ok(diff);
    assert.match(diff, /^--- 稿件 1\.txt\n\+\+\+ 稿件 1\.txt\n@@ -6,7 \+6,7 @@\n/);
    assert.match(diff, /\n-投资5亿,\r\n\+投资5亿，\r\n/);
    assert.equal(applyPatch(before, diff), after);
  });

  it('is given up when there is too much of it', async () => {
    const before = Array.from({ length: 5000 }, (_, i) => `第${i}行,`).join('\n');
    assert.equal(await unifiedDiff('a.txt', before, before.replaceAll(',', '，')), undefined);
  });
});

describe('replacing a file', () => {
  it('keeps permissions and links, and leaves nothing else behind', () =>
    inFolder({ 'real/a.txt': 'old' }, (folder) => {
      const real = path.join(folder, 'real/a.txt');
      const link = path.join(folder, 'link.txt');
      chmodSync(real, 0o640);
      symlinkSync(real, link);
      replaceFile(link, Buffer.from('new'));
      assert.equal(readFileSync(real, 'utf8'), 'new');
      assert.ok(lstatSync(link).isSymbolicLink());
      assert.equal(statSync(real).mode & 0o777, 0o640);
      assert.deepEqual(readdirSync(path.join(folder, 'real')), ['a.txt']);
    }));

  it('says which file could not be written, and leaves it as it was', () =>
    inFolder({}, (folder) => {
      const file = path.join(folder, 'none/a.txt');
      assert.throws(
        () => replaceFile(file, Buffer.from('new')),
        (error) => error instanceof Complaint && error.message.includes(file),
      );
      assert.deepEqual(readdirSync(folder), []);
    }));
});
