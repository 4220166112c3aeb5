// A section pasted into a file of its own begins or ends in the middle of a count: told mildly, and told at all.
import assert from 'node:assert/strict';
import { findingsIn } from '../support/check.js';

const told = (text: string, id = 'numbering-runs') =>
  findingsIn(text)
    .filter(({ rule }) => rule === id)
    .map(({ severity, start }) => `${severity} ${text.slice(start, start + 3)}`);

const TASKS = '全力做好今年各项工作，推动全县经济社会持续健康发展。\n';

describe('an excerpt', () => {
  it('may begin with any number', () => {
    assert.deepEqual(told(`（六）建设美丽云溪\n${TASKS}（七）办好民生实事\n${TASKS}三、自身建设\n${TASKS}`), [
      'information （六）',
      'information 三、自',
    ]);
    assert.deepEqual(told(`${TASKS}（四）稳外贸\n${TASKS}（五）惠民生\n${TASKS}`), ['information （四）']);
    assert.deepEqual(told(`在全县经济工作会议上的讲话（节选）\n三、关于产业\n${TASKS}`), ['information 三、关']);
    assert.deepEqual(told(`各位代表！一年来，成绩来之不易。\n二、今年工作\n${TASKS}`), ['information 二、今']);
  });
  it('is no report with title, greeting or opening words, nor what stands below a heading', () => {
    assert.deepEqual(told(`云溪县政府工作报告\n二、今年工作\n${TASKS}`), ['warning 二、今']);
    assert.deepEqual(told(`各位代表：\n二、今年工作\n${TASKS}`), ['warning 二、今']);
    assert.deepEqual(told(`现在，我代表县人民政府作工作报告。\n二、今年工作\n${TASKS}`), ['warning 二、今']);
    assert.deepEqual(told(`一、今年工作\n${TASKS}（二）稳外贸\n${TASKS}`), ['warning （二）']);
  });
  it('may end before its last list does', () => {
    const list = `${TASKS}重点做好五个方面工作：\n（一）稳投资\n${TASKS}（二）促消费\n${TASKS}`;
    assert.deepEqual(told(list, 'count-matches-list'), ['information 五个方']);
    assert.deepEqual(told(`各位代表：\n${list}`, 'count-matches-list'), ['warning 五个方']);
    assert.deepEqual(told(`${list}三、自身建设\n${TASKS}`, 'count-matches-list'), ['warning 五个方']);
  });
  it('counts on without a gap', () => {
    assert.deepEqual(told(`（六）稳外贸\n${TASKS}（八）惠民生\n${TASKS}`), ['information （六）', 'warning （八）']);
  });
});
