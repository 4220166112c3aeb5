// What is usual, by the file that the user named?
import { type Profile, readProfile as read } from '../core/api.js';
import { Complaint } from './complaint.js';
import { readJsonFile } from './json-file.js';

/**
 * Reads a profile; `named` tells who asked for the file, as in “--profile 指定的”. `warn` hears of samples in it that are
 * left out. Throws a `Complaint` that names the file when it is none.
 */
export function readProfile(file: string, named: string, warn: (sentence: string) => void): Profile {
  try {
    const { profile, problems } = read(readJsonFile(file).value);
    if (profile.samples.length === 0 && problems[0]) throw new Complaint(problems[0]);
    for (const problem of problems) warn(`${named}“${file}”：${problem}`);
    return profile;
  } catch (error) {
    throw error instanceof Complaint ? new Complaint(`${named}“${file}”不能用：${error.message}`) : error;
  }
}
