// Does the npm package work where nothing else is installed: the command line, the language server, the types?
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runChecks } from './host/checks.mjs';

const root = resolve(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'report-drafts-npm-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
const installed = join(folder, 'node_modules', 'report-drafts');
const draft = join(folder, '草稿.txt');
writeFileSync(draft, '云溪市政府工作报告\n各位代表：\n全年完成投资xx亿元。\n');

function run(command, ...args) {
  const shell = process.platform === 'win32' && command === 'npm';
  return spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell });
}
const bin = (name) => join(installed, JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).bin[name]);

const checks = {
  'can be packed and installed without a network'() {
    const packed = run(process.execPath, join(root, 'scripts', 'package-npm.mjs'), folder);
    assert.equal(packed.status, 0, packed.stderr);
    const [tgz] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const { status, stderr } = run('npm', 'install', '--offline', '--no-audit', '--no-fund', `./${tgz}`);
    assert.equal(status, 0, stderr);
  },
  'brings the command'() {
    const { status, stdout } = run(process.execPath, bin('report-drafts'), 'check', '--all', '--format', 'json', draft);
    assert.equal(status, 1);
    assert.equal(JSON.parse(stdout).files[0].findings[0].rule, 'no-placeholder');
  },
  async 'brings the language server'() {
    const server = spawn(process.execPath, [bin('report-drafts-language-server'), '--stdio'], { cwd: folder });
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    let answer = '';
    for await (const data of server.stdout) {
      answer += data;
      if (answer.includes('"hoverProvider":true')) break;
    }
    server.kill();
    assert.match(answer, /"hoverProvider":true/);
  },
  'brings the core as a library'() {
    const script = `const { parse, createLinter } = require('report-drafts'); console.log(typeof parse, typeof createLinter)`;
    const { stdout, stderr } = run(process.execPath, '-e', script);
    assert.equal(stdout, 'function function\n', stderr);
  },
  'has types that a strict program compiles with'() {
    const lines = [
      "import { createLinter, type Finding, parse } from 'report-drafts';",
      "const findings: readonly Finding[] = createLinter()(parse('完成投资xx亿元。', 'plain'), '草稿.txt').findings;",
      'export const first: string | undefined = findings[0]?.rule;',
      '// @ts-expect-error: a draft is not a number',
      "parse(3, 'plain');",
    ];
    writeFileSync(join(folder, 'program.mts'), lines.join('\n'));
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const strict = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022'];
    const { status, stdout } = run(process.execPath, tsc, ...strict, 'program.mts');
    assert.equal(status, 0, stdout);
  },
};

// The first one makes what the others look at.
await runChecks(checks);
