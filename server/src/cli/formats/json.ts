// The check as JSON: the form that scripts rely on.
import { positionAt } from '../../core/api.js';
import { jsonLine } from '../display.js';
import type { Format } from '../report.js';

export const json: Format = ({ files, skipped }) => {
  const report = {
    version: 1,
    files: files.map(({ path, lines, findings, failures }) => ({
      path,
      findings: findings.map(({ rule, severity, message, start, end, data }) => {
        const from = positionAt(lines, start);
        const to = positionAt(lines, end);
        return {
          rule,
          severity,
          message,
          start,
          end,
          line: from.line,
          column: from.column,
          endLine: to.line,
          endColumn: to.column,
          ...(data && { data }),
        };
      }),
      failures,
    })),
    skipped: skipped.map(({ path }) => path),
  };
  return jsonLine(report);
};
