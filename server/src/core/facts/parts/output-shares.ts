// Which amounts are told as a share of the region's output, and what output does the draft tell?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { type Amount, amountOf } from '../../zh/amount.js';

const OUTPUT = '(?:(?:地区|国内)?生产总值|GDP)';
const N = '\\d+(?:\\.\\d+)?';
const TOLD = new RegExp(
  `(?<!占[\\u3400-\\u9fff]{0,6}|人均|[比单])${OUTPUT}(?:[（(][^（()）]{1,8}[）)])?(?:预计|可|完成|实现|达到?|为)*(${N})([万千]?[亿万]元)`,
  'g',
);
const SHARE = new RegExp(
  `增加值(?:预计|完成|实现|达到?|为)*(${N})([万千]?[亿万]元)(?:[，、](?:同比|比上年)?增长${N}[%％])?[，、]占(?:全[市县区省])?${OUTPUT}(?:的)?(?:比[重例])?(?:达到?|为)?(${N})[%％]`,
  'g',
);

/** The output told in the block, as it is written. */
export const outputsOf: (block: Block) => readonly string[] = memo(({ kind, text }) =>
  kind === 'text' ? matchesOf(text, TOLD).map(([, digits, unit]) => `${digits}${unit}`) : [],
);

/** 增加值535亿元，增长8%，占GDP的32.2%; the span of the share counts from the start of the block. */
export interface OutputShare extends Span {
  readonly part: Amount;
  readonly share: string;
}

export const outputSharesOf: (block: Block) => readonly OutputShare[] = memo(({ kind, text }) =>
  kind === 'text'
    ? matchesOf(text, SHARE).flatMap((match): OutputShare[] => {
        const part = amountOf(match[1]!, match[2]!);
        const end = match.index + match[0].length;
        return part ? [{ part, share: match[3]!, start: end - match[3]!.length - 1, end }] : [];
      })
    : [],
);
