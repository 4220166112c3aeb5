// What has become of the indicators since the report of last year that goes with a document?
import type { Connection } from 'vscode-languageserver';
import type { DocumentParams } from '../protocol.js';
import { COMPARE, type Compared } from '../protocol-sources.js';
import type { Checker } from './check.js';
import { toRange } from './convert.js';
import type { Documents } from './documents.js';
import type { Guard } from './guard.js';

export function answerComparing(connection: Connection, guard: Guard, documents: Documents, checker: Checker): void {
  const none: Compared = { changes: [] };
  connection.onRequest(
    COMPARE,
    guard.request<DocumentParams, Compared>(COMPARE, none, async ({ uri }) => {
      const document = documents.get(uri);
      const checked = document && (await checker.now(document));
      if (checked?.state !== 'on')
        return { ...none, problem: checked ? `没有检查这份稿件：${checked.why}` : '没有打开稿件' };
      const { draft, sources } = checked;
      const { lastYear, lastYearUri, trouble } = sources;
      if (!lastYear || !lastYearUri) return { ...none, ...(trouble ? { problem: trouble } : {}) };
      const changes = lastYear.changes(draft).map(({ name, before, now, blank, place }) => ({
        name,
        before,
        now,
        blank,
        range: place && toRange(draft.lines, place),
      }));
      return { lastYear: lastYearUri, changes };
    }),
  );
}
