// Which blanks stand for the same thing, and what is put into them?
import assert from 'node:assert/strict';
import { applyEdits, blankAt, filled, parse, sameThing } from '../../server/src/core/api.js';
import { mark, unmark } from '../support/marked.js';

/** The blank at the first mark stands for the same as those at all marks, and for nothing else. */
function same(drawn: string): void {
  const { text, spans } = unmark(drawn);
  const draft = parse(text, 'plain');
  const blank = blankAt(draft, spans[0]!.start);
  assert.ok(blank, text);
  assert.equal(mark(text, sameThing(draft, blank)), drawn);
}

function fill(text: string, value: string): string {
  const draft = parse(text, 'plain');
  return applyEdits(text, filled(draft, sameThing(draft, blankAt(draft, text.search(/[xX]/))!), value));
}

describe('the same thing', () => {
  it('is a place by its kind, and without it where the report is about it', () => {
    same('⟦XX⟧市委决定，⟦XX⟧市政府落实。建设美丽⟦XX⟧，⟦XX⟧高质量发展。XX县也要跟上，XX中学迁建。');
    same('XX市委决定。⟦XX⟧县抓落实，⟦XX⟧县出成效。');
  });
  it('is a year by what the draft says it must be', () => {
    same('云溪市政府工作报告（2032年）\n一、⟦xxxx⟧年工作回顾\n⟦xxxx⟧年取得的成绩来之不易。\n二、今年工作');
  });
  it('is a meeting by its name, a person by the office, a slot by its words', () => {
    same('市第⟦X⟧届人民代表大会召开，第⟦X⟧届人民代表大会代表。第X次党代会。');
    same('⟦XX⟧书记指出，⟦XX⟧书记强调，XX市长要求。');
    same('⟦【单位名称】⟧报告，请【领导姓名】审阅，抄送⟦【单位名称】⟧。');
  });
  it('is never an amount', () => same('完成投资⟦xx⟧亿元，新增贷款xx亿元。'));
});

describe('filling', () => {
  it('does not write twice what follows', () => {
    assert.equal(fill('XX市委，建设XX。XX市人民', '云溪市'), '云溪市委，建设云溪市。云溪市人民');
    assert.equal(fill('XX市委，XX市人民', '云溪'), '云溪市委，云溪市人民');
    assert.equal(fill('投资xx亿元。', '12.5亿元'), '投资12.5亿元。');
    assert.equal(fill('增长x.x%。', '6.1%'), '增长6.1%。');
  });
});
