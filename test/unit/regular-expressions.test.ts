// Can any regular expression of the product go back over a text again and again? Asked of every one of them: those
// that stand in the sources, and those that are put together when the core is loaded.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';

interface Form {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

/** Global and sticky say where a search begins, not how it goes on. */
const form = (source: string, flags: string, where: string): Form => ({
  source,
  flags: flags.replace(/[gyd]/g, ''),
  where,
});

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));

function written(): Form[] {
  const found: Form[] = [];
  for (const file of ['server/src', 'client/src'].flatMap(sources)) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push(form(node.text.slice(1, end), node.text.slice(end + 1), `${file}:${line + 1}`));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function built(): Form[] {
  const found: Form[] = [];
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args, self) {
      const made: RegExp = Reflect.construct(target, args, self);
      found.push(form(made.source, made.flags, 'put together'));
      return made;
    },
  });
  try {
    const bundles = ['dist/facts.js', 'dist/core.js'].map((file) => path.resolve(file));
    const load = createRequire(bundles[0]!);
    for (const bundle of bundles) delete load.cache[bundle];
    for (const bundle of bundles) load(bundle);
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}

describe('the regular expressions', function () {
  this.timeout(60_000);

  it('do not backtrack beyond the length of what they read', () => {
    const forms = [...written(), ...built()];
    assert.ok(forms.length > 500, `only ${forms.length} were found`);
    const options = { maxReports: 1, reportTypes: { Move: false, Self: true, Trade: true } };
    const slow = forms.filter(({ source, flags }) => analyse({ source, flags }, options).reports.length > 0);
    assert.deepEqual(
      slow.map(({ where, source }) => `${where} ${source}`),
      [],
    );
  });
});
