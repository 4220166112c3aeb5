// Does the editor get the draft's parts, and what it needs to show them?
import assert from 'node:assert/strict';
import {
  type CompletionList,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Position,
  type Range,
  type SelectionRange,
  type SemanticTokens,
  SymbolKind,
} from 'vscode-languageserver-protocol/node';
import { README, REPORT, SHORT } from './sample.js';
import { ABLE, rangeOf, Session } from './session.js';

const OUTLINED = `临澜市工作报告

一、工作回顾
（一）产业。产业园区提质扩容。
（二）项目。完成投资xx亿元。
二、工作安排
抓好三件事。
`;

const before = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);
const holds = (outer: Range, inner: Range) => before(outer.start, inner.start) && before(inner.end, outer.end);

describe('reading a draft', () => {
  let session: Session;
  afterEach(() => session.end());

  it('gives the outline as a tree', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', OUTLINED);
    const symbols = await session.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [
        ['一、工作回顾', ['（一）产业', '（二）项目']],
        ['二、工作安排', []],
      ],
    );
    const [first] = symbols;
    assert.deepEqual([first?.kind, first?.children?.[0]?.kind], [SymbolKind.Module, SymbolKind.Class]);
    const walk = (symbol: DocumentSymbol): void => {
      assert.ok(holds(symbol.range, symbol.selectionRange), symbol.name);
      for (const child of symbol.children ?? []) {
        assert.ok(holds(symbol.range, child.range), child.name);
        walk(child);
      }
    };
    symbols.forEach(walk);
    assert.ok(symbols[0] && symbols[0].range.end.line >= 4);
  });

  it('follows every edit', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', OUTLINED);
    await session.request('textDocument/documentSymbol', uri);
    await session.change(uri, rangeOf(session.document(uri), '工作安排'), '今年打算');
    const symbols = await session.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    assert.equal(symbols[1]?.name, '二、今年打算');
  });

  it('folds sections, never to nothing', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', OUTLINED);
    const ranges = await session.request<FoldingRange[]>('textDocument/foldingRange', uri);
    assert.ok(ranges.some(({ startLine, endLine }) => startLine === 2 && endLine === 4));
    assert.ok(ranges.some(({ startLine, endLine }) => startLine === 5 && endLine === 6));
    assert.ok(ranges.every(({ startLine, endLine }) => endLine > startLine));
  });

  it('grows a selection outwards', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', OUTLINED);
    const positions = [rangeOf(session.document(uri), 'xx').start, { line: 0, character: 0 }];
    const selections = await session.request<SelectionRange[]>('textDocument/selectionRange', uri, { positions });
    assert.equal(selections.length, 2);
    let [selection] = selections;
    let steps = 0;
    for (; selection?.parent; selection = selection.parent, steps++) {
      assert.ok(holds(selection.parent.range, selection.range));
    }
    assert.ok(steps >= 2);
  });

  it('explains a finding, in Markdown only to those who can read it', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', SHORT);
    const position = rangeOf(session.document(uri), 'xx').start;
    const hover = await session.request<Hover>('textDocument/hover', uri, { position });
    assert.equal((hover.contents as { kind: string }).kind, 'markdown');
    assert.deepEqual(hover.range, rangeOf(session.document(uri), 'xx'));
    assert.match((hover.contents as { value: string }).value, /^\*\*/);
    const elsewhere = { position: { line: 0, character: 1 } };
    assert.equal(await session.request('textDocument/hover', uri, elsewhere), null);
    await session.end();

    session = await Session.inMemory({ capabilities: { ...ABLE, textDocument: { diagnostic: {} } } });
    const plain = await session.request<Hover>('textDocument/hover', await session.open('稿.baogao', SHORT), {
      position,
    });
    const { kind, value } = plain.contents as { kind: string; value: string };
    assert.equal(kind, 'plaintext');
    assert.doesNotMatch(value, /[*\\]/);
  });

  const coloured = async (text: string): Promise<[string, string][]> => {
    session = await Session.inMemory();
    const { legend } = session.initialized.capabilities.semanticTokensProvider as { legend: { tokenTypes: string[] } };
    const uri = await session.open('稿.baogao', text);
    const { data } = await session.request<SemanticTokens>('textDocument/semanticTokens/full', uri);
    const document = session.document(uri);
    const read: [string, string][] = [];
    let [line, character] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
      const [lines, columns, length, type] = data.slice(at) as [number, number, number, number];
      character = lines ? columns : character + columns;
      line += lines;
      const end = { line, character: character + length };
      read.push([legend.tokenTypes[type] ?? '', document.getText({ start: { line, character }, end })]);
    }
    return read;
  };

  it('marks blanks, figures and headings for colouring', async () => {
    assert.deepEqual(await coloured('一、工作回顾\n\n全市完成投资xx亿元，增长6.1%。\n'), [
      ['marker', '一、'],
      ['heading', '工作回顾'],
      ['blank', 'xx'],
      ['figure', '6.1%'],
    ]);
  });

  it('ends a token some way before a blank that long prose leads to, and nowhere else', async () => {
    const prose = '道路畅通，桥梁稳固；学校新建，食堂开张。';
    assert.deepEqual(await coloured(`${prose}完成xx亿元、x.x亿元。\n${prose}${prose}\n增长x%。\n`), [
      ['blank', 'xx'],
      ['blank', 'x.x'],
      ['blank', 'x'],
    ]);
    assert.deepEqual(await coloured(`${prose.repeat(5)}完成xx亿元、x.x亿元。\n`), [
      ['clause', '；'],
      ['blank', 'xx'],
      ['blank', 'x.x'],
    ]);
    assert.deepEqual(await coloured(`${'路'.repeat(200)}完成xx亿元。\n${'𠮷'.repeat(200)}完成xx亿元。\n`), [
      ['clause', '路'],
      ['blank', 'xx'],
      ['blank', 'xx'],
    ]);
    assert.deepEqual(await coloured(`${prose.repeat(3)}投资6亿元，${prose}完成xx亿元。\n`), [
      ['clause', '，'],
      ['figure', '6亿元'],
      ['blank', 'xx'],
    ]);
  });

  it('tells the open blanks in order', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', SHORT);
    const blanks = await session.connection.sendRequest('reportDrafts/blanks', { uri });
    const document = session.document(uri);
    assert.deepEqual(blanks, [
      {
        range: rangeOf(document, 'xx'),
        kind: 'number',
        kindName: '数字',
        unit: '亿元',
        part: '一、工作回顾',
        section: '',
      },
      {
        range: rangeOf(document, 'x.x'),
        kind: 'percent',
        kindName: '百分数',
        unit: '%',
        part: '一、工作回顾',
        section: '',
      },
    ]);
  });
});

describe('section snippets', () => {
  let session: Session;
  afterEach(() => session.end());

  const offered = async (text: string, languageId = 'plaintext', setup = {}) => {
    session = await Session.inMemory(setup);
    const uri = await session.open('稿.txt', text, languageId);
    const position = session.document(uri).positionAt(text.length);
    return session.request<CompletionList | null>('textDocument/completion', uri, { position });
  };

  it('are found by pinyin in a new document', async () => {
    const [item] = (await offered('dl'))?.items ?? [];
    assert.equal(item?.label, '段落');
    assert.equal(item?.filterText, 'dl-cs');
    assert.deepEqual(item?.textEdit, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } },
      newText: '第\u0024{1:一}段\n完',
    });
    assert.deepEqual(item?.documentation, { kind: 'plaintext', value: '第一段\n完' });
  });

  it('are found by what an input method made of the pinyin, at the end of a report', async () => {
    const list = await offered(`${REPORT}\n段落`);
    assert.deepEqual(
      list?.items.map(({ filterText }) => filterText),
      ['段落测试'],
    );
  });

  it('are plain text for a client without fields', async () => {
    const textDocument = { ...ABLE.textDocument, completion: {} };
    const [item] = (await offered('', 'plaintext', { capabilities: { ...ABLE, textDocument } }))?.items ?? [];
    assert.equal(item?.insertTextFormat, 1);
    assert.equal(item?.textEdit && 'newText' in item.textEdit && item.textEdit.newText, '第一段\n完');
  });

  it('are not offered in what is not a report, in the middle of a sentence, or twice', async () => {
    assert.equal(await offered(`${README}d`, 'markdown'), null);
    await session.end();
    assert.deepEqual((await offered(`${REPORT}全市完成投资`))?.items, []);
    await session.end();
    const options = { files: true, contributedSnippets: ['report-draft'] };
    assert.equal(await offered('d', 'report-draft', { options }), null);
  });
});
