// The view “数据台账”: every figure by its indicator, those that contradict each other first.
import * as vscode from 'vscode';
import { FIGURES, FIGURES_CSV, type FigurePlace, MOST_PLACES } from '../../server/src/protocol.js';
import type { ActiveDraft } from './active-draft.js';
import { writeText } from './files.js';
import { mention } from './telling.js';

const VIEW = 'reportDrafts.figures';

export type Entry =
  | {
      readonly label: string;
      readonly kind: 'trouble' | 'indicator' | 'rest';
      readonly figures: readonly FigurePlace[];
    }
  | { readonly figure: FigurePlace; readonly under: string };

export class FiguresView implements vscode.TreeDataProvider<Entry>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #draft: ActiveDraft;
  readonly #view: vscode.TreeView<Entry>;
  readonly #disposables: vscode.Disposable;
  #entries: readonly Entry[] = [];

  constructor(draft: ActiveDraft) {
    this.#draft = draft;
    this.#view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = vscode.Disposable.from(
      this.#changed,
      this.#view,
      draft.onDidChange(() => this.#load()),
      this.#view.onDidChangeVisibility(() => this.#load()),
      vscode.commands.registerCommand('reportDrafts.figures.export', (target?: vscode.Uri) => this.#export(target)),
    );
    void this.#load();
  }

  get selected(): Entry | undefined {
    return this.#view.selection[0];
  }

  getChildren(entry?: Entry): Entry[] {
    if (!entry) return [...this.#entries];
    return 'figure' in entry ? [] : entry.figures.map((figure) => ({ figure, under: entry.kind }));
  }

  getTreeItem(entry: Entry): vscode.TreeItem {
    return 'figure' in entry ? figureItem(entry) : groupItem(entry);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #load(): Promise<void> {
    if (!this.#view.visible && this.#draft.document) return;
    const figures = await this.#draft.ask<FigurePlace[]>(FIGURES);
    if (this.#draft.document && !figures) return;
    this.#entries = grouped(figures ?? []);
    const count = figures?.length ?? 0;
    this.#view.description = count ? vscode.l10n.t('{0} figures', count < MOST_PLACES ? count : `${count}+`) : '';
    const none = figures && !count && this.#draft.document;
    this.#view.message = none ? vscode.l10n.t('No figure is written in this draft yet.') : '';
    this.#changed.fire();
  }

  async #export(given?: vscode.Uri): Promise<void> {
    const { document } = this.#draft;
    const csv = await this.#draft.ask<string>(FIGURES_CSV);
    if (!document || !csv) return;
    const name = document.uri.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    const folder = vscode.workspace.getWorkspaceFolder(document.uri) ?? vscode.workspace.workspaceFolders?.[0];
    const target =
      given ??
      (await vscode.window.showSaveDialog({
        ...(folder ? { defaultUri: vscode.Uri.joinPath(folder.uri, `${name}数据台账.csv`) } : {}),
        filters: { CSV: ['csv'] },
        title: vscode.l10n.t('Export the figures'),
      }));
    if (!target) return;
    if (!(await writeText(target, csv))) return;
    const told = vscode.l10n.t('The figures were written to {0}.', target.path.replace(/^.*\//, ''));
    mention(told, 5000);
  }
}

function groupItem({ label, kind, figures }: Extract<Entry, { figures: unknown }>): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, kind === 'trouble' ? Expanded : Collapsed);
  item.id = `${kind}/${label}`;
  item.description = String(figures.length);
  item.iconPath =
    kind === 'trouble'
      ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon(kind === 'indicator' ? 'graph' : 'symbol-numeric');
  item.accessibilityInformation = { label: `${label}，${vscode.l10n.t('{0} figures', figures.length)}` };
  return item;
}

function figureItem({ figure, under }: Extract<Entry, { figure: unknown }>): vscode.TreeItem {
  const { text, troubles, relations, range, section } = figure;
  const known = under === 'indicator' ? '' : nameOf(figure);
  const facts = [known, figure.region, figure.period, figure.manner, figure.bound].filter(Boolean);
  const item = new vscode.TreeItem(text);
  item.description = [...facts, section].filter(Boolean).join(' · ');
  item.tooltip = [text, ...facts, section, ...relations, ...troubles].filter(Boolean).join('\n');
  item.contextValue = 'figure';
  item.accessibilityInformation = { label: [nameOf(figure), text, ...facts.slice(1), ...troubles].join('，') };
  item.command = { command: 'reportDrafts.goTo', title: vscode.l10n.t('Go to'), arguments: [range] };
  return item;
}

const nameOf = ({ modifiers, indicator, thing }: FigurePlace): string => `${thing}${modifiers}${indicator}`;

/** What contradicts comes first, then the indicators named most often, then what nobody could name. */
function grouped(figures: readonly FigurePlace[]): Entry[] {
  const trouble = figures.filter(({ troubles }) => troubles.length);
  const rest = figures.filter(({ known }) => !known);
  const indicators = new Map<string, FigurePlace[]>();
  for (const figure of figures) {
    if (!figure.known) continue;
    const own = indicators.get(nameOf(figure));
    if (own) own.push(figure);
    else indicators.set(nameOf(figure), [figure]);
  }
  const group = (label: string, kind: 'trouble' | 'indicator' | 'rest', own: readonly FigurePlace[]): Entry[] =>
    own.length ? [{ label, kind, figures: own }] : [];
  return [
    ...group(vscode.l10n.t('To be checked'), 'trouble', trouble),
    ...[...indicators]
      .sort(([, a], [, b]) => b.length - a.length)
      .flatMap(([label, own]) => group(label, 'indicator', own)),
    ...group(vscode.l10n.t('Other figures'), 'rest', rest),
  ];
}
