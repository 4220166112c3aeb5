// Is text that nobody would write read in time that grows with its length alone, and without a failure?
import assert from 'node:assert/strict';
import { createLinter, foldings, looksLikeReport, outline, parse, tokens } from '../../server/src/core/api.js';

const UNITS = [
  ...'x1*?某年，。（【《“”|-#>\u0000\ud800率…—[o',
  ...[
    '一、',
    '（一）',
    '9,',
    '1.',
    '**',
    '其中',
    '资xx',
    '……。',
    '1亿元，',
    '由1%增加到2%，',
    '“十四五”',
    '# ',
    '> ',
    '<!--',
  ],
  ...['\r\n', '|-|\n', '😀', 'http://', '一是', '、和', '年均', '各位代表！', '待', '1-'],
];
/** Long enough for what grows with the square of it to take minutes. */
const LENGTH = 150_000;

describe('hostile text', function () {
  this.timeout(60_000);
  const linter = createLinter();
  for (const unit of UNITS) {
    it(`${JSON.stringify(unit)} over and over`, () => {
      const text = unit.repeat(Math.ceil(LENGTH / unit.length));
      for (const language of ['plain', 'markdown'] as const) {
        const draft = parse(text, language);
        const { findings, failures } = linter(draft);
        assert.deepEqual(failures, []);
        for (const { start, end } of findings) assert.ok(0 <= start && start <= end && end <= text.length);
        outline(draft);
        foldings(draft);
        tokens(draft);
        looksLikeReport(draft);
      }
    });
  }

  it('marks that open and never close cost no more than their number', () => {
    const time = (length: number) => {
      const started = performance.now();
      for (const mark of ['（', '【', '“', '‘', '〔']) createLinter()(parse(mark.repeat(length), 'plain'));
      return performance.now() - started;
    };
    time(5000);
    const [short, long] = [time(10_000), time(80_000)];
    assert.ok(long < 8 * short * 3, `${short} ms for a text, ${long} ms for one eight times as long`);
  });

  it('brackets within brackets', () => {
    const text = '（“【'.repeat(20_000) + '】”）'.repeat(20_000);
    assert.deepEqual(linter(parse(text, 'markdown')).failures, []);
  });
});
