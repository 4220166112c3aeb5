// Which draft do the views show, and when must they look again?
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { PlaceRange } from '../../server/src/protocol.js';
import { isDraft } from './documents.js';

/** How long typing must rest before the views follow, in milliseconds. */
const REST = 300;

/** The draft that was edited last. It stays when the focus goes to a view, and goes when its editor does. */
export class ActiveDraft implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #cut = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #disposables: vscode.Disposable;
  readonly client: BaseLanguageClient;
  #editor: vscode.TextEditor | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Another draft, another text, or another state of the server. */
  readonly onDidChange = this.#changed.event;
  /** Text was taken away, and the blanks in it with it: nobody has filled them. */
  readonly onDidCut = this.#cut.event;

  constructor(client: BaseLanguageClient, onDidCheck: vscode.Event<unknown>) {
    this.client = client;
    this.#disposables = vscode.Disposable.from(
      this.#changed,
      this.#cut,
      vscode.window.onDidChangeActiveTextEditor(() => this.#look()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#look()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.document) this.#soon();
      }),
      onDidCheck(() => this.#soon()),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.#soon();
      }),
    );
    this.#look();
  }

  get document(): vscode.TextDocument | undefined {
    return this.#editor?.document;
  }

  cut(document: vscode.TextDocument): void {
    this.#cut.fire(document);
  }

  /** The editor as it is now: VS Code makes another one when a tab is shown again. */
  get editor(): vscode.TextEditor | undefined {
    const { document } = this;
    return vscode.window.visibleTextEditors.find((editor) => editor.document === document) ?? this.#editor;
  }

  /** What the server answers about the draft; undefined when there is none, or it changed meanwhile. */
  async ask<R>(request: string, params: object = {}): Promise<R | undefined> {
    const { document, client } = this;
    if (!document || client.state !== State.Running) return undefined;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const answer = await client.sendRequest<R>(request, { uri, ...params });
    return this.document === document ? answer : undefined;
  }

  /** Shows a place of the draft and puts the caret there. */
  async show(range: vscode.Range, preserveFocus = false): Promise<void> {
    const { document, editor } = this;
    if (!document) return;
    const viewColumn = editor?.viewColumn;
    await vscode.window.showTextDocument(document, {
      selection: range,
      preserveFocus,
      ...(viewColumn === undefined ? {} : { viewColumn }),
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  #look(): void {
    const active = vscode.window.activeTextEditor;
    const before = this.document;
    if (active && isDraft(active.document)) this.#editor = active;
    else {
      // Beside what is looked at, as in a comparison, a draft may stand.
      const shown = vscode.window.visibleTextEditors.filter(({ document }) => isDraft(document));
      if (!shown.some(({ document }) => document === before)) this.#editor = shown[0];
    }
    if (this.document !== before) this.#changed.fire();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), REST);
  }
}

export const rangeOf = ({ start, end }: PlaceRange): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
