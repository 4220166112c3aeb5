// Does what a folder taught reach the checks and the completions, and is a broken profile told of?
import assert from 'node:assert/strict';
import type { CompletionList, DocumentSymbol } from 'vscode-languageserver-protocol';
import { specimen } from '../../server/src/core/profile/specimen.js';
import { LEARN, LESSON, type Learned, PROFILE as PROFILE_VIEW } from '../../server/src/protocol.js';
import { FOLDER, Session } from './session.js';

const PROFILE = `${FOLDER}/.reportdrafts-profile.json`;
const NAMES = ['青梧', '云岫', '望湖', '临澜', '清河'];
const DRAFT = specimen({ problems: '' });

describe('learning in the editor', () => {
  let session: Session;
  afterEach(() => session.end());

  const learned = async (): Promise<Learned> => {
    const lessons: unknown[] = [];
    for (const name of NAMES) {
      const text = specimen().replaceAll('青梧', name);
      lessons.push(await session.connection.sendRequest(LESSON, { name, text, markdown: false }));
    }
    return session.connection.sendRequest(LEARN, lessons);
  };
  const missing = async (uri: string) => {
    const report = await session.pull(uri);
    assert.ok(report.kind === 'full');
    return report.items
      .filter(({ code }) => code === 'section-present')
      .map(({ severity, message }) => `${severity} ${message}`);
  };

  it('goes report by report, and says in words what was learned', async () => {
    session = await Session.inMemory();
    const note = { name: '便条', text: '今天开会。', markdown: false };
    assert.equal(await session.connection.sendRequest(LESSON, note), null);
    const { text, summary, samples } = await learned();
    assert.equal(samples, 5);
    assert.match(summary, /政府工作报告（5 篇/);
    assert.deepEqual(Object.keys(JSON.parse(text)), ['version', 'samples']);
  });

  it('serves the checks and completions of the folder whose settings name it', async () => {
    session = await Session.inMemory({ options: { files: true }, settings: { profile: '.reportdrafts-profile.json' } });
    session.files.set(PROFILE, (await learned()).text);
    const uri = await session.open('稿.baogao', DRAFT);
    assert.deepEqual(await missing(uri), ['2 没有找到“存在问题”：5 篇同类范文中 5 篇有“存在问题”']);
    const begun = await session.open('新.baogao', `${specimen().slice(0, specimen().indexOf('（三）'))}`);
    const document = session.document(begun);
    const position = document.positionAt(document.getText().length);
    const list = await session.request<CompletionList>('textDocument/completion', begun, { position });
    assert.equal(
      list.items[0]?.textEdit && 'newText' in list.items[0].textEdit && list.items[0].textEdit.newText,
      '（三）\u0024{1:【农业农村】}',
    );
    assert.match(list.items[0]?.detail ?? '', /^5 篇同类范文中 5 篇在任务里写“农业农村”/);
  });

  it('tells in the outline which part a section is and what it lacks, and what is usual in words', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', DRAFT);
    const symbols = await session.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    assert.deepEqual(
      symbols.map(({ detail }) => detail),
      ['工作回顾（缺：存在问题 5/5）', '任务部署', '自身建设'],
    );
    assert.match(await session.connection.sendRequest(PROFILE_VIEW, { uri }), /^共 5 篇范文。/);
  });

  for (const [what, text, why] of [
    ['no JSON', '{"version":', /不是 JSON/],
    ['of another version', '{"version":7,"samples":[]}', /版本是 7/],
    ['not there', undefined, /没有这个文件/],
  ] as const) {
    it(`goes on with what comes along when the profile is ${what}, and says so`, async () => {
      session = await Session.inMemory({
        options: { files: true, status: true },
        settings: { profile: '.reportdrafts-profile.json' },
        ...(text === undefined ? {} : { files: { [PROFILE]: text } }),
      });
      const uri = await session.open('稿.baogao', DRAFT);
      assert.deepEqual(await missing(uri), ['3 没有找到“存在问题”：5 篇范文中 5 篇有“存在问题”']);
      const status = await session.until(() => session.statuses.at(-1));
      assert.equal(status.state, 'partly');
      assert.match(status.why ?? '', why);
    });
  }
});
