import { locate } from '../draft/locate.js';
import type { Block } from '../draft/node.js';
import { throughout } from '../draft/throughout.js';
import { damageIn } from '../facts/blanks/damage.js';
import { matchesOf } from '../text/matches.js';
import { memo } from '../text/memo.js';
import type { Edit } from '../text/span.js';
import { defineRule } from './rule.js';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };
const HALF = /(?<=[\u3400-\u9fff”）》%％])[,;:!?](?=[\u3400-\u9fff“（《\s]|$)|(?<=[\u3400-\u9fff])[,;](?=[0-9])/g;

/** A ? where a character was lost is no mark at all. */
const halvesOf: (block: Block) => readonly Edit[] = memo((block) =>
  block.kind === 'text'
    ? matchesOf(block.text, HALF)
        .map((m) => ({ start: m.index, end: m.index + 1, text: FULL[m[0]]! }))
        .filter(({ start, end }) => !damageIn(block).some((lost) => lost.start < end && start < lost.end))
    : [],
);

export const punctuationWidth = defineRule({
  id: 'punctuation-width',
  title: '中文里用了半角标点',
  why: '中文句子用全角标点（GB/T 15834—2011）；全文半角多半是转换格式时带来的，可一次改完。',
  severity: 'information',
  examples: {
    bad: ['过去一年⟦,⟧全市上下团结奋斗。', '各位代表⟦:⟧现在报告工作。'],
    good: [
      '过去一年，增长5.3%（其中工业3.1%）。',
      '比分3:2，时间9:30，1,234万元，GDP, CPI。',
      '《青禾?春天的约定》在全市巡演。',
    ],
  },
  *draft(draft) {
    const edits: Edit[] = [];
    for (const [index, edit] of throughout(draft, halvesOf)) {
      const { start, end } = locate(draft, index, edit);
      edits.push({ start, end, text: edit.text });
    }
    const [first] = edits;
    if (!first) return;
    const many = edits.length > 1;
    yield {
      span: { start: first.start, end: first.end },
      message: many ? `中文里用了半角标点，全文共${edits.length}处` : '中文里用了半角标点',
      fixes: [{ title: many ? `全文改为全角（${edits.length}处）` : `改为“${first.text}”`, safe: true, edits }],
      data: { count: edits.length },
    };
  },
});
