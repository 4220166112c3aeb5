// What holds of every text, whatever was checked before? Seconds in `npm test`, minutes in `npm run soak`.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  blanksIn,
  continuationsAt,
  createLinter,
  DEFAULT_PROFILE,
  declaredCounts,
  disjoint,
  type Edit,
  fixAll,
  foldings,
  hover,
  ledger,
  ledgerCsv,
  looksLikeReport,
  occurrences,
  outline,
  parse,
  type Span,
  selections,
  tokens,
} from '../../server/src/core/api.js';
import { change, language, text } from '../support/drafts.js';
import { property } from '../support/soak.js';

const isInside = ({ start, end }: Span, whole: string) => 0 <= start && start <= end && end <= whole.length;

/** What stands outside the edits is the same in both. */
function assertOnly(edits: readonly Edit[], before: string, after: string): void {
  let [behind, ahead] = [0, 0];
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    assert.equal(after.slice(ahead, ahead + start - behind), before.slice(behind, start));
    ahead += start - behind + text.length;
    behind = end;
  }
  assert.equal(after.slice(ahead), before.slice(behind));
}

describe('whatever the text', function () {
  // One linter for all of it: what it has seen must not show.
  const known = createLinter();

  property(
    this,
    'the same text has the same findings, however it came to be, and all of them lie inside it',
    40,
    fc.tuple(text, language, fc.array(change, { maxLength: 6 })),
    ([start, lang, changes]) => {
      let now = start;
      let draft = parse(now, lang);
      for (const { at, length, text: insert } of [{ at: 0, length: 0, text: '' }, ...changes]) {
        const from = at % (now.length + 1);
        now = applyEdits(now, [{ start: from, end: Math.min(now.length, from + length), text: insert }]);
        draft = parse(now, lang, draft);
        const { findings, failures } = known(draft);
        assert.deepEqual(failures, []);
        assert.deepEqual(findings, createLinter()(parse(now, lang)).findings);
        for (const { start, end, related, fixes } of findings) {
          const spans = [{ start, end }, ...related.map(({ span }) => span), ...fixes.flatMap(({ edits }) => edits)];
          for (const span of spans) assert.ok(isInside(span, now));
        }
      }
    },
  );

  property(
    this,
    'what is told of it is the same, however it came to be, and lies inside it',
    30,
    fc.tuple(text, language, fc.array(change, { maxLength: 4 }), fc.nat()),
    ([start, lang, changes, caret]) => {
      let now = start;
      let draft = parse(now, lang);
      for (const { at, length, text: insert } of changes) {
        const from = at % (now.length + 1);
        now = applyEdits(now, [{ start: from, end: Math.min(now.length, from + length), text: insert }]);
        draft = parse(now, lang, draft);
      }
      const offset = caret % (now.length + 1);
      const [told, fresh] = [draft, parse(now, lang)].map((one) => ({
        outline: outline(one),
        foldings: foldings(one),
        tokens: tokens(one),
        figures: ledger(one),
        csv: ledgerCsv(one),
        blanks: blanksIn(one),
        counts: declaredCounts(one),
        verdict: looksLikeReport(one),
        hover: hover(one, known(one), offset),
        next: continuationsAt(one, offset, DEFAULT_PROFILE),
        same: occurrences(one, offset),
        around: selections(one, offset),
      }));
      assert.deepEqual(told, fresh);
      const { outline: roots, foldings: folds, tokens: colours, figures, blanks, same, around } = fresh!;
      for (const span of [...roots, ...folds, ...colours, ...figures, ...blanks, ...same, ...around])
        assert.ok(isInside(span, now), JSON.stringify(span));
      assert.deepEqual(
        around.filter((span) => offset < span.start || span.end < offset),
        [],
      );
    },
  );

  property(
    this,
    'each fix changes something, touches nothing but what it replaces, and is not offered again where it was made',
    30,
    fc.tuple(text, language),
    ([start, lang]) => {
      for (const { rule, fixes } of known(parse(start, lang)).findings.slice(0, 30)) {
        for (const { edits, title, safe } of fixes) {
          assert.equal(disjoint(edits).length, edits.length, `${rule}: the edits of “${title}” overlap`);
          const after = applyEdits(start, edits);
          assert.notEqual(after, start, `${rule}: “${title}” changes nothing`);
          assertOnly(edits, start, after);
          if (!safe) continue;
          const again = known(parse(after, lang)).findings.flatMap((one) => (one.rule === rule ? one.fixes : []));
          const same = again.filter((one) => JSON.stringify(one.edits) === JSON.stringify(edits));
          assert.deepEqual(same, [], `${rule}: “${title}” is offered again`);
        }
      }
    },
  );

  property(
    this,
    'the safe fixes come to an end, and touch nothing but what they replace',
    80,
    fc.tuple(text, language),
    ([start, lang]) => {
      let now = start;
      for (let round = 0; ; round++) {
        const edits = fixAll(known(parse(now, lang)));
        if (edits.length === 0) return;
        assert.ok(round < 20, `still not done: ${JSON.stringify(edits)}`);
        const after = applyEdits(now, edits);
        assertOnly(edits, now, after);
        now = after;
      }
    },
  );
});
