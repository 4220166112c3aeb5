// Does a baseline keep what is known quiet, and only that, wherever it moves?
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { call, inFolder } from './folder.js';

const DRAFT =
  '云溪市政府工作报告\n一、去年工作\n全年完成投资xx亿元，新增就业xx人。\n二、今年工作\n力争完成投资xx亿元。\n';

async function withBaseline(use: (tools: Tools) => Promise<void>, draft = DRAFT): Promise<void> {
  await inFolder({ '稿/甲.baogao': draft }, async (folder) => {
    const file = path.join(folder, '稿', '甲.baogao');
    const baseline = path.join(folder, 'known.json');
    const first = await call('check', '--write-baseline', baseline, path.join(folder, '稿'));
    assert.deepEqual([first.status, first.out], [0, '']);
    const check = async () => {
      const { status, out, err } = await call('check', '--format', 'json', '--baseline', baseline, file);
      const text = readFileSync(file, 'utf8');
      const spans: { start: number; end: number }[] = JSON.parse(out).files[0].findings;
      return { status, err, found: spans.map(({ start, end }) => text.slice(start - 2, end + 2)) };
    };
    await use({ baseline, check, edit: (change) => writeFileSync(file, change(draft)) });
  });
}

interface Tools {
  readonly baseline: string;
  check(): Promise<{ status: number; err: string; found: string[] }>;
  edit(change: (draft: string) => string): void;
}

describe('a baseline', () => {
  it('keeps quiet what it knows, and says how much that is', () =>
    withBaseline(async ({ check }) => {
      const { status, found, err } = await check();
      assert.deepEqual([status, found], [0, []]);
      assert.match(err, /基线里已有的 3 个问题没有列出/);
    }));

  it('holds fingerprints only, and paths from its own folder', () =>
    withBaseline(async ({ baseline }) => {
      const { version, files } = JSON.parse(readFileSync(baseline, 'utf8'));
      assert.equal(version, 1);
      assert.deepEqual(Object.keys(files), ['稿/甲.baogao']);
      assert.equal(files['稿/甲.baogao'].length, 3);
      for (const print of files['稿/甲.baogao']) assert.match(print, /^[0-9a-f]{16}$/);
    }));

  it('follows what it knows to other lines, and tells what is new or has changed', () =>
    withBaseline(async ({ check, edit }) => {
      edit((draft) => draft.replace('\n', '\r\n各位代表：\r\n\r\n'));
      assert.deepEqual((await check()).found, []);
      edit((draft) => draft.replace('二、', '新建学校xx所。\n二、'));
      assert.deepEqual((await check()).found, ['学校xx所。']);
      edit((draft) => draft.replace('力争完成投资xx亿元', '力争完成投资xx亿元、税收xx亿元'));
      assert.deepEqual((await check()).found, ['投资xx亿元', '税收xx亿元']);
    }));

  it('knows one of two that are alike, not both', () =>
    withBaseline(async ({ check, edit }) => {
      edit((draft) => `${draft}力争完成投资xx亿元。\n`);
      const { status, found } = await check();
      assert.deepEqual([status, found], [1, ['投资xx亿元']]);
    }));

  it('is written byte for byte the same again', () =>
    withBaseline(async ({ baseline }) => {
      const text = readFileSync(baseline, 'utf8');
      await call('check', '--write-baseline', baseline, path.join(path.dirname(baseline), '稿'));
      assert.equal(readFileSync(baseline, 'utf8'), text);
    }));

  it('that is none is named in a sentence, and nothing is checked', () =>
    withBaseline(async ({ baseline }) => {
      const draft = path.join(path.dirname(baseline), '稿/甲.baogao');
      for (const [text, why] of [
        ['{', /第 1 行/],
        ['[]', /不是 --write-baseline 写出的文件/],
        ['{"version":2,"files":{}}', /不是 --write-baseline 写出的文件/],
        ['{"version":1,"files":{"a.txt":3}}', /“a\.txt”一项应是指纹的列表/],
      ] as const) {
        writeFileSync(baseline, text);
        const { status, out, err } = await call('check', '--baseline', baseline, draft);
        assert.deepEqual([status, out], [2, '']);
        assert.match(err, why);
        assert.match(err, /known\.json/);
      }
      const both = await call('check', '--baseline', baseline, '--write-baseline', baseline, draft);
      assert.equal(both.status, 2);
      assert.match(both.err, /不能同时用/);
      const draftText = readFileSync(draft, 'utf8');
      const over = await call('check', '--write-baseline', draft, draft);
      assert.equal(over.status, 2);
      assert.match(over.err, /“.*甲\.baogao”已经存在，不是基线，没有覆盖/);
      assert.equal(readFileSync(draft, 'utf8'), draftText);
      const nowhere = await call('check', '--write-baseline', path.join(draft, 'b.json'), draft);
      assert.equal(nowhere.status, 2);
      assert.match(nowhere.err, /写不进/);
    }));
});
