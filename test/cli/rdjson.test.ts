// Is the Reviewdog Diagnostic Format as its definition says, with columns in UTF-8 bytes?
import assert from 'node:assert/strict';
import { rdformatSchema } from '@umbrelladocs/rdformat-validator';
import { Ajv } from 'ajv';
import { rdjson } from '../../server/src/cli/formats/rdjson.js';
import type { CheckReport } from '../../server/src/cli/report.js';
import { checkedFile, EVERYTHING, PLAIN, REPORTS, reportOf } from './sample.js';

const validate = new Ajv({ allErrors: true }).compile(rdformatSchema);

function diagnosticsOf(report: CheckReport) {
  const result = JSON.parse(rdjson(report, PLAIN));
  const valid: boolean = validate(result);
  assert.ok(valid, JSON.stringify(validate.errors));
  return result.diagnostics;
}

describe('rdjson', () => {
  it('takes no link, picture or tag from a draft, for its messages are shown as Markdown', () => {
    const file = checkedFile('a.txt', '⟦xx⟧', [{ message: '![x](https://example.invalid) <img src=x>' }]);
    const { diagnostics } = JSON.parse(rdjson(reportOf([file]), PLAIN));
    assert.equal(diagnostics[0].message, '![x]\u200b(https://example.invalid) <\u200bimg src=x>');
  });

  it('has a schema that refuses what is not rdjson', () => {
    const location = { path: 'a.txt', range: { start: { line: 1, column: 1 } } };
    assert.equal(validate({ diagnostics: [{ message: '空', location }] }), true);
    for (const other of [{ path: '' }, { ...location, range: { start: { line: 0 } } }, { ...location, line: 1 }])
      assert.equal(validate({ diagnostics: [{ message: '空', location: other }] }), false);
    assert.equal(validate({ diagnostics: [{ message: '空', location, severity: 'hint' }] }), false);
  });

  for (const [name, report] of Object.entries(REPORTS))
    it(`is valid for a report ${name}`, () => diagnosticsOf(report()));

  it('says how severe and of which rule', () => {
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
