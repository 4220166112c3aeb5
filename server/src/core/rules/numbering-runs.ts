import { locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { throughout } from '../draft/throughout.js';
import { type Fault, type Item, type Run, runsOf } from '../facts/lists/numbering.js';
import { serialsOf, tableOf } from '../facts/tables/tables.js';
import { memo } from '../text/memo.js';
import { renumber } from '../zh/ordinal.js';
import { defineRule, type Fix } from './rule.js';

export const numberingRuns = defineRule({
  id: 'numbering-runs',
  title: '序号不连续',
  why: '删改段落后序号容易跳号、重号；听的人先听出来的就是序号。',
  severity: 'warning',
  examples: {
    bad: [
      '（一）工业。工业向好。 （二）农业。农业向好。\n⟦（三）⟧服务业。服务业向好。',
      '一、回顾\n（一）抓投资。\n（二）促消费。\n⟦（四）⟧稳外贸。',
      '要做好三件事：一是稳就业；⟦三是⟧稳物价。',
      '一是稳就业；⟦一是⟧稳物价；三是稳预期。',
      '一、回顾\n二、形势\n⟦二、⟧任务',
      '一、回顾\n⟦（二）⟧促消费。',
      '云溪县政府工作报告\n各位代表：\n⟦二、⟧任务\n三、建设',
      '（一）抓投资。\n⟦（二⟧促消费。\n（三）稳外贸。',
      '⟦二是⟧稳就业；一是稳物价；三是稳预期。',
      '要办好：一、学校；二、医院；⟦四、⟧道路。也要：1.修路；⟦1.⟧架桥；2.通水。',
      '（一）抓投资。\n⟦（一）⟧促消费。\n（二）稳外贸。',
      { markdown: '| 序号 | 项目 |\n| --- | --- |\n| 1 | 学校 |\n| ⟦3⟧ | 医院 |' },
      { markdown: '## 一、回顾\n### 工业\n向好。\n## ⟦三、⟧任务\n从严。' },
    ],
    good: [
      '本文分四个部分：一、工作回顾；二、今后五年目标；三、2026年安排；四、自身建设。',
      '一、回顾\n（一）抓投资。\n（二）促消费。\n二、任务\n（一）稳外贸。',
      '一是稳就业。二是稳物价。 三是稳外贸。四是稳投资。',
      '一是稳就业。要一是扩岗、二是援企。\n二是稳物价。',
      '一、回顾\n一、经济\n二、民生\n二、任务',
      '（一）当前形势\n形势向好。\n（二）今后方针\n一、抓农业\n二、抓工业\n（三）发展前景\n前景广阔。',
      '第一，稳增长。第二，调结构。第三，惠民生。',
      '一是稳就业。\n（一）扩岗；（二）援企。\n二是稳物价。',
      '产业\n（一）抓投资。\n民生\n（一）建学校。\n（二）建医院。',
      { markdown: '## 一、回顾\n### 工业\n向好。\n## 附带说明\n从略。\n## 二、任务\n从严。' },
    ],
  },
  *draft(draft) {
    for (const run of runsOf(draft)) {
      const anew = run.faults.length ? renumbering(draft, run) : undefined;
      // 一是…；一是… of two and no more is an old manner of speaking.
      const { items } = run;
      const manner =
        items.length === 2 && items.every(({ mark: { number, text } }) => number === 1 && text.endsWith('是'));
      for (const fault of run.faults) yield reportOf(draft, fault, anew!, manner);
      for (const item of run.items.filter((i) => i.loose && i.mark.style === 'hanzi-bracket')) {
        // The other half stands at the end of the line above.
        if (/[（(]\s*$/.test(draft.text.slice(Math.max(0, item.start - 4), item.start))) continue;
        const whole = `（${item.mark.text.replace(/[（()）]/g, '')}）`;
        yield {
          span: item,
          message: `序号“${item.mark.text}”缺了半个括号`,
          fixes: [
            {
              title: `把“${item.mark.text}”改为“${whole}”`,
              safe: true,
              edits: [{ start: item.start, end: item.end, text: whole }],
            },
          ],
        };
      }
    }
    for (const [index, { cell, expected }] of throughout(draft, serialsIn)) {
      const span = locate(draft, index, cell);
      yield {
        span,
        message: `表中序号应为“${expected}”`,
        fixes: [{ title: `改为“${expected}”`, safe: false, edits: [{ ...span, text: String(expected) }] }],
        data: { expected, actual: Number(cell.text) },
      };
    }
  },
});

const serialsIn = memo((block: Block) => {
  const table = tableOf(block);
  return table ? serialsOf(table) : [];
});

function reportOf(draft: Draft, { kind, item, before, expected, excerpt }: Fault, anew: Fix, manner: boolean) {
  const wanted = renumber(item.mark, expected);
  const from = kind === 'gap' ? before?.end : kind === 'start' ? Math.max(0, item.start - FARTHEST) : undefined;
  const runIn = from !== undefined && standsRunIn(draft.text.slice(from, item.start), wanted);
  const says = {
    gap: `序号跳过了“${wanted}”`,
    repeat: `序号“${item.mark.text}”重复`,
    back: `序号倒退：前面已是“${before?.mark.text}”`,
    start: `从“${item.mark.text}”开始，前面没有“${wanted}”${excerpt ? '；若是节选，不必改' : ''}`,
  };
  return {
    span: { start: item.start, end: item.end },
    ...(excerpt || manner || runIn ? { severity: 'information' as const } : {}),
    message: runIn ? `“${wanted}”没有另起一段` : kind === 'start' ? says.start : `${says[kind]}，此处应为“${wanted}”`,
    related: before ? [{ span: { start: before.start, end: before.end }, message: '上一个序号' }] : [],
    fixes: fixesOf(item, expected, anew),
    data: { expected, actual: item.mark.number },
  };
}

/** How far before the second item the first one is looked for. */
const FARTHEST = 3000;

/** 全线贯通。 (五)城乡面貌, 三、主要工作 （一）工业: a page has lost the end of a paragraph. */
function standsRunIn(between: string, mark: string): boolean {
  const at = between.indexOf(mark);
  return at > 0 && /[。；！]\s*$|[^\s][ 　]$/.test(between.slice(Math.max(0, at - 3), at));
}

const edit = ({ mark, start, end }: Item, number: number) => ({ start, end, text: renumber(mark, number) });

/** The whole list numbered anew; all faults of the list offer this one. */
function renumbering(draft: Draft, { items }: Run): Fix {
  const edits = items
    .flatMap((item, at) => (item.mark.number === at + 1 ? [] : [edit(item, at + 1)]))
    .filter(({ start, end, text }) => draft.text.slice(start, end) !== text);
  const first = renumber(items[0]!.mark, 1);
  return { title: `从“${first}”起重新编号（改${edits.length}处）`, safe: false, edits };
}

/** The one number, and the whole list where more than one is out of step. */
function fixesOf(item: Item, expected: number, anew: Fix): Fix[] {
  const title = `把“${item.mark.text}”改为“${renumber(item.mark, expected)}”`;
  const one: Fix = { title, safe: false, edits: [edit(item, expected)] };
  return anew.edits.length > 1 ? [anew, one] : [one];
}
