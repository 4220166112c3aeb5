// Does what a folder taught reach the checks and the completions, and is what cannot be used told of?
import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import type { CodeAction, CompletionList, Diagnostic, DocumentSymbol, Hover } from 'vscode-languageserver-protocol';
import { specimen } from '../../server/src/core/profile/specimen.js';
import {
  LEARN,
  type Learned,
  PROFILE_CHANGED,
  PROFILE as PROFILE_VIEW,
  SHOW_PROFILE,
  TRUSTED,
} from '../../server/src/protocol.js';
import { FOLDER, Session, type Setup } from './session.js';

const PROFILE = `${FOLDER}/profile.json`;
const PAST = `${FOLDER}/past`;
const NAMES = ['青梧', '云岫', '望湖', '临澜', '清河'];
const DRAFT = specimen({ problems: '' });
const samples = (folder = PAST, names: readonly string[] = NAMES): Record<string, string> =>
  Object.fromEntries(names.map((name, i) => [`${folder}/${i}.txt`, specimen().replaceAll('青梧', name)]));
const BY_FIVE = '2 没有找到“存在问题”：5 篇同类范文中 5 篇有“存在问题”';
const BY_SEEDS = '3 没有找到“存在问题”：5 篇范文中 5 篇有“存在问题”';

describe('learning in the editor', () => {
  let session: Session;
  afterEach(() => session.end());

  const learn = (folder = PAST): Promise<Learned> =>
    session.connection.sendRequest(LEARN, { folder, token: 'progress' });
  const pulled = async (uri: string): Promise<Diagnostic[]> => {
    const report = await session.pull(uri);
    assert.ok(report.kind === 'full');
    return report.items;
  };
  const missing = async (uri: string) =>
    (await pulled(uri))
      .filter(({ code }) => code === 'section-present')
      .map(({ severity, message }) => `${severity} ${message}`);
  /** Once what is learned behind the scenes has been learned. */
  const learned = async (uri: string, ...expected: string[]) => {
    for (;;) {
      const { refreshes } = session;
      const found = await missing(uri);
      if (found.join() === expected.join()) return;
      await session.until(() => session.refreshes > refreshes);
    }
  };
  const why = async (wanted: RegExp) => session.until(() => wanted.test(session.statuses.at(-1)?.why ?? ''));
  const start = async (settings: Record<string, unknown>, setup: Setup = {}) => {
    session = await Session.inMemory({ options: { files: true, status: true }, settings, ...setup });
  };

  it('goes report by report, whatever their encoding, and says in words what was learned and what was not', async () => {
    await start({}, { files: { ...samples(), [`${PAST}/便条.txt`]: '今天开会。', [`${PAST}/又.md`]: specimen() } });
    session.bytes.set(`${PAST}/国标.txt`, iconv.encode(specimen().replaceAll('青梧', '柳湾'), 'gb18030'));
    session.bytes.set(`${PAST}/坏.txt`, Buffer.from([0xd0, 0xcf, 0, 0, 0x11, 0xe0]));
    session.bytes.set(`${PAST}/锁.txt`, undefined);
    const { text, summary, samples: count, copies, unlike, problems } = await learn();
    assert.deepEqual([count, copies, unlike], [6, 1, ['便条.txt']]);
    assert.deepEqual(problems, [
      '读不了“坏.txt”：不是纯文本文件（可能是 Word、PDF 等文档），请先另存为纯文本',
      '读不了“锁.txt”：没有权限',
    ]);
    assert.match(summary, /## 政府工作报告（6 篇）/);
    assert.match(summary, /- 存在问题 6\/6，在全文 \d+%处/);
    assert.deepEqual(Object.keys(JSON.parse(text)), ['version', 'samples']);
    assert.ok(session.progress.some((told) => told.includes('"of":10')));
  });

  it('serves the checks and completions of the folder whose settings name a profile, and reads it again', async () => {
    await start({ profile: 'profile.json' }, { files: samples() });
    session.files.set(PROFILE, (await learn()).text);
    const uri = await session.open('稿.baogao', DRAFT);
    assert.deepEqual(await missing(uri), [BY_FIVE]);
    const begun = await session.open('新.baogao', `${specimen().slice(0, specimen().indexOf('（三）'))}`);
    const document = session.document(begun);
    const position = document.positionAt(document.getText().length);
    const list = await session.request<CompletionList>('textDocument/completion', begun, { position });
    assert.equal(
      list.items[0]?.textEdit && 'newText' in list.items[0].textEdit && list.items[0].textEdit.newText,
      '（三）\u0024{1:【农业农村】}',
    );
    assert.match(list.items[0]?.detail ?? '', /^5 篇同类范文中 5 篇在任务里写“农业农村”/);
    session.files.set(PROFILE, '{"version":1,"samples":[]}');
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: PROFILE, type: 2 }],
    });
    await learned(uri);
    assert.ok([...session.watched].some((pattern) => JSON.stringify(pattern).includes('"pattern":"profile.json"')));
  });

  it('learns from the samples that the settings name, behind the scenes, and again when they change', async () => {
    await start({ samples: ['past/*.txt'] }, { files: { ...samples(), [`${PAST}/旧/6.txt`]: DRAFT } });
    const uri = await session.open('稿.baogao', DRAFT);
    assert.deepEqual(await missing(uri), [BY_SEEDS]);
    await learned(uri, BY_FIVE);
    assert.ok(
      session.progress.some((told) => told.startsWith('report 5/5 4.txt')),
      session.progress.join(),
    );
    assert.ok([...session.watched].some((pattern) => JSON.stringify(pattern).includes('/past"')));
    for (const [file, text] of Object.entries(samples())) {
      session.files.set(file, specimen({ problems: '' }).replaceAll('青梧', text.slice(40, 44)));
    }
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${PAST}/0.txt`, type: 2 }],
    });
    await learned(uri);
  });

  it('goes on with the samples that can be read, and names those that cannot', async () => {
    await start({ samples: 'past' }, { files: samples() });
    session.bytes.set(`${PAST}/锁.txt`, undefined);
    const uri = await session.open('稿.baogao', DRAFT);
    await learned(uri, BY_FIVE);
    await why(/范文：读不了“锁.txt”：没有权限/);
  });

  it('says that samples are not there, and goes on with what comes along', async () => {
    await start({ samples: ['nowhere'] }, { files: {} });
    const uri = await session.open('稿.baogao', DRAFT);
    await pulled(uri);
    await session.until(() => session.refreshes > 0);
    assert.deepEqual(await missing(uri), [BY_SEEDS]);
    await why(/打不开“nowhere”：文件不存在；范文里没有可以学习的报告/);
  });

  it('learns for each folder of a workspace what its own configuration says', async () => {
    const other = 'file:///%E5%88%AB%E5%A4%84';
    await start(
      {},
      {
        folders: [FOLDER, other],
        files: {
          ...samples(),
          ...samples(`${other}/past`, NAMES.slice(1)),
          [`${FOLDER}/.reportdrafts.json`]: '{"samples":"past"}',
          [`${other}/.reportdrafts.json`]: '{"samples":"past"}',
        },
      },
    );
    const here = await session.open('稿.baogao', DRAFT);
    const there = await session.open(`${other}/x.baogao`, DRAFT);
    await learned(here, BY_FIVE);
    await learned(there, '3 没有找到“存在问题”：4 篇同类范文中 4 篇有“存在问题”');
  });

  it('uses nothing that a workspace names before its user trusts it', async () => {
    await start(
      {},
      {
        options: { files: true, status: true, untrusted: true },
        files: { ...samples(), [`${FOLDER}/.reportdrafts.json`]: '{"samples":"past"}' },
      },
    );
    const uri = await session.open('稿.baogao', DRAFT);
    assert.deepEqual(await missing(uri), [BY_SEEDS]);
    await why(/工作区未受信任/);
    await session.connection.sendNotification(TRUSTED);
    await learned(uri, BY_FIVE);
  });

  it('leads from a finding to what the profile knows of it', async () => {
    const view = 'profile-view:/p.md';
    await start({ samples: ['past'] }, { options: { files: true, status: true, profileView: view }, files: samples() });
    let changed = 0;
    session.connection.onNotification(PROFILE_CHANGED, () => void changed++);
    const uri = await session.open('稿.baogao', DRAFT);
    await learned(uri, BY_FIVE);
    assert.ok(changed > 0);
    const [finding] = (await pulled(uri)).filter(({ code }) => code === 'section-present');
    const [place] = finding?.relatedInformation ?? [];
    assert.equal(place?.location.uri, `${view}?${encodeURIComponent(FOLDER)}`);
    const page = await session.connection.sendRequest<string>(PROFILE_VIEW, { uri: `${FOLDER}/-` });
    assert.match(page.split('\n')[place?.location.range.start.line ?? 0]!, /^- 存在问题 5\/5，在全文 \d+%处$/);
    const range = finding!.range;
    const context = { diagnostics: [finding!], only: ['quickfix'] };
    const actions = await session.request<CodeAction[]>('textDocument/codeAction', uri, { range, context });
    const look = actions.find(({ command }) => command?.command === SHOW_PROFILE);
    assert.deepEqual(look?.command?.arguments, [place?.location.uri, place?.location.range.start.line]);
    const told = await session.request<Hover>('textDocument/hover', uri, { position: range.start });
    assert.match(JSON.stringify(told.contents), /依据的范文：0、1、2、3、4/);
  });

  it('tells in the outline which part a section is and what it lacks, and what is usual in words', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', DRAFT);
    const symbols = await session.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    assert.deepEqual(
      symbols.map(({ detail }) => detail),
      ['工作回顾（缺：存在问题 5/5）', '任务部署', '自身建设'],
    );
    assert.match(
      await session.connection.sendRequest(PROFILE_VIEW, { uri }),
      /^# 从范文学到的通常写法\n\n共 5 篇范文。/,
    );
  });

  for (const [what, text, reason] of [
    ['no JSON', '{"version":', /不是 JSON/],
    ['of another version', '{"version":7,"samples":[]}', /版本是 7/],
    ['not there', undefined, /没有这个文件/],
  ] as const) {
    it(`goes on with what comes along when the profile is ${what}, and says so`, async () => {
      await start({ profile: 'profile.json' }, text === undefined ? {} : { files: { [PROFILE]: text } });
      const uri = await session.open('稿.baogao', DRAFT);
      assert.deepEqual(await missing(uri), [BY_SEEDS]);
      await why(reason);
    });
  }
});
