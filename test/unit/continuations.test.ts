// What is offered at a place of a report, and in which order?
import assert from 'node:assert/strict';
import { type Continuation, continuationsAt, learn, parse } from '../../server/src/core/api.js';
import { TOPICS } from '../../server/src/core/profile/forms.js';
import { specimen } from '../../server/src/core/profile/specimen.js';
import { TARGETS } from '../../server/src/core/profile/targets.js';
import { keysOf } from '../../server/src/core/zh/pinyin.js';

const profile = learn(
  ['青梧', '云岫', '望湖'].map((name) => ({ name, draft: parse(specimen().replaceAll('青梧', name), 'plain') })),
);

/** What is offered at ⟦⟧. */
function offered(drawn: string): readonly Continuation[] {
  const offset = drawn.indexOf('⟦⟧');
  assert.ok(offset >= 0);
  return continuationsAt(parse(drawn.replace('⟦⟧', ''), 'plain'), offset, profile);
}
const texts = (drawn: string) => offered(drawn).map(({ text }) => text);
const whole = specimen();
const until = (end: string) => whole.slice(0, whole.indexOf(end));

describe('what comes next', () => {
  it('is the next number of every list that is open, with fields that samples have', () => {
    const found = texts(`${until('（三）')}⟦⟧`);
    assert.deepEqual(found.slice(0, 2), ['（三）【农业农村】', '（三）【民生】']);
    assert.ok(found.includes('（三）【标题】'));
    assert.ok(found.includes('三、加强政府自身建设'));
  });

  it('goes on with what is typed, by its characters or by pinyin', () => {
    assert.ok(texts(`${until('（三）')}（三⟦⟧`).every((text) => text.startsWith('（三')));
    assert.deepEqual(new Set(offered(`${until('（三）')}bt⟦⟧`).map(({ kind }) => kind)), new Set(['heading']));
    assert.deepEqual(
      offered(`${until('在肯定')}cunzaiwen⟦⟧`).map(({ label }) => label),
      ['存在问题（还没有）'],
    );
  });

  it('is found by what it is called, and by the first letters of its pinyin', () => {
    const tasks = until('（三）');
    assert.deepEqual(texts(`${tasks}nyn⟦⟧`), ['（三）【农业农村】']);
    assert.deepEqual(texts(`${tasks}农业⟦⟧`), ['（三）【农业农村】']);
    assert.deepEqual(texts(`${until('固定资产投资')}touzi⟦⟧`), ['固定资产投资增长【x.x%】以上']);
    assert.deepEqual(texts(`${until('固定资产投资')}gdzc⟦⟧`), ['固定资产投资增长【x.x%】以上']);
    assert.deepEqual(texts(`${until('固定资产投资')}shehui⟦⟧`), ['社会消费品零售总额增长【x.x%】以上']);
    assert.deepEqual(texts(`${until('三、加强')}zsjs⟦⟧`), ['三、加强政府自身建设']);
  });

  it('knows the pinyin of everything that is offered by name', () => {
    const names = [...TARGETS, ...TOPICS].map(([name]) => name);
    for (const name of names) assert.equal(keysOf(name).length, 3 * name.length, name);
  });

  it('is the usual part whose turn it is, with its support', () => {
    const [first] = offered(`${until('在肯定')}⟦⟧`).filter(({ kind }) => kind === 'part');
    assert.equal(first?.label, '存在问题（还没有）');
    assert.equal(first?.why, '3 篇同类范文中 3 篇有“存在问题”，如 云岫、望湖、青梧');
  });

  it('is the next enumerator behind a sentence', () => {
    assert.deepEqual(texts('一是产业结构优化。新增企业。二是城乡面貌改善。⟦⟧'), ['三是']);
    assert.deepEqual(texts('第一，抓产业；第二，抓项目；⟦⟧'), ['第三，']);
    assert.deepEqual(texts('一是产业结构优化，⟦⟧'), []);
  });

  it('is the next usual indicator of a list of targets, with unit and bound', () => {
    const begun = `${until('固定资产投资增长9.5%')}⟦⟧`;
    assert.deepEqual(texts(begun), [
      '固定资产投资增长【x.x%】以上',
      '社会消费品零售总额增长【x.x%】以上',
      '城乡居民收入分别增长【x.x%】、【x.x%】左右',
    ]);
    assert.match(offered(begun)[0]!.why, /^3 篇同类范文中 3 篇把“固定资产投资”列为目标/);
  });

  it('is nothing in the middle of a sentence', () => {
    assert.deepEqual(texts(`${until('完成主体工程')}⟦⟧`), []);
    assert.deepEqual(texts('坚持稳中求进，⟦⟧'), []);
  });
});
