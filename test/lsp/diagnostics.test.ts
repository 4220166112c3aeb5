// Do findings reach the editor, once, for the text that stands there?
import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { README, REPORT, SHORT } from './sample.js';
import { FOLDER, PUSHED, rangeOf, Session } from './session.js';

describe('diagnostics', () => {
  let session: Session;
  afterEach(() => session.end());

  it('are given in full, and not again while nothing changed', async () => {
    session = await Session.inMemory();
    assert.ok(session.initialized.capabilities.diagnosticProvider);
    const uri = await session.open('稿.baogao', SHORT);
    assert.deepEqual(await session.found(uri), [
      ['no-placeholder', 'xx'],
      ['no-placeholder', 'x.x'],
    ]);
    const first = await session.pull(uri);
    assert.ok(first.kind === 'full' && first.resultId);
    assert.deepEqual(await session.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await session.change(uri, rangeOf(session.document(uri), 'xx'), '12');
    const second = await session.pull(uri, first.resultId);
    assert.ok(second.kind === 'full');
    assert.equal(second.items.length, 1);
    assert.notEqual(second.resultId, first.resultId);
  });

  it('name their rule and their source', async () => {
    session = await Session.inMemory();
    const report = await session.pull(await session.open('稿.baogao', SHORT));
    assert.ok(report.kind === 'full');
    const [first] = report.items;
    assert.equal(first?.source, '拟稿');
    assert.equal(first?.code, 'no-placeholder');
    assert.deepEqual(first?.range, { start: { line: 1, character: 6 }, end: { line: 1, character: 8 } });
  });

  it('stand in the right place after CRLF, lone CR and signs of two units', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', '一、𠮷县概况\r\n𠮷县完成投资xx亿元。\r再写一行，××亿元。\r\n');
    assert.deepEqual(await session.found(uri), [
      ['no-placeholder', 'xx'],
      ['no-placeholder', '××'],
    ]);
    await session.change(uri, { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } }, '');
    assert.deepEqual((await session.found(uri))[0], ['no-placeholder', 'xx']);
  });

  it('of two openings of one document are told apart', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', SHORT);
    const first = await session.pull(uri);
    assert.ok(first.kind === 'full' && first.resultId);
    await session.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await session.open('稿.baogao', '完成投资12亿元。');
    assert.equal((await session.pull(uri, first.resultId)).kind, 'full');
  });

  it('are none for a document that is not open', async () => {
    session = await Session.inMemory();
    assert.deepEqual(await session.pull(`${FOLDER}/nowhere.md`), { kind: 'full', items: [] });
    for (const method of ['documentSymbol', 'foldingRange', 'hover', 'codeAction', 'completion']) {
      const place = { line: 3, character: 7 };
      const params = { position: place, range: { start: place, end: place }, context: { diagnostics: [] } };
      assert.equal(await session.request(`textDocument/${method}`, `${FOLDER}/nowhere.md`, params), null, method);
    }
  });

  it('of one rule are bounded, and counted in full', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', '完成投资xx亿元。\n'.repeat(400));
    const blanks = (await session.found(uri)).filter(([rule]) => rule === 'no-placeholder');
    assert.equal(blanks.length, 301);
    const status = await session.until(() => session.statuses.at(-1));
    assert.equal(status.blanks, 400);
    assert.deepEqual(status.kinds, { number: 400 });
    assert.equal(status.state, 'partly');
    assert.match(status.why ?? '', /300/);
  });

  it('are none in what does not look like a report, and the status says so', async () => {
    session = await Session.inMemory();
    const uri = await session.open('README.md', README, 'markdown');
    assert.deepEqual(await session.found(uri), []);
    assert.equal(await session.request('textDocument/documentSymbol', uri), null);
    const status = await session.until(() => session.statuses.at(-1));
    assert.equal(status.state, 'off');
    assert.match(status.why ?? '', /不像报告/);
  });

  it('are given for Markdown and plain text that look like a report', async () => {
    session = await Session.inMemory();
    for (const language of ['markdown', 'plaintext']) {
      const uri = await session.open(`报告.${language}`, REPORT, language);
      assert.ok(
        (await session.found(uri)).some(([rule, text]) => rule === 'no-placeholder' && text === 'xx'),
        language,
      );
    }
    const status = await session.until(() => session.statuses.at(-1));
    assert.equal(status.blanks, 1);
    assert.equal(status.rules['no-placeholder']?.count, 1);
  });

  it('answer a cancelled request with “cancelled”', async () => {
    session = await Session.inMemory();
    let release = () => {};
    session.gate = new Promise((resolve) => {
      release = resolve;
    });
    const uri = await session.open('稿.baogao', SHORT);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri } };
    const answer = session.connection.sendRequest('textDocument/diagnostic', params, source.token);
    const cancelled = assert.rejects(answer, { code: -32800 });
    // The server is at work on it, waiting for the settings, when it hears that nobody wants the answer.
    await session.settled();
    source.cancel();
    await session.settled();
    release();
    await cancelled;
    assert.equal((await session.found(uri)).length, 2);
  });

  it('survive a handler that throws: an answer, and one line in the log', async () => {
    const snippets = 'file:///broken.code-snippets';
    session = await Session.inMemory({ options: { files: true, snippets }, files: { [snippets]: '{"x": null}' } });
    const uri = await session.open('稿.baogao', SHORT);
    for (let times = 0; times < 2; times++) {
      const position = { line: 0, character: 0 };
      assert.equal(await session.request('textDocument/completion', uri, { position }), null);
    }
    await session.until(() => session.logs.length > 0);
    await session.settled();
    assert.equal(session.logs.length, 1);
  });
});

describe('diagnostics for a client that waits for them', () => {
  let session: Session;
  afterEach(() => session.end());

  const idle = () => {
    for (const task of session.later.splice(0)) task();
  };

  it('are sent with their version, and taken away at the end', async () => {
    session = await Session.inMemory({ capabilities: PUSHED });
    assert.equal(session.initialized.capabilities.diagnosticProvider, undefined);
    const uri = await session.open('稿.baogao', SHORT);
    const first = await session.until(() => session.published.at(-1));
    assert.deepEqual([first.uri, first.version, first.diagnostics.length], [uri, 1, 2]);
    await session.change(uri, rangeOf(session.document(uri), 'xx'), '12');
    const second = await session.until(() => session.published.find(({ version }) => version === 2));
    assert.equal(second.diagnostics.length, 1);
    await session.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    const last = await session.until(() => session.published.find(({ diagnostics }) => diagnostics.length === 0));
    assert.equal(last.uri, uri);
  });

  it('of a burst of edits are sent once, for the newest text', async () => {
    session = await Session.inMemory({ capabilities: PUSHED, patient: true });
    const uri = await session.open('稿.baogao', SHORT);
    const type = () => session.change(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '×');
    await type();
    // Each turn finds that the text has changed since the one before, so the check is put off again.
    for (let edit = 1; edit < 20; edit++) {
      await session.settled();
      assert.deepEqual([session.later.length, session.published.length], [1, 0]);
      idle();
      await type();
    }
    await session.settled();
    idle();
    idle();
    const sent = await session.until(() => session.published.at(-1));
    assert.equal(sent.version, 21);
    assert.equal(session.published.length, 1);
  });

  it('are not sent for what is not a report', async () => {
    session = await Session.inMemory({ capabilities: PUSHED });
    await session.open('README.md', README, 'markdown');
    const uri = await session.open('稿.baogao', SHORT);
    await session.until(() => session.published.length > 0);
    assert.deepEqual([...new Set(session.published.map((sent) => sent.uri))], [uri]);
  });
});
