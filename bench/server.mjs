// A language server over stdio, as an editor sees it: node server.mjs '["command","argument"…]' LENGTH [languageId] [ends]
import { spawn } from 'node:child_process';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { draftOf } from './draft.mjs';
import { answer, median, residentOf, timed } from './measure.mjs';

const [command, length, languageId = 'plaintext', ending = 'txt'] = process.argv.slice(2);
const STARTS = 7;
const EDITS = Number(length) > 1_000_000 ? 9 : 25;
const BURST = 20;
const APART = 30;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function start() {
  const [program, ...args] = JSON.parse(command);
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const listeners = new Set();
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    for (const listener of listeners) listener(params);
  });
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => ({})));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  /** Resolves with the number of findings once the server has told those of this document (and version). */
  const told = (uri, version) =>
    new Promise((done) => {
      const listener = (params) => {
        if (params.uri !== uri || (params.version ?? version) < version) return;
        listeners.delete(listener);
        done(params.diagnostics.length);
      };
      listeners.add(listener);
    });
  const heard = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { child, connection, told, heard };
}

const initialize = ({ connection }) =>
  connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: {
      workspace: { configuration: true },
      textDocument: {
        publishDiagnostics: { versionSupport: true },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        completion: { completionItem: { snippetSupport: true } },
      },
    },
  });

async function end({ child, connection }) {
  connection.dispose();
  child.kill('SIGKILL');
  await new Promise((done) => child.once('exit', done));
}

const starts = [];
for (let i = 0; i < STARTS; i++) {
  const from = performance.now();
  const server = start();
  await initialize(server);
  starts.push(performance.now() - from);
  await end(server);
}

const server = start();
const { connection, child, told } = server;
const { capabilities } = await initialize(server);
const sync = capabilities.textDocumentSync?.change ?? capabilities.textDocumentSync;
await connection.sendNotification('initialized', {});

let text = draftOf(Number(length));
const uri = `file:///bench/draft.${ending}`;
let version = 1;
let findings;
const open = await timed(async () => {
  const answered = told(uri, 1);
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  findings = await answered;
});
await pause(500);
const lines = text.split('\n').length;

/** One character more, at the start of a line, each time of another one. */
async function edit(i) {
  const line = 6 + ((i * 7) % (lines - 8));
  const range = { start: { line, character: 0 }, end: { line, character: 0 } };
  let at = 0;
  for (let n = 0; n < line; n++) at = text.indexOf('\n', at) + 1;
  text = `${text.slice(0, at)}新${text.slice(at)}`;
  version++;
  const contentChanges = sync === 2 ? [{ range, text: '新' }] : [{ text }];
  await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  return version;
}

const edits = [];
for (let i = 0; i < EDITS; i++) {
  edits.push(
    await timed(async () => {
      const answered = told(uri, version + 1);
      await edit(i);
      await answered;
    }),
  );
  await pause(20);
}
const one = await residentOf(child.pid);

const after = async (method, params) => {
  if (!params) return undefined;
  const times = [];
  for (let i = 0; i < Math.min(EDITS, 15); i++) {
    times.push(
      await timed(async () => {
        await edit(i + 100);
        await connection.sendRequest(method, { textDocument: { uri }, ...params });
      }),
    );
    await pause(20);
  }
  return median(times);
};
const symbols = await after('textDocument/documentSymbol', capabilities.documentSymbolProvider && {});
const middle = { position: { line: lines >> 1, character: 0 } };
const completion = await after('textDocument/completion', capabilities.completionProvider && middle);

let burst;
if (edits.length && median(edits) < 3000) {
  let last = 0;
  const stop = server.heard(() => {
    last = performance.now();
  });
  for (let i = 0; i < BURST; i++) {
    if (i) await pause(APART);
    await edit(i + 200);
  }
  const from = performance.now();
  // Silent for a second, or for as long as ten edits take.
  while (performance.now() - Math.max(last, from) < Math.max(1000, median(edits) * 10)) await pause(50);
  burst = Math.max(0, last - from);
  stop();
}

let fifty;
if (Number(length) === 14_000) {
  for (let i = 1; i < 50; i++) {
    const other = `file:///bench/draft${i}.${ending}`;
    const answered = told(other, 1);
    const textDocument = { uri: other, languageId, version: 1, text: draftOf(14_000, i + 1) };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await answered;
  }
  await pause(500);
  fifty = residentOf(child.pid);
}
await end(server);
answer({ start: median(starts), open, edit: median(edits), symbols, completion, burst, one, fifty, findings });
process.exit();
