// Can a draft put links, commands, pictures or markup into what is shown of it? Its words are shown as words.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { createLinter, hover, ledger, parse, RULES } from '../../server/src/core/api.js';
import { toPlainText } from '../../server/src/lsp/convert.js';
import { property } from '../support/soak.js';

const HOSTILE = [
  '[x](command:workbench.action.quit)',
  '[x][y]\n\n[y]: command:x',
  '<img src=x onerror=alert(1)>',
  '<script>',
  '&lt;b&gt;',
  '![x](https://example.invalid/p.png)',
  '<https://example.invalid>',
  'https://example.invalid/x',
  'www.example.invalid',
  'a@example.invalid',
  '$(trash)',
  '`code`',
  '```',
  '**粗**',
  '__粗__',
  '*斜*',
  '~~删~~',
  '# 题',
  '- 项',
  '1. 项',
  '> 引',
  '---',
  '| a | b |\n|-|-|',
  '\\',
  '\\[x](command:y)',
  '\u202e反\u202c',
  '\n\n    块',
];
/** Places where the words of a draft come into what is told of it. */
const FRAMES: readonly ((words: string) => string)[] = [
  (words) => `一、${words}\n`,
  (words) => `（一）${words}\n（三）抓项目。\n`,
  (words) => `全市${words}完成投资12.5亿元，增长6%。\n其中${words}完成投资xx亿元。\n全市${words}完成投资13亿元。\n`,
  (words) => `“${words}投资xx亿元。\n`,
  (words) => `新建${words}大桥××座。新建${words}大桥3座。\n`,
  (words) => `重点抓好三个方面工作：${words}、${words}。\n`,
  (words) => `${words}增长5%，${words}增长5个百分点，占${words}的60%和50%。\n`,
];
const words = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 6 })), {
  minLength: 1,
  maxLength: 3,
});
const draft = fc
  .array(fc.tuple(fc.constantFrom(...FRAMES), words), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.map(([frame, of]) => frame(of.join(''))).join(''));

/** As editors read it, and more generous: bare addresses become links, tags become tags. */
const reader = new MarkdownIt({ html: true, linkify: true });
/** What our own words may be made of. */
const OURS = new Set(
  (
    'paragraph_open paragraph_close inline text softbreak strong_open strong_close hr bullet_list_open ' +
    'bullet_list_close list_item_open list_item_close'
  ).split(' '),
);

describe('the words of a draft', function () {
  const linter = createLinter();

  property(this, 'are words in every hover', 150, fc.tuple(draft, fc.boolean()), ([text, markdown]) => {
    const read = parse(text, markdown ? 'markdown' : 'plain');
    const result = linter(read);
    const places = new Set([...result.findings, ...ledger(read)].flatMap(({ start, end }) => [start, end]));
    for (const place of places) {
      const told = hover(read, result, place);
      if (!told) continue;
      const tokens = reader.parse(told.markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
      const foreign = tokens.filter(({ type }) => !OURS.has(type));
      assert.deepEqual(
        foreign.map(({ type, content }) => `${type} ${content}`),
        [],
        told.markdown,
      );
      assert.doesNotMatch(told.markdown, /(?<!\\)\$\(/, 'an icon');
      assert.ok(!toPlainText(told.markdown).includes('\\\\['));
    }
  });

  it('find no Markdown of their own in what is told of a rule', () => {
    for (const { title, why } of RULES) assert.doesNotMatch(title + why, /[[\]<>`]|\$\(/, title);
  });
});
