// Are the indicators of two years' reports put side by side, and is what was left as it was found?
import assert from 'node:assert/strict';
import { carriedOver, describeChanges, parse, yearChanges } from '../../server/src/core/api.js';

const OLD = parse(
  `政府工作报告
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
一、2024年工作回顾
地区生产总值达到623.2亿元，增长5.6%；进出口总额下降3.1%；高新技术企业达到107家。
扎实推进城市更新，改造老旧小区28个，惠及居民6420户，群众居住条件明显改善。
二、2025年工作安排
主要预期目标是：地区生产总值增长6%左右，城镇新增就业9500人以上。
`,
  'plain',
);
const NEW = parse(
  `政府工作报告
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
一、2025年工作回顾
地区生产总值由上年的623.2亿元增加到660.8亿元，增长6.0%；进出口总额增长2.4%；高新技术企业达到107家。
扎实推进城市更新，改造老旧小区28个，惠及居民6420户，群众居住条件明显改善。
二、2026年工作安排
主要预期目标是：地区生产总值增长6%左右，固定资产投资增长5%以上。
`,
  'plain',
);

describe('last year beside this year', () => {
  it('lists each indicator with both values, by what is told of it', () =>
    assert.deepEqual(
      yearChanges(NEW, OLD).map(({ name, before, now }) => [name, before, now]),
      [
        ['地区生产总值', '623.2亿元', '660.8亿元'],
        ['地区生产总值增速', '5.6%', '6.0%'],
        ['进出口总额增速', '下降3.1%', '2.4%'],
        ['高新技术企业', '107家', '107家'],
        ['地区生产总值增速（目标）', '6%', '6%'],
        ['固定资产投资增速（目标）', undefined, '5%'],
        ['城镇新增就业（目标）', '9500人', undefined],
      ],
    ));

  it('says of what is named and left blank that it is to be filled in, and where', () => {
    const text =
      '政府工作报告\n各位代表：\n一、2025年工作回顾\n地区生产总值达到xxx亿元，增长x.x%。\n经济平稳，地区生产总值增长6%。\n';
    const draft = parse(text, 'plain');
    const changes = yearChanges(draft, OLD).slice(0, 2);
    assert.deepEqual(
      changes.map(({ name, before, now, blank, place }) => [name, before, now ?? blank, place?.start]),
      [
        ['地区生产总值', '623.2亿元', true, text.indexOf('xxx')],
        ['地区生产总值增速', '5.6%', '6%', text.indexOf('6%')],
      ],
    );
    assert.match(describeChanges(changes, draft.lines), /\| 地区生产总值 \| 623.2亿元 \| 待填 \| {2}\| 4 \|/);
    // What was blank a year ago tells nothing.
    assert.deepEqual(
      yearChanges(OLD, draft)
        .filter(({ name }) => name === '地区生产总值')
        .map(({ before }) => before),
      [undefined],
    );
  });

  it('says in words which stayed the same, and where', () =>
    assert.match(
      describeChanges(yearChanges(NEW, OLD), NEW.lines),
      /\| 高新技术企业 \| 107家 \| 107家 \| \*\*与上年相同\*\* \| 5 \|/,
    ));

  it('marks sentences, clauses and figures, not the opening, goals and what is told as last year’s', () =>
    assert.deepEqual(
      carriedOver(NEW, OLD).map(({ kind, start, end }) => [kind, NEW.text.slice(start, end)]),
      [
        ['clause', '高新技术企业达到107家'],
        ['sentence', '扎实推进城市更新，改造老旧小区28个，惠及居民6420户，群众居住条件明显改善'],
      ],
    ));

  it('marks nothing of a draft that is new', () => assert.deepEqual(carriedOver(NEW, parse('', 'plain')), []));
});
