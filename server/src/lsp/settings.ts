// What did the user choose for this document? Editor settings and .reportdrafts.json, per workspace folder.
import type { Connection } from 'vscode-languageserver';
import { type Config, createLinter, type Linter, type Matches, type Problem, readConfig } from '../core/api.js';
import { CONFIG_FILE } from '../protocol.js';
import { type ConfigFile, readConfigFile, type Spot, spotOf } from './config-file.js';
import type { Files } from './files.js';

export type Run = 'onType' | 'onSave' | 'manual';

/** The choices for one workspace folder, or for documents outside all of them. */
export interface Settings {
  readonly config: Config;
  readonly linter: Linter;
  readonly run: Run;
  /** Another number whenever anything changed. */
  readonly revision: number;
  /** What is wrong with the settings, in a sentence. */
  readonly trouble: string | undefined;
}

/** What the settings have to tell apart from themselves. */
export interface SettingsReports {
  /** The state of a configuration file; no spots when all is well. */
  file(uri: string, text: string, spots: readonly Spot[]): void;
  log(message: string): void;
}

export class SettingsStore {
  /** URIs of the workspace folders, without a slash at the end. */
  folders: readonly string[] = [];
  /** The settings a client pushed that cannot be asked for them. */
  pushed: unknown;
  readonly #connection: Connection;
  readonly #files: Files;
  readonly #matches: Matches;
  readonly #canAsk: boolean;
  readonly #reports: SettingsReports;
  readonly #known = new Map<string | undefined, Promise<Settings>>();
  #revision = 0;

  constructor(connection: Connection, files: Files, matches: Matches, canAsk: boolean, reports: SettingsReports) {
    this.#connection = connection;
    this.#files = files;
    this.#matches = matches;
    this.#canAsk = canAsk;
    this.#reports = reports;
  }

  /** The innermost workspace folder of a document. */
  folderOf(uri: string): string | undefined {
    return this.folders
      .filter((folder) => uri.startsWith(`${folder}/`))
      .reduce<string | undefined>((best, folder) => (best && best.length > folder.length ? best : folder), undefined);
  }

  /** The path below the workspace folder, with `/`; outside all folders the file name. */
  pathOf(uri: string): string {
    const folder = this.folderOf(uri);
    const path = folder === undefined ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(folder.length + 1);
    return path.split('/').map(decode).join('/');
  }

  of(uri: string): Promise<Settings> {
    return this.#in(this.folderOf(uri));
  }

  #in(folder: string | undefined): Promise<Settings> {
    let settings = this.#known.get(folder);
    if (!settings) {
      settings = this.#load(folder, ++this.#revision);
      this.#known.set(folder, settings);
    }
    return settings;
  }

  /** Something changed: everything that was in use is read again. */
  async reload(): Promise<void> {
    const folders = [...this.#known.keys()];
    this.#known.clear();
    await Promise.all(folders.map((folder) => this.#in(folder)));
  }

  async #load(folder: string | undefined, revision: number): Promise<Settings> {
    const given = await this.#given(folder);
    const { run, rules, documents, profile, samples } = given;
    const editor = { rules, documents, profile, samples };
    const file = folder === undefined ? undefined : await this.#file(folder);
    const inEditor = readConfig(editor).problems;
    const inFile = file ? readConfig(file.value).problems : [];
    const { config } = readConfig(editor, file?.value);
    return {
      config,
      linter: createLinter(config, this.#matches),
      run: run === 'onSave' || run === 'manual' ? run : 'onType',
      revision,
      trouble: this.#tell(folder, inEditor, file, inFile),
    };
  }

  async #given(folder: string | undefined): Promise<Record<string, unknown>> {
    const section = 'reportDrafts';
    const item = folder === undefined ? { section } : { section, scopeUri: folder };
    const given: unknown = this.#canAsk ? await this.#connection.workspace.getConfiguration(item) : this.pushed;
    return typeof given === 'object' && given !== null ? { ...given } : {};
  }

  async #file(folder: string): Promise<ConfigFile | undefined> {
    const uri = `${folder}/${CONFIG_FILE}`;
    try {
      const text = await this.#files.read(uri);
      if (text !== undefined) return readConfigFile(text);
    } catch (error) {
      // A file that cannot be read is a file with one error, so that the user is told.
      const message = `无法读取：${error instanceof Error ? error.message : String(error)}`;
      return { text: '', root: undefined, value: undefined, errors: [{ start: 0, end: 0, message }] };
    }
    this.#reports.file(uri, '', []);
    return undefined;
  }

  #tell(
    folder: string | undefined,
    inEditor: readonly Problem[],
    file: ConfigFile | undefined,
    inFile: readonly Problem[],
  ): string | undefined {
    for (const { path, message } of inEditor) {
      this.#reports.log(`设置 reportDrafts${path && `.${path}`}：${message}`);
    }
    if (file) {
      const uri = `${folder}/${CONFIG_FILE}`;
      const spots = file.errors.length ? file.errors : inFile.map((problem) => spotOf(file, problem));
      this.#reports.file(uri, file.text, spots);
      for (const problem of inFile) this.#reports.log(`${uri} ${problem.path}：${problem.message}`);
      for (const spot of file.errors) this.#reports.log(`${uri}：${spot.message}`);
    }
    const first = file?.errors[0];
    if (first) return `${CONFIG_FILE} 未被采用：${first.message}`;
    const count = inFile.length + inEditor.length;
    return count ? `配置中有 ${count} 处不明，未采用` : undefined;
  }
}

/** A path segment as people read it; one that is not encoded properly stays as it is. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
