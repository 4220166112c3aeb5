// What is a whole, or a part of one, in a paragraph?
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import type { Span } from '../../text/span.js';
import type { Amount } from '../../zh/amount.js';
import { type Figure, figuresWithin } from '../figures/figures.js';

export interface Part {
  readonly span: Span;
  readonly amount: Amount;
}

/** 总投资10亿元，其中A 6亿元、B 3亿元. Spans count from the start of the block. */
export interface Parts {
  readonly total: Part;
  readonly parts: readonly Part[];
  /** Joined by a comma somewhere: the parts may overlap, as 高新技术企业 and 规上企业 do. */
  readonly loose: boolean;
  /** The parts are all there is, so that they must add up to the total. */
  readonly all: boolean;
}

/** 1286件次，其中来信402件: of so many times so many. */
export const ofOneUnit = (part: string, whole: string): boolean =>
  part === whole || `${part}次` === whole || (/^[名人]$/.test(part) && /^[名人]$/.test(whole));

/** 人均, 平均, a price, a norm: the mean of all lies between those of its parts, and they don't add up to it. */
export const isMean = (text: string, at: number): boolean =>
  /均|每|单价|价格|(?<!高)标准(?!化)|工资|薪|年龄|寿命|指数|得分|密度|浓度/.test(
    text.slice(lastOf(text, '，。；;', at, Math.max(0, at - 20)), at),
  );

export const partOf = ({ amount, start, end }: Figure): Part => ({ amount, span: { start, end } });

export function figuresIn(block: Block, start: number, end: number): Part[] {
  return figuresWithin(block, start, end)
    .filter((figure) => !/^(?:以上|以下|以内)(?:的)?[\u3400-\u9fff]/.test(block.text.slice(figure.end, figure.end + 4)))
    .map(partOf);
}

export const isNoRate = ({ amount }: Part): boolean => !/^(?:%|个百分点|倍)$/.test(amount.unit);
