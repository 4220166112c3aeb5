// Can what lies in a folder make the server read elsewhere?
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Status } from '../../server/src/protocol.js';
import { REPORT } from './sample.js';
import { Session } from './session.js';

const TABLE = '指标,单位,2031年\n固定资产投资,亿元,987654\n';

describe('a folder', function () {
  this.timeout(30_000);
  let top: string;
  let folder: string;
  let session: Session;
  let uri: string;

  beforeEach(async () => {
    top = mkdtempSync(path.join(tmpdir(), '密 '));
    folder = path.join(top, '文稿');
    mkdirSync(path.join(folder, '子'), { recursive: true });
    writeFileSync(path.join(top, '密.csv'), TABLE);
    writeFileSync(path.join(top, '密.txt'), REPORT);
    writeFileSync(path.join(folder, '数.csv'), TABLE);
    symlinkSync(path.join(top, '密.csv'), path.join(folder, '链.csv'));
    symlinkSync(top, path.join(folder, '链'));
    symlinkSync(path.join(folder, '数.csv'), path.join(folder, '子', '内.csv'));
    session = await Session.overStdio({ options: { status: true }, folders: [pathToFileURL(folder).href] });
    uri = await session.open(pathToFileURL(path.join(folder, '稿.baogao')).href, REPORT);
    await session.pull(uri);
  });
  afterEach(async () => {
    assert.equal(await session.end(), 0);
    rmSync(top, { recursive: true, force: true });
  });

  /** How the draft stands with this configuration. */
  const standing = async (config: object): Promise<Status> => {
    const file = path.join(folder, '.reportdrafts.json');
    writeFileSync(file, JSON.stringify(config));
    const known = session.refreshes;
    const changes = [{ uri: pathToFileURL(file).href, type: 2 }];
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    for (let seen = known; ; seen = session.refreshes) {
      await session.until(() => session.refreshes > seen);
      await session.pull(uri);
      const status = session.statuses.at(-1);
      // Samples are learned from behind the scenes.
      if (status && !status.why?.includes('正在从范文学习')) return status;
    }
  };

  it('has its own table, straight or by a link within it', async () => {
    for (const table of ['数.csv', './子/../数.csv', '子/内.csv', '.\\数.csv'])
      assert.ok((await standing({ table })).table, table);
  });

  it('has a configuration that is a link to nowhere told of', async () => {
    const config = path.join(folder, '.reportdrafts.json');
    symlinkSync('没有.json', config);
    const changes = [{ uri: pathToFileURL(config).href, type: 1 }];
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await session.until(() => session.refreshes > 0);
    await session.pull(uri);
    assert.match(session.statuses.at(-1)?.why ?? '', /\.reportdrafts\.json 未被采用：无法读取：文件不存在/);
  });

  it('has nothing from outside, however it is written', async () => {
    const outside = path.join(top, '密');
    for (const named of [
      '../密',
      '..\\密',
      '子/../../密',
      '%2e%2e/密',
      '.%2E/密',
      '链',
      '链/密',
      outside,
      pathToFileURL(outside).href,
      `file://localhost${outside}`,
      '\\\\example.invalid\\share\\密',
      '//example.invalid/share/密',
      'file://example.invalid/share/密',
      'http://example.invalid/密',
      'vscode-vfs://github/example/密',
      '~/密',
      'C:\\密',
    ]) {
      const status = await standing({ table: `${named}.csv`, lastYear: `${named}.txt` });
      assert.equal(status.table, undefined, named);
      assert.match(status.why ?? '', /数据表.*未被采用.*上年报告.*未被采用/, named);
      assert.ok(status.why?.includes(`${named}.csv`), status.why);
      assert.doesNotMatch(status.why ?? '', /Error|scheme|host must/, status.why);
    }
    for (const named of ['..', '链', '../密.txt', pathToFileURL(top).href]) {
      const status = await standing({ samples: [named], profile: undefined });
      assert.match(status.why ?? '', /不在工作区文件夹里/, `${named}: ${status.why}`);
    }
    for (const named of ['../密.json', '链/密.json', pathToFileURL(`${outside}.json`).href]) {
      const status = await standing({ profile: named });
      assert.match(status.why ?? '', /未被采用/, named);
    }
  });
});
