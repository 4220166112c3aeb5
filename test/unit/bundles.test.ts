// What can the bundles do that are shipped? They ask for no network, start no program but the server, run no text as
// code, and stay small.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { REPORT } from '../lsp/sample.js';
import { Session } from '../lsp/session.js';

const LARGEST_BYTES = 400_000;

/** Modules of the machine that each bundle asks for, and what they are for. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  // child_process: the server is started; net, crypto, os: the library's pipes, which are not used; readline: its log.
  'dist/extension.js': ['child_process', 'crypto', 'fs', 'net', 'os', 'path', 'readline', 'util', 'vscode'],
  // net, crypto, os: the pipe or socket an editor may want to talk over.
  'dist/server.js': ['crypto', 'fs', 'net', 'os', 'path', 'url', 'util', 'v8'],
  // module: how the library that looks for files finds another.
  'dist/cli.js': ['crypto', 'events', 'fs', 'module', 'path', 'process', 'url'],
  'dist/facts.js': [],
  'dist/core.js': [],
  'dist/tables.js': ['stream'],
  'dist/web/extension.js': ['vscode'],
  'dist/web/server.js': [],
  'dist/web/tables.js': [],
};

/** What runs text as code, reaches a network, or keeps something in a browser. */
const FORBIDDEN = new Set(
  (
    'eval Function fetch XMLHttpRequest WebSocket WebTransport EventSource RTCPeerConnection sendBeacon SharedWorker ' +
    'localStorage sessionStorage indexedDB caches cookieStore WebAssembly TelemetryLogger createTelemetryLogger'
  ).split(' '),
);

function read(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

/** Every identifier that is no mere name of a property, and those asked of the global object. */
function* words(node: ts.Node): Generator<string> {
  if (ts.isIdentifier(node)) {
    const { parent } = node;
    const isProperty =
      (ts.isPropertyAccessExpression(parent) &&
        parent.name === node &&
        !/^(?:globalThis|self|window|navigator|\w+\.env)$/.test(parent.expression.getText())) ||
      (ts.isPropertyAssignment(parent) && parent.name === node);
    if (!isProperty) yield node.text;
  }
  for (const child of childrenOf(node)) yield* words(child);
}

function* modules(node: ts.Node): Generator<string> {
  if (ts.isCallExpression(node)) {
    const { expression, arguments: given } = node;
    const isAsked = expression.kind === ts.SyntaxKind.ImportKeyword || expression.getText() === 'require';
    if (isAsked && given.length > 0) {
      assert.ok(ts.isStringLiteral(given[0]!), `asks for ${given[0]!.getText()}`);
      yield given[0].text.replace(/^node:/, '').replace(/\/promises$/, '');
    }
  }
  for (const child of childrenOf(node)) yield* modules(child);
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

describe('the bundles', function () {
  this.timeout(60_000);

  for (const [file, modulesOf] of Object.entries(ASKED)) {
    describe(file, () => {
      it(`is not longer than ${LARGEST_BYTES} bytes`, () => {
        assert.ok(statSync(file).size <= LARGEST_BYTES, `${statSync(file).size} bytes`);
      });

      it('names no map, for none is shipped', () => {
        assert.doesNotMatch(readFileSync(file, 'utf8'), /sourceMappingURL=/);
      });

      it('asks for nothing that reaches further than it must, and runs no text as code', () => {
        const source = read(file);
        const asked = new Set([...modules(source)].filter((name) => !name.startsWith('./')));
        assert.deepEqual([...asked].sort(), modulesOf);
        assert.deepEqual(
          [...words(source)].filter((word) => FORBIDDEN.has(word)),
          [],
        );
      });
    });
  }

  // Whatever the words in a bundle are: here the machine itself refuses.
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  const confined = [permission, '--allow-fs-read=*', '--no-warnings'];
  const offline = (folder: string): string => {
    const file = path.join(folder, 'offline.cjs');
    const refuse = "() => { process._rawDebug('NETWORK'); process.exit(99); }";
    const doors = "require('net').Socket.prototype.connect = require('dns').lookup = require('dgram').createSocket";
    writeFileSync(file, `${doors} = ${refuse};`);
    return file;
  };
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'confined-'));
    writeFileSync(path.join(folder, '稿.baogao'), REPORT);
    writeFileSync(path.join(folder, '数.csv'), '指标,单位,2031年\n固定资产投资,亿元,120\n');
    writeFileSync(path.join(folder, '.reportdrafts.json'), '{"table":"数.csv","samples":["."]}');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('of the command line check where nothing may be written, started or called', () => {
    const check = (flags: readonly string[]) => {
      const args = [...flags, path.resolve('dist/cli.js'), 'check', '稿.baogao', '--format', 'json'];
      const { stdout, status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      return { stdout, status, stderr };
    };
    const free = check([]);
    assert.equal(free.status, 1);
    assert.deepEqual(check([...confined, '--require', offline(folder)]), free);
  });

  it('of the server answer where nothing may be written, started or called', async () => {
    const session = await Session.overStdio({
      options: {},
      folders: [pathToFileURL(folder).href],
      flags: [...confined, '--require', offline(folder)],
    });
    const uri = await session.open(pathToFileURL(path.join(folder, '稿.baogao')).href, REPORT);
    assert.ok((await session.found(uri)).some(([rule]) => rule === 'no-placeholder'));
    const filled = await session.request<{ table?: object }>('reportDrafts/fill', uri, { uri });
    assert.ok(filled.table, 'the table was not read');
    await session.connection.sendRequest('workspace/executeCommand', {
      command: 'reportDrafts.ignore',
      arguments: [{ uri, scope: 'workspace', rule: 'no-placeholder' }],
    });
    // What it is asked to write it cannot, and says so.
    await session.until(() => session.messages.some((message) => message.includes('没有权限')));
    assert.equal(await session.end(), 0);
  });
});
