// How is a file written without ever losing what it held?
import { randomUUID } from 'node:crypto';
import { accessSync, chmodSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Complaint, reasonOf } from './complaint.js';
import { readJsonFile } from './json-file.js';

/** Writes a file that may be new. Throws a `Complaint` that names the file; then nothing has changed. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  try {
    const known = statSync(file, { throwIfNoEntry: false });
    if (known?.isFile()) {
      replaceFile(file, typeof content === 'string' ? Buffer.from(content) : content);
      return;
    }
    // /dev/null is written to, not replaced; a pipe may wait for its reader for ever.
    if (known && !known.isCharacterDevice() && !known.isDirectory()) throw new Error('不是普通文件');
    writeFileSync(file, content, { flag: known ? 'w' : 'wx' });
  } catch (error) {
    throw error instanceof Complaint ? error : new Complaint(`写不进“${file}”：${reasonOf(error)}`);
  }
}

/**
 * Throws a `Complaint` when there is a file of another kind already, so that a draft named by mistake is not lost; `isOwn`
 * tells from its JSON whether it is of this kind, `kind` what that is called.
 */
export function refuseOthers(file: string, isOwn: (value: unknown) => boolean, kind: string): void {
  try {
    const known = statSync(file);
    if (!known.isFile() || known.size === 0 || isOwn(readJsonFile(file).value)) return;
  } catch (error) {
    // Where there is none, writing tells whether there can be one.
    if (!(error instanceof Complaint)) return;
  }
  throw new Complaint(`“${file}”已经存在，不是${kind}，没有覆盖`);
}

/**
 * Replaces the content of a file as a whole or not at all: whatever happens, the old or the new content is there.
 * Links and permissions stay. Throws a `Complaint` that names the file.
 */
export function replaceFile(file: string, bytes: Uint8Array): void {
  let fresh: string | undefined;
  try {
    const real = realpathSync(file);
    // A new file could take the place of one that its owner protected.
    accessSync(real, constants.W_OK);
    const { mode } = statSync(real);
    fresh = path.join(path.dirname(real), `.report-drafts-${randomUUID()}`);
    writeFileSync(fresh, bytes, { flag: 'wx', flush: true });
    chmodSync(fresh, mode);
    renameSync(fresh, real);
  } catch (error) {
    if (fresh) rmSync(fresh, { force: true });
    throw new Complaint(`“${file}”没有改动，写不进去：${reasonOf(error)}`);
  }
}
