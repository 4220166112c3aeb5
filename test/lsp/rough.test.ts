// What does a client get that breaks off, floods the server, or speaks nonsense?
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ErrorCodes, type ResponseError } from 'vscode-languageserver-protocol/node';
import { BLANKS, OUTLINE } from '../../server/src/protocol.js';
import { REPORT, SHORT } from './sample.js';
import { ABLE, PUSHED, rangeOf, Session } from './session.js';

const refused = async (request: Promise<unknown>): Promise<{ code: number; message: string }> => {
  const error = await request.then(
    () => assert.fail('it was answered'),
    (reason: ResponseError) => reason,
  );
  return { code: error.code, message: error.message };
};

const framed = (body: string): Buffer =>
  Buffer.concat([Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`), Buffer.from(body)]);
const call = (id: number, method: string, params?: object) =>
  framed(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
const INITIALIZE = call(1, 'initialize', { processId: null, rootUri: null, capabilities: {} });

/** What the bundle says to these bytes until it has said `word` or has ended. */
async function told(chunks: readonly Buffer[], word: string, andThen?: (child: ChildProcess) => void) {
  const child = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: 'pipe' });
  let [out, err] = ['', ''];
  const said = new Promise<void>((resolve) => {
    child.stdout.on('data', (data) => {
      out += data;
      if (out.includes(word)) resolve();
    });
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  for (const chunk of chunks) child.stdin.write(chunk);
  await Promise.race([said, ended]);
  andThen?.(child);
  if (!andThen && child.exitCode === null) child.kill();
  return { out, err, code: await ended };
}

describe('a server that is spoken to roughly', function () {
  this.timeout(60_000);

  it('refuses what comes before the beginning, a second beginning, and what comes after the end', async () => {
    const early = await told([call(7, 'textDocument/hover', { x: 1 })], '"id":7');
    assert.ok(early.out.includes(String(ErrorCodes.ServerNotInitialized)), early.out);
    const session = await Session.inMemory();
    const { connection } = session;
    const params = { processId: null, rootUri: null, capabilities: ABLE };
    const again = await refused(connection.sendRequest('initialize', params));
    assert.deepEqual(again, { code: ErrorCodes.InvalidRequest, message: '服务器已经初始化过了' });
    const uri = await session.open('稿.baogao', SHORT);
    assert.equal((await session.found(uri)).length, 2);
    await connection.sendRequest('shutdown');
    for (const method of ['textDocument/diagnostic', 'textDocument/hover', BLANKS, 'workspace/executeCommand'])
      assert.equal((await refused(session.request(method, uri, { uri }))).code, ErrorCodes.InvalidRequest, method);
    connection.dispose();
  });

  it('ends with its client, and says by its code whether that was in order', async () => {
    const exit = framed(JSON.stringify({ jsonrpc: '2.0', method: 'exit' }));
    const leave = (child: ChildProcess) => child.stdin!.write(exit);
    assert.equal((await told([INITIALIZE], '"id":1', leave)).code, 1);
    assert.equal((await told([INITIALIZE, call(2, 'shutdown')], '"id":2', leave)).code, 0);
    const broken = await told([INITIALIZE], '"id":1', (child) => child.stdin!.end());
    assert.equal(broken.code, 1);
  });

  it('goes on after a message that means nothing', async () => {
    for (const body of [
      '{nonsense',
      '',
      'null',
      '7',
      '[]',
      '"x"',
      '{}',
      '{"jsonrpc":"2.0","id":{},"method":5}',
      '\ufffd',
    ]) {
      const { out } = await told([framed(body), INITIALIZE], '"serverInfo"');
      assert.ok(out.includes('"serverInfo"'), body);
    }
  });

  it('ends, and says why, when it cannot tell where a message begins', async () => {
    for (const noise of ['Content-Length: abc\r\n\r\n{}', 'Content-Type: x\r\n\r\n{}', 'hello\r\n\r\n']) {
      const { code, err } = await told([Buffer.from(noise), INITIALIZE], '"serverInfo"');
      assert.equal(code, 1, noise);
      assert.match(err, /^读不懂编辑器发来的消息，语言服务器已退出：/);
    }
  });

  for (const [name, capabilities] of [
    ['asks for its findings', ABLE],
    ['is sent its findings', PUSHED],
  ] as const)
    it(`takes 10,000 edits in a burst, without growing, from a client that ${name}`, async () => {
      const session = await Session.overStdio({ capabilities });
      const uri = await session.open('稿.baogao', REPORT, 'plaintext');
      const { start } = rangeOf(session.document(uri), 'xx');
      const resident = () => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${session.pid}/status`, 'utf8'))?.[1]);
      const storm = async () => {
        for (let edit = 0; edit < 5000; edit++) {
          await session.change(uri, { start, end: start }, 'x');
          await session.change(uri, { start, end: { ...start, character: start.character + 1 } }, '');
        }
        assert.deepEqual((await session.request<unknown[]>(BLANKS, uri, { uri })).length, 1);
      };
      const started = Date.now();
      await storm();
      assert.ok(Date.now() - started < 15_000, `${Date.now() - started} ms`);
      const before = process.platform === 'linux' ? resident() : 0;
      await storm();
      await storm();
      const grown = process.platform === 'linux' ? resident() - before : 0;
      assert.ok(grown < 40_000, `${grown} KB more`);
      assert.equal(await session.end(), 0);
    });

  it('answers 2,000 requests that are asked at once', async () => {
    const session = await Session.overStdio();
    const uri = await session.open('稿.baogao', REPORT.repeat(20), 'plaintext');
    const position = { line: 3, character: 4 };
    const ask = (n: number) =>
      [
        () => session.request('textDocument/hover', uri, { position }),
        () => session.request('textDocument/documentSymbol', uri),
        () => session.request(OUTLINE, uri, { uri }),
        () => session.pull(uri),
        () => session.request('textDocument/completion', uri, { position }),
      ][n % 5]!();
    const started = Date.now();
    const answers = await Promise.all(Array.from({ length: 2000 }, (_, n) => ask(n)));
    assert.equal(answers.length, 2000);
    assert.ok(Date.now() - started < 30_000, `${Date.now() - started} ms`);
    assert.equal(await session.end(), 0);
  });
});
