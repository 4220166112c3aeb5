// The floor of a language server: the library, and one look at the newest text after each change.
import {
  createConnection,
  DiagnosticSeverity,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** `check` gives the findings of a text, at once or later. Of changes that come in meanwhile only the newest counts. */
export function serve(check) {
  const connection = createConnection(ProposedFeatures.all);
  const documents = new TextDocuments(TextDocument);
  const busy = new Set();
  connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
  const look = async (document) => {
    if (busy.has(document.uri)) return;
    busy.add(document.uri);
    for (let seen; seen !== document.version; ) {
      seen = document.version;
      const findings = await check(document.getText());
      const diagnostics = findings.map(({ start, end, message }) => ({
        range: { start: document.positionAt(start), end: document.positionAt(end) },
        severity: DiagnosticSeverity.Warning,
        source: 'minimal',
        message,
      }));
      connection.sendDiagnostics({ uri: document.uri, version: seen, diagnostics });
    }
    busy.delete(document.uri);
  };
  documents.onDidChangeContent(({ document }) => void look(document));
  documents.listen(connection);
  connection.listen();
}
