// How is pasted text cleaned? As a comparison first, and only then in the draft.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLEAN, type Cleaned } from '../../server/src/protocol.js';
import type { ActiveDraft } from './active-draft.js';
import { applied } from './changing.js';
import { nameOf } from './named-files.js';
import { inform, mention, warn } from './telling.js';

const SCHEME = 'report-drafts-cleaned';

type ProtocolEdit = Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

export class Cleaning implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #draft: ActiveDraft;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  /** What each draft would be, by its URI. */
  readonly #texts = new Map<string, string>();
  readonly #disposables: vscode.Disposable;
  /** Takes what is shown, by the query of its URI. */
  readonly #takes = new Map<string, () => void>();

  constructor(draft: ActiveDraft) {
    this.#draft = draft;
    this.#client = draft.client;
    this.#disposables = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: ({ query }) => this.#texts.get(query) ?? '',
      }),
      // Its button stays above the comparison: the message goes while the reader still reads.
      vscode.commands.registerCommand('reportDrafts.takeCleaned', ({ query }: vscode.Uri) =>
        this.#takes.get(query)?.(),
      ),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async clean(document: vscode.TextDocument): Promise<void> {
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    const cleaned = await this.#client.sendRequest<Cleaned | null>(CLEAN, { uri });
    if (!cleaned) {
      mention(vscode.l10n.t('Nothing of a web page is left in this draft.'), 3000);
      return;
    }
    const query = document.uri.toString();
    const preview = vscode.Uri.from({ scheme: SCHEME, path: `/${nameOf(document.uri)}`, query });
    this.#texts.set(query, cleaned.text);
    this.#changed.fire(preview);
    const title = vscode.l10n.t('{0}: before ↔ after', nameOf(document.uri));
    await vscode.commands.executeCommand('vscode.diff', document.uri, preview, title, { preview: false });
    const take = vscode.l10n.t('Clean Up');
    const told = vscode.l10n.t('{0} places of this draft would be cleaned as shown.', cleaned.places);
    const chosen = await Promise.race([
      inform(told, take),
      new Promise<string>((done) => this.#takes.set(query, () => done(take))),
    ]);
    const shown = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(
        ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === preview.toString(),
      );
    await vscode.window.tabGroups.close(shown);
    this.#texts.delete(query);
    this.#takes.delete(query);
    if (chosen !== take) return;
    // The edit belongs to the text that was shown: where the draft has changed since, nothing happens.
    const edit = await this.#client.protocol2CodeConverter.asWorkspaceEdit(cleaned.edit as ProtocolEdit);
    await vscode.window.showTextDocument(document);
    if (!edit || document.version !== cleaned.version)
      warn(vscode.l10n.t('The draft has changed since. Nothing was cleaned.'));
    else if (await applied(document, edit)) this.#draft.cut(document);
  }
}
