// What do desktop and web have in common? Everything but the way the server is started.
import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { type ClientOptions, LANGUAGE, type Status, TRUSTED } from '../../server/src/protocol.js';
import { ActiveDraft } from './active-draft.js';
import { BlanksView } from './blanks-view.js';
import { checkedFolders, followTabs } from './check-folders.js';
import { Cleaning } from './cleaning.js';
import { registerCommands } from './commands.js';
import { Courtesy } from './courtesy.js';
import { isDraft, SELECTOR } from './documents.js';
import { FiguresView } from './figures-view.js';
import { answerFileRequests } from './files.js';
import { OutlineView } from './outline-view.js';
import { PROFILE_VIEW, ProfileView } from './profile-view.js';
import { type RealPath, rememberIn } from './reach.js';
import { Recovery } from './recovery.js';
import { withRulePages } from './rule-pages.js';
import { StatusItem } from './status.js';

/** What other extensions and tests get from `activate()`. */
export interface Api {
  readonly host: 'node' | 'web';
  /** The server's name once it runs. */
  readonly server: string | undefined;
  /** How a document stands; undefined until the server has told. */
  status(uri: vscode.Uri): Pick<Status, 'state' | 'why' | 'blanks' | 'findings'> | undefined;
  /** The tree of the view “报告大纲”. */
  readonly outline: OutlineView;
  /** The tree of the view “待填清单”. */
  readonly blanks: BlanksView;
  /** The tree of the view “数据台账”. */
  readonly figures: FiguresView;
}

let running: BaseLanguageClient | undefined;

/** Returns before the server runs, so that nobody waits for it. `kill` ends the server as a crash would; `realPath` follows the links of this machine. */
export function activate(
  context: vscode.ExtensionContext,
  host: Api['host'],
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
  kill: () => void,
  realPath?: RealPath,
): Api {
  // Asked for again when the server is started again.
  const initializationOptions = (): ClientOptions => ({
    files: true,
    untrusted: !vscode.workspace.isTrusted,
    profileView: PROFILE_VIEW,
    status: true,
    goTo: true,
    snippets: vscode.Uri.joinPath(context.extensionUri, 'snippets', 'report.code-snippets').toString(),
    tables: vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'tables.js').toString(true),
    contributedSnippets: [LANGUAGE],
    checkedFolders: checkedFolders(),
  });
  rememberIn(context, realPath);
  const courtesy = new Courtesy(() => client);
  const recovery = new Recovery(() => client, kill);
  const client: BaseLanguageClient = createClient({
    documentSelector: SELECTOR,
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: true },
    errorHandler: recovery,
    // What fails behind the scenes is in the log; the user is told in sentences of our own.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      didOpen: async (document, next) => {
        if (isDraft(document)) await next(document);
      },
      provideDiagnostics: async (...asked) => {
        const report = await recovery.answer(courtesy.provideDiagnostics(...asked));
        if (report && 'items' in report) withRulePages(context.extensionUri, report.items);
        return report;
      },
      handleDiagnostics: (uri, findings, next) => next(uri, withRulePages(context.extensionUri, findings)),
    },
  });
  const status = new StatusItem(client);
  const draft = new ActiveDraft(client, status.onDidChange);
  const outline = new OutlineView(draft);
  const profile = new ProfileView(client);
  const cleaning = new Cleaning(draft);
  const blanks = new BlanksView(draft);
  const figures = new FiguresView(draft);
  context.subscriptions.push(
    courtesy,
    recovery,
    client.onDidChangeState(({ newState }) => recovery.follow(newState)),
    status,
    answerFileRequests(client),
    draft,
    outline,
    blanks,
    figures,
    profile,
    cleaning,
    followTabs(client),
    registerCommands(client, status, draft, profile, cleaning),
    vscode.workspace.onDidGrantWorkspaceTrust(() => client.sendNotification(TRUSTED)),
  );
  running = client;
  // The client has already logged and shown why.
  client.start().catch(() => undefined);
  return {
    host,
    get server() {
      return client.initializeResult?.serverInfo?.name;
    },
    status: (uri) => status.of(uri),
    outline,
    blanks,
    figures,
  };
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}
