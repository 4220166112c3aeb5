// Are the files of a folder checked like those that are open, and does what was found stay right?
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { CancellationTokenSource, type Diagnostic, FileChangeType } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Finding, SEVERITIES } from '../../server/src/core/api.js';
import { specimen } from '../../server/src/core/profile/specimen.js';
import { LIST_REPORTS, READ_BYTES } from '../../server/src/protocol.js';
import { CHECK_FOLDERS, CLEAR_FOLDERS, type FoldersChecked, TAB_CLOSED } from '../../server/src/protocol-folders.js';
import { call } from '../cli/folder.js';
import { line } from '../support/told.js';
import { README, REPORT, SHORT } from './sample.js';
import { FOLDER, PUSHED, rangeOf, Session, type Setup } from './session.js';

const at = (name: string) => [FOLDER, ...name.split('/').map(encodeURIComponent)].join('/');

describe('checking folders', () => {
  let session: Session;
  afterEach(() => session.end());

  const start = async (files: Record<string, string>, setup: Setup = {}) => {
    const inside = Object.fromEntries(Object.entries(files).map(([name, text]) => [at(name), text]));
    session = await Session.inMemory({ ...setup, files: inside });
  };
  const check = (folders: readonly string[] = [FOLDER]): Promise<FoldersChecked> =>
    session.connection.sendRequest(CHECK_FOLDERS, { folders, token: 'progress' });
  /** What is on the screen of files that are not open: how many findings, by file. */
  const shown = () => {
    const last = new Map(session.published.map(({ uri, diagnostics }) => [uri, diagnostics]));
    return Object.fromEntries(
      [...last].flatMap(([uri, { length }]) =>
        length ? [[decodeURIComponent(uri.slice(FOLDER.length + 1)), length]] : [],
      ),
    );
  };
  const blanks = (uri: string) =>
    session.published.findLast((one) => one.uri === uri)?.diagnostics.filter(({ code }) => code === 'no-placeholder')
      .length;
  const change = (name: string, type: FileChangeType) =>
    session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: at(name), type }] });

  it('takes up what a server before it checked, and keeps it right', async () => {
    await start({ '一.txt': REPORT, '二.baogao': SHORT }, { options: { files: true, checkedFolders: [`${FOLDER}/`] } });
    await session.until(() => Object.keys(shown()).length === 2);
    assert.deepEqual([blanks(at('一.txt')), blanks(at('二.baogao'))], [1, 2]);
    session.files.set(at('一.txt'), REPORT.replace('xx', '12'));
    await change('一.txt', FileChangeType.Changed);
    await session.until(() => blanks(at('一.txt')) === 0);
    await session.connection.sendNotification(CLEAR_FOLDERS);
    await session.settled();
    assert.deepEqual(shown(), {});
  });

  it('finds what is wrong in each report, whatever its encoding, and counts the others', async () => {
    await start(
      { '一.txt': REPORT, '二.baogao': SHORT, '安装.md': README, '定稿.txt': REPORT, '隐藏/三.txt': REPORT },
      { settings: { documents: { '定稿.txt': 'never' } } },
    );
    session.hidden = { 隐藏: true, '**/*.md': false };
    session.bytes.set(at('国标.txt'), iconv.encode(REPORT, 'gb18030'));
    session.bytes.set(at('坏.txt'), Buffer.from([0xd0, 0xcf, 0, 0, 0x11, 0xe0]));
    session.bytes.set(at('node_modules/四.txt'), Buffer.from(REPORT));
    const { problems, ...counts } = await check();
    assert.deepEqual(counts, { checked: 3, faulty: 3, unlike: 1, never: 1 });
    assert.deepEqual(problems, ['读不了“坏.txt”：不是纯文本文件（可能是 Word、PDF 等文档），请先另存为纯文本']);
    assert.deepEqual(Object.keys(shown()).sort(), ['一.txt', '二.baogao', '国标.txt'].sort());
    assert.deepEqual([blanks(at('一.txt')), blanks(at('二.baogao')), blanks(at('国标.txt'))], [1, 2, 1]);
    assert.ok(
      session.progress.some((told) => told.includes('"done":5,"of":6')),
      session.progress.join(),
    );
  });

  it('finds what the command line finds, table and last year’s report included', async () => {
    await start({});
    for (const name of readdirSync('examples')) {
      const bytes = readFileSync(`examples/${name}`);
      session.bytes.set(at(name), bytes);
      session.files.set(at(name), bytes.toString());
    }
    const counts = await check();
    const { out } = await call('check', '--format', 'json', 'examples');
    const told: { files: { path: string; findings: Finding[] }[]; skipped: string[] } = JSON.parse(out);
    assert.deepEqual([counts.checked, counts.unlike + counts.never], [told.files.length, told.skipped.length]);
    for (const { path, findings } of told.files) {
      const uri = at(path.replace('examples/', ''));
      const document = TextDocument.create(uri, '', 1, readFileSync(path, 'utf8'));
      const found = session.published.findLast((one) => one.uri === uri)?.diagnostics ?? [];
      const lines = found.map(({ code, severity, message, range }: Diagnostic) =>
        line({
          rule: String(code),
          severity: SEVERITIES[severity! - 1]!,
          message: String(message),
          start: document.offsetAt(range.start),
          end: document.offsetAt(range.end),
        }),
      );
      assert.deepEqual(lines.sort(), findings.map(line).sort(), path);
    }
    assert.ok(
      told.files.length >= 5 && told.files.some(({ findings }) => findings.some((one) => one.rule === 'carried-over')),
    );
  });

  it('leaves a file to the editor that has it open, and takes it back with what is on the disk', async () => {
    await start({ '一.txt': REPORT, '二.baogao': SHORT });
    const uri = await session.open('二.baogao', SHORT);
    await session.pull(uri);
    assert.deepEqual(await check().then(({ faulty }) => faulty), 2);
    assert.deepEqual(Object.keys(shown()), ['一.txt']);
    await session.open('一.txt', REPORT, 'plaintext');
    await session.pull(at('一.txt'));
    await session.settled();
    assert.deepEqual(shown(), {});
    await session.connection.sendNotification(TAB_CLOSED, { uri: at('一.txt') });
    await session.until(() => blanks(at('一.txt')) === 1);
    await session.pull(at('一.txt'));
    await session.settled();
    assert.deepEqual(shown(), {});
    session.files.set(at('二.baogao'), '一、工作回顾\n完成投资xx亿元。\n');
    await session.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await session.until(() => blanks(uri) === 1);
  });

  it('takes back a file whose tab was closed while its findings were on their way', async () => {
    await start({ '一.baogao': SHORT });
    const uri = await session.open('一.baogao', SHORT);
    const pulled = session.pull(uri);
    await session.connection.sendNotification(TAB_CLOSED, { uri });
    await pulled;
    assert.deepEqual(await check().then(({ faulty }) => faulty), 1);
    await session.until(() => blanks(uri) === 2);
  });

  it('shows nothing twice to an editor that waits for findings, and clears what was mended', async () => {
    await start({ '二.baogao': SHORT }, { capabilities: PUSHED });
    await check();
    const uri = await session.open('二.baogao', SHORT.replace('xx', '12'));
    await session.until(() => blanks(uri) === 1);
    await session.change(uri, rangeOf(session.document(uri), 'x.x'), '3.4');
    await session.until(() => blanks(uri) === 0);
  });

  it('follows files that are changed, deleted, put there or hidden by the settings', async () => {
    await start({ '一.txt': REPORT, '旧/二.baogao': SHORT });
    await check();
    assert.ok([...session.watched].some((one) => JSON.stringify(one).includes('**/*.{txt,md,markdown,baogao}')));
    session.files.set(at('一.txt'), REPORT.replace('增长6.1%', '增长x.x%'));
    await change('一.txt', FileChangeType.Changed);
    await session.until(() => blanks(at('一.txt')) === 2);
    session.files.delete(at('旧/二.baogao'));
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${FOLDER}/${encodeURIComponent('旧')}`, type: FileChangeType.Deleted }],
    });
    await session.until(() => blanks(at('旧/二.baogao')) === 0);
    session.files.set(at('三.baogao'), SHORT);
    await change('三.baogao', FileChangeType.Created);
    await session.until(() => blanks(at('三.baogao')) === 2);
    const { refreshes } = session;
    session.settings = { rules: { 'no-placeholder': 'off' } };
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await session.until(() => blanks(at('三.baogao')) === 0 && blanks(at('一.txt')) === 0);
    assert.ok(session.refreshes > refreshes);
  });

  it('reads the settings again for a configuration that changed, not for a draft', async () => {
    await start({ '一.txt': REPORT });
    await check();
    await session.settled();
    const { refreshes } = session;
    await change('一.txt', FileChangeType.Changed);
    await session.settled();
    assert.equal(session.refreshes, refreshes);
    await change('.reportdrafts.json', FileChangeType.Created);
    await session.until(() => session.refreshes > refreshes);
  });

  it('waits for what the samples teach', async () => {
    const past = Object.fromEntries(
      ['青梧', '云岫', '望湖', '临澜', '清河'].map((name, i) => [`past/${i}.txt`, specimen().replaceAll('青梧', name)]),
    );
    await start({}, { settings: { samples: ['past'], documents: { 'past/**': 'never' } } });
    for (const [name, text] of Object.entries(past)) session.files.set(at(name), text);
    session.files.set(at('稿.txt'), specimen({ problems: '' }));
    await check();
    const found = session.published.findLast(({ uri }) => uri === at('稿.txt'))?.diagnostics ?? [];
    assert.match(found.map(({ message }) => message).join('\n'), /没有找到“存在问题”：5 篇同类范文中 5 篇/);
  });

  it('stops within a file', async () => {
    await start(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.baogao`, SHORT])));
    const { token, cancel } = (() => {
      const source = new CancellationTokenSource();
      return { token: source.token, cancel: () => source.cancel() };
    })();
    let read = 0;
    session.connection.onRequest(READ_BYTES, () => {
      if (++read === 3) cancel();
      return Buffer.from(SHORT).toString('base64');
    });
    await assert.rejects(session.connection.sendRequest(CHECK_FOLDERS, { folders: [FOLDER], token: 't' }, token));
    await session.settled();
    assert.ok(read <= 4, `${read} files were read`);
  });

  it('clears what it found, and says what cannot be opened', async () => {
    await start({ '一.txt': REPORT });
    await check();
    await session.connection.sendNotification(CLEAR_FOLDERS);
    await session.settled();
    assert.deepEqual(shown(), {});
    await change('一.txt', FileChangeType.Changed);
    await session.settled();
    assert.deepEqual(shown(), {});
    session.connection.onRequest(LIST_REPORTS, () => Promise.reject(new Error('没有权限')));
    const { problems, checked } = await check();
    assert.equal(checked, 0);
    assert.match(problems[0]!, /^打不开“文稿”：/);
  });
});
