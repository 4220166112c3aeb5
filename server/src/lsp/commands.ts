// What does the server do on command?
import type { Connection, ExecuteCommandParams } from 'vscode-languageserver';
import { CHECK_COMMAND, CONFIG_FILE, type DocumentParams, IGNORE_COMMAND, type IgnoreParams } from '../protocol.js';
import { asWords } from '../words.js';
import type { Documents } from './documents.js';
import type { Files } from './files.js';
import type { Guard } from './guard.js';
import { withIgnored } from './ignore.js';
import { pathBelow, type SettingsStore } from './settings.js';
import { nameOf } from './uri.js';

interface Rooms {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly files: Files;
  /** Reads the settings again and has everything checked again. */
  readonly reload: () => Promise<void>;
  /** Has everything checked again. */
  readonly refresh: () => void;
}

export function createCommands({ connection, guard, documents, settings, files, reload, refresh }: Rooms) {
  /** One after the other: each reads what the one before wrote. */
  let writing = Promise.resolve();

  const ignore = async (params: IgnoreParams): Promise<void> => {
    const chosen = await settings.of(params.uri);
    const { folder } = chosen;
    if (folder === undefined) throw new Error('这份稿件不在工作区文件夹里，没有可以写入的配置文件');
    const uri = `${folder}/${CONFIG_FILE}`;
    const { text, done } = withIgnored(await files.read(uri), params, pathBelow(chosen, params.uri));
    await files.write(uri, text);
    await reload();
    connection.window.showInformationMessage(asWords(`${done}，写入 ${nameOf(folder)}/${CONFIG_FILE}`));
  };

  const check = ({ uri }: DocumentParams): void => {
    const document = documents.get(uri);
    if (!document) return;
    document.ask('command');
    refresh();
  };

  return async ({ command, arguments: given }: ExecuteCommandParams): Promise<null> => {
    const [params] = given ?? [];
    if (command === CHECK_COMMAND && isDocument(params)) check(params);
    if (command === IGNORE_COMMAND && isIgnore(params)) {
      writing = writing.then(() => guard.told(() => ignore(params)));
      await writing;
    }
    return null;
  };
}

const SCOPES: readonly unknown[] = ['text', 'rule', 'file', 'workspace'];

const isDocument = (value: unknown): value is DocumentParams =>
  typeof value === 'object' && value !== null && 'uri' in value && typeof value.uri === 'string';

const isIgnore = (value: unknown): value is IgnoreParams =>
  isDocument(value) &&
  'scope' in value &&
  SCOPES.includes(value.scope) &&
  'rule' in value &&
  typeof value.rule === 'string' &&
  (!('text' in value) || typeof value.text === 'string');
