// Where does the draft tell a whole, a part of it, and the part's share?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { type Amount, amountOf, quotient } from '../../zh/amount.js';
import { readInteger } from '../../zh/numeral.js';
import { barerRowsOf, readingsOf, rowsOf, type Slot, sentenceRowsOf, type Told } from '../figures/rows.js';
import { type Part, partOf } from './part.js';
import { type Named, PLAN } from './plan-forms.js';
import { planRatesIn } from './plan-rates.js';
import { FORMS } from './proportion-forms.js';
import {
  fits,
  type Proportion,
  type Rate,
  ROUGH,
  sharesEach,
  sharesInTurn,
  sharesOfBoth,
  sharesOfNamed,
  within,
} from './shares-in-turn.js';

export { fits, type Proportion, type Rate, ROUGH };

export type Excess = Pick<Proportion, 'whole' | 'part'>;

export const proportionsOf: (block: Block) => readonly Proportion[] = memo((block) => {
  if (!/[%％成倍]|分之/.test(block.text)) return [];
  const found = rowsOf(block).flatMap(sharesOfBoth);
  const rated = new Set(found.map(({ rate }) => rate.span.start));
  const named = block.text.includes('占') ? sharesOfNamed(sentenceRowsOf(block), rated) : [];
  for (const one of named.filter(({ certain }) => certain)) rated.add(one.rate.span.start);
  for (const { slots, holds, sure } of FORMS) {
    for (const reading of [...readingsOf(block, slots), ...readingsOf(block, slots, barerRowsOf(block))]) {
      const { whole: all, part: own, rate: share } = reading as Readonly<Record<Named, Told>>;
      const planned = SAYS_PLAN.test(all.lead) || PLANNED.test(share.lead);
      // 比重由26%提高到30%: the first is of another time.
      if (rated.has(share.start) || /[由从]$/.test(share.lead)) continue;
      const more = own.amount.value > all.amount.value && !sure && !planned && !/存贷比/.test(share.lead);
      // 任务120件，办结126件，办结率100%: all that was asked for.
      const allOfIt = planned && share.amount.value === 100 && own.amount.value >= all.amount.value;
      if (more || allOfIt || !holds(reading)) continue;
      // 人均住房面积42平方米，人均绿地面积14平方米，绿地率38%.
      if (/[人户亩]均/.test(all.lead + own.lead)) continue;
      if ([all, own].some(({ lead }) => ROUGH.test(lead)) || !(all.amount.low > 0)) continue;
      rated.add(share.start);
      found.push({
        // A plan is what it says.
        whole: planned ? exact(all) : partOf(all),
        part: partOf(own),
        rate: rateOf(block.text, share),
        certain: planned || sure === true || (OUT_OF.test(own.lead) && PLAINLY.test(share.lead)),
      });
    }
  }
  for (const row of rowsOf(block))
    for (const one of [...sumsShareOf(row), ...sharesEach(row), ...sharesInTurn(row, rated)]) found.push(one);
  found.push(
    ...named.filter(({ certain, rate }) => certain || !rated.has(rate.span.start)),
    ...completionOf(block),
    ...planRatesIn(block),
  );
  for (const match of matchesOf(block.text, GOOD_DAYS)) {
    const [words, days, percent] = match;
    const at = match.index + words.indexOf(days!);
    const end = match.index + words.length;
    const amount = amountOf(days!, '天');
    if (!amount || rated.has(end - percent!.length - 1)) continue;
    const decimals = percent!.split('.')[1]?.length ?? 0;
    found.push({
      whole: { span: { start: at, end: at + days!.length + 1 }, amount: A_YEAR },
      part: { span: { start: at, end: at + days!.length + 1 }, amount },
      rate: within({ start: end - percent!.length - 1, end }, Number(percent), decimals),
      certain: true,
    });
  }
  return found;
});

/** 90名队员中，女性30名，占三分之一: nothing stands between that could name another whole. */
const OUT_OF = /^[\u3400-\u9fff]{0,10}(?:[，、；,;（(]其中|中)[，、,：:]?[\u3400-\u9fff]{0,14}$/;
const PLAINLY = /^[\u3400-\u9fff]{0,10}[，、,](?:恰好|正好|刚好)?占(?:比|到|了)?(?:达到?|为)?$/;

/** 预算86.3亿元、实际采购81.2亿元，节约5.1亿元，节约率5.9%: two others of its sentence make the share. */
export function isOfOthers(block: Block, { rate }: Proportion): boolean {
  const row = sentenceRowsOf(block).find((told) => told.some(({ start }) => start === rate.span.start)) ?? [];
  const amounts = row.filter(({ measure }) => measure === 'amount').slice(-MOST_OTHERS);
  return amounts.some((own) =>
    amounts.some(
      (all) => all !== own && all.unit === own.unit && all.amount.low > 0 && fits(rate, own.amount, all.amount),
    ),
  );
}
/** Of more some two would make any share. */
const MOST_OTHERS = 6;

/** 80%, 八成, 1.2倍; 超七成 is up to eight tenths, 近七成 down to six, 约 a tenth of it either way. */
function rateOf(text: string, { start, end, lead, amount }: Told): Rate {
  const times = amount.unit === '倍';
  const rate = within({ start, end }, amount.value * (times ? 100 : 1), amount.decimals - (times ? 2 : 0));
  const { value, decimals } = rate;
  // 放大12倍 may be of what was put in, with it or without.
  if (/放大|杠杆/.test(lead)) return { ...rate, low: rate.low - 100, high: rate.high + 100 };
  const step = decimals < 0 && !times ? 10 : 100;
  if (/(?:超过?|逾|突破)$/.test(lead) || /^(?:以上|多)/.test(text.slice(end, end + 2)))
    return { ...rate, low: value - 0.5, high: value + step };
  if (/(?:近|接近|将近|不足|不到)$/.test(lead)) return { ...rate, low: value - step, high: value + 0.5 };
  return /约$/.test(lead) ? { ...rate, low: value * 0.9, high: value * 1.1 } : rate;
}

/** 三项合计占一般公共预算支出54亿元的50%: what stands before is added up. */
const TOGETHER =
  /^[，、,](?:以上|上述|这)?([两三四五六]?)[项者类]?[\u3400-\u9fff]{0,4}(?:合计|共计|共)占[\u3400-\u9fff]{2,16}$/;

function sumsShareOf(row: readonly Told[]): Proportion[] {
  return row.flatMap((all, at): Proportion[] => {
    const together = TOGETHER.exec(all.lead);
    const share = row[at + 1];
    if (!together || !share || share.amount.unit !== '%' || !/^的(?:比重|比例)?(?:达到?|为)*$/.test(share.lead))
      return [];
    const count = readInteger(together[1]!) ?? at;
    const own = row.slice(Math.max(0, at - count), at);
    const { unit } = all.amount;
    if (own.length < 2 || own.length !== count || own.some(({ amount }) => amount.unit !== unit)) return [];
    const sum = (of: 'value' | 'low' | 'high') => own.reduce((total, { amount }) => total + amount[of], 0);
    const text = `(${own.map(({ amount }) => amount.text).join('+')})`;
    return [
      {
        whole: partOf(all),
        part: {
          span: { start: own[0]!.start, end: own.at(-1)!.end },
          amount: { ...all.amount, text, value: sum('value'), low: sum('low'), high: sum('high') },
        },
        rate: within({ start: share.start, end: share.end }, share.amount.value, share.amount.decimals),
        certain: true,
      },
    ];
  });
}

const YEARS_PLAN = /年度(?:计划(?:完成)?投资|投资(?:计划|任务|目标))(?:额)?(?:为|达)?$/;
const INVESTED_SO_FAR = /完成(?:年度)?投资(?:额)?$/;
const COMPLETED =
  /^[，、,](?:(?:投资|年度投资|投资计划|年度计划)完成率(?:达到?|为)?|(?:占|为|完成)(?:全?年度?)?(?:计划(?:总?投资)?|投资计划|目标任务?)的)$/;

/** 年度计划投资463.4亿元。……累计完成投资325.7亿元，投资完成率70.3%: the plan stands a sentence before. */
function completionOf(block: Block): Proportion[] {
  if (!/完成率|(?:计划|投资|任务|目标)的/.test(block.text)) return [];
  const rows = sentenceRowsOf(block);
  const plans = rows.flat().filter(({ lead }) => YEARS_PLAN.test(lead));
  return rows.flatMap((row) =>
    row.flatMap((rate, at): Proportion[] => {
      const done = row[at - 1];
      if (!done || rate.unit !== '%' || !COMPLETED.test(rate.lead) || !INVESTED_SO_FAR.test(done.lead)) return [];
      const before = plans.filter(({ end, unit }) => end < done.start && unit === done.unit);
      const told = rateOf(block.text, rate);
      const fits = (plan: Told) => {
        const { low, high } = quotient(done.amount, plan.amount);
        return told.high >= low * 100 && told.low <= high * 100;
      };
      const whole = before.find(fits) ?? before.reduce<Told | undefined>(more, undefined);
      return whole ? [{ whole: partOf(whole), part: partOf(done), rate: told, certain: false }] : [];
    }),
  );
}

const more = (most: Told | undefined, one: Told): Told => (most && most.amount.value >= one.amount.value ? most : one);

/** 优良天数292天，优良率80%: of the days of a year on which the air was measured. */
const GOOD_DAYS =
  /优良天数(?:达到?|为|共)?(\d{3})天[，、,（(](?:空气质量)?(?:(?:优良|达标)(?:率|天数比[例率]|天数占比)|占(?:比|(?:全年|监测|有效|总)+(?:天数)?的?(?:比[重例])?))(?:达到?|为)?(\d{2}(?:\.\d+)?)[%％]/g;
const A_YEAR: Amount = { text: '一年', value: 360.5, low: 355, high: 366, unit: '天', decimals: 0 };

/** 完成30家的目标任务: the plan's name stands behind its figure. */
const PLANNED = new RegExp(`^的?[\\u3400-\\u9fff]{0,6}${PLAN}`);
const SAYS_PLAN = new RegExp(`${PLAN}[^，。；]{0,8}$`);
const exact = ({ start, end, amount }: Told): Part => ({
  span: { start, end },
  amount: { ...amount, low: amount.value, high: amount.value },
});

const slot = (name: string, measure: Slot['measure'], lead: RegExp): Slot => ({ name, measure, lead });
/** What can be dealt with, and what is then said of it: no more can be settled than came in, built than was agreed on. */
const COMES_IN =
  /(?:办理|受理|接收|收到|排查|发现|抽检|抽查|监测|交办|征集|梳理)[\u3400-\u9fff\d]{0,14}$|(?:贫困(?:人口|户|村)|提案|建议|案件|线索|诉求|问题|隐患)$/;
const SETTLED =
  /^[，、,](?:已|其中|目前|全部|按期)*(?:当年|年内)?(?:办结|办复|答复|化解|整改|合格|达标|采纳|销号|脱贫|出列)[\u3400-\u9fff]{0,4}$/;
const BEGUN =
  /^[，、,](?:目前|现|截至目前)?已(?:有)?(?:开工|竣工|完工|投产|建成|入库|落地|启动|开业|运营|投运)(?:建设|投产|投用|运营)?$/;
const AGREED = /(?:签约|招引|引进|实施|安排|谋划|计划|确定|立项|项目)[\u3400-\u9fff\d]{0,8}$/;
const EXCEEDED: readonly (readonly Slot[])[] = [
  [slot('whole', 'amount', COMES_IN), slot('part', 'amount', SETTLED)],
  [slot('whole', 'amount', AGREED), slot('part', 'amount', BEGUN)],
];
/** 16个乡镇中，18个…; 120个项目，126个已开工: what the second counts is told before it or behind. */
const AMONG = slot(
  'part',
  'amount',
  /^[\u3400-\u9fff“”]{1,14}(?:中[，,]?(?:已有|共有|有|已)?|[，,](?:其中)?(?:已有|有)?)$/,
);
/** 36个项目中，超十亿元的有12个; 2.1万名，女党员占0.6万名: beyond doubt some of them. */
const CERTAIN = slot(
  'part',
  'amount',
  /^[\u3400-\u9fff“”]{1,14}(?:[（(][^（()）]{1,8}[）)])?中[，,][^，。；、]{2,16}的?有$|^[，,]其?中?[\u3400-\u9fff]{1,8}占$/,
);
const ANY = slot('whole', 'amount', /(?<!前)$/);
const SAID_OF_THEM =
  /^(?:项目)?(?:已|正在?|通过|实现|完成|达到?|建成|获|被|未|开工|竣工|投产|完工|成为|进入|超|均|[，。；、])/;

/** 科技特派员168名，省级186名: some of them by no more than a word. */
const SOME = slot(
  'part',
  'amount',
  /^[，,（(](?:其中)?(?:国家级|省级|市级|县级|省级以上|市级以上|规模以上|规上|女性|过夜游客|入境游客)$/,
);
const OF_NO_LEVEL = slot('whole', 'amount', /^(?!.*(?:级|规[模上]|以上|增|减)).*$/);

const OF_A_LEVEL = [OF_NO_LEVEL, SOME];
const CERTAINLY = [ANY, CERTAIN];
const AMONG_ANY = [ANY, AMONG];

/** More things of a kind than there are. */
export const excessesOf: (block: Block) => readonly Excess[] = memo((block) =>
  [
    ...EXCEEDED.flatMap((form) => readingsOf(block, form)).flatMap(({ whole: all, part: own }) => exceeds(all!, own!)),
    ...readingsOf(block, OF_A_LEVEL).flatMap(({ whole: all, part: own }) => exceeds(all!, own!)),
    ...moreThanAll(block),
    ...readingsOf(block, CERTAINLY).flatMap(({ whole: all, part: own }) => exceeds(all!, own!)),
    ...readingsOf(block, AMONG_ANY).flatMap(({ whole: all, part: own }) => {
      const behind = block.text.slice(own!.end, own!.end + 12);
      const noun = /^[\u3400-\u9fff“”]*?(?=中?[，,]|中)/.exec(own!.lead)![0];
      const among = /中[，,]?(?:已有|共有|有|已)?$/.test(own!.lead);
      const same = among ? behind.startsWith(noun.slice(-2)) || SAID_OF_THEM.test(behind) : /^(?:项目)?已/.test(behind);
      return same ? exceeds(all!, own!) : [];
    }),
  ].filter((found) => ![found.whole, found.part].some(({ span }) => isBound(block.text, span))),
);

/** 收入均达10万元以上，其中50万元以上的村46个: bounds are no amounts. */
const isBound = (text: string, { end }: Span): boolean => /^(?:以[上下内]|及以上)/.test(text.slice(end, end + 3));

const exceeds = (all: Told, own: Told): Excess[] =>
  own.amount.low > all.amount.high && !SAYS_PLAN.test(all.lead) ? [{ whole: partOf(all), part: partOf(own) }] : [];

const INVESTED = /(?:总|计划|合同|协议|完成|项目)?投资(?:总?额)?(?:达到?|为|约)?$/;

/** 项目68个，总投资320亿元，其中工业项目12个、投资330亿元. */
function moreThanAll(block: Block): Excess[] {
  return rowsOf(block).flatMap((row) => {
    const first = row.findIndex(({ lead }, i) => i > 0 && lead.includes('其中'));
    const all = row[first - 1];
    return row.slice(first + 1, first + 4).flatMap((told) => {
      const invested = /^[^，。]{0,6}[，、,（(]/.test(told.lead) && INVESTED.test(told.lead);
      return invested && all && INVESTED.test(all.lead) && all.amount.unit === told.amount.unit
        ? exceeds(all, told)
        : [];
    });
  });
}
