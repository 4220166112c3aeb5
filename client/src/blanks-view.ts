// The view “待填清单”: what is still blank, by kind, by section or by what it stands for.
import * as vscode from 'vscode';
import { BLANKS, type BlankPlace, MOST_PLACES } from '../../server/src/protocol.js';
import { type ActiveDraft, rangeOf } from './active-draft.js';
import { expected, fillOneByOne, fillThing } from './fill-blanks.js';

const VIEW = 'reportDrafts.blanks';
const GROUPING = 'reportDrafts.blanksGrouping';
/** Characters of the line shown before and behind a blank. */
const BEFORE = 10;
const BEHIND = 8;

export type Grouping = 'kind' | 'section' | 'thing';

export type Item =
  | { readonly label: string; readonly key: string; readonly items: readonly Item[]; readonly same: boolean }
  | { readonly blank: BlankPlace };

export class BlanksView implements vscode.TreeDataProvider<Item>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #draft: ActiveDraft;
  readonly #view: vscode.TreeView<Item>;
  readonly #disposables: vscode.Disposable;
  /** The most blanks that each draft had at one time since it was opened, those it had last, and those last cut with their text. */
  readonly #counts = new Map<string, { readonly most: number; readonly left: number; readonly gone: number }>();
  /** Drafts of which something was cut since they were counted. */
  readonly #cut = new Set<string>();
  #grouping: Grouping = 'section';
  #items: readonly Item[] = [];

  constructor(draft: ActiveDraft) {
    this.#draft = draft;
    this.#view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    const commands: Record<string, (item?: Item) => unknown> = {
      byKind: () => this.setGrouping('kind'),
      bySection: () => this.setGrouping('section'),
      byThing: () => this.setGrouping('thing'),
      fill: (item) => fillOneByOne(draft, firstOf(item)),
      fillSame: (item) => fillThing(draft, firstOf(item)),
    };
    this.#disposables = vscode.Disposable.from(
      this.#changed,
      this.#view,
      draft.onDidChange(() => this.#load()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#counts.delete(uri.toString())),
      draft.onDidCut(({ uri }) => this.#cut.add(uri.toString())),
      ...Object.entries(commands).map(([name, run]) =>
        vscode.commands.registerCommand(`reportDrafts.blanks.${name}`, (item?: Item | 'tree') =>
          run(item === 'tree' ? this.selected : item),
        ),
      ),
    );
    void vscode.commands.executeCommand('setContext', GROUPING, this.#grouping);
    void this.#load();
  }

  get selected(): Item | undefined {
    return this.#view.selection[0];
  }

  /** What stands beside the title: 已填 132/280. */
  get progress(): string {
    return this.#view.description ?? '';
  }

  getChildren(item?: Item): Item[] {
    if (!item) return [...this.#items];
    return 'blank' in item ? [] : [...item.items];
  }

  getTreeItem(item: Item): vscode.TreeItem {
    return 'blank' in item ? this.#blankItem(item.blank) : groupItem(item);
  }

  async setGrouping(grouping: Grouping): Promise<void> {
    this.#grouping = grouping;
    await vscode.commands.executeCommand('setContext', GROUPING, grouping);
    await this.#load();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #load(): Promise<void> {
    const { document } = this.#draft;
    const blanks = await this.#draft.ask<BlankPlace[]>(BLANKS);
    if (document && !blanks) return;
    this.#items = blanks ? grouped(blanks, this.#grouping) : [];
    this.#tell(document, blanks?.length);
    this.#changed.fire();
  }

  #tell(document: vscode.TextDocument | undefined, left: number | undefined): void {
    const key = document?.uri.toString();
    if (key === undefined || left === undefined) {
      this.#view.description = '';
      this.#view.message = '';
      return;
    }
    const known = this.#counts.get(key) ?? { most: left, left, gone: 0 };
    const cut = this.#cut.delete(key) ? Math.max(0, known.left - left) : undefined;
    // What was cut last comes back by undoing.
    const back = cut === undefined && left === known.left + known.gone ? known.gone : 0;
    const most = Math.max(left, known.most - (cut ?? -back));
    this.#counts.set(key, { most, left, gone: cut ?? known.gone - back });
    this.#view.description = most
      ? vscode.l10n.t('filled {0}/{1}', most - left, left < MOST_PLACES ? most : `${most}+`)
      : '';
    this.#view.message = left ? '' : vscode.l10n.t('Nothing is left blank.');
  }

  #blankItem(blank: BlankPlace): vscode.TreeItem {
    const range = rangeOf(blank.range);
    const line =
      this.#draft.document?.lineAt(Math.min(range.start.line, this.#draft.document.lineCount - 1)).text ?? '';
    const from = Math.max(0, range.start.character - BEFORE);
    const end = range.end.line === range.start.line ? range.end.character : line.length;
    const before = `${from > 0 ? '…' : ''}${line.slice(from, range.start.character).trimStart()}`;
    const mask = line.slice(range.start.character, end);
    const label = `${before}${mask}${line.slice(end, end + BEHIND)}`;
    const item = new vscode.TreeItem({ label, highlights: [[before.length, before.length + mask.length]] });
    item.description = expected(blank);
    item.tooltip = [line.trim(), expected(blank)].join('\n');
    item.contextValue = blank.thing ? 'blank thing' : 'blank';
    item.accessibilityInformation = { label: `${expected(blank)}：${label}` };
    item.command = { command: 'reportDrafts.goTo', title: vscode.l10n.t('Go to'), arguments: [blank.range] };
    return item;
  }
}

function groupItem({ label, key, items, same }: Extract<Item, { items: unknown }>): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  const count = countOf(items);
  item.id = key;
  item.description = String(count);
  item.contextValue = same ? 'group thing' : 'group';
  item.accessibilityInformation = { label: `${label}，${vscode.l10n.t('{0} blanks', count)}` };
  return item;
}

const countOf = (items: readonly Item[]): number =>
  items.reduce((sum, item) => sum + ('blank' in item ? 1 : countOf(item.items)), 0);

/** The first blank of an item, where there is one. */
function firstOf(item: Item | undefined): BlankPlace | undefined {
  if (!item) return undefined;
  return 'blank' in item ? item.blank : firstOf(item.items[0]);
}

function grouped(blanks: readonly BlankPlace[], grouping: Grouping): Item[] {
  const leaf = (blank: BlankPlace): Item => ({ blank });
  const groups = (of: readonly BlankPlace[], name: (blank: BlankPlace) => string, above = '') =>
    [...by(of, name)].map(([label, own]) => ({ label, key: `${grouping}${above}/${label}`, own }));
  if (grouping === 'section') {
    const untitled = vscode.l10n.t('Before the first heading');
    return groups(blanks, ({ part }) => part || untitled).map(({ label, key, own }) => ({
      label,
      key,
      same: false,
      items: groups(own, ({ section }) => section, key).flatMap((group) =>
        group.label
          ? [{ label: group.label, key: group.key, same: false, items: group.own.map(leaf) }]
          : group.own.map(leaf),
      ),
    }));
  }
  if (grouping === 'kind') {
    return groups(blanks, ({ kindName }) => kindName)
      .sort((a, b) => b.own.length - a.own.length)
      .map(({ label, key, own }) => ({ label, key, same: false, items: own.map(leaf) }));
  }
  const all = [...by(blanks, ({ thing }) => thing?.key ?? '')].filter(([key]) => key);
  const things = all.filter(([, own]) => own.length > 1).sort(([, a], [, b]) => b.length - a.length);
  const shared = new Set(things.flatMap(([, own]) => own));
  const rest = blanks.filter((blank) => !shared.has(blank));
  return [
    ...things.map(([key, own]) => ({
      label: own[0]!.thing!.label,
      key: `thing/${key}`,
      same: true,
      items: own.map(leaf),
    })),
    ...(rest.length
      ? [{ label: vscode.l10n.t('Each by itself'), key: 'thing', same: false, items: rest.map(leaf) }]
      : []),
  ];
}

/** In the order of the first of each. */
function by<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
