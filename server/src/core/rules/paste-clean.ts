import type { Debris, Draft } from '../draft/node.js';
import type { Edit } from '../text/span.js';
import { defineRule, type Fix } from './rule.js';

export const pasteClean = defineRule({
  id: 'paste-clean',
  title: '网页复制的残留',
  why: '从网页、文库复制的稿子带着导航、广告、版权行，有的每隔几百字插一个页码，有的在分号处断行；不清理会混进正文。',
  severity: 'warning',
  examples: {
    bad: [
      '⟦当前位置:公文网>讲话稿\n⟧政府工作报告\n各位代表：\n过去一年，成绩来之不易。',
      '政府工作报告\n⟦【字体：大 中 小】 打印本页\n⟧来源：云溪日报\n各位代表：\n过去一年，成绩来之不易。',
      '政府工作报告\n各位代表：\n完成投资10亿元；⟦\n⟧新增就业5000人；\n改造小区12个；\n修路30公里；\n建桥5座；\n绿化1万亩。',
    ],
    good: [
      '政府工作报告\n各位代表：\n过去一年，成绩来之不易。',
      '一是稳投资；\n二是促消费；\n三是稳外贸；\n四是强产业；\n五是惠民生；\n六是守底线。',
    ],
  },
  *draft(draft) {
    const of = (kind: Debris['kind']) => draft.debris.filter((debris) => debris.kind === kind);
    const frames = of('frame');
    const marks = of('chunk-mark');
    // A few lines that end with a semicolon are the writer's own.
    const splits = of('split').length >= SYSTEMATIC ? of('split') : [];
    const all = [...frames, ...marks, ...splits];
    if (!all.length) return;
    const everything: Fix = { title: `清理全部网页残留（${all.length}处）`, safe: false, edits: cleaning(draft, all) };
    const fixes = (own: readonly Debris[], title: string): Fix[] => {
      const safe: Fix = { title, safe: true, edits: cleaning(draft, own) };
      return own.length < all.length ? [safe, everything] : [safe];
    };
    if (frames.length) {
      const last = frames.at(-1)!;
      yield {
        span: frames[0]!,
        message: `网页的导航、广告或版权行混在稿中（${frames.length}行）`,
        related: frames.length > 1 ? [{ span: last, message: '最后一行' }] : [],
        fixes: [everything],
        data: { lines: frames.length },
      };
    }
    if (marks.length) {
      yield {
        span: marks[0]!,
        message: `文库的分段编号插在句子中间（${marks.length}处）`,
        related: [{ span: marks.at(-1)!, message: '最后一处' }],
        fixes: fixes(marks, '去掉分段编号，接回原句'),
        data: { marks: marks.length },
      };
    }
    if (splits.length) {
      yield {
        span: splits[0]!,
        severity: 'information',
        message: `句子在分号或逗号后断成了多行（${splits.length}处）`,
        related: [{ span: splits.at(-1)!, message: '最后一处' }],
        fixes: fixes(splits, '接回断开的句子'),
        data: { splits: splits.length },
      };
    }
  },
});

const SYSTEMATIC = 5;

/** Takes the debris out. Text that lost its line ends gets one before each paragraph that was found in it. */
function cleaning(draft: Draft, debris: readonly Debris[]): Edit[] {
  const edits: Edit[] = debris.map(({ start, end }) => ({ start, end, text: '' }));
  const glued = debris.filter(({ kind }) => kind === 'chunk-mark');
  if (glued.length) {
    const from = glued[0]!.end;
    const newline = draft.text.includes('\r\n') ? '\r\n' : '\n';
    for (const { span } of draft.places) {
      const last = draft.text[span.start - 1];
      if (span.start > from && last !== '\n' && last !== '\r')
        edits.push({ start: span.start, end: span.start, text: newline });
    }
  }
  return edits;
}
