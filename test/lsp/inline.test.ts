// Is what stands between the lines told, and can each of it be switched off?
import assert from 'node:assert/strict';
import type { CodeLens, InlayHint, Range, TextEdit } from 'vscode-languageserver-protocol/node';
import { rangeOf, Session } from './session.js';

const DRAFT = `一、工作回顾
完成投资xx亿元，抓了三个方面的工作：
（一）修路。新修农村公路。
（二）架桥。架起桥梁两座。

`;

describe('between the lines', () => {
  let session: Session;
  afterEach(() => session.end());

  async function told(options: object, settings: Record<string, unknown> = {}) {
    session = await Session.inMemory({ settings, options });
    const uri = await session.open('稿.baogao', DRAFT);
    const range: Range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const lenses = await session.request<CodeLens[] | null>('textDocument/codeLens', uri);
    const hints = await session.request<InlayHint[] | null>('textDocument/inlayHint', uri, { range });
    const edits = await session.request<TextEdit[] | null>('textDocument/onTypeFormatting', uri, {
      position: { line: 4, character: 0 },
      ch: '\n',
      options: { tabSize: 4, insertSpaces: true },
    });
    return { lenses, hints, edits, document: session.document(uri) };
  }

  it('nothing is said of a list that names but some, and nothing twice', async () => {
    session = await Session.inMemory();
    const text =
      '一、工作回顾\n推进教育、卫生等五大工程，建成城东、城西、城南三个园区。\n要把握两点：第一，坚持稳中求进；第二，坚持求真务实。\n';
    const uri = await session.open('稿.baogao', text);
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    const hints = await session.request<InlayHint[]>('textDocument/inlayHint', uri, { range });
    assert.deepEqual(
      hints.map(({ label, position }) => [label, position]),
      [
        ['实列3项', rangeOf(session.document(uri), '三个').end],
        ['实列2项', rangeOf(session.document(uri), '两点').end],
      ],
    );
  });

  it('the headings tell what is left, the counts what is listed, and Enter goes on', async () => {
    const { lenses, hints, edits, document } = await told({ goTo: true });
    const above = (line: number) =>
      lenses?.filter(({ range }) => range.start.line === line).map((one) => one.command!.title);
    assert.deepEqual(above(0), ['待填 1', '问题 1', '51 字']);
    assert.deepEqual(above(2), ['13 字']);
    assert.deepEqual(lenses?.[0]?.command?.arguments, [rangeOf(document, 'xx')]);
    assert.deepEqual(
      hints?.map(({ label, position }) => [label, position]),
      [['实列2项', rangeOf(document, '三个方面').end]],
    );
    assert.deepEqual(
      edits?.map(({ newText }) => newText),
      ['（三）'],
    );
  });

  it('an editor without the command gets words alone', async () => {
    const { lenses } = await told({});
    assert.deepEqual([...new Set(lenses?.map(({ command }) => command!.command))], ['']);
  });

  it('each can be switched off', async () => {
    const off = { codeLens: false, inlayHints: false, continueNumbering: false };
    const { lenses, hints, edits } = await told({}, off);
    assert.deepEqual([lenses, hints, edits], [null, null, null]);
  });
});
