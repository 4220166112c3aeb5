// The sample reports, where they are at hand: every mask found, every published report left in peace.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter, type Language, outline, parse, type Section } from '../../server/src/core/api.js';

const SEEDS = '../shared/seeds';
const PUBLISHED = '../shared/corpus/published';
const reports = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

describe('the sample reports', function () {
  this.timeout(60_000);

  before(function () {
    if (!existsSync(SEEDS) || !existsSync(PUBLISHED)) this.skip();
  });

  for (const language of ['plain', 'markdown'] as const satisfies readonly Language[]) {
    it(`have every mask found as ${language}`, () => {
      for (const { name, text } of reports(SEEDS)) {
        const covered = new Uint8Array(text.length);
        for (const { rule, start, end } of createLinter()(parse(text, language)).findings) {
          if (rule === 'no-placeholder' || rule === 'no-damaged-word') covered.fill(1, start, end);
        }
        const missed = [...text.matchAll(/[xX×*]/g)].filter(
          ({ index }) => !covered[index] && !/\.docx/.test(text.slice(index - 4, index + 1)),
        );
        assert.deepEqual(
          missed.map(({ index }) => text.slice(index - 8, index + 8)),
          [],
          name,
        );
      }
    });
  }

  it('have the parts that their gold names, and no others, at the first two levels', () => {
    const gold = readFileSync(path.join(SEEDS, 'gold/headings.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
    for (const [i, { text }] of reports(SEEDS).entries()) {
      const draft = parse(text, 'plain');
      const found: string[] = [];
      const walk = (sections: readonly Section[]) => {
        for (const section of sections) {
          if (section.level <= 2) found.push(`${section.level} ${section.heading.start}`);
          walk(section.children);
        }
      };
      walk(outline(draft));
      const expected = gold.filter(([seed, , , level]) => seed === String(i) && (level === '1' || level === '2'));
      const places = expected.map(
        ([, line, column, level]) => `${level} ${draft.lines.starts[Number(line) - 1]! + Number(column) - 1}`,
      );
      assert.deepEqual(found, places);
    }
  });

  it('that were published have no blank, and few loud findings, each looked at', function () {
    // Half a million characters, on a machine that may be busy.
    this.timeout(60_000);
    const loud: string[] = [];
    for (const { name, text } of reports(PUBLISHED)) {
      const { findings, failures } = createLinter()(parse(text, 'plain'));
      assert.deepEqual(failures, []);
      for (const { rule, severity, start, end } of findings) {
        assert.notEqual(rule, 'no-placeholder', name);
        if (severity === 'error' || severity === 'warning') loud.push(`${name} ${rule} ${text.slice(start, end)}`);
      }
    }
    // Each is a fault of the report: twelve schools said to be thirteen, lost characters, unpaired quotes, a rate that the two amounts belie, a bare range, a name turned round, characters twice.
    assert.deepEqual(loud, [
      'city-2022-baoding-g.txt term-exact “一带一路”战略',
      'county-2021-fuping.txt term-exact 以国内大循环为主',
      'county-2021-fuping.txt count-matches-list 13所',
      'county-2021-fuping.txt marks-paired “',
      'county-2021-laiyuan.txt growth-matches 年均增长12%',
      'county-2021-laiyuan.txt term-exact 国家总体安全观',
      'county-2021-yixian.txt growth-matches 年均增长7.56%',
      'county-2022-gaotang.txt sentence-once 力同心力同心',
      'county-2022-gaotang.txt marks-paired ’',
      'prov-2026-hunan.txt no-damaged-word ?',
    ]);
  });
});
