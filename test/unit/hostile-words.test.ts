// Can a draft put links, commands, pictures or markup into what is shown of it? Its words are shown as words.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse as readCsv } from 'papaparse';
import {
  createLinter,
  describeChanges,
  describeProfile,
  hover,
  ledger,
  ledgerCsv,
  lessonOf,
  parse,
  profileOf,
  RULES,
  yearChanges,
} from '../../server/src/core/api.js';
import { toPlainText } from '../../server/src/lsp/convert.js';
import { draft, foreignIn } from '../support/hostile-drafts.js';
import { property } from '../support/soak.js';

describe('the words of a draft', function () {
  const linter = createLinter();

  property(this, 'are words in every hover', 150, fc.tuple(draft, fc.boolean()), ([text, markdown]) => {
    const read = parse(text, markdown ? 'markdown' : 'plain');
    const result = linter(read);
    const places = new Set([...result.findings, ...ledger(read)].flatMap(({ start, end }) => [start, end]));
    for (const place of places) {
      const told = hover(read, result, place);
      if (!told) continue;
      assert.deepEqual(foreignIn(told.markdown), [], told.markdown);
      assert.doesNotMatch(told.markdown, /(?<!\\)\$\(/, 'an icon');
      assert.ok(!toPlainText(told.markdown).includes('\\\\['));
    }
  });

  property(
    this,
    'are no formula in a spreadsheet',
    150,
    fc.array(fc.tuple(fc.constantFrom('=', '+', '-', '@', '＝', '\t=', '"', ';=', ',='), draft), { maxLength: 4 }),
    (pieces) => {
      const csv = ledgerCsv(parse(pieces.map(([sign, text]) => `${sign}${text}`).join(''), 'plain'));
      for (const delimiter of [',', ';', '\t']) {
        const { data } = readCsv<string[]>(csv.slice(1), { delimiter });
        if (delimiter === ',') assert.deepEqual([...new Set(data.slice(0, -1).map(({ length }) => length))], [15]);
        for (const cell of data.flat()) assert.doesNotMatch(cell, /^\s*[=+@＝＋－＠]|^\s*-(?![\d.]+$)/);
      }
    },
  );

  property(this, 'are words on the pages of what was learned and what has changed', 60, draft, (words) => {
    const name = words.split('\n')[0]!;
    const table = `\n| 指标 | 2030年 |\n|-|-|\n| ${name}投资 | 12${name}亿元 |\n`;
    const [before, now] = [`${words}固定资产投资完成12.5亿元。${table}`, words].map((text) => parse(text, 'plain'));
    const page = describeProfile(profileOf([lessonOf(`${name}稿.txt`, before!), lessonOf('甲.txt', now!)]));
    const changes = describeChanges(yearChanges(now!, before!), now!.lines);
    for (const text of [page, changes]) {
      assert.deepEqual(
        foreignIn(text).filter((token) => !/^(?:t\w+|heading|link)_(?:open|close) /.test(token)),
        [],
        text,
      );
      assert.doesNotMatch(text.replace(/\\./g, ''), /\]\(|[\0-\x09\u202a-\u202e]/);
    }
    for (const row of changes.trim().split('\n')) assert.equal(row.match(/(?<!\\)\|/g)?.length, 6, row);
  });

  it('begin no tag, list, heading or quotation in an entry of the page', () => {
    for (const name of ['https://example.invalid/x<b>稿', '1. 稿', '2) 稿', '- 稿', '+ 稿', '# 稿', '> 稿', '=稿']) {
      const page = describeProfile(profileOf([lessonOf(name, parse('一、回顾\n二、任务', 'plain'))]));
      assert.deepEqual(
        foreignIn(page).filter((token) => !/^heading_(?:open|close) /.test(token)),
        [],
        page,
      );
    }
  });

  it('find no Markdown of their own in what is told of a rule', () => {
    for (const { title, why } of RULES) assert.doesNotMatch(title + why, /[[\]<>`]|\$\(/, title);
  });
});
