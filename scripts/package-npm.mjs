// Makes the npm package: the command line, the language server for any editor, and the core as a library with types.
// `node scripts/package-npm.mjs [folder]` writes the .tgz to that folder; build first.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const staged = join(root, 'dist', 'npm');
const target = resolve(process.argv[2] ?? root);

const FILES = [
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'docs/rules',
  'schemas',
  'snippets/report.code-snippets',
  'dist/cli.js',
  'dist/tables.js',
  'dist/facts.js',
  'dist/core.js',
  'dist/server.js',
  'dist/THIRD-PARTY-NOTICES.txt',
];

function run(command, ...args) {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? status}`);
}

rmSync(staged, { recursive: true, force: true });
for (const path of FILES) cpSync(join(root, path), join(staged, path), { recursive: true });
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const declarations = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--rootDir', '.'];
run(process.execPath, tsc, '-p', 'server/src/core', ...declarations, '--outDir', join(staged, 'types'));

// The manifest of the extension says the rest; its description is a key into the translations.
const { name, version, license, engines, keywords } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { description } = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
const types = './types/server/src/core/api.d.ts';
const manifest = {
  name,
  version,
  description,
  license,
  keywords,
  engines: { node: engines.node },
  bin: { 'report-drafts': 'dist/cli.js', 'report-drafts-language-server': 'dist/server.js' },
  main: './dist/core.js',
  types,
  exports: { '.': { types, default: './dist/core.js' }, './package.json': './package.json' },
};
writeFileSync(join(staged, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
mkdirSync(target, { recursive: true });
run('npm', 'pack', '--silent', staged, '--pack-destination', target);
