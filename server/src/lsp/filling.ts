// What does the table that goes with a document put into its blanks? Offered one by one, and all together for review.
import {
  type ChangeAnnotation,
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Filling, fillAll, type Span } from '../core/api.js';
import type { DocumentParams } from '../protocol.js';
import { FILL, type Filled } from '../protocol-sources.js';
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

export function answerFilling(connection: Connection, guard: Guard, documents: Documents, checker: Checker): void {
  const none: Filled = { edit: null, filled: 0, left: [] };
  connection.onRequest(
    FILL,
    guard.request<DocumentParams, Filled>(FILL, none, async ({ uri }) => {
      const document = documents.get(uri);
      const checked = document && (await checker.now(document));
      if (checked?.state !== 'on')
        return { ...none, problem: checked ? `没有检查这份稿件：${checked.why}` : '没有打开稿件' };
      const { draft, sources, version } = checked;
      const { table, trouble } = sources;
      if (!table) return { ...none, ...(trouble ? { problem: trouble } : {}) };
      const blanks = table.fillables(draft);
      const certain = fillAll(blanks);
      const left = blanks
        .filter(({ why }) => why !== undefined)
        .map(({ blank, why }) => ({ range: toRange(draft.lines, blank), why: why! }));
      const edit = certain.length ? forReview(uri, version, checked, certain, table.name) : null;
      return { table: table.name, edit, filled: certain.length, left };
    }),
  );
}

/** An edit of which each change says where its value comes from and waits for a person's consent. */
function forReview(
  uri: string,
  version: number,
  { draft }: On,
  fillings: readonly Filling[],
  table: string,
): WorkspaceEdit {
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const edits = fillings.map((filling) => {
    const label = `${filling.form} → ${filling.edit.text}`;
    const annotationId = `${label} ${filling.ref}`;
    const description = `取自 ${originOf(table, filling)}：${filling.cell}`;
    changeAnnotations[annotationId] = { label, description, needsConfirmation: true };
    return { range: toRange(draft.lines, filling.edit), newText: filling.edit.text, annotationId };
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits }], changeAnnotations };
}
