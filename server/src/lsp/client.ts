// What can the client at the other end do, and what does it want?
import { type InitializeParams, MarkupKind } from 'vscode-languageserver';
import type { ClientOptions } from '../protocol.js';

export interface Client {
  readonly options: ClientOptions;
  /** URIs of the workspace folders, without a slash at the end. */
  readonly folders: readonly string[];
  /** It asks for diagnostics. */
  readonly pulls: boolean;
  /** It knows edits that belong to a version. */
  readonly versionedEdits: boolean;
  readonly markdown: boolean;
  /** It knows snippets with fields. */
  readonly snippetFields: boolean;
  /** It answers questions about its settings. */
  readonly configuration: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  /** It can be asked to tell of changed settings, of changed files. */
  readonly registersSettings: boolean;
  readonly registersFiles: boolean;
  /** It can watch files below a folder that is not in the workspace. */
  readonly watchesFolders: boolean;
  readonly workspaceFolders: boolean;
}

export function readClient(params: InitializeParams): Client {
  const { workspace, textDocument } = params.capabilities;
  return {
    options: params.initializationOptions ?? {},
    folders: (params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri }] : [])).map(folderUri),
    pulls: textDocument?.diagnostic !== undefined,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    snippetFields: textDocument?.completion?.completionItem?.snippetSupport === true,
    configuration: workspace?.configuration === true,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesFolders: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    workspaceFolders: workspace?.workspaceFolders === true,
  };
}

export const folderUri = ({ uri }: { readonly uri: string }): string => uri.replace(/\/+$/, '');
