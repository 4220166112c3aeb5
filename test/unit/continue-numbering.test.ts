// Does Enter go on with a list, end it at an empty item, and leave everything else alone?
import assert from 'node:assert/strict';
import { applyEdits, continueNumbering, parse } from '../../server/src/core/api.js';

/** The text after Enter was pressed at ⏎ and the line continued; ▮ stands where the caret is then. */
function entered(drawn: string): string {
  const at = drawn.indexOf('⏎');
  const text = drawn.replace('⏎', '\n');
  const edit = continueNumbering(parse(text, 'plain'), at + 1);
  if (!edit) return `${text.slice(0, at + 1)}▮${text.slice(at + 1)}`;
  return applyEdits(text, [{ ...edit, text: edit.start > at ? `${edit.text}▮` : edit.text }]);
}

describe('Enter', () => {
  it('goes on with the next number, in the same hand and with the same indentation', () => {
    assert.equal(entered('　　（一）修路。⏎'), '　　（一）修路。\n　　（二）▮');
    assert.equal(entered('(9)修路；⏎'), '(9)修路；\n(10)▮');
    assert.equal(entered('——修路。⏎\n结束。'), '——修路。\n——▮\n结束。');
  });
  it('goes on behind the last of several in one paragraph', () =>
    assert.equal(entered('一是修路。二是架桥。⏎'), '一是修路。二是架桥。\n三是▮'));
  it('ends the list at an item that was left empty', () =>
    assert.equal(entered('一是修路。\n二是⏎'), '一是修路。\n\n'));
  it('leaves headings, sentences and lists that already go on alone', () => {
    for (const text of ['（一）修路架桥⏎', '道路修好了。⏎', '一是修路。⏎\n二是架桥。', '一是修路。⏎种树'])
      assert.equal(entered(text), text.replace('⏎', '\n▮'));
  });
});
