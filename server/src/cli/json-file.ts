// What does a JSON file that a person wrote say, and at which line is it wrong?
import { type ConfigFile, readConfigFile } from '../config-file.js';
import { lineAt, linesOf } from '../core/api.js';
import { readBytes } from './bytes.js';
import { Complaint } from './complaint.js';
import { decode } from './encoding.js';

/**
 * Reads JSON with comments and trailing commas. Throws a `Complaint` that says what is wrong and, if the text is not
 * JSON, at which line; the caller names the file.
 */
export function readJsonFile(file: string): ConfigFile {
  const { text } = decode(readBytes(file));
  const read = readConfigFile(text);
  const [first] = read.errors;
  if (first) throw new Complaint(`第 ${lineAt(linesOf(text), first.start) + 1} 行：${first.message}`);
  return read;
}
