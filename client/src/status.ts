// How does the draft in the editor stand? One status bar item, and what it opens.
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { STATUS, type Status } from '../../server/src/protocol.js';
import { isDraft } from './documents.js';

export const BLANK_RULE = 'no-placeholder';

export class StatusItem implements vscode.Disposable {
  readonly #statuses = new Map<string, Status>();
  readonly #item = vscode.window.createStatusBarItem('reportDrafts.status', vscode.StatusBarAlignment.Right, 100);
  readonly #changed = new vscode.EventEmitter<Status>();
  readonly #disposables: vscode.Disposable;
  /** What befell the server, until the user has seen it. */
  #accident: string | undefined;
  #ran = false;

  /** The server told how a document stands. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#item.name = vscode.l10n.t('Report Drafts');
    this.#item.command = 'reportDrafts.showStatus';
    this.#disposables = vscode.Disposable.from(
      this.#item,
      this.#changed,
      client.onNotification(STATUS, (status: Status) => {
        this.#statuses.set(vscode.Uri.parse(status.uri).toString(), status);
        this.#draw();
        this.#changed.fire(status);
      }),
      client.onDidChangeState(({ newState }) => this.#follow(newState)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#draw()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#statuses.delete(uri.toString())),
    );
    this.#draw();
  }

  of(uri: vscode.Uri): Status | undefined {
    return this.#statuses.get(uri.toString());
  }

  /** What went wrong with the server; asking counts as having seen it. */
  seen(): string | undefined {
    const accident = this.#accident;
    this.#accident = undefined;
    this.#draw();
    return accident;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #follow(state: State): void {
    if (state === State.Running) {
      if (this.#ran) this.#accident = vscode.l10n.t('The language server stopped unexpectedly and was started again.');
      this.#ran = true;
    } else if (state === State.StartFailed) {
      this.#accident = vscode.l10n.t('The language server could not be started.');
    } else if (state === State.Stopped) {
      this.#statuses.clear();
      if (this.#ran) this.#accident = vscode.l10n.t('The language server stopped.');
    }
    this.#draw();
  }

  #draw(): void {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && this.of(document.uri);
    void vscode.commands.executeCommand('setContext', 'reportDrafts.checked', !!status && status.state !== 'off');
    // The walkthrough asks for it: `checked` is no more while the walkthrough is what is looked at.
    if (status?.state === 'checked') void vscode.commands.executeCommand('setContext', 'reportDrafts.seen', true);
    if (!document || !isDraft(document)) {
      this.#item.hide();
      return;
    }
    const warning = this.#accident || status?.state === 'partly' ? '$(warning) ' : '';
    this.#item.text = `${warning}${vscode.l10n.t('Report Drafts')} ${summary(status)}`;
    this.#item.tooltip = [this.#accident, sentence(status)].filter(Boolean).join('\n');
    this.#item.show();
  }
}

/** How many findings are not blanks. */
export const problems = ({ rules }: Status): number =>
  Object.entries(rules).reduce((sum, [rule, { count }]) => (rule === BLANK_RULE ? sum : sum + count), 0);

function summary(status: Status | undefined): string {
  if (!status) return '…';
  if (status.state === 'off') return vscode.l10n.t('not checked');
  return vscode.l10n.t('blanks {0} · problems {1}', status.blanks, problems(status));
}

/** The state in a sentence, with the reason where there is one. */
export function sentence(status: Status | undefined): string {
  if (!status) return vscode.l10n.t('Waiting for the check.');
  const { state, why } = status;
  if (state === 'off') return vscode.l10n.t('Not checked: {0}', why ?? '');
  if (state === 'partly') return vscode.l10n.t('Checked in part: {0}', why ?? '');
  const { error, warning, information, hint } = status.findings;
  return vscode.l10n.t(
    'Checked. {0} blanks. All findings: {1} errors, {2} warnings, {3} remarks, {4} hints.',
    ...[status.blanks, error, warning, information, hint],
  );
}
