// What is in a file that the user or a configuration named?
import { readFileSync, statSync } from 'node:fs';
import { Complaint, reasonOf } from './complaint.js';

const MOST_BYTES = 20 * 1024 * 1024;

/**
 * Throws a `Complaint` that says why the file cannot be read; the caller names it. A pipe or a device is not read: it
 * may never end.
 */
export function readBytes(file: string): Uint8Array {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) throw new Complaint('这是文件夹，不是文件');
    if (!stat.isFile()) throw new Complaint('不是普通文件');
    if (stat.size > MOST_BYTES) {
      throw new Complaint(`文件太大（${Math.ceil(stat.size / 1024 / 1024)} MB），最多 ${MOST_BYTES / 1024 / 1024} MB`);
    }
    return readFileSync(file);
  } catch (error) {
    throw error instanceof Complaint ? error : new Complaint(reasonOf(error));
  }
}
