// The view “报告大纲”: how the draft is built, how each part stands, and how to build it otherwise.
import * as vscode from 'vscode';
import { OUTLINE, type Outline, type OutlineSection, type RestructureAction } from '../../server/src/protocol.js';
import { asWords } from '../../server/src/words.js';
import { type ActiveDraft, rangeOf } from './active-draft.js';
import { type Asked, restructure } from './structure.js';
import { inform } from './telling.js';

const VIEW = 'reportDrafts.outline';
const MIME = 'application/vnd.code.tree.reportdrafts.outline';
const FILTER = 'reportDrafts.outlineFilter';
/** Of the URIs that carry how many blanks a section has. */
const BLANKS_LEFT = 'report-drafts-blanks';

export type Filter = 'blanks' | 'findings' | '';

export interface Node {
  readonly section: OutlineSection;
  readonly parent: Node | undefined;
  /** Its place in the tree, which stays while the text around it changes. */
  readonly path: string;
  readonly children: readonly Node[];
}

export class OutlineView
  implements
    vscode.TreeDataProvider<Node>,
    vscode.TreeDragAndDropController<Node>,
    vscode.FileDecorationProvider,
    vscode.Disposable
{
  readonly dropMimeTypes = [MIME];
  readonly dragMimeTypes = [MIME];
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #draft: ActiveDraft;
  readonly #view: vscode.TreeView<Node>;
  readonly #disposables: vscode.Disposable;
  #roots: readonly Node[] = [];
  #filter: Filter = '';
  #version = -1;
  #characters = '';
  /** A key in the tree has changed the draft: the tree keeps the focus when the section has moved. */
  #focused = false;

  constructor(draft: ActiveDraft) {
    this.#draft = draft;
    this.#view = vscode.window.createTreeView(VIEW, {
      treeDataProvider: this,
      dragAndDropController: this,
      showCollapseAll: true,
    });
    const commands: Record<string, (node: Node | undefined) => unknown> = {
      promote: (node) => this.#restructure('promote', node),
      demote: (node) => this.#restructure('demote', node),
      moveUp: (node) => this.#restructure('up', node),
      moveDown: (node) => this.#restructure('down', node),
      insertAfter: (node) => this.#insert(node),
      delete: (node) => this.#restructure('delete', node),
      rename: (node) => this.#rename(node),
      renumberAll: () => this.#restructure('renumber'),
      onlyBlanks: () => this.setFilter('blanks'),
      onlyFindings: () => this.setFilter('findings'),
      showAll: () => this.setFilter(''),
    };
    this.#disposables = vscode.Disposable.from(
      this.#changed,
      this.#view,
      draft.onDidChange(() => this.#load()),
      this.#view.onDidChangeVisibility(() => this.#load()),
      vscode.window.registerFileDecorationProvider(this),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document === draft.document) this.#follow(selections[0]!.active);
      }),
      ...Object.entries(commands).map(([name, run]) =>
        vscode.commands.registerCommand(`reportDrafts.outline.${name}`, async (given?: Node | 'tree') => {
          const done = await run(this.#meant(given));
          this.#focused = given === 'tree' && done !== undefined;
        }),
      ),
    );
    void this.#load();
  }

  /** The section that the tree has selected. */
  get selected(): Node | undefined {
    return this.#view.selection[0];
  }

  /** What stands beside the title. */
  get description(): string {
    return this.#view.description ?? '';
  }

  /** What stands in place of the tree. */
  get message(): string | undefined {
    return this.#view.message;
  }

  getChildren(node?: Node): Node[] {
    return [...this.#kept(node ? node.children : this.#roots)];
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  getTreeItem({ section, children, path }: Node): vscode.TreeItem {
    const title = `${section.marker}${section.title}`;
    const open = section.level === 1 || this.#filter;
    const state = this.#kept(children).length
      ? vscode.TreeItemCollapsibleState[open ? 'Expanded' : 'Collapsed']
      : vscode.TreeItemCollapsibleState.None;
    const item = new vscode.TreeItem(title, state);
    // What is open in one draft says nothing of another.
    item.id = `${this.#draft.document?.uri} ${this.#filter}${path}`;
    item.description = facts(section).join(' · ');
    item.tooltip = [title, ...facts(section, true)].join('\n');
    item.iconPath = iconOf(section);
    item.contextValue = 'section';
    if (section.blanks) item.resourceUri = vscode.Uri.from({ scheme: BLANKS_LEFT, query: String(section.blanks) });
    item.accessibilityInformation = {
      label: [vscode.l10n.t('Level {0}', section.level), title, ...facts(section, true)].join('，'),
    };
    item.command = { command: 'reportDrafts.reveal', title: vscode.l10n.t('Go to'), arguments: [section.heading] };
    return item;
  }

  /** A long heading hides what stands behind it; a badge, of two characters at most, it does not. */
  provideFileDecoration({ scheme, query }: vscode.Uri): vscode.FileDecoration | undefined {
    if (scheme !== BLANKS_LEFT) return undefined;
    return { badge: Number(query) < 100 ? query : '百+', tooltip: vscode.l10n.t('{0} blanks', query) };
  }

  handleDrag(nodes: readonly Node[], data: vscode.DataTransfer): void {
    data.set(MIME, new vscode.DataTransferItem({ section: nodes[0]?.section.id, version: this.#version }));
  }

  async handleDrop(target: Node | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged = data.get(MIME)?.value as { section?: number; version: number } | undefined;
    const last = this.#roots.at(-1);
    const onto = (target ?? last)?.section.id;
    if (dragged?.section === undefined || onto === undefined) return;
    if (dragged.version !== this.#draft.document?.version) {
      inform(vscode.l10n.t('The draft has just been changed. Please try again.'));
      return;
    }
    await this.#restructure('move', undefined, { section: dragged.section, onto });
  }

  async setFilter(filter: Filter): Promise<void> {
    this.#filter = filter;
    await vscode.commands.executeCommand('setContext', FILTER, filter);
    this.#show();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #load(hidden = false): Promise<void> {
    if (!hidden && !this.#view.visible && this.#draft.document) return;
    const outline = await this.#draft.ask<Outline | null>(OUTLINE);
    if (outline && outline.version !== this.#draft.document?.version) return;
    this.#version = outline?.version ?? -1;
    this.#roots = outline ? nodesOf(outline.sections, undefined) : [];
    this.#characters = outline ? vscode.l10n.t('{0} characters', outline.characters.toLocaleString('zh-CN')) : '';
    this.#show();
    const caret = this.#draft.editor?.selection.active;
    if (caret) this.#follow(caret);
  }

  #show(): void {
    const only = {
      blanks: vscode.l10n.t('with blanks only'),
      findings: vscode.l10n.t('with problems only'),
      '': '',
    }[this.#filter];
    this.#view.description = [this.#characters, only].filter(Boolean).join(' · ');
    const empty = this.#roots.length === 0 && this.#version >= 0;
    if (empty) this.#view.message = vscode.l10n.t('This draft has no headings yet.');
    else if (this.#filter && !this.getChildren().length)
      this.#view.message = vscode.l10n.t('No section matches the filter. The funnel above shows all.');
    else this.#view.message = '';
    this.#changed.fire();
  }

  #kept(nodes: readonly Node[]): readonly Node[] {
    const filter = this.#filter;
    if (!filter) return nodes;
    return nodes.filter(({ section }) => (filter === 'blanks' ? section.blanks : problems(section)) > 0);
  }

  /** Selects the section that holds the place. */
  #follow(place: vscode.Position): void {
    if (!this.#view.visible || this.#version !== this.#draft.document?.version) return;
    const focus = this.#focused;
    this.#focused = false;
    const node = nodeAt(this.getChildren(), place, (of) => this.#kept(of));
    if (!node || this.#view.selection[0]?.path === node.path) return;
    void Promise.resolve(this.#view.reveal(node, { select: true, focus })).catch(() => undefined);
  }

  /** The node a command was called on, by a key in the tree the selected one, else the section at the caret. */
  #meant(given: Node | 'tree' | undefined): Node | undefined {
    if (given) return given === 'tree' ? this.selected : given;
    const caret = this.#draft.editor?.selection.active;
    return caret && nodeAt(this.#roots, caret, (of) => of);
  }

  async #restructure(action: RestructureAction, node?: Node, asked?: Asked): Promise<vscode.Position | undefined> {
    const known = node && this.#version === this.#draft.document?.version;
    return restructure(this.#draft, action, asked ?? (known ? { section: node.section.id } : {}));
  }

  /** The new heading is selected, so that the next thing typed is its title. */
  async #insert(node?: Node): Promise<void> {
    const place = await this.#restructure('insert', node);
    const line = place && this.#draft.document?.lineAt(place.line);
    const blank = line && /^【[^】]*】/.exec(line.text.slice(place.character))?.[0];
    if (place && blank) await this.#draft.show(new vscode.Range(place, place.translate(0, blank.length)));
  }

  async #rename(meant?: Node): Promise<unknown> {
    // Nothing is known of the draft while the view is hidden.
    if (!meant) await this.#load(true);
    const node = meant ?? this.#meant(undefined);
    if (!node) {
      inform(vscode.l10n.t('The caret is in no section.'));
      return undefined;
    }
    const { id, title, marker } = node.section;
    const given = await vscode.window.showInputBox({
      title: vscode.l10n.t('Heading'),
      prompt: asWords(marker),
      value: title,
      validateInput: (text) => (text.trim() ? undefined : vscode.l10n.t('A heading must not be empty.')),
    });
    if (given === undefined || given === title) return undefined;
    return restructure(this.#draft, 'retitle', { section: id, title: given });
  }
}

const nodesOf = (sections: readonly OutlineSection[], parent: Node | undefined): readonly Node[] =>
  sections.map((section, i) => {
    const children: Node[] = [];
    const node: Node = { section, parent, path: `${parent?.path ?? ''}/${i}`, children };
    children.push(...nodesOf(section.children, node));
    return node;
  });

/** The innermost node of those kept that holds the place. */
function nodeAt(
  nodes: readonly Node[],
  place: vscode.Position,
  kept: (nodes: readonly Node[]) => readonly Node[],
): Node | undefined {
  const node = kept(nodes)
    .filter(({ section }) => rangeOf(section.range).contains(place))
    .at(-1);
  return node && (nodeAt(node.children, place, kept) ?? node);
}

const problems = ({ findings }: OutlineSection): number =>
  findings.error + findings.warning + findings.information + findings.hint;

/** Blanks, findings, length and share, in a few words or in whole ones. */
function facts(section: OutlineSection, whole = false): string[] {
  const { characters, share, usual, blanks, level } = section;
  const percent = (thousandths: number) => `${Math.round(thousandths / 10)}%`;
  const told: string[] = [];
  if (blanks) told.push(vscode.l10n.t('{0} blanks', blanks));
  const found = problems(section);
  if (found) told.push(vscode.l10n.t('{0} problems', found));
  told.push(vscode.l10n.t('{0} characters', characters.toLocaleString('zh-CN')));
  if (level === 1 && (usual || whole)) {
    const range = usual && `${percent(usual[0])}–${percent(usual[1])}`;
    const rest = range ? vscode.l10n.t('(usually {0})', range) : '';
    told.push(`${percent(share)}${rest}`);
  }
  return told;
}

function iconOf({ blanks, findings }: OutlineSection): vscode.ThemeIcon {
  if (findings.error) return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  if (findings.warning) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return new vscode.ThemeIcon(blanks ? 'circle-large-outline' : 'pass');
}
