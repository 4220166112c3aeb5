// How do findings reach the editor: asked for, or sent?
import {
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { STATUS, type Status } from '../protocol.js';
import { type Checker, shown, statusOf } from './check.js';
import type { Checked } from './checked.js';
import { toDiagnostic } from './convert.js';
import type { Documents } from './documents.js';
import type { Guard } from './guard.js';

/** Runs a task after the messages that have already come in had their turn, or soon. */
export type Soon = (task: () => void) => void;

const items = (uri: string, checked: Checked) =>
  checked.state === 'off' ? [] : shown(checked).map((finding) => toDiagnostic(uri, checked.draft, finding));

export class Diagnostics {
  readonly #connection: Connection;
  readonly #documents: Documents;
  readonly #checker: Checker;
  readonly #guard: Guard;
  readonly #soon: Soon;
  readonly #tellStatus: boolean;
  /** What was said last of each document, so that nothing is said twice. */
  readonly #statuses = new Map<string, string>();
  readonly #pending = new Set<string>();
  /** The documents of which something is on the screen because it was sent. */
  readonly #published = new Set<string>();

  constructor(
    connection: Connection,
    documents: Documents,
    checker: Checker,
    guard: Guard,
    { soon, tellStatus }: { readonly soon: Soon; readonly tellStatus: boolean },
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#checker = checker;
    this.#guard = guard;
    this.#soon = soon;
    this.#tellStatus = tellStatus;
  }

  /** For clients that ask. */
  async pull({ textDocument, previousResultId }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    const document = this.#documents.get(textDocument.uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const checked = await this.#checker.due(document, previousResultId);
    this.#tell(document.uri, checked);
    if (checked.id === previousResultId) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: checked.id };
    }
    return { kind: DocumentDiagnosticReportKind.Full, resultId: checked.id, items: items(document.uri, checked) };
  }

  /** For clients that do not: one check is pending at most, and it waits until the text stands still. */
  push(uri: string): void {
    if (this.#pending.has(uri)) return;
    this.#pending.add(uri);
    const wait = (version: number | undefined) =>
      this.#soon(() => {
        const newest = this.#documents.get(uri)?.version;
        if (newest !== version) return wait(newest);
        this.#pending.delete(uri);
        this.#guard.background('publishDiagnostics', () => this.#publish(uri));
      });
    wait(this.#documents.get(uri)?.version);
  }

  /** The document is closed: nothing of it is left on the screen. */
  clear(uri: string): void {
    this.#statuses.delete(uri);
    if (!this.#published.delete(uri)) return;
    this.#guard.background('publishDiagnostics', () => this.#connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  async #publish(uri: string): Promise<void> {
    const document = this.#documents.get(uri);
    if (!document) return;
    const before = document.last?.id;
    const checked = await this.#checker.due(document, before);
    if (this.#documents.get(uri) !== document || checked.id === before) return;
    this.#tell(uri, checked);
    const diagnostics = items(uri, checked);
    if (!diagnostics.length && !this.#published.has(uri)) return;
    this.#published.add(uri);
    await this.#connection.sendDiagnostics({ uri, version: checked.version, diagnostics });
  }

  #tell(uri: string, checked: Checked): void {
    if (!this.#tellStatus || !this.#documents.get(uri)) return;
    const status: Status = statusOf(uri, checked);
    const said = JSON.stringify({ ...status, version: 0 });
    if (this.#statuses.get(uri) === said) return;
    this.#statuses.set(uri, said);
    this.#guard.background(STATUS, () => this.#connection.sendNotification(STATUS, status));
  }
}
