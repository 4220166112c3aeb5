// Which folder do the tests and pictures work in? A temporary copy, because they edit files.
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
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

/** Two folders of the disk, and two of file systems that the tests bring (test/e2e/memory-fs.ts). */
const SEVERAL = [
  { path: '甲' },
  { path: '乙' },
  { uri: 'memfs:/云端', name: '云端' },
  { uri: 'memro:/存档', name: '存档' },
];

/** A link to a table in the folder, and one to a table beside it, where the system makes links. */
async function addLinks(folder) {
  const table = '指标,单位,2031年\n固定资产投资,亿元,120.5\n';
  await writeFile(join(folder, '..', '外.csv'), table);
  await mkdir(join(folder, '链接/表'), { recursive: true });
  await writeFile(join(folder, '链接/表/内.csv'), table);
  const made = [
    symlink('../../外.csv', join(folder, '链接/外.csv')),
    symlink('../..', join(folder, '链接/上')),
    symlink('表/内.csv', join(folder, '链接/内.csv')),
  ];
  await Promise.all(made).catch((error) => console.error(`no links: ${error.message}`));
}

/**
 * A temporary copy of the examples with the runner's arguments (`--grep PATTERN`, `--fail`) in a file that the tests
 * read: the one channel that reaches both extension hosts. `user`: the runner does what tests ask of a person.
 * With `--several`, a workspace of several folders: `workspace` is the name of its file.
 */
export async function testWorkspace({ user = true } = {}) {
  const args = process.argv.slice(2);
  const copy = await temporaryCopy();
  const several = args.includes('--several');
  const grep = args.indexOf('--grep');
  const given = { user, several, fail: args.includes('--fail'), ...(grep >= 0 ? { grep: args[grep + 1] } : {}) };
  const first = several ? join(copy.folder, SEVERAL[0].path) : copy.folder;
  for (const { path } of several ? SEVERAL : []) if (path) await mkdir(join(copy.folder, path));
  await writeFile(join(first, '.test-args.json'), JSON.stringify(given));
  await addLinks(copy.folder);
  if (!several) return copy;
  const workspace = 'several.code-workspace';
  await writeFile(join(copy.folder, workspace), JSON.stringify({ folders: SEVERAL }));
  return { ...copy, workspace };
}
