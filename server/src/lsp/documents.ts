// Which documents are open, and what is known of each? The only mutable map.
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Draft,
  type Language,
  type Linter,
  type LintResult,
  parse,
  type Sources,
  type Verdict,
} from '../core/api.js';
import type { Checked } from './checked.js';

/** What made the text worth a look, for those who do not want one on every keystroke. */
export type Occasion = 'open' | 'save' | 'command';

/** As many drafts are kept taken apart, each a megabyte; the others are when somebody asks for them. */
const AWAKE = 4;

export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly language: Language;
  /** Tells two openings of one document apart, whose versions may be the same. */
  readonly serial: number;
  /** Once a report, always a report until it is closed: half a sentence less does not switch the checks off. */
  verdict: Verdict | undefined;
  /** Another with every change, also where the versions of a client stand still or go back. */
  edition = 0;
  /** The last occasion and the text it was about. */
  due: { readonly edition: number; readonly by: Occasion } = { edition: 0, by: 'open' };
  /** What was made of it last when it was its turn. */
  last: Checked | undefined;
  /** The status the client was told last. */
  told: string | undefined;
  /** The client has its findings. */
  live = false;
  /** How often its tab was closed: an answer that was on its way then was thrown away. */
  closings = 0;
  /** For clients that are sent diagnostics: whether some are on the screen, whether a check is about to come. */
  sent = false;
  /** What they were about, by the id of what is known of it. */
  sentOf: string | undefined;
  pending = false;
  readonly #woken: (document: OpenDocument) => void;
  #text: TextDocument;
  #draft: Draft | undefined;
  #drafted: number | undefined;
  #result:
    | { readonly draft: Draft; readonly linter: Linter; readonly sources: Sources; readonly value: LintResult }
    | undefined;

  constructor(
    { uri, languageId, version, text }: DidOpenTextDocumentParams['textDocument'],
    serial: number,
    woken: (document: OpenDocument) => void,
  ) {
    this.uri = uri;
    this.languageId = languageId;
    this.language = languageId === 'markdown' || /\.(md|markdown)$/i.test(uri) ? 'markdown' : 'plain';
    this.serial = serial;
    this.#woken = woken;
    this.#text = TextDocument.create(uri, languageId, version, text);
  }

  get version(): number {
    return this.#text.version;
  }

  get length(): number {
    return this.#text.getText().length;
  }

  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): void {
    this.#text = TextDocument.update(this.#text, contentChanges, textDocument.version);
    this.edition++;
  }

  /** The text as it is now is worth a look. */
  ask(by: Occasion): void {
    this.due = { edition: this.edition, by };
  }

  /** The draft of the newest text. The previous one lends it every block they share. */
  draft(): Draft {
    this.#woken(this);
    if (!this.#draft || this.#drafted !== this.edition) {
      this.#draft = parse(this.#text.getText(), this.language, this.#draft);
      this.#drafted = this.edition;
    }
    return this.#draft;
  }

  /** Forgets what can be worked out of the text again. A check that waits for its occasion still stands. */
  sleep(): void {
    this.#draft = undefined;
    this.#drafted = undefined;
    this.#result = undefined;
    if (this.last?.settings.run === 'onType') this.last = undefined;
  }

  /** What the linter finds in this draft of the document. */
  result(draft: Draft, linter: Linter, path: string, sources: Sources): LintResult {
    const known = this.#result;
    if (known?.draft === draft && known.linter === linter && known.sources === sources) return known.value;
    this.#result = { draft, linter, sources, value: linter(draft, path, sources) };
    return this.#result.value;
  }
}

export class Documents {
  readonly #open = new Map<string, OpenDocument>();
  /** The one asked for last at the end. */
  readonly #awake = new Set<OpenDocument>();
  #serial = 0;

  open({ textDocument }: DidOpenTextDocumentParams): OpenDocument {
    const document = new OpenDocument(textDocument, ++this.#serial, (woken) => this.#wake(woken));
    // A client that forgot to close it still shows what it was sent.
    const before = this.get(document.uri);
    if (before) document.sent = this.close({ textDocument: before })!.sent;
    this.#open.set(document.uri, document);
    return document;
  }

  change(params: DidChangeTextDocumentParams): OpenDocument | undefined {
    const document = this.get(params.textDocument.uri);
    document?.change(params);
    return document;
  }

  /** The document that was open until now. */
  close({ textDocument }: DidCloseTextDocumentParams): OpenDocument | undefined {
    const document = this.get(textDocument.uri);
    this.#open.delete(textDocument.uri);
    if (document) this.#awake.delete(document);
    return document;
  }

  #wake(document: OpenDocument): void {
    this.#awake.delete(document);
    if (this.#awake.size >= AWAKE) {
      const [first] = this.#awake;
      first!.sleep();
      this.#awake.delete(first!);
    }
    this.#awake.add(document);
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }
}
