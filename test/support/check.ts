// One way to ask what the linter says of a text.
import assert from 'node:assert/strict';
import {
  createLinter,
  DEFAULT_CONFIG,
  type Finding,
  type Language,
  parse,
  readConfig,
  type Sources,
} from '../../server/src/core/api.js';
import { mark, unmark } from './marked.js';

/** The findings of one rule, all others switched off; of every rule when none is named. */
export function findingsIn(
  text: string,
  { rule, language = 'plain', sources = {} }: { rule?: string; language?: Language; sources?: Sources } = {},
): readonly Finding[] {
  const rules = Object.fromEntries([...DEFAULT_CONFIG.rules.keys()].map((id) => [id, 'off']));
  const config = rule ? readConfig({ rules: { ...rules, [rule]: 'warning' } }).config : DEFAULT_CONFIG;
  const { findings, failures } = createLinter(config)(parse(text, language), undefined, sources);
  assert.deepEqual(failures, []);
  return findings;
}

/** Asserts that a rule finds what is drawn in the text and nothing else. */
export function check(
  rule: string,
  drawn: string,
  language: Language = 'plain',
  sources: Sources = {},
): readonly Finding[] {
  const { text } = unmark(drawn);
  const found = findingsIn(text, { rule, language, sources });
  assert.equal(mark(text, found), drawn, found.map((f) => f.message).join('\n'));
  return found;
}
