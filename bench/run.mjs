// npm run bench: the product beside its floor and its peers, in one run. See README.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inChild, median, timed } from './measure.mjs';
import { PACKAGES, SERVERS } from './peers.mjs';
import { reportOf } from './report.mjs';

const { values } = parseArgs({ options: { 'no-peers': { type: 'boolean' }, output: { type: 'string' } } });
const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..');
const sizes = [14_000, 350_000, 3_000_000];
const EDITS = 100_000;
/** The draft that is filled from a table. */
const FILL_LENGTH = 15_000;
/** What needs longer for one size is told as that, and not asked about a longer text. */
const PATIENCE = 60_000;
/** For what is to run to its end. */
const LONG = 600_000;
const BUNDLES = ['server', 'facts', 'core', 'extension', 'cli', 'web/server', 'web/extension'];
const peers = values['no-peers'] ? [] : Object.keys(PACKAGES);

const started = performance.now();
const say = (line) =>
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
function run(program, args, cwd) {
  const { status } = spawnSync(program, args, { cwd, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(1);
}

if (peers.length && !existsSync(join(here, 'node_modules'))) {
  say('installing the peers');
  run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], here);
}
say('building');
run(process.execPath, ['esbuild.js'], root);
const dist = join(here, 'dist');
const fromRoot = createRequire(join(root, 'esbuild.js'));
const esbuild = fromRoot('esbuild');
await esbuild.build({
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'es2022',
  outdir: dist,
  entryPoints: {
    core: join(root, 'server/src/core/api.ts'),
    minimal: join(here, 'minimal-server.mjs'),
    blank: join(here, 'blank-server.mjs'),
  },
  outExtension: { '.js': '.cjs' },
  charset: 'utf8',
  // The library that the product has, not one that came with a peer.
  alias: { 'vscode-languageserver/node': fromRoot.resolve('vscode-languageserver/node') },
});

const core = join(dist, 'core.cjs');
const servers = {
  product: { command: [join(root, 'dist/server.js'), '--stdio'], languageId: 'report-draft', ending: 'baogao' },
  minimal: { command: [join(dist, 'blank.cjs'), '--stdio'], languageId: 'plaintext', ending: 'txt' },
};
for (const name of peers) {
  const kind = ['remark-lint', 'markdownlint'].includes(name) ? ['markdown', 'md'] : ['plaintext', 'txt'];
  servers[name] = { ...SERVERS[name], languageId: kind[0], ending: kind[1] };
}

const results = { core: {}, libraries: {}, servers: {} };
/** Asks for the next size only where the last one was in time. */
async function measure(place, name, size, work) {
  place[name] ??= {};
  const known = place[name];
  const before = known[sizes[sizes.indexOf(size) - 1]];
  known[size] = before?.over || before?.skipped ? { skipped: true } : await work();
  const { over, error } = known[size];
  say(`${size} characters: ${name}${over ? ', stopped' : error ? `: ${error}` : ''}`);
}

const bare = [];
for (let i = 0; i < 11; i++) bare.push(await timed(() => spawnSync(process.execPath, ['-e', '0'])));
results.bare = median(bare);
for (const size of sizes) {
  results.core[size] = await inChild('core.mjs', [core, size], { limit: LONG });
  say(`${size} characters: core`);
  for (const [name, { command, languageId, ending }] of Object.entries(servers)) {
    const [limit, edits] = ['product', 'minimal'].includes(name) ? [LONG, 1000] : [PATIENCE, 0];
    const line = JSON.stringify([process.execPath, ...command]);
    // Its own clock stops it first, so that what it knows by then is not lost.
    await measure(results.servers, name, size, () =>
      inChild('server.mjs', [line, size, languageId, ending, limit, edits], { limit: limit + 10_000 }),
    );
  }
  for (const name of peers) {
    await measure(results.libraries, name, size, () => inChild('peer.mjs', [name, size], { limit: PATIENCE }));
  }
}
results.fill = await inChild('fill.mjs', [root, FILL_LENGTH], { limit: LONG });
say(`${FILL_LENGTH} characters: filling from a table`);
results.flat = await inChild('flat.mjs', [core, sizes[0], EDITS, LONG], { limit: LONG + 60_000 });
say(`${EDITS} edits`);

const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const report = reportOf({
  ...results,
  sizes,
  peers: peers.map((name) => ({ name, version: dependencies[PACKAGES[name]], own: SERVERS[name].own })),
  bundles: BUNDLES.map((name) => ({
    name: `dist/${name}.js`,
    kilobytes: statSync(join(root, `dist/${name}.js`)).size / 1000,
  })),
  machine: `Node ${process.versions.node}，${process.platform} ${process.arch}，${availableParallelism()} 核`,
});
if (values.output) writeFileSync(resolve(values.output), report);
else process.stdout.write(report);
