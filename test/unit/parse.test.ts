// A draft is a function of its text alone, whatever was parsed before; and its blocks tell where they stand.
import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { applyEdits, type Block, type Draft, type Language, locate, parse } from '../../server/src/core/api.js';

const PIECES = [
  '一、',
  '（二）',
  '三是',
  '3.',
  '——',
  '同志们：',
  '增长x.x%',
  '**亿元',
  '**要点**',
  '完成',
  '；\n',
  '，\n',
  '\n\n',
  '\r\n',
  '\r',
  '。',
  '1、',
  '2、',
  '3、',
  '<!-- ',
  ' -->',
  '```\n',
  '| a | b |\n',
  '|---|---|\n',
  '# ',
  '---\n',
  '`',
  '[x](y)',
  '\\*',
  '  ',
  '\u3000',
  '\ufeff',
  '𠮷',
  '\ud842',
  '\0',
  '版权所有',
  '当前位置:',
  '，增长 5.2 %、3 ',
  '（2026 年',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const language = fc.constantFrom<Language>('plain', 'markdown');
const edit = fc.record({
  at: fc.nat(),
  length: fc.nat({ max: 12 }),
  text: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })),
});

const plain = (draft: Draft) => ({
  ...draft,
  blocks: draft.blocks.map(({ kind, text: t, depth }: Block) => ({ kind, text: t, depth })),
});

describe('parse', () => {
  it('gives the same draft whatever was parsed before', () => {
    fc.assert(
      fc.property(text, language, fc.array(edit, { maxLength: 8 }), (start, lang, edits) => {
        let now = start;
        let draft = parse(now, lang);
        for (const { at, length, text: insert } of edits) {
          const from = now.length ? at % (now.length + 1) : 0;
          now = applyEdits(now, [{ start: from, end: Math.min(now.length, from + length), text: insert }]);
          draft = parse(now, lang, draft);
          assert.deepEqual(plain(draft), plain(parse(now, lang)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('shares unchanged blocks with the draft before', () => {
    const before = parse('一、回顾\n完成投资xx亿元。\n二、任务', 'plain');
    const after = parse('一、回顾\n完成投资xx亿元。增长x%。\n二、任务', 'plain', before);
    assert.equal(after.blocks[0], before.blocks[0]);
    assert.notEqual(after.blocks[1], before.blocks[1]);
    assert.equal(after.blocks[2], before.blocks[2]);
  });

  it('knows a block again that was there a version ago, and only then', () => {
    const first = parse('一、回顾\n完成投资xx亿元。', 'plain');
    const typed = parse('一、回顾\n完成总投资xx亿元。', 'plain', first);
    const undone = parse('一、回顾\n完成投资xx亿元。', 'plain', typed);
    assert.equal(undone.blocks[1], first.blocks[1]);
    const later = parse('一、回顾', 'plain', parse('一、回顾', 'plain', undone));
    assert.notEqual(parse('一、回顾\n完成投资xx亿元。', 'plain', later).blocks[1], first.blocks[1]);
  });

  it('keeps a block without the text it was cut from', () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const used = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed / 2 ** 20;
    };
    const lines = Array.from({ length: 4000 }, (_, i) => `第${i}段话要写得够长，这样每一段都值得从全文里裁出来。`);
    let draft = parse(lines.join('\n'), 'plain');
    const before = used();
    for (let i = 0; i < 100; i++) {
      lines[i * 7] += '新写的一句。';
      draft = parse(lines.join('\n'), 'plain', draft);
    }
    const grown = used() - before;
    assert.equal(draft.blocks.length, lines.length);
    assert.ok(grown < 10, `100 edits of a text of 0.2 MB hold ${grown.toFixed(1)} MB`);
  });

  it('places every unit of every block where the draft has it, in order', () => {
    fc.assert(
      fc.property(text, language, (t, lang) => {
        const draft = parse(t, lang);
        let last = 0;
        draft.blocks.forEach((block, i) => {
          for (let at = 0; at < block.text.length; at++) {
            const { start, end } = locate(draft, i, { start: at, end: at + 1 });
            assert.equal(draft.text.slice(start, end), block.text[at]);
            assert.ok(start >= last && start >= draft.places[i]!.span.start && end <= draft.places[i]!.span.end);
            last = start;
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});

/** The blocks of a text, one a line: kind (unless text), depth, words. */
const shown = (t: string, lang: Language = 'plain') =>
  parse(t, lang).blocks.map(
    ({ kind, depth, text: words }) => `${kind === 'text' ? '' : `${kind} `}${'#'.repeat(depth)}${words}`,
  );

describe('reading plain text', () => {
  it('joins a sentence that a web page broke at its semicolons', () =>
    assert.deepEqual(shown('完成投资10亿元；\n新增就业5000人。\n二、任务'), [
      '完成投资10亿元；新增就业5000人。',
      '二、任务',
    ]));
  it('keeps items that end with a semicolon apart', () =>
    assert.deepEqual(shown('一是稳投资；\n二是促消费。'), ['一是稳投资；', '二是促消费。']));
  it('takes out the chunk numbers of a document site and finds the paragraphs again', () => {
    const body = '各位代表：现在报告工作。一、回顾'.padEnd(120, '过去一年成绩显著') + '。';
    const whole = (body + '二、任务' + '今年要再接再厉推动高质量发展'.repeat(20)).slice(0, 400);
    const chunks = [0, 100, 200, 300].map((at, i) => `${i + 1}、${whole.slice(at, at + 100)}`).join('\n');
    const blocks = shown(chunks);
    assert.equal(blocks.join(''), whole);
    assert.deepEqual(
      blocks.map((b) => b.slice(0, 4)),
      ['各位代表', '一、回顾', '二、任务'],
    );
  });
  it('sets the frame of a web page apart', () => {
    const body = Array.from({ length: 26 }, (_, i) => `第${i}段，成绩很好。`);
    const page = ['当前位置:首页>讲话', '政府工作报告', '各位代表：', ...body, '版权所有 某网', '备案号 1'];
    assert.deepEqual(
      shown(page.join('\n')).filter((block) => !body.includes(block)),
      ['frame 当前位置:首页>讲话', '政府工作报告', '各位代表：', 'frame 版权所有 某网', 'frame 备案号 1'],
    );
  });
  it('reads CRLF, a byte order mark and ideographic blanks', () =>
    assert.deepEqual(shown('\ufeff一、回顾\r\n\u3000\u3000完成投资。\r\n'), ['一、回顾', '完成投资。']));
  it('does not read the spaces that set figures off, in sentences and years', () =>
    assert.deepEqual(
      shown('一、2025 年回顾\n2025\u00a0年，产值 5.2 亿元， 3 家企业增长 4 %。\n产值 5.2 亿元\n1 2 3\n（一） 2 项'),
      ['一、2025年回顾', '2025年，产值5.2亿元，3家企业增长4%。', '产值 5.2 亿元', '1 2 3', '（一） 2 项'],
    ));
  it('knows comments', () =>
    assert.deepEqual(shown('<!-- 拟稿：忽略 -->\n正文。'), ['comment <!-- 拟稿：忽略 -->', '正文。']));
});

describe('reading Markdown', () => {
  const md = (t: string) => shown(t, 'markdown');
  it('takes out marks and keeps words', () =>
    assert.deepEqual(md('## 二、**任务**\n**加快转型。** 见[附件](a.md "t")与![图](b.png)`x`，~~旧~~<br>新\\*。'), [
      '##二、任务',
      '加快转型。 见附件与，旧新*。',
    ]));
  it('knows code, front matter, comments and tables', () =>
    assert.deepEqual(
      md('---\ntitle: x\n---\n```js\nxx\n```\n<!-- a\nb -->\n| 指标 | 值 |\n| --- | --- |\n| **产值** | xx |\n\n正文'),
      [
        'matter ---\ntitle: x\n---',
        'code ```js\nxx\n```',
        'comment <!-- a\nb -->',
        'table | 指标 | 值 |\n| --- | --- |\n| 产值 | xx |',
        '正文',
      ],
    ));
  it('tells a mask of asterisks from bold type', () => {
    assert.deepEqual(md('省委**届*次全会，完成投资**亿元、增长*.*％，**县获评先进。'), [
      '省委**届*次全会，完成投资**亿元、增长*.*％，**县获评先进。',
    ]);
    assert.deepEqual(md('**一是稳投资。** 要**突出重点**，*务求实效*。'), ['一是稳投资。 要突出重点，务求实效。']);
  });
  it('strips quotes and bullets but not masks', () =>
    assert.deepEqual(md('> 引文\n- 要点\n* 要点\n*个项目'), ['引文', '要点', '要点', '*个项目']));
});
