// What does the table that goes with a document put into its blanks? Offered one by one, and all together for review.
import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Connection,
} from 'vscode-languageserver';
import { escapeMarkdown, type Filling, type Span } from '../core/api.js';
import type { BlankPlace } from '../protocol.js';
import { FILL, type Filled, type FillParams, type Offered } from '../protocol-sources.js';
import type { Checker } from './check.js';
import type { On } from './checked.js';
import { toRange, toWorkspaceEdit } from './convert.js';
import type { Documents } from './documents.js';
import type { Guard } from './guard.js';

/** Where a value comes from: 数据.xlsx › 主要指标!C5. */
const originOf = (table: string, { ref }: Filling): string => `${table} › ${ref}`;

/** What the table has for the blank that the span touches. */
function offered({ draft, sources: { table } }: On, { start, end }: Span) {
  if (!table) return [];
  return table
    .fillables(draft)
    .filter(({ blank }) => blank.start <= end && start <= blank.end)
    .flatMap(({ blank, fillings, why }) => fillings.map((filling) => ({ blank, filling, why, table: table.name })));
}

export const fillActions = (uri: string, checked: On, span: Span, versioned: boolean): CodeAction[] =>
  offered(checked, span).map(({ filling, why, table }) => ({
    title: `填 ${filling.edit.text}（取自 ${originOf(table, filling)}）`,
    kind: CodeActionKind.QuickFix,
    ...(why === undefined ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(uri, checked.version, checked.draft, [filling.edit], versioned),
  }));

/** At a blank, or right behind one. */
export const fillItems = (checked: On, offset: number): CompletionItem[] =>
  offered(checked, { start: offset, end: offset }).map(({ blank, filling, why, table }, i) => ({
    label: filling.edit.text,
    labelDetails: { description: originOf(table, filling) },
    kind: CompletionItemKind.Value,
    detail: `取自 ${originOf(table, filling)}（${filling.form}：${filling.cell}）`,
    ...(why ? { documentation: why } : {}),
    filterText: checked.draft.text.slice(blank.start, blank.end),
    sortText: `!${String(i).padStart(3, '0')}`,
    textEdit: { range: toRange(checked.draft.lines, filling.edit), newText: filling.edit.text },
  }));

/** What the table says of a blank, in Markdown. */
export function hoverFromTable({ draft, sources: { table } }: On, offset: number): string[] {
  const here = table?.fillables(draft).find(({ blank }) => blank.start <= offset && offset <= blank.end);
  if (!table || !here) return [];
  const { fillings, why } = here;
  const rows = fillings.map((filling) => {
    const told = `填 ${filling.edit.text}（取自 ${originOf(table.name, filling)}，${filling.form}：${filling.cell}）`;
    return `- ${escapeMarkdown(told)}`;
  });
  return [[`**数据表**${why ? `：${escapeMarkdown(why)}` : ''}`, ...rows].join('\n')];
}

export function answerFilling(connection: Connection, guard: Guard, documents: Documents, checker: Checker): void {
  const none: Filled = { version: 0, fillings: [], left: [], unread: [] };
  connection.onRequest(
    FILL,
    guard.request<FillParams, Filled>(FILL, none, async ({ uri, table: chosen }) => {
      const document = documents.get(uri);
      const checked = document && (await checker.now(document, chosen));
      if (checked?.state !== 'on')
        return { ...none, problem: checked ? `没有检查这份稿件：${checked.why}` : '没有打开稿件' };
      const { draft, sources, version } = checked;
      const { table, tableUri, trouble } = sources;
      if (!table || !tableUri) return { ...none, ...(trouble ? { problem: trouble } : {}) };
      const blanks = table.fillables(draft);
      // What the table nearly fills comes first.
      const left = blanks
        .filter(({ why }) => why !== undefined)
        .sort((a, b) => Number(!a.fillings.length) - Number(!b.fillings.length))
        .map(({ blank, why }) => ({ range: toRange(draft.lines, blank), why: why! }));
      const fillings = blanks.flatMap(({ fillings: [only, ...others], why }): Offered[] =>
        only && !others.length
          ? [
              {
                range: toRange(draft.lines, only.edit),
                newText: only.edit.text,
                from: `${only.form} ← ${only.ref}：${only.cell}`,
                ...(why === undefined ? {} : { doubt: why }),
              },
            ]
          : [],
      );
      return { table: { name: table.name, uri: tableUri }, version, fillings, left, unread: table.unread };
    }),
  );
}

/** What the table has for blanks, by where they start: for the list of blanks. */
export function suggestions({ draft, sources: { table } }: On): ReadonlyMap<number, BlankPlace['suggestion']> {
  const known = new Map<number, BlankPlace['suggestion']>();
  for (const { blank, fillings, why } of table?.fillables(draft) ?? []) {
    const [only, another] = fillings;
    if (!only || another) continue;
    const because = why ?? `取自 ${originOf(table!.name, only)}（${only.form}：${only.cell}）`;
    known.set(blank.start, { value: only.edit.text, because, ...(why === undefined ? {} : { doubtful: true }) });
  }
  return known;
}
