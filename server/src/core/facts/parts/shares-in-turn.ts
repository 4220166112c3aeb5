// Where are several parts of one whole told, each with its share, or all shares at the end?
import type { Span } from '../../text/span.js';
import type { Told } from '../figures/rows.js';
import { type Part, partOf } from './parts.js';

/** 抽检119批次，合格95批次，合格率79.8%; 税收20亿元，占财政收入25亿元的80%. Spans count from the start of the block. */
export interface Proportion {
  readonly whole: Part;
  readonly part: Part;
  readonly rate: Rate;
  /** Told in words that leave no doubt of whose share it is: 占A的80%, 完成计划的80%. Otherwise it is read from what stands beside. */
  readonly certain: boolean;
}

/** In per cent; what is said lies between `low` and `high`. */
export interface Rate {
  readonly span: Span;
  readonly value: number;
  readonly decimals: number;
  readonly low: number;
  readonly high: number;
}

/** What is printed so to so many places. */
export const within = (span: Span, value: number, decimals: number): Rate => {
  const half = 0.5 * 10 ** -decimals;
  return { span, value, decimals, low: value - half, high: value + half };
};

/** 用水4亿吨，农业2.4亿吨、工业1.6亿吨，分别占60%、40%: as many shares as parts behind the whole. */
export function sharesEach(row: readonly Told[]): Proportion[] {
  return row.flatMap((first, at): Proportion[] => {
    if (first.unit !== '%' || !/^[，,]分别占(?:总[量额数]|全部)?(?:的)?$/.test(first.lead)) return [];
    let end = at + 1;
    while (row[end]?.unit === '%' && /^[、和及]$/.test(row[end]!.lead)) end++;
    const count = end - at;
    const whole = row[at - count - 1];
    const parts = row.slice(Math.max(0, at - count), at);
    const sum = parts.reduce((total, { amount }) => total + amount.value, 0);
    if (!whole || count < 2 || parts.some(({ unit }) => unit !== whole.unit) || sum > whole.amount.high * 1.01)
      return [];
    return parts.map((part, i) => {
      const { start, end: stop, amount } = row[at + i]!;
      const rate = within({ start, end: stop }, amount.value, amount.decimals);
      return { whole: partOf(whole), part: partOf(part), rate, certain: false };
    });
  });
}

const OF_IT = /^[^，。；0-9]{0,6}[，,]占(?:比|总[数量额]的?)?$/;

/** 案件3600件，其中刑事900件，占25%，民事2100件，占58.3%: the shares behind the first. */
export function sharesInTurn(row: readonly Told[], rated: ReadonlySet<number>): Proportion[] {
  return row.flatMap((whole, at): Proportion[] => {
    const found: Proportion[] = [];
    for (let next = at + 1; next + 1 < row.length; next += 2) {
      const [part, { start, end, amount, lead }] = [row[next]!, row[next + 1]!];
      const said = part.unit === whole.unit && amount.unit === '%' && OF_IT.test(lead);
      if (!said || part.amount.value > whole.amount.value || !/^[^0-9]{0,12}[，、,（(中：:]/.test(part.lead)) break;
      const rate = within({ start, end }, amount.value, amount.decimals);
      if (next > at + 1 && !rated.has(start))
        found.push({ whole: partOf(whole), part: partOf(part), rate, certain: false });
    }
    return found;
  });
}
