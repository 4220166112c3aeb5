// Is the JUnit XML valid, and do its numbers agree with its cases?
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { validateXML } from 'xmllint-wasm';
import { junit } from '../../server/src/cli/formats/junit.js';
import { type CheckReport, FAIL_ON, type FormatOptions } from '../../server/src/cli/report.js';
import { checkedFile, EVERYTHING, PLAIN, REPORTS, reportOf } from './sample.js';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Throws where the text is not well-formed XML. */
function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (piece) => {
    open.at(-1)!.text += piece;
  });
  parser.write(text).close();
  return root.children[0]!;
}

/** The schema that Jenkins and JUnit itself go by; the file says whose it is. */
const schema = readFileSync('test/cli/junit.xsd', 'utf8');

/** What the schema has against each text. */
async function faults(xml: readonly string[]): Promise<string[]> {
  const files = xml.map((contents, n) => ({ fileName: `${n}.xml`, contents }));
  const { errors, valid, rawOutput } = await validateXML({ xml: files, schema });
  return valid ? [] : [...errors.map(({ message }) => message), rawOutput];
}

function read(report: CheckReport, options: FormatOptions = PLAIN): Element {
  const root = parseXml(junit(report, options));
  assert.equal(root.name, 'testsuites');
  const walk = (element: Element) => {
    for (const child of element.children) walk(child);
    if (element.name === 'testcase') assert.ok(element.attributes.name && element.children.length <= 1);
    if (element.name.startsWith('testsuite')) {
      const cases = element.name === 'testsuite' ? element.children : element.children.flatMap((s) => s.children);
      const count = (name: string) => String(cases.filter((c) => c.children[0]?.name === name).length);
      const { tests, failures, errors, skipped = count('skipped') } = element.attributes;
      assert.deepEqual(
        [tests, failures, errors, skipped],
        [String(cases.length), count('failure'), count('error'), count('skipped')],
      );
    }
  };
  walk(root);
  return root;
}

describe('JUnit XML', () => {
  it('has a schema that refuses what is not JUnit', async () => {
    const suite = (inner: string) => `<testsuites><testsuite name="a" tests="1">${inner}</testsuite></testsuites>`;
    assert.deepEqual(await faults([suite('<testcase name="b"/>')]), []);
    for (const inner of ['<testcase/>', '<testcase name="b"><passed/></testcase>', '<case name="b"/>'])
      assert.notDeepEqual(await faults([suite(inner)]), []);
  });

  for (const [name, report] of Object.entries(REPORTS))
    it(`is valid for a report ${name}`, async () =>
      assert.deepEqual(await faults(FAIL_ON.map((failOn) => junit(report(), { ...PLAIN, failOn }))), []));

  it('has a suite a document and a case a finding', () => {
    const root = read(EVERYTHING);
    assert.deepEqual(
      root.children.map((suite) => [suite.attributes.name, suite.children.map((c) => c.children[0]?.name)]),
      [
        ['稿件/全会 报告,1:2.txt', ['failure', 'system-out', 'system-out', 'error']],
        ['clean.md', [undefined]],
        ['README.md', ['skipped']],
        ['旧稿/存档.txt', ['skipped']],
      ],
    );
    const [blank, figures] = root.children[0]!.children;
    assert.equal(blank!.attributes.name, 'no-placeholder 2:7');
    assert.deepEqual({ ...blank!.children[0]!.attributes }, { type: 'error', message: '“××”尚未填写' });
    assert.equal(figures!.children[0]!.text, '与前文“增长6%”不一致：\n请核对 100%');
  });

  it('fails the cases that make the check fail', () => {
    const failed = (failOn: FormatOptions['failOn']) => read(EVERYTHING, { ...PLAIN, failOn }).attributes.failures;
    assert.deepEqual(
      ['never', 'error', 'warning', 'information'].map((f) => failed(f as 'error')),
      ['0', '1', '2', '3'],
    );
  });

  it('says of a skipped document why', () => {
    const [, , unlike, never] = read(EVERYTHING).children;
    assert.equal(unlike!.children[0]!.children[0]!.text, '看起来不是报告');
    assert.equal(never!.children[0]!.children[0]!.text, '配置为不检查');
  });

  it('is valid whatever paths and messages hold', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ']', '\0', '\x1b', '\ud800', '\ufffe', '\n', '𠮷') }),
    );
    const seen: CheckReport[] = [];
    fc.assert(
      fc.property(anything, anything, (path, message) => {
        const drawn = [{ message }, { message, severity: 'hint' as const }];
        const report = reportOf([checkedFile(path, '⟦x⟧⟦x⟧', drawn, [{ rule: 'x', message }])]);
        seen.push(report);
        const root = read(report);
        const printable = (text: string) => !/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text);
        if (printable(message)) assert.equal(root.children[0]!.children[0]!.children[0]!.attributes.message, message);
      }),
    );
    assert.deepEqual(await faults([junit(reportOf(seen.flatMap(({ files }) => files)), PLAIN)]), []);
  });
});
