// Which table goes with a document? Named in the settings, read through the files of the client, opened when first asked for.
import { type Draft, type Fillable, type Sources as Given, namedFile, type TableSource } from '../core/api.js';
import { matches } from '../glob.js';
import type { Files } from './files.js';
import { pathBelow, type Settings } from './settings.js';
import { nameOf, parent, uriOf } from './uri.js';
import type { Watched } from './watching.js';

/** What the bundle that reads tables offers; a type of our own, so that the bundle stays apart. */
export interface OpenTable extends TableSource {
  readonly figures: number;
  fillables(draft: Draft): readonly Fillable[];
}

export type TableOpener = (name: string, bytes: Uint8Array) => OpenTable;

/** What there is to compare a document with. */
export interface Opened extends Given {
  readonly table?: OpenTable;
  /** What could not be opened, in a sentence. */
  readonly trouble?: string;
}

interface Ports {
  readonly files: Files;
  opener(): Promise<TableOpener>;
  /** `watched` has become longer. */
  changed(): void;
}

const NOTHING: Opened = {};

export class Sources {
  /** Whether files that a workspace names may be read. */
  trusted = true;
  readonly #ports: Ports;
  /** Settings that were read anew have everything read anew. */
  readonly #known = new WeakMap<Settings, Map<string, Promise<Opened>>>();
  readonly #watched = new Map<string, Watched>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Never fails. */
  of(settings: Settings, uri: string): Promise<Opened> {
    const named = namedFile(settings.config.tables, pathBelow(settings, uri), matches);
    if (named === undefined) return Promise.resolve(NOTHING);
    const known = this.#known.get(settings) ?? new Map<string, Promise<Opened>>();
    this.#known.set(settings, known);
    let opened = known.get(named);
    if (!opened) {
      opened = this.#open(named, settings.folder);
      known.set(named, opened);
    }
    return opened;
  }

  /** What was read so far. */
  watched(): readonly Watched[] {
    return [...this.#watched.values()];
  }

  async #open(named: string, folder: string | undefined): Promise<Opened> {
    const failed = (why: string): Opened => ({ trouble: `数据表“${named}”未被采用：${why}` });
    if (!this.trusted) return failed('工作区未受信任');
    const uri = uriOf(named, folder);
    if (uri === undefined) return failed('稿件不在工作区文件夹里，不知道从哪里找');
    if (!this.#watched.has(uri)) {
      // In a pattern, `?` stands for any sign, so also for those that mean something in it.
      this.#watched.set(uri, { base: parent(uri), pattern: nameOf(uri).replace(/[*?[\]{}]/g, '?') });
      this.#ports.changed();
    }
    let bytes: Uint8Array;
    try {
      bytes = await this.#ports.files.bytes(uri);
    } catch (error) {
      return failed(`读不了，${error instanceof Error ? error.message : String(error)}`);
    }
    try {
      return { table: (await this.#ports.opener())(nameOf(uri), bytes) };
    } catch (error) {
      return { trouble: error instanceof Error ? error.message : String(error) };
    }
  }
}
