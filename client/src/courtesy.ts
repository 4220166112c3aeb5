// When do findings reach the screen? At once, but not in the sentence someone is typing.
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  DocumentDiagnosticRequest,
  type ProvideDiagnosticSignature,
  vsdiag,
} from 'vscode-languageclient';
import { isDraft } from './documents.js';
import { type Mark, move, type Span, sentenceAt, settle } from './quiet.js';

/** How long after the last change the sentence is left alone, in milliseconds. */
const QUIET = 1000;

interface Shown extends Mark {
  readonly diagnostic: vscode.Diagnostic;
}

interface Typing {
  shown: readonly Shown[];
  /** When the last change was typed. */
  changed: number;
  /** The sentence in which something is held back. */
  held: Span | undefined;
  /** Shows what is held back; there is one such timer a document at most. */
  timer: ReturnType<typeof setTimeout> | undefined;
}

export class Courtesy implements vscode.Disposable {
  readonly #typing = new Map<string, Typing>();
  readonly #listeners: vscode.Disposable;
  readonly #client: () => BaseLanguageClient | undefined;

  constructor(client: () => BaseLanguageClient | undefined) {
    this.#client = client;
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      vscode.window.onDidChangeTextEditorSelection((event) => this.#left(event.textEditor)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
    );
  }

  /** The middleware of the language client. */
  readonly provideDiagnostics = async (
    document: vscode.TextDocument | vscode.Uri,
    previousResultId: string | undefined,
    token: vscode.CancellationToken,
    next: ProvideDiagnosticSignature,
  ): Promise<vsdiag.DocumentDiagnosticReport | null | undefined> => {
    if (document instanceof vscode.Uri) return next(document, previousResultId, token);
    if (!isDraft(document)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
    const report = await next(document, previousResultId, token);
    if (report?.kind !== vsdiag.DocumentDiagnosticReportKind.full) return report;
    return { ...report, ...this.#settle(document, report.items) };
  };

  dispose(): void {
    this.#listeners.dispose();
    for (const uri of this.#typing.keys()) this.#forget(uri);
  }

  #settle(
    document: vscode.TextDocument,
    items: readonly vscode.Diagnostic[],
  ): Partial<vsdiag.FullDocumentDiagnosticReport> {
    const typing = this.#of(document);
    const found = items.map((diagnostic) => ({
      ...spanOf(document, diagnostic),
      code: codeOf(diagnostic),
      diagnostic,
    }));
    const sentence = this.#sentence(document, typing);
    const { marks, held } = sentence ? settle(typing.shown, found, sentence) : { marks: found, held: false };
    typing.shown = marks;
    typing.held = held ? sentence : undefined;
    if (!held) return {};
    clearTimeout(typing.timer);
    typing.timer = setTimeout(() => this.#look(), typing.changed + QUIET - Date.now());
    for (const { diagnostic, start, end } of marks) {
      diagnostic.range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    }
    // Without its result id the server is asked for everything next time, and tells what is held back now.
    return { resultId: '', items: marks.map(({ diagnostic }) => diagnostic) };
  }

  /** The sentence that is being typed, if one is. */
  #sentence(document: vscode.TextDocument, { changed }: Typing): Span | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document || Date.now() - changed >= QUIET) return undefined;
    const caret = document.validatePosition(editor.selection.active);
    const line = document.lineAt(caret.line);
    const { start, end } = sentenceAt(line.text, caret.character);
    const offset = document.offsetAt(line.range.start);
    return { start: offset + start, end: offset + end };
  }

  #follow({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    if (!contentChanges.length || !isDraft(document)) return;
    const typing = this.#of(document);
    // Undoing is not writing: what it brings back may be shown at once.
    if (reason === undefined) typing.changed = Date.now();
    for (const { rangeOffset: start, rangeLength, text } of contentChanges) {
      const change = { start, end: start + rangeLength, length: text.length };
      typing.shown = typing.shown.flatMap((mark) => move(mark, change) ?? []);
      if (typing.held) typing.held = move({ ...typing.held, code: '' }, change);
    }
  }

  #left({ document, selection }: vscode.TextEditor): void {
    const held = this.#typing.get(document.uri.toString())?.held;
    if (!held) return;
    const caret = document.offsetAt(selection.active);
    if (caret < held.start || caret > held.end) this.#look();
  }

  /** Asks for the findings again. */
  #look(): void {
    const feature = this.#client()?.getFeature(DocumentDiagnosticRequest.method);
    for (const document of vscode.workspace.textDocuments) {
      const typing = this.#typing.get(document.uri.toString());
      if (!typing?.held) continue;
      typing.held = undefined;
      feature?.getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
    }
  }

  #of({ uri }: vscode.TextDocument): Typing {
    const key = uri.toString();
    let typing = this.#typing.get(key);
    if (!typing) {
      typing = { shown: [], changed: Number.NEGATIVE_INFINITY, held: undefined, timer: undefined };
      this.#typing.set(key, typing);
    }
    return typing;
  }

  #forget(uri: string): void {
    clearTimeout(this.#typing.get(uri)?.timer);
    this.#typing.delete(uri);
  }
}

const spanOf = (document: vscode.TextDocument, { range }: vscode.Diagnostic): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);
