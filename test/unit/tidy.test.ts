// The rooms of the house: who may import whom, and that nothing generated is stale.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { RULES } from '../../server/src/core/api.js';
import { generated } from '../support/generated.js';

const sources = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.posix.join(entry.parentPath.split(path.sep).join('/'), entry.name))
    .sort();

const CORE = 'server/src/core/';
const FACTS_READ = ['core/text', 'core/zh', 'core/draft'];
/** Room → the rooms and packages it may import. The table of server/README.md says the same in words. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/zh': ['core/text'],
  'core/draft': ['core/text', 'core/zh'],
  'core/facts/wordings': [...FACTS_READ],
  'core/facts/years': [...FACTS_READ],
  'core/facts/figures': [...FACTS_READ],
  'core/facts/lists': [...FACTS_READ],
  'core/facts/tables': [...FACTS_READ],
  'core/facts/parts': [...FACTS_READ, 'core/facts/figures'],
  'core/facts/changes': [...FACTS_READ, 'core/facts/figures', 'core/facts/parts'],
  'core/facts/blanks': [...FACTS_READ, 'core/facts/years', 'core/facts/lists', 'core/facts/tables'],
  'core/facts/indicators': [
    ...FACTS_READ,
    'core/facts/years',
    'core/facts/figures',
    'core/facts/tables',
    'core/facts/blanks',
  ],
  'core/facts/sources': [
    ...FACTS_READ,
    'core/facts/years',
    'core/facts/figures',
    'core/facts/wordings',
    'core/facts/tables',
    'core/facts/blanks',
    'core/facts/indicators',
  ],
  'core/profile': ['core/text', 'core/zh', 'core/draft', 'core/facts', 'profile.json'],
  'core/rules': ['core/text', 'core/zh', 'core/draft', 'core/facts', 'core/profile'],
  'core/lint': ['core/text', 'core/zh', 'core/draft', 'core/facts', 'core/profile', 'core/rules'],
  'core/features': ['core/text', 'core/zh', 'core/draft', 'core/facts', 'core/profile', 'core/rules', 'core/lint'],
  'core/api': [
    'core/text',
    'core/zh',
    'core/draft',
    'core/facts',
    'core/profile',
    'core/rules',
    'core/lint',
    'core/features',
  ],
  protocol: [],
  tables: ['core/api', 'decoding', 'fflate', '@rgrove/parse-xml', 'papaparse'],
  glob: ['core/api'],
  gb18030: [],
  refusals: [],
  words: [],
  reach: ['node:*'],
  decoding: ['gb18030'],
  'config-file': ['core/api', 'jsonc-parser'],
  lsp: [
    'core/api',
    'protocol',
    'decoding',
    'glob',
    'config-file',
    'words',
    'vscode-languageserver',
    'vscode-languageserver-textdocument',
    'jsonc-parser',
  ],
  main: ['lsp', 'core/api', 'protocol', 'decoding', 'tables', 'reach', 'refusals', 'node:*', 'vscode-languageserver'],
  cli: [
    'core/api',
    'tables',
    'glob',
    'reach',
    'refusals',
    'words',
    'decoding',
    'gb18030',
    'config-file',
    'protocol',
    'node:*',
    'commander',
    'picocolors',
    'tinyglobby',
    'diff',
    'package.json',
  ],
  client: ['protocol', 'decoding', 'words', 'vscode', 'vscode-languageclient', 'node:*'],
};

function roomOf(file: string): string {
  if (file.startsWith(`${CORE}api`)) return 'core/api';
  if (file.startsWith(`${CORE}facts/`)) return file.slice('server/src/'.length).split('/', 3).join('/');
  if (file.startsWith(CORE)) return `core/${file.slice(CORE.length).split('/')[0]}`;
  if (file.startsWith('server/src/lsp/')) return 'lsp';
  if (file.startsWith('server/src/cli/')) return 'cli';
  if (file.startsWith('server/src/tables/')) return 'tables';
  if (file.startsWith('server/src/main.')) return 'main';
  if (file.startsWith('client/')) return 'client';
  if (/^server\/src\/protocol(?:-\w+)?\.ts$/.test(file)) return 'protocol';
  return /^server\/src\/([\w-]+)\.ts$/.exec(file)?.[1] ?? file;
}

const importsOf = (file: string): string[] =>
  ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName);

/** The file or package an import means. */
function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts');
}

const files = [...sources('server/src'), ...sources('client/src')];

describe('the house', () => {
  it('lets each room import only what its table allows', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const room = roomOf(file);
      const allowed = MAY[room];
      if (!allowed) wrong.push(`${file} stands in no room`);
      for (const specifier of importsOf(file)) {
        const target = targetOf(file, specifier);
        const other = specifier.startsWith('.')
          ? target.endsWith('.json') || target.includes('.code-snippets')
            ? path.posix.basename(target)
            : roomOf(target)
          : specifier;
        const known = other === 'report.code-snippets' ? 'snippets' : other;
        const ok =
          known === room ||
          allowed?.some(
            (a) => a === known || known.startsWith(`${a}/`) || (a === 'node:*' && known.startsWith('node:')),
          );
        if (!ok) wrong.push(`${file} (${room}) imports ${specifier}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('has no ring of imports', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((s) => s.startsWith('.'))
          .map((s) => targetOf(file, s)),
      ]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const visit = (file: string, trail: readonly string[]): void => {
      assert.notEqual(state.get(file), 'open', `ring: ${[...trail, file].join(' → ')}`);
      if (state.get(file) === 'done') return;
      state.set(file, 'open');
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
  });

  it('has no rule that imports another, and none that is not listed', () => {
    const rules = files.filter((file) => file.startsWith(`${CORE}rules/`));
    for (const file of rules.filter((f) => !f.endsWith('/index.ts'))) {
      for (const specifier of importsOf(file))
        assert.ok(!specifier.startsWith('./') || specifier === './rule.js', `${file} imports ${specifier}`);
    }
    const ids = rules
      .map((file) => path.posix.basename(file, '.ts'))
      .filter((name) => name !== 'index' && name !== 'rule');
    assert.deepEqual(ids.sort(), RULES.map((rule) => rule.id).sort());
  });

  it('has no dumping grounds and no overlong files', () => {
    for (const file of files) {
      assert.doesNotMatch(file, /\/(?:utils?|common|helpers?|misc|shared)(?:\/|\.ts$)/i);
      const lines = readFileSync(file, 'utf8').split('\n').length;
      assert.ok(lines <= 300, `${file} has ${lines} lines`);
    }
  });

  it('keeps no state in the core', () => {
    for (const file of files.filter((f) => f.startsWith(CORE)))
      assert.doesNotMatch(readFileSync(file, 'utf8'), /^(?:let|var) /m, file);
  });

  it('has fresh generated files (npm run generate)', () => {
    const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
    for (const [file, text] of generated(read)) assert.equal(read(file), text, `${file} is stale`);
  });
});
