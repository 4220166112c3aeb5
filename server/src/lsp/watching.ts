// Which files does the client watch for the server? The configurations, and what profiles and tables were read from.
import { type Connection, DidChangeWatchedFilesNotification, type Disposable, WatchKind } from 'vscode-languageserver';
import { matches } from '../glob.js';
import { CONFIG_FILE } from '../protocol.js';
import type { Client } from './client.js';
import { nameOf } from './uri.js';

/** Files that must be read again when they change: `pattern` below the folder `base`. */
export interface Watched {
  readonly base: string;
  readonly pattern: string;
  /** Only when something is deleted. */
  readonly deleted?: boolean;
}

/** Whether the file is among those watched; folders and files may be written as one and encoded as another. */
export function isAmong(watched: readonly Watched[], uri: string): boolean {
  const path = plain(uri);
  return watched.some(({ base, pattern }) => {
    const folder = `${plain(base)}/`;
    return path.startsWith(folder) && matches(path.slice(folder.length), pattern);
  });
}

const plain = (uri: string): string => uri.split('/').map(nameOf).join('/');

export class Watching {
  readonly #connection: Connection;
  readonly #client: Client;
  #known = '';
  #registered: Promise<Disposable> | undefined;

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  /** Registers anew where other files are to be watched than before. */
  async watch(files: readonly Watched[]): Promise<void> {
    if (!this.#client.registersFiles) return;
    const watchers = files.map(({ base, pattern, deleted }) => ({
      globPattern: this.#client.watchesFolders ? { baseUri: base, pattern } : `**/${pattern.replace('**/', '')}`,
      ...(deleted ? { kind: WatchKind.Delete } : {}),
    }));
    watchers.unshift({ globPattern: `**/${CONFIG_FILE}` });
    const text = JSON.stringify(watchers);
    if (text === this.#known) return;
    this.#known = text;
    const before = this.#registered;
    this.#registered = this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    (await before)?.dispose();
    await this.#registered;
  }
}
