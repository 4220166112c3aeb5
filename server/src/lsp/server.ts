// What is the server made of, and what makes it look again?
import {
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  ErrorCodes,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { linesOf, parse } from '../core/api.js';
import { CHECK_COMMAND, CONFIG_FILE, IGNORE_COMMAND, PROFILE_CHANGED, TRUSTED } from '../protocol.js';
import { FIX_ALL } from './actions.js';
import { answerBlanks } from './blanks.js';
import { Checker } from './check.js';
import { answerCleaning } from './cleaning.js';
import { type Client, folderUri, readClient } from './client.js';
import { createCommands } from './commands.js';
import { answerComparing } from './comparing.js';
import { readSnippets } from './completion.js';
import { TOKEN_TYPES, toConfigDiagnostic } from './convert.js';
import { Diagnostics, type Soon } from './diagnostics.js';
import { Documents } from './documents.js';
import { answerFigures } from './figures.js';
import { clientFiles, type Files } from './files.js';
import { answerFilling } from './filling.js';
import { Folders } from './folders.js';
import { createGuard } from './guard.js';
import { answerInline } from './inline.js';
import { answerLearning, learnedPlaces } from './learning.js';
import { Profiles } from './profiles.js';
import { withProgress } from './progress.js';
import { answerRequests } from './requests.js';
import { Samples } from './samples.js';
import { SettingsStore } from './settings.js';
import { type Openers, Sources } from './sources.js';
import { answerStructure } from './structure.js';
import { isAmong, Watching } from './watching.js';

/** What differs from machine to machine. */
export interface Host {
  readonly name: string;
  readonly soon: Soon;
  /** The address of the folder with the rules' pages, where the product lies on this machine. */
  readonly manual?: string;
  /** Files for clients that do not offer theirs; only those below the folders (URIs) may be touched. */
  files(folders: () => readonly string[]): Files;
  /** What reads tables and reports; in a worker from the script at the URL that the client names. */
  tables(script: string | undefined): Promise<Openers>;
  /** The text of the VS Code snippet file, for clients that do not say where it is. */
  snippets(): Promise<string>;
}

export function startServer(connection: Connection, host: Host): void {
  let started = false;
  connection.onInitialize((params) => {
    if (started) return new ResponseError<never>(ErrorCodes.InvalidRequest, '服务器已经初始化过了');
    started = true;
    const client = readClient(params);
    serve(connection, host, client);
    return { serverInfo: { name: `report-drafts (${host.name})` }, capabilities: capabilitiesFor(client) };
  });
  connection.onRequest((method) =>
    started
      ? new ResponseError(ErrorCodes.MethodNotFound, `没有 ${method} 这个请求`)
      : new ResponseError(ErrorCodes.ServerNotInitialized, '服务器还没有初始化'),
  );
  connection.listen();
}

const capabilitiesFor = ({ pulls }: Client): ServerCapabilities => ({
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  ...(pulls
    ? { diagnosticProvider: { identifier: 'reportDrafts', interFileDependencies: false, workspaceDiagnostics: false } }
    : {}),
  documentSymbolProvider: { label: '拟稿' },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  hoverProvider: true,
  documentHighlightProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  codeLensProvider: {},
  inlayHintProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  completionProvider: { triggerCharacters: ['，', '。', '；', '（'] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  semanticTokensProvider: { legend: { tokenTypes: TOKEN_TYPES, tokenModifiers: [] }, full: true },
  executeCommandProvider: { commands: [IGNORE_COMMAND, CHECK_COMMAND] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
});

function serve(connection: Connection, host: Host, client: Client): void {
  const guard = createGuard(connection);
  connection.onShutdown(() => guard.shut());
  const documents = new Documents();
  const files: Files = client.options.files ? clientFiles(connection) : host.files(() => settings.folders);
  const samples = new Samples(files);
  const profiles = new Profiles({
    files,
    samples,
    withProgress: (title, work) => withProgress(connection, title, work),
    changed: () => guard.background('learned', reload),
  });
  const sources = new Sources({
    files,
    openers: () => host.tables(client.options.tables),
    changed: () => guard.background('register', watch),
  });
  profiles.trusted = sources.trusted = !client.options.untrusted;
  const watching = new Watching(connection, client);
  const watch = () => watching.watch([...profiles.watched(), ...sources.watched(), ...folders.watched()]);
  const settings: SettingsStore = new SettingsStore(connection, files, profiles, client.configuration, {
    file(uri, text, spots) {
      const lines = linesOf(text);
      const diagnostics = spots.map((spot) => toConfigDiagnostic(lines, spot));
      guard.background(CONFIG_FILE, () => connection.sendDiagnostics({ uri, diagnostics }));
    },
    log: (message) => connection.console.warn(message),
  });
  settings.folders = client.folders;
  settings.pushed = client.options.settings;
  const checker = new Checker(settings, sources);
  const diagnostics = new Diagnostics(connection, documents, checker, guard, {
    soon: host.soon,
    linksFor: (chosen) => ({
      manual: host.manual,
      learned: learnedPlaces(client.options.profileView, chosen),
    }),
    tellStatus: client.options.status === true,
    live: (uri) => folders.handOver(uri),
  });

  const refresh = () => {
    if (!client.pulls) for (const document of documents.all()) diagnostics.push(document);
    else if (client.refreshesDiagnostics) {
      guard.background('refresh', () => connection.languages.diagnostics.refresh());
    }
    if (client.refreshesLenses) guard.background('refresh', () => connection.sendRequest(CodeLensRefreshRequest.type));
    if (client.refreshesHints) guard.background('refresh', () => connection.languages.inlayHint.refresh());
    if (client.refreshesTokens) guard.background('refresh', () => connection.languages.semanticTokens.refresh());
  };
  const reload = async () => {
    await settings.reload(documents.all().map(({ uri }) => uri));
    refresh();
    folders.again();
    if (client.options.profileView) guard.background('reload', () => connection.sendNotification(PROFILE_CHANGED));
    await watch();
  };
  const folders = new Folders({
    connection,
    guard,
    documents,
    settings,
    profiles,
    checker,
    files,
    refresh,
    diagnosticsOf: (uri, checked) => diagnostics.of(uri, checked),
    changed: () => guard.background('register', watch),
    async hidden(scopeUri) {
      if (!client.configuration) return [];
      const globs = await connection.workspace.getConfiguration({ scopeUri, section: 'files.exclude' });
      return Object.entries(globs ?? {}).flatMap(([glob, isHidden]) => (isHidden === true ? [glob] : []));
    },
  });
  const snippets = async () => {
    const { options } = client;
    return readSnippets((options.snippets ? await files.read(options.snippets) : await host.snippets()) ?? '{}');
  };
  const runCommand = createCommands({ connection, guard, documents, settings, files, reload, refresh });
  answerRequests(connection, { client, guard, documents, checker, diagnostics, snippets, runCommand });

  answerStructure(connection, guard, documents, checker);
  answerFigures(connection, guard, documents, checker);
  answerInline(connection, { client, guard, documents, checker });
  answerLearning(connection, guard, settings, samples);
  answerFilling(connection, guard, documents, checker);
  answerBlanks(connection, { guard, documents, checker, versioned: client.versionedEdits });
  answerComparing(connection, guard, documents, checker);
  answerCleaning(connection, guard, documents, checker, client.versionedEdits);

  connection.onDidOpenTextDocument(
    guard.notice('didOpen', (opened) => {
      const document = documents.open(opened);
      if (!client.pulls) diagnostics.push(document);
    }),
  );
  connection.onDidChangeTextDocument(
    guard.notice('didChange', (change) => {
      const document = documents.change(change);
      if (document && !client.pulls) diagnostics.push(document);
    }),
  );
  connection.onDidSaveTextDocument(
    guard.notice('didSave', ({ textDocument: { uri } }) => {
      const document = documents.get(uri);
      if (!document) return;
      document.ask('save');
      guard.background('didSave', async () => {
        if ((await settings.of(uri)).run === 'onSave') refresh();
      });
    }),
  );
  connection.onDidCloseTextDocument(
    guard.notice('didClose', (closed) => {
      const document = documents.close(closed);
      if (document) diagnostics.clear(document);
      folders.follow(closed.textDocument.uri);
    }),
  );

  connection.onDidChangeConfiguration(({ settings: given }) => {
    settings.pushed = given?.reportDrafts ?? settings.pushed;
    guard.background('didChangeConfiguration', reload);
  });
  connection.onDidChangeWatchedFiles(
    guard.notice('didChangeWatchedFiles', ({ changes }) => {
      for (const { uri, type } of changes) folders.follow(uri, type);
      const named = [...profiles.watched(), ...sources.watched()];
      if (!changes.some(({ uri }) => uri.endsWith(`/${CONFIG_FILE}`) || isAmong(named, uri))) return;
      profiles.forget();
      guard.background('didChangeWatchedFiles', reload);
    }),
  );
  connection.onNotification(TRUSTED, () => {
    profiles.trusted = sources.trusted = true;
    guard.background(TRUSTED, reload);
  });
  connection.onInitialized(() => {
    // The core is loaded when it is first asked for; this is before there is a draft.
    parse('', 'plain');
    const remote = connection.client;
    if (client.registersSettings) {
      const options = { section: 'reportDrafts' };
      guard.background('register', () => remote.register(DidChangeConfigurationNotification.type, options));
    }
    guard.background('register', watch);
    folders.takeUp(client.options.checkedFolders ?? []);
    if (!client.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(
      guard.notice('didChangeWorkspaceFolders', ({ added, removed }) => {
        const gone = new Set(removed.map(folderUri));
        for (const folder of gone) folders.clear(folder);
        settings.folders = [...settings.folders.filter((uri) => !gone.has(uri)), ...added.map(folderUri)];
        guard.background('didChangeWorkspaceFolders', reload);
      }),
    );
  });
}
