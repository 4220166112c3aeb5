// Is this file a profile?
import { Complaint } from './complaint.js';
import { readJsonFile } from './json-file.js';

/** Reads a profile. Throws a `Complaint` that names the file when it is not one. */
export function readProfile(file: string): unknown {
  try {
    const { value } = readJsonFile(file);
    if (typeof value !== 'object' || value === null || !('version' in value)) {
      throw new Complaint('不是学习结果：缺少 version');
    }
    return value;
  } catch (error) {
    throw error instanceof Complaint ? new Complaint(`--profile 指定的“${file}”不能用：${error.message}`) : error;
  }
}
