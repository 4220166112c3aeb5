// What holds of every text, whatever was checked before? Seconds in `npm test`, ten minutes in `npm run soak`.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, createLinter, fixAll, type Language, parse, RULES } from '../../server/src/core/api.js';
import { unmark } from '../support/marked.js';

const soaking = process.env.npm_lifecycle_event === 'soak';
const MINUTES = 10;
const SHARE = (MINUTES * 60_000) / 2;

// Random characters find nothing: drafts are put together from what the rules are shown as wrong and as right.
const EXAMPLES = RULES.flatMap(({ examples }) => [...examples.bad, ...examples.good]).map(
  (example) =>
    unmark(typeof example === 'string' ? example : 'markdown' in example ? example.markdown : example.plain).text,
);
const SCRAPS = [
  '\r\n',
  '\r',
  '\u2028',
  '\ud83d\ude00',
  '\ud800',
  '\u0000',
  '　',
  '**',
  '（一）',
  '一、',
  '1.',
  'xx',
  '。',
];
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...EXAMPLES) },
  { weight: 3, arbitrary: fc.constantFrom(...SCRAPS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('\n'));
const language = fc.constantFrom<Language>('plain', 'markdown');
const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), text: fc.oneof(piece, fc.constant('')) });
const runs = (numRuns: number) =>
  soaking ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: SHARE } : { numRuns };

describe('whatever the text', function () {
  this.timeout(soaking ? SHARE * 2 : 60_000);
  // One linter for all of it: what it has seen must not show.
  const known = createLinter();

  it('the same text has the same findings, however it came to be, and all of them lie inside it', () => {
    fc.assert(
      fc.property(text, language, fc.array(edit, { maxLength: 6 }), (start, lang, edits) => {
        let now = start;
        let draft = parse(now, lang);
        for (const { at, length, text: insert } of [{ at: 0, length: 0, text: '' }, ...edits]) {
          const from = at % (now.length + 1);
          now = applyEdits(now, [{ start: from, end: Math.min(now.length, from + length), text: insert }]);
          draft = parse(now, lang, draft);
          const { findings, failures } = known(draft);
          assert.deepEqual(failures, []);
          assert.deepEqual(findings, createLinter()(parse(now, lang)).findings);
          for (const { start, end, related, fixes } of findings) {
            const spans = [{ start, end }, ...related.map(({ span }) => span), ...fixes.flatMap(({ edits }) => edits)];
            for (const span of spans) assert.ok(0 <= span.start && span.start <= span.end && span.end <= now.length);
          }
        }
      }),
      runs(40),
    );
  });

  it('the safe fixes come to an end, and touch nothing but what they replace', () => {
    fc.assert(
      fc.property(text, language, (start, lang) => {
        let now = start;
        for (let round = 0; ; round++) {
          const edits = fixAll(known(parse(now, lang)));
          if (edits.length === 0) return;
          assert.ok(round < 20, `still not done: ${JSON.stringify(edits)}`);
          const after = applyEdits(now, edits);
          let [behind, ahead] = [0, 0];
          for (const { start: from, end: to, text: by } of [...edits].sort((a, b) => a.start - b.start)) {
            assert.equal(after.slice(ahead, ahead + from - behind), now.slice(behind, from));
            ahead += from - behind + by.length;
            behind = to;
          }
          assert.equal(after.slice(ahead), now.slice(behind));
          now = after;
        }
      }),
      runs(80),
    );
  });
});
