// Where does the draft tell a sum of several years, and what that makes a year?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import { readInteger } from '../../zh/numeral.js';
import { rowsOf, type Told } from '../figures/rows.js';
import { ofOneThing } from './told-changes.js';

/** 五年累计造林25万亩，年均造林5万亩; 每年造林5万亩，五年共造林25万亩; 全年3600台次，月均300台次. */
export interface Average {
  readonly sum: Told;
  readonly average: Told;
  /** How many years, months or heads the sum may be of. */
  readonly years: readonly number[];
  /** What the average is of: 每年, 每名. */
  readonly per: string;
}

const EACH = /(?:年均|平均每年|每年平均|年平均|每年)[为达]?(?:(?!增长|递增|增幅|增速)[\u3400-\u9fff“”]){0,8}$/;
const SUMMED = /累计|共|合计|总计|[新净]增|增加/;
const SPENT = /(?:投入|投资|完成|安排|支出|建设|建成|实施|落实|筹集|争取)+(?:资金|投资|项目)?$/;
const MORE = /[新净]?增加?$/;
const PERIOD =
  /((?:19|20)\d\d)年?(?:[-—–－~～]{1,2}|[至到])((?:19|20)\d\d)年|(?<![第十])([二两三四五六七八九十])年(?![前均度])|(十[一二三四五]?五)”?(?:时期|期间)/g;
const ROUGH = /(?:近|约|超过?|逾|不足|不到|接近|将近|大约|突破)$/;

const THING = '名位个户家亩村所台辆件笔';
/** 平均每名党员联系, 每户平均, 户均, 单个项目平均. */
const PER = new RegExp(
  `(?:平均每?(?<unit>[${THING}])|(?:每|单)(?<unit2>[${THING}])[\\u3400-\\u9fff]{0,6}平均|[，、,](?<unit3>[${THING}人])均)[\\u3400-\\u9fff]{0,10}$`,
);

/** 620名党员联系群众3100户，平均每名党员联系5户. */
const eachOf = (row: readonly Told[]): readonly Average[] =>
  row.slice(2).flatMap((average, i): Average[] => {
    const { unit, unit2, unit3 } = PER.exec(average.lead)?.groups ?? {};
    const per = unit ?? unit2 ?? unit3;
    const counted = per === '名' || per === '位' ? '人' : per;
    const two = row.slice(i, i + 2);
    const count = two.find((one) => one.unit === counted);
    const sum = two.find((one) => one.unit === average.unit);
    if (!per || !count || !sum || [...two, average].some(({ lead }) => ROUGH.test(lead) || /[增减比占]/.test(lead)))
      return [];
    // C级1126户、D级738户，补助3215万元，户均: of both together.
    if (count === two[0] && /^[\u3400-\u9fff]{0,4}[、和及]/.test(count.lead) && row[i - 1]?.unit === count.unit)
      return [];
    return [{ sum, average, years: [count.amount.value], per: `每${per}` }];
  });

const MONTHLY = /^次?[，、,](?:月均|平均每月|每月平均)[\u3400-\u9fff]{0,6}$/;

/** 全年检修3600台次，月均300台次. */
const monthlyOf = (row: readonly Told[]): readonly Average[] =>
  row.slice(1).flatMap((average, i): Average[] => {
    const sum = row[i]!;
    const fits = MONTHLY.test(average.lead) && sum.unit === average.unit && /全年|一年/.test(sum.lead.slice(-20));
    const rough = [average, sum].some(({ lead }) => ROUGH.test(lead));
    return fits && !rough && !/率|[增减]|余额|%/.test(sum.lead.slice(-12) + sum.unit)
      ? [{ sum, average, years: [12], per: '每月' }]
      : [];
  });

export const averagesOf: (block: Block) => readonly Average[] = memo((block) => [
  ...yearlyOf(block),
  ...(/月均|每月/.test(block.text) ? rowsOf(block).flatMap(monthlyOf) : []),
  ...(/平均|[户人家亩件笔]均/.test(block.text) ? rowsOf(block).flatMap(eachOf) : []),
]);

const yearlyOf = (block: Block): readonly Average[] =>
  /年均|每年|年平均/.test(block.text)
    ? rowsOf(block).flatMap((row) =>
        row.slice(1).flatMap((second, i): Average[] => {
          const first = row[i]!;
          const [sum, average] = EACH.test(second.lead) ? [first, second] : [second, first];
          const one = first.unit;
          if (!EACH.test(average.lead) || EACH.test(sum.lead) || one !== second.unit || /^(?:%|倍|年|)$/.test(one))
            return [];
          const years = yearsOf(sum.lead.slice(-40));
          // 累计完成投资9091亿元，年均增加349亿元 tells of something else.
          const more = MORE.test(average.lead) && !/[新净]增|增加/.test(sum.lead);
          const verb = /([\u3400-\u9fff]{2,})$/.exec(average.lead.replace(/^.*(?:年均|每年|平均)/, ''))?.[1];
          const summed = SUMMED.test(sum.lead) || (verb !== undefined && sum.lead.includes(verb));
          // 累计完成860亿元，平均每年投入215亿元: the verb names nothing new.
          const again = (average === second ? second.lead.replace(SPENT, '') : second.lead).replace('折合', '');
          const told = summed && !more && ofOneThing([first.lead.slice(-40), again]);
          return told && years.length && ![sum, average].some(({ lead }) => ROUGH.test(lead))
            ? [{ sum, average, years, per: '每年' }]
            : [];
        }),
      )
    : [];

/** By the last words of time: 2021—2025年 has five years, or four from one end to the other. */
function yearsOf(lead: string): readonly number[] {
  const [, first, last, count, plan] = matchesOf(lead, PERIOD).at(-1) ?? [''];
  if (first && last) return [Number(last) - Number(first) + 1, Number(last) - Number(first)].filter((n) => n > 1);
  return count ? [readInteger(count)!] : plan ? [5] : [];
}
