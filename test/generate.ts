// Writes what is generated: the JSON schemas, the setting in package.json, the pages of the rules and
// their table in README.md. `npm run generate` writes them; the tests compare them.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { generated } from './support/generated.js';

const files = generated((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''));
mkdirSync('docs/rules', { recursive: true });
mkdirSync('schemas', { recursive: true });
for (const page of readdirSync('docs/rules')) if (!files.has(`docs/rules/${page}`)) rmSync(`docs/rules/${page}`);
for (const [path, text] of files) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
}
