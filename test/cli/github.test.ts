// Do workflow commands survive whatever the text of a message or a path holds?
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMessage, escapeProperty, github } from '../../server/src/cli/formats/github.js';
import { checkedFile, EVERYTHING, PLAIN, reportOf } from './sample.js';

/** As the runner reads a line: properties end at the first `::` behind the name. */
function readCommand(line: string) {
  const match = /^::(\w+) (.*?)::(.*)$/s.exec(line);
  assert.ok(match, line);
  const restored = (text: string) =>
    text
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
  const properties = Object.fromEntries(
    match[2]!.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), restored(pair.slice(pair.indexOf('=') + 1))]),
  );
  return { name: match[1], properties, message: restored(match[3]!) };
}

describe('GitHub annotations', () => {
  it('are a line a finding, with lines and columns from 1', () => {
    const lines = github(EVERYTHING, PLAIN).trimEnd().split('\n');
    assert.equal(lines.length, 3);
    const [blank, figures, numbering] = lines.map(readCommand);
    assert.deepEqual(blank, {
      name: 'error',
      properties: {
        file: '稿件/全会 报告,1:2.txt',
        line: '2',
        endLine: '2',
        col: '7',
        endColumn: '9',
        title: '拟稿 no-placeholder',
      },
      message: '“××”尚未填写',
    });
    assert.equal(figures!.name, 'warning');
    assert.equal(figures!.message, '与前文“增长6%”不一致：\n请核对 100%\n另见第 1 行：前文在这里');
    assert.equal(numbering!.name, 'notice');
    assert.deepEqual(
      [numbering!.properties.line, numbering!.properties.endLine, numbering!.properties.col],
      ['4', '5', undefined],
    );
  });

  it('are nothing for a clean report', () => {
    assert.equal(github(reportOf([checkedFile('a.txt', '好。')]), PLAIN), '');
  });

  it('give back any path and message', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('%', ':', ',', '\r', '\n', '2', '5', '0', 'A', 'D', 'C', '=', '稿') }),
    );
    fc.assert(
      fc.property(anything, anything, (path, message) => {
        const written = github(reportOf([checkedFile(path, '⟦x⟧', [{ message }])]), PLAIN);
        assert.equal(written.indexOf('\n'), written.length - 1);
        const command = readCommand(written.slice(0, -1));
        assert.equal(command.message, message);
        assert.equal(command.properties.file, path.replaceAll('\\', '/'));
      }),
    );
  });

  it('escape what a runner would take for its own', () => {
    assert.equal(escapeMessage('50%：\r\n::error::,'), '50%25：%0D%0A::error::,');
    assert.equal(escapeProperty('C:\\a,b'), 'C%3A\\a%2Cb');
  });
});
