// Are the columns of a table known by their headers, and is a table that says nothing certain said to be so?
import assert from 'node:assert/strict';
import { type DataSheet, readDataTable } from '../../server/src/core/api.js';
import { rowsOf, tableOf } from '../support/grid.js';

/** Indicator, moment, modality, kind, value and place of each usable figure. */
const figures = (drawn: string) =>
  tableOf(drawn).figures.map(({ indicator, when, modality, kind, amount, fault, ref }) =>
    [
      indicator,
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
