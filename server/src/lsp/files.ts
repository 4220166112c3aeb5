// How are files of the workspace read and written? A port, because only the client or the machine can reach them.
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { decode } from '../decoding.js';
import {
  type FileParams,
  LIST_REPORTS,
  type ListedFiles,
  READ_BYTES,
  READ_FILE,
  WRITE_FILE,
  type WriteParams,
} from '../protocol.js';

export interface Files {
  /** The text, or undefined where there is no such file. Fails with a sentence where it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** The bytes. Fails with a sentence where it cannot be read. */
  bytes(uri: string): Promise<Uint8Array>;
  /**
   * The file, or all below the folder that may be reports; those found so far once it is cancelled. Fails with a sentence
   * where there is no such thing.
   */
  reports(uri: string, token: CancellationToken): Promise<ListedFiles>;
  /** Creates or replaces the file. Fails with a sentence where it cannot be written. */
  write(uri: string, text: string): Promise<void>;
}

/** Files as the client sees them: on this machine, on a remote one, or in a browser. */
export const clientFiles = (connection: Connection): Files => ({
  async read(uri) {
    const params: FileParams = { uri };
    const sent = await connection.sendRequest<string | null>(READ_FILE, params);
    return sent === null ? undefined : textOf(unpacked(sent));
  },
  async bytes(uri) {
    const params: FileParams = { uri };
    return unpacked(await connection.sendRequest<string>(READ_BYTES, params));
  },
  reports(uri, token) {
    const params: FileParams = { uri };
    return connection.sendRequest<ListedFiles>(LIST_REPORTS, params, token);
  },
  async write(uri, text) {
    const params: WriteParams = { uri, text };
    await connection.sendRequest(WRITE_FILE, params);
  },
});

const unpacked = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** In whatever encoding an editor may have written it. Fails with a sentence where the bytes are no text. */
export function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  if ('why' in decoded) throw new Error(decoded.why);
  return decoded.text;
}

/** For a client without files on a machine without files: there is no configuration file. */
export const noFiles: Files = {
  read: async () => undefined,
  bytes: async () => refuse('读取'),
  reports: async () => refuse('读取'),
  write: async (uri) => refuse(`写入 ${uri}`),
};

const refuse = (what: string): never => {
  throw new Error(`无法${what}：编辑器没有提供读写文件的能力`);
};
