import { locate } from '../draft/locate.js';
import type { Draft } from '../draft/node.js';
import { type DraftBlank, draftBlanks } from '../facts/blanks/draft-blanks.js';
import { maskStyles } from '../facts/blanks/mask-habits.js';
import { yearClaimsOf } from '../facts/years/years.js';
import { matchesOf } from '../text/matches.js';
import type { Span } from '../text/span.js';
import { defineRule, type Report } from './rule.js';

export const masksAgree = defineRule({
  id: 'masks-agree',
  title: '同一内容此处留空、彼处写明',
  why: '同一个年份、届次在一处已写明，另一处还空着，可以照着填；一篇稿里两种占位写法，常是两份稿子拼成的。',
  severity: 'warning',
  examples: {
    bad: [
      '政府工作报告\n各位代表：\n一、2025年工作回顾\n刚刚过去的⟦xxxx⟧年极不平凡。',
      '庆祝中国共产党成立100周年。我们党成立⟦xxx⟧周年之际，全市一心。',
      '完成投资xx亿元、销售xx亿元、税收xx亿元，新增就业xx人，增长xx%，建成⟦**⟧公里。',
      '贯彻市委十届三次全会精神，落实市委⟦X⟧届X次全会部署。',
    ],
    good: ['完成投资xx亿元，增长x.x%，新增就业xx人。', '2025年完成投资xx亿元，2026年计划投资xx亿元。'],
  },
  *draft(draft) {
    yield* years(draft);
    yield* others(draft);
    yield* sessions(draft);
    yield* styles(draft);
  },
});

/** One finding for all years: the first that is blank, with the place that tells it. */
function* years(draft: Draft): Iterable<Report> {
  const blank = draftBlanks(draft).filter(
    (b) => b.kind === 'year' && b.suggestion && /\d年|年/.test(b.suggestion.because),
  );
  const first = blank[0];
  const at = first ? draft.blocks.findIndex((block) => yearClaimsOf(block).some(isOpen)) : -1;
  if (!first || at < 0) return;
  const open = locate(draft, at, yearClaimsOf(draft.blocks[at]!).find(isOpen)!);
  yield pair(
    first,
    open,
    blank.length > 1 ? `年份此处留空（全文同类${blank.length}处），他处已写明` : '年份此处留空，他处已写明',
  );
}

const isOpen = ({ text }: { readonly text: string }): boolean => /\d/.test(text);

function* others(draft: Draft): Iterable<Report> {
  for (const blank of draftBlanks(draft)) {
    if (blank.unit !== '周年' || !blank.suggestion) continue;
    const said = /“(.+)”/.exec(blank.suggestion.because)?.[1];
    const index = said ? draft.blocks.findIndex(({ text }) => text.includes(said)) : -1;
    if (!said || index < 0) continue;
    const start = draft.blocks[index]!.text.indexOf(said);
    yield pair(blank, locate(draft, index, { start, end: start + said.length }), '周年数此处留空，他处已写明');
  }
}

const OPEN_SESSION = /([一二三四五六七八九十]{1,3})届([一二三四五六七八九十]{1,3})次(?:全会|全体会议)/g;

/** 十届三次全会 here, X届X次全会 there; only sessions of one body are compared, and 中央全会 never. */
function* sessions(draft: Draft): Iterable<Report> {
  const masked = draftBlanks(draft).filter(
    (b) => b.kind === 'ordinal' && /^(?:届[^。，]{1,6}次全|次全)/.test(draft.text.slice(b.end, b.end + 10)),
  );
  if (!masked.length) return;
  const open = matchesOf(draft.text, OPEN_SESSION).find(
    (m) => !/中央$/.test(draft.text.slice(0, m.index)) && !/^十[九八]届|^二十届/.test(m[0]),
  );
  if (!open) return;
  const span = { start: open.index, end: open.index + open[0].length };
  const count = masked.length > 1 ? `（全文同类${masked.length}处）` : '';
  yield {
    ...pair(masked[0]!, span, `届次此处留空${count}，他处写作“${open[0]}”；是否同一次会议请核对`),
    severity: 'information',
  };
}

function* styles(draft: Draft): Iterable<Report> {
  const [usual, ...rest] = maskStyles(draft);
  if (!usual || usual.blanks.length < 5) return;
  for (const { character, blanks } of rest) {
    if (blanks.length * 4 > usual.blanks.length) continue;
    const message = `全文多用“${usual.character}”占位（${usual.blanks.length}处），此处用“${character}”（共${blanks.length}处）`;
    yield { ...pair(blanks[0]!, usual.blanks[0]!, message), severity: 'information' };
  }
}

const pair = (blank: DraftBlank, other: Span, message: string): Report => ({
  span: { start: blank.start, end: blank.end },
  message,
  related: [{ span: { start: other.start, end: other.end }, message: '另一处' }],
  fixes: blank.suggestion
    ? [
        {
          title: `填入“${blank.suggestion.value}”`,
          safe: false,
          edits: [{ start: blank.start, end: blank.end, text: blank.suggestion.value }],
        },
      ]
    : [],
});
