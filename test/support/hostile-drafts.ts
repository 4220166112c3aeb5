// Drafts whose words would be links, commands, pictures or markup where somebody took them for that.
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';

export const HOSTILE = [
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
export const words = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 6 })), {
  minLength: 1,
  maxLength: 3,
});
export const draft = fc
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

/** What in our own Markdown is made by words of a draft. */
export const foreignIn = (markdown: string): readonly string[] =>
  reader
    .parse(markdown, {})
    .flatMap((token) => [token, ...(token.children ?? [])])
    .filter(({ type }) => !OURS.has(type))
    .map(({ type, content }) => `${type} ${content}`);
