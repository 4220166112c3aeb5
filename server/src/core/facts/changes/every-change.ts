// Which changes does a paragraph tell? Each once, by the surest reading of it.
import type { Block } from '../../draft/node.js';
import { upTo } from '../../text/marks.js';
import { memo } from '../../text/memo.js';
import { overlaps, type Span } from '../../text/span.js';
import { type Change, changesOf } from './changes.js';
import { comparisonsOf } from './comparisons.js';
import { planResultsOf } from './plan-results.js';
import { toldChangesOf } from './told-changes.js';

/** The surest first: beside a plan, from A to B, in a fixed form, by its words alone. Spans count from the start of the block. */
const READERS = [planResultsOf, changesOf, comparisonsOf, toldChangesOf];

/** Several years lie between the two, as 年均 behind them tells. */
const YEARLY = /年均|年平均/;

/**
 * 净增6.7万户，总量由2020年的46.6万户增加到64万户、年均增长11.2%: the first is of one year. 进出口1452亿元，与2019年的662亿元相比年均增长21.7%，出口增长12.3%:
 * the last is of a part.
 */
function isOfOther(text: string, change: Change, kind: string, { start, end }: Span): boolean {
  const { fromSpan, toSpan, fromYear, toYear } = change;
  // 2010年A、2011年B、2012年C，年均增长: from the first of them on.
  if (kind === 'yearly' && fromYear && toYear === fromYear + 1) return true;
  if (kind === 'yearly' || kind === 'yearly difference') return false;
  // 净增41家，达386家，较2020年翻一番: since then, and not since last year.
  if (
    kind === 'doublings' &&
    !fromYear &&
    /[比较](?:19|20)\d\d年[底末]?$/.test(text.slice(Math.max(0, start - 8), start))
  )
    return !text.slice(Math.max(0, fromSpan.start - 12), fromSpan.start).includes('年');
  const last = Math.max(fromSpan.end, toSpan.end);
  if (end <= fromSpan.start && YEARLY.test(upTo(text.slice(last, last + 16), '。；'))) return true;
  return /[，,、](?:出口|进口)(?:额)?(?:同比)?(?:增长|下降)?$/.test(text.slice(Math.max(0, start - 8), start));
}

/** 已超过去年全年的3.05亿元 is no year-on-year growth, and 离目标35%还差3个百分点 tells what is left. */
const NO_BASE = /(?:[去上]年全年的?|[离距][^，。；、0-9]{0,10}(?:目标|规划|计划|任务|要求)[^，。；、0-9]{0,4})$/;

export const everyChangeOf: (block: Block) => readonly Change[] = memo((block) => {
  const found: Change[] = [];
  const taken: Span[] = [];
  for (const read of READERS) {
    const fresh = read(block).flatMap((told) => {
      const change = {
        ...told,
        stated: told.stated.filter(({ kind, span }) => !isOfOther(block.text, told, kind, span)),
      };
      if (NO_BASE.test(block.text.slice(Math.max(0, change.fromSpan.start - 24), change.fromSpan.start))) return [];
      const stated = change.stated.filter(({ span }) => !taken.some((other) => overlaps(other, span)));
      const untold = change.stated.length === 0 && !taken.includes(change.toSpan);
      return stated.length || untold ? [{ ...change, stated }] : [];
    });
    taken.push(...fresh.flatMap(({ stated, toSpan }) => [toSpan, ...stated.map(({ span }) => span)]));
    found.push(...fresh);
  }
  return found;
});
