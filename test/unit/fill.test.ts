// Does each blank get the figure of its indicator, year and kind, in the unit and precision of its place, and no other?
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, differencesIn, fillAll, fillables, ledger, parse } from '../../server/src/core/api.js';
import { tableOf } from '../support/grid.js';

const TABLE = `
  指标 | 单位 | 上年 | 本年 | 增速（%） | 今年目标 | 目标增速（%）
  地区生产总值 | 亿元 | 815.4 | 868.32 | 6.1 | | 6
  规上工业增加值 | % | 7.2 | 8.4 | | | 7.5
  社会消费品零售总额 | 万元 | 3010000 | 3,175,550 | 5.5 | | 5.5
  城镇居民人均可支配收入 | 元 | 41230 | 43170 | 4.7 | |
  农村居民人均可支配收入 | 元 | 21560 | 22940 | 6.45 | |
  高新技术企业 | 家 | 168 | 205 | | 240 |
  粮食总产量 | 万吨 | 156 | 157 | | |
  进出口总额 | 亿元 | 62.0 | 57.1 | -7.9 | |
  城镇新增就业 | 人 | 9500 | 9820 | | |
  老旧小区改造 | 个 | 40 | 52 | | |
  夜游人次 | 万人次 | 120 | 135.5 | 12.9 | |
`;
const REVIEW = '政府工作报告\n各位代表：\n一、2025年工作回顾\n';
const PLAN = `${REVIEW}总的看，成绩来之不易。\n二、2026年工作安排\n`;

/** Asserts what a paragraph becomes below a heading. */
function fills(heading: string, before: string, after: string, table = TABLE): void {
  const draft = parse(heading + before, 'plain');
  const edits = fillAll(fillables(draft, tableOf(table))).map(({ edit }) => edit);
  assert.equal(applyEdits(draft.text, edits).slice(heading.length), after);
}

/** Asserts that a paragraph stays as it is, and why. */
function leaves(heading: string, text: string, why: RegExp, table = TABLE): void {
  fills(heading, text, text, table);
  const [first] = fillables(parse(heading + text, 'plain'), tableOf(table));
  assert.match(first?.why ?? '', why);
}

describe('filling from a table', () => {
  it('takes what was reached in the year looked back on, and its growth', () =>
    fills(
      REVIEW,
      '预计全市地区生产总值达到xxx.x亿元，增长x.x%；规模以上工业增加值增长x.x%。',
      '预计全市地区生产总值达到868.3亿元，增长6.1%；规模以上工业增加值增长8.4%。',
    ));

  it('takes goals in the part that plans, by growth or by amount', () =>
    fills(
      PLAN,
      '主要预期目标是：地区生产总值增长x.x%左右，规上工业增加值增长x.x%以上，高新技术企业达到xxx家。',
      '主要预期目标是：地区生产总值增长6.0%左右，规上工业增加值增长7.5%以上，高新技术企业达到240家。',
    ));

  it('writes in the unit of the place', () => {
    fills(REVIEW, '社会消费品零售总额完成xxx.xx亿元。', '社会消费品零售总额完成317.56亿元。');
    fills(REVIEW, '粮食总产量达到xx.x亿斤。', '粮食总产量达到31.4亿斤。');
    fills(REVIEW, '城镇新增就业x.xx万人。', '城镇新增就业0.98万人。');
  });

  it('is as precise as the mask, and never loses half a percent to a whole number', () => {
    fills(REVIEW, '地区生产总值达到xxxx亿元，增长x%。', '地区生产总值达到868亿元，增长6.1%。');
    fills(REVIEW, '地区生产总值达到×亿元，增长×%。', '地区生产总值达到868.32亿元，增长6.1%。');
    fills(REVIEW, '农村居民人均可支配收入增长x.x%。', '农村居民人均可支配收入增长6.5%。');
    fills(REVIEW, '地区生产总值完成【待补】，同比增长○○%。', '地区生产总值完成868.32亿元，同比增长6.1%。');
  });

  it('pairs lists with their values', () => {
    fills(
      REVIEW,
      '城镇、农村居民人均可支配收入分别达到xxxxx元、xxxxx元，增长x.x%、x.x%。',
      '城镇、农村居民人均可支配收入分别达到43170元、22940元，增长4.7%、6.5%。',
    );
    fills(REVIEW, '地区生产总值、社零总额分别增长x.x%和x.x%。', '地区生产总值、社零总额分别增长6.1%和5.5%。');
    fills(REVIEW, '城乡居民人均可支配收入分别为xxxxx元、xxxxx元。', '城乡居民人均可支配收入分别为43170元、22940元。');
  });

  it('takes the year that the value names', () =>
    fills(
      REVIEW,
      '高新技术企业由上年的xxx家增加到xxx家，地区生产总值由2024年的xxx.x亿元提高到2025年的xxx.x亿元。',
      '高新技术企业由上年的168家增加到205家，地区生产总值由2024年的815.4亿元提高到2025年的868.3亿元。',
    ));

  it('takes no growth of several years for that of one', () =>
    fills(
      REVIEW,
      '高新技术企业由2020年的90家增加到2025年的xxx家，增长xxx%；地区生产总值由上年的815.4亿元增加到xxx.x亿元，增长x.x%。',
      '高新技术企业由2020年的90家增加到2025年的205家，增长xxx%；地区生产总值由上年的815.4亿元增加到868.3亿元，增长6.1%。',
      TABLE.replace('168 | 205 |', '168 | 205 | 22'),
    ));

  it('knows indicators that only the table names', () =>
    fills(REVIEW, '夜游人次达到xxx.x万人次、增长x.x%。', '夜游人次达到135.5万人次、增长12.9%。'));

  it('leaves other things of the same name', () => {
    leaves(REVIEW, '民营经济地区生产总值达到xxx亿元。', /民营经济/);
    leaves(REVIEW, '全国地区生产总值达到xxx亿元。', /全国/);
    leaves(REVIEW, '新增高新技术企业xx家。', /新增高新技术企业/);
    leaves(REVIEW, '上半年，地区生产总值达到xxx亿元。', /哪一年/);
    leaves(REVIEW, '“十四五”时期，地区生产总值增长x.x%。', /哪一年/);
    leaves(REVIEW, '地区生产总值由xxx.x亿元提高到868.3亿元。', /哪一年/);
    leaves(REVIEW, '到2030年，地区生产总值突破xxxx亿元。', /没有2030年/);
    leaves(REVIEW, '地区生产总值年均增长x.x%。', /没有认出/);
    leaves(REVIEW, '人均地区生产总值达到xxxx元。', /没有“人均地区生产总值”/);
    leaves(REVIEW, '粮食总产量达到xx万公里。', /单位/);
    leaves(REVIEW, '进出口总额增长x.x%。', /下降/);
    leaves(REVIEW, '地区生产总值突破xxx亿元。', /约数/);
    fills(REVIEW, '进出口总额下降x.x%。', '进出口总额下降7.9%。');
  });

  it('offers what stands near, and leaves it to a person', () => {
    const table =
      '指标|单位|本年|增速\n商贸企业上限入统|家|23|\n城市公园|个|5|\n矿山生态修复|亩|2350|\n农林牧渔业总产值|亿元|38.2|8.8\n林荫道|条|14|';
    const near = (text: string, offered: readonly string[]) => {
      const all = fillables(parse(REVIEW + text, 'plain'), tableOf(table));
      fills(REVIEW, text, text, table);
      assert.deepEqual(
        all.flatMap(({ fillings }) => fillings.map(({ edit, form }) => `${form} ${edit.text}`)),
        offered,
        text,
      );
      for (const { fillings, why } of all) if (fillings.length) assert.match(why ?? '', /可能是表中的“.*”，.*请核对/);
    };
    near('xx家商贸企业上限入统。', ['商贸企业上限入统 23']);
    near('新增城市公园x个。', ['城市公园 5']);
    near('实施xxxx亩矿山生态修复。', ['矿山生态修复 2350']);
    near('农林牧渔业实现总产值xx亿元，同比增长x%。', ['农林牧渔业总产值 38.2', '农林牧渔业总产值 8.8']);
    near('新建林间步道xx条。', []);
    near('xx亩城市公园开放。', []);
    near('城市公园面积年均增长x%。', []);
  });

  it('takes the figure of the place that is spoken of', () => {
    const table = '2025年各区主要指标\n地区|地区生产总值（亿元）|增速（%）\n全市|868.3|6.1\n高新区|98.6|9.2';
    fills(
      REVIEW,
      '全市地区生产总值达到xxx.x亿元，增长x.x%。高新区地区生产总值达到xx.x亿元。',
      '全市地区生产总值达到868.3亿元，增长6.1%。高新区地区生产总值达到98.6亿元。',
      table,
    );
    leaves(REVIEW, '经开区地区生产总值达到xx亿元。', /经开区/, table);
  });

  it('takes what two sheets give in more and in fewer digits for one value', () =>
    fills(
      REVIEW,
      '地区生产总值达到xxx.xx亿元。',
      '地区生产总值达到868.32亿元。',
      '指标|单位|本年\n地区生产总值|亿元|868.3\n生产总值|亿元|868.32',
    ));

  it('reads a name in quotes, a growth behind brackets, and a goal of no less than', () => {
    const table = '指标|单位|本年|增速|明年目标\n口袋公园|个|18||\n地区生产总值|亿元|868.32|6.1|\n林荫道|条|14||20';
    fills(
      REVIEW,
      '“口袋公园”xx个。地区生产总值达到xxx亿元（快报数），同比增长x.x%。',
      '“口袋公园”18个。地区生产总值达到868亿元（快报数），同比增长6.1%。',
      table,
    );
    fills(PLAN, '林荫道不少于xx条。', '林荫道不少于20条。', table);
  });

  it('fills the cells of a table in the draft, and compares them', () => {
    const text = `# 政府工作报告

## 一、2025年工作回顾

| 指标 | 单位 | 2024年 | 2025年 | 增速（%） |
| --- | --- | --- | --- | --- |
| 一、地区生产总值 | 亿元 | 815.4 | 868.3 | x.x |
| 　其中：第一产业 | 亿元 | xx | 50 | |
| 社会消费品零售总额 | 亿元 | 301 | xxx.x | 5.5 |
| 高新技术企业（家） | | 168 | 250 | |
`;
    const table = tableOf(`${TABLE}第一产业增加值 | 亿元 | 48 | 50 | | |`);
    const draft = parse(text, 'markdown');
    const edits = fillAll(fillables(draft, table)).map(({ edit }) => edit);
    assert.equal(
      applyEdits(text, edits),
      text.replace('| x.x |', '| 6.1 |').replace('| xx |', '| 48 |').replace('xxx.x', '317.6'),
    );
    assert.deepEqual(
      differencesIn(draft, table).map(({ told, value, ref }) => [told, value, ref]),
      [['250家', '205家', 'D7']],
    );
    assert.deepEqual(
      ledger(draft)
        .filter(({ indicator }) => indicator === '高新技术企业')
        .map(({ text: told, period, known }) => [told, period, known]),
      [
        ['168家', '2024年', true],
        ['250家', '2025年', true],
      ],
    );
    assert.deepEqual(
      fillables(draft, table).map(({ blank }) => blank.text),
      ['x.x', 'xx', 'xxx.x'],
    );
  });

  it('leaves open what the table says in two ways, and offers both', () => {
    const table = '指标|单位|本年\n地区生产总值|亿元|868.3\n生产总值|亿元|867.9';
    leaves(REVIEW, '地区生产总值达到xxx.x亿元。', /C2是868.3，C3是867.9/, table);
    const [first] = fillables(parse(`${REVIEW}地区生产总值达到xxx.x亿元。`, 'plain'), tableOf(table));
    assert.deepEqual(
      first!.fillings.map(({ edit, ref }) => [edit.text, ref]),
      [
        ['868.3', 'C2'],
        ['867.9', 'C3'],
      ],
    );
  });

  it('never takes the growth of one year for that of another', () => {
    const table = '指标|单位|2023年|2024年|增速\n地区生产总值|亿元|700|742|6';
    leaves(REVIEW, '地区生产总值增长x.x%。', /没有2025年/, table);
  });

  it('says of nothing but blanks for figures that they stay', () =>
    assert.deepEqual(fillables(parse(`${REVIEW}xx镇获评先进，第x次会议召开。`, 'plain'), tableOf(TABLE)), []));

  it('leaves everything but blanks alone, whatever the draft', () => {
    const piece = fc.constantFrom(
      ...[
        '地区生产总值',
        '高新技术企业',
        '达到',
        '分别',
        '增长',
        'xxx.x',
        'x%',
        '亿元',
        '、',
        '，',
        '。\n',
        '由',
        '2024年的',
        '家',
        '（一）',
      ],
    );
    const table = tableOf(TABLE);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const draft = parse(REVIEW + pieces.join(''), 'plain');
        for (const { edit } of fillAll(fillables(draft, table)))
          assert.match(draft.text.slice(edit.start, edit.end), /^x+(?:\.x+)?$/);
      }),
    );
  });
});
