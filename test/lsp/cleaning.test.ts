// What would be cleaned of pasted text, as text and as an edit of the version it was read from?
import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { CLEAN, type Cleaned } from '../../server/src/protocol.js';
import { Session } from './session.js';

const REPORT = '政府工作报告\n各位代表：\n过去一年，成绩来之不易。\n';

describe('cleaning pasted text', () => {
  let session: Session;
  afterEach(() => session.end());
  const clean = (uri: string) => session.connection.sendRequest<Cleaned | null>(CLEAN, { uri });

  it('takes out the whole frame of the page and nothing else', async () => {
    session = await Session.inMemory();
    const uri = await session.open('稿.baogao', `当前位置:公文网>讲话稿\n${REPORT}`);
    const cleaned = await clean(uri);
    assert.deepEqual([cleaned?.text, cleaned?.places, cleaned?.version], [REPORT, 1, 1]);
    assert.equal(session.after(uri, cleaned?.edit as WorkspaceEdit), REPORT);
  });

  it('has nothing to do with a draft that was written', async () => {
    session = await Session.inMemory();
    assert.equal(await clean(await session.open('稿.baogao', REPORT)), null);
  });
});
