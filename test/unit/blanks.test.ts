// What kind of thing is missing, and does the draft tell it?
import assert from 'node:assert/strict';
import { type Blank, blanksIn, type Language, parse } from '../../server/src/core/api.js';

const blanks = (text: string, language: Language = 'plain'): readonly Blank[] => blanksIn(parse(text, language));
const kinds = (text: string) =>
  blanks(text).map(({ text: token, kind, unit }) => `${token} ${kind}${unit ? ` ${unit}` : ''}`);

const KINDS: readonly (readonly [string, readonly string[]])[] = [
  ['完成投资xx.x亿元、增长x.x%', ['xx.x number 亿元', 'x.x percent %']],
  ['xxxx年，xx年间增长xx倍', ['xxxx year', 'xx number 年', 'xx number 倍']],
  ['第××届全国运动会，省委*届*次全会', ['×× ordinal', '* ordinal', '* ordinal']],
  ['xx市在xx新区建设xx产业园', ['xx place', 'xx place', 'xx name']],
  ['省委*书记、XX同志', ['* person', 'XX person']],
  ['创建xA级景区，国道×线，X号地块，新建*G基站，×D打印', ['x code', '× code', 'X code', '* code', '× code']],
  ['三次产业比为X:X:X，“x+x”行动，每年x-x项', ['X:X:X number', 'x+x number', 'x-x number 项']],
  ['分别增长x%、x%和x%', ['x percent %', 'x percent %', 'x percent %']],
  ['瞄准XX、XX、XX亿元项目', ['XX number 亿元', 'XX number 亿元', 'XX number 亿元']],
  ['xx人民广场、xx家纺、xx多项工作、×站在新起点', ['xx place', 'xx place', 'xx place', '× place']],
  [
    '【单位名称】、[具体数据]、【XX】市、（待补充）',
    ['【单位名称】 name', '[具体数据] number', '【XX】 place', '（待补充） text'],
  ],
  ['二〇××年、202x年、20××年', ['二〇×× year', '202x year', '20×× year']],
];

const SUGGESTIONS: readonly (readonly [string, string, readonly (string | undefined)[]])[] = [
  [
    'the year of the review',
    '一、2025年工作回顾\n刚刚过去的xxxx年，很不平凡。到xxxx年，建成新区。',
    ['2025', undefined],
  ],
  [
    'the year of the plan',
    '2026年政府工作报告\n各位代表：\n二、工作安排\nxxxx年主要预期目标是：增长x%。',
    ['2026', undefined],
  ],
  ['a plan by its five years', '各位代表：\n去年，实现了“十五五”良好开局。\nXXXX年工作回顾', ['2026']],
  ['the items of a list', '财政、货币、产业、科技、社会*大政策协同发力。', ['五']],
  ['the items of a list of places', '改造东街、西街、南街、北街、中街×个社区。', ['5']],
  [
    'nothing after 等, unless as many values follow',
    '东街、西街、南街等×个社区。数字、化工、食品等*个产业链产值**亿元、**亿元、**亿元。',
    [undefined, '3', undefined, undefined, undefined],
  ],
  ['an anniversary told elsewhere', '庆祝中国共产党成立105周年。在党成立xxx周年之际。', ['105']],
  ['the numbers of a formula', '两个中心、三条主线、六大工程、八项机制的“×”思路。', ['2368']],
  ['codes that are always the same', '×D打印、×G网络、×小时不打烊。', ['3', '5', '24']],
];

describe('blanks', () => {
  for (const [text, expected] of KINDS) it(text, () => assert.deepEqual(kinds(text), expected));
  for (const [name, text, expected] of SUGGESTIONS) {
    it(`tells ${name}`, () =>
      assert.deepEqual(
        blanks(text).map(({ suggestion }) => suggestion?.value),
        expected,
      ));
  }
  it('has one blank for a mask that a page chunk cut in two', () => {
    const line = (n: number, text: string) => `${n}、${text}`;
    const body = '全市经济社会发展取得新的成绩'.repeat(9).slice(0, 119);
    const draft = parse(
      [line(1, `${body}X`), line(2, `XX个项目${body.slice(0, 115)}`), line(3, `${body}。`)].join('\n'),
      'plain',
    );
    const [blank, ...rest] = blanksIn(draft);
    assert.deepEqual([blank!.text, blank!.kind, rest.length], ['XXX', 'number', 0]);
    assert.equal(draft.text.slice(blank!.start, blank!.end), 'X\n2、XX');
  });
});
