// Does nothing new appear in the sentence being typed, and does what stood there move with the text?
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Mark, move, neighbour, sentenceAt, settle } from '../../client/src/quiet.js';

const mark = (start: number, end: number, code = 'a'): Mark => ({ start, end, code });
const SENTENCE = { start: 10, end: 20 };

describe('the sentence under the caret', () => {
  const LINE = '前一句。这一句，还没写完；后一句';
  for (const [column, sentence] of [
    [0, '前一句。'],
    [3, '前一句。'],
    [4, '这一句，还没写完；'],
    [12, '这一句，还没写完；'],
    [LINE.length, '后一句'],
  ] as const) {
    it(`at ${column} is “${sentence}”`, () => {
      const { start, end } = sentenceAt(LINE, column);
      assert.equal(LINE.slice(start, end), sentence);
    });
  }

  it('of an empty line is empty', () => assert.deepEqual(sentenceAt('', 0), { start: 0, end: 0 }));
});

describe('while a sentence is typed', () => {
  it('shows nothing new in it, and everything elsewhere', () => {
    const outside = mark(2, 4);
    const { marks, held } = settle([], [outside, mark(12, 14)], SENTENCE);
    assert.deepEqual(marks, [outside]);
    assert.equal(held, true);
  });

  it('keeps what stood in it, whether it is found now or not', () => {
    const old = mark(12, 14);
    assert.deepEqual(settle([old], [], SENTENCE), { marks: [old], held: true });
    assert.deepEqual(settle([old], [mark(12, 15)], SENTENCE), { marks: [mark(12, 15)], held: false });
  });

  it('takes away what was mended in it', () => {
    const typedInto = { ...mark(12, 14), touched: true };
    assert.deepEqual(settle([typedInto], [], SENTENCE), { marks: [], held: false });
  });

  it('takes away at once what is gone elsewhere', () => {
    assert.deepEqual(settle([mark(2, 4)], [], SENTENCE), { marks: [], held: false });
  });

  it('does not take a finding of another rule for the one that stood there', () => {
    assert.deepEqual(settle([mark(12, 14, 'a')], [mark(12, 14, 'b')], SENTENCE), {
      marks: [mark(12, 14, 'a')],
      held: true,
    });
  });
});

describe('a mark', () => {
  for (const [what, change, moved] of [
    ['moves with text typed before it', { start: 3, end: 3, length: 2 }, mark(12, 16)],
    ['moves with text typed right before it', { start: 10, end: 10, length: 1 }, mark(11, 15)],
    ['stays where text is typed behind it', { start: 14, end: 14, length: 3 }, mark(10, 14)],
    ['grows by text typed into it', { start: 12, end: 12, length: 3 }, { ...mark(10, 17), touched: true }],
    ['loses its head', { start: 8, end: 11, length: 1 }, { ...mark(9, 12), touched: true }],
    ['loses its tail', { start: 12, end: 20, length: 5 }, { ...mark(10, 12), touched: true }],
    ['goes with its text', { start: 10, end: 14, length: 2 }, undefined],
  ] as const) {
    it(what, () => assert.deepEqual(move(mark(10, 14), change), moved));
  }

  it('never points outside the text, and keeps its text where nothing was typed into it', () => {
    const text = fc.string({ minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        text,
        fc.nat(30),
        fc.nat(30),
        fc.nat(30),
        fc.nat(30),
        fc.string({ maxLength: 5 }),
        (before, a, b, c, d, typed) => {
          const span = (x: number, y: number) => {
            const [start, end] = [Math.min(x, y, before.length), Math.min(Math.max(x, y), before.length)];
            return { start, end };
          };
          const old = { ...span(a, b), code: 'a' };
          const { start, end } = span(c, d);
          const after = before.slice(0, start) + typed + before.slice(end);
          const moved = move(old, { start, end, length: typed.length });
          if (!moved) return old.start >= start && old.end <= end;
          if (moved.start < 0 || moved.start > moved.end || moved.end > after.length) return false;
          const whole = (moved as Mark).touched !== true;
          return !whole || after.slice(moved.start, moved.end) === before.slice(old.start, old.end);
        },
      ),
    );
  });
});

describe('the neighbour of a selection', () => {
  const blanks = [mark(5, 7), mark(10, 12), mark(30, 33)];
  const at = (start: number, end = start) => ({ start, end });

  it('is the next one, and the first after the last', () => {
    assert.equal(neighbour(blanks, at(0), true), blanks[0]);
    assert.equal(neighbour(blanks, at(5), true), blanks[0]);
    assert.equal(neighbour(blanks, at(5, 7), true), blanks[1]);
    assert.equal(neighbour(blanks, at(30, 33), true), blanks[0]);
  });

  it('is the one before, and the last before the first', () => {
    assert.equal(neighbour(blanks, at(10, 12), false), blanks[0]);
    assert.equal(neighbour(blanks, at(11), false), blanks[1]);
    assert.equal(neighbour(blanks, at(5, 7), false), blanks[2]);
  });

  it('is nothing where there are none', () => {
    assert.equal(neighbour([], at(0), true), undefined);
    assert.equal(neighbour([], at(0), false), undefined);
  });
});
