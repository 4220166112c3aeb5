// What did the user choose for this document? Editor settings, and above them the nearest .reportdrafts.json.
import type { Connection } from 'vscode-languageserver';
import { type ConfigFile, readConfigFile, type Spot, spotOf } from '../config-file.js';
import {
  type Config,
  createLinter,
  DEFAULT_PROFILE,
  type Linter,
  type Problem,
  type Profile,
  readConfig,
} from '../core/api.js';
import { matches } from '../glob.js';
import { CONFIG_FILE } from '../protocol.js';
import type { Files } from './files.js';
import type { Profiles } from './profiles.js';
import { parent, pathFrom } from './uri.js';

export type Run = 'onType' | 'onSave' | 'manual';

/** The choices for the documents of one folder and those below it. */
export interface Settings {
  /** URI of the folder that the paths in the configuration start from; undefined outside all workspace folders. */
  readonly folder: string | undefined;
  readonly config: Config;
  readonly linter: Linter;
  /** What is usual: learned by the user, else what comes along. */
  readonly profile: Profile;
  readonly run: Run;
  /** What is shown and done between the lines; each can be switched off. */
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  readonly continueNumbering: boolean;
  /** Another number whenever anything was read again. */
  readonly revision: number;
  /** What is wrong with the settings, in a sentence. */
  readonly trouble: string | undefined;
}

/** Where the settings tell what they did not understand. */
export interface Complaints {
  /** The faults of a configuration file; none once all is well. */
  file(uri: string, text: string, spots: readonly Spot[]): void;
  log(message: string): void;
}

/** The folder whose configuration counts, and the file in it if there is one. */
interface Home {
  readonly folder: string;
  readonly file?: ConfigFile;
}

export class SettingsStore {
  /** URIs of the workspace folders, without a slash at the end. */
  folders: readonly string[] = [];
  /** The settings of a client that cannot be asked for them. */
  pushed: unknown;
  readonly #connection: Connection;
  readonly #files: Files;
  readonly #profiles: Profiles;
  readonly #canAsk: boolean;
  readonly #complaints: Complaints;
  readonly #homes = new Map<string, Promise<Home>>();
  readonly #known = new Map<string | undefined, Promise<Settings>>();
  #faulty = new Set<string>();
  #revision = 0;
  /** What was asked for before the last reload may be answered after it, and no longer counts. */
  #reloads = 0;

  constructor(connection: Connection, files: Files, profiles: Profiles, canAsk: boolean, complaints: Complaints) {
    this.#connection = connection;
    this.#files = files;
    this.#profiles = profiles;
    this.#canAsk = canAsk;
    this.#complaints = complaints;
  }

  async of(uri: string): Promise<Settings> {
    const reloads = this.#reloads;
    const workspace = this.rootOf(uri);
    const home = workspace === undefined ? undefined : await this.#home(parent(uri), workspace);
    if (reloads !== this.#reloads) return this.of(uri);
    let settings = this.#known.get(home?.folder);
    if (!settings) {
      settings = this.#load(home, ++this.#revision);
      this.#known.set(home?.folder, settings);
    }
    const loaded = await settings;
    return reloads === this.#reloads ? loaded : this.of(uri);
  }

  /** The innermost workspace folder that the file lies in. */
  rootOf(uri: string): string | undefined {
    return this.folders
      .filter((folder) => uri.startsWith(`${folder}/`))
      .reduce<string | undefined>((best, folder) => (best && best.length > folder.length ? best : folder), undefined);
  }

  /** Something changed: what these documents need is read again. */
  async reload(uris: readonly string[]): Promise<void> {
    this.#reloads++;
    this.#known.clear();
    this.#homes.clear();
    const before = this.#faulty;
    this.#faulty = new Set();
    await Promise.all(uris.map((uri) => this.of(uri)));
    for (const uri of before) if (!this.#faulty.has(uri)) this.#complaints.file(uri, '', []);
  }

  #home(directory: string, workspace: string): Promise<Home> {
    let home = this.#homes.get(directory);
    if (!home) {
      home = this.#findHome(directory, workspace);
      this.#homes.set(directory, home);
    }
    return home;
  }

  async #findHome(directory: string, workspace: string): Promise<Home> {
    const file = await this.#file(`${directory}/${CONFIG_FILE}`);
    if (file) return { folder: directory, file };
    return directory.length > workspace.length ? this.#home(parent(directory), workspace) : { folder: workspace };
  }

  async #file(uri: string): Promise<ConfigFile | undefined> {
    try {
      const text = await this.#files.read(uri);
      return text === undefined ? undefined : readConfigFile(text);
    } catch (error) {
      // A file that cannot be read is a file with one fault, so that the user is told.
      const message = `无法读取：${error instanceof Error ? error.message : String(error)}`;
      return { text: '', root: undefined, value: undefined, errors: [{ start: 0, end: 0, message }] };
    }
  }

  async #load(home: Home | undefined, revision: number): Promise<Settings> {
    const reloads = this.#reloads;
    const { run, codeLens, inlayHints, continueNumbering, ...chosen } = await this.#given(home?.folder);
    const { rules, documents, profile, samples, table, lastYear } = chosen;
    const editor = { rules, documents, profile, samples, table, lastYear };
    const inEditor = readConfig(editor).problems;
    const inFile = readConfig(home?.file?.value).problems;
    const { config } = readConfig(editor, home?.file?.value);
    const learned = await this.#profiles.of(config, home?.folder);
    for (const problem of learned.problems) this.#complaints.log(problem);
    const usual = learned.profile ?? DEFAULT_PROFILE;
    const unknown = this.#complain(inEditor, home, inFile, reloads === this.#reloads);
    return {
      folder: home?.folder,
      config,
      linter: createLinter(config, matches, undefined, usual),
      profile: usual,
      run: run === 'onSave' || run === 'manual' ? run : 'onType',
      codeLens: codeLens !== false,
      inlayHints: inlayHints !== false,
      continueNumbering: continueNumbering !== false,
      revision,
      trouble: [unknown, ...learned.problems].filter((reason) => reason !== undefined).join('；') || undefined,
    };
  }

  async #given(folder: string | undefined): Promise<Record<string, unknown>> {
    const section = 'reportDrafts';
    const item = folder === undefined ? { section } : { section, scopeUri: folder };
    const given: unknown = this.#canAsk
      ? await this.#connection.workspace.getConfiguration(item).catch((error: Error) => {
          this.#complaints.log(`编辑器没有给出设置，改用默认设置：${error.message}`);
        })
      : this.pushed;
    return typeof given === 'object' && given !== null ? { ...given } : {};
  }

  #complain(
    inEditor: readonly Problem[],
    home: Home | undefined,
    inFile: readonly Problem[],
    stillCounts: boolean,
  ): string | undefined {
    const file = home?.file;
    for (const { path, message } of inEditor) {
      this.#complaints.log(`设置 reportDrafts${path && `.${path}`}：${message}`);
    }
    if (file) {
      const uri = `${home.folder}/${CONFIG_FILE}`;
      const spots = file.errors.length ? file.errors : inFile.map((problem) => spotOf(file, problem));
      if (spots.length && stillCounts) {
        this.#faulty.add(uri);
        this.#complaints.file(uri, file.text, spots);
      }
      for (const { message } of file.errors) this.#complaints.log(`${uri}：${message}`);
      for (const { path, message } of inFile) this.#complaints.log(`${uri} ${path}：${message}`);
    }
    const first = file?.errors[0];
    if (first) return `${CONFIG_FILE} 未被采用：${first.message}`;
    const count = inFile.length + inEditor.length;
    return count ? `配置中有 ${count} 处不明，未采用` : undefined;
  }
}

/** The path below the configuration's folder, with `/`; outside all folders the file name. */
export const pathBelow = ({ folder }: Settings, uri: string): string => pathFrom(folder ?? parent(uri), uri);
