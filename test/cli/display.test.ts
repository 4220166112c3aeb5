// Does an excerpt fit its width, show the finding, and hold nothing that a terminal would obey?
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clipEnd, clipStart, displayWidth, excerptOf, printable } from '../../server/src/cli/display.js';
import { checkedFile } from './sample.js';

function excerpt(marked: string, columns: number): string {
  const { text, lines, findings } = checkedFile('a.txt', marked);
  const { before, hit, after } = excerptOf(text, lines, findings[0]!, columns);
  return `${before}⟦${hit}⟧${after}`;
}

describe('width on a terminal', () => {
  it('counts a Chinese character and a full-width sign as two', () => {
    assert.equal(displayWidth('a1,'), 3);
    assert.equal(displayWidth('投资５亿，'), 10);
    assert.equal(displayWidth('“××”……'), 12);
    assert.equal(displayWidth('𠮷e\u0301'), 3);
  });

  it('clips at either end and says so', () => {
    assert.equal(clipEnd('投资亿元', 8), '投资亿元');
    assert.equal(clipEnd('投资亿元', 7), '投资…');
    assert.equal(clipStart('投资亿元', 7), '…亿元');
    assert.equal(clipEnd('a投资', 4), 'a…');
    assert.equal(clipEnd('𠮷𠮷', 3), '…');
  });

  it('replaces what a terminal would obey', () => {
    assert.equal(printable('甲\x1b[31m\t乙\u202e丙\r\n'), '甲␛[31m 乙\ufffd丙  ');
    assert.equal(
      printable('::error file=a::b##[group]##vso[c]# 一:二'),
      ': :error file=a: :b## [group]## vso[c]# 一:二',
    );
  });
});

describe('excerpts', () => {
  it('show a short line whole, without its indent', () => {
    assert.equal(excerpt('第一行\n\u3000\u3000全年完成投资⟦××⟧亿元。\r\n第三行', 60), '全年完成投资⟦××⟧亿元。');
  });

  it('cut a long line on both sides', () => {
    assert.equal(excerpt(`${'甲'.repeat(500)}⟦××⟧${'乙'.repeat(500)}`, 24), '…甲甲甲甲⟦××⟧乙乙乙乙…');
  });

  it('give the room that one side does not need to the other', () => {
    assert.equal(excerpt(`甲⟦××⟧${'乙'.repeat(500)}`, 24), `甲⟦××⟧${'乙'.repeat(8)}…`);
    assert.equal(excerpt(`${'甲'.repeat(500)}⟦××⟧乙`, 24), `…${'甲'.repeat(8)}⟦××⟧乙`);
  });

  it('show the first line of a finding over several, and the start of a long one', () => {
    assert.equal(excerpt('甲⟦乙\n丙⟧丁', 40), '甲⟦乙…⟧');
    assert.equal(excerpt(`⟦${'甲'.repeat(50)}⟧`, 20), '⟦甲甲甲甲…⟧');
  });

  it('show a finding that is white space', () => {
    assert.equal(excerpt('甲⟦\n⟧乙', 40), '甲⟦⏎⟧');
    assert.equal(excerpt('甲⟦  ⟧\n乙', 40), '甲⟦  ⟧');
  });

  it('show an empty finding at the end of the text', () => {
    assert.equal(excerpt('全年完成投资⟦⟧', 40), '全年完成投资⟦⟧');
  });

  it('fit, whatever the text', () => {
    const piece = fc.string({ unit: fc.constantFrom('甲', 'a', '\n', '\r\n', '\t', '\x1b', '𠮷', '×', '”', ' ') });
    fc.assert(
      fc.property(piece, piece, piece, fc.integer({ min: 8, max: 60 }), (before, hit, after, columns) => {
        const { text, lines, findings } = checkedFile('a.txt', `${before}⟦${hit}⟧${after}`);
        const shown = Object.values(excerptOf(text, lines, findings[0]!, columns)).join('');
        assert.ok(displayWidth(shown) <= columns, JSON.stringify(shown));
        assert.doesNotMatch(shown, /[\0-\x1f]/);
      }),
    );
  });
});
