// Drafts that nobody wrote. Random characters find nothing: these are put together from what the rules are shown as
// wrong and as right, and from what editors, keyboards and web pages leave in a text.
import fc from 'fast-check';
import { type Language, RULES } from '../../server/src/core/api.js';
import { textOf } from './examples.js';
import { unmark } from './marked.js';

export const EXAMPLES = RULES.flatMap(({ examples }) => [...examples.bad, ...examples.good]).map(
  (example) => unmark(textOf(example)).text,
);
const LINE_ENDS = ['\n', '\r\n', '\r', '\u2028'];
const SCRAPS = [
  ...LINE_ENDS,
  ...['\ud83d\ude00', '\ud83d', '\ude00', '\u0000', '\ufeff', '\u202e', '　', '\t', '**', '（一）', '一、', '1.', 'xx'],
  ...['。', '“', '”', '| 指标 | 2031年 |\n|-|-|\n| 产值 | xx |\n', '```\n', '<!-- ', '1亿元', '增长', '分别'],
];

/** A sentence, a paragraph or a scrap. */
export const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...EXAMPLES) },
  { weight: 6, arbitrary: fc.constantFrom(...SCRAPS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom(...EXAMPLES).map((example) => `${example}\n`.repeat(40)) },
);

export const text: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, { maxLength: 12 }), fc.constantFrom(...LINE_ENDS))
  .map(([pieces, end]) => pieces.join(end));

export const language: fc.Arbitrary<Language> = fc.constantFrom('plain', 'markdown');

/** What replaces `length` units at the place `at`, to be taken by the length of the text. */
export const change = fc.record({ at: fc.nat(), length: fc.nat({ max: 60 }), text: fc.oneof(piece, fc.constant('')) });
