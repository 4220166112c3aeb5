// Does the bundle that is shipped work as a plain language server for any editor?
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CompletionList, DocumentSymbol } from 'vscode-languageserver-protocol/node';
import { REPORT, SHORT } from './sample.js';
import { PUSHED, rangeOf, Session } from './session.js';

const PLAIN = { options: {} };

describe('the server over stdio', function () {
  this.timeout(20_000);
  let folder: string;
  let session: Session;

  beforeEach(() => {
    assert.ok(existsSync('dist/server.js'), 'build first: node esbuild.js');
    folder = mkdtempSync(path.join(tmpdir(), '文稿 '));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const start = (setup = {}) => Session.overStdio({ ...PLAIN, folders: [pathToFileURL(folder).href], ...setup });
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;

  it('answers, and ends with 0', async () => {
    session = await start();
    assert.match(session.initialized.serverInfo?.name ?? '', /report-drafts/);
    const uri = await session.open(uriOf('稿.baogao'), SHORT);
    const report = await session.pull(uri);
    assert.ok(report.kind === 'full' && report.items.length === 2);
    assert.equal((await session.pull(uri, report.resultId)).kind, 'unchanged');
    const symbols = await session.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    assert.ok(Array.isArray(symbols));
    assert.equal(await session.end(), 0);
  });

  it('says hello before it loads the core', async () => {
    const alone = path.join(folder, 'server.js');
    copyFileSync('dist/server.js', alone);
    const server = spawn(process.execPath, [alone, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const params = { processId: null, rootUri: null, capabilities: {} };
    const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    server.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    let answer = '';
    while (!answer.includes('}')) answer += (await once(server.stdout, 'data'))[0];
    server.kill();
    assert.match(answer, /"result":.*"capabilities"/);
  });

  it('sends diagnostics of a burst of 20 edits in order, and those of the last', async () => {
    session = await start({ capabilities: PUSHED });
    const uri = await session.open(uriOf('稿.txt'), REPORT, 'plaintext');
    const place = rangeOf(session.document(uri), 'xx').start;
    for (let edit = 0; edit < 20; edit++) await session.change(uri, { start: place, end: place }, 'x');
    const last = await session.until(() => session.published.find(({ version }) => version === 21));
    const blank = last.diagnostics.find(({ code }) => code === 'no-placeholder');
    assert.equal(blank && session.document(uri).getText(blank.range), 'x'.repeat(22));
    const versions = session.published.map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      [...new Set(versions)].sort((a, b) => a - b),
    );
    await session.end();
  });

  it('reads and writes the configuration of the folder itself', async () => {
    session = await start();
    const uri = await session.open(uriOf('稿.baogao'), SHORT);
    const range = rangeOf(session.document(uri), 'xx');
    const actions = await session.request<CodeAction[]>('textDocument/codeAction', uri, {
      range,
      context: { diagnostics: [] },
    });
    const ignore = actions.find(({ title }) => title.includes('这段文字'));
    const { command, arguments: given } = ignore?.command ?? {};
    await session.connection.sendRequest('workspace/executeCommand', { command, arguments: given });
    assert.deepEqual(JSON.parse(readFileSync(path.join(folder, '.reportdrafts.json'), 'utf8')), {
      ignore: [{ rule: 'no-placeholder', text: 'xx' }],
    });
    assert.deepEqual(await session.found(uri), [['no-placeholder', 'x.x']]);
    await session.end();
  });

  it('follows no link when it writes', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'outside'));
    const target = path.join(outside, 'target.json');
    writeFileSync(target, '{}');
    symlinkSync(target, path.join(folder, '.reportdrafts.json'));
    session = await start();
    const uri = await session.open(uriOf('稿.baogao'), SHORT);
    await session.connection.sendRequest('workspace/executeCommand', {
      command: 'reportDrafts.ignore',
      arguments: [{ uri, scope: 'workspace', rule: 'no-placeholder' }],
    });
    await session.until(() => session.messages.some((message) => message.includes('没有写入')));
    assert.equal(readFileSync(target, 'utf8'), '{}');
    await session.end();
    rmSync(outside, { recursive: true });
  });

  it('waits for no pipe that nobody writes into', async function () {
    if (process.platform === 'win32') return this.skip();
    execFileSync('mkfifo', [path.join(folder, '管')]);
    for (const config of ['{"table":"管"}', '{"lastYear":"管"}', '{"profile":"管"}', undefined]) {
      const file = path.join(folder, '.reportdrafts.json');
      rmSync(file, { force: true });
      if (config === undefined) execFileSync('mkfifo', [file]);
      else writeFileSync(file, config);
      session = await start({ options: { status: true } });
      const uri = await session.open(uriOf('稿.baogao'), SHORT);
      assert.equal((await session.found(uri)).length, 2);
      await session.until(() => session.statuses.some(({ why }) => why?.includes('不是普通文件')));
      assert.equal(await session.end(), 0);
    }
  });

  it('points to the page of a rule that lies on this machine', async () => {
    session = await start();
    const report = await session.pull(await session.open(uriOf('稿.baogao'), SHORT));
    assert.ok(report.kind === 'full');
    const page = new URL(report.items[0]?.codeDescription?.href ?? '');
    assert.match(readFileSync(page, 'utf8'), /^# 留空未填/m);
    await session.end();
  });

  it('brings the section snippets', async () => {
    session = await start();
    const uri = await session.open(uriOf('新.txt'), 'zb-b', 'plaintext');
    const position = { line: 0, character: 4 };
    const list = await session.request<CompletionList>('textDocument/completion', uri, { position });
    assert.deepEqual(
      list.items.map(({ filterText }) => filterText),
      ['zb-bg'],
    );
    await session.end();
  });

  it('says how it is started when it is started otherwise', () => {
    const { status, stderr } = spawnSync(process.execPath, ['dist/server.js'], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /--stdio/);
  });
});
