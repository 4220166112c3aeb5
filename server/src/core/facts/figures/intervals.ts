// Which value is said to lie in an interval, and lies outside it?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import { DIGITS } from '../../zh/figure.js';
import { toHalfWidth } from '../../zh/numeral.js';
import type { AtOdds } from './at-odds.js';

const DASH = '[-—–－~～]{1,2}|至|到';
const ENDS = `(?<low>${DIGITS})([%％分岁元℃]|微克)?(?:${DASH}|[和与])(?<high>${DIGITS})(?:[%％分岁元℃]|微克)?`;
/** 增长7.2%，处于6%—8%的目标区间. */
const WITHIN = new RegExp(
  `(?<value>${DIGITS})[%％]?[，,（(](?:仍|均|始终|一直|继续)?(?:处于|介于|位于|落在|处在|在|没有超出|未超出|保持在|控制在|运行在)[^，。；0-9]{0,12}${ENDS}[^，。；0-9]{0,6}(?:区间|范围|之间)`,
  'g',
);
/** 12.4万人（在15—17万人之间）, of one scale. */
const AMOUNT_WITHIN = new RegExp(
  `(?<![0-9.．])(?<value>${DIGITS})(?<scale>[万亿]{0,2})(?<unit>[\\u3400-\\u9fff]{1,5}?)[，,（(](?:仍|均)?(?:处于|位于|落在|处在|在|介于|稳定在|保持在|维持在|没有超出|未超出)(?:[^，。；0-9]{2,8}的)?(?<low>${DIGITS})(?:\\k<scale>(?:\\k<unit>)?)?(?:${DASH}|[和与])(?<high>${DIGITS})\\k<scale>\\k<unit>(?:的[^，。；0-9]{0,6})?(?:区间|范围|之间)`,
  'g',
);
/** 处于3.6%—4.1%区间，平均4.3%: no mean of what lies between. */
const MEAN_WITHIN = new RegExp(
  `(?:处于|位于|保持在|稳定在|运行在|在)${ENDS}(?:区间|范围|之间)(?:波动|运行)?[，,、](?:平均|均值|全年平均|全年)(?:增长|上涨|为|是)?(?<value>${DIGITS})[%％元]`,
  'g',
);
/** 介于85分至96分之间，最低的石桥镇得85分. */
const EXTREME = new RegExp(
  `(?:介于|在)${ENDS}之间[，,](?:其中)?[^，。；0-9]{0,8}?(?:(?<least>最[低少小])|(?<most>最[高多大]))[^，。；0-9]{0,10}(?<value>${DIGITS})`,
  'g',
);

const read = (digits = ''): number => Number(toHalfWidth(digits).replace(/,/g, '').replace('．', '.'));

/** In order of form. */
export const outsideIn: (block: Block) => readonly AtOdds[] = memo(({ kind, text }) => {
  if ((kind !== 'text' && kind !== 'table') || !/[间围]/.test(text)) return [];
  return [WITHIN, AMOUNT_WITHIN, MEAN_WITHIN, EXTREME].flatMap((form) =>
    matchesOf(text, form).flatMap((match): AtOdds[] => {
      const { low, high, value, most, least } = match.groups!;
      const [from, to, told] = [read(low), read(high), read(value)];
      const fits = (most ? told <= to : told >= from) && (least || most || told <= to);
      if (from >= to || fits) return [];
      const extreme = most || least;
      const start = extreme ? match.index + match[0].lastIndexOf(value!) : match.index;
      const end = extreme ? start + value!.length : match.index + match[0].length;
      return [{ start, end, told: `“${value}”不在${low}到${high}之间` }];
    }),
  );
});
