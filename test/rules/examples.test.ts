// Every rule's own examples: what is drawn is found, what is good is silent, and what is mended stays mended.
import assert from 'node:assert/strict';
import { applyEdits, createLinter, fixAll, parse, RULES, readConfig } from '../../server/src/core/api.js';
import { check } from '../support/check.js';
import { languageOf, textOf } from '../support/examples.js';
import { sourcesOf } from '../support/grid.js';
import { unmark } from '../support/marked.js';

for (const rule of RULES) {
  describe(rule.id, () => {
    assert.ok(rule.examples.bad.length > 0 && rule.examples.good.length > 0 && rule.why && rule.title);
    for (const example of rule.examples.bad) {
      it(`finds ${textOf(example).replaceAll('\n', '⏎')}`, () => {
        assert.match(textOf(example), /⟦/);
        check(rule.id, textOf(example), languageOf(example), sourcesOf(example));
      });
    }
    for (const example of rule.examples.good) {
      it(`is silent on ${textOf(example).replaceAll('\n', '⏎')}`, () =>
        void check(rule.id, textOf(example), languageOf(example), sourcesOf(example)));
    }
    it('leaves nothing to fix behind, and fixing twice equals fixing once', () => {
      const { config } = readConfig({ rules: { [rule.id]: rule.severity } });
      const linter = createLinter(config);
      for (const example of rule.examples.bad) {
        const { text } = unmark(textOf(example));
        const once = applyEdits(text, fixAll(linter(parse(text, languageOf(example)), undefined, sourcesOf(example))));
        const rest = fixAll(linter(parse(once, languageOf(example)), undefined, sourcesOf(example)));
        assert.equal(applyEdits(once, rest), once, `still fixable: ${once}`);
      }
    });
  });
}
