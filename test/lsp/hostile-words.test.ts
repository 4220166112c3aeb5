// Can a draft, a table or a name of a file put a link or a command into any answer of the server?
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  BLANKS,
  CHECK_COMMAND,
  FIGURES,
  GO_TO,
  IGNORE_COMMAND,
  OUTLINE,
  PROFILE,
  SHOW_PROFILE,
} from '../../server/src/protocol.js';
import { COMPARE, FILL } from '../../server/src/protocol-sources.js';
import { draft, foreignIn, HOSTILE } from '../support/hostile-drafts.js';
import { property } from '../support/soak.js';
import { FOLDER, Session } from './session.js';

const COMMANDS = ['', CHECK_COMMAND, GO_TO, IGNORE_COMMAND, SHOW_PROFILE];
const csv = (text: string) => `"${text.replaceAll('"', '""')}"`;
const inRange = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

/** Everything in an answer that an editor reads as more than a text. */
function check(answer: unknown): void {
  if (typeof answer !== 'object' || answer === null) return;
  const { kind, value, command, target, href, uri } = answer as Record<string, unknown>;
  if (kind === 'markdown') {
    assert.deepEqual(foreignIn(String(value)), [], String(value));
    assert.doesNotMatch(String(value), /(?<!\\)\$\(/, 'an icon');
  }
  if (typeof command === 'string') assert.ok(COMMANDS.includes(command), command);
  for (const address of [target, href, uri])
    if (typeof address === 'string') assert.match(address, /^(?:file:\/\/\/|report-drafts-profile:)/);
  for (const inner of Object.values(answer)) check(inner);
}

describe('the words of a draft, in every answer of the server', function () {
  property(
    this,
    'are words',
    40,
    fc.tuple(draft, fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE), fc.boolean()),
    async ([text, name, cell, markdown]) => {
      const [table, lastYear] = [`${name.replace(/[\s/\\]/g, '')}.csv`, `年${name.replace(/[\s/\\]/g, '')}.txt`];
      const rows = `指标,单位,2031年\n${csv(`${cell}投资`)},亿元,12.5\n${csv(`${cell}大桥`)},座,${csv(`5${cell}`)}\n投资,亿元,7\n`;
      const session = await Session.inMemory({
        settings: { documents: { '**': 'always' }, table, lastYear },
        options: { files: true, goTo: true, status: true, profileView: 'report-drafts-profile:/x' },
        folders: [FOLDER],
      });
      for (const [file, content] of [
        [table, rows],
        [lastYear, text],
      ] as const)
        session.bytes.set(`${FOLDER}/${encodeURIComponent(file)}`, new TextEncoder().encode(content));
      const own = await session.open(
        `${FOLDER}/${encodeURIComponent(`${name}稿`)}.${markdown ? 'md' : 'baogao'}`,
        text,
      );
      check(await session.pull(own));
      const lines = text.split(/\r\n|\r|\n/);
      for (const [line, { length }] of lines.entries())
        for (const character of [0, length >> 1, length]) {
          const position = { line, character };
          for (const method of ['hover', 'completion', 'documentHighlight', 'prepareRename'])
            check(await session.request(`textDocument/${method}`, own, { position }).catch(() => null));
        }
      const context = { diagnostics: [], includeDeclaration: true };
      for (const method of ['codeLens', 'inlayHint', 'codeAction', 'documentSymbol', 'foldingRange'])
        check(await session.request(`textDocument/${method}`, own, { range: inRange, context }));
      for (const method of [BLANKS, FIGURES, OUTLINE, FILL, COMPARE])
        check(await session.request(method, own, { uri: own }));
      const page = String(await session.request(PROFILE, own, { uri: own }));
      assert.doesNotMatch(page, /\]\(/);
      for (const told of session.messages) assert.doesNotMatch(told, /\]\(|\$\(/);
      for (const { why } of session.statuses) assert.ok(why === undefined || !/[\0-\x1f]/.test(why), why);
      await session.end();
    },
  );
});
