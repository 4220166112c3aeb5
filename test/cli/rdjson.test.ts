// Is the Reviewdog Diagnostic Format as its definition says, with columns in UTF-8 bytes?
import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { rdjson } from '../../server/src/cli/formats/rdjson.js';
import type { CheckReport } from '../../server/src/cli/report.js';
import { checkedFile, EVERYTHING, PLAIN, reportOf } from './sample.js';

const text = { type: 'string' };
const object = (properties: object, required: string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const position = object({ line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } }, ['line']);
const range = object({ start: position, end: position }, ['start']);
const source = object({ name: text, url: text }, ['name']);
const severity = { enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] };
const validate = new Ajv({ allErrors: true }).compile(
  object(
    {
      source,
      severity,
      diagnostics: {
        type: 'array',
        items: object(
          {
            message: text,
            location: object({ path: text, range }, ['path']),
            severity,
            source,
            code: object({ value: text, url: text }, ['value']),
            suggestions: { type: 'array', items: object({ range, text }, ['range', 'text']) },
            original_output: text,
          },
          ['message', 'location'],
        ),
      },
    },
    ['diagnostics'],
  ),
);

function diagnosticsOf(report: CheckReport) {
  const result = JSON.parse(rdjson(report, PLAIN));
  const valid: boolean = validate(result);
  assert.ok(valid, JSON.stringify(validate.errors));
  return result.diagnostics;
}

describe('rdjson', () => {
  it('is valid for an empty report and one with everything', () => {
    assert.deepEqual(diagnosticsOf(reportOf([])), []);
    const all = diagnosticsOf(EVERYTHING);
    assert.deepEqual(
      all.map((one: { severity: string; code: object }) => [one.severity, one.code]),
      [
        ['ERROR', { value: 'no-placeholder' }],
        ['WARNING', { value: 'figures-agree' }],
        ['INFO', { value: 'numbering-runs' }],
      ],
    );
    assert.equal(all[0].location.path, '稿件/全会 报告,1:2.txt');
  });

  it('counts columns in UTF-8 bytes from 1', () => {
    const [one] = diagnosticsOf(reportOf([checkedFile('a.txt', 'a\n𠮷中é⟦××⟧亿')]));
    // 4 + 3 + 2 bytes before, 2 × 2 bytes inside.
    assert.deepEqual(one.location.range, { start: { line: 2, column: 10 }, end: { line: 2, column: 14 } });
  });

  it('offers a fix of one edit as a suggestion, and no other', () => {
    const edit = { start: 1, end: 2, text: '，' };
    const fixes = [
      { title: '改为全角逗号', safe: true, edits: [edit] },
      { title: '两处都改', safe: true, edits: [edit, { start: 3, end: 4, text: '。' }] },
    ];
    const [one] = diagnosticsOf(reportOf([checkedFile('a.txt', '好⟦,⟧的.', [{ fixes }])]));
    assert.deepEqual(one.suggestions, [
      { range: { start: { line: 1, column: 4 }, end: { line: 1, column: 5 } }, text: '，' },
    ]);
  });
});
