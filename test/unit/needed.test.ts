// Is an expression left untried only where it cannot match?
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mayMatch } from '../../server/src/core/text/needed.js';

/** What must stand in the text, one of each row; nothing where the expression promises nothing. */
const FORMS: readonly (readonly [form: RegExp, without: string, within: string])[] = [
  [/(?<=[0-9万亿])平方(?!米)/g, '3平，方', '3平方'],
  [/(?:KM|kv)(?![A-Z])/g, 'Km', '3kv'],
  [/一?二{2,}三*/g, '一三', '二二'],
  [/(?<name>甲|乙)(?=丙)/g, '甲乙', '乙丙'],
  [/[甲乙]+\u4e19/g, '甲乙', '甲丙'],
  [/(?:甲{0}|乙)丁\.x/g, '丁x', '丁.x'],
  [/a\\b\/c/g, 'a/b/c', 'a\\b/c'],
];

describe('what an expression needs', () => {
  it('is found in its source', () => {
    for (const [form, without, within] of FORMS) {
      assert.equal(mayMatch(without, form), false, `${form} ${without}`);
      assert.equal(mayMatch(within, form), true, `${form} ${within}`);
      assert.equal(new RegExp(form.source).test(within), true, `${form} ${within}`);
    }
    for (const form of [/甲?/, /甲*乙?/, /(?:甲|)/, /(?!甲)[^乙]/, /[一-丁]|乙/, /甲/i, /(?:甲|\d)/, /()\1/])
      assert.equal(mayMatch('', form), true, String(form));
  });

  it('stands in every text that matches', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'ab',
      '(a|b)',
      '(?:ab|c)',
      'a?',
      '(?:bc)*',
      '[ab]',
      '[^a]',
      '(?=b)',
      '(?!a)',
    );
    const end = fc.constantFrom('', '+', '{2}', '{0,1}', '*?', '|c');
    const source = fc.array(fc.tuple(piece, end), { minLength: 1, maxLength: 5 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(source, text, (pieces, words) => {
        const written = pieces.map(
          ([one, quantifier]) => one + (/[?*]$|^\(\?[=!]/.test(one) && quantifier !== '|c' ? '' : quantifier),
        );
        const form = new RegExp(written.join(''));
        if (form.test(words)) assert.equal(mayMatch(words, form), true, `${form} ${words}`);
      }),
      { numRuns: 3000 },
    );
  });
});
