// What does the profile know that counts here? A page to read, which nobody can change or has to save.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PROFILE, PROFILE_CHANGED } from '../../server/src/protocol.js';

const SCHEME = 'report-drafts-profile';
/** The URI that findings lead to; the folder that the profile counts for is its query. */
export const PROFILE_VIEW = `${SCHEME}:/%E9%80%9A%E5%B8%B8%E5%86%99%E6%B3%95.md`;

/** No folder is called so. */
const JUST_LEARNED = 'learned';

const PAGE = vscode.Uri.parse(PROFILE_VIEW);

/** A line of it as the text it is, the whole as a page to read. */
async function showPage(uri: vscode.Uri, line?: number): Promise<void> {
  if (line === undefined) {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
    return;
  }
  const selection = new vscode.Range(line, 0, line, 0);
  await vscode.window.showTextDocument(uri, { selection, preview: true });
}

export class ProfileView implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  #learned = '';
  readonly #disposables: vscode.Disposable;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#disposables = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: ({ query }) => this.#page(query),
      }),
      client.onNotification(PROFILE_CHANGED, () => {
        for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) this.#changed.fire(uri);
      }),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** The place a finding leads to, or the whole page for the document that is open. */
  async show(place?: string, line = 0): Promise<void> {
    if (place !== undefined) return showPage(vscode.Uri.parse(place), line);
    const open = vscode.window.activeTextEditor?.document.uri;
    const folder = open && vscode.workspace.getWorkspaceFolder(open);
    const { uri } = folder ?? vscode.workspace.workspaceFolders?.[0] ?? {};
    const query = uri ? this.#client.code2ProtocolConverter.asUri(uri).replace(/\/+$/, '') : '';
    await showPage(PAGE.with({ query }));
  }

  /** A page that no folder has yet. */
  async showLearned(page: string): Promise<void> {
    this.#learned = page;
    const uri = PAGE.with({ query: JUST_LEARNED });
    this.#changed.fire(uri);
    await showPage(uri);
  }

  async #page(folder: string): Promise<string> {
    if (folder === JUST_LEARNED) return this.#learned;
    return this.#client.sendRequest<string>(PROFILE, { uri: folder && `${folder}/-` });
  }
}
