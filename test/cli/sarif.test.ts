// Is the SARIF that is written valid, and does it point where the finding is?
import assert from 'node:assert/strict';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { Ajv } from 'ajv';
import { sarif } from '../../server/src/cli/formats/sarif.js';
import type { CheckReport } from '../../server/src/cli/report.js';
import { RULES } from '../../server/src/core/api.js';
import { checkedFile, EVERYTHING, PLAIN, REPORTS, reportOf } from './sample.js';

const { $schema: _draft04, id: _id, ...rest } = schema;
const isUri = (text: string) => URL.canParse(text);
const validate = new Ajv({
  strict: false,
  // One of its patterns is only valid without the flag u.
  unicodeRegExp: false,
  allErrors: true,
  formats: {
    uri: isUri,
    'uri-reference': (text: string) => URL.canParse(text, 'file:///') && !/[\s\\"<>^`{|}]|[^\0-\x7f]/.test(text),
    'date-time': true,
  },
}).compile(rest);

function runOf(report: CheckReport) {
  const log = JSON.parse(sarif(report, PLAIN));
  const valid: boolean = validate(log);
  assert.ok(valid, JSON.stringify(validate.errors, null, 1));
  return log.runs[0];
}

describe('SARIF', () => {
  it('takes no link from a draft', () => {
    const note = { span: { start: 0, end: 1 }, message: '[b](1)' };
    const file = checkedFile('a.txt', '⟦xx⟧', [{ message: '“[x](https://example.invalid)”', related: [note] }]);
    const [{ message, relatedLocations }] = runOf(reportOf([file])).results;
    assert.equal(message.text, '“[x]\u200b(https://example.invalid)”');
    assert.equal(relatedLocations[0].message.text, '[b]\u200b(1)');
  });

  it('has a schema that refuses what is not SARIF', () => {
    assert.equal(validate({ version: '2.1.0', runs: [{ results: [] }] }), false);
    assert.equal(validate({ version: '2.0.0', runs: [] }), false);
  });

  for (const [name, report] of Object.entries(REPORTS)) it(`is valid for a report ${name}`, () => runOf(report()));

  it('says where in UTF-16 units from 1, with levels and second places', () => {
    const { results, columnKind } = runOf(EVERYTHING);
    assert.equal(columnKind, 'utf16CodeUnits');
    const [blank, figures, numbering] = results;
    assert.deepEqual(
      results.map((result: { level: string }) => result.level),
      ['error', 'warning', 'note'],
    );
    const { artifactLocation, region } = blank.locations[0].physicalLocation;
    assert.deepEqual(region, { startLine: 2, startColumn: 7, endLine: 2, endColumn: 9 });
    assert.equal(decodeURIComponent(artifactLocation.uri), '稿件/全会 报告,1:2.txt');
    assert.deepEqual(blank.properties, { kind: 'number', unit: '亿元' });
    assert.equal(figures.relatedLocations[0].message.text, '前文在这里');
    assert.equal(figures.relatedLocations[0].physicalLocation.region.startLine, 1);
    assert.deepEqual(numbering.locations[0].physicalLocation.region, {
      startLine: 4,
      startColumn: 1,
      endLine: 5,
      endColumn: 3,
    });
  });

  it('describes every rule with a help address, and names the rule of a result by its index', () => {
    const { tool, results } = runOf(
      reportOf([
        checkedFile(
          'a.txt',
          '⟦x⟧⟦y⟧',
          RULES.map(({ id }) => ({ rule: id })),
        ),
      ]),
    );
    const { rules } = tool.driver;
    assert.deepEqual(
      rules.map((rule: { id: string }) => rule.id),
      RULES.map(({ id }) => id),
    );
    for (const rule of rules) assert.ok(isUri(rule.helpUri), rule.helpUri);
    for (const { ruleId, ruleIndex } of results) {
      if (ruleIndex !== undefined) assert.equal(rules[ruleIndex].id, ruleId);
    }
  });

  it('says that a rule failed', () => {
    const [invocation] = runOf(EVERYTHING).invocations;
    assert.equal(invocation.executionSuccessful, false);
    assert.match(invocation.toolExecutionNotifications[0].message.text, /years-agree.*x is not a function/);
  });

  it('gives a file outside the working folder by its whole address', () => {
    const { results } = runOf(reportOf([checkedFile('../elsewhere/甲.txt', '⟦x⟧')]));
    const { uri } = results[0].locations[0].physicalLocation.artifactLocation;
    assert.match(uri, /^file:\/\/\/.*\/elsewhere\/%E7%94%B2\.txt$/);
  });
});
