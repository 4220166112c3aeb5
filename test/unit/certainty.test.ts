// How loud is a share that does not fit what stands beside it?
import assert from 'node:assert/strict';
import { findingsIn } from '../support/check.js';

const told = (text: string) =>
  findingsIn(text)
    .filter(({ rule }) => rule === 'parts-match-total')
    .map(({ severity }) => severity);

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
