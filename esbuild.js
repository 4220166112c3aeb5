// Builds every bundle of the product: `node esbuild.js [--tests] [--dev]`.
const esbuild = require('esbuild');
const { globSync } = require('tinyglobby');

const dev = process.argv.includes('--dev');
const common = {
  bundle: true,
  minify: !dev,
  sourcemap: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  external: ['vscode'],
};
const node = { ...common, platform: 'node', format: 'cjs' };
// The 'main' build of jsonc-parser requires its parts in a way that cannot be bundled; fdir asks where its module is.
const nodeProduct = {
  ...node,
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  define: { 'import.meta.url': '__filename' },
};
// The 'browser' builds of the vscode-* packages talk over worker messages instead of streams.
const web = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  define: { global: 'globalThis' },
};

const product = [
  {
    ...nodeProduct,
    entryPoints: { extension: 'client/src/extension.node.ts', server: 'server/src/main.node.ts' },
    outdir: 'dist',
  },
  {
    ...nodeProduct,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...web, format: 'cjs', entryPoints: { extension: 'client/src/extension.browser.ts' }, outdir: 'dist/web' },
  { ...web, format: 'iife', entryPoints: { server: 'server/src/main.browser.ts' }, outdir: 'dist/web' },
];

// Tests are bundled unminified, one file each, so that a failure names the line that was written.
const plain = { ...node, minify: false };
const tests = [
  {
    ...plain,
    entryPoints: ['test/generate.ts', ...globSync('test/{unit,rules,lsp,cli}/**/*.test.ts')],
    outbase: 'test',
    outdir: 'dist/test',
    packages: 'external',
  },
  {
    ...plain,
    entryPoints: { index: 'test/e2e/main.node.ts' },
    outdir: 'dist/test-node',
    external: ['vscode', 'mocha'],
  },
  { ...web, minify: false, format: 'cjs', entryPoints: { index: 'test/e2e/main.browser.ts' }, outdir: 'dist/test-web' },
];

const jobs = process.argv.includes('--tests') ? tests : product;
Promise.all(jobs.map((options) => esbuild.build(options))).catch(() => process.exit(1));
