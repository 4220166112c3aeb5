// What is learned from samples, is it the same every time, and does it hold nothing that a sample says?
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {
  applyEdits,
  createLinter,
  DEFAULT_PROFILE,
  describeProfile,
  kindOf,
  learn,
  parse,
  partsOf,
  profileText,
  RULES,
  readProfile,
} from '../../server/src/core/api.js';
import { specimen } from '../../server/src/core/profile/specimen.js';

const SEEDS = '../shared/seeds';
const read = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      return { name: name.replace('.txt', ''), text, draft: parse(text, 'plain') };
    });

/** The role of each part of a seed, and of the numbered sections right below it where it has some; by hand. */
const ROLES: Readonly<Record<string, string>> = {
  '000': 'review study tasks:5 building:5',
  '001': 'review situation tasks:6 building:3',
  '002': 'review:8 tasks:9 building',
  '003': 'review tasks:5 tasks:4',
  '004': 'review situation tasks:8',
};

const LEARNED = RULES.filter(({ id }) => /^(?:section|opening|closing|indicator-usual|heading-parallel)/.test(id));
const drafts = (...texts: readonly string[]) =>
  texts.map((text, i) => ({ name: `sample-${i}`, draft: parse(text, 'plain') }));
/** The same report of another county: no copy. */
const another = (name: string) => specimen().replaceAll('青梧', name);
const found = (text: string, profile = DEFAULT_PROFILE) => {
  const { findings, failures } = createLinter(undefined, undefined, LEARNED, profile)(parse(text, 'plain'));
  assert.deepEqual(failures, []);
  return findings;
};

describe('a profile', () => {
  it('is the same however often and in whatever order it is learned', () => {
    const samples = drafts(specimen(), specimen({ thanks: '' }), specimen({ problems: '' }));
    assert.equal(profileText(learn(samples)), profileText(learn([...samples].reverse())));
  });

  it('counts two copies of one report once', () => {
    const { samples } = learn(drafts(specimen(), `当前位置：首页 > 范文\n\n${specimen().replaceAll('\n', '\n\n')}`));
    assert.equal(samples.length, 1);
  });

  it('does not learn from a text that breaks off that reports have no end', () => {
    const cut = specimen({ building: '', duties: '', closing: '' }).slice(0, -12);
    const whole = specimen({ closing: '' });
    const profile = learn(drafts(specimen(), another('云岫'), cut, specimen({ thanks: '' })));
    assert.equal(profile.samples.filter((sample) => sample.cut).length, 1);
    assert.match(
      found(whole, profile)
        .map(({ message }) => message)
        .join(),
      /没有找到结尾号召：3 篇同类范文中 3 篇有/,
    );
  });

  it('does not take what a web page puts behind the last words for words of the report', () => {
    const { samples } = learn(drafts(`${specimen()}\n相关报道：\n扫一扫在手机打开当前页\n【\n`));
    assert.deepEqual(
      samples.map(({ cut, roles }) => [cut, 'closing' in roles]),
      [[false, true]],
    );
    const profile = learn(drafts(...['青梧', '云岫', '望湖'].map(another)));
    const messages = found(`${specimen({ closing: '' })}\n相关报道：\n`, profile).map(({ message }) => message);
    assert.deepEqual(messages, ['没有找到结尾号召：3 篇同类范文中 3 篇有']);
  });

  it('counts an indicator that has a sentence of its own in front of the other targets', () => {
    const [first, rest] = ['地区生产总值增长6%左右', '一般公共预算收入增长5%左右，固定资产投资增长9.5%以上，'];
    const targets = `主要预期目标是：${first}，力争更好。${rest}社会消费品零售总额增长7.5%以上，居民收入增长6%左右。`;
    assert.equal(learn(drafts(specimen({ targets }))).samples[0]?.targets.length, 5);
    assert.deepEqual(found(specimen({ targets })), []);
  });

  it('adds a forgotten indicator in the words, with the unit and the bound of the samples', () => {
    const targets = (rest: string) =>
      `主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长5%左右，固定资产投资增长9.5%以上，居民收入增长6%左右${rest}。`;
    const samples = ['青梧', '云岫', '望湖', '临澜'].map((name) =>
      specimen({ targets: targets('，城镇调查失业率控制在5.5%以内') }).replaceAll('青梧', name),
    );
    const [only] = found(specimen({ targets: targets('') }), learn(drafts(...samples)));
    assert.match(only?.message ?? '', /目标里没有“城镇调查失业率”（4 篇同类范文中 4 篇有）/);
    assert.deepEqual(
      only?.fixes[0]?.edits.map(({ text }) => text),
      ['，城镇调查失业率控制在【x.x%】以内'],
    );
  });

  it('speaks aloud only where four of five samples of the kind agree', () => {
    const four = ['青梧', '云岫', '望湖', '临澜'].map((name) => another(name));
    const draft = specimen({ problems: '' });
    const loud = (profile: ReturnType<typeof learn>) =>
      found(draft, profile).map(({ rule, severity }) => `${rule} ${severity}`);
    assert.deepEqual(loud(learn(drafts(...four))), ['section-present information']);
    assert.deepEqual(loud(learn(drafts(...four, specimen({ thanks: '' })))), ['section-present warning']);
    assert.deepEqual(loud(learn(drafts(...four.slice(1), draft, draft.replaceAll('青梧', '清河')))), []);
  });

  it('misses the tasks of the year where a report of a new term of office has only those of the term', () => {
    const year =
      '三、2025年重点工作\n今年办好三件事。\n（一）修通环城道路。\n（二）办好学校医院。\n（三）整治村庄环境。\n';
    const term = (own: string) =>
      specimen({ plan: '二、今后五年目标任务', building: `${own}${own ? '四' : '三'}、加强政府自身建设` });
    const samples = ['青梧', '云岫', '望湖', '临澜', '清河'].map((name) => term(year).replaceAll('青梧', name));
    const [only] = found(term(''), learn(drafts(...samples)));
    assert.equal(only?.message, '没有找到“当年任务”：5 篇同类范文中 5 篇有“当年任务”');
    const mended = applyEdits(term(''), only?.fixes[0]?.edits ?? []);
    assert.match(mended, /\n三、xxxx年重点工作\n[\s\S]*\n四、加强政府自身建设\n/);
    assert.deepEqual(found(term(year), learn(drafts(...samples))), []);
    assert.deepEqual(found(specimen(), learn(drafts(...samples))), []);
  });

  it('reads back what it wrote, and never fails on anything else', () => {
    const profile = learn(drafts(specimen()));
    assert.deepEqual(readProfile(JSON.parse(profileText(profile))), { profile, problems: [] });
    assert.match(readProfile({ version: 2 }).problems.join(), /版本是 2/);
    assert.match(readProfile({ version: 1, samples: [{ name: 3 }] }).problems.join(), /第 1 篇/);
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (any, sample) => {
        readProfile(any);
        const { profile: odd } = readProfile({ version: 1, samples: [sample, any] });
        describeProfile(odd);
        found(specimen(), odd);
      }),
      { numRuns: 50 },
    );
  });

  it('has nothing to say of a draft that is not that far', () => {
    const whole = specimen();
    for (const next of ['二、', '从外部看', '今年政府工作', '主要预期', '围绕上述']) {
      assert.deepEqual(found(whole.slice(0, whole.indexOf(next))), [], next);
    }
    assert.deepEqual(found(whole.slice(0, whole.indexOf('（一）') + 30)), []);
  });
});

describe('the profile of the seeds', () => {
  before(function () {
    if (!existsSync(SEEDS)) this.skip();
  });

  it('is what the seeds teach', () => {
    assert.equal(profileText(learn(read(SEEDS))), readFileSync('seeds/profile.json', 'utf8'));
  });

  it('has no run of twelve Chinese characters of a sample', () => {
    const text = readFileSync('seeds/profile.json', 'utf8');
    const runs = new Set<string>();
    for (const sample of read(SEEDS)) {
      const han = sample.text.replace(/[^\u3400-\u9fff]/g, '');
      for (let at = 0; at + 12 <= han.length; at++) runs.add(han.slice(at, at + 12));
    }
    for (const word of text.match(/[\u3400-\u9fff]{12,}/g) ?? []) {
      for (let at = 0; at + 12 <= word.length; at++) assert.ok(!runs.has(word.slice(at, at + 12)), word);
    }
  });

  it('tells the kinds and the roles of the sections apart', () => {
    const kinds = { '000': 'plenary-report', '001': 'plenary-report', '004': 'economic-work-speech' };
    for (const { name, draft } of read(SEEDS)) {
      const id = name.slice(0, 3);
      const roles = partsOf(draft).map(({ role, items }) => `${role}${items.length ? `:${items.length}` : ''}`);
      assert.equal(roles.join(' '), ROLES[id]);
      for (const { role, items } of partsOf(draft)) for (const item of items) assert.equal(item.role, role, id);
      assert.equal(kindOf(draft), kinds[id as keyof typeof kinds] ?? 'congress-report');
    }
  });

  it('tells a term of office from its years', () => {
    const horizons = read(SEEDS).map(({ draft }) =>
      partsOf(draft)
        .map(({ horizon }) => horizon ?? '-')
        .join(' '),
    );
    assert.deepEqual(horizons, ['- - - -', '- - - -', 'year year -', 'both term year', '- - -']);
  });

  it('finds nothing loud in a seed that it was not learned from', () => {
    for (const held of read(SEEDS)) {
      const profile = learn(read(SEEDS).filter(({ name }) => name !== held.name));
      const loud = found(held.text, profile).filter(({ severity }) => severity === 'warning' || severity === 'error');
      assert.deepEqual(
        loud.map(({ message }) => message),
        [],
      );
    }
  });
});
