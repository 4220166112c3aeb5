// Which table and which report of last year go with a document? Named in the settings, read through the files of the client, opened when first asked for.
import {
  type Draft,
  type Fillable,
  type Sources as Given,
  type LastYearSource,
  namedFile,
  type TableSource,
  type YearChange,
} from '../core/api.js';
import { decode } from '../decoding.js';
import { matches } from '../glob.js';
import type { Files } from './files.js';
import { pathBelow, type Settings } from './settings.js';
import { nameOf, parent, uriOf } from './uri.js';
import type { Watched } from './watching.js';

/** What the bundle that reads tables offers; a type of our own, so that the bundle stays apart. */
export interface OpenTable extends TableSource {
  readonly figures: number;
  readonly unread: readonly string[];
  fillables(draft: Draft): readonly Fillable[];
}

export interface OpenReport extends LastYearSource {
  changes(draft: Draft): readonly YearChange[];
}

/** The bundle itself. */
export interface Openers {
  openTable(name: string, bytes: Uint8Array): OpenTable;
  openReport(name: string, text: string): OpenReport;
}

/** What there is to compare a document with. */
export interface Opened extends Given {
  readonly table?: OpenTable | undefined;
  readonly tableUri?: string | undefined;
  readonly lastYear?: OpenReport | undefined;
  readonly lastYearUri?: string | undefined;
  /** What could not be opened, in a sentence. */
  readonly trouble?: string;
}

interface Ports {
  readonly files: Files;
  openers(): Promise<Openers>;
  /** `watched` has become longer. */
  changed(): void;
}

const NOTHING: Opened = {};

interface Kind {
  readonly what: string;
  /** Throws an error whose message is a sentence. */
  open(openers: Openers, uri: string, bytes: Uint8Array): Opened;
}

const TABLE: Kind = {
  what: '数据表',
  open: ({ openTable }, uri, bytes) => ({ table: openTable(nameOf(uri), bytes), tableUri: uri }),
};
const LAST_YEAR: Kind = {
  what: '上年报告',
  open({ openReport }, uri, bytes) {
    const decoded = decode(bytes);
    if ('why' in decoded) throw new Error(`上年报告“${nameOf(uri)}”不能用：${decoded.why}`);
    return { lastYear: openReport(nameOf(uri), decoded.text), lastYearUri: uri };
  },
};

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

  /** Never fails. The same object as long as nothing was read anew. */
  of(settings: Settings, uri: string): Promise<Opened> {
    const path = pathBelow(settings, uri);
    const table = namedFile(settings.config.tables, path, matches);
    const lastYear = namedFile(settings.config.lastYears, path, matches);
    if (table === undefined && lastYear === undefined) return Promise.resolve(NOTHING);
    return this.#once(settings, `${table} | ${lastYear}`, async () => {
      const [first, second] = await Promise.all([
        this.#named(settings, TABLE, table),
        this.#named(settings, LAST_YEAR, lastYear),
      ]);
      const trouble = [first.trouble, second.trouble].filter((reason) => reason !== undefined).join('；');
      return { ...first, ...second, ...(trouble ? { trouble } : {}) };
    });
  }

  /** A table that was chosen and does not stand in the settings yet. Never fails. */
  chosen(settings: Settings, table: string): Promise<Opened> {
    return this.#named(settings, TABLE, table);
  }

  /** What was read so far. */
  watched(): readonly Watched[] {
    return [...this.#watched.values()];
  }

  #once(settings: Settings, key: string, open: () => Promise<Opened>): Promise<Opened> {
    const known = this.#known.get(settings) ?? new Map<string, Promise<Opened>>();
    this.#known.set(settings, known);
    const opened = known.get(key) ?? open();
    known.set(key, opened);
    return opened;
  }

  async #named(settings: Settings, kind: Kind, named: string | undefined): Promise<Opened> {
    if (named === undefined) return NOTHING;
    return this.#once(settings, `${kind.what} ${named}`, () => this.#open(kind, named, settings.folder));
  }

  async #open(kind: Kind, named: string, folder: string | undefined): Promise<Opened> {
    const failed = (why: string): Opened => ({ trouble: `${kind.what}“${named}”未被采用：${why}` });
    if (!this.trusted) return failed('工作区未受信任');
    const uri = uriOf(named, folder);
    if (uri === undefined) return failed('稿件不在工作区文件夹里，不知道从哪里找');
    if (!this.#watched.has(uri)) {
      // In a pattern, `?` stands for any sign, so also for those that mean something in it.
      this.#watched.set(uri, { base: parent(uri), pattern: nameOf(uri).replace(/[*?[\]{}]/g, '?') });
      this.#ports.changed();
    }
    // Loaded while the file is read; that it cannot be is told below.
    const openers = this.#ports.openers();
    openers.catch(() => undefined);
    let bytes: Uint8Array;
    try {
      bytes = await this.#ports.files.bytes(uri);
    } catch (error) {
      return failed(`读不了，${error instanceof Error ? error.message : String(error)}`);
    }
    try {
      return kind.open(await openers, uri, bytes);
    } catch (error) {
      return { trouble: error instanceof Error ? error.message : String(error) };
    }
  }
}
