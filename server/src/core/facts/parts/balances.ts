// Where does the draft tell what is left of a whole once a part is taken out, or a budget's income with what is moved into it?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import { figuresWithin } from '../figures/figures.js';
import { readingsOf, type Slot } from '../figures/rows.js';
import { type Parts, partOf } from './part.js';

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

/** 收入147亿元，增长7%。加上转移性收入49亿元，收入合计196亿元; 从稳定调节基金调入27亿元，收入总量为…. */
const IN_ALL = /(收入|支出)(?:总量|合计|总计)(?:为|达到?|完成)?(?=\d)/g;
const ADDED = /加上|(?<=[，。；])加(?![快强大速])|调入/g;
const FARTHEST = 200;

/** Spans count from the start of the block. */
export const balancesOf: (block: Block) => readonly Parts[] = memo((block) => {
  const { kind, text } = block;
  if (kind !== 'text' || !/[剔扣除刨]|减去|[收支][入出](?:总量|[合总]计)/.test(text)) return [];
  const out = TAKEN_OUT.flatMap((form) => readingsOf(block, form)).map(
    ({ whole, out: taken, rest }): Parts => ({
      total: partOf(whole!),
      parts: [partOf(taken!), partOf(rest!)],
      loose: false,
      all: true,
    }),
  );
  const balances = matchesOf(text, IN_ALL).flatMap((match): Parts[] => {
    const at = match.index + match[0].length;
    const [total] = figuresWithin(block, at, at + 20);
    const from = Math.max(0, match.index - FARTHEST);
    const before = text.slice(from, match.index);
    const added = matchesOf(before, ADDED)[0];
    if (!total || !added || /减|扣|(?<!加上?)上解|其中[^。]*$/.test(before.slice(added.index))) return [];
    const unit = total.amount.unit;
    const all = figuresWithin(block, from, match.index).filter(({ amount }) => amount.unit === unit);
    const moved = all.filter(({ start }) => start > from + added.index);
    // What the budget itself has is called by the word that the total is called by; what 其中 takes out of it is no more.
    const own = all.filter(
      ({ start }) =>
        start < from + added.index &&
        new RegExp(`${match[1]}(?:完成|预计|安排|预算)?(?:为|达到?)?$`).test(text.slice(start - 8, start)),
    );
    const sum = moved.reduce((rest, { amount }) => rest + amount.value, 0);
    const [first] = own;
    const fitting = own.some(({ amount }) => Math.abs(amount.value + sum - total.amount.value) < sum * 0.001);
    const others = all.filter(({ start }) => first && start > first.start && start < from + added.index);
    if (
      !first ||
      !moved.length ||
      fitting ||
      others.some(({ start }) => !/其中|[增减]/.test(text.slice(first.end, start)))
    )
      return [];
    return [{ total: partOf(total), parts: [first, ...moved].map(partOf), loose: false, all: true }];
  });
  return [...out, ...balances];
});
