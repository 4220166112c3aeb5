// What does a JSON file that a person wrote say, and at which line is it wrong?
import { readFileSync } from 'node:fs';
import { type ConfigFile, readConfigFile } from '../config-file.js';
import { lineAt, linesOf } from '../core/api.js';
import { Complaint, reasonOf } from './complaint.js';
import { decode } from './encoding.js';

/**
 * Reads JSON with comments and trailing commas. Throws a `Complaint` that says what is wrong and, if the text is not
 * JSON, at which line; the caller names the file.
 */
export function readJsonFile(file: string): ConfigFile {
  let text: string;
  try {
    text = decode(readFileSync(file)).text;
  } catch (error) {
    throw error instanceof Complaint ? error : new Complaint(reasonOf(error));
  }
  const read = readConfigFile(text);
  const [first] = read.errors;
  if (first) throw new Complaint(`第 ${lineAt(linesOf(text), first.start) + 1} 行：${first.message}`);
  return read;
}
