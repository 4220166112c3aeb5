// How are files of the workspace read and written? A port, because only the client or the machine can reach them.
import type { Connection } from 'vscode-languageserver';
import { type FileParams, READ_FILE, WRITE_FILE, type WriteParams } from '../protocol.js';

export interface Files {
  /** The text, or undefined where there is no such file. Fails with a sentence where it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** Creates or replaces the file. Fails with a sentence where it cannot be written. */
  write(uri: string, text: string): Promise<void>;
}

/** Files as the client sees them: on this machine, on a remote one, or in a browser. */
export const clientFiles = (connection: Connection): Files => ({
  async read(uri) {
    const params: FileParams = { uri };
    return (await connection.sendRequest<string | null>(READ_FILE, params)) ?? undefined;
  },
  async write(uri, text) {
    const params: WriteParams = { uri, text };
    await connection.sendRequest(WRITE_FILE, params);
  },
});

/** For a client without files on a machine without files: there is no configuration file. */
export const noFiles: Files = {
  read: async () => undefined,
  write: async (uri) => {
    throw new Error(`无法写入 ${uri}：编辑器没有提供读写文件的能力`);
  },
};
