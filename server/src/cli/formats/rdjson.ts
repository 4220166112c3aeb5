// The check in the Reviewdog Diagnostic Format. Its columns count UTF-8 bytes from 1.
import { type Lines, positionAt, type Severity, type Span } from '../../core/api.js';
import { asWords } from '../../words.js';
import { jsonLine } from '../display.js';
import type { Format } from '../report.js';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFO',
  hint: 'INFO',
};

export const rdjson: Format = ({ files }) => {
  const diagnostics = files.flatMap(({ path, text, lines, findings }) =>
    findings.map(({ rule, severity, message, fixes, ...span }) => {
      // A suggestion is one replacement, so only fixes of one edit can be offered.
      const suggestions = fixes.flatMap(({ edits: [edit, ...others] }) =>
        edit && others.length === 0 ? [{ range: rangeOf(text, lines, edit), text: edit.text }] : [],
      );
      return {
        message: asWords(message),
        location: { path: path.replaceAll('\\', '/'), range: rangeOf(text, lines, span) },
        severity: SEVERITY[severity],
        code: { value: rule },
        ...(suggestions.length > 0 && { suggestions }),
      };
    }),
  );
  return jsonLine({ source: { name: 'report-drafts' }, diagnostics });
};

const rangeOf = (text: string, lines: Lines, { start, end }: Span) => ({
  start: pointOf(text, lines, start),
  end: pointOf(text, lines, end),
});

function pointOf(text: string, lines: Lines, offset: number) {
  const { line } = positionAt(lines, offset);
  return { line: line + 1, column: Buffer.byteLength(text.slice(lines.starts[line], offset), 'utf8') + 1 };
}
