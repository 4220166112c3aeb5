// Does the table that goes with a document reach its blanks, its checks and its status, and what if it cannot be read?
import assert from 'node:assert/strict';
import type { CodeAction, CompletionList, Hover } from 'vscode-languageserver-protocol';
import { BLANKS, type BlankPlace, TRUSTED } from '../../server/src/protocol.js';
import { FILL, type Filled } from '../../server/src/protocol-sources.js';
import { workbook } from '../support/workbook.js';
import { FOLDER, rangeOf, Session, type Setup } from './session.js';

const TABLE = `${FOLDER}/${encodeURIComponent('数据.xlsx')}`;
const book = (invested: number) =>
  workbook({
    主要指标: [
      ['指标', '单位', '2025年', '增速'],
      ['固定资产投资', '亿元', invested, { percent: 0.062 }],
    ],
  });
const DRAFT = '一、2025年工作回顾\n固定资产投资完成xxx.x亿元，增长x.x%；新建学校xx所。\n';

describe('filling from a table in the editor', () => {
  let session: Session;
  afterEach(() => session.end());

  const start = async (setup: Setup = {}, bytes: Uint8Array = book(120.46)) => {
    session = await Session.inMemory({ settings: { table: '数据.xlsx' }, ...setup });
    session.bytes.set(TABLE, bytes);
  };
  const fill = (uri: string) => session.connection.sendRequest<Filled>(FILL, { uri });

  it('offers the value of a blank with the cell it comes from', async () => {
    await start();
    const uri = await session.open('稿.baogao', DRAFT);
    const range = rangeOf(session.document(uri), 'xxx.x');
    const actions = await session.request<CodeAction[]>('textDocument/codeAction', uri, {
      range,
      context: { diagnostics: [] },
    });
    const [first] = actions;
    assert.equal(first?.title, '填 120.5（取自 数据.xlsx › 主要指标!C2）');
    assert.equal(first.isPreferred, true);
    assert.equal(session.after(uri, first.edit), DRAFT.replace('xxx.x', '120.5'));
  });

  it('completes a blank', async () => {
    await start();
    const uri = await session.open('稿.baogao', DRAFT);
    const position = rangeOf(session.document(uri), 'x.x%').start;
    const { items } = await session.request<CompletionList>('textDocument/completion', uri, { position });
    assert.equal(items[0]?.label, '6.2');
    assert.equal(items[0].detail, '取自 数据.xlsx › 主要指标!D2（固定资产投资：6.2%）');
    assert.equal(items[0].filterText, 'x.x');
  });

  it('is told on hover', async () => {
    await start();
    const uri = await session.open('稿.baogao', DRAFT);
    const told = async (at: string) => {
      const position = rangeOf(session.document(uri), at).start;
      const found = await session.request<Hover>('textDocument/hover', uri, { position });
      return (found.contents as { value: string }).value.replaceAll('\\', '');
    };
    assert.match(
      await told('xxx.x'),
      /\*\*数据表\*\*\n- 填 120\.5（取自 数据\.xlsx › 主要指标!C2，固定资产投资：120\.46）$/,
    );
    assert.match(await told('xx所'), /\*\*数据表\*\*：没有认出是哪个指标/);
  });

  it('looks into a table that was chosen just now, before the settings name it', async () => {
    await start({ settings: {} });
    const uri = await session.open('稿.baogao', DRAFT);
    assert.equal((await fill(uri)).table, undefined);
    const { table, fillings } = await session.connection.sendRequest<Filled>(FILL, { uri, table: TABLE });
    assert.deepEqual([table, fillings.length], [{ name: '数据.xlsx', uri: TABLE }, 2]);
    assert.equal((await fill(uri)).table, undefined);
  });

  it('has all that is certain to be looked over, and says what stays and why', async () => {
    await start();
    const uri = await session.open('稿.baogao', DRAFT);
    const { table, version, fillings, left } = await fill(uri);
    assert.deepEqual([table, version, left.length], [{ name: '数据.xlsx', uri: TABLE }, 1, 1]);
    assert.match(left[0]!.why, /没有认出/);
    assert.deepEqual(
      fillings.map(({ newText, from, doubt }) => [newText, from, doubt]),
      [
        ['120.5', '固定资产投资 ← 主要指标!C2：120.46', undefined],
        ['6.2', '固定资产投资 ← 主要指标!D2：6.2%', undefined],
      ],
    );
    assert.deepEqual(fillings[0]!.range, rangeOf(session.document(uri), 'xxx.x'));
  });

  it('offers what is only likely with the reason to look at it, and nothing where the table says two things', async () => {
    const rows = [
      ['指标', '单位', '2025年'],
      ['城市公园', '个', 5],
      ['林荫道', '条', 14],
      ['林荫道', '条', 15],
    ];
    await start({}, workbook({ 甲: rows, 乙: [['王五', 3]] }));
    const uri = await session.open('稿.baogao', '一、2025年工作回顾\n新增城市公园x个，林荫道xx条。\n');
    const { fillings, left, unread } = await fill(uri);
    assert.deepEqual(
      fillings.map(({ newText, doubt }) => [newText, doubt]),
      [['5', '可能是表中的“城市公园”，甲!C2是5，请核对']],
    );
    assert.deepEqual([left.length, unread], [2, ['乙']]);
    const blanks = await session.connection.sendRequest<BlankPlace[]>(BLANKS, { uri });
    assert.deepEqual(
      blanks.map(({ suggestion }) => suggestion),
      [{ value: '5', because: '可能是表中的“城市公园”，甲!C2是5，请核对', doubtful: true }, undefined],
    );
  });

  it('checks the draft against the table, and again when the table has changed', async () => {
    await start();
    const uri = await session.open('稿.baogao', '一、2025年工作回顾\n固定资产投资完成102.5亿元。\n');
    assert.deepEqual(await session.found(uri), [['figures-match-table', '102.5']]);
    const status = await session.until(() => session.statuses.at(-1));
    assert.equal(status.table, '数据.xlsx');
    session.bytes.set(TABLE, book(102.5));
    const { refreshes } = session;
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: TABLE, type: 2 }],
    });
    await session.until(() => session.refreshes > refreshes);
    assert.deepEqual(await session.found(uri), []);
  });

  it('knows which table goes with which draft', async () => {
    await start({ settings: { table: { '别的*': '没有.xlsx', '稿*': '数据.xlsx' } } });
    assert.equal((await fill(await session.open('稿.baogao', DRAFT))).fillings.length, 2);
    assert.match((await fill(await session.open('别的.baogao', DRAFT))).problem ?? '', /“没有.xlsx”未被采用/);
    assert.deepEqual(await fill(await session.open('其他.baogao', DRAFT)), {
      version: 0,
      fillings: [],
      left: [],
      unread: [],
    });
  });

  for (const [what, bytes, why] of [
    ['broken', book(1).slice(0, 300), /数据表“数据.xlsx”不能用：文件已损坏/],
    ['without a header', workbook({ 甲: [['甲', '乙']] }), /没有找到表头/],
  ] as const) {
    it(`changes nothing and says so where the table is ${what}`, async () => {
      await start({}, bytes);
      const uri = await session.open('稿.baogao', DRAFT);
      assert.deepEqual(
        (await session.found(uri)).map(([rule]) => rule),
        ['no-placeholder', 'no-placeholder', 'no-placeholder'],
      );
      const status = await session.until(() => session.statuses.at(-1));
      assert.equal(status.state, 'partly');
      assert.match(status.why ?? '', why);
      const { problem, fillings } = await fill(uri);
      assert.match(problem ?? '', why);
      assert.deepEqual(fillings, []);
    });
  }

  it('reads no table that an untrusted workspace names, until it is trusted', async () => {
    await start({ options: { files: true, status: true, untrusted: true } });
    const uri = await session.open('稿.baogao', DRAFT);
    assert.match((await fill(uri)).problem ?? '', /工作区未受信任/);
    await session.connection.sendNotification(TRUSTED);
    await session.until(() => session.refreshes > 0);
    assert.equal((await fill(uri)).fillings.length, 2);
  });
});
