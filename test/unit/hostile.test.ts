// Is text that nobody would write read in time that grows with its length alone, in memory to match, and without a
// failure? Seconds in `npm test`; 10 MB of each in `npm run soak`.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  besideNeighbour,
  blankAt,
  blanksIn,
  continuationsAt,
  createLinter,
  DEFAULT_PROFILE,
  type Draft,
  declaredCounts,
  deleteSection,
  demote,
  filled,
  fixAll,
  foldings,
  hover,
  insertAfter,
  type Language,
  ledger,
  ledgerCsv,
  looksLikeReport,
  moveSection,
  occurrences,
  outline,
  overview,
  parse,
  promote,
  type Restructured,
  renumberAll,
  retitle,
  sameThing,
  sectionAt,
  selections,
  thingsOf,
  tokens,
} from '../../server/src/core/api.js';
import { property, soaking } from '../support/soak.js';
import { stepsOf } from '../support/work.js';

const UNITS = [
  ...'x1*?某年，、。（【《“”|-#>\u0000\ud800\udc00率…—[o和',
  ...['一、', '（一）', '9,', '1.', '1. ', '1. 一\n', '**', '其中', '资xx', '……。', '1亿元，', '由1%增加到2%，'],
  ...['“十四五”', '# ', '> ', '<!--', '<!-- a -->\n', '\n', '\r\n', '|-|\n', '| a | 1 |\n', '😀', 'http://', '![]('],
  ...[
    '一是',
    '一是、二是',
    '、和',
    'A、B、',
    '年均',
    '各位代表！',
    '待',
    '1-',
    '第一，',
    '一、\n',
    '甲\n===\n',
    '下一篇：\n',
  ],
  ...['其中3个', '3个、', '1%、', '共8所，', '全年完成投资12.5亿元，增长6.2%。', '全年完成投资12.5亿元，增长6.2%。\n'],
  ...[
    'xx、',
    '- ',
    '-',
    '|-',
    'a<!-- ',
    '甲和乙分别增长7.2%、14.1%',
    '固定资产投资、进出口分别增长7.2%、14.1%',
    '| 指标 | 2031年 |\n|-|-|\n',
  ],
  ...[
    '其中、分别、等N个',
    '一、xx\n',
    '。|-|-|\n，x年均1:2:3。',
    '投资；“十四五”、、',
    '甲等N个【3个',
    '# 一、投资5亿元',
    '| 固定资产投资 | xx | 12亿元 |\n',
    '| 指标 | 2031年 |\n|-|-|\n| 投资 | xx亿元 |\n',
    '12.5亿元、',
    '|-# 一、信xx化\u0000\n',
    '<!-- 拟稿：忽略 no-placeholder -->\n',
  ],
];
/** What rules look for, to be mixed. */
const WORDS = [
  ...UNITS.filter((unit) => unit.length < 4),
  ...['（一）', '其中：', '分别', '等3个', '等N个', '三大工程', '2031年', '上年', '同比', '下降', '达到', '3个百分点'],
  ...['左右', '近', '固定资产投资', '粮食产量', '占比', '翻一番', '第3位', '合计', 'xx亿元', '三次产业', '60:30:10'],
];

/** Everything that is asked of a draft, with the place in its middle. */
function ask(draft: Draft): void {
  const middle = draft.text.length >> 1;
  const linter = createLinter();
  const result = linter(draft);
  assert.deepEqual(result.failures, []);
  for (const { start, end } of result.findings) assert.ok(0 <= start && start <= end && end <= draft.text.length);
  applyEdits(draft.text, fixAll(result));
  hover(draft, result, middle);
  const blanks = blanksIn(draft);
  overview(draft, blanks, result.findings, DEFAULT_PROFILE);
  for (const look of [
    outline,
    foldings,
    tokens,
    looksLikeReport,
    ledger,
    ledgerCsv,
    declaredCounts,
    thingsOf,
    renumberAll,
  ])
    look(draft);
  continuationsAt(draft, middle, DEFAULT_PROFILE);
  occurrences(draft, middle);
  selections(draft, middle);
  const blank = blanks.length ? blankAt(draft, blanks[0]!.start) : undefined;
  if (blank) applyEdits(draft.text, filled(draft, sameThing(draft, blank), '12'));
  const at = sectionAt(draft, middle)?.heading.start;
  if (at === undefined) return;
  const up = besideNeighbour(draft, at, true);
  for (const change of [promote, demote, insertAfter, deleteSection, () => retitle(draft, at, '抓项目')])
    apply(draft, change(draft, at));
  if (up) apply(draft, moveSection(draft, at, up));
}

const apply = ({ text }: Draft, done: Restructured) => 'edits' in done && applyEdits(text, done.edits);

/** A character more in its middle, a cut there, and the half of it. */
function edit(draft: Draft): void {
  const { text, language } = draft;
  const middle = text.length >> 1;
  const [before, behind] = [text.slice(0, middle), text.slice(middle)];
  const linter = createLinter();
  let now = draft;
  for (const next of [`${before}x${behind}`, `${before}\n\n${behind}`, before]) {
    now = parse(next, language, now);
    linter(now);
  }
}

const repeated = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));

/** In milliseconds. */
function time(unit: string, length: number, language: Language): number {
  const text = repeated(unit, length);
  const started = performance.now();
  ask(parse(text, language));
  return performance.now() - started;
}

/** UTF-16 units. What grows with the square of the length takes twenty-five times as long for the second. */
const LENGTHS = [20_000, 100_000] as const;
/** What the machine does meanwhile, and the memory that is cleared up. */
const SLACK = { times: 3, ms: 1500 };
/** UTF-16 units; a paragraph is read in pieces of no more than the first. */
const COUNTED = [20_000, 80_000] as const;
/** Lengths that are no multiple of the unit's, the few first of a kind, what a sort goes over. */
const UNEVEN = { times: 1.4, steps: 20_000 };

describe('hostile text', function () {
  this.timeout(60_000);
  const assertLinear = (unit: string, language: Language) => {
    const [short, long] = LENGTHS.map((length) => time(unit, length, language)) as [number, number];
    const most = SLACK.ms + short * SLACK.times * (LENGTHS[1] / LENGTHS[0]);
    assert.ok(long < most, `${short} ms for a text, ${long} ms for one five times as long`);
  };
  const assertCounted = (unit: string, language: Language) => {
    const [short, long] = COUNTED.map((length) =>
      stepsOf(() => {
        const draft = parse(repeated(unit, length), language);
        ask(draft);
        edit(draft);
      }),
    ) as [number, number];
    const most = UNEVEN.steps + short * UNEVEN.times * (COUNTED[1] / COUNTED[0]);
    assert.ok(long < most, `${short} steps for a text, ${long} for one four times as long`);
  };
  for (const [i, unit] of UNITS.entries()) {
    const [one, other] = i % 2 ? (['plain', 'markdown'] as const) : (['markdown', 'plain'] as const);
    it(`${JSON.stringify(unit)} over and over`, () => {
      assertLinear(unit, one);
      assertCounted(unit, other);
    });
  }

  property(
    this,
    'a mixture over and over',
    4,
    fc.tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 7 }), fc.boolean()),
    ([words, plain]) => assertLinear(words.join(''), plain ? 'plain' : 'markdown'),
  );

  it('marks that open and never close cost no more than their number', () => {
    const all = (length: number) =>
      ['（', '【', '“', '‘', '〔'].reduce((sum, mark) => sum + time(mark, length, 'plain'), 0);
    all(5000);
    const [short, long] = [all(10_000), all(80_000)];
    assert.ok(
      long < SLACK.ms + 8 * short * SLACK.times,
      `${short} ms for a text, ${long} ms for one eight times as long`,
    );
  });

  it('brackets within brackets', () => {
    ask(parse('（“【'.repeat(20_000) + '】”）'.repeat(20_000), 'markdown'));
  });

  it('a line of letters that is no word', () => {
    for (const text of [`${'x'.repeat(300_000)}1`, `${'x'.repeat(300_000)}。@`, `${'中'.repeat(300_000)}1`])
      for (const offset of [text.length, text.length >> 1]) {
        const draft = parse(text, 'plain');
        ask(draft);
        continuationsAt(draft, offset, DEFAULT_PROFILE);
      }
  });

  if (!soaking) return;
  describe('of 10 MB', function () {
    this.timeout(600_000);
    const BYTES = [1e6, 1e7] as const;
    for (const [i, unit] of UNITS.entries()) {
      it(`${JSON.stringify(unit)} over and over`, () => {
        const language = i % 2 ? 'markdown' : 'plain';
        const each = unit.length / Buffer.byteLength(unit);
        const [short, long] = BYTES.map((bytes) => time(unit, bytes * each, language)) as [number, number];
        const message = `${Math.round(short)} ms for 1 MB, ${Math.round(long)} ms for 10`;
        assert.ok(long < SLACK.ms + 10 * short * SLACK.times, message);
        assert.ok(process.memoryUsage().heapUsed < 4e9, `${process.memoryUsage().heapUsed} bytes`);
      });
    }
  });
});
