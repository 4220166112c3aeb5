// Does a section move, rise, fall, come and go with everything in it, and are both places numbered right?
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  applyEdits,
  besideNeighbour,
  type Draft,
  deleteSection,
  demote,
  dropped,
  type Edit,
  insertAfter,
  type Language,
  moveSection,
  outline,
  parse,
  promote,
  type Restructured,
  renumberAll,
  retitle,
} from '../../server/src/core/api.js';
import { findingsIn } from '../support/check.js';
import { sectionsOf } from '../support/sections.js';

function named(draft: Draft, title: string): number {
  const section = sectionsOf(draft).find((one) => `${one.marker}${one.title}`.startsWith(title));
  assert.ok(section, `${title} in ${sectionsOf(draft).map((one) => one.marker + one.title)}`);
  return section.heading.start;
}

function changed(draft: Draft, done: Restructured): string {
  assert.ok('edits' in done, 'refusal' in done ? done.refusal : '');
  return applyEdits(draft.text, done.edits);
}

const refusal = (done: Restructured): string => ('refusal' in done ? done.refusal : '');

/** Drops the section that begins so on the one that begins so, gives the text. */
function drop(text: string, what: string, onto: string, language: Language = 'plain'): string {
  const draft = parse(text, language);
  const to = dropped(draft, named(draft, what), named(draft, onto));
  assert.ok(to);
  return changed(draft, moveSection(draft, named(draft, what), to));
}

const TASKS = `一、过去一年工作回顾

（一）工业提质。新建车间三座。

（二）农业增效。粮食稳产增产。

二、今年工作安排

要抓好三个方面的工作：

（一）稳住投资。一是开工一批。二是竣工一批。

（二）促进消费。

1.办好年货节。
2.办好美食节。

（三）惠及民生。

各位代表！让我们一起努力！
`;

describe('moving a section', () => {
  it('takes the place of one of its rank, with everything in it, and numbers the list anew', () =>
    assert.equal(
      drop(TASKS, '（二）促进', '（一）稳住').split('二、今年')[1],
      `工作安排

要抓好三个方面的工作：

（一）促进消费。

1.办好年货节。
2.办好美食节。

（二）稳住投资。一是开工一批。二是竣工一批。

（三）惠及民生。

各位代表！让我们一起努力！
`,
    ));

  it('stands last in a part it is dropped on; both lists are numbered, and the counts told', () =>
    assert.equal(
      drop(TASKS, '（二）促进', '一、过去'),
      `一、过去一年工作回顾

（一）工业提质。新建车间三座。

（二）农业增效。粮食稳产增产。

（三）促进消费。

1.办好年货节。
2.办好美食节。

二、今年工作安排

要抓好两个方面的工作：

（一）稳住投资。一是开工一批。二是竣工一批。

（二）惠及民生。

各位代表！让我们一起努力！
`,
    ));

  it('keeps line ends, indentation and the hand of the list it joins', () =>
    assert.equal(
      drop(
        '一、甲段\r\n　　(一)稳就业。好。\r\n　　(二)稳物价。好。\r\n二、乙段\r\n　　（一）稳外贸。好。\r\n',
        '(一)',
        '二、',
      ),
      '一、甲段\r\n　　(一)稳物价。好。\r\n二、乙段\r\n　　（一）稳外贸。好。\r\n　　（二）稳就业。好。\r\n',
    ));

  it('moves a sentence within its paragraph', () =>
    assert.equal(
      drop('一、工作\n一是稳就业。办好招聘会。二是稳物价。备足粮油。三是稳预期。多听建议。\n', '三是', '一是'),
      '一、工作\n一是稳预期。多听建议。二是稳就业。办好招聘会。三是稳物价。备足粮油。\n',
    ));

  it('moves parts without a number, whose lists begin anew', () =>
    assert.equal(
      drop(
        '各位代表：\n2031年工作回顾\n（一）修路。好。\n（二）架桥。好。\n2032年工作安排\n（一）植树。好。\n',
        '2032年',
        '2031年',
      ),
      '各位代表：\n2032年工作安排\n（一）植树。好。\n2031年工作回顾\n（一）修路。好。\n（二）架桥。好。\n',
    ));

  it('moves a part without a number between numbered ones, and those past it', () => {
    const draft =
      '# 报告\n\n## 一、回顾\n\n做得好。\n\n## 附带说明\n\n另行印发。\n\n## 二、安排\n\n继续干。\n\n## 三、要求\n\n从严。\n';
    assert.equal(
      drop(draft, '附带', '二、', 'markdown'),
      '# 报告\n\n## 一、回顾\n\n做得好。\n\n## 二、安排\n\n继续干。\n\n## 附带说明\n\n另行印发。\n\n## 三、要求\n\n从严。\n',
    );
    assert.equal(
      drop(draft, '三、', '一、', 'markdown'),
      '# 报告\n\n## 一、要求\n\n从严。\n\n## 二、回顾\n\n做得好。\n\n## 附带说明\n\n另行印发。\n\n## 三、安排\n\n继续干。\n',
    );
  });

  it('takes a comment above the heading along, and Markdown marks', () =>
    assert.equal(
      drop(
        '# 报告\n\n## 一、回顾\n\n做得好。\n\n<!-- 拟稿：忽略 no-placeholder -->\n## 二、**安排**\n\n![图](a.png)\n\n继续干。\n',
        '二、',
        '一、',
        'markdown',
      ),
      '# 报告\n\n<!-- 拟稿：忽略 no-placeholder -->\n## 一、**安排**\n\n![图](a.png)\n\n继续干。\n\n## 二、回顾\n\n做得好。\n',
    ));

  it('refuses what would break a paragraph or the section itself, with a sentence', () => {
    const draft = parse('一、工作\n一是稳就业。好。二是稳物价。好。\n三是稳预期。好。\n', 'plain');
    const to = { section: named(draft, '二是'), side: 'before' } as const;
    assert.equal(refusal(moveSection(draft, named(draft, '三是'), to)), '整段不能移到一段话的中间。');
    const tasks = parse(TASKS, 'plain');
    const own = { section: named(tasks, '（二）促进'), side: 'before' } as const;
    assert.equal(refusal(moveSection(tasks, named(tasks, '二、'), own)), '不能移到它自己里面。');
    assert.equal(refusal(moveSection(draft, 3, to)), '稿件已经变了，找不到这一节，请重试。');
  });
});

describe('a section', () => {
  const draft = parse(TASKS, 'plain');
  it('goes with everything in it', () =>
    assert.match(
      changed(draft, deleteSection(draft, named(draft, '（二）促进'))),
      /两个方面的工作：\n\n（一）稳住.*\n\n（二）惠及民生。\n\n各位/,
    ));
  it('comes with a blank to be filled', () =>
    assert.match(
      changed(draft, insertAfter(draft, named(draft, '（一）稳住'))),
      /四个方面.*\n\n（一）稳住.*\n\n（二）【标题】。\n\n（三）促进[\s\S]*（四）惠及/,
    ));
  it('is an item like the one before it, though that reads as a sentence', () => {
    const farms = parse(
      '一、任务\n抓好农业。一要让渠道更通畅。引来活水，浇好良田。二要让种子更优良。选好良种。\n',
      'plain',
    );
    assert.match(changed(farms, insertAfter(farms, named(farms, '一要'))), /良田。二要【标题】。三要让种子/);
  });
  it('ends with its paragraph when it is the last of a list of paragraphs', () => {
    const woes = parse('一、回顾\n一是路远。\n二是水浅。\n对这些问题，要抓紧解决。\n二、安排\n好好干。\n', 'plain');
    assert.match(changed(woes, deleteSection(woes, named(woes, '二是'))), /一是路远。\n对这些问题/);
    assert.match(changed(woes, insertAfter(woes, named(woes, '二是'))), /水浅。\n三是【内容】。?\n对这些问题/);
  });
  it('does not change places with what stands behind the report', () => {
    const text =
      '一、回顾\n路修好了。\n二、安排\n好好干，再加油。\n各位朋友，一起来吧。\n《报告》有关名词解释\n1.活水：引来的水。\n';
    const report = parse(text, 'plain');
    const onto = dropped(report, named(report, '一、'), text.indexOf('《报告》'));
    assert.match(refusal(moveSection(report, named(report, '一、'), onto!)), /附件和名词解释/);
    assert.match(changed(report, insertAfter(report, named(report, '二、'))), /吧。\n三、【标题】\n《报告》/);
  });
  it('stays where a page’s numbers stand inside sentences, until they are cleaned up', () => {
    const text = readFileSync('examples/网页复制稿（分段编号）.txt', 'utf8');
    const pasted = parse(text, 'plain');
    const [first] = outline(pasted);
    assert.equal('messy' in deleteSection(pasted, first!.heading.start), true);
  });
  it('has another title', () =>
    assert.match(changed(draft, retitle(draft, named(draft, '（三）惠及'), ' 惠民\n生 ')), /（三）惠民 生。/));
  it('must have a title', () => assert.match(refusal(retitle(draft, named(draft, '（三）惠及'), ' ')), /不能为空/));

  it('rises: what follows it there stands below it', () =>
    assert.equal(
      changed(draft, promote(draft, named(draft, '（二）促进'))).split('二、今年')[1],
      `工作安排

要抓好一个方面的工作：

（一）稳住投资。一是开工一批。二是竣工一批。

三、促进消费。

（一）办好年货节。
（二）办好美食节。

（三）惠及民生。

各位代表！让我们一起努力！
`,
    ));
  it('falls below the one before it', () =>
    assert.equal(
      changed(draft, demote(draft, named(draft, '（三）惠及'))).split('（二）促进')[1],
      '消费。\n\n1.办好年货节。\n2.办好美食节。\n\n3.惠及民生。\n\n各位代表！让我们一起努力！\n',
    ));
  it('rises and falls by its Markdown marks', () => {
    const text = '# 报告\n\n## 回顾\n\n好。\n\n### 工业\n\n好。\n\n## 安排\n\n好。\n';
    const md = parse(text, 'markdown');
    assert.equal(changed(md, promote(md, named(md, '工业'))), text.replace('### 工业', '## 工业'));
    assert.equal(changed(md, demote(md, named(md, '安排'))), text.replace('## 安排', '### 安排'));
  });
  it('says why it stays', () => {
    assert.equal(refusal(promote(draft, named(draft, '一、'))), '已经是最高一级。');
    assert.match(refusal(demote(draft, named(draft, '一、'))), /没有同级的标题/);
  });
});

describe('renumbering', () => {
  it('puts every list right and leaves restarts alone', () => {
    const text = '一、回顾\n（一）修路。\n（三）架桥。\n三、安排\n（一）植树。一是松。二是柏。四是杉。\n（一）种草。\n';
    const draft = parse(text, 'plain');
    assert.equal(
      applyEdits(text, renumberAll(draft)),
      '一、回顾\n（一）修路。\n（二）架桥。\n二、安排\n（一）植树。一是松。二是柏。三是杉。\n（二）种草。\n',
    );
  });
});

describe('renumbering what nobody has numbered', () => {
  for (const [mark, style] of [
    ['一、', (n: string) => `${n}、`],
    ['（一）', (n: string) => `（${n}）`],
  ] as const)
    it(`counts to the end where every heading says ${mark}`, () => {
      const numbers = [...'一二三四五六七八九十', ...[...'一二三四五六七八九'].map((n) => `十${n}`), '二十'];
      const report = (marks: readonly string[]) =>
        marks.map((own, i) => `${own}抓好第${N[i % 9]}类工作\n各项任务落到实处，群众更加满意。\n`).join('');
      const text = report(numbers.map(() => mark));
      assert.equal(applyEdits(text, renumberAll(parse(text, 'plain'))), report(numbers.map(style)));
    });
});

/** A sound report: parts with or without numbers, sections, lists in and across paragraphs, told counts. */
const paragraph = fc.constantFrom('新修道路，架起桥梁。', '粮食稳产，菜价平稳。', '办好学校，开好食堂。');
const N = '一二三四五六七八九';
const list = fc.constantFrom('', 'shi', 'di', 'lines');
const section = fc.record({
  standing: fc.boolean(),
  body: paragraph,
  list,
  items: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
});
const part = fc.record({
  told: fc.boolean(),
  lead: fc.option(paragraph),
  sections: fc.array(section, { maxLength: 4 }),
});
const shape = fc.record({
  parts: fc.array(part, { minLength: 1, maxLength: 4 }),
  numbered: fc.boolean(),
  newline: fc.constantFrom('\n', '\r\n'),
  blank: fc.boolean(),
  indent: fc.constantFrom('', '　　'),
  markdown: fc.boolean(),
  closing: fc.boolean(),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

function write({ parts, numbered, newline, blank, indent, markdown, closing }: Shape): string {
  const lines: string[] = [];
  const add = (line: string) => lines.push(line.startsWith('#') ? line : indent + line);
  add(`${markdown ? '# ' : ''}云溪市政府工作报告`);
  add('各位代表：');
  parts.forEach(({ told, lead, sections }, i) => {
    add(
      `${markdown ? '## ' : ''}${numbered || !markdown ? `${N[i]}、` : ''}${2030 + i}年${i ? '工作安排' : '工作回顾'}`,
    );
    if (lead) add(lead);
    if (told && sections.length > 1)
      add(`主要抓好${sections.length === 2 ? '两' : N[sections.length - 1]}个方面的工作：`);
    sections.forEach(({ standing, body, list: kind, items }, j) => {
      const title = `（${N[j]}）办好第${N[(i * 4 + j) % 9]}类事情`;
      if (standing) {
        add(`${markdown ? '### ' : ''}${title}`);
        add(body);
      } else add(`${title}。${body}`);
      if (kind === 'lines') for (const [k, item] of items.entries()) add(`${k + 1}.${item}`);
      else if (kind)
        add(items.map((item, k) => `${kind === 'shi' ? `${N[k]}是` : `第${N[k]}，`}做好事。${item}`).join(''));
    });
  });
  if (closing) add('各位代表！让我们携手努力，建设美丽云溪！');
  return lines.join(newline + (blank ? newline : '')) + newline;
}

const draftOf = (given: Shape): Draft => parse(write(given), given.markdown ? 'markdown' : 'plain');
/** What a text says, marks, counts, line ends and order aside. */
const bare = (text: string): string =>
  [...text.replace(/[（(]?[一二三四五六七八九两]+(?:）|、|是|个)|（\d+）|第[一二三四五六七八九]+，|\d+\.|[#\s]/g, '')]
    .sort()
    .join('');
const faults = (text: string, language: Language) =>
  ['numbering-runs', 'count-matches-list'].flatMap((rule) => findingsIn(text, { rule, language }));
/** The edits that undo others. */
function inverse(text: string, edits: readonly Edit[]): Edit[] {
  let by = 0;
  return edits.map(({ start, end, text: now }) => {
    const edit = { start: start + by, end: start + by + now.length, text: text.slice(start, end) };
    by += now.length - (end - start);
    return edit;
  });
}

/** Does something with each section of many reports; a refusal is an answer, too. */
function always(
  what: (draft: Draft, at: number, seed: number) => Restructured | undefined,
  check: (before: Draft, text: string, done: Extract<Restructured, { edits: unknown }>, at: number) => void,
) {
  let done = 0;
  fc.assert(
    fc.property(shape, fc.nat(), fc.nat(), (given, which, seed) => {
      const draft = draftOf(given);
      const all = sectionsOf(draft);
      const at = all[which % Math.max(1, all.length)]?.heading.start;
      if (at === undefined) return;
      const result = what(draft, at, seed);
      if (!result || 'refusal' in result) return;
      done++;
      const text = applyEdits(draft.text, result.edits);
      assert.equal(applyEdits(text, inverse(draft.text, result.edits)), draft.text);
      assert.deepEqual(faults(text, draft.language), []);
      assert.ok(!/\r(?!\n)/.test(text) && (given.newline === '\n' || !/(?<!\r)\n/.test(text)));
      check(draft, text, result, at);
    }),
    { numRuns: 400 },
  );
  assert.ok(done > 100, `only ${done} done`);
}

describe('on any sound report', () => {
  it('has no faults to begin with, and nothing to renumber', () =>
    fc.assert(
      fc.property(shape, (given) => {
        const draft = draftOf(given);
        assert.deepEqual(faults(draft.text, draft.language), []);
        assert.deepEqual(renumberAll(draft), []);
      }),
    ));

  it('dropping keeps every paragraph, numbers both places, and can be undone', () =>
    always(
      (draft, at, seed) => {
        const all = sectionsOf(draft);
        const to = dropped(draft, at, all[seed % all.length]!.heading.start);
        return to && moveSection(draft, at, to);
      },
      (before, text, { caret }, at) => {
        assert.equal(bare(text), bare(before.text));
        const title = sectionsOf(before).find(({ heading }) => heading.start === at)!.title;
        const now = sectionsOf(parse(text, before.language)).find(({ heading }) => heading.start === caret);
        assert.equal(now?.title, title);
      },
    ));

  it('moving up and down again gives the text back', () =>
    always(
      (draft, at) => {
        const to = besideNeighbour(draft, at, true);
        return to && moveSection(draft, at, to);
      },
      (before, text, { caret }) => {
        const draft = parse(text, before.language);
        const back = besideNeighbour(draft, caret, false);
        assert.ok(back);
        assert.equal(changed(draft, moveSection(draft, caret, back)), before.text);
      },
    ));

  it('deleting takes only the section', () =>
    always(deleteSection, (before, text, _done, at) => {
      const { start, end } = sectionsOf(before).find(({ heading }) => heading.start === at)!;
      const kept = before.text.slice(0, start) + before.text.slice(end);
      assert.equal(bare(text), bare(kept));
    }));

  it('inserting adds one section behind it', () =>
    always(insertAfter, (before, text, { caret }) => {
      const now = sectionsOf(parse(text, before.language));
      assert.equal(text.slice(caret, caret + 1), '【');
      assert.ok(now.length >= sectionsOf(before).length);
    }));

  it('promoting and demoting keep every word', () => {
    for (const change of [promote, demote])
      always(change, (before, text) => assert.equal(bare(text), bare(before.text)));
  });

  it('renumbering twice is renumbering once, whatever the numbers were', () =>
    fc.assert(
      fc.property(shape, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 8 })), { maxLength: 6 }), (given, damage) => {
        const draft = draftOf(given);
        const all = sectionsOf(draft).filter(({ marker }) => marker);
        const edits = all.length
          ? damage.map(([which, number]) => {
              const { heading, marker } = all[which % all.length]!;
              const text = marker.replace(/[一二三四五六七八九]/, N[number]!).replace(/\d/, String(number + 1));
              return { start: heading.start, end: heading.start + marker.length, text };
            })
          : [];
        const damaged = parse(applyEdits(draft.text, edits), draft.language);
        const once = parse(applyEdits(damaged.text, renumberAll(damaged)), draft.language);
        assert.deepEqual(renumberAll(once), []);
        assert.deepEqual(findingsIn(once.text, { rule: 'numbering-runs', language: draft.language }), []);
      }),
      { numRuns: 400 },
    ));
});
