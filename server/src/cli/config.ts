// Which configuration holds for a document?
import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { spotOf } from '../config-file.js';
import {
  type Config,
  createLinter,
  type Draft,
  documentChoice,
  type Linter,
  type LintResult,
  lineAt,
  linesOf,
  namedFile,
  type Problem,
  type Profile,
  type RULES,
  readConfig,
  type Sources,
} from '../core/api.js';
import { matches, splitGlob } from '../glob.js';
import { CONFIG_FILE } from '../protocol.js';
import { isBelow } from '../reach.js';
import { Complaint } from './complaint.js';
import { findDocuments } from './input.js';
import { readJsonFile } from './json-file.js';
import { learnFrom } from './learn.js';
import { readProfile } from './profile.js';
import { readLastYear, readTable } from './table.js';

/** How one document is to be treated. */
export interface Setup {
  readonly choice: ReturnType<typeof documentChoice>;
  readonly lint: (draft: Draft, sources?: Sources) => LintResult;
  /** A linter that has seen nothing yet, of one rule or of all. */
  anew(rule?: (typeof RULES)[number]): (draft: Draft, sources?: Sources) => LintResult;
  /** What the configuration names to compare the document with. */
  sources(): Promise<Sources>;
}

/** A configuration and the folder that its paths start from. */
interface Scope {
  readonly folder: string;
  /** The whole path of a file that it names. Throws a `Complaint` for one that it may not name. */
  readonly pathOf: (named: string) => string;
  readonly config: Config;
  readonly linter: Linter;
  linterOf(rules?: typeof RULES): Linter;
}

/**
 * Finds the setup of each document: the file that the user named, else the nearest `.reportdrafts.json` above the
 * document. `warn` hears of what is wrong in one; a named file that cannot be read at all throws a `Complaint`.
 * `profile` counts before those that configurations name.
 */
export function setups(
  named: string | undefined,
  warn: (sentence: string) => void,
  profile?: Profile,
): (file: string) => Setup {
  const scopes = new Map<string, Scope>();
  const scopeOf = (folder: string, value?: unknown, complain?: (problem: Problem) => void): Scope => {
    const { config, problems } = readConfig(value);
    for (const problem of problems) complain?.(problem);
    const pathOf = (name: string) => (named === undefined ? ownPath : path.resolve)(folder, name);
    const usual = profile ?? profileOf(config, pathOf, warn);
    const linterOf = (rules?: typeof RULES) => createLinter(config, matches, rules, usual);
    return { folder, pathOf, config, linter: linterOf(), linterOf };
  };
  const read = (file: string): Scope => {
    try {
      const json = readJsonFile(file);
      const lines = linesOf(json.text);
      return scopeOf(path.dirname(path.resolve(file)), json.value, (problem) => {
        const line = lineAt(lines, spotOf(json, problem).start) + 1;
        warn(`配置文件“${file}”第 ${line} 行：${problem.message}；这一项没有采用`);
      });
    } catch (error) {
      throw error instanceof Complaint ? new Complaint(`配置文件“${file}”没有采用：${error.message}`) : error;
    }
  };
  const nearest = (folder: string): Scope => {
    const known = scopes.get(folder);
    if (known) return known;
    const file = shortest(path.join(folder, CONFIG_FILE));
    const parent = path.dirname(folder);
    let scope: Scope;
    if (!isThere(file)) scope = parent === folder ? scopeOf(folder) : nearest(parent);
    else {
      try {
        scope = read(file);
      } catch (error) {
        if (!(error instanceof Complaint)) throw error;
        warn(`${error.message}。改用默认配置`);
        scope = scopeOf(folder);
      }
    }
    scopes.set(folder, scope);
    return scope;
  };
  /** Each file is opened once, and the user hears once of one that cannot be. */
  const opened = new Map<string, Promise<unknown>>();
  const open = <T>(key: string, file: string | undefined, scope: Scope, read: (file: string) => Promise<T>) => {
    if (file === undefined) return undefined;
    const once = `${key} ${path.resolve(scope.folder, file)}`;
    const tried = async () => {
      try {
        return await read(scope.pathOf(file));
      } catch (error) {
        if (!(error instanceof Complaint)) throw error;
        warn(`配置中的 ${key}：${error.message}；没有采用`);
        return undefined;
      }
    };
    const source = (opened.get(once) as Promise<T | undefined> | undefined) ?? tried();
    opened.set(once, source);
    return source;
  };
  const only = named === undefined ? undefined : read(named);
  return (file) => {
    const whole = path.resolve(file);
    const scope = only ?? nearest(path.dirname(whole));
    const { folder, config, linter, linterOf } = scope;
    const relative = path.relative(folder, whole).split(path.sep).join('/');
    const table = namedFile(config.tables, relative, matches);
    const lastYear = namedFile(config.lastYears, relative, matches);
    return {
      choice: documentChoice(config, relative, matches),
      lint: (draft, sources) => linter(draft, relative, sources),
      anew: (rule) => {
        const fresh = linterOf(rule && [rule]);
        return (draft, sources) => fresh(draft, relative, sources);
      },
      sources: async () => ({
        table: await open('table', table, scope, readTable),
        lastYear: await open('lastYear', lastYear, scope, readLastYear),
      }),
    };
  };
}

/** The profile that a configuration names, or what its samples teach; undefined when it names neither. */
function profileOf(
  { profile, samples }: Config,
  pathOf: Scope['pathOf'],
  warn: (sentence: string) => void,
): Profile | undefined {
  try {
    if (profile !== undefined) return readProfile(pathOf(profile), '配置中的 profile ', warn);
    if (samples.length === 0) return undefined;
    const complain = (sentence: string) => warn(`配置中的 samples：${sentence}`);
    const files = samples.flatMap((each) => {
      const { base, fits = () => true } = splitGlob(each);
      const from = pathOf(base);
      const found = findDocuments([from], ({ message }) => complain(message));
      return found.filter((file) => fits(path.relative(from, file).split(path.sep).join('/')));
    });
    return learnFrom(files, complain).profile;
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    warn(`${error.message}。改用默认的学习结果`);
    return undefined;
  }
}

/**
 * Of a file that a configuration names which nobody asked for: it lies in the folder of the configuration or in the
 * working folder, links on the way included. Throws a `Complaint` for any other.
 */
function ownPath(folder: string, named: string): string {
  const whole = path.resolve(folder, named);
  // First by the names: asking about a path on another machine is asking that machine.
  const holds = (place: string) => isBelow(place, whole) && isBelow(realOf(place), realOf(whole));
  if (holds(folder) || holds(path.resolve())) return whole;
  throw new Complaint(`“${named}”在文件夹之外（要用它，请在命令行上用 --config 写明这份配置）`);
}

/** Of a path that does not exist, by what of it does. */
function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const above = path.dirname(file);
    return above === file ? file : path.join(realOf(above), path.basename(file));
  }
}

/** Links that lead nowhere, too, and what may not be looked at: somebody meant it to be read. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

/** Relative if the file is below the working folder, which is easier to read. */
function shortest(file: string): string {
  const relative = path.relative('', file);
  return relative.startsWith('..') ? file : relative;
}
