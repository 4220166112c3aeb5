// What does a draft look like without what copying from a web page left in it?
import type { Connection } from 'vscode-languageserver';
import { applyEdits } from '../core/api.js';
import { CLEAN, type Cleaned, type DocumentParams } from '../protocol.js';
import type { Checker } from './check.js';
import { toWorkspaceEdit } from './convert.js';
import type { Documents } from './documents.js';
import type { Guard } from './guard.js';

const RULE = 'paste-clean';

export function answerCleaning(
  connection: Connection,
  guard: Guard,
  documents: Documents,
  checker: Checker,
  versioned: boolean,
): void {
  connection.onRequest(
    CLEAN,
    guard.request<DocumentParams, Cleaned | null>(CLEAN, null, async ({ uri }) => {
      const document = documents.get(uri);
      const checked = document && (await checker.now(document));
      if (checked?.state !== 'on') return null;
      const { draft, result, version } = checked;
      // The fix that takes out everything has the most edits.
      const edits = result.findings
        .filter(({ rule }) => rule === RULE)
        .flatMap(({ fixes }) => fixes.map((fix) => fix.edits))
        .reduce((most, next) => (next.length > most.length ? next : most), []);
      if (!edits.length) return null;
      return {
        version,
        places: edits.length,
        text: applyEdits(draft.text, edits),
        edit: toWorkspaceEdit(uri, version, draft, edits, versioned),
      };
    }),
  );
}
