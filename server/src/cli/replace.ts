// How is a file written without ever losing what it held?
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Complaint, reasonOf } from './complaint.js';

/** Writes a file that may be new. Throws a `Complaint` that names the file; then nothing has changed. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  if (existsSync(file)) {
    replaceFile(file, typeof content === 'string' ? Buffer.from(content) : content);
    return;
  }
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    throw new Complaint(`写不进“${file}”：${reasonOf(error)}`);
  }
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
