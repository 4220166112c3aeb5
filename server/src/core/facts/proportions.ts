// Where does the draft tell a whole, a part of it, and the part's share?
import type { Block } from '../draft/node.js';
import { matchesOf } from '../text/matches.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { type Amount, amountOf } from '../zh/amount.js';
import type { Part } from './parts.js';
import { FORMS, type Named, PLAN } from './proportion-forms.js';
import { readingsOf, type Slot, type Told } from './rows.js';

/** 抽检119批次，合格95批次，合格率79.8%; 税收20亿元，占财政收入25亿元的80%. Spans count from the start of the block. */
export interface Proportion {
  readonly whole: Part;
  readonly part: Part;
  readonly rate: { readonly span: Span; readonly value: number; readonly decimals: number };
}

export const proportionsOf: (block: Block) => readonly Proportion[] = memo((block) => {
  if (!/[%％成倍]|分之/.test(block.text)) return [];
  const found: Proportion[] = [];
  const rated = new Set<number>();
  for (const { slots, holds } of FORMS) {
    for (const reading of readingsOf(block, slots)) {
      const { whole: all, part: own, rate: share } = reading as Readonly<Record<Named, Told>>;
      const planned = SAYS_PLAN.test(all.lead) || PLANNED.test(share.lead);
      if (rated.has(share.start)) continue;
      if (!holds(reading) || (own.amount.value > all.amount.value && !planned && !/存贷比/.test(share.lead))) continue;
      if ([all, own, share].some(({ lead }) => ROUGH.test(lead)) || !(all.amount.low > 0)) continue;
      rated.add(share.start);
      found.push({
        // A plan is what it says.
        whole: planned ? exact(all) : partOf(all),
        part: partOf(own),
        rate: {
          span: { start: share.start, end: share.end },
          value: share.amount.unit === '倍' ? share.amount.value * 100 : share.amount.value,
          decimals: share.amount.unit === '倍' ? share.amount.decimals - 2 : share.amount.decimals,
        },
      });
    }
  }
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
      rate: { span: { start: end - percent!.length - 1, end }, value: Number(percent), decimals },
    });
  }
  return found;
});

/** 优良天数292天，优良率80%: of the days of a year on which the air was measured. */
const GOOD_DAYS =
  /优良天数(?:达到?|为|共)?(\d{3})天[，、,（(](?:空气质量)?(?:优良|达标)(?:率|天数比[例率]|天数占比)(?:达到?|为)?(\d{2}(?:\.\d+)?)[%％]/g;
const A_YEAR: Amount = { text: '一年', value: 360.5, low: 355, high: 366, unit: '天', decimals: 0 };

/** 完成30家的目标任务: the plan's name stands behind its figure. */
const PLANNED = new RegExp(`^的?[\\u3400-\\u9fff]{0,6}${PLAN}`);
const SAYS_PLAN = new RegExp(`${PLAN}[^，。；]{0,8}$`);
const ROUGH = /(?:近|约|超过?|逾|不足|不到|接近|将近|大约|突破|至少)$/;

const exact = ({ start, end, amount }: Told): Part => ({
  span: { start, end },
  amount: { ...amount, low: amount.value, high: amount.value },
});
const partOf = ({ start, end, amount }: Told): Part => ({ span: { start, end }, amount });

/** 办理建议60件，办结63件: no more can be settled than came in. */
const slot = (name: string, measure: Slot['measure'], lead: RegExp): Slot => ({ name, measure, lead });
const SETTLED: readonly Slot[] = [
  slot(
    'whole',
    'amount',
    /(?:办理|受理|接收|收到|排查|发现|抽检|抽查|监测|交办|征集|梳理)[\u3400-\u9fff\d]{0,14}$|贫困(?:人口|户|村)$/,
  ),
  slot(
    'part',
    'amount',
    /^[，、,](?:已|其中|目前|全部|按期)*(?:当年|年内)?(?:办结|办复|答复|化解|整改|合格|达标|采纳|销号|脱贫|出列)[\u3400-\u9fff]{0,4}$/,
  ),
];

/** Things dealt with that are more than the things there were. */
export const excessesOf: (block: Block) => readonly Omit<Proportion, 'rate'>[] = memo((block) =>
  /[办受收理排发抽监征]/.test(block.text)
    ? [...readingsOf(block, SETTLED)]
        .filter(({ whole: all, part: own }) => own!.amount.low > all!.amount.high)
        .map(({ whole: all, part: own }) => ({ whole: partOf(all!), part: partOf(own!) }))
    : [],
);
