// Is what the blocks of a draft say the same as if all were asked anew, and only what has changed asked?
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../server/src/core/draft/node.js';
import { parse } from '../../server/src/core/draft/parse.js';
import { throughout } from '../../server/src/core/draft/throughout.js';

const lettersOf = ({ text }: Block): readonly string[] => text.match(/[甲乙]/g) ?? [];

describe('what is said throughout a draft', () => {
  it('is the same after any edits', () => {
    const line = fc.constantFrom('甲', '甲乙', '丙', '乙。', '');
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 8 }), { maxLength: 8 }), (versions) => {
        let draft = parse('', 'plain');
        for (const [i, lines] of versions.entries()) {
          draft = parse(lines.join('\n'), 'plain', draft);
          // Not every version is asked.
          if (i % 3 === 1) continue;
          assert.deepEqual(throughout(draft, lettersOf), throughout(parse(lines.join('\n'), 'plain'), lettersOf));
        }
      }),
    );
  });

  it('is asked of what has changed', () => {
    const asked: string[] = [];
    const saidIn = ({ text }: Block) => {
      asked.push(text);
      return [text];
    };
    const lines = Array.from({ length: 100 }, (_, i) => `第${i}段。`);
    let draft = parse(lines.join('\n'), 'plain');
    throughout(draft, saidIn);
    lines.splice(40, 1, '换一段。', '添一段。');
    draft = parse(lines.join('\n'), 'plain', draft);
    asked.length = 0;
    assert.equal(throughout(draft, saidIn).length, 101);
    assert.deepEqual(asked, ['换一段。', '添一段。']);
  });
});
