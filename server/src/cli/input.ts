// Which documents did the user mean, and what do they say?
import { statSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { type Draft, type Language, parse } from '../core/api.js';
import type { Decoded } from '../decoding.js';
import { readBytes } from './bytes.js';
import { Complaint, reasonOf } from './complaint.js';
import { decode } from './encoding.js';

/** Files of this kind are reports, whatever they look like. */
export const REPORT_EXTENSION = '.baogao';

const IN_FOLDERS = ['**/*.{txt,md,markdown,baogao}'];
const NEVER_IN_FOLDERS = ['**/node_modules/**', '**/.git/**'];

/**
 * The files that the paths name, each once: files as given, those of a folder in order of name, joined with the folder
 * as given. What cannot be found is complained of and left out.
 */
export function findDocuments(given: readonly string[], complain: (complaint: Complaint) => void): string[] {
  const found = new Map<string, string>();
  const add = (file: string) => {
    const whole = path.resolve(file);
    if (!found.has(whole)) found.set(whole, file);
  };
  for (const name of given) {
    try {
      if (!statSync(name).isDirectory()) add(name);
      else {
        const files = documentsIn(name);
        if (files.length === 0) {
          throw new Complaint(`文件夹“${name}”里没有可检查的文档（.txt、.md、.markdown、${REPORT_EXTENSION}）`);
        }
        for (const file of files) add(file);
      }
    } catch (error) {
      complain(error instanceof Complaint ? error : new Complaint(`打不开“${name}”：${reasonOf(error)}`));
    }
  }
  return [...found.values()];
}

const documentsIn = (folder: string): string[] =>
  globSync(IN_FOLDERS, {
    cwd: folder,
    ignore: NEVER_IN_FOLDERS,
    caseSensitiveMatch: false,
    expandDirectories: false,
    // A link to a folder above would bring everything again and again.
    followSymbolicLinks: false,
  })
    .sort()
    .map((file) => path.join(folder, file));

/** Reads a document. Throws a `Complaint` that names the file when it cannot be read as text. */
export function readDocument(file: string): Decoded {
  try {
    return decode(readBytes(file));
  } catch (error) {
    throw error instanceof Complaint ? new Complaint(`读不了“${file}”：${error.message}`) : error;
  }
}

export const draftOf = (text: string, file: string): Draft => parse(text, languageOf(file));

const languageOf = (file: string): Language => (/\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'plain');
