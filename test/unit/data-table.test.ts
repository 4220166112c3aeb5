// Are the columns of a table known by their headers, and is a table that says nothing certain said to be so?
import assert from 'node:assert/strict';
import { readDataTable } from '../../server/src/tables/figures.js';
import type { DataSheet } from '../../server/src/tables/sheet.js';
import { rowsOf, tableOf } from '../support/grid.js';

/** Indicator, moment, modality, kind, value and place of each usable figure. */
const figures = (drawn: string) =>
  tableOf(drawn).figures.map(({ indicator, place, when, modality, kind, amount, fault, ref }) =>
    [
      place + indicator,
      'year' in when ? when.year : when.since,
      modality,
      kind,
      amount ? `${amount.value}${amount.unit}` : fault,
      ref,
    ].join(' '),
  );
const problem = (drawn: string) =>
  readDataTable('数据.csv', [{ name: '', rows: rowsOf(drawn).map((row) => row.map((text) => ({ text }))) }]).problem;

describe('the header of a table', () => {
  it('tells year, growth and goal', () => {
    assert.deepEqual(
      figures(
        '指标名称|计量单位|2024年|2025年|比上年增长(%)|2026年目标\n固定资产投资|万元|1000|1,200.5|6.2|增长5%左右',
      ),
      [
        '固定资产投资 2024 done level 10000000元 C2',
        '固定资产投资 2025 done level 12005000元 D2',
        '固定资产投资 2025 done growth 6.2% E2',
        '固定资产投资 2026 target growth 5% F2',
      ],
    );
    assert.deepEqual(figures('主要指标|上年完成|今年目标增速\n固定资产投资（亿元）|100|5'), [
      '固定资产投资 0 done level 10000000000元 B2',
      '固定资产投资 1 target growth 5% C2',
    ]);
  });

  it('may stand in two rows, below a title that says the unit', () =>
    assert.deepEqual(
      figures(
        '主要指标完成情况|||\n|||单位：亿元\n指标|2025年|2025年|备注\n|绝对值|增长%|\n一、固定资产投资|120|6.2|快报数\n其中：民间投资|60|-3.1|',
      ),
      [
        '固定资产投资 2025 done level 12000000000元 B5',
        '固定资产投资 2025 done growth 6.2% C5',
        '民间投资 2025 done level 6000000000元 B6',
        '民间投资 2025 done growth 3.1% C6',
      ],
    ));

  it('leaves out shares, ranks, parts of the year and plans of an unknown year', () =>
    assert.deepEqual(
      figures('指标|单位|本年|占比%|全省位次|1-11月|年度计划|完成率\n固定资产投资|亿元|120|12|3|110|118|101'),
      ['固定资产投资 0 done level 12000000000元 C2'],
    ));

  it('knows a growth that stands in the column of amounts', () =>
    assert.deepEqual(
      figures('指标|单位|本年\n规上工业增加值|%|8.1\n地区生产总值增速|%|6\n森林覆盖率|%|41.5\n居民消费价格|%|0.3'),
      [
        '规模以上工业增加值 0 done growth 8.1% C2',
        '地区生产总值 0 done growth 6% C3',
        '森林覆盖率 0 done level 41.5% C4',
        '居民消费价格 0 done level 0.3% C5',
      ],
    ));
});

describe('the tables of offices', () => {
  it('have three rows of header, numbers, notes and goals in words', () =>
    assert.deepEqual(
      figures(`附表：云溪市2025年国民经济和社会发展计划执行情况及2026年计划
        序号 | 指标名称 | 单位 | 2025年 | | | 2026年 | | 指标属性
        | | | 计划 | 预计完成 | 预计比上年增长（%） | 计划 | 比上年增长（%） |
        甲 | 乙 | 丙 | 1 | 2 | 3 | 4 | 5 | 6
        一、经济增长
        1 | 地区生产总值① | 亿元 | 1250 | 1,268.7 | 6.3 | 1345 | 6左右 | 预期性
        | 其中：工业 | 亿元 | | 500 | 7 | | |
        2 | 城镇调查失业率 | % | 5.5 | 5.1 | | ≤5.5 | |
        3 | 粮食产量 | 万吨 | | 120 | | 118—120 | |
        注：1.增速按可比价格计算。`),
      [
        '地区生产总值 2025 target level 125000000000元 D6',
        '地区生产总值 2025 done level 126870000000元 E6',
        '地区生产总值 2025 done growth 6.3% F6',
        '地区生产总值 2026 target level 134500000000元 G6',
        '地区生产总值 2026 target growth 6% H6',
        '工业增加值 2025 done level 50000000000元 E7',
        '工业增加值 2025 done growth 7% F7',
        '城镇调查失业率 2025 target level 5.5% D8',
        '城镇调查失业率 2025 done level 5.1% E8',
        '城镇调查失业率 2026 target level 5.5% G8',
        '粮食总产量 2025 done level 1200000吨 E9',
        '粮食总产量 2026 target level 不是一个数 G9',
      ],
    ));

  it('have years down the side and indicators across the top', () =>
    assert.deepEqual(
      figures(
        '年份|地区生产总值（亿元）|增速（%）|城镇化率（%）\n2024年|1186|6.0|65\n2025年|1268.7|6.3|66.7\n2026年目标||6|67.5',
      ),
      [
        '地区生产总值 2024 done level 118600000000元 B2',
        '地区生产总值 2024 done growth 6% C2',
        '常住人口城镇化率 2024 done level 65% D2',
        '地区生产总值 2025 done level 126870000000元 B3',
        '地区生产总值 2025 done growth 6.3% C3',
        '常住人口城镇化率 2025 done level 66.7% D3',
        '地区生产总值 2026 target growth 6% C4',
        '常住人口城镇化率 2026 target level 67.5% D4',
      ],
    ));

  it('have places down the side or across the top, and the year in the title', () => {
    assert.deepEqual(
      figures(
        '2025年各县区主要经济指标\n|||单位：亿元、%\n县（市、区）|地区生产总值||固定资产投资\n|总量|增速|总量\n全市|1268|6.3|700\n青川县|120|4.1|',
      ),
      [
        '地区生产总值 2025 done level 126800000000元 B5',
        '地区生产总值 2025 done growth 6.3% C5',
        '固定资产投资 2025 done level 70000000000元 D5',
        '青川县地区生产总值 2025 done level 12000000000元 B6',
        '青川县地区生产总值 2025 done growth 4.1% C6',
      ],
    );
    assert.deepEqual(figures('指标|单位|全市|云溪区\n地区生产总值|亿元|1268|300'), [
      '地区生产总值 0 done level 126800000000元 C2',
      '云溪区地区生产总值 0 done level 30000000000元 D2',
    ]);
  });

  it('have no word above the names, and parts that go without the name of the whole', () =>
    assert.deepEqual(
      figures(
        '|2024年|2025年|增速%\n地区生产总值（亿元）|1186|1268|6.3\n　第一产业|100|101|4\n　增长（%）||3.9|\n工业|5|6|',
      ),
      [
        '地区生产总值 2024 done level 118600000000元 B2',
        '地区生产总值 2025 done level 126800000000元 C2',
        '地区生产总值 2025 done growth 6.3% D2',
        '第一产业增加值 2024 done level 10000000000元 B3',
        '第一产业增加值 2025 done level 10100000000元 C3',
        '第一产业增加值 2025 done growth 4% D3',
        '第一产业增加值 2025 done growth 3.9% C4',
        '工业增加值 2024 done level 500000000元 B5',
        '工业增加值 2025 done level 600000000元 C5',
      ],
    ));

  it('stand side by side, and one below the other', () =>
    assert.deepEqual(
      figures(
        '项目|数量|单位|项目|数量|单位\n口袋公园|12|个|林荫道|5|条\n\n民生实事\n事项|单位|2025年完成\n新建公厕|座|8',
      ),
      ['口袋公园 0 done level 12个 B2', '林荫道 0 done level 5条 E2', '新建公厕 2025 done level 8座 C6'],
    ));

  it('have names in two columns, of which the second parts the first', () =>
    assert.deepEqual(figures('指标|指标|单位|2025年\n进出口总额||亿元|62\n|出口|亿元|40\n|进口|亿元|22'), [
      '进出口总额 2025 done level 6200000000元 D2',
      '出口总额 2025 done level 4000000000元 D3',
      '进口总额 2025 done level 2200000000元 D4',
    ]));

  it('are of a part of the year', () =>
    assert.deepEqual(figures('2025年1-9月主要指标\n指标|单位|数值\n固定资产投资|亿元|90'), [
      '固定资产投资 2025 done level 的表题写着“1-9月”，不是全年数 C3',
    ]));

  it('tell which sheets were not read', () => {
    const sheet = (name: string, drawn: string) => ({
      name,
      rows: rowsOf(drawn).map((row) => row.map((text) => ({ text }))),
    });
    const { table } = readDataTable('数据.xlsx', [
      sheet('主要指标', '指标|单位|本年\n工业投资|亿元|12'),
      sheet('流水', '张三|12\n李四|13'),
      sheet('说明', '本表由统计局提供'),
    ]);
    assert.deepEqual(table?.unread, ['流水']);
  });
});

describe('a figure that is not certain', () => {
  it('has no unit, or two', () =>
    assert.deepEqual(figures('指标|单位|本年\n固定资产投资||120\n工业投资|亿元、%|12'), [
      '固定资产投资 0 done level 没有写明单位 C2',
      '工业投资 0 done level 单位“亿元、%”不止一个 C3',
    ]));

  it('is a growth that may be a fraction', () =>
    assert.match(figures('指标|单位|本年|增速\n固定资产投资|亿元|120|0.062\n工业投资|亿元|12|0.11')[1]!, /像是小数/));

  it('is a goal that may be an amount or a growth', () =>
    assert.match(figures('指标|单位|本年|目标\n固定资产投资|亿元|120|6')[1]!, /总量还是增速/));

  it('stands in a cell that says so', () => {
    const rows: DataSheet['rows'] = [
      [{ text: '指标' }, { text: '单位' }, { text: '本年' }],
      ...(['formula', 'error', 'date', 'merged'] as const).map((fault) => [
        { text: '工业投资' },
        { text: '亿元' },
        { text: '1', fault },
      ]),
    ];
    const { table } = readDataTable('数据.xlsx', [{ name: '主要指标', rows }]);
    assert.deepEqual(
      table?.figures.map(({ ref, fault, amount }) => [ref, fault?.slice(0, 4), amount]),
      [
        ['主要指标!C2', '是公式而', undefined],
        ['主要指标!C3', '是错误值', undefined],
        ['主要指标!C4', '是日期，', undefined],
        ['主要指标!C5', '是合并单', undefined],
      ],
    );
  });
});

describe('a file that is no table', () => {
  it('is said to be none', () => {
    assert.match(problem('张三|李四\n1|2') ?? '', /没有找到表头/);
    assert.match(problem('') ?? '', /没有找到表头/);
    assert.match(problem('指标|单位|本年\n固定资产投资|亿元|') ?? '', /没有可用的数值/);
  });
});
