// The outline of a paragraph: which of its sentences head a part of it.
import assert from 'node:assert/strict';
import { parse } from '../../server/src/core/api.js';
import { sectionsOf } from '../support/sections.js';

const titles = (text: string): string[] => sectionsOf(parse(text, 'plain')).map(({ marker, title }) => marker + title);

describe('the outline of a paragraph', () => {
  it('has the first item behind a pause as well as those that follow', () =>
    assert.deepEqual(titles('一、形势\n问题仍然不少：一是基础不够牢。短板多。二是投入不够大。缺口大。'), [
      '一、形势',
      '一是基础不够牢',
      '二是投入不够大',
    ]));
  it('has no item of a list that semicolons divide', () =>
    assert.deepEqual(titles('一、形势\n问题仍然不少：一是基础不够牢；二是投入不够大。'), ['一、形势']));
  it('takes a full stop that was read as an o for one', () =>
    assert.deepEqual(titles('一、回顾\n收入增长6%o五年来，我们扎实推进项目建设，发展基础更牢固。新增企业三家。'), [
      '一、回顾',
      '五年来，我们扎实推进项目建设，发展基础更牢固',
    ]));
});
