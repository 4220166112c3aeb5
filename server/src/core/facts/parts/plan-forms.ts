// How does a report tell what share of a plan was done? And what every form of a share is made of.
import type { Reading, Slot } from '../figures/rows.js';

export type Named = 'whole' | 'part' | 'rate';

export interface Form {
  readonly slots: readonly Slot[];
  /** The words say that the part is of this whole. */
  readonly holds: (reading: Reading) => boolean;
  /** They say so beyond doubt, though the part be more than the whole. */
  readonly sure?: true;
}

export const slot = (name: string, measure: Slot['measure'], lead: RegExp): Slot => ({ name, measure, lead });
export const H = '[\\u3400-\\u9fff“”]';
export const whole = slot('whole', 'amount', /(?<!占|[比较]|增长|增加)$/);
export const part = slot('part', 'amount', /(?<!占|[比较]|增长|增加|超|超额|[超短欠]收|计划|目标|任务)$/);
export const rate = (lead: string) => slot('rate', 'percent', new RegExp(`^${lead}$`));
export const ROUGHLY = '(?:达到?|为|是|约|近|超过?|逾)*';
export const PLAN = '(?:计划|规划|目标|任务|预算(?!收入|支出))';

export const PLAN_FORMS: readonly Form[] = [
  // 完成年度目标5000人的80%，新增就业4000人
  {
    slots: [
      slot('whole', 'amount', new RegExp(`(?:完成|占)${H}{0,8}${PLAN}数?$`)),
      rate('的'),
      slot('part', 'amount', new RegExp(`^[，、,]${H}{2,12}$`)),
    ],
    holds: ({ whole: all, part: own }) => own!.amount.high * 20 > all!.amount.low,
  },
  // 计划投资25亿元，完成20亿元，占计划的80%
  {
    slots: [
      slot('whole', 'amount', new RegExp(`${PLAN}${H}{0,10}$`)),
      slot(
        'part',
        'amount',
        /^[，、,](?:全年|目前|截至目前|截至\d{1,2}月[底末]|累计|共|已|现)*(?:实际[\u3400-\u9fff]{2,6}|已[\u3400-\u9fff]{2,4}|完成|达到|实现|开工|到位|支出|使用|投入)(?:投资|征收|资金)?$/,
      ),
      rate(
        `[，、,](?:(?:投资|任务|总体)?完成率|${PLAN}完成率|占|为|完成)(?:全?年度?|年初)?(?:${PLAN}|总数)?(?:的)?(?:比重)?(?:达到?|为)?`,
      ),
    ],
    holds: () => true,
  },
  // 完成改造1260套，超额完成1200套的年度目标，完成率105%
  {
    slots: [
      part,
      slot('whole', 'amount', new RegExp(`^[，、,](?:超额|提前|圆满)*(?:完成|超过)(?:了)?${H}{0,8}$`)),
      rate(`的?${H}{0,6}${PLAN}${H}{0,4}[，、,](?:完成率|完成|为|达|占){1,4}(?:${PLAN})?(?:的|为|达)*`),
    ],
    holds: () => true,
  },
  // 建成1320个，超计划120个，完成年度计划1200个的110%
  {
    slots: [
      part,
      slot('over', 'amount', new RegExp(`^[，、,]超额?(?:完成)?(?:年度|全年)?(?:${PLAN})?$`)),
      slot('whole', 'amount', new RegExp(`^[，、,](?:为|占|完成)${H}{0,8}${PLAN}数?$`)),
      rate('的'),
    ],
    holds: () => true,
  },
  // 发行债券21亿元，完成计划的105%（计划20亿元）
  {
    slots: [
      part,
      rate(`[，、,](?:为|占|完成)${H}{0,8}${PLAN}数?的`),
      slot('whole', 'amount', new RegExp(`^[（(，]${H}{0,10}${PLAN}${H}{0,4}[（(]?$`)),
    ],
    holds: () => true,
  },
];
