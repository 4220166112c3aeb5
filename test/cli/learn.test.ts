// Does the command line learn from folders, and check by what it learned?
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { specimen } from '../../server/src/core/profile/specimen.js';
import { call, inFolder } from './folder.js';

const samples = Object.fromEntries(
  ['甲', '乙', '丙', '丁', '戊'].map((name) => [`past/${name}.txt`, specimen().replaceAll('青梧', `青${name}`)]),
);

describe('learning', () => {
  it('writes what the reports of a folder show, whatever their encoding, and says so in words', () =>
    inFolder(
      {
        ...samples,
        'past/戊.txt': iconv.encode(samples['past/戊.txt']!, 'gb18030'),
        'past/copy.md': samples['past/甲.txt']!,
        'past/notes.txt': '今天开会，明天交稿。',
      },
      async (folder) => {
        const output = path.join(folder, 'profile.json');
        const { status, out, err } = await call('learn', path.join(folder, 'past'), '--output', output);
        assert.deepEqual([status, out], [0, '']);
        assert.match(err, /没有学习“.*notes\.txt”/);
        assert.match(err, /有 1 篇与另一篇内容相同/);
        assert.match(err, /政府工作报告（5 篇/);
        const text = readFileSync(output, 'utf8');
        assert.equal((await call('learn', path.join(folder, 'past'))).out, text);
        assert.equal((await call('learn', path.join(folder, 'past'), '--output', output)).status, 0);
        assert.equal(readFileSync(output, 'utf8'), text);
      },
    ));

  it('complains of a folder without reports, and of a place where it cannot write', () =>
    inFolder({ ...samples, 'none/notes.txt': '今天开会。' }, async (folder) => {
      const none = await call('learn', path.join(folder, 'none'));
      assert.deepEqual([none.status, none.out], [2, '']);
      assert.match(none.err, /没有可以学习的报告/);
      const there = await call('learn', path.join(folder, 'past'), '--output', path.join(folder, 'no/p.json'));
      assert.equal(there.status, 2);
      assert.match(there.err, /写不进/);
    }));

  const structural = async (folder: string, ...args: string[]) => {
    const { out, err } = await call('check', '--format', 'json', ...args, path.join(folder, 'draft.txt'));
    const rules: string[] = JSON.parse(out)
      .files[0].findings.filter(({ rule }: { rule: string }) => rule === 'section-present')
      .map(({ severity, message }: { severity: string; message: string }) => `${severity} ${message}`);
    return { rules, err };
  };

  it('serves the check: by --profile, by the configuration’s profile, by its samples', () =>
    inFolder({ ...samples, 'draft.txt': specimen({ problems: '' }) }, async (folder) => {
      const profile = path.join(folder, 'p.json');
      await call('learn', path.join(folder, 'past'), '--output', profile);
      const expected = ['warning 没有找到“存在问题”：5 篇同类范文中 5 篇有“存在问题”'];
      assert.deepEqual((await structural(folder, '--profile', profile)).rules, expected);
      for (const config of [{ profile: 'p.json' }, { samples: 'past' }, { samples: ['past/*.txt'] }]) {
        await inFolder(
          {
            ...samples,
            'draft.txt': specimen({ problems: '' }),
            'p.json': readFileSync(profile),
            '.reportdrafts.json': JSON.stringify(config),
          },
          async (inner) => assert.deepEqual((await structural(inner)).rules, expected),
        );
      }
    }));

  it('goes on with what comes along when a configured profile is broken, and says why', () =>
    inFolder(
      {
        'draft.txt': specimen({ problems: '' }),
        'p.json': '{"version":9}',
        '.reportdrafts.json': '{"profile":"p.json"}',
      },
      async (folder) => {
        const { rules, err } = await structural(folder);
        assert.match(rules.join(), /information 没有找到“存在问题”：5 篇范文中 5 篇有/);
        assert.match(err, /p\.json”不能用：学习结果的版本是 9.*改用默认的学习结果/);
      },
    ));
});
