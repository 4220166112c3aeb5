// A language server over stdio, as an editor sees it: node server.mjs '["command","argument"…]' LENGTH languageId ending LIMIT EDITS
// Where LIMIT milliseconds are over, it answers what it knows so far. After EDITS edits the memory is looked at once more.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { PassThrough } from 'node:stream';
import { draftOf } from './draft.mjs';
import { answer, median, residentOf, timed } from './measure.mjs';

// The library that the product has, not one that came with a peer.
const ours = createRequire(new URL('../package.json', import.meta.url));
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = ours('vscode-jsonrpc/node');

const [command, length, languageId, ending, limit, many] = process.argv.slice(2);
const STARTS = Number(many) ? 15 : 5;
const EDITS = 25;
/** Edits stop when they have taken this many milliseconds together, after three. */
const PATIENCE = 20_000;
const BURST = 20;
const APART = 30;
/** Some servers send an empty list before the list; the last word is the one with this much silence behind it. */
const QUIET = 40;
/** After so many milliseconds without an edit a runtime may clear away what the edits left. */
const REST = 12_000;
const SHORT = 14_000;
const folder = new URL('.', import.meta.url).href.slice(0, -1);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const results = {};
let server;
setTimeout(() => finish(true), Number(limit));

async function finish(over) {
  server?.child.kill('SIGKILL');
  answer({ ...results, ...(over ? { over: Number(limit) } : {}) });
  process.exit();
}

function start() {
  const [program, ...args] = JSON.parse(command);
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(
    new StreamMessageReader(withoutGreeting(child.stdout)),
    new StreamMessageWriter(child.stdin),
  );
  const listeners = new Set();
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    for (const listener of listeners) listener(params);
  });
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => ({})));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  return { child, connection, listeners };
}

/** One of the peers says something before it speaks the protocol. */
function withoutGreeting(output) {
  const messages = new PassThrough();
  output.on('data', function first(chunk) {
    const at = chunk.indexOf('Content-Length');
    if (at < 0) return;
    output.off('data', first);
    messages.write(chunk.subarray(at));
    output.pipe(messages);
  });
  return messages;
}

const initialize = ({ connection }) =>
  connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'bench' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        publishDiagnostics: { versionSupport: true },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        completion: { completionItem: { snippetSupport: true } },
      },
    },
  });

/** Milliseconds until the last list of findings that `act` leads to, and how long that list is. */
async function told(uri, act, quiet = QUIET) {
  let last;
  let version;
  const { listeners } = server;
  const first = new Promise((done) => {
    listeners.add(function listener(params) {
      if (params.uri !== uri || params.version < version) return;
      last = { at: performance.now(), count: params.diagnostics.length };
      done(() => listeners.delete(listener));
    });
  });
  const from = performance.now();
  version = await act();
  const stop = await first;
  while (performance.now() - last.at < quiet) await pause(quiet);
  stop();
  return { time: last.at - from, count: last.count };
}

results.starts = [];
let capabilities;
for (let i = 0; i < STARTS; i++) {
  server = start();
  const { child, connection } = server;
  results.starts.push(
    await timed(async () => {
      ({ capabilities } = await initialize(server));
    }),
  );
  if (i === STARTS - 1) break;
  const gone = new Promise((done) => child.once('exit', done));
  connection.dispose();
  child.kill('SIGKILL');
  await gone;
}
results.start = median(results.starts);
const { connection, child } = server;
const sync = capabilities.textDocumentSync?.change ?? capabilities.textDocumentSync;
await connection.sendNotification('initialized', {});

let text = draftOf(Number(length));
const uri = `${folder}/draft.${ending}`;
let version = 0;

async function open(uri, text) {
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  return 1;
}

/** One character more at the start of a line, each time of another one; the version that this makes. */
async function edit() {
  const line = 6 + ((++version * 7) % (lines - 8));
  let at = 0;
  for (let n = 0; n < line; n++) at = text.indexOf('\n', at) + 1;
  text = `${text.slice(0, at)}新${text.slice(at)}`;
  const range = { start: { line, character: 0 }, end: { line, character: 0 } };
  const contentChanges = sync === 2 ? [{ range, text: '新' }] : [{ text }];
  const textDocument = { uri, version: version + 1 };
  await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  return version + 1;
}

const lines = text.split('\n').length;
const opened = await told(uri, () => open(uri, text));
results.open = opened.time;
results.findings = opened.count;

/** The median of what `measure` tells, of as many runs as there is patience for. */
async function several(most, measure) {
  const times = [];
  for (let spent = 0; times.length < most && (times.length < 3 || spent < PATIENCE); spent += times.at(-1)) {
    times.push(await measure());
    await pause(20);
  }
  return median(times);
}
results.edit = await several(EDITS, async () => (await told(uri, edit)).time);
results.one = residentOf(child.pid);

const answered = (method, params) =>
  several(15, () =>
    timed(async () => {
      await edit();
      await connection.sendRequest(method, { textDocument: { uri }, ...params });
    }),
  );
if (capabilities.documentSymbolProvider) results.symbols = await answered('textDocument/documentSymbol');
if (capabilities.completionProvider) {
  results.completion = await answered('textDocument/completion', { position: { line: lines >> 1, character: 0 } });
}

if (results.edit < 3000) {
  let last = 0;
  let lists = 0;
  const listener = () => {
    last = performance.now();
    lists++;
  };
  // What is still to come of the edits before.
  await pause(Math.max(500, results.edit * 3));
  server.listeners.add(listener);
  for (let i = 0; i < BURST; i++) {
    if (i) await pause(APART);
    await edit();
  }
  const from = performance.now();
  // Silent for a second, or for as long as ten edits take.
  while (performance.now() - Math.max(last, from) < Math.max(1000, results.edit * 10)) await pause(50);
  server.listeners.delete(listener);
  results.burst = Math.max(0, last - from);
  results.lists = lists;
}

if (Number(length) === SHORT) {
  if (Number(many)) {
    for (let i = 0; i < Number(many); i++) await told(uri, edit, 0);
    results.many = residentOf(child.pid);
    await pause(REST);
    results.rest = residentOf(child.pid);
  }
  for (let i = 1; i < 50; i++) {
    const other = `${folder}/draft${i}.${ending}`;
    await told(other, () => open(other, draftOf(SHORT, i + 1)));
  }
  await pause(500);
  results.fifty = residentOf(child.pid);
}
await finish(false);
