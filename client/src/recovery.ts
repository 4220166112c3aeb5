// What happens when the server dies or no longer answers? It is started again, and the user hears of it once.
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  State,
} from 'vscode-languageclient';
import { fail, warn } from './telling.js';

/** How long an answer, and the server's start, may take before the server is asked whether it listens; in milliseconds. */
const PATIENCE = 30_000;
/** How long it may take to say so. */
const GRACE = 5000;
/** It is started again as often as this within the time. */
const TRIES = 4;
const WITHIN = 600_000;

export class Recovery implements ErrorHandler, vscode.Disposable {
  readonly #client: () => BaseLanguageClient;
  readonly #kill: () => void;
  #deaths: number[] = [];
  #starting: ReturnType<typeof setTimeout> | undefined;

  /** `kill` ends the server as a crash would. */
  constructor(client: () => BaseLanguageClient, kill: () => void) {
    this.#client = client;
    this.#kill = kill;
  }

  /** A message that could not be read or sent: where the server is gone, `closed` follows. */
  readonly error = () => ({ action: ErrorAction.Continue, handled: true });

  readonly closed = (): CloseHandlerResult => {
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((death) => now - death < WITHIN), now];
    const again = this.#deaths.length <= TRIES;
    if (!again) void this.#giveUp();
    else if (this.#deaths.length === 1) {
      const told = vscode.l10n.t('The language server stopped and is started again. Your drafts are unharmed.');
      warn(told);
    }
    return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
  };

  /** A server that does not come up is ended, too. */
  follow(state: State): void {
    clearTimeout(this.#starting);
    if (state === State.Starting) this.#starting = setTimeout(this.#kill, PATIENCE + GRACE);
  }

  /** Waits for an answer of the server. */
  async answer<T>(answer: PromiseLike<T>): Promise<T> {
    const timer = setTimeout(() => this.#doubt(), PATIENCE);
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
    }
  }

  dispose(): void {
    clearTimeout(this.#starting);
  }

  /** The computer may have slept, or there is much to do: who listens answers, be it with a refusal. */
  #doubt(): void {
    const client = this.#client();
    if (client.state !== State.Running) return;
    const timer = setTimeout(this.#kill, GRACE);
    const heard = () => clearTimeout(timer);
    client.sendRequest('reportDrafts/ping').then(heard, heard);
  }

  async #giveUp(): Promise<void> {
    const told = vscode.l10n.t(
      'The language server stopped again and again. Your drafts are unharmed, but not checked.',
    );
    const restart = vscode.l10n.t('Start Again');
    if ((await fail(told, restart)) !== restart) return;
    this.#deaths = [];
    await this.#client().start();
  }
}
