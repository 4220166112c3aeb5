// What stands after settings, comments and broken rules have had their say?
import assert from 'node:assert/strict';
import {
  applyEdits,
  bound,
  configSchema,
  createLinter,
  type Finding,
  fixAll,
  ignoreHere,
  parse,
  readConfig,
} from '../../server/src/core/api.js';
import { defineRule } from '../../server/src/core/rules/rule.js';

const TWO = '完成投资xx亿元。\n新增就业xx人。\n';
const rulesIn = (text: string, config?: unknown, path?: string) =>
  createLinter(readConfig(config).config, (p, glob) => p.startsWith(glob))(parse(text, 'plain'), path).findings.map(
    (f) => f.rule,
  );

describe('the linter', () => {
  it('comes to an end on a list whose first name is missing', () => {
    for (const mark of ['、', '和', '及', ',']) {
      assert.deepEqual(rulesIn(`回顾\n${mark}地区生产总值分别增长6.1%、5.2%。\n`), []);
    }
  });

  it('follows the settings', () => {
    assert.deepEqual(rulesIn(TWO), ['no-placeholder', 'no-placeholder']);
    assert.deepEqual(rulesIn(TWO, { rules: { 'no-placeholder': 'off' } }), []);
    const [finding] = createLinter(readConfig({ rules: { 'no-placeholder': 'hint' } }).config)(
      parse(TWO, 'plain'),
    ).findings;
    assert.equal(finding!.severity, 'hint');
  });

  it('leaves out what the configuration ignores: a text, a rule, a file', () => {
    assert.deepEqual(rulesIn(TWO, { ignore: [{ text: 'xx' }] }), []);
    assert.deepEqual(rulesIn(TWO, { ignore: [{ rule: 'masks-agree', text: 'xx' }] }).length, 2);
    assert.deepEqual(rulesIn(TWO, { ignore: [{ file: 'old/' }] }, 'old/a.txt'), []);
    assert.deepEqual(rulesIn(TWO, { ignore: [{ file: 'old/' }] }, 'new/a.txt').length, 2);
  });

  it('hears what the draft itself asks', () => {
    assert.deepEqual(rulesIn(`<!-- 拟稿：忽略 no-placeholder -->\n${TWO}`), ['no-placeholder']);
    assert.deepEqual(rulesIn(`<!-- 拟稿：全文忽略 no-placeholder -->\n${TWO}`), []);
    assert.deepEqual(rulesIn(`<!-- 拟稿:忽略 -->\n${TWO}`), ['no-placeholder']);
    assert.deepEqual(rulesIn(`<!-- 拟稿：忽略 masks-agree -->\n${TWO}`).length, 2);
    assert.deepEqual(rulesIn(`<!-- 说明 -->\n${TWO}`).length, 2);
  });

  it('writes the comment that silences one finding', () => {
    const draft = parse(`　　${TWO}`, 'plain');
    const [, second] = createLinter()(draft).findings;
    const after = applyEdits(draft.text, [ignoreHere(draft, second!)]);
    assert.equal(after, '　　完成投资xx亿元。\n<!-- 拟稿：忽略 no-placeholder -->\n新增就业xx人。\n');
    assert.deepEqual(rulesIn(after), ['no-placeholder']);
  });

  it('goes on when a rule throws, and says which', () => {
    const meta = { title: '', why: '', severity: 'error' as const, examples: { bad: [], good: [] } };
    const broken = defineRule({
      ...meta,
      id: 'broken',
      draft: () => {
        throw new Error('oops');
      },
    });
    const sound = defineRule({ ...meta, id: 'sound', block: () => [{ span: { start: 0, end: 1 }, message: '好' }] });
    const { findings, failures } = createLinter(readConfig().config, undefined, [broken, sound])(
      parse('一\n\n二', 'plain'),
    );
    assert.deepEqual(failures, [{ rule: 'broken', message: 'oops' }]);
    assert.deepEqual(
      findings.map(({ rule, start, end }) => [rule, start, end]),
      [
        ['sound', 0, 1],
        ['sound', 3, 4],
      ],
    );
  });

  it('keeps fix-all free of clashes', () => {
    const text = '推进信xx化建设。各位代表:现在开会。';
    const result = createLinter()(parse(text, 'plain'));
    assert.equal(applyEdits(text, fixAll(result)), '推进信息化建设。各位代表：现在开会。');
  });

  it('shows a bounded list that says how much it leaves out', () => {
    const finding = (start: number): Finding => ({
      start,
      end: start + 1,
      rule: 'r',
      severity: 'error',
      message: 'm',
      related: [],
      fixes: [],
    });
    const shown = bound(
      Array.from({ length: 12 }, (_, i) => finding(i)),
      10,
    );
    assert.equal(shown.length, 11);
    assert.match(shown.at(-1)!.message, /2 处/);
    assert.equal(bound([finding(1)], 10).length, 1);
  });
});

describe('settings', () => {
  const problems = (value: unknown) => readConfig(value).problems.map(({ path }) => path);
  it('name what they do not understand and keep the rest', () => {
    const { config, problems: found } = readConfig({
      rules: { 'no-placeholder': 'loud', 'masks-agree': 'off', 'no-such': 'off' },
      colour: 1,
      ignore: [{}, { text: 'a' }],
    });
    assert.deepEqual(
      found.map(({ path }) => path),
      ['colour', 'rules.no-placeholder', 'rules.no-such', 'ignore[0]'],
    );
    assert.equal(config.rules.get('masks-agree')!.severity, 'off');
    assert.equal(config.rules.get('no-placeholder')!.severity, 'error');
    assert.deepEqual(config.ignore, [{ text: 'a' }]);
  });
  it('survive any JSON', () => {
    for (const value of [
      1,
      'x',
      [],
      [1],
      { rules: [] },
      { ignore: 1 },
      { documents: { a: 'b' } },
      { profile: 1 },
      { samples: [1] },
      { rules: { 'no-placeholder': { options: 1 } } },
    ]) {
      assert.ok(problems(value).length > 0, JSON.stringify(value));
    }
    assert.deepEqual(problems(null), []);
  });
  it('are layered, the later one winning', () => {
    const { config } = readConfig(
      { rules: { 'masks-agree': 'off' }, documents: { a: 'always' } },
      { rules: { 'masks-agree': 'hint' }, documents: { a: 'never' } },
    );
    assert.equal(config.rules.get('masks-agree')!.severity, 'hint');
    assert.deepEqual(config.documents[0], ['a', 'never']);
  });
  it('have a schema that knows every rule', () => {
    const schema = configSchema() as { properties: { rules: { properties: object } } };
    assert.deepEqual(
      Object.keys(schema.properties.rules.properties).sort(),
      [...readConfig().config.rules.keys()].sort(),
    );
  });
});
