// What is wrong in the files of folders, open or not? Found when the user asks, and kept right until they clear it.
import {
  CancellationToken,
  type Connection,
  type Diagnostic,
  FileChangeType,
  ProgressType,
} from 'vscode-languageserver';
import { documentChoice } from '../core/api.js';
import { decode } from '../decoding.js';
import { matches } from '../glob.js';
import { type DocumentParams, type FileProgress, type ListedFile, NO_REPORTS_IN, REPORT_NAMES } from '../protocol.js';
import {
  CHECK_FOLDERS,
  CLEAR_FOLDERS,
  type FoldersChecked,
  type FoldersParams,
  TAB_CLOSED,
} from '../protocol-folders.js';
import type { Checker } from './check.js';
import type { Checked } from './checked.js';
import { type Documents, OpenDocument } from './documents.js';
import type { Files } from './files.js';
import type { Guard } from './guard.js';
import type { Profiles } from './profiles.js';
import { pathBelow, type SettingsStore } from './settings.js';
import { nameOf, pathFrom } from './uri.js';
import type { Watched } from './watching.js';

interface Ports {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly profiles: Profiles;
  readonly checker: Checker;
  readonly files: Files;
  diagnosticsOf(uri: string, checked: Checked): Diagnostic[];
  /** Has the open documents checked again. */
  refresh(): void;
  /** `watched` is another. */
  changed(): void;
  /** Globs of what the editor does not show below a workspace folder. */
  hidden(folder: string): Promise<readonly string[]>;
}

/** Without a slash at the end. */
const bare = (uri: string): string => uri.replace(/\/+$/, '');

const PROGRESS = new ProgressType<FileProgress>();
const MOST_BYTES = 20 * 1024 * 1024;

export class Folders {
  readonly #ports: Ports;
  /** The folders that were checked, with the globs of what is hidden in each. */
  readonly #checked = new Map<string, readonly string[]>();
  /** The files that were looked at, and whether findings of them are on the screen. */
  readonly #shown = new Map<string, boolean>();
  /** One file is read after the other. */
  #turn = Promise.resolve();
  #round = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
    const { connection, guard } = ports;
    connection.onRequest(
      CHECK_FOLDERS,
      guard.request<FoldersParams, FoldersChecked | null>(CHECK_FOLDERS, null, ({ folders, token }, cancellation) =>
        this.#check(
          folders.map(bare),
          (progress) => guard.background(CHECK_FOLDERS, () => connection.sendProgress(PROGRESS, token, progress)),
          cancellation,
        ),
      ),
    );
    connection.onNotification(CLEAR_FOLDERS, () => this.clear());
    connection.onNotification(
      TAB_CLOSED,
      guard.notice<DocumentParams>(TAB_CLOSED, ({ uri }) => {
        const open = ports.documents.get(uri);
        if (open) {
          open.live = false;
          open.closings++;
        }
        this.follow(uri);
      }),
    );
  }

  /** What a server before this one checked is checked again; nobody waits for it. */
  takeUp(folders: readonly string[]): void {
    if (folders.length)
      this.#ports.guard.background(CHECK_FOLDERS, () =>
        this.#check(folders.map(bare), () => undefined, CancellationToken.None),
      );
  }

  watched(): readonly Watched[] {
    return [...this.#checked.keys()].flatMap((base) => [
      { base, pattern: '**/*.{txt,md,markdown,baogao}' },
      // Of a folder that is deleted, what lies in it is not told of.
      { base, pattern: '**', deleted: true },
    ]);
  }

  /** The editor shows the findings of this document itself. */
  handOver(uri: string): void {
    if (this.#shown.has(uri)) this.#show(uri, []);
  }

  /** A file or a folder is another than it was, or nobody has it open any more. */
  follow(uri: string, type?: FileChangeType): void {
    if (type === FileChangeType.Created && this.#isWanted(uri)) this.#shown.set(uri, this.#shown.get(uri) ?? false);
    for (const file of this.#shown.keys()) if (file === uri || file.startsWith(`${uri}/`)) this.#look(file);
  }

  /** The settings are others: everything is looked at again, unless they change meanwhile. */
  again(): void {
    const round = ++this.#round;
    for (const file of this.#shown.keys()) this.#look(file, () => round === this.#round);
  }

  /** Nothing is left on the screen, of all folders or of those below one. */
  clear(folder?: string): void {
    const below = (uri: string) => folder === undefined || `${uri}/`.startsWith(`${folder}/`);
    for (const uri of this.#shown.keys()) {
      if (!below(uri)) continue;
      this.#show(uri, []);
      this.#shown.delete(uri);
    }
    for (const uri of this.#checked.keys()) if (below(uri)) this.#checked.delete(uri);
    this.#ports.changed();
  }

  async #check(
    folders: readonly string[],
    tell: (progress: FileProgress) => void,
    token: CancellationToken,
  ): Promise<FoldersChecked> {
    const { documents, settings, profiles, refresh, changed } = this.#ports;
    const problems: string[] = [];
    const counts = { checked: 0, faulty: 0, unlike: 0, never: 0 };
    const files = await this.#list(folders, problems, token);
    await Promise.all(files.map(({ uri }) => settings.of(uri)));
    await profiles.settled(token);
    for (const uri of this.#shown.keys()) {
      const gone = folders.some((folder) => uri.startsWith(`${folder}/`)) && !files.some((file) => file.uri === uri);
      if (gone) this.#show(uri, []);
    }
    for (const [done, { uri, size }] of files.entries()) {
      if (token.isCancellationRequested) break;
      const name = nameOf(uri);
      tell({ done, of: files.length, name });
      try {
        const config = await settings.of(uri);
        if (documentChoice(config.config, pathBelow(config, uri), matches) === 'never') {
          counts.never++;
          this.handOver(uri);
          continue;
        }
        if (size > MOST_BYTES) throw new Error(`文件太大，最多 ${MOST_BYTES / 1024 / 1024} MB`);
        const open = documents.get(uri);
        open?.ask('command');
        const checked = await this.#findingsOf(uri);
        this.#tell(uri, checked);
        if (checked.state === 'off') {
          if (checked.unlike) counts.unlike++;
          else problems.push(`“${name}”：${checked.why}`);
          continue;
        }
        const { findings, failures } = checked.result;
        counts.checked++;
        // Hints do not stand among the problems.
        if (findings.some(({ severity }) => severity !== 'hint')) counts.faulty++;
        if (failures.length) problems.push(`“${name}”：规则 ${failures.map(({ rule }) => rule).join('、')} 未能运行`);
      } catch (error) {
        problems.push(`读不了“${name}”：${error instanceof Error ? error.message : String(error)}`);
        this.handOver(uri);
      }
    }
    if (documents.all().some(({ due }) => due.by === 'command')) refresh();
    changed();
    return { ...counts, problems };
  }

  /** Each file once, without what the editor hides. */
  async #list(folders: readonly string[], problems: string[], token: CancellationToken): Promise<ListedFile[]> {
    const { files, hidden } = this.#ports;
    const found = new Map<string, ListedFile>();
    for (const folder of folders) {
      this.#checked.set(folder, await hidden(folder));
      try {
        const listed = await files.reports(folder, token);
        problems.push(...listed.problems);
        for (const file of listed.files) if (this.#isWanted(file.uri)) found.set(file.uri, file);
      } catch (error) {
        problems.push(`打不开“${nameOf(folder)}”：${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return [...found.values()];
  }

  #isWanted(uri: string): boolean {
    if (!REPORT_NAMES.test(uri)) return false;
    for (const [folder, globs] of this.#checked) {
      if (!uri.startsWith(`${folder}/`)) continue;
      const root = this.#ports.settings.rootOf(uri) ?? folder;
      const names = pathFrom(root, uri).split('/');
      // What hides a folder hides what lies in it. With a slash in front, a glob without one means the first name alone.
      const paths = names.map((_, i) => `/${names.slice(0, i + 1).join('/')}`);
      const isHidden = (path: string) => globs.some((glob) => matches(path, `/${glob}`));
      return !names.some((name) => NO_REPORTS_IN.includes(name)) && !paths.some(isHidden);
    }
    return false;
  }

  #look(uri: string, isStill = () => true): void {
    const look = async () => {
      if (!this.#shown.has(uri) || !isStill()) return;
      const checked = await this.#findingsOf(uri).catch(() => undefined);
      if (this.#shown.has(uri)) this.#tell(uri, checked);
    };
    this.#turn = this.#turn.then(look, look);
    this.#ports.guard.background(CHECK_FOLDERS, () => this.#turn);
  }

  /** Fails with a sentence where the file cannot be read. */
  async #findingsOf(uri: string): Promise<Checked> {
    const { documents, checker, files } = this.#ports;
    const open = documents.get(uri);
    if (open) return checker.now(open);
    const decoded = decode(await files.bytes(uri));
    if ('why' in decoded) throw new Error(decoded.why);
    const languageId = uri.toLowerCase().endsWith('.baogao') ? 'report-draft' : 'plaintext';
    return checker.now(new OpenDocument({ uri, languageId, version: 0, text: decoded.text }, 0, () => undefined));
  }

  #tell(uri: string, checked: Checked | undefined): void {
    const { documents, diagnosticsOf } = this.#ports;
    const live = documents.get(uri)?.live;
    this.#show(uri, checked && !live ? diagnosticsOf(uri, checked) : []);
  }

  #show(uri: string, diagnostics: Diagnostic[]): void {
    const { guard, connection } = this.#ports;
    const before = this.#shown.get(uri);
    this.#shown.set(uri, diagnostics.length > 0);
    if (before || diagnostics.length)
      guard.background('publishDiagnostics', () => connection.sendDiagnostics({ uri, diagnostics }));
  }
}
