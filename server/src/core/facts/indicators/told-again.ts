// Which figure is told again at once, as 这49座 or 在投入的4500万元中, and is another than it was?
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import { memo } from '../../text/memo.js';
import { isCount } from '../../zh/amount.js';
import { type Figure, figuresOf } from '../figures/figures.js';

/** Spans count from the start of the block. */
export interface ToldAgain {
  readonly name: string;
  readonly before: Figure;
  readonly now: Figure;
}

const THESE = /(?:这|上述)(?:已?[建完落引评]成?的)?$/;
const OF_WHICH = /^中[，,]/;
/** What adds nothing to what the figure is of. */
const IDLE = /[在从共总计已达到为约的了]|累计|全[年省市县区]|[去今]年/g;
const ROUGH = /[多余近约超几]|突破|左右|以[上下内]|不[足到少低]/;
/** How far back, in characters. */
const NEAR = 160;

export const toldAgainIn: (block: Block) => readonly ToldAgain[] = memo((block) => {
  const { kind, text } = block;
  if (kind !== 'text' || !/这[\d０-９一二三四五六七八九十]|上述|中[，,]/.test(text)) return [];
  const figures = figuresOf(block);
  return figures.flatMap((now, at): ToldAgain[] => {
    const clause = clauseBefore(text, now.start);
    const these = isCount(now.amount.unit) && THESE.test(clause);
    const name = these
      ? (/^[\u3400-\u9fff]{2}/.exec(text.slice(now.end, now.end + 2))?.[0] ?? '')
      : OF_WHICH.test(text.slice(now.end, now.end + 2)) && /^[在从]/.test(clause)
        ? clause.replace(IDLE, '')
        : '';
    if (name.length < (these ? 2 : 4)) return [];
    const earlier = figures
      .slice(0, at)
      .filter(
        ({ start, end, amount }) =>
          end > now.start - NEAR && amount.unit === now.amount.unit && !clauseBefore(text, start).startsWith('其中'),
      );
    if (earlier.some((one) => meets(one, now)) || isRough(text, now)) return [];
    const around = (one: Figure) => clauseBefore(text, one.start) + (these ? text.slice(one.end, one.end + 8) : '');
    const alike = earlier.filter((one) =>
      these ? around(one).includes(name) : around(one).replace(IDLE, '').endsWith(name),
    );
    const [before] = alike;
    // 甲、乙、丙等9个项目, 上述3个项目: those that have a name.
    if (before && these && text[before.start - 1] === '等') return [];
    // Of several it may be the sum.
    if (!before || (these ? earlier : alike).length > 1 || isRough(text, before)) return [];
    let end = now.end + name.length;
    while (these && around(before).includes(text.slice(now.end, end + 1))) end++;
    return [{ name: these ? text.slice(now.end, end) : name, before, now }];
  });
});

const meets = (a: Figure, b: Figure): boolean => a.amount.low <= b.amount.high && b.amount.low <= a.amount.high;
const isRough = (text: string, { start, end, text: written }: Figure): boolean =>
  ROUGH.test(text.slice(Math.max(0, start - 3), start) + written + text.slice(end, end + 2));

function clauseBefore(text: string, at: number): string {
  return text.slice(lastOf(text, '，。；：！？、,;:\n（()）', at, Math.max(0, at - 30)), at);
}
