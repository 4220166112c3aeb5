// Does each document get the configuration that holds for it, and is a broken one explained?
import assert from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { Complaint } from '../../server/src/cli/complaint.js';
import { setups } from '../../server/src/cli/config.js';
import { readProfile } from '../../server/src/cli/profile.js';
import { inFolder } from './folder.js';

/** The choice for each file below the folder, and what was said of the configurations. */
function choices(folder: string, files: readonly string[], named?: string) {
  const said: string[] = [];
  const setupOf = setups(named && path.join(folder, named), (sentence) => said.push(sentence));
  return { choices: files.map((file) => setupOf(path.join(folder, file)).choice), said };
}

const documents = (choice: Record<string, string>) => JSON.stringify({ documents: choice });

describe('configuration files', () => {
  it('hold for everything below them, the nearest alone', () =>
    inFolder(
      {
        '.reportdrafts.json': documents({ 'drafts/**': 'always', '*.md': 'never' }),
        'drafts/old/.reportdrafts.json': documents({ '*.txt': 'never' }),
      },
      (folder) => {
        const files = ['a.txt', 'drafts/a.txt', 'drafts/deep/a.txt', 'a.md', 'drafts/old/a.txt', 'drafts/old/a.md'];
        assert.deepEqual(choices(folder, files), {
          choices: ['auto', 'always', 'always', 'never', 'never', 'auto'],
          said: [],
        });
      },
    ));

  it('give way to a named one, whose paths start from its own folder', () =>
    inFolder(
      { '.reportdrafts.json': documents({ '*.txt': 'never' }), 'etc/my.json': documents({ '../drafts/*': 'always' }) },
      (folder) => {
        assert.deepEqual(choices(folder, ['a.txt', 'drafts/a.txt'], 'etc/my.json').choices, ['auto', 'always']);
      },
    ));

  it('may have comments, commas at the end, and a byte order mark', () =>
    inFolder({ '.reportdrafts.json': '\ufeff{\n  // 存档不查\n  "documents": { "*.txt": "never", },\n}' }, (folder) => {
      assert.deepEqual(choices(folder, ['a.txt']), { choices: ['never'], said: [] });
    }));

  it('are explained with file, line and reason when they are broken, once, and left out', () =>
    inFolder(
      { '.reportdrafts.json': '{\n  "documents": {\n    "*.txt": "never"\n    "*.md": "never"\n  }\n}' },
      (folder) => {
        const { choices: chosen, said } = choices(folder, ['a.txt', 'b.txt', 'sub/c.txt']);
        assert.deepEqual(chosen, ['auto', 'auto', 'auto']);
        assert.equal(said.length, 1);
        assert.match(said[0]!, /\.reportdrafts\.json”没有采用：第 [34] 行：.*逗号.*默认配置/);
      },
    ));

  it('may be in any encoding that a draft may be in, and are explained when they are in none', () =>
    inFolder({ 'sub/a.txt': '' }, (folder) => {
      const json = '{ "documents": { "*.txt": "never" } } // 存档不查';
      for (const bytes of [iconv.encode(json, 'gbk'), iconv.encode(json, 'utf16le', { addBOM: true })]) {
        writeFileSync(path.join(folder, '.reportdrafts.json'), bytes);
        assert.deepEqual(choices(folder, ['a.txt']), { choices: ['never'], said: [] });
      }
      writeFileSync(path.join(folder, '.reportdrafts.json'), Uint8Array.of(0x7b, 0xff, 0x7d));
      assert.match(choices(folder, ['a.txt']).said.join(), /没有采用：无法识别编码.*默认配置/);
    }));

  it('are missed where they are links that lead nowhere', function () {
    if (process.platform === 'win32') this.skip();
    inFolder({ 'sub/a.txt': '' }, (folder) => {
      for (const to of ['没有.json', '.reportdrafts.json']) {
        rmSync(path.join(folder, '.reportdrafts.json'), { force: true });
        symlinkSync(to, path.join(folder, '.reportdrafts.json'));
        assert.match(choices(folder, ['sub/a.txt']).said.join(), /没有采用：(?:文件不存在|符号链接绕成了圈)。改用默认/);
      }
    });
  });

  it('end everything when they were named and are broken or missing', () =>
    inFolder({ 'my.json': '{ "rules": ' }, (folder) => {
      for (const [file, reason] of [
        ['my.json', /my\.json”没有采用：第 1 行：/],
        ['none.json', /none\.json”没有采用：文件不存在/],
      ] as const) {
        assert.throws(
          () => choices(folder, [], file),
          (error) => error instanceof Complaint && reason.test(error.message),
        );
      }
    }));

  it('are used without the parts that are not understood, each with its line', () =>
    inFolder(
      {
        '.reportdrafts.json': `{
  "rules": {
    "no-such-rule": "error"
  },
  "documents": {
    "a/*.txt": "sometimes",
    "*.md": "never"
  },
  "nonsense": 1
}`,
      },
      (folder) => {
        const { choices: chosen, said } = choices(folder, ['a.md']);
        assert.deepEqual(chosen, ['never']);
        assert.deepEqual(said.map((sentence) => /第 \d+ 行/.exec(sentence)?.[0]).sort(), [
          '第 3 行',
          '第 6 行',
          '第 9 行',
        ]);
      },
    ));
});

/** What is said of the files that a configuration names. */
async function saidOf(folder: string, named?: string): Promise<string> {
  const said: string[] = [];
  const setup = setups(named, (sentence) => said.push(sentence))(path.join(folder, '稿/甲.txt'));
  const { table } = await setup.sources();
  return [table?.name, ...said].join('|');
}

describe('files that a configuration names', () => {
  const CSV = '指标,单位,2031年\n固定资产投资,亿元,12.5\n';

  it('lie in its folder or in the working folder, unless the user named the configuration', async () => {
    for (const [table, said] of [
      ['数.csv', /^数\.csv$/],
      ['子/../数.csv', /^数\.csv$/],
      ['../密.csv', /^\|配置中的 table：“\.\.\/密\.csv”在文件夹之外.*没有采用$/],
      ['/dev/null', /在文件夹之外/],
      ...(process.platform === 'win32' ? [] : ([['链.csv', /“链\.csv”在文件夹之外/]] as const)),
    ] as const)
      await inFolder({ '密.csv': CSV, '稿/数.csv': CSV, '稿/子/x': '' }, async (folder) => {
        if (process.platform !== 'win32') symlinkSync('../密.csv', path.join(folder, '稿/链.csv'));
        const config = path.join(folder, '稿/.reportdrafts.json');
        writeFileSync(config, JSON.stringify({ table }));
        assert.match(await saidOf(folder), said);
        assert.doesNotMatch(await saidOf(folder, config), /在文件夹之外/);
      });
  });

  it('keeps profile and samples to the same places', () =>
    inFolder({ 'p.json': '{"version":1,"samples":[]}', '稿/x': '' }, (folder) => {
      for (const config of [{ profile: '../p.json' }, { samples: ['/'] }, { samples: ['../**'] }]) {
        writeFileSync(path.join(folder, '稿/.reportdrafts.json'), JSON.stringify(config));
        const { said } = choices(folder, ['稿/甲.txt']);
        assert.match(said.join(), /在文件夹之外.*改用默认的学习结果/);
      }
    }));
});

describe('profiles', () => {
  it('are JSON with a version, or refused by name', () =>
    inFolder({ 'good.json': '{"version":1,"samples":[]}', 'bad.json': '{"version":', 'other.json': '[]' }, (folder) => {
      const read = (name: string) => readProfile(path.join(folder, name), '', assert.fail);
      assert.deepEqual(read('good.json'), { version: 1, samples: [] });
      for (const [name, reason] of [
        ['bad.json', /bad\.json”不能用：第 1 行/],
        ['other.json', /other\.json”不能用：不是学习结果/],
        ['none.json', /none\.json”不能用：文件不存在/],
      ] as const) {
        assert.throws(
          () => read(name),
          (error) => error instanceof Complaint && reason.test(error.message),
        );
      }
    }));
});
