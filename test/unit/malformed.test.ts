// What does a broken file get? A sentence, whatever is wrong with it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readConfigFile, spotOf } from '../../server/src/config-file.js';
import {
  createLinter,
  DEFAULT_PROFILE,
  parse,
  profileText,
  readConfig,
  readProfile,
} from '../../server/src/core/api.js';
import { decode } from '../../server/src/decoding.js';
import { matches } from '../../server/src/glob.js';
import { openReport, openTable } from '../../server/src/tables/open.js';
import { property } from '../support/soak.js';

const draft = parse('一、回顾\n固定资产投资完成xx亿元，增长6%。\n', 'plain');
const SENTENCE = /^[^\n]*\p{Script=Han}[^\n]*$/u;
const LIBRARY = /undefined|Cannot|null\b|\bat \S+:\d|Error:/;

/** Opens it, uses it, or says why not. */
function tried(name: string, bytes: Uint8Array): void {
  try {
    const table = openTable(name, bytes);
    table.fillables(draft);
    table.differences(draft);
  } catch (error) {
    assert.ok(error instanceof Error);
    assert.match(error.message, SENTENCE);
    assert.doesNotMatch(error.message, LIBRARY);
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const HEAD = '<?xml version="1.0"?>';
const WORKBOOK = `${HEAD}<workbook xmlns:r="r"><sheets><sheet name="表" r:id="1"/></sheets></workbook>`;
const RELATIONS = `${HEAD}<Relationships><Relationship Id="1" Target="worksheets/s.xml"/></Relationships>`;
const sheet = (rows: string) => `${HEAD}<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const workbook = (rows: string) =>
  zipSync({
    'xl/workbook.xml': utf8(WORKBOOK),
    'xl/_rels/workbook.xml.rels': utf8(RELATIONS),
    'xl/worksheets/s.xml': utf8(sheet(rows)),
  });
const ROWS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>指标</t></is></c><c r="B1" t="inlineStr"><is><t>2031年</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>固定资产投资</t></is></c><c r="B2"><v>12</v></c></row>';
const SOUND = workbook(ROWS);

const cell = fc.oneof(
  fc.constantFrom(
    '指标',
    '单位',
    '2031年',
    '固定资产投资',
    '亿元',
    '12.5',
    '-3',
    '1e999',
    '',
    '"',
    '""',
    '\0',
    '％',
    '=1+1',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const json = fc.oneof(fc.json({ maxDepth: 3 }), fc.string(), fc.constantFrom('{', '[[[', '{"a":', '\0', '//', '"'));

describe('a broken file', function () {
  property(
    this,
    'of comma-separated values is read or refused in a sentence',
    300,
    fc.tuple(
      fc.constantFrom('表.csv', '表.tsv', '表'),
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
      fc.constantFrom(',', '\t', ';'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom<'utf8' | 'utf16le' | 'latin1'>('utf8', 'utf16le', 'latin1'),
    ),
    ([name, rows, by, end, encoding]) => tried(name, Buffer.from(rows.map((row) => row.join(by)).join(end), encoding)),
  );

  property(
    this,
    'of a workbook, cut short or with bytes that are others, is read or refused in a sentence',
    200,
    fc.tuple(fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 })),
    ([length, others]) => {
      const bytes = SOUND.slice(0, others.length % 2 ? SOUND.length : length % (SOUND.length + 1));
      for (const [at, byte] of others) if (bytes.length) bytes[at % bytes.length] = byte;
      tried('表.xlsx', bytes);
    },
  );

  property(
    this,
    'of a workbook whose parts are not what they should be is read or refused in a sentence',
    200,
    fc.array(
      fc.oneof(
        fc.constantFrom(
          '<row>',
          '</row>',
          '<c r="ZZZZZZ99999999">',
          '<c t="s"><v>99</v></c>',
          '<c r=""><v>x</v></c>',
          ROWS,
        ),
        fc.constantFrom(
          '<row r="-1">',
          '<row r="99999999"/>',
          '<!DOCTYPE a [<!ENTITY b "c">]>',
          '&b;',
          '&#0;',
          '<![CDATA[',
        ),
      ),
      { maxLength: 6 },
    ),
    (pieces) => tried('表.xlsx', workbook(pieces.join(''))),
  );

  it('that is huge in one way or another is refused soon, or read', function () {
    this.timeout(30_000);
    const started = Date.now();
    tried('列.csv', utf8(`指标,${'x,'.repeat(1_000_000)}\n固定资产投资,${'1,'.repeat(1_000_000)}`));
    tried('行.csv', utf8('固定资产投资,1\n'.repeat(1_000_000)));
    tried('零.csv', new Uint8Array(10_000_000));
    tried('引.csv', utf8('"'.repeat(500_000)));
    tried('列.xlsx', workbook(`<row>${'<c><v>1</v></c>'.repeat(50_000)}</row>`));
    tried('炸.xlsx', workbook(' '.repeat(32_000_000)));
    // A bomb that hides how large it is.
    const lying = workbook(`${ROWS}${' '.repeat(4_000_000)}`);
    const view = new DataView(lying.buffer, lying.byteOffset);
    for (let at = 0; at < lying.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    tried('谎.xlsx', lying);
    tried('深.xlsx', workbook('<a>'.repeat(100_000)));
    assert.ok(Date.now() - started < 20_000, `${Date.now() - started} ms`);
  });

  property(
    this,
    'of settings says what is wrong, and the rest counts',
    300,
    fc.tuple(json, fc.anything()),
    ([text, value]) => {
      for (const given of [readConfigFile(text).value, value]) {
        const { config, problems } = readConfig(given, given);
        for (const { message } of problems) {
          assert.match(message, /\p{Script=Han}/u);
          assert.doesNotMatch(message, LIBRARY);
        }
        createLinter(config, matches)(draft, '稿.txt');
      }
      for (const { message } of readConfigFile(text).errors) assert.match(message, SENTENCE);
    },
  );

  it('of settings with thousands of faults names the first of them, and how many more there are', () => {
    const rules = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`无${n}`, 'off']));
    const file = readConfigFile(JSON.stringify({ rules }));
    const { problems } = readConfig(file.value);
    assert.equal(problems.length, 101);
    assert.equal(problems.at(-1)!.message, '另有 19900 处不明');
    for (const problem of problems) assert.match(spotOf(file, problem).message, SENTENCE);
    assert.equal(readConfigFile('?'.repeat(20_000)).errors.length <= 100, true);
    assert.equal(readConfigFile('{,'.repeat(2000)).errors.length, 100);
  });

  it('of settings with the names of things that every object has changes nothing but what it says', () => {
    const text =
      '{"__proto__":{"rules":{"no-placeholder":"off"}},"documents":{"__proto__":"never","constructor":"never"},' +
      '"rules":{"toString":"off","no-placeholder":{"__proto__":{"severity":"off"}}},"table":{"__proto__":"数.csv"}}';
    const { config, problems } = readConfig(readConfigFile(text).value);
    assert.deepEqual(
      createLinter(config, matches)(draft, '稿.txt').findings.map(({ rule }) => rule),
      ['no-placeholder'],
    );
    assert.ok(problems.length >= 2);
    assert.equal(({} as { rules?: unknown }).rules, undefined);
  });

  const learned = profileText(DEFAULT_PROFILE);
  property(
    this,
    'of what was learned says what is wrong, and the rest counts',
    150,
    fc.tuple(fc.nat(), fc.nat(40), fc.oneof(json, fc.constantFrom('-1', 'null', '"x"', '1e99', '[]'))),
    ([at, length, by]) => {
      const from = at % learned.length;
      const { value } = readConfigFile(learned.slice(0, from) + by + learned.slice(from + length));
      const { profile, problems } = readProfile(value);
      for (const problem of problems) assert.match(problem, /\p{Script=Han}/u);
      createLinter(undefined, undefined, undefined, profile)(draft);
    },
  );

  property(this, 'of last year is read or refused in a sentence', 100, fc.uint8Array({ maxLength: 300 }), (bytes) => {
    const decoded = decode(bytes);
    if ('why' in decoded) assert.match(decoded.why, SENTENCE);
    else openReport('去年.txt', decoded.text).changes(draft);
  });
});
