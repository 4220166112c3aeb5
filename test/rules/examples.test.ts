// Every rule's own examples: what is drawn is found, what is good is silent, and what is mended stays mended.
import assert from 'node:assert/strict';
import { applyEdits, createLinter, fixAll, parse, RULES, readConfig } from '../../server/src/core/api.js';
import { check } from '../support/check.js';
import { languageOf, textOf } from '../support/examples.js';
import { sourcesOf } from '../support/grid.js';
import { unmark } from '../support/marked.js';

/** 共 52 家， in every sentence. */
const spaced = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      /[，。；]/.test(line)
        ? line.replace(/(?<=[\u4e00-\u9fff，。；])(?=\d)|(?<=[\d%])(?=[\u4e00-\u9fff])/g, ' ')
        : line,
    )
    .join('\n');

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
    it('finds the same where spaces set the figures off', () => {
      const { config } = readConfig({ rules: { [rule.id]: rule.severity } });
      const found = (text: string, example: (typeof rule.examples.bad)[number]) =>
        createLinter(config)(parse(text, 'plain'), undefined, sourcesOf(example)).findings.map(({ start, end }) =>
          text.slice(start, end).replaceAll(' ', ''),
        );
      for (const example of rule.examples.bad) {
        const { text } = unmark(textOf(example));
        // What the rule says of spaces themselves is another matter.
        if (languageOf(example) !== 'plain' || /[ \xa0]/.test(text)) continue;
        assert.deepEqual(found(spaced(text), example), found(text, example), text);
      }
    });
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
