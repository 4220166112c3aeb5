// The check as workflow commands, which GitHub Actions shows as annotations beside the lines.
import { positionAt, type Severity } from '../../core/api.js';
import type { Format } from '../report.js';

const COMMAND: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export const github: Format = ({ files }) =>
  files
    .flatMap(({ path, lines, findings }) =>
      findings.map(({ rule, severity, message, start, end, related }) => {
        const from = positionAt(lines, start);
        const to = positionAt(lines, end);
        const properties: [string, string | number][] = [
          ['file', path.replaceAll('\\', '/')],
          ['line', from.line + 1],
          ['endLine', to.line + 1],
        ];
        // Columns are refused for an annotation over several lines.
        if (from.line === to.line) properties.push(['col', from.column + 1], ['endColumn', to.column + 1]);
        properties.push(['title', `拟稿 ${rule}`]);
        const notes = related.map(
          (note) => `\n另见第 ${positionAt(lines, note.span.start).line + 1} 行：${note.message}`,
        );
        return command(COMMAND[severity], properties, message + notes.join(''));
      }),
    )
    .join('');

function command(name: string, properties: readonly [string, string | number][], message: string): string {
  const given = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${given.join(',')}::${escapeMessage(message)}\n`;
}

export const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

export const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
