// npm run bench: the product beside its floor and its peers, in one run. Prints Markdown; see README.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inChild } from './measure.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..');
const SIZES = [14_000, 350_000, 3_000_000];
const PEERS = ['autocorrect', 'cspell', 'markdownlint', 'remark-lint', 'zhlint', 'textlint'];
/** A peer that needs longer than this for one size is not asked about the next one. */
const PATIENCE = 120_000;
const withPeers = !process.argv.includes('--no-peers');

const say = (line) => process.stderr.write(`${line}\n`);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

if (withPeers && !existsSync(join(here, 'node_modules'))) {
  say('installing the peers …');
  const installed = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 2, 2] });
  if (installed.status !== 0) process.exit(1);
}
say('building …');
if (spawnSync(process.execPath, ['esbuild.js'], { cwd: root, stdio: 'inherit' }).status !== 0) process.exit(1);
const dist = join(here, 'dist');
const esbuild = createRequire(join(root, 'esbuild.js'))('esbuild');
const common = { bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'es2022', outdir: dist };
await esbuild.build({
  ...common,
  entryPoints: { core: join(root, 'server/src/core/api.ts'), minimal: join(here, 'minimal-server.mjs') },
  outExtension: { '.js': '.cjs' },
  charset: 'utf8',
});

// ── measure

const core = {};
const product = {};
const minimal = {};
const peers = Object.fromEntries(PEERS.map((name) => [name, {}]));
const command = (...args) => JSON.stringify([process.execPath, ...args]);

for (const size of SIZES) {
  say(`${size} characters …`);
  core[size] = await inChild('core.mjs', [join(dist, 'core.cjs'), size]);
  const ours = command(join(root, 'dist/server.js'), '--stdio');
  product[size] = await inChild('server.mjs', [ours, size, 'report-draft', 'baogao'], { limit: PATIENCE * 2 });
  minimal[size] = await inChild('server.mjs', [command(join(dist, 'minimal.cjs'), '--stdio'), size], {
    limit: PATIENCE * 2,
  });
  if (!withPeers) continue;
  for (const name of PEERS) {
    const before = peers[name][SIZES[SIZES.indexOf(size) - 1]];
    peers[name][size] = before?.over ? before : await inChild('peer.mjs', [name, size], { limit: PATIENCE });
    say(`  ${name}`);
  }
}

// ── tell

const figure = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const ms = (value) => (value === undefined ? '–' : `${figure(value)} ms`);
const times = (value, base) => `${figure(value / base)}×`;
const thousand = (n) => n.toLocaleString('en').replaceAll(',', ' ');
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row), ''].join('\n');
const heads = SIZES.map((size) => `${thousand(size)} characters`);
const kilobytes = (file) => statSync(join(root, file)).size / 1024;
const versionOf = (name) =>
  JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies[name] ?? 'of this run';

const lines = [
  `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim()}`,
  '',
  '## The core by itself (median; × floor)',
  '',
];
const coreRows = [
  ['floor: one pass of `/[xX×*]/g`', 'floor'],
  ['full check, cold', 'cold'],
  ['check, facts warm', 'warm'],
  ['keystroke to findings', 'keystroke'],
  ['keystroke to outline', 'symbols'],
  ['keystroke to completion', 'completion'],
];
const failed = (result) =>
  result?.over ? `> ${result.over / 1000} s` : result?.error ? `error: ${result.error}` : undefined;
lines.push(
  table(
    ['', ...heads],
    coreRows.map(([title, key]) => [
      title,
      ...SIZES.map(
        (size) =>
          failed(core[size]) ??
          (key === 'floor'
            ? ms(core[size].floor)
            : `${ms(core[size][key])} (${times(core[size][key], core[size].floor)})`),
      ),
    ]),
  ),
  '## Through the Language Server Protocol over stdio (median)',
  '',
);
const serverRows = (name, results) =>
  SIZES.map((size) => {
    const result = results[size];
    const wrong = failed(result) ?? (result ? undefined : '–');
    if (wrong) return [name, thousand(size), wrong, '', '', '', '', '', ''];
    const { start, open, edit, symbols, completion, burst, one, findings } = result;
    const ratio = minimal[size]?.edit ? times(edit, minimal[size].edit) : '';
    const memory = `${one.toFixed(0)} MB`;
    return [
      name,
      thousand(size),
      ms(start),
      ms(open),
      ms(edit),
      ratio,
      ms(burst),
      `${ms(symbols)} / ${ms(completion)}`,
      `${memory}, ${findings}`,
    ];
  });
lines.push(
  table(
    [
      'server',
      'characters',
      'start to initialize',
      'didOpen',
      'didChange to findings',
      '× minimal',
      'end of a burst of 20',
      'symbols / completion',
      'memory, findings',
    ],
    [...serverRows('**Report Drafts**', product), ...serverRows('minimal (one RegExp)', minimal)],
  ),
);
if (withPeers) {
  const PACKAGES = {
    textlint: '@textlint/kernel',
    autocorrect: 'autocorrect-node',
    cspell: 'cspell-lib',
    'remark-lint': 'remark-preset-lint-consistent',
  };
  lines.push(
    '## Beside peers, each through its own library (median of a full check; × our cold check)',
    '',
    table(
      ['', ...heads, 'memory at the end', 'findings'],
      [
        [
          '**Report Drafts**, all rules',
          ...SIZES.map((size) => ms(core[size].cold)),
          '',
          SIZES.map((size) => core[size].found).join(' / '),
        ],
        ...PEERS.map((name) => [
          `${name} ${versionOf(PACKAGES[name] ?? name)}`,
          ...SIZES.map(
            (size) =>
              failed(peers[name][size]) ??
              `${ms(peers[name][size].time)} (${times(peers[name][size].time, core[size].cold)})`,
          ),
          SIZES.map((size) => (peers[name][size].resident ? `${peers[name][size].resident.toFixed(0)} MB` : '–')).join(
            ' / ',
          ),
          SIZES.map((size) => peers[name][size].issues ?? '–').join(' / '),
        ]),
      ],
    ),
  );
}

const [short, long, huge] = SIZES;
const limits = [
  ['full check of 14 000 characters, cold', core[short].cold, 5, ms],
  ['the same, facts warm', core[short].warm, 1, ms],
  ['keystroke in the server, 14 000 characters', core[short].keystroke, 1, ms],
  ['full check of 350 000 characters, cold', core[long].cold, 60, ms],
  ['25 times the text, × the time', core[long].cold / core[short].cold, 30, figure],
  ['214 times the text, × the time', core[huge].cold / core[short].cold, (30 * 214) / 25, figure],
  ['didChange to findings, 14 000 characters, × minimal', product[short].edit / minimal[short].edit, 2, figure],
  ['didChange to findings, 350 000 characters, × minimal', product[long].edit / minimal[long].edit, 2, figure],
  ['end of a burst, × one edit, 14 000 characters', product[short].burst / product[short].edit, 2, figure],
  ['end of a burst, × one edit, 350 000 characters', product[long].burst / product[long].edit, 2, figure],
  ['start to initialize', product[short].start, 60, ms],
  ['memory with one draft of 14 000 characters', product[short].one, 80, (n) => `${n.toFixed(0)} MB`],
  ['memory with 50', product[short].fifty, 120, (n) => `${n.toFixed(0)} MB`],
  ...[
    'dist/extension.js',
    'dist/core.js',
    'dist/server.js',
    'dist/web/extension.js',
    'dist/web/core.js',
    'dist/web/server.js',
    'dist/cli.js',
  ].map((file) => [`size of ${file}`, kilobytes(file), 400, (n) => `${n.toFixed(0)} KB`]),
];
lines.push(
  '## Budgets',
  '',
  table(
    ['', 'measured', 'budget', ''],
    limits.map(([title, value, limit, show]) => [
      title,
      show(value),
      `≤ ${show(limit)}`,
      value <= limit ? 'met' : '**missed**',
    ]),
  ),
);
console.log(lines.join('\n'));
