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

  it('knows a page by any of its lines, and keeps the title, its place and the speaker', async () => {
    session = await Session.inMemory();
    const title = '2026年云溪市政府工作报告\n——2026年1月12日在云溪市第五届人民代表大会上\n';
    const speaker = '市长　周南\n';
    const body = `各位代表：\n${'过去一年，成绩来之不易。\n'.repeat(30)}谢谢大家！\n`;
    const pages = [
      `下载\n打印\n【字号：\n加大\n】\n${title}来源：云溪日报\n时间：2026-01-20\n${speaker}${body}相关报道：\n`,
      `您的位置:\n首页\n>\n市政府文件\n${title}${speaker}${body}扫一扫在手机打开当前页\n【\n打印本页\n】\n【\n关闭窗口\n】\n`,
      `${title}2026年01月20日 07时41分\n来源:\n云溪日报\n【字体：\n大\n中\n小\n】\n分享：\n${speaker}${body}责任编辑：\n张平\n相关链接>>\n代表委员热议政府工作报告\n`,
      `${title}【字体：大 中 小】 打印\n${speaker}${body}收藏\n|\n分享到:\n分享到微信\n×\n相关文档：\n`,
    ];
    for (const [i, page] of pages.entries()) {
      const uri = await session.open(`稿${i}.baogao`, page);
      const cleaned = await clean(uri);
      assert.equal(cleaned?.text, title + speaker + body);
      assert.equal(session.after(uri, cleaned?.edit as WorkspaceEdit), title + speaker + body);
    }
  });

  it('leaves a source, a date and an appendix where nothing else is of a page', async () => {
    session = await Session.inMemory();
    const uri = await session.open(
      '稿.baogao',
      `2026年云溪市政府工作报告\n来源：云溪日报\n时间：2026年1月\n${REPORT.slice(7)}${'相关报道很多，各方关注。\n'.repeat(30)}附件：名词解释\n`,
    );
    assert.equal(await clean(uri), null);
  });

  it('has nothing to do with a draft that was written', async () => {
    session = await Session.inMemory();
    assert.equal(await clean(await session.open('稿.baogao', REPORT)), null);
  });
});
