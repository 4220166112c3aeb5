// Is the .vsix complete, and nothing else in it? Packs the extension, looks at the list, and runs the tests with what
// was packed, in the web host and in Chinese.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { runChecks } from './host/checks.mjs';
import { runTestsInPage } from './host/run-tests.mjs';
import { readZip, writeFiles } from './host/unzip.mjs';
import { startWebWorkbench } from './host/web-server.mjs';
import { extension, testWorkspace, webTests } from './host/workspace.mjs';

const LIMIT_BYTES = 1_000_000;
const ALLOWED = [
  /^extension\.vsixmanifest$/,
  /^\[Content_Types\]\.xml$/,
  /^extension\/package(\.nls(\.zh-cn)?)?\.json$/,
  /^extension\/(readme|changelog|LICENSE)(\.md|\.txt)?$/i,
  /^extension\/docs\/rules\/[\w-]+\.md$/,
  /^extension\/language-configuration\.json$/,
  /^extension\/dist\/(facts|core|(web\/)?(extension|server|tables))\.js$/,
  /^extension\/dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^extension\/(snippets|syntaxes|l10n|schemas|images)\/[^/]+\.(code-snippets|json|md|png|svg|webp)$/,
];
const REQUIRED = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'readme.md',
  'changelog.md',
  'l10n/bundle.l10n.zh-cn.json',
];

function pack(folder) {
  const vsix = join(folder, 'report-drafts.vsix');
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'package', '--', '--out', vsix], {
    cwd: extension,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, `npm run package failed:\n${stdout}${stderr}`);
  return vsix;
}

/** Every path that the manifest refers to, wherever it stands: './…' and the l10n folder. */
function* pathsIn(value) {
  if (typeof value === 'string') {
    if (value.startsWith('./') && value.includes('.', 2)) yield value.slice(2);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* pathsIn(inner);
  }
}

const folder = await mkdtemp(join(tmpdir(), 'report-drafts-package-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
let files = new Map();
const checks = {
  async 'can be packed'() {
    const vsix = pack(folder);
    files = await readZip(vsix);
    const { size } = await stat(vsix);
    console.log(`  ${files.size} files, ${(size / 1000).toFixed(0)} kB`);
    assert.ok(size < LIMIT_BYTES, `${size} bytes`);
  },
  async 'holds only what the extension needs'() {
    const strange = [...files.keys()].filter((name) => !ALLOWED.some((pattern) => pattern.test(name)));
    assert.deepEqual(strange, []);
  },
  async 'holds everything that the manifest refers to'() {
    const manifest = JSON.parse(files.get('extension/package.json'));
    const { bin: _bin, scripts: _scripts, ...rest } = manifest;
    const wanted = [
      ...pathsIn(rest),
      'dist/facts.js',
      'dist/core.js',
      'dist/server.js',
      'dist/web/server.js',
      ...REQUIRED,
    ];
    assert.deepEqual(
      wanted.filter((name) => !files.has(`extension/${name}`)),
      [],
    );
  },
  async 'has pages that link only to what it holds'() {
    const dead = [...files].flatMap(([name, text]) =>
      name.endsWith('.md')
        ? [...String(text).matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)]
            .map(([, link]) => posix.join(posix.dirname(name), link))
            .filter((link) => !files.has(link))
        : [],
    );
    assert.deepEqual(dead, []);
  },
  async 'names the licence of what others wrote'() {
    const text = String(files.get('extension/dist/THIRD-PARTY-NOTICES.txt'));
    const { dependencies } = JSON.parse(files.get('extension/package.json'));
    const bundled = Object.keys(dependencies).filter((name) => !text.includes(`\n${name} `));
    assert.deepEqual(bundled, []);
    assert.match(text, /Permission is hereby granted/);
  },
  async 'works as packed, in Chinese'() {
    await writeFiles(files, folder);
    // What the user of a test sees is English words, which the other hosts try.
    const workspace = await testWorkspace({ user: false });
    const server = await startWebWorkbench({
      extension: join(folder, 'extension'),
      tests: webTests,
      folder: workspace.folder,
    });
    try {
      const screenshot = '.vscode-test/package-failure.png';
      assert.equal(await runTestsInPage(server.url, { locale: 'zh-CN', screenshot }), 0);
    } finally {
      await server.close();
      await workspace.remove();
    }
  },
};

// The first one makes what the others look at.
await runChecks(checks);
