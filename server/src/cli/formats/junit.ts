// The check as JUnit XML, as build servers show tests: a suite a document, a case a finding.
import { positionAt } from '../../core/api.js';
import { inert } from '../display.js';
import { type CheckedFile, type FailOn, type Format, fails, type SkippedFile } from '../report.js';

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly type?: string;
  readonly message?: string;
}

export const junit: Format = ({ files, skipped }, { failOn }) => {
  const suites = [...files.map((file) => checked(file, failOn)), ...skipped.map(unchecked)];
  const all = suites.flatMap(({ cases }) => cases);
  const body = suites.map(({ name, cases }) => {
    const inner = cases.map((one) => `    ${caseElement(name, one)}\n`).join('');
    return `  <testsuite ${attributes({ name, ...counts(cases) })}>\n${inner}  </testsuite>\n`;
  });
  // The schema that build servers go by knows no count of what was skipped here.
  const { skipped: _, ...root } = counts(all);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${attributes({ name: '拟稿', ...root })}>\n${body.join('')}</testsuites>\n`;
};

function checked({ path, lines, findings, failures }: CheckedFile, failOn: FailOn): Suite {
  const cases = [
    ...findings.map(({ rule, severity, message, start }): Case => {
      const { line, column } = positionAt(lines, start);
      // What does not make the check fail is told, but does not make the build fail either.
      const outcome = fails(severity, failOn) ? 'failure' : 'passed';
      return { name: `${rule} ${line + 1}:${column + 1}`, outcome, type: severity, message };
    }),
    ...failures.map(({ rule, message }): Case => ({ name: rule, outcome: 'error', type: 'failure', message })),
  ];
  return { name: path, cases: cases.length > 0 ? cases : [{ name: '检查', outcome: 'passed' }] };
}

const unchecked = ({ path, why }: SkippedFile): Suite => ({
  name: path,
  cases: [{ name: '检查', outcome: 'skipped', message: why === 'never' ? '配置为不检查' : '看起来不是报告' }],
});

function caseElement(suite: string, { name, outcome, type, message }: Case): string {
  const head = `<testcase ${attributes({ name, classname: suite })}`;
  if (message === undefined) return `${head}/>`;
  if (outcome === 'passed' || outcome === 'skipped') {
    const name = outcome === 'passed' ? 'system-out' : 'skipped';
    return `${head}><${name}>${escapeXml(message)}</${name}></testcase>`;
  }
  return `${head}><${outcome} ${attributes({ ...(type && { type }), message })}/></testcase>`;
}

const counts = (cases: readonly Case[]) => ({
  tests: cases.length,
  failures: cases.filter(({ outcome }) => outcome === 'failure').length,
  errors: cases.filter(({ outcome }) => outcome === 'error').length,
  skipped: cases.filter(({ outcome }) => outcome === 'skipped').length,
});

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}="${escapeXml(String(value))}"`)
    .join(' ');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For text and attributes alike. What XML cannot hold in any form becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  inert(
    text
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Surrogate}]/gu, '\ufffd')
      .replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign]!),
    '&#35;',
  );
