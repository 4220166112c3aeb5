// Does what is printed on the log of a build server order it about? There a line that begins with `::`, or holds `##[` or
// `##vso[`, is an order, whoever wrote the words.
import assert from 'node:assert/strict';
import { inert, jsonLine } from '../../server/src/cli/display.js';
import { github } from '../../server/src/cli/formats/github.js';
import { json } from '../../server/src/cli/formats/json.js';
import { junit } from '../../server/src/cli/formats/junit.js';
import { pretty } from '../../server/src/cli/formats/pretty.js';
import { rdjson } from '../../server/src/cli/formats/rdjson.js';
import { sarif } from '../../server/src/cli/formats/sarif.js';
import { HOSTILE, PLAIN, REPORTS } from './sample.js';

const ORDER = /^\s*::|##\w*\[/;

describe('the words of a draft on the log of a build server', () => {
  it('would be orders as they stand', () => {
    assert.equal(HOSTILE.split(/[\r\n]+/).filter((line) => ORDER.test(line)).length, 3);
  });

  for (const [name, format] of Object.entries({ json, junit, pretty, rdjson, sarif }))
    it(`are no order in ${name}`, () => {
      for (const report of Object.values(REPORTS))
        for (const line of format(report(), PLAIN).split(/[\r\n]+/)) assert.doesNotMatch(line, ORDER);
    });

  it('are but what the orders of our own are about', () => {
    // A line that is an order of this form is read as no other.
    for (const line of github(REPORTS['of hostile words']!(), PLAIN).trimEnd().split('\n'))
      assert.match(line, /^::(?:error|warning|notice) file=/);
  });

  it('are read as they were written', () => {
    for (const text of [HOSTILE, '##[a]', '###[a]', '####vso[a]', '\\##[a]', '##', '#[a]']) {
      assert.equal(JSON.parse(jsonLine({ [text]: text }))[text], text);
      assert.doesNotMatch(inert(text, '&#35;'), /##\w*\[/);
      assert.equal(inert(text, '&#35;').replaceAll('&#35;', '#'), text);
    }
  });
});
