// Whose work is in the bundles, and under which licence? What stands in the bundles decides, not what is installed.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
/** Licences that ask for no more than to be named. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Unlicense'];
const PACKAGE = /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/;

/**
 * The text for the notices file, from what esbuild says of its bundles. Throws where a package's licence asks for more
 * than a notice, or where its text is missing.
 */
export function notices(metafiles) {
  const folders = metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap((path) => PACKAGE.exec(path) ?? []));
  const entries = new Map();
  for (const folder of new Set(folders)) {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    if (!PERMISSIVE.includes(license)) throw new Error(`${name} is in a bundle, but its licence is ${license}`);
    const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
    if (!file) throw new Error(`${name} is in a bundle, but brings no text of its licence`);
    const text = readFileSync(join(root, folder, file), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim();
    entries.set(`${name} ${version}`, `${name} ${version} (${license})\n\n${text}\n`);
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  return ['The bundles contain work of others, under the licences that follow.\n', ...sorted].join(
    `\n${'-'.repeat(72)}\n\n`,
  );
}
