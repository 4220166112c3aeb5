// Builds every bundle of the product: `node esbuild.js [--tests] [--dev]`.
const { readFileSync, writeFileSync } = require('node:fs');
const { join, posix } = require('node:path');
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

// What the vscode-* packages bring along for nothing: a comparison of VS Code's version, which the manifest makes
// already; globs, which only features need that are not used here; and TypeScript's import helpers, once a file, where
// the bundler has its own. With what follows that is 115 KB of 440.
const unused = {
  minimatch: 'exports.Minimatch = class { makeRe() { return false; } match() { return false; } };',
  'semver/functions/parse': 'module.exports = (version) => ({ version });',
  'semver/functions/satisfies': 'module.exports = () => true;',
};
// What this server never offers to a client, and other ways to keep documents and to find modules of the workspace.
const unoffered = {
  notebook: 'NotebookSync',
  callHierarchy: 'CallHierarchy',
  fileOperations: 'FileOperations',
  linkedEditingRange: 'LinkedEditingRange',
  typeHierarchy: 'TypeHierarchy',
  inlineValue: 'InlineValue',
  moniker: 'Moniker',
  inlineCompletion: 'InlineCompletion',
  textDocumentContent: 'TextDocumentContent',
};
const SERVER = 'vscode-languageserver/lib';
// The client's library has a copy of the protocol of its own, which it needs whole.
const PROTOCOL = 'vscode-languageserver/node_modules/vscode-languageserver-protocol/lib/common/protocol';
const empty = {
  [`${SERVER}/common/textDocuments.js`]: 'exports.TextDocuments = class {};',
  [`${SERVER}/node/files.js`]: '',
};
for (const [name, feature] of Object.entries(unoffered)) {
  empty[`${SERVER}/common/${name}.js`] = `exports.${feature}Feature = (Base) => Base;`;
  empty[`${PROTOCOL}.${name}.js`] = '';
}
// The types' own objects (constants, checks, constructors): the server keeps those it names, and what they need.
const lsp = globSync('server/src/lsp/*.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('');
const isUsed = (name) =>
  ['URI', 'WorkspaceFolder', 'Is'].includes(name) || new RegExp(`\\b${name}\\.[A-Za-z]`).test(lsp);
const types = (path) =>
  [...readFileSync(path, 'utf8').matchAll(/^(?:export )?var (\w+);\n\(function \(\1\) \{\n.*?^\}\)\(.*?\);\n/gms)]
    .filter(([, name]) => isUsed(name))
    .map(([whole]) => whole)
    .join('');
// Handlers of the library for what this server never answers, and the requests that only those speak of.
const HANDLER =
  /^ {8}(on(?!Request:|Notification:|Progress:)\w+): \([^\n]*\) => connection\.on(?:Request|Notification)\([^\n]*(?:\{\n.*?^ {8}\}\)|\)),\n/gms;
const answered = (text) => text.replace(HANDLER, (whole, name) => (lsp.includes(`.${name}(`) ? whole : ''));
const MESSAGE = /^var (\w+(?:Request|Notification));\n\(function \(\1\) \{\n.*?^\}\)\(.*?\);\n/gms;
// How the client's library ends a server that hangs: by a shell, for the sake of servers that start others.
empty['vscode-languageclient/lib/node/processes.js'] = "exports.terminate = (server) => server.kill('SIGKILL');";
const library = globSync('node_modules/vscode-languageserver/lib/{common,node,browser}/*.js')
  .filter((path) => !Object.keys(empty).some((end) => path.endsWith(end)))
  .map((path) => answered(readFileSync(path, 'utf8')))
  .join('');
const spoken = (text, path) =>
  !path.includes('languageserver-protocol')
    ? text
    : text.replace(MESSAGE, (whole, name) => (new RegExp(`\\b${name}\\.`).test(library + lsp) ? whole : ''));
// Messages with several parameters, and a way to build tokens that the server has of its own.
const UNMADE =
  /^class (?:(?:Request|Notification)Type[1-9]|SemanticTokens(?:Diff|Builder)) .*?^\}\nexports\.\w+ = \w+;\n/gms;
// TypeScript names what a file exports before it does.
const hoisted = /^exports\.\w+ = (?:exports\.\w+ = )*void 0;\n/gm;
const getter =
  /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+_1\.\w+); \} \}\);$/gm;
const helpers =
  /^var (?:__createBinding = .*?\n\}\)\)|__setModuleDefault = .*?\n\}\)|__importStar = .*?\n\}\)\(\));\n/gms;
const lean = {
  name: 'lean',
  setup(build) {
    build.onResolve({ filter: /^(minimatch|semver\/.+)$/ }, ({ path }) => ({ path, namespace: 'lean' }));
    build.onLoad({ filter: /./, namespace: 'lean' }, ({ path }) => ({ contents: unused[path] }));
    build.onLoad({ filter: /[\\/]node_modules[\\/]vscode-[^\\/]+[\\/].+\.js$/ }, ({ path }) => {
      if (/languageserver[\\/]node_modules[\\/]vscode-languageserver-types[\\/]/.test(path))
        return { contents: types(path) };
      const known = Object.keys(empty).find((end) => path.replaceAll('\\', '/').endsWith(end));
      if (known !== undefined) return { contents: empty[known] };
      const text = readFileSync(path, 'utf8');
      if (text.includes('__exportStar')) return undefined;
      const isServer = /[\\/]vscode-languageserver[\\/](?:lib|node_modules)[\\/]/.test(path);
      return {
        contents: (isServer ? spoken(answered(text), path).replace(UNMADE, '') : text)
          .replace(hoisted, '')
          .replace(getter, 'exports.$1 = $2;')
          .replace(helpers, '')
          .replaceAll('__importStar(', '('),
      };
    });
  },
};

// Of the protocol's types the server uses some lists of constants and a few guards; the library exports all of them in a
// way that no bundler can thin out. What is kept is what `Name.` in our sources and in the library's asks for, and what
// that needs. That is 23 KB of 28.
const TYPES =
  /[\\/]vscode-languageserver[\\/]node_modules[\\/]vscode-languageserver-types[\\/]lib[\\/]\w+[\\/]main\.js$/;
const NAMESPACE = /^export var (\w+);\n\(function \(\1\) \{\n.*?^\}\)\(\1 \|\| \(\1 = \{\}\)\);\n/gms;
const asked = (text, names) => names.filter((name) => new RegExp(`\\b${name}\\.\\w`).test(text));
const leanTypes = {
  name: 'lean-types',
  setup(build) {
    build.onLoad({ filter: TYPES }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const parts = new Map(Array.from(text.matchAll(NAMESPACE), ([part, name]) => [name, part]));
      const names = [...parts.keys()];
      const sources = globSync(['server/src/**/*.ts', 'node_modules/vscode-languageserver/**/lib/**/*.js'], {
        ignore: ['**/vscode-languageserver-types/**'],
      });
      const kept = new Set(sources.flatMap((file) => asked(readFileSync(file, 'utf8'), names)));
      for (const name of kept) for (const needed of asked(parts.get(name), names)) kept.add(needed);
      const thin = text
        .replace(NAMESPACE, (part, name) => (kept.has(name) ? part : ''))
        .replace(/^export class \w+ \{\n.*?^\}\n/gms, '');
      return { contents: thin };
    });
  },
};

// The examples of the rules are their tests and their pages; the product does not show them. The range of Chinese
// characters, which stands in hundreds of expressions, is half as long in characters as in their numbers.
const thinCore = {
  name: 'thin-core',
  setup(build) {
    build.onLoad({ filter: /[\\/]core[\\/].+\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8').replace(/\\{1,2}u3400-\\{1,2}u9fff/g, '\u3400-\u9fff');
      const found = /^ {2}examples: \{\n.*?^ {2}\},\n/ms;
      const isRule = /[\\/]rules[\\/]/.test(path);
      return { contents: isRule ? text.replace(found, '  examples: { bad: [], good: [] },\n') : text, loader: 'ts' };
    });
  },
};

// What libraries could do that nothing here asks of them: start programs (commands in files of their own), load from a
// network (tables at an address), unpack in threads.
const idle = {
  name: 'idle',
  setup(build) {
    build.onResolve({ filter: /^(?:node:child_process|worker_threads)$/ }, ({ path }) => ({ path, namespace: 'idle' }));
    build.onLoad({ filter: /./, namespace: 'idle' }, () => ({ contents: '' }));
    build.onResolve({ filter: /^fflate$/ }, ({ resolveDir, kind }) =>
      build.resolve('fflate/browser', { resolveDir, kind }),
    );
  },
};

// Whoever needs tables loads their reader when they need it.
const TABLES = 'server/src/tables/open.ts';
const lazyTables = {
  name: 'lazy-tables',
  setup(build) {
    build.onResolve({ filter: /\/tables\/open\.js$/ }, () => ({ path: './tables.js', external: true }));
  },
};

// The core is two bundles of its own: what reads a draft, with its lists of words, and what is made of that. The server
// and the command line bring only what is theirs.
const CORE = 'server/src/core/api.ts';
const sharedCore = {
  name: 'shared-core',
  setup(build) {
    const asked = { filter: /\/core\/api\.js$/ };
    if (build.initialOptions.platform === 'node') build.onResolve(asked, () => ({ path: './core.js', external: true }));
    else {
      // A worker has no modules to ask for: it finds what the script before it left behind.
      build.onResolve(asked, () => ({ path: 'reportDraftsCore', namespace: 'global' }));
      build.onLoad({ filter: /./, namespace: 'global' }, ({ path }) => ({
        contents: `module.exports = self.${path};`,
      }));
    }
  },
};
// What no other reader asks for stands with the rules that do: how figures change and make up a whole, what other sources say, how words are put.
const READS = String.raw`(?:text|zh|draft|facts\/(?!(?:changes|parts|sources|wordings)\/)\w+)\/[\w-]+`;
const sharedFacts = {
  name: 'shared-facts',
  setup(build) {
    const reads = new RegExp(`/core/${READS}\\.js$`);
    build.onResolve({ filter: /^\./ }, ({ path, resolveDir }) =>
      reads.test(join(resolveDir, path).replaceAll('\\', '/')) ? { path: './facts.js', external: true } : undefined,
    );
  },
};
const IMPORT = /^(?:import|export) \{([^}]*)\} from '(\.[^']+)\.js';/gm;
const UNREAD = new RegExp(`^(?:import|export) (?!type )[^;]*? from '\\.[./]*/${READS}`, 'm');
const doors = () => {
  const asked = new Map();
  for (const file of globSync(
    'server/src/core/{api.ts,{profile,rules,lint,features,facts/{changes,parts,sources,wordings}}/*.ts}',
  )) {
    const text = readFileSync(file, 'utf8');
    if (UNREAD.test(text.replace(IMPORT, ''))) throw new Error(`${file}: an import that only an eye can read`);
    for (const [, names, path] of text.matchAll(IMPORT)) {
      const from = posix.relative('server/src/core', posix.join(posix.dirname(file.replaceAll('\\', '/')), path));
      if (!new RegExp(`^${READS}$`).test(from)) continue;
      const values = names.split(',').map((name) => name.trim());
      const known = asked.get(from) ?? new Set();
      asked.set(from, known);
      for (const value of values) if (value && !value.startsWith('type ')) known.add(value.split(' ')[0]);
    }
  }
  const lines = Array.from(
    asked,
    ([from, names]) => `export { ${[...names].sort()} } from './server/src/core/${from}.js';`,
  );
  return lines.sort().join('\n');
};
// One file for both: in a worker there is neither a module to fill nor one to ask for, only the names left behind. What
// is handed over are the things themselves: the bundler's ways to them are two more calls at every use.
const anywhere = (name) => ({
  banner: { js: '(function(leave,require){const module={};' },
  footer: {
    js:
      `leave({...module.exports})})(typeof module=='object'?made=>{module.exports=made}:made=>{self.${name}=made},` +
      "typeof require=='function'?require:()=>self.reportDraftsFacts);",
  },
});

// The server says hello without the core, and loads it when it first asks for something of it.
const lazyCore = {
  name: 'lazy-core',
  setup(build) {
    build.onResolve({ filter: /\/core\/api\.js$/ }, () => ({ path: 'core', namespace: 'lazy' }));
    build.onResolve({ filter: /./, namespace: 'lazy' }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /./, namespace: 'lazy' }, async () => {
      const { metafile } = await esbuild.build({
        ...node,
        format: 'esm',
        entryPoints: [CORE],
        write: false,
        metafile: true,
        outdir: 'dist',
      });
      const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
      const getters = names.map((name) => `get ${name}() { return load().${name}; }`);
      return {
        contents: `let core; const load = () => (core ??= require('./core.js')); module.exports = { ${getters} };`,
      };
    });
  },
};

const product = [
  {
    ...nodeProduct,
    plugins: [lean, thinCore],
    entryPoints: { extension: 'client/src/extension.node.ts' },
    outdir: 'dist',
  },
  {
    ...nodeProduct,
    plugins: [lean, leanTypes, lazyTables, lazyCore],
    entryPoints: { server: 'server/src/main.node.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...nodeProduct,
    plugins: [idle, lazyTables, sharedCore],
    entryPoints: { cli: 'server/src/cli/main.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...nodeProduct,
    ...anywhere('reportDraftsFacts'),
    plugins: [thinCore],
    stdin: { contents: doors(), resolveDir: __dirname },
    outfile: 'dist/facts.js',
  },
  // In the npm package this is also the library.
  {
    ...nodeProduct,
    ...anywhere('reportDraftsCore'),
    plugins: [sharedFacts, thinCore],
    entryPoints: { core: CORE },
    outdir: 'dist',
  },
  {
    ...nodeProduct,
    plugins: [idle, sharedCore],
    define: { ...nodeProduct.define, XMLHttpRequest: 'undefined' },
    entryPoints: { tables: TABLES },
    outdir: 'dist',
  },
  {
    ...web,
    format: 'cjs',
    plugins: [lean, thinCore],
    entryPoints: { extension: 'client/src/extension.browser.ts' },
    outdir: 'dist/web',
  },
  {
    ...web,
    format: 'iife',
    plugins: [lean, leanTypes, sharedCore],
    entryPoints: { server: 'server/src/main.browser.ts' },
    outdir: 'dist/web',
  },
  {
    ...web,
    format: 'iife',
    plugins: [sharedCore],
    define: { ...web.define, XMLHttpRequest: 'undefined' },
    globalName: 'reportDraftsTables',
    entryPoints: { tables: TABLES },
    outdir: 'dist/web',
  },
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

const build = (jobs) => Promise.all(jobs.map((options) => esbuild.build({ ...options, metafile: true })));
// The maps are not shipped: only who debugs needs to be told where they are.
const shipped = product.map((options) => (dev ? options : { ...options, sourcemap: 'external' }));
async function run() {
  if (process.argv.includes('--tests')) return build(tests);
  const results = await build(shipped);
  const { notices } = await import('./scripts/notices.mjs');
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(results.map(({ metafile }) => metafile)));
}
run().catch((error) => {
  // esbuild has shown its own errors already.
  if (!error.errors) console.error(error);
  process.exit(1);
});
