// Does the editor get the outline with its figures, and the edits of a version that build the draft otherwise?
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  OUTLINE,
  type Outline,
  RESTRUCTURE,
  type RestructureParams,
  type Restructuring,
} from '../../server/src/protocol.js';
import { rangeOf, Session } from './session.js';

const DRAFT = `一、工作回顾\r
（一）修路架桥。完成投资xx亿元。\r
（三）植树种草。新增林地xx亩、xx处。\r
二、工作安排\r
（一）办好学校。\r
`;

describe('structure', () => {
  let session: Session;
  let uri: string;
  beforeEach(async () => {
    session = await Session.inMemory();
    uri = await session.open('稿.baogao', DRAFT);
  });
  afterEach(() => session.end());

  const outline = () => session.connection.sendRequest<Outline | null>(OUTLINE, { uri });
  const restructure = (params: Omit<RestructureParams, 'uri' | 'version'>, version = 1) =>
    session.connection.sendRequest<Restructuring>(RESTRUCTURE, { uri, version, ...params });
  const idOf = (title: string, sections: Outline['sections']): number | undefined => {
    for (const section of sections) {
      const id = section.title === title ? section.id : idOf(title, section.children);
      if (id !== undefined) return id;
    }
    return undefined;
  };

  it('is told with lengths, shares, blanks and findings', async () => {
    const { version, characters, blanks, sections } = (await outline())!;
    assert.deepEqual([version, characters, blanks], [1, 57, 3]);
    const [first, second] = sections;
    assert.deepEqual([first!.blanks, first!.findings.warning, second!.blanks, second!.findings.warning], [3, 1, 0, 0]);
    assert.deepEqual(
      first!.children.map(({ marker, title, level, blanks: open }) => [marker, title, level, open]),
      [
        ['（一）', '修路架桥', 2, 1],
        ['（三）', '植树种草', 2, 2],
      ],
    );
    assert.ok(first!.share > second!.share && first!.share + second!.share <= 1000);
    assert.deepEqual(first!.heading, rangeOf(session.document(uri), '一、工作回顾'));
  });

  it('changes by edits of the version that was asked about', async () => {
    const { sections } = (await outline())!;
    const done = await restructure({
      action: 'move',
      section: idOf('办好学校', sections)!,
      onto: idOf('工作回顾', sections)!,
    });
    assert.ok('edits' in done);
    const text = TextDocument.applyEdits(session.document(uri), [...done.edits]);
    assert.equal(
      text,
      '一、工作回顾\r\n（一）修路架桥。完成投资xx亿元。\r\n（二）植树种草。新增林地xx亩、xx处。\r\n（三）办好学校。\r\n二、工作安排\r\n',
    );
    assert.deepEqual(done.caret, { line: 3, character: 0 });
    assert.equal(done.renumbered, 2);
  });

  it('stays as it is when the version is another, and says so', async () => {
    assert.deepEqual(await restructure({ action: 'renumber' }, 2), { refusal: '稿件刚刚改动过，请重试。' });
  });

  it('takes the section at a place', async () => {
    const position = rangeOf(session.document(uri), '林地').start;
    const done = await restructure({ action: 'delete', position });
    assert.ok('edits' in done);
    assert.ok(!TextDocument.applyEdits(session.document(uri), [...done.edits]).includes('林地'));
    assert.deepEqual(await restructure({ action: 'up', position: { line: 0, character: 0 } }), {
      refusal: '前面没有同级的一节了。',
    });
  });

  it('of what is no report is not told', async () => {
    const notes = await session.open('notes.md', '# 安装\n\n运行 xx。\n', 'markdown');
    assert.equal(await session.connection.sendRequest(OUTLINE, { uri: notes }), null);
  });
});
