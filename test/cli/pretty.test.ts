// Does a person see at a glance what is where?
import assert from 'node:assert/strict';
import pc from 'picocolors';
import { displayWidth } from '../../server/src/cli/display.js';
import { pretty } from '../../server/src/cli/formats/pretty.js';
import { checkedFile, EVERYTHING, PLAIN, reportOf } from './sample.js';

const blank = (kind: string) => ({ data: { kind } });

describe('pretty output', () => {
  it('groups by file, with place, severity, message, rule and excerpt', () => {
    assert.equal(
      pretty(EVERYTHING, PLAIN),
      `稿件/全会 报告,1:2.txt
  2:7  错误  “××”尚未填写  no-placeholder
       全年完成投资⟦××⟧亿元，
  3:4  警告  与前文“增长6%”不一致： 请核对 100%  figures-agree
       比上年⟦增长5.0%⟧。
       另见 1:1 前文在这里
         ⟦临澜市⟧委全会报告
  4:1  信息  “一是”之后应是“二是”  numbering-runs
       ⟦一是抓项目。…⟧
  未能运行  规则 years-agree：x is not a function；其余规则照常检查

看起来不是报告，跳过 1 篇（加 --all 一并检查）：
  README.md

按配置不检查，跳过 1 篇：
  旧稿/存档.txt

待填 1 处：数字 1，问题 2 处：警告 1、信息 1。检查了 2 篇。
`,
    );
  });

  it('counts blanks by kind, the most frequent first', () => {
    const kinds = ['place', 'number', 'number', 'year', 'something new'].map(blank);
    const summary = pretty(reportOf([checkedFile('a.txt', '⟦x⟧'.repeat(5), kinds)]), PLAIN)
      .trimEnd()
      .split('\n')
      .at(-1);
    assert.equal(summary, '待填 5 处：数字 2、地名 1、年份 1、其他 1。检查了 1 篇。');
  });

  it('says that all is well, and that nothing was checked', () => {
    assert.equal(pretty(reportOf([checkedFile('a.txt', '好。')]), PLAIN), '没有发现问题，检查了 1 篇。\n');
    assert.equal(pretty(reportOf([]), PLAIN), '没有检查任何文档。\n');
  });

  it('keeps excerpts within the width of the terminal', () => {
    const long = checkedFile('a.txt', `${'甲'.repeat(300)}⟦××⟧${'乙'.repeat(300)}`, [
      { related: [{ span: { start: 3, end: 5 }, message: '此处'.repeat(80) }] },
    ]);
    const rows = pretty(reportOf([long]), { ...PLAIN, columns: 60 }).split('\n');
    for (const row of rows.slice(2, 5)) assert.ok(displayWidth(row) <= 60, row);
  });

  it('takes more findings than a call takes arguments', () => {
    const many = pretty(reportOf([checkedFile('a.txt', '⟦x⟧\n'.repeat(150_000))]), PLAIN);
    assert.match(many, /\n {2}150000:1 {2}错误/);
  });

  it('says the same with colours, and marks the finding by colour alone', () => {
    const coloured = pretty(EVERYTHING, { ...PLAIN, colors: true });
    const { red, bold, underline, dim } = pc.createColors(true);
    assert.ok(coloured.includes(dim('全年完成投资') + red(bold(underline('××'))) + dim('亿元，')));
    assert.ok(coloured.includes(dim('no-placeholder')));
    assert.doesNotMatch(pretty(EVERYTHING, PLAIN), /\x1b/);
  });

  it('lets no control sign of a text or a path through', () => {
    const file = checkedFile('\x1b]0;甲\x07.txt', '⟦\x1b[2J⟧', [{ message: '\x1b[8m乙' }]);
    assert.doesNotMatch(pretty(reportOf([file], [{ path: '\x1b[1m', why: 'never' }]), PLAIN), /[\x1b\x07]/);
  });
});
