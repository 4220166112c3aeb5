// Which configuration holds for a document?
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Config, createLinter, type DocumentChoice, documentChoice, type Linter, readConfig } from '../core/api.js';
import { matches } from '../glob.js';
import { Complaint } from './complaint.js';
import { readJsonFile } from './json-file.js';

const CONFIG_FILE = '.reportdrafts.json';

/** How one document is to be treated. */
export interface Setup {
  readonly choice: DocumentChoice;
  readonly lint: (draft: Parameters<Linter>[0]) => ReturnType<Linter>;
}

/** A configuration and the folder that its paths start from. */
interface Scope {
  readonly folder: string;
  readonly config: Config;
  readonly linter: Linter;
}

/**
 * Finds the setup of each document: the file that the user named, else the nearest `.reportdrafts.json` above the
 * document. `warn` hears of what is wrong in one; a named file that cannot be read at all throws a `Complaint`.
 */
export function setups(named: string | undefined, warn: (sentence: string) => void): (file: string) => Setup {
  const scopes = new Map<string, Scope>();
  const only = named === undefined ? undefined : readScope(named, warn);
  return (file) => {
    const whole = path.resolve(file);
    const { folder, config, linter } = only ?? nearest(path.dirname(whole), scopes, warn);
    const relative = path.relative(folder, whole).split(path.sep).join('/');
    return { choice: documentChoice(config, relative, matches), lint: (draft) => linter(draft, relative) };
  };
}

function nearest(folder: string, scopes: Map<string, Scope>, warn: (sentence: string) => void): Scope {
  const known = scopes.get(folder);
  if (known) return known;
  const file = path.join(folder, CONFIG_FILE);
  const parent = path.dirname(folder);
  let scope: Scope;
  if (existsSync(file)) {
    try {
      scope = readScope(file, warn);
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      warn(`${error.message}；改用默认配置`);
      scope = scopeOf(folder, undefined);
    }
  } else scope = parent === folder ? scopeOf(folder, undefined) : nearest(parent, scopes, warn);
  scopes.set(folder, scope);
  return scope;
}

function readScope(file: string, warn: (sentence: string) => void): Scope {
  try {
    const json = readJsonFile(file);
    return scopeOf(path.dirname(path.resolve(file)), json.value, ({ path: place, message }) => {
      warn(`配置文件“${file}”第 ${json.lineOf(place)} 行：${place ? `${place} ` : ''}${message}；此项未采用`);
    });
  } catch (error) {
    throw error instanceof Complaint ? new Complaint(`配置文件“${file}”无法采用：${error.message}`) : error;
  }
}

function scopeOf(folder: string, value: unknown, warn?: (problem: { path: string; message: string }) => void): Scope {
  const { config, problems } = readConfig(value);
  for (const problem of problems) warn?.(problem);
  return { folder, config, linter: createLinter(config, matches) };
}
