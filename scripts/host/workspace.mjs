// Which folder do the tests and pictures work in? A temporary copy, because they edit files.
import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

/** The extension's own folder. */
export const extension = resolve(import.meta.dirname, '../..');

/** The folder of drafts to try. */
export const examples = join(extension, 'examples');

/** The bundled tests for a Node and for a web worker extension host. */
export const nodeTests = join(extension, 'dist/test-node/index.js');
export const webTests = join(extension, 'dist/test-web/index.js');

/** A temporary copy of a folder, under the same name. It goes away with `remove()`, and with the process if that is interrupted. */
export async function temporaryCopy(source = examples) {
  const parent = await mkdtemp(join(tmpdir(), 'report-drafts-'));
  const folder = join(parent, basename(source));
  await cp(source, folder, { recursive: true });
  process.once('exit', () => rmSync(parent, { recursive: true, force: true, maxRetries: 3 }));
  return { folder, remove: () => rm(parent, { recursive: true, force: true, maxRetries: 3 }) };
}

/**
 * A temporary copy of the examples with the runner's arguments (`--grep PATTERN`, `--fail`) in a file that the tests
 * read: the one channel that reaches both extension hosts. `user`: the runner does what tests ask of a person.
 */
export async function testWorkspace({ user = true } = {}) {
  const args = process.argv.slice(2);
  const workspace = await temporaryCopy();
  const grep = args.indexOf('--grep');
  const given = { user, fail: args.includes('--fail'), ...(grep >= 0 ? { grep: args[grep + 1] } : {}) };
  await writeFile(join(workspace.folder, '.test-args.json'), JSON.stringify(given));
  return workspace;
}
