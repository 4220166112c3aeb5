// Does F2 fill every blank of the same thing, and rename a heading; are chosen blanks filled in the version asked about?
import assert from 'node:assert/strict';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BLANKS, type BlankPlace, type Changes, FILL_BLANKS } from '../../server/src/protocol.js';
import { rangeOf, Session } from './session.js';

const DRAFT = `一、工作回顾
XX市委带领全市，建设美丽XX。
（一）修路架桥。完成投资xx亿元。XX市民齐称赞。
`;

describe('blanks', () => {
  let session: Session;
  let uri: string;
  beforeEach(async () => {
    session = await Session.inMemory();
    uri = await session.open('稿.baogao', DRAFT);
  });
  afterEach(() => session.end());

  const rename = (at: string, newName: string) =>
    session.request<WorkspaceEdit>('textDocument/rename', uri, {
      position: rangeOf(session.document(uri), at).start,
      newName,
    });

  it('tell what they stand for and where they are', async () => {
    const blanks = await session.connection.sendRequest<BlankPlace[]>(BLANKS, { uri });
    assert.deepEqual(
      blanks.map(({ kindName, unit, thing, part, section }) => [kindName, unit, thing?.label, part, section]),
      [
        ['地名', undefined, 'XX市', '一、工作回顾', ''],
        ['地名', undefined, 'XX市', '一、工作回顾', ''],
        ['数字', '亿元', undefined, '一、工作回顾', '（一）修路架桥'],
        ['地名', undefined, 'XX市', '一、工作回顾', '（一）修路架桥'],
      ],
    );
  });

  it('are filled together by a rename', async () => {
    const position = rangeOf(session.document(uri), 'XX').start;
    const prepared = await session.request<{ range: Range; placeholder: string }>('textDocument/prepareRename', uri, {
      position,
    });
    assert.equal(prepared.placeholder, 'XX');
    assert.equal(session.after(uri, await rename('XX', '云溪')), DRAFT.replaceAll('XX', '云溪'));
    assert.equal(session.after(uri, await rename('xx', '12')), DRAFT.replace('xx', '12'));
  });

  it('have headings renamed by the same key', async () => {
    assert.equal(session.after(uri, await rename('修路', '架桥修路')), DRAFT.replace('修路架桥', '架桥修路'));
    await assert.rejects(rename('修路', ' '), /标题不能为空/);
    await assert.rejects(
      session.request('textDocument/prepareRename', uri, {
        position: rangeOf(session.document(uri), '称赞').start,
      }),
      /请把光标放在待填之处/,
    );
  });

  it('are filled where they were chosen, in the version that was asked about', async () => {
    const { start } = rangeOf(session.document(uri), 'XX市民');
    const params = { uri, version: 1, places: [start], value: '云溪市' };
    const done = await session.connection.sendRequest<Changes>(FILL_BLANKS, params);
    assert.ok('edits' in done);
    assert.equal(TextDocument.applyEdits(session.document(uri), [...done.edits]), DRAFT.replace('XX市民', '云溪市民'));
    assert.deepEqual(await session.connection.sendRequest(FILL_BLANKS, { ...params, version: 2 }), {
      refusal: '稿件刚刚改动过，请重试。',
    });
  });
});
