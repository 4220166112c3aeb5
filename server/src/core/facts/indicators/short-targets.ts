// Which target is below what has been reached already? Of things that are to grow: 森林覆盖率, 高新技术企业.
import type { Block, Draft } from '../../draft/node.js';
import { type Pair, type Places, pairFinder } from '../../draft/pairs.js';
import type { Span } from '../../text/span.js';
import type { Amount } from '../../zh/amount.js';
import { planYears } from '../../zh/plans.js';
import { mentionsIn } from './mentions.js';
import { tellingsIn } from './tellings.js';
import { thingOf } from './things.js';
import { elsewhereAt, type Timed, when, wheresOf } from './told-when.js';

/** What was reached, or is to be; the span counts from the start of the block. */
export interface Level {
  readonly key: string;
  readonly name: string;
  readonly aimed: boolean;
  readonly amount: Amount;
  readonly value: Span;
}

/** What is better lower, and what a year counts anew. */
const FALLING =
  /失业|价格|物价|浓度|能耗|[电水煤]耗|事故|死亡|贫困|负债|债务|赤字|排放|违|不良|空置|库存|犯|案|投诉|成本|比值|结构|系数|差距|收入比|病|用[水电地煤]|投资|就业|外资|支出|税收占|补[助贴]|标准(?!化|农田)|进口|出口|播种|(?<!绿地|场地)面积|产量|发电|游客|人次|学生|学位|债|成交|交易|业务量|吞吐|运量|出栏|存栏|销售|零售/;
const ANEW =
  /^(?:新(?!能源|型|材料|兴|一代|业|区|城|农合)|认定|培育|净增|完成|实施|引进|发放|开展|改造|培训|接待|安排|争取|办理|建成)/;
const LOWERED = /[降减低缩][到至低]|控制|以内|不超过|稳定在|保持在/;
/** At any time it has one value. */
const RATE = /率$|占比$|^(?:人均|每[百千万])|(?:规模|能力|运力|总量|总数|里程)$/;
/** A good harvest is no measure for the next. */
const FLUCTUATING = /粮/;
/** 新增科技型企业1000户，高新技术企业150家: of what is new, too. */
const GOES_ON = /(?:新增|净增|新认定|新培育)[^，。；]{0,14}\d[^，。；0-9]{0,4}[，、]$/;
/** Farther apart they are of two things. */
const FAR = 2.5;

function levelsIn(block: Block, where: string): readonly Level[] {
  const { text } = block;
  if (!/达|率|到|至|突破|人均|每[百千万]|占比/.test(text)) return [];
  const mentions = mentionsIn(block);
  const known = new Set(mentions.map(({ value }) => value.start));
  const level = (key: string, name: string, timed: Timed, amount: Amount, value: Span): Level[] => {
    const aimed = isAimed(timed, where);
    const told = /^[\d０-９].{0,12}以内/.test(text.slice(value.start, value.end + 3)) ? '以内' : '';
    const falls =
      (FALLING.test(name) && !FLUCTUATING.test(name)) ||
      LOWERED.test(text.slice(Math.max(0, value.start - 8), value.start) + told);
    // 99.2% reached and 98% or more wanted: what is nearly all has a floor.
    const floor = aimed && amount.unit === '%' && amount.value >= 90;
    return aimed === undefined || falls || floor || elsewhereAt(text, value.start, where)
      ? []
      : [{ key: `${key}|${amount.unit}`, name, aimed, amount, value }];
  };
  return [
    ...mentions.flatMap((mention) => {
      const { indicator, modifiers, region, kind, amount, value, reached } = mention;
      const whole = /^(?:[全我本][省市县区州旗盟])?$/.test(region);
      // 新认定高新技术企业980户 is what one year did, which another may do less of.
      const before = block.text.slice(Math.max(0, mention.name.start - 30), mention.name.start);
      const anew = /[新净增]/.test(modifiers + before.slice(-4)) || GOES_ON.test(before);
      return kind === 'level' && whole && !anew && (reached || RATE.test(indicator) || mention.modality === 'done')
        ? level(thingOf(modifiers + indicator), indicator, mention, amount, value)
        : [];
    }),
    ...tellingsIn(block).flatMap((telling) => {
      const { subject, attribute, amount, value } = telling;
      // 累计完成…640家: of all years, which only grow.
      const summed = /累计[^，。；]*$/.test(text.slice(Math.max(0, value.start - 30), value.start));
      const reached = telling.reached || summed;
      return /^(?:全.)?$/.test(attribute) &&
        (reached || RATE.test(subject)) &&
        !known.has(value.start) &&
        !ANEW.test(subject)
        ? level(`${thingOf(subject)}${summed ? '|累计' : ''}`, subject, { ...telling, reached }, amount, value)
        : [];
    }),
  ];
}

/** Whether it is of the year ahead or of a later one, or of the year looked back on; undefined where that is not certain. */
function isAimed(timed: Timed, where: string): boolean | undefined {
  const time = when(timed, where);
  const review = Number.parseInt(where, 10);
  const { period } = timed;
  if (/^plan\|/.test(time)) return true;
  const year = planYears(period)?.last ?? (/^\d{4}年$/.test(period) ? Number.parseInt(period, 10) : undefined);
  if (timed.modality === 'target' && year !== undefined && year > review) return true;
  // 到2025年底达到 is of the year looked back on too.
  if (timed.modality === 'target' && year !== review) return undefined;
  // Under the plan of the years to come nothing is reached yet.
  const ahead = planYears(where.slice(where.indexOf('|') + 1).replace(/[“”"]/g, ''));
  if (ahead && ahead.last > review && !period) return undefined;
  return (year === review && timed.reached === true) ||
    /^done\|去年(?:\t|$)/.test(time) ||
    (timed.reached && /^(?:累计|目前|)$/.test(period))
    ? false
    : undefined;
}

/** Each target with the first level before it that is more. */
export const shortTargetsOf: (draft: Draft) => readonly Pair<Level>[] = pairFinder({
  given: wheresOf,
  saidIn: levelsIn,
  keyOf: ({ key }) => key,
  pairsOf: shortAmong,
});

/** The highest level so far is enough to know. */
function shortAmong(all: readonly Level[]): Places {
  let highest: number | undefined;
  return all.flatMap(({ aimed, amount, name }, at): (readonly [number, number])[] => {
    const most = highest === undefined ? undefined : all[highest]!.amount;
    if (!aimed) {
      if (!most || amount.low > most.low) highest = at;
      return [];
    }
    const less = most && (FLUCTUATING.test(name) ? amount.high < most.low * 0.85 : amount.high < most.low);
    return less && amount.value * FAR > most.value ? [[highest!, at]] : [];
  });
}
