// Which files does the client watch for the server? The configurations, and what profiles and tables were read from.
import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import { CONFIG_FILE } from '../protocol.js';
import type { Client } from './client.js';

/** Files that must be read again when they change: `pattern` below the folder `base`. */
export interface Watched {
  readonly base: string;
  readonly pattern: string;
}

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
    const patterns = files.map(({ base, pattern }) =>
      this.#client.watchesFolders ? { baseUri: base, pattern } : `**/${pattern.replace('**/', '')}`,
    );
    const watchers = [`**/${CONFIG_FILE}`, ...patterns].map((globPattern) => ({ globPattern }));
    const text = JSON.stringify(watchers);
    if (text === this.#known) return;
    this.#known = text;
    const before = this.#registered;
    this.#registered = this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    (await before)?.dispose();
    await this.#registered;
  }
}
