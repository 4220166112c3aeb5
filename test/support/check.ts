// One way to ask what the linter says of a text.
import assert from 'node:assert/strict';
import {
  createLinter,
  DEFAULT_CONFIG,
  type Finding,
  type Language,
  parse,
  readConfig,
} from '../../server/src/core/api.js';
import { mark, unmark } from './marked.js';

/** The findings of one rule, all others switched off; of every rule when none is named. */
export function findingsIn(
  text: string,
  { rule, language = 'plain' }: { rule?: string; language?: Language } = {},
): readonly Finding[] {
  const rules = Object.fromEntries([...DEFAULT_CONFIG.rules.keys()].map((id) => [id, 'off']));
  const config = rule ? readConfig({ rules: { ...rules, [rule]: 'warning' } }).config : DEFAULT_CONFIG;
  const { findings, failures } = createLinter(config)(parse(text, language));
  assert.deepEqual(failures, []);
  return findings;
}

/** Asserts that a rule finds what is drawn in the text and nothing else. */
export function check(rule: string, drawn: string, language: Language = 'plain'): readonly Finding[] {
  const { text } = unmark(drawn);
  const found = findingsIn(text, { rule, language });
  assert.equal(mark(text, found), drawn, found.map((f) => f.message).join('\n'));
  return found;
}
