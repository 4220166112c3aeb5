// Does the editor get the figures, and the other places of what is under the cursor?
import assert from 'node:assert/strict';
import type { DocumentHighlight, Hover, Location, PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { FIGURES, type FigurePlace } from '../../server/src/protocol.js';
import { rangeOf, Session } from './session.js';

const DRAFT = `一、2025年工作回顾
全年固定资产投资完成120.5亿元，xx市、xx县建成通车。
二、2026年工作安排
固定资产投资增长8%，一般公共预算收入由20亿元增加到50亿元，增长1倍。
`;

describe('figures', () => {
  let session: Session;
  afterEach(() => session.end());

  it('are listed with what they are of', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', DRAFT);
    const figures = await session.connection.sendRequest<FigurePlace[]>(FIGURES, { uri });
    assert.deepEqual(
      figures.map(({ text, value, unit, indicator, known, kind, section }) => [
        text,
        value,
        unit,
        indicator,
        known,
        kind,
        section,
      ]),
      [
        ['120.5亿元', 12_050_000_000, '元', '固定资产投资', true, 'level', '2025年工作回顾'],
        ['8%', 8, '%', '固定资产投资', true, 'growth', '2026年工作安排'],
        ['20亿元', 2_000_000_000, '元', '一般公共预算收入', true, 'level', '2026年工作安排'],
        ['50亿元', 5_000_000_000, '元', '一般公共预算收入', true, 'level', '2026年工作安排'],
        ['1倍', 1, '倍', '一般公共预算收入', true, 'fold', '2026年工作安排'],
      ],
    );
    assert.deepEqual(figures[3]!.relations, ['由20亿元到50亿元：增加150%']);
    assert.deepEqual(figures[0]!.range, rangeOf(session.document(uri), '120.5亿元'));
    assert.deepEqual(await session.connection.sendRequest(FIGURES, { uri: 'untitled:none' }), []);
  });

  it('have their other places highlighted and found', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', DRAFT);
    const document = session.document(uri);
    const position = rangeOf(document, '120.5').start;
    const highlights = await session.request<DocumentHighlight[]>('textDocument/documentHighlight', uri, { position });
    const texts = highlights.map(({ range }) => document.getText(range));
    assert.deepEqual(texts, ['固定资产投资完成120.5亿元', '固定资产投资增长8%']);
    const context = { includeDeclaration: true };
    const references = await session.request<Location[]>('textDocument/references', uri, { position, context });
    assert.deepEqual(
      references,
      highlights.map(({ range }) => ({ uri, range })),
    );
    const blank = { position: rangeOf(document, 'xx市').start };
    assert.equal((await session.request<DocumentHighlight[]>('textDocument/documentHighlight', uri, blank)).length, 1);
  });

  it('are highlighted with a name that stands behind them', async () => {
    session = await Session.inMemory();
    const uri = await session.open(
      '稿.baogao',
      '一、2025年工作回顾\n去年实现268亿元的地区生产总值，地区生产总值增长5%。\n',
    );
    const document = session.document(uri);
    const position = rangeOf(document, '增长5%').end;
    const highlights = await session.request<DocumentHighlight[]>('textDocument/documentHighlight', uri, { position });
    assert.deepEqual(
      highlights.map(({ range }) => document.getText(range)),
      ['268亿元的地区生产总值', '地区生产总值增长5%'],
    );
  });

  it('are read aloud on hover, in other scales and beside their other values', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', DRAFT);
    const position = rangeOf(session.document(uri), '120.5').start;
    const hover = await session.request<Hover>('textDocument/hover', uri, { position });
    const { value } = hover.contents as { value: string };
    assert.match(value, /1205000万元/);
    assert.match(value, /本稿还有1处/);
  });

  it('are done, not aimed at, where they have grown to what they are', async () => {
    session = await Session.inMemory();
    const uri = await session.open(
      '增.baogao',
      '一、2025年工作回顾\n规上工业企业由2020年的212家增加到2025年的318家；城镇化率由61%提高到66.5%，提高5.5个百分点。\n',
    );
    const told = async (at: string) => {
      const { start } = rangeOf(session.document(uri), at);
      const found = await session.request<Hover>('textDocument/hover', uri, { position: start });
      return (found.contents as { value: string }).value.replaceAll('\\', '');
    };
    assert.match(await told('318家'), /规模以上工业企业 · 2025年\n/);
    assert.match(await told('318家'), /由212家到318家：增加50%/);
    assert.match(await told('66.5%'), /第2行：5\.5个百分点/);
  });

  it('stand beside fixed expressions, whose members hover tells, and meetings, whose days it tells', async () => {
    session = await Session.inMemory();
    const uri = await session.open(
      '稿.baogao',
      '深入贯彻党的二十大精神，增强“四个意识”。庆祝新中国成立75周年，完成“十四五”规划。\n',
    );
    const told = async (words: string) => {
      const position = rangeOf(session.document(uri), words).start;
      const hover = await session.request<Hover>('textDocument/hover', uri, { position });
      return (hover.contents as { value: string }).value;
    };
    assert.match(await told('四个意识'), /政治意识、大局意识、核心意识、看齐意识/);
    assert.match(await told('党的二十大'), /2022年10月16日至22日/);
    assert.match(await told('成立75周年'), /新中国1949年成立，75周年是2024年/);
    assert.match(await told('十四五'), /2021—2025年|2021\\—2025年/);
  });

  it('that contradict each other point at both places, with the arithmetic', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', DRAFT);
    const report = (await session.pull(uri)) as unknown as { items: PublishDiagnosticsParams['diagnostics'] };
    const found = report.items.find(({ code }) => code === 'growth-matches');
    assert.equal(found?.message, '50亿元÷20亿元−1=1.5，文中为1倍');
    assert.deepEqual(
      found.relatedInformation?.map(({ location }) => session.document(uri).getText(location.range)),
      ['20亿元', '50亿元'],
    );
  });
});
