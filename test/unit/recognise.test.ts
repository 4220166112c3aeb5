// What is taken for a report, and what is left alone?
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Language, looksLikeReport, parse } from '../../server/src/core/api.js';

const isReport = (text: string, language: Language = 'plain') => looksLikeReport(parse(text, language)).report;

const OTHERS: Readonly<Record<string, string>> = {
  'a README': `# xx 工具\n\n${'用 `xx install` 安装，把 XXX 换成你的名字。支持 Linux、macOS 和 Windows。配置写在 config.json 里，各项含义见下表。\n\n'.repeat(12)}`,
  'code documentation': `## 接口\n\n${'函数接收一个路径，返回解析后的对象；出错时抛出异常，由调用者处理。参数 x 的取值范围是零到九，默认值为三。\n\n'.repeat(12)}`,
  'a novel':
    '她推开窗，江面上的雾还没有散。老船工坐在岸边，慢慢地卷一支烟，谁也没有说话。远处传来汽笛声，像是从很久以前的某个清晨传来的。\n'.repeat(
      15,
    ),
  'a news item':
    '本报讯 昨日，望湖县图书馆新馆正式开放，首日接待读者三千余人次。馆长介绍，新馆设有儿童阅览区和视障阅览室，全年不闭馆。市民赵女士说，以后周末又多了一个好去处。\n'.repeat(
      8,
    ),
  'minutes of a meeting':
    '会议时间：周三下午。参加人员：办公室全体。一、通报上周工作。二、讨论食堂就餐安排，决定延长供餐时间半小时。三、工会组织春游，请各科室周五前报名。会议由主任主持。\n'.repeat(
      6,
    ),
  'a short note': '同志们：请把xx亿元改一下。',
};

describe('is it a report?', () => {
  for (const [name, text] of Object.entries(OTHERS)) {
    it(`no: ${name}`, () => assert.deepEqual([isReport(text), isReport(text, 'markdown')], [false, false]));
  }
  for (const file of readdirSync('test/ordinary')) {
    it(`no: ${file}, whose words are those of reports`, () =>
      assert.equal(isReport(readFileSync(path.join('test/ordinary', file), 'utf8')), false));
  }
  for (const file of readdirSync('examples').filter((name) => /\.(?:txt|md)$/.test(name))) {
    const expected = !/笔记|README/.test(file);
    it(`${expected ? 'yes' : 'no'}: examples/${file}`, () =>
      assert.equal(
        isReport(readFileSync(path.join('examples', file), 'utf8'), file.endsWith('.md') ? 'markdown' : 'plain'),
        expected,
      ));
  }
  it('yes: every sample report and every published one', function () {
    const folders = ['../shared/seeds', '../shared/corpus/published'].filter((folder) => existsSync(folder));
    if (!folders.length) this.skip();
    for (const folder of folders) {
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
        assert.ok(isReport(readFileSync(path.join(folder, file), 'utf8')), file);
      }
    }
  });
  it('yes: the first tenth of a report that is being written', function () {
    const folders = ['../shared/seeds', '../shared/corpus/published'].filter((folder) => existsSync(folder));
    if (!folders.length) this.skip();
    for (const folder of folders) {
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
        const text = readFileSync(path.join(folder, file), 'utf8');
        assert.ok(isReport(text.slice(0, text.length / 10)), file);
      }
    }
  });
  it('no: any README or manual that comes with the packages this project is built with', () => {
    const pages = readdirSync('node_modules', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.md$/i.test(name),
    );
    for (const page of pages) {
      assert.equal(isReport(readFileSync(path.join('node_modules', page), 'utf8'), 'markdown'), false, page);
    }
  }).timeout(60_000);
  it('no: the documentation of this project', () => {
    for (const file of ['README.md', 'server/README.md', 'CHANGELOG.md', 'seeds/README.md', 'examples/README.md']) {
      assert.equal(isReport(readFileSync(file, 'utf8'), 'markdown'), false, file);
    }
  });
});
