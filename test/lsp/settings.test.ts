// Do settings and .reportdrafts.json reach the checks, and is what is wrong with them told?
import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { README, SHORT } from './sample.js';
import { FOLDER, PUSHED, rangeOf, Session } from './session.js';

const CONFIG = `${FOLDER}/.reportdrafts.json`;
const CHECK = { command: 'reportDrafts.checkDocument' };

describe('settings', () => {
  let session: Session;
  afterEach(() => session.end());

  it('are asked for, and asked for again when they change', async () => {
    session = await Session.inMemory({ settings: { rules: { 'no-placeholder': 'hint' } } });
    await session.until(() => session.registered.includes('workspace/didChangeConfiguration'));
    const uri = await session.open('稿.baogao', SHORT);
    const first = await session.pull(uri);
    assert.ok(first.kind === 'full' && first.items.every(({ severity }) => severity === 4));
    session.settings = { rules: { 'no-placeholder': 'off' } };
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await session.until(() => session.refreshes > 0);
    const second = await session.pull(uri, first.resultId);
    assert.deepEqual(second.kind === 'full' && second.items, []);
  });

  it('of a client that cannot be asked are taken from what it sends', async () => {
    session = await Session.inMemory({
      capabilities: { ...PUSHED, workspace: { ...PUSHED.workspace, configuration: false } },
      options: { settings: { rules: { 'no-placeholder': 'hint' } } },
    });
    await session.open('稿.baogao', SHORT);
    const first = await session.until(() => session.published.at(-1));
    assert.ok(first.diagnostics.every(({ severity }) => severity === 4));
    const settings = { reportDrafts: { rules: { 'no-placeholder': 'error' } } };
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await session.until(() => session.published.at(-1)?.diagnostics.every(({ severity }) => severity === 1));
  });

  it('that the client fails to give are the usual ones, and the log says so', async () => {
    session = await Session.inMemory({ settings: { rules: { 'no-placeholder': 'off' } } });
    const failed = Promise.reject(new Error('no settings today'));
    failed.catch(() => undefined);
    session.gate = failed;
    const uri = await session.open('稿.baogao', SHORT);
    assert.equal((await session.found(uri)).length, 2);
    await session.until(() => session.logs.some((line) => line.includes('no settings today')));
  });

  it('that mean nothing are logged, and the status says so', async () => {
    session = await Session.inMemory({ settings: { rules: { 'no-such-rule': 'off' } } });
    await session.pull(await session.open('稿.baogao', SHORT));
    const status = await session.until(() => session.statuses.at(-1));
    assert.equal(status.state, 'partly');
    assert.match(status.why ?? '', /1 处/);
    await session.until(() => session.logs.some((line) => line.includes('no-such-rule')));
  });

  it('can have a document checked or not, whatever it looks like', async () => {
    session = await Session.inMemory({ settings: { documents: { '草稿/**': 'always', '*.baogao': 'never' } } });
    const draft = await session.open(`${FOLDER}/%E8%8D%89%E7%A8%BF/a.md`, README, 'markdown');
    assert.ok((await session.found(draft)).length > 0);
    const other = await session.open('稿.baogao', SHORT);
    assert.deepEqual(await session.found(other), []);
    await session.until(() => session.statuses.some(({ uri, state }) => uri === other && state === 'off'));
  });

  it('can have drafts checked when they are saved', async () => {
    session = await Session.inMemory({ settings: { run: 'onSave' } });
    const uri = await session.open('稿.baogao', SHORT);
    const first = await session.pull(uri);
    assert.ok(first.kind === 'full' && first.items.length === 2);
    await session.change(uri, rangeOf(session.document(uri), 'xx'), '12');
    assert.equal((await session.pull(uri, first.resultId)).kind, 'unchanged');
    await session.save(uri);
    await session.until(() => session.refreshes > 0);
    const second = await session.pull(uri, first.resultId);
    assert.ok(second.kind === 'full' && second.items.length === 1);
  });

  it('can have drafts checked on command', async () => {
    session = await Session.inMemory({ settings: { run: 'manual' } });
    const uri = await session.open('稿.baogao', SHORT);
    const before = await session.pull(uri);
    assert.ok(before.kind === 'full' && before.items.length === 0);
    const range = rangeOf(session.document(uri), 'xx');
    assert.equal(await session.request('textDocument/codeAction', uri, { range, context: { diagnostics: [] } }), null);
    await session.until(() => session.statuses.some(({ state, why }) => state === 'off' && why?.includes('手动')));
    await session.connection.sendRequest('workspace/executeCommand', { ...CHECK, arguments: [{ uri }] });
    await session.until(() => session.refreshes > 0);
    const after = await session.pull(uri, before.resultId);
    assert.ok(after.kind === 'full' && after.items.length === 2);
  });
});

describe('.reportdrafts.json', () => {
  let session: Session;
  afterEach(() => session.end());

  it('counts above the settings of the editor, comments and all', async () => {
    session = await Session.inMemory({
      settings: { rules: { 'no-placeholder': 'off' } },
      files: { [CONFIG]: '{\n  // 这一条要看\n  "rules": { "no-placeholder": "error", },\n}\n' },
    });
    await session.until(() => session.registered.includes('workspace/didChangeWatchedFiles'));
    const report = await session.pull(await session.open('稿.baogao', SHORT));
    assert.ok(report.kind === 'full' && report.items.length === 2 && report.items[0]?.severity === 1);
  });

  it('counts from the nearest folder above the draft, with paths from there', async () => {
    const inner = `${FOLDER}/inner/.reportdrafts.json`;
    session = await Session.inMemory({
      files: {
        [CONFIG]: '{ "rules": { "no-placeholder": "off" } }',
        [inner]: '{ "ignore": [{ "file": "deep/a.baogao", "text": "xx" }] }',
      },
    });
    assert.deepEqual(await session.found(await session.open(`${FOLDER}/inner/deep/a.baogao`, SHORT)), [
      ['no-placeholder', 'x.x'],
    ]);
    assert.deepEqual(await session.found(await session.open(`${FOLDER}/a.baogao`, SHORT)), []);
  });

  it('that is not JSON is not used: its fault is shown in it, logged, and told by the status', async () => {
    session = await Session.inMemory({ files: { [CONFIG]: '{\n  "rules": { "no-placeholder": "off"\n' } });
    const uri = await session.open('稿.baogao', SHORT);
    assert.equal((await session.found(uri)).length, 2);
    const fault = await session.until(() => session.published.find((sent) => sent.uri === CONFIG));
    assert.match(String(fault.diagnostics[0]?.message), /右花括号/);
    const status = await session.until(() => session.statuses.at(-1));
    assert.equal(status.state, 'partly');
    assert.match(status.why ?? '', /\.reportdrafts\.json/);
    await session.until(() => session.logs.some((line) => line.includes('右花括号')));

    session.files.set(CONFIG, '{ "rules": { "no-placeholder": "off" } }');
    const changes = [{ uri: CONFIG, type: 2 }];
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await session.until(() => session.published.at(-1)?.diagnostics.length === 0);
    assert.deepEqual(await session.found(uri), []);
  });

  it('may be in any encoding that a draft may be in; in none, it is not used and the status says why', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', SHORT);
    const json = '{ "rules": { "no-placeholder": "off" } } // 这一条不看';
    const holds = async (bytes: Uint8Array) => {
      const known = session.refreshes;
      session.bytes.set(CONFIG, bytes);
      await session.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: CONFIG, type: 2 }],
      });
      await session.until(() => session.refreshes > known);
      return (await session.found(uri)).length === 0;
    };
    assert.ok(await holds(iconv.encode(json, 'gbk')));
    assert.ok(!(await holds(Uint8Array.of(0x7b, 0xff, 0x7d))));
    await session.until(() =>
      /\.reportdrafts\.json 未被采用：无法读取：无法识别编码/.test(session.statuses.at(-1)?.why ?? ''),
    );
    assert.ok(await holds(iconv.encode(json, 'utf16le', { addBOM: true })));
  });

  it('has what is not understood marked where it stands', async () => {
    session = await Session.inMemory({ files: { [CONFIG]: '{\n  "rules": { "no-such-rule": "off" }\n}\n' } });
    await session.pull(await session.open('稿.baogao', SHORT));
    const fault = await session.until(() => session.published.find((sent) => sent.uri === CONFIG));
    assert.deepEqual(fault.diagnostics[0]?.range, {
      start: { line: 1, character: 13 },
      end: { line: 1, character: 27 },
    });
  });

  it('is looked for again when the workspace folders change', async () => {
    session = await Session.inMemory({
      folders: [],
      files: { [CONFIG]: '{ "rules": { "no-placeholder": "off" } }' },
    });
    const uri = await session.open('稿.baogao', SHORT);
    assert.equal((await session.found(uri)).length, 2);
    const event = { added: [{ uri: FOLDER, name: '文稿' }], removed: [] };
    await session.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await session.until(() => session.refreshes > 0);
    assert.deepEqual(await session.found(uri), []);
  });
});
