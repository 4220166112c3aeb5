// Do globs mean what their writer expects?
import assert from 'node:assert/strict';
import { matches } from '../../server/src/glob.js';

describe('a glob', () => {
  for (const [glob, path, fits] of [
    ['*.md', '稿.md', true],
    ['*.md', '草稿/2032/稿.md', true],
    ['草稿/*.md', '草稿/稿.md', true],
    ['草稿/*.md', '草稿/2032/稿.md', false],
    ['草稿/**', '草稿/2032/稿.md', true],
    ['**/附件/**', '草稿/附件/表.txt', true],
    ['稿.{md,txt}', '稿.txt', true],
    ['*.md', '稿.txt', false],
    ['.*/**', '.github/README.md', true],
    ['报告[终稿].md', '报告[终稿].md', true],
    ['[', '[', true],
    ['[', 'a', false],
    ['', 'a', false],
    ['{', '{', true],
    ['{a,{b,c}}.md', 'c.md', true],
    ['{a,{b,c}}.md', 'd.md', false],
    ['{a}.md', '{a}.md', true],
    ['第?稿.md', '第二稿.md', true],
    ['第?稿.md', '第𠮷稿.md', true],
    ['第?稿.md', '第十二稿.md', false],
    ['第[a-c]稿.md', '第b稿.md', true],
    ['[!0-9].md', '3.md', false],
    ['a*b*c', 'axxbxxbxc', true],
    ['a*b*c', 'axxbxxbxcx', false],
    ['**', '草稿/稿.md', true],
    ['**/稿.md', '稿.md', true],
    ['草稿/**/稿.md', '草稿/稿.md', true],
    ['草稿/**/甲/*.md', '草稿/甲/乙/甲/稿.md', true],
    ['/稿.md', '稿.md', false],
  ] as const) {
    it(`“${glob}” ${fits ? 'fits' : 'does not fit'} ${path}`, () => assert.equal(matches(path, glob), fits));
  }

  it('takes no longer for many stars, alternatives or signs', () => {
    assert.equal(matches('a'.repeat(200), `${'a*'.repeat(40)}b`), false);
    assert.equal(matches(`${'a/'.repeat(100)}a`, `${'**/a/'.repeat(30)}b`), false);
    assert.equal(matches('b', '{a,b}'.repeat(40)), false);
    assert.equal(matches('a', `${'*'.repeat(2000)}`), false);
  });
});
