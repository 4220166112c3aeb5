// Which request is answered by what? One entry a request.
import {
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ExecuteCommandParams,
  MarkupKind,
} from 'vscode-languageserver';
import { foldings, hover, occurrences, outline, roleLabels, selections, tokens } from '../core/api.js';
import type { DocumentParams } from '../protocol.js';
import { actionsFor } from './actions.js';
import type { Checker } from './check.js';
import type { On } from './checked.js';
import type { Client } from './client.js';
import { completionsAt, continuationItems, isFreshAt, type Snippet } from './completion.js';
import { toFolding, toOffset, toPlainText, toRange, toSelection, toSymbols, toTokenData } from './convert.js';
import type { Diagnostics } from './diagnostics.js';
import type { Documents, OpenDocument } from './documents.js';
import { fillItems, hoverFromTable } from './filling.js';
import { showFirst } from './first-places.js';
import type { Guard } from './guard.js';
import { learnedPlaces } from './learning.js';

interface Rooms {
  readonly client: Client;
  readonly guard: Guard;
  readonly documents: Documents;
  readonly checker: Checker;
  readonly diagnostics: Diagnostics;
  snippets(): Promise<readonly Snippet[]>;
  runCommand(params: ExecuteCommandParams): Promise<null>;
}

export function answerRequests(connection: Connection, rooms: Rooms): void {
  const { client, guard, documents, checker, diagnostics } = rooms;

  /** Answers from a document that is checked, and with null elsewhere, so that others may answer. */
  const ask = <P extends { textDocument: DocumentParams }, R>(
    name: string,
    answer: (checked: On, params: P, document: OpenDocument) => R,
  ) =>
    guard.request<P, R | null>(name, null, async (params) => {
      const document = documents.get(params.textDocument.uri);
      if (!document) return null;
      const checked = await checker.now(document);
      return checked.state === 'on' ? answer(checked, params, document) : null;
    });

  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    guard.request('diagnostic', nothing, (params: DocumentDiagnosticParams) => diagnostics.pull(params)),
  );

  connection.onDocumentSymbol(
    ask('documentSymbol', ({ draft, settings }) => {
      const details = roleLabels(draft, settings.profile);
      return toSymbols(draft.lines, outline(draft), details);
    }),
  );

  connection.onFoldingRanges(
    ask('foldingRange', ({ draft }) => foldings(draft).flatMap((folding) => toFolding(draft.lines, folding) ?? [])),
  );

  connection.onSelectionRanges(
    ask('selectionRange', ({ draft }, { positions }) =>
      positions.map((position) => {
        const offset = toOffset(draft.lines, position);
        return toSelection(draft.lines, selections(draft, offset), offset);
      }),
    ),
  );

  connection.onHover(
    ask('hover', (checked, { position }) => {
      const { draft, result } = checked;
      const offset = toOffset(draft.lines, position);
      const found = hover(draft, result, offset);
      if (!found) return null;
      const value = [found.markdown, ...hoverFromTable(checked, offset)].join('\n\n---\n\n');
      const contents = client.markdown
        ? { kind: MarkupKind.Markdown, value }
        : { kind: MarkupKind.PlainText, value: toPlainText(value) };
      return { contents, range: toRange(draft.lines, found) };
    }),
  );

  connection.onDocumentHighlight(
    ask('documentHighlight', ({ draft }, { position }) =>
      showFirst()(occurrences(draft, toOffset(draft.lines, position)), (span) => ({
        range: toRange(draft.lines, span),
      })),
    ),
  );

  connection.onReferences(
    ask('references', ({ draft }, { position }, { uri }) =>
      showFirst()(occurrences(draft, toOffset(draft.lines, position)), (span) => ({
        uri,
        range: toRange(draft.lines, span),
      })),
    ),
  );

  connection.onCodeAction(
    ask('codeAction', (checked, params, { uri, last }) =>
      checked.settings.run === 'manual' && last?.state !== 'on'
        ? null
        : actionsFor(
            {
              uri,
              checked,
              versioned: client.versionedEdits,
              learned: learnedPlaces(client.options.profileView, checked.settings),
            },
            params,
          ),
    ),
  );

  connection.languages.semanticTokens.on(
    guard.request('semanticTokens', { data: [] }, async ({ textDocument }) => {
      const document = documents.get(textDocument.uri);
      const checked = document && (await checker.now(document));
      return { data: checked?.state === 'on' ? toTokenData(checked.draft.lines, tokens(checked.draft)) : [] };
    }),
  );

  let snippets: Promise<readonly Snippet[]> | undefined;
  connection.onCompletion(
    guard.request('completion', null, async ({ textDocument, position }) => {
      const document = documents.get(textDocument.uri);
      if (!document) return null;
      const checked = await checker.now(document);
      const { state, settings } = checked;
      const draft = document.draft();
      const offset = toOffset(draft.lines, position);
      if (state === 'off' && !isFreshAt(draft, offset)) return null;
      const next =
        checked.state === 'on'
          ? [...fillItems(checked, offset), ...continuationItems(draft, offset, settings.profile, client.snippetFields)]
          : [];
      // Where the client brings the snippets itself, they would stand in the list twice.
      const own = client.options.contributedSnippets?.includes(document.languageId);
      snippets ??= own ? undefined : rooms.snippets();
      const known = own || !snippets ? [] : completionsAt(draft, offset, await snippets, client.snippetFields);
      return own && next.length === 0 ? null : { isIncomplete: true, items: [...next, ...known] };
    }),
  );

  connection.onExecuteCommand(guard.request('executeCommand', null, (params) => rooms.runCommand(params)));
}
