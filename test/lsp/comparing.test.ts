// Does last year's report reach the checks and the page of indicators, in whatever encoding it was kept?
import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { COMPARE, type Compared } from '../../server/src/protocol-sources.js';
import { FOLDER, Session } from './session.js';

const LAST_YEAR = `${FOLDER}/${encodeURIComponent('去年.txt')}`;
const report = (year: number, town: string, product: string, homes: number) =>
  `政府工作报告\n各位代表：\n一、${year}年工作回顾\n地区生产总值达到${product}亿元，增长5.6%。\n${town}改造老旧小区${homes}个。\n二、${year + 1}年工作安排\n`;

describe('comparing with last year in the editor', () => {
  let session: Session;
  afterEach(() => session.end());

  const compare = (uri: string) => session.connection.sendRequest<Compared>(COMPARE, { uri });

  it('marks what was carried over and lists the indicators old and new', async () => {
    session = await Session.inMemory({ settings: { lastYear: '去年.txt' } });
    session.bytes.set(LAST_YEAR, iconv.encode(report(2024, '全县', '623.2', 28), 'gb18030'));
    const uri = await session.open('今年.baogao', report(2025, '城区', '623.2', 28));
    assert.deepEqual(await session.found(uri), [['carried-over', '地区生产总值达到623.2亿元，增长5.6%']]);
    const { lastYear, changes } = await compare(uri);
    assert.equal(lastYear, LAST_YEAR);
    assert.deepEqual(
      changes.map(({ name, before, now, range }) => [name, before, now, range?.start.line]),
      [
        ['地区生产总值', '623.2亿元', '623.2亿元', 3],
        ['地区生产总值增速', '5.6%', '5.6%', 3],
      ],
    );
  });

  it('says why where there is nothing to compare with', async () => {
    session = await Session.inMemory({ settings: { lastYear: { '甲.*': '没有.txt' } } });
    assert.match((await compare(await session.open('甲.baogao', report(2025, '', '1', 1)))).problem ?? '', /读不了/);
    const other = await compare(await session.open('乙.baogao', report(2025, '', '1', 1)));
    assert.deepEqual(other, { changes: [] });
  });
});
