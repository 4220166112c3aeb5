// Are many values compared by what they have in common as they would be one by one?
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slipsIn, type ToldValue } from '../../server/src/core/facts/indicators/slips.js';
import { amountOf } from '../../server/src/core/zh/amount.js';

const value = fc
  .record({
    digits: fc.oneof(
      fc.integer({ min: 1, max: 400 }).map(String),
      fc.constantFrom('12.5', '1.25', '125', '152', '1250', '0.7', '70', '7', '21.5', '2105', '2015'),
    ),
    unit: fc.constantFrom('亿元', '万元', '人'),
    bound: fc.constantFrom('', '', '', '约', '超', '近'),
    lasting: fc.boolean(),
    dated: fc.boolean(),
    certain: fc.boolean(),
    whole: fc.constantFrom('', '', '全市', '全省'),
    text: fc.constantFrom('甲', '乙'),
    sentence: fc.constantFrom(0, 8),
  })
  .map(({ digits, unit, ...others }): ToldValue => ({ amount: amountOf(digits, unit)!, ...others }));

describe('slips of the pen', () => {
  it('are the same among many values as between two', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 60 }), (all) => {
        const expected = all.flatMap((one, after) => {
          const before = all.findIndex((other, at) => at < after && slipsIn([other, one]).length > 0);
          return before < 0 ? [] : [[before, after]];
        });
        assert.deepEqual(slipsIn(all), expected);
      }),
      { numRuns: 300 },
    );
  });
});
