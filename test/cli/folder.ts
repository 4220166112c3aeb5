// A folder with files for one test, gone after it.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../../server/src/cli/main.js';
import { lineOf } from '../../server/src/cli/terminal.js';

/** Gives the folder's path to `use`; the keys of `files` are paths in it, with `/`. */
export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => void | Promise<void>,
): Promise<void> {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'report-drafts-')));
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the command line inside this process. */
export async function call(...args: string[]) {
  let out = '';
  let err = '';
  const status = await run(args, {
    out: (text) => (out += text),
    err: (sentence) => (err += lineOf(sentence)),
    progress: () => {},
    columns: 80,
    colors: false,
  });
  return { status, out, err };
}
