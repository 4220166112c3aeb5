// Is the JUnit XML well formed, and do its numbers agree with its cases?
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { junit } from '../../server/src/cli/formats/junit.js';
import type { CheckReport, FormatOptions } from '../../server/src/cli/report.js';
import { checkedFile, EVERYTHING, PLAIN, reportOf } from './sample.js';

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

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['testsuite'],
  testsuite: ['testcase'],
  testcase: ['failure', 'error', 'skipped', 'system-out'],
  failure: [],
  error: [],
  skipped: [],
  'system-out': [],
};

function read(report: CheckReport, options: FormatOptions = PLAIN): Element {
  const root = parseXml(junit(report, options));
  assert.equal(root.name, 'testsuites');
  const walk = (element: Element) => {
    for (const child of element.children) {
      assert.ok(ALLOWED[element.name]!.includes(child.name), `${element.name} > ${child.name}`);
      walk(child);
    }
    if (element.name === 'testcase') {
      assert.ok(element.attributes.name && element.attributes.classname !== undefined && element.children.length <= 1);
    }
    if (element.name.startsWith('testsuite')) {
      const cases = element.name === 'testsuite' ? element.children : element.children.flatMap((s) => s.children);
      const count = (name: string) => String(cases.filter((c) => c.children[0]?.name === name).length);
      const { tests, failures, errors, skipped } = element.attributes;
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

  it('is well formed for an empty report', () => {
    assert.deepEqual(read(reportOf([])).children, []);
  });

  it('is well formed whatever paths and messages hold', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ']', '\0', '\x1b', '\ud800', '\ufffe', '\n', '𠮷') }),
    );
    fc.assert(
      fc.property(anything, anything, (path, message) => {
        const drawn = [{ message }, { message, severity: 'hint' as const }];
        const root = read(reportOf([checkedFile(path, '⟦x⟧⟦x⟧', drawn, [{ rule: 'x', message }])]));
        const printable = (text: string) => !/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text);
        if (printable(message)) assert.equal(root.children[0]!.children[0]!.children[0]!.attributes.message, message);
      }),
    );
  });
});
