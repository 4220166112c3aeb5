// Does the rule on the contributing page work as it stands there?
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { applyEdits, createLinter, DEFAULT_CONFIG, fixAll, parse } from '../../server/src/core/api.js';
import { defineRule, type Rule } from '../../server/src/core/rules/rule.js';
import { mark, unmark } from '../support/marked.js';

function exampleRule(): Rule {
  const source = /```ts\n(.*?)```/s.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1];
  assert.ok(source);
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(source, { compilerOptions });
  const module = { exports: {} as Record<string, Rule> };
  const require = (name: string) => {
    assert.equal(name, './rule.js');
    return { defineRule };
  };
  new Function('exports', 'require', outputText)(module.exports, require);
  const [rule] = Object.values(module.exports);
  assert.ok(rule);
  return rule;
}

describe('the rule on the contributing page', () => {
  const rule = exampleRule();
  const linter = createLinter(DEFAULT_CONFIG, undefined, [rule]);

  it('has the id that its file’s name says', () => {
    assert.match(readFileSync('CONTRIBUTING.md', 'utf8'), new RegExp(`rules/${rule.id}\\.ts`));
  });

  it('finds what its examples draw, and mends it', () => {
    for (const example of [...rule.examples.bad, ...rule.examples.good]) {
      assert.ok(typeof example === 'string');
      const { text } = unmark(example);
      const result = linter(parse(text, 'plain'));
      assert.deepEqual(result.failures, []);
      assert.equal(mark(text, result.findings), example);
      const mended = applyEdits(text, fixAll(result));
      assert.deepEqual(linter(parse(mended, 'plain')).findings, []);
    }
  });
});
