import { locate } from '../draft/locate.js';
import type { Block } from '../draft/node.js';
import { clausesOf, type Stretch, sentencesOf } from '../facts/sentences.js';
import { matchesOf } from '../text/matches.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { defineRule } from './rule.js';

/** A particle typed twice; 的的确确, 了了 in 不了了之 and the like are words. */
const STUTTER =
  /的的(?!确)|(?<![不完])了了(?!解|结|然|无|却|事)|(?<!谐)和和(?!美|气|平|谐|睦)|与与|及及(?!时)|对对(?!子|口|联|接)|将将(?!军)|(做到|坚持|加强|推进|完成|实现|进行|加快|继续|持续|提升|提高|促进|推动|开展|达到)\1/g;
const LONG = 30;
/** Said again at once, a shorter one is a slip too; 各位代表 is shorter still. */
const SHORT = 12;
const NEAR = 60;

export const sentenceOnce = defineRule({
  id: 'sentence-once',
  title: '同一句话写了两遍',
  why: '整句重复多是粘贴时多贴了一次，或两处来稿没有合并。',
  severity: 'warning',
  examples: {
    bad: [
      '一、回顾\n坚持把稳增长放在突出位置，全面落实稳经济一揽子政策和接续措施，市场信心稳步回升。\n二、任务\n⟦坚持把稳增长放在突出位置，全面落实稳经济一揽子政策和接续措施，市场信心稳步回升⟧。',
      '加强机关内部管理，公务接待工作更加规范，推进绿色办公，⟦公务接待工作更加规范⟧，压减一般支出。',
      '大力发展会展经济，争取承办展会两场。\n⟦大力发展会展经济，争取承办展会两场⟧。',
      '加强城区公园绿地管护、完善排水设施、⟦加强城区公园绿地管护⟧。坚决⟦做到做到⟧令行禁止，我们⟦将将⟧加大投入。',
    ],
    good: [
      '坚持项目为王，全年开工项目120个。坚持项目为王，全年竣工项目90个。',
      '始终坚持人民至上。始终坚持问题导向。',
      '各位代表！\n过去一年，成绩来之不易。\n各位代表！\n新的一年，任务更加繁重。',
    ],
  },
  *block(block) {
    if (block.kind !== 'text') return;
    for (const match of matchesOf(block.text, STUTTER)) {
      const once = match[0].slice(match[0].length / 2);
      const span = { start: match.index, end: match.index + match[0].length };
      yield {
        span,
        message: `“${once}”重复`,
        fixes: [{ title: `删去一个“${once}”`, safe: false, edits: [{ ...span, text: once }] }],
      };
    }
    for (const [first, second] of echoesIn(block))
      yield { span: second, message: `“${second.text}”刚刚说过`, related: [{ span: first, message: '第一次出现' }] };
  },
  *draft(draft) {
    const seen = new Map<string, readonly [index: number, sentence: Span]>();
    let last: readonly [index: number, sentence: Stretch] | undefined;
    for (const [index, block] of draft.blocks.entries()) {
      for (const sentence of repeatableOf(block)) {
        const again = last?.[1].text === sentence.text ? last : undefined;
        last = [index, sentence];
        if (sentence.text.length < LONG && !again) continue;
        const before = again ?? seen.get(sentence.text);
        if (before) {
          const related = [{ span: locate(draft, ...before), message: '第一次出现' }];
          yield { span: locate(draft, index, sentence), message: '这句话前面已经写过', related };
        } else seen.set(sentence.text, [index, sentence]);
      }
    }
  },
});

const repeatableOf: (block: Block) => readonly Stretch[] = memo((block) =>
  block.kind === 'text' ? sentencesOf(block).filter(({ text }) => text.length >= SHORT && !text.includes('【')) : [],
);

/** The parts of a clause that 、 divides, if they are clauses themselves. */
function itemsOf({ start, text }: Stretch): Stretch[] {
  if (!text.includes('、')) return [];
  let at = start;
  return text.split('、').map((item) => {
    const from = at;
    at += item.length + 1;
    return { start: from, end: from + item.length, text: item };
  });
}

type Echo = readonly [first: Stretch, second: Stretch];

/** Clauses that repeat one shortly before, word for word. */
function echoesIn(block: Block): readonly Echo[] {
  const clauses = clausesOf(block)
    .flatMap((clause) => [...itemsOf(clause), clause])
    .filter(
      ({ text }) => (text.length >= 8 && /^[\u3400-\u9fff“”、]+$/.test(text)) || (text.length >= 10 && /\d/.test(text)),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return clauses.flatMap((clause, i): Echo[] => {
    for (let j = i - 1; j >= 0 && clause.start - clauses[j]!.end <= NEAR; j--) {
      if (clauses[j]!.end < clause.start && clauses[j]!.text.endsWith(clause.text)) return [[clauses[j]!, clause]];
    }
    return [];
  });
}
