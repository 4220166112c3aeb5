// A language client for tests: it talks to a server in this process, or to the real bundle over stdio.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, on } from 'node:events';
import { PassThrough } from 'node:stream';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type DocumentDiagnosticReport,
  type InitializeResult,
  LSPErrorCodes,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  ResponseError,
  type TextDocumentContentChangeEvent,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { noFiles } from '../../server/src/lsp/files.js';
import { startServer } from '../../server/src/lsp/server.js';
import {
  type ClientOptions,
  LIST_REPORTS,
  type ListedFiles,
  READ_BYTES,
  READ_FILE,
  STATUS,
  type Status,
  WRITE_FILE,
} from '../../server/src/protocol.js';
import { openReport, openTable } from '../../server/src/tables/open.js';

/** The only snippet of a server in this process. */
const SNIPPET = { prefix: ['dl-cs', '段落测试'], body: ['第\u0024{1:一}段', '完'], description: '一段' };

export const FOLDER = 'file:///%E6%96%87%E7%A8%BF';

/** What an editor like VS Code says of itself. */
export const ABLE: ClientCapabilities = {
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true } },
  },
};

/** An editor that waits for diagnostics to be sent. */
export const PUSHED: ClientCapabilities = {
  ...ABLE,
  textDocument: { ...ABLE.textDocument, diagnostic: undefined as never },
};

interface Registration {
  readonly method: string;
  readonly registerOptions?: { readonly watchers?: readonly { readonly globPattern: string | object }[] };
}

export interface Setup {
  readonly capabilities?: ClientCapabilities;
  readonly options?: ClientOptions;
  /** The answer to `workspace/configuration`. */
  readonly settings?: Record<string, unknown>;
  /** URI → text; the client answers the server's file requests from here. */
  readonly files?: Record<string, string>;
  readonly folders?: readonly string[];
  /** For Node, before the bundle. */
  readonly flags?: readonly string[];
  /** Tasks that the server puts off are kept in `session.later` until the test runs them. */
  readonly patient?: boolean;
}

export class Session {
  readonly connection: ProtocolConnection;
  readonly files: Map<string, string>;
  /** Files that are no UTF-8; undefined stands for one that cannot be read. */
  readonly bytes = new Map<string, Uint8Array | undefined>();
  /** What was told of work that goes on. */
  readonly progress: string[] = [];
  readonly messages: string[] = [];
  readonly logs: string[] = [];
  readonly registered: string[] = [];
  /** What the server ever wanted to be watched. */
  readonly watched = new Set<string | object>();
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: Status[] = [];
  readonly later: (() => void)[] = [];
  settings: Record<string, unknown>;
  /** The editor's `files.exclude`. */
  hidden: Record<string, boolean> = {};
  /** When set, `workspace/configuration` is answered only after this. */
  gate: Promise<void> = Promise.resolve();
  /** An answer about settings and files is made when it is asked for, and sent when this is over. */
  late: () => Promise<void> = () => Promise.resolve();
  refreshes = 0;
  initialized!: InitializeResult;
  readonly #setup: Setup;
  readonly #texts = new Map<string, TextDocument>();
  readonly #events = new EventEmitter();
  #process: ChildProcess | undefined;

  static inMemory(setup: Setup = {}): Promise<Session> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    const session = new Session(setup, new StreamMessageReader(down), new StreamMessageWriter(up));
    startServer(server, {
      name: 'test',
      soon: setup.patient ? (task) => void session.later.push(task) : setImmediate,
      files: () => noFiles,
      tables: async () => ({ openReport, openTable }),
      snippets: async () => JSON.stringify({ 段落: SNIPPET }),
    });
    return session.#start();
  }

  static overStdio(setup: Setup = {}): Promise<Session> {
    const child = spawn(process.execPath, [...(setup.flags ?? []), 'dist/server.js', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const session = new Session(setup, new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    session.#process = child;
    return session.#start();
  }

  private constructor(setup: Setup, reader: StreamMessageReader, writer: StreamMessageWriter) {
    this.#setup = setup;
    this.settings = setup.settings ?? {};
    this.files = new Map(Object.entries(setup.files ?? {}));
    this.connection = createProtocolConnection(reader, writer);
  }

  async #start(): Promise<this> {
    const { connection, files } = this;
    const happened = () => this.#events.emit('event');
    connection.onRequest('workspace/configuration', async ({ items }: { items: { section: string }[] }) => {
      const answer = items.map(({ section }) => (section === 'files.exclude' ? this.hidden : this.settings));
      await this.gate;
      await this.late();
      return answer;
    });
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      for (const { registerOptions } of registrations) {
        for (const { globPattern } of registerOptions?.watchers ?? []) this.watched.add(globPattern);
      }
      happened();
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      happened();
    });
    connection.onRequest(READ_FILE, async ({ uri }: { uri: string }) => {
      const content = this.bytes.get(uri) ?? files.get(uri);
      await this.late();
      return content === undefined ? null : Buffer.from(content).toString('base64');
    });
    connection.onRequest(READ_BYTES, async ({ uri }: { uri: string }) => {
      const content = this.bytes.get(uri) ?? files.get(uri);
      await this.late();
      if (content === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, '没有权限');
      return Buffer.from(content).toString('base64');
    });
    connection.onRequest(LIST_REPORTS, async ({ uri }: { uri: string }): Promise<ListedFiles> => {
      const below = [...files.keys(), ...this.bytes.keys()].filter((file) => file.startsWith(`${uri}/`));
      await this.late();
      if (below.length === 0) throw new ResponseError(LSPErrorCodes.RequestFailed, '文件不存在');
      return {
        files: below.sort().map((file) => ({ uri: file, size: 1, stamp: files.get(file) ?? '' })),
        problems: [],
      };
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onNotification('$/progress', ({ value }: { value: { kind?: string; message?: string } }) => {
      this.progress.push(value.kind ? `${value.kind} ${value.message ?? ''}` : JSON.stringify(value));
    });
    connection.onRequest(WRITE_FILE, ({ uri, text }: { uri: string; text: string }) => {
      files.set(uri, text);
      return null;
    });
    connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      this.messages.push(message);
      happened();
      return null;
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
      happened();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logs.push(message);
      happened();
    });
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      happened();
    });
    connection.onNotification(STATUS, (status: Status) => {
      this.statuses.push(status);
      happened();
    });
    connection.listen();
    this.initialized = await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: this.#setup.capabilities ?? ABLE,
      workspaceFolders: (this.#setup.folders ?? [FOLDER]).map((uri) => ({ uri, name: '文稿' })),
      initializationOptions: this.#setup.options ?? { files: true, status: true },
    });
    await connection.sendNotification('initialized', {});
    return this;
  }

  /** Of the server, over stdio. */
  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Waits until the condition holds; looked at again whenever the server said something. */
  async until<T>(condition: () => T | undefined | false): Promise<T> {
    const events = on(this.#events, 'event');
    try {
      for (;;) {
        const value = condition();
        if (value) return value;
        await events.next();
      }
    } finally {
      await events.return?.();
    }
  }

  /** Everything sent so far has been handled when this returns. */
  async settled(): Promise<void> {
    await this.connection.sendRequest('reportDrafts/blanks', { uri: 'untitled:none' });
  }

  async open(name: string, text: string, languageId = 'report-draft'): Promise<string> {
    const uri = name.includes(':') ? name : `${FOLDER}/${encodeURIComponent(name)}`;
    const document = TextDocument.create(uri, languageId, 1, text);
    this.#texts.set(uri, document);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  async change(uri: string, range: Range, text: string): Promise<number> {
    const before = this.document(uri);
    const version = before.version + 1;
    const contentChanges: TextDocumentContentChangeEvent[] = [{ range, text }];
    this.#texts.set(uri, TextDocument.update(before, contentChanges, version));
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const document = this.#texts.get(uri);
    assert(document, uri);
    return document;
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', uri, previousResultId === undefined ? {} : { previousResultId });
  }

  /** `[rule, text]` of every diagnostic of a full report. */
  async found(uri: string): Promise<[string, string][]> {
    const report = await this.pull(uri);
    assert.equal(report.kind, 'full');
    return report.items.map(({ code, range }) => [String(code), this.document(uri).getText(range)]);
  }

  request<T>(method: string, uri: string, params: object = {}): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri }, ...params });
  }

  /** The text after an edit that belongs to the version that is open. */
  after(uri: string, edit: WorkspaceEdit | undefined): string {
    const [change] = edit?.documentChanges ?? [];
    assert(change && 'textDocument' in change && 'edits' in change);
    const document = this.document(uri);
    assert.deepEqual(change.textDocument, { uri, version: document.version });
    return TextDocument.applyEdits(document, change.edits as { range: Range; newText: string }[]);
  }

  /** Ends the server in good order; over stdio, returns its exit code. */
  async end(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    const child = this.#process;
    if (!child) {
      this.connection.dispose();
      return null;
    }
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}

/** The place of a piece of text that occurs once. */
export function rangeOf(document: TextDocument, piece: string): Range {
  const at = document.getText().indexOf(piece);
  assert(at >= 0, piece);
  return { start: document.positionAt(at), end: document.positionAt(at + piece.length) };
}
