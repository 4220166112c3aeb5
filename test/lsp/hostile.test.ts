// Is the bundle's answer to a text that nobody would write there in time, and does it live on? Seconds in `npm test`;
// 10 MB in `npm run soak`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BLANKS, CLEAN, FIGURES, FIGURES_CSV, OUTLINE, PROFILE } from '../../server/src/protocol.js';
import { soaking } from '../support/soak.js';
import { Session } from './session.js';

const SIZE = soaking ? 10_000_000 : 300_000;
/** Of the server, in kB: the text, its blocks, and what was found in them. */
const MEMORY = soaking ? 4_500_000 : 700_000;
const UNITS = [
  'x',
  '一、\n',
  '（',
  '一是、二是',
  '全年完成投资12.5亿元，增长6.2%。\n',
  '全年完成投资12.5亿元，增长6.2%，',
  '占比37%，',
  '| a | 1 |\n',
  '\ud800\u0000',
  '\r\n',
  '> 1. ',
  '一、xx\n',
  '其中、分别、等N个',
  '# 一、投资5亿元',
];

describe('the server with a hostile text', function () {
  this.timeout(soaking ? 900_000 : 60_000);
  for (const unit of UNITS) {
    it(`of ${JSON.stringify(unit)} over and over`, async () => {
      const session = await Session.overStdio();
      const text = unit.repeat(SIZE / Buffer.byteLength(unit));
      const uri = await session.open('稿.baogao', text);
      const [start, end] = [text.length >> 1, (text.length >> 1) + 200].map((at) =>
        session.document(uri).positionAt(at),
      );
      const position = start!;
      const range = { start: start!, end: end! };
      const context = { diagnostics: [], includeDeclaration: true };
      for (const [method, params] of [
        ['textDocument/diagnostic', {}],
        ['textDocument/documentSymbol', {}],
        ['textDocument/foldingRange', {}],
        ['textDocument/codeLens', {}],
        ['textDocument/semanticTokens/full', {}],
        ['textDocument/selectionRange', { positions: [position] }],
        ['textDocument/hover', { position }],
        ['textDocument/completion', { position }],
        ['textDocument/documentHighlight', { position }],
        ['textDocument/references', { position, context }],
        ['textDocument/inlayHint', { range }],
        ['textDocument/codeAction', { range, context }],
        ...[BLANKS, FIGURES, FIGURES_CSV, OUTLINE, PROFILE, CLEAN].map((name) => [name, {}] as const),
      ] as const)
        await session.request(method, uri, { uri, ...params });
      await session.change(uri, { start: position, end: position }, 'x');
      await session.pull(uri);
      assert.deepEqual(
        session.logs.filter((line) => /\n\s+at /.test(line)),
        [],
      );
      if (process.platform === 'linux') {
        const most = Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${session.pid}/status`, 'utf8'))?.[1]);
        assert.ok(most < MEMORY, `${most} kB`);
      }
      assert.equal(await session.end(), 0);
    });
  }
});
