// The check in SARIF 2.1.0, the exchange format of static analysis.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { name, publisher, version } from '../../../../package.json';
import { type Lines, positionAt, RULES, type Severity, type Span } from '../../core/api.js';
import { asWords } from '../../words.js';
import { fingerprint } from '../baseline.js';
import { jsonLine } from '../display.js';
import type { CheckedFile, Format } from '../report.js';

const LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

// The page of the extension, which describes every rule; editors open it from anywhere.
const HELP = `vscode:extension/${publisher}.${name}`;

export const sarif: Format = ({ files }) => {
  const run = {
    tool: {
      driver: {
        name: 'Report Drafts 拟稿',
        version,
        rules: RULES.map(({ id, title, why, severity }) => ({
          id,
          shortDescription: { text: title },
          fullDescription: { text: why },
          help: { text: why },
          helpUri: `${HELP}#${id}`,
          defaultConfiguration: { level: LEVEL[severity] },
        })),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: files.every(({ failures }) => failures.length === 0),
        toolExecutionNotifications: files.flatMap(notifications),
      },
    ],
    results: files.flatMap(results),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return jsonLine(log);
};

const results = ({ path: file, text, lines, findings }: CheckedFile) =>
  findings.map((finding) => {
    const { rule, severity, message, related, data, ...span } = finding;
    const ruleIndex = RULES.findIndex(({ id }) => id === rule);
    return {
      ruleId: rule,
      ...(ruleIndex >= 0 && { ruleIndex }),
      level: LEVEL[severity],
      message: { text: asWords(message) },
      locations: [{ physicalLocation: place(file, lines, span) }],
      partialFingerprints: { 'reportDrafts/v1': fingerprint(text, finding) },
      ...(related.length > 0 && {
        relatedLocations: related.map((note, i) => ({
          id: i + 1,
          message: { text: asWords(note.message) },
          physicalLocation: place(file, lines, note.span),
        })),
      }),
      ...(data && { properties: data }),
    };
  });

const notifications = ({ path: file, failures }: CheckedFile) =>
  failures.map(({ rule, message }) => ({
    level: 'error',
    message: { text: `规则 ${rule} 未能运行：${message}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  }));

function place(file: string, lines: Lines, { start, end }: Span) {
  const from = positionAt(lines, start);
  const to = positionAt(lines, end);
  return {
    artifactLocation: { uri: uriOf(file) },
    region: {
      startLine: from.line + 1,
      startColumn: from.column + 1,
      endLine: to.line + 1,
      endColumn: to.column + 1,
    },
  };
}

/** Relative to where the check ran if the file is below it. */
function uriOf(given: string): string {
  // Windows has names with halves of characters, of which no address can be made.
  const file = given.replace(/\p{Surrogate}/gu, '\ufffd');
  const relative = path.relative('', file);
  if (path.isAbsolute(file) || path.isAbsolute(relative) || relative.startsWith('..')) return pathToFileURL(file).href;
  return relative.split(path.sep).map(encodeURIComponent).join('/');
}
