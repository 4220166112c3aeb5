// Where does the draft tell what is left of a whole once a part is taken out, or a budget's income with what is moved into it?
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import { figuresWithin } from '../figures/figures.js';
import { readingsOf, type Slot } from '../figures/rows.js';
import { type Parts, partOf } from './parts.js';

const amount = (name: string, lead: RegExp): Slot => ({ name, measure: 'amount', lead });
const WHOLE = amount('whole', /(?<![增减]长?|[增减]加|[比较占])$/);
const OUT = '[，,](?:剔除|扣除|除去?|减去|扣减|刨去)';
/** 贷款62亿元，剔除14亿元房地产贷款，投向实体的为48亿元; 资金9亿元，除4亿元用于道路外，其余5亿元用于管网. */
const TAKEN_OUT: readonly (readonly Slot[])[] = [
  [
    WHOLE,
    amount('out', new RegExp(`^${OUT}[^，。；0-9因]{0,10}$`)),
    amount(
      'rest',
      /^[^，。；0-9因]{0,12}[，,](?!.*(?:增|减|比|口径|[人户]均))[^，。；0-9]{0,14}(?:为|剩|余|净|实际|共|是|达)[^，。；0-9]{0,6}$/,
    ),
  ],
];

/** 收入55920亿元；从稳定调节基金调入2700亿元，收入总量为58620亿元. */
const INCOME = /收入总量(?:为|达到?)?(?=\d)/g;
const FARTHEST = 200;

/** Spans count from the start of the block. */
export const balancesOf: (block: Block) => readonly Parts[] = memo((block) => {
  const { kind, text } = block;
  if (kind !== 'text' || !/[剔扣除刨]|减去|收入总量/.test(text)) return [];
  const out = TAKEN_OUT.flatMap((form) => readingsOf(block, form)).map(
    ({ whole, out: taken, rest }): Parts => ({
      total: partOf(whole!),
      parts: [partOf(taken!), partOf(rest!)],
      loose: false,
      all: true,
    }),
  );
  const income = matchesOf(text, INCOME).flatMap((match): Parts[] => {
    const at = match.index + match[0].length;
    const [total] = figuresWithin(block, at, at + 20);
    const before = figuresWithin(block, Math.max(0, match.index - FARTHEST), match.index);
    const clause = ({ start }: { readonly start: number }) =>
      text.slice(lastOf(text, '，。；：、', start, Math.max(0, start - 40)), start);
    const first = before.findIndex((one) => clause(one).endsWith('调入'));
    const moved = first < 0 ? [] : before.slice(first);
    const own = before
      .slice(0, Math.max(0, first))
      .filter((one) => /收入(?:完成|预计|安排)?(?:为|达到?)?$/.test(clause(one)))
      .at(-1);
    if (!total || !own || moved.some((one) => !clause(one).endsWith('调入'))) return [];
    const parts = [own, ...moved];
    if (parts.some((part) => part.amount.unit !== total.amount.unit)) return [];
    return [{ total: partOf(total), parts: parts.map(partOf), loose: false, all: true }];
  });
  return [...out, ...income];
});
