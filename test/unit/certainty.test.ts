// How loud is what may be told on purpose?
import assert from 'node:assert/strict';
import { findingsIn } from '../support/check.js';

const severitiesOf = (id: string, text: string) =>
  findingsIn(text)
    .filter(({ rule }) => rule === id)
    .map(({ severity }) => severity);
const told = (text: string) => severitiesOf('parts-match-total', text);

describe('a share that contradicts its figures', () => {
  it('is a warning where it looks like a slip: near, or with its digits or its scale wrong', () => {
    assert.deepEqual(told('全年抽检120批次，合格96批次，合格率达到85%。'), ['warning']);
    assert.deepEqual(told('排查隐患80处，整改28处，整改率达到53%。'), ['warning']);
    assert.deepEqual(told('排查隐患80处，整改28处，整改率达到3.5%。'), ['warning']);
  });
  it('is information where it may be the share of something else', () => {
    assert.deepEqual(told('排查隐患80处，整改28处，整改率达到72%。'), ['information']);
  });
  it('is a warning however far, where the words leave no doubt whose share it is', () => {
    assert.deepEqual(told('新能源汽车销量28辆，占汽车总销量80辆的72%。'), ['warning']);
    assert.deepEqual(told('完成投资28亿元，占年度计划80亿元的72%。'), ['warning']);
  });
});

describe('two names with one rate behind 分别', () => {
  const loud = (text: string) => severitiesOf('respectively-pairs', text);
  it('are a warning where both have reached it', () => {
    assert.deepEqual(loud('全县工业用电量、公路货运量分别增长18%。'), ['warning']);
    assert.deepEqual(loud('圆满完成全年目标任务，工业用电量、公路货运量分别增长18%。'), ['warning']);
  });
  it('are information where both are to grow, or are cut, by it', () => {
    assert.deepEqual(loud('今年的预期目标是，城镇居民收入、农村居民收入分别增长10%。'), ['information']);
    assert.deepEqual(loud('烟粉尘、二氧化硫排放总量分别下降12%。'), ['information']);
  });
});
