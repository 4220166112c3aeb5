// How do findings reach the editor: asked for, or sent?
import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { STATUS, type Status } from '../protocol.js';
import { type Checker, shown, statusOf } from './check.js';
import type { Checked } from './checked.js';
import { type Links, toDiagnostic } from './convert.js';
import type { Documents, OpenDocument } from './documents.js';
import type { Guard } from './guard.js';
import type { Settings } from './settings.js';

/** Runs a task after the messages that have already come in had their turn, or soon. */
export type Soon = (task: () => void) => void;

/** Where findings lead, by the settings that count for their document. */
export type LinksFor = (settings: Settings) => Links;

interface Ways {
  readonly soon: Soon;
  readonly tellStatus: boolean;
  readonly linksFor: LinksFor;
  /** Hears of each document whose findings the client has now. */
  live(uri: string): void;
}

export class Diagnostics {
  readonly #connection: Connection;
  readonly #documents: Documents;
  readonly #checker: Checker;
  readonly #guard: Guard;
  readonly #soon: Soon;
  readonly #tellStatus: boolean;
  readonly #linksFor: LinksFor;
  readonly #live: (uri: string) => void;

  constructor(
    connection: Connection,
    documents: Documents,
    checker: Checker,
    guard: Guard,
    { soon, tellStatus, linksFor, live }: Ways,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#checker = checker;
    this.#guard = guard;
    this.#soon = soon;
    this.#tellStatus = tellStatus;
    this.#linksFor = linksFor;
    this.#live = live;
  }

  /** What the editor is to draw. */
  of(uri: string, checked: Checked): Diagnostic[] {
    if (checked.state === 'off') return [];
    const links = this.#linksFor(checked.settings);
    return shown(checked).map((finding) => toDiagnostic(uri, checked.draft, finding, links));
  }

  /** For clients that ask. */
  async pull({ textDocument, previousResultId }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    const document = this.#documents.get(textDocument.uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { closings } = document;
    const checked = await this.#checker.due(document, previousResultId);
    this.#tell(document, checked);
    if (document.closings === closings) {
      document.live = true;
      this.#live(document.uri);
    }
    if (checked.id === previousResultId) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: checked.id };
    }
    return {
      kind: DocumentDiagnosticReportKind.Full,
      resultId: checked.id,
      items: this.of(document.uri, checked),
    };
  }

  /**
   * For clients that do not: one check is pending at most, and it waits until no edit is left in the queue. Each turn
   * lets one message in, so the text stands still once a whole turn has not changed it.
   */
  push(document: OpenDocument): void {
    if (document.pending) return;
    document.pending = true;
    const wait = (edition: number | undefined) =>
      this.#soon(() => {
        if (document.edition !== edition) return wait(document.edition);
        document.pending = false;
        this.#guard.background('publishDiagnostics', () => this.#publish(document));
      });
    wait(undefined);
  }

  /** The document is closed: nothing of it is left on the screen. */
  clear({ uri, sent }: OpenDocument): void {
    if (!sent) return;
    this.#guard.background('publishDiagnostics', () => this.#connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  async #publish(document: OpenDocument): Promise<void> {
    const { uri } = document;
    const checked = await this.#checker.due(document, document.sentOf);
    if (this.#documents.get(uri) !== document || checked.id === document.sentOf) return;
    document.sentOf = checked.id;
    this.#tell(document, checked);
    document.live = true;
    this.#live(uri);
    const diagnostics = this.of(uri, checked);
    if (!diagnostics.length && !document.sent) return;
    document.sent = true;
    await this.#connection.sendDiagnostics({ uri, version: checked.version, diagnostics });
  }

  /** Says how the document stands, but nothing twice. */
  #tell(document: OpenDocument, checked: Checked): void {
    if (!this.#tellStatus || this.#documents.get(document.uri) !== document) return;
    const status: Status = statusOf(document.uri, checked);
    const said = JSON.stringify({ ...status, version: 0 });
    if (document.told === said) return;
    document.told = said;
    this.#guard.background(STATUS, () => this.#connection.sendNotification(STATUS, status));
  }
}
