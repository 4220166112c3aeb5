// Which target is no growth of what was reached last year by as much as it says? 投资增长12%，达到132亿元, after 去年完成98亿元.
import type { Block } from '../../draft/node.js';
import { type Places, pairFinder } from '../../draft/pairs.js';
import type { Amount } from '../../zh/amount.js';
import { type Mention, mentionsIn } from './mentions.js';
import type { Level } from './short-targets.js';
import { when, wheresOf } from './told-when.js';

/** What was reached, or what is to be and by how much more that is. */
interface Grown extends Level {
  readonly by?: Amount;
}

/** Counted at constant prices: the two amounts do not tell the rate. */
const REAL = /生产总值|增加值|GDP/;
/** How far the rate and the target may stand apart in the sentence. */
const NEAR = 24;
/** In points: a base is revised, and a target rounded. */
const SLACK = 2;
/** Farther apart they are of two things. */
const FAR = 1.6;

const levelsIn = (block: Block, where: string): readonly Grown[] => {
  const mentions = mentionsIn(block);
  return mentions.flatMap((mention, at): readonly Grown[] => {
    const { indicator, modifiers, region, kind, amount, value, name } = mention;
    if (kind !== 'level' || amount.unit === '%' || REAL.test(indicator)) return [];
    const time = when(mention, where);
    const aimed = time.startsWith('plan|');
    const by = aimed ? rateOf(mention, [mentions[at + 1], mentions[at - 1]], block.text) : undefined;
    if (aimed ? !by : !/^done\|去年(?:\t|$)/.test(time)) return [];
    // 地方财政收入 is not 财政收入: what stands before the name belongs to it.
    const own = /[\u3400-\u9fff]{0,2}$/.exec(block.text.slice(Math.max(0, name.start - 2), name.start))![0];
    const part = /^(?:地方|全口|税收|本级|民间|工业)$/.test(own) ? own : '';
    const key = [part, modifiers, indicator, region.replace(/^[全我本].$/, ''), amount.unit].join('|');
    return [{ key, name: indicator, aimed, amount, value, ...(by ? { by } : {}) }];
  });
};

/** 增长12%，达到132亿元, or the other way round. */
function rateOf(
  { indicator, value }: Mention,
  near: readonly (Mention | undefined)[],
  text: string,
): Amount | undefined {
  const one = near.find((other) => {
    if (other?.kind !== 'growth' || other.indicator !== indicator) return false;
    const between = text.slice(Math.min(other.value.end, value.end), Math.max(other.value.start, value.start));
    return between.length < NEAR && !/[。；]|年均|年平均|可比|同口径|其中/.test(between);
  });
  return one?.amount;
}

/** Each target with the level of last year, and what that makes the rate. */
export const grownTargetsOf = pairFinder({
  given: wheresOf,
  saidIn: levelsIn,
  keyOf: ({ key }) => key,
  pairsOf: apart,
});

/** The rate that leads from one to the other, in per cent. */
export const rateBetween = (before: Amount, now: Amount): number => (now.value / before.value - 1) * 100;

function apart(all: readonly Grown[]): Places {
  const bases = all.flatMap(({ aimed }, at) => (aimed ? [] : [at]));
  // Two values of last year leave open which of them is meant.
  const [base] = bases;
  if (base === undefined || bases.some((at) => all[at]!.amount.value !== all[base]!.amount.value)) return [];
  const from = all[base]!.amount;
  return all.flatMap(({ by, amount }, at): (readonly [number, number])[] => {
    if (!by) return [];
    const wanted = from.value * (1 + by.value / 100);
    const least = (amount.low / from.high - 1) * 100 - SLACK;
    const most = (amount.high / from.low - 1) * 100 + SLACK;
    const far = amount.value > wanted * FAR || amount.value * FAR < wanted;
    return far || (by.high >= least && by.low <= most) ? [] : [[base, at]];
  });
}
