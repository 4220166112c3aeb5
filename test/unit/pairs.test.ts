// Does what is kept from one version of a draft to the next come to the same as reading it afresh?
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../server/src/core/draft/node.js';
import { pairFinder } from '../../server/src/core/draft/pairs.js';
import { parse } from '../../server/src/core/draft/parse.js';

/** Each letter of a paragraph, said under itself; each goes with the first like it. */
const finder = (saidIn = (block: Block) => [...block.text].map((letter) => ({ letter }))) =>
  pairFinder({
    given: ({ blocks }) => blocks.map((_, index) => index % 2),
    saidIn,
    keyOf: ({ letter }) => letter,
    pairsOf: (all) => all.slice(1).map((_, i) => [0, i + 1] as const),
  });

const paragraph = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 3 });
const versions = fc.array(fc.array(paragraph, { maxLength: 7 }), { minLength: 2, maxLength: 6 });

describe('pairs of what is said under one key', () => {
  it('are those of the draft by itself, whatever version came before', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const known = finder();
        let draft = parse('', 'plain');
        for (const text of texts) {
          draft = parse(text.join('\n'), 'plain', draft);
          assert.deepEqual(known(draft), finder()(parse(text.join('\n'), 'plain')));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are found again after a reader has thrown', () => {
    let broken = false;
    const known = finder(({ text }) => {
      if (broken) throw new Error('broken');
      return [...text].map((letter) => ({ letter }));
    });
    const first = parse('甲\n乙甲', 'plain');
    assert.equal(known(first).length, 1);
    broken = true;
    const second = parse('甲\n乙乙', 'plain', first);
    assert.throws(() => known(second), /broken/);
    broken = false;
    assert.deepEqual(
      known(second).map(({ before, blocks }) => [before.letter, ...blocks]),
      [['乙', 1, 1]],
    );
  });
});
