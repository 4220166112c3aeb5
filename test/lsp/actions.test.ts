// What does the bulb offer, and does it do what it says?
import assert from 'node:assert/strict';
import { applyEdits, modify } from 'jsonc-parser';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import { SHORT } from './sample.js';
import { FOLDER, rangeOf, Session } from './session.js';

const CONFIG = `${FOLDER}/.reportdrafts.json`;
const PASTED = '一、工作回顾\n信xx化水平提高，信xx化项目建成。\n';

describe('code actions', () => {
  let session: Session;
  afterEach(() => session.end());

  const at = async (uri: string, piece: string, only?: string[]): Promise<CodeAction[]> => {
    const report = await session.pull(uri);
    const diagnostics = report.kind === 'full' ? report.items : [];
    const context = { diagnostics, ...(only ? { only } : {}) };
    const range = rangeOf(session.document(uri), piece);
    return session.request('textDocument/codeAction', uri, { range, context });
  };
  const run = ({ command }: CodeAction) =>
    session.connection.sendRequest('workspace/executeCommand', {
      command: command?.command,
      arguments: command?.arguments,
    });
  const titled = (actions: readonly CodeAction[], title: RegExp): CodeAction => {
    const found = actions.find((action) => title.test(action.title));
    assert.ok(found, `${title} among ${actions.map((action) => action.title).join()}`);
    return found;
  };

  it('mend a finding by an edit of the version that is open, and know their diagnostic', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', PASTED);
    await session.change(uri, { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, '完。\n');
    const [fix] = (await at(uri, '信xx化水平', ['quickfix'])).filter(
      ({ edit, title }) => edit && !title.includes('忽略'),
    );
    assert.ok(fix);
    assert.equal(fix.diagnostics?.[0]?.code, 'no-damaged-word');
    assert.equal(fix.isPreferred, true);
    assert.equal(session.after(uri, fix.edit), '一、工作回顾\n信息化水平提高，信xx化项目建成。\n完。\n');
  });

  it('mend all that is safe, when the editor asks for that', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', PASTED);
    const actions = await at(uri, '工作回顾', ['source.fixAll']);
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['source.fixAll.reportDrafts'],
    );
    assert.equal(session.after(uri, actions[0]?.edit), '一、工作回顾\n信息化水平提高，信息化项目建成。\n');
    assert.ok((await at(uri, '信xx化水平')).every(({ kind }) => kind === 'quickfix'));
    assert.deepEqual(await at(uri, '信xx化水平', ['refactor']), []);
  });

  it('offer to ignore at five scopes, and in the draft itself', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', SHORT);
    const actions = (await at(uri, 'xx')).filter(({ title }) => /忽略|关闭/.test(title));
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        '忽略此处（留空未填）',
        '忽略“xx”这段文字（留空未填）',
        '本文件忽略此规则（留空未填）',
        '忽略本文件',
        '工作区关闭此规则（留空未填）',
      ],
    );
    const after = session.after(uri, titled(actions, /此处/).edit);
    assert.equal(after, '一、工作回顾\n<!-- 拟稿：忽略 no-placeholder -->\n全市完成投资xx亿元，增长x.x%。\n');
    assert.deepEqual(await session.found(await session.open('另稿.baogao', after)), []);
  });

  for (const [scope, title, left, says] of [
    ['text', /这段文字/, ['x.x'], /“xx”/],
    ['rule', /本文件忽略此规则/, [], /稿\.baogao/],
    ['file', /^忽略本文件$/, [], /稿\.baogao/],
    ['workspace', /工作区关闭/, [], /no-placeholder/],
  ] as const) {
    it(`write the file for the scope “${scope}”, name it, and check again`, async () => {
      session = await Session.inMemory();
      const uri = await session.open('稿.baogao', SHORT);
      await run(titled(await at(uri, 'xx'), title));
      assert.match(session.messages[0] ?? '', says);
      assert.match(session.messages[0] ?? '', /文稿\/\.reportdrafts\.json/);
      await session.until(() => session.refreshes > 0);
      assert.deepEqual(
        (await session.found(uri)).map(([, text]) => text),
        left,
      );
      const other = await session.open('另一稿.baogao', '完成投资x亿元。');
      assert.equal((await session.found(other)).length, scope === 'workspace' ? 0 : 1);
    });
  }

  it('keep the comments and the form of the file, and add nothing twice', async () => {
    const before = '{\n\t// 先看这些\n\t"rules": { "no-placeholder": { "severity": "error" } }\n}\n';
    session = await Session.inMemory({ files: { [CONFIG]: before } });
    const uri = await session.open('稿.baogao', SHORT);
    const ignoreText = titled(await at(uri, 'xx'), /这段文字/);
    await run(ignoreText);
    await run(ignoreText);
    const once = session.files.get(CONFIG) ?? '';
    assert.match(once, /\/\/ 先看这些\n/);
    assert.equal(once.match(/"text"/g)?.length, 1);
    await run(titled(await at(uri, 'x.x'), /工作区关闭/));
    const options = { formattingOptions: { insertSpaces: false, tabSize: 1 } };
    const expected = applyEdits(once, modify(once, ['rules', 'no-placeholder', 'severity'], 'off', options));
    assert.equal(session.files.get(CONFIG), expected);
  });

  it('leave a broken file as it is, and say so', async () => {
    const broken = '{ "rules": ';
    session = await Session.inMemory({ files: { [CONFIG]: broken } });
    const uri = await session.open('稿.baogao', SHORT);
    await run(titled(await at(uri, 'xx'), /工作区关闭/));
    await session.until(() => session.messages.some((message) => message.includes('没有改动')));
    assert.equal(session.files.get(CONFIG), broken);
  });

  it('offer only the draft itself outside the workspace', async () => {
    session = await Session.inMemory();
    const uri = await session.open('untitled:Untitled-1', SHORT);
    const titles = (await at(uri, 'xx')).map(({ title }) => title).filter((title) => /忽略|关闭/.test(title));
    assert.deepEqual(titles, ['忽略此处（留空未填）']);
    await session.connection.sendRequest('workspace/executeCommand', {
      command: 'reportDrafts.ignore',
      arguments: [{ uri, scope: 'workspace', rule: 'no-placeholder' }],
    });
    await session.until(() => session.messages.some((message) => message.includes('不在工作区')));
    assert.equal(session.files.size, 0);
  });

  it('do nothing on commands they do not understand', async () => {
    session = await Session.inMemory();
    for (const given of [[], [null], [{ uri: 1 }], [{ uri: CONFIG, scope: 'world', rule: 'x' }]]) {
      const params = { command: 'reportDrafts.ignore', arguments: given };
      assert.equal(await session.connection.sendRequest('workspace/executeCommand', params), null);
    }
    assert.equal(session.files.size, 0);
  });
});
