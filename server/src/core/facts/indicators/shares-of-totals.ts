// Which amounts are told as a share of a total, and what totals does the draft tell, there or elsewhere?
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { type Amount, amountOf } from '../../zh/amount.js';
import { modalityOf } from './context.js';
import { type Mention, mentionsIn } from './mentions.js';

/** What parts add up to, as the draft calls it and as the indicator is called; 工业增加值 and 财政收入 are told in too many ways. */
const TOTALS: readonly (readonly [form: string, indicator: string])[] = [
  ['(?:(?:地区|国内)?生产总值|GDP|经济总量)', '地区生产总值'],
  ['(?:规模以上|规上|规模)工业增加值', '规模以上工业增加值'],
  ['(?:规模以上|规上)工业总产值', '规模以上工业总产值'],
  ['(?:全社会)?固定资产投资(?:总?[量额])?', '固定资产投资'],
  ['(?:地方)?(?:一般公共|公共财政|一般)预算收入', '一般公共预算收入'],
  ['(?:一般公共|公共财政)预算支出', '一般公共预算支出'],
  ['社会消费品零售总额', '社会消费品零售总额'],
  ['(?:外贸)?进出口(?:总[额值])?', '进出口总额'],
  ['出口总[额值]', '出口总额'],
  ['税收收入', '税收收入'],
];
const INDICATOR_TOTALS = new Set(TOTALS.map(([, indicator]) => indicator));
const N = '\\d+(?:\\.\\d+)?';
const TOLD = '(?:预计|提[高升]|上升|下降|降低|达|为|[升降增]|[到至]|约|近|超过?|了)*';
const SHARE = new RegExp(
  `(?<!增加|增长|减少|下降)(?<![\\d.])(${N})([万千]?[亿万](?:美)?元)(?:[，、](?:(?:同比|比上年|较上年)?(?:增长|下降)${N}[%％]|是${N}倍))?[，、]占(?:全[国省市县区州])?(${TOTALS.map(([form]) => form).join('|')})(?:的)?\\s?(?:比[重例])?(?:[由从]${N}[%％])?${TOLD}(${N})[%％]`,
  'g',
);
const NAMED = TOTALS.map(([form, indicator]) => [new RegExp(`^${form}$`), indicator] as const);

/** The totals told in the block. */
export const totalsOf: (block: Block) => readonly Pick<Mention, 'indicator' | 'amount'>[] = memo((block) =>
  mentionsIn(block).flatMap(({ indicator, kind, modifiers, region, amount }) =>
    kind === 'level' &&
    /^(?:本地)?$/.test(modifiers) &&
    /^(?:[全我].)?$/.test(region) &&
    INDICATOR_TOTALS.has(indicator)
      ? [{ indicator, amount }]
      : [],
  ),
);

/** 增加值535亿元，增长8%，占GDP的32.2%; the span of the share counts from the start of the block. */
export interface ShareOfTotal extends Span {
  readonly part: Amount;
  readonly indicator: string;
  readonly share: string;
}

/** Those that are told, not aimed at: what a goal is a share of may not be told at all. */
export const sharesOfTotals: (block: Block) => readonly ShareOfTotal[] = memo(({ kind, text }) =>
  kind === 'text' && text.includes('占')
    ? matchesOf(text, SHARE).flatMap((match): ShareOfTotal[] => {
        const { index, 0: all, 3: name = '', 4: share = '' } = match;
        const part = amountOf(match[1]!, match[2]!);
        const end = index + all.length;
        const sentence = text.slice(lastOf(text, '。；！\n', index, Math.max(0, index - NEAR)), end);
        const indicator = NAMED.find(([form]) => form.test(name))?.[1];
        return part && indicator && modalityOf(sentence) === 'done'
          ? [{ part, indicator, share, start: end - share.length - 1, end }]
          : [];
      })
    : [],
);
/** In UTF-16 units: what is farther in front speaks of something else. */
const NEAR = 40;
