// Where does the draft tell a whole, a part of it, and the part's share?
import type { Block } from '../draft/node.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import type { Part } from './parts.js';
import { type Reading, readingsOf, type Slot, type Told } from './rows.js';

/** 抽检119批次，合格95批次，合格率79.8%; 税收20亿元，占财政收入25亿元的80%. Spans count from the start of the block. */
export interface Proportion {
  readonly whole: Part;
  readonly part: Part;
  readonly rate: { readonly span: Span; readonly value: number; readonly decimals: number };
}

type Named = 'whole' | 'part' | 'rate';

interface Form {
  readonly slots: readonly Slot[];
  /** The words say that the part is of this whole. */
  readonly holds: (reading: Reading) => boolean;
}

const slot = (name: string, measure: Slot['measure'], lead: RegExp): Slot => ({ name, measure, lead });
const H = '[\\u3400-\\u9fff“”]';
const whole = slot('whole', 'amount', /(?<!占|[比较]|增长|增加)$/);
const part = slot('part', 'amount', /(?<!占|[比较]|增长|增加|超|超额|计划|目标|任务)$/);
const rate = (lead: string) => slot('rate', 'percent', new RegExp(`^${lead}$`));
const OF_IT = `(?:占比重?|占(?:总[\\u3400-\\u9fff]{1,3}|全部[\\u3400-\\u9fff]{0,4}|比重|${H}{2,14}?)?)(?:的)?(?:比重|比例|比)?(?:达到?|为|是|约)*`;
const PLAN = '(?:计划|规划|目标|任务|预算)';

const FORMS: readonly Form[] = [
  // 财政收入25亿元，其中税收20亿元，占80%
  {
    slots: [
      whole,
      slot('part', 'amount', new RegExp(`^[，、；,;（(]?其中[，,:：]?${H}{0,14}$`)),
      rate(`${H}{0,12}?[，、,]${OF_IT}`),
    ],
    holds: ({ whole: all, rate: share }) => namesWhole(share!.lead, all!.lead),
  },
  // 税收20亿元，占财政收入25亿元的80%; 完成投资20亿元，为年度计划25亿元的80%
  {
    slots: [
      part,
      slot('whole', 'amount', new RegExp(`^[，、,](?:约)?(?:占|为|是|完成|达到|相当于)(?!上年|去年)${H}{2,16}[（(]?$`)),
      rate('[）)]?的(?:比重|比例)?(?:达到?|为|约)*'),
    ],
    holds: ({ whole: all }) => /占/.test(all!.lead) || new RegExp(PLAN).test(all!.lead),
  },
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
      slot('whole', 'amount', new RegExp(`${PLAN}${H}{0,6}$`)),
      slot(
        'part',
        'amount',
        /^[，、,](?:全年|目前|截至目前|实际|累计|共|已)*(?:完成|达到|实现|开工|到位|支出|使用|投入)(?:投资|征收)?$/,
      ),
      rate(
        `[，、,](?:完成率|${PLAN}完成率|占|为|完成)(?:全?年度?|年初)?(?:${PLAN}|总数)?(?:的)?(?:比重)?(?:达到?|为)?`,
      ),
    ],
    holds: () => true,
  },
  // 完成改造1260套，超额完成1200套的年度目标，完成率105%
  {
    slots: [
      part,
      slot('whole', 'amount', /^[，、,](?:超额|提前|圆满)*(?:完成|超过)(?:了)?$/),
      rate(`的${H}{0,6}${PLAN}[，、,](?:完成率|为|达)+`),
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
      slot('whole', 'amount', new RegExp(`^[（(，]${H}{0,4}${PLAN}${H}{0,4}$`)),
    ],
    holds: () => true,
  },
  // 服务业增加值96亿元，占地区生产总值的48%，地区生产总值达到200亿元
  {
    slots: [
      part,
      rate(`[，、,]占${H}{3,14}?(?:的)?(?:比重|比例)?(?:达到?|为)*`),
      slot('whole', 'amount', new RegExp(`^[，、,](?:全[县市省区])?${H}{3,14}$`)),
    ],
    holds: ({ whole: all, rate: share }) => {
      const name = /占([\u3400-\u9fff]{3,14}?)(?:的|比重|比例|达到?|为)*$/.exec(share!.lead)?.[1];
      return !!name && all!.lead.includes(name);
    },
  },
  // 亿元以上项目18个，占比15%，项目总数为120个
  {
    slots: [
      part,
      rate('[，、,]占比?(?:达到?|为)?'),
      slot('whole', 'amount', new RegExp(`^[，、,]${H}{2,10}(?:总数|总量|总计)(?:为|达到?)?$`)),
    ],
    holds: () => true,
  },
  // 存款余额250亿元、贷款余额175亿元，存贷比70%
  ...[
    ['whole', '存', 'part', '贷'],
    ['part', '贷', 'whole', '存'],
  ].map(
    ([first, a, second, b]): Form => ({
      slots: [
        slot(
          first!,
          'amount',
          new RegExp(`${a === '存' ? '存(?:款|、贷款)' : '(?<!存、)贷款'}(?:余额)?(?:分别)?(?:达到?|为)?$`),
        ),
        slot(second!, 'amount', new RegExp(`^[，、和](?:(?:各项)?${b}款(?:余额)?(?:达到?|为)?)?$`)),
        rate('[，、,](?:余额)?存贷比(?:例)?(?:达到?|为)?'),
      ],
      holds: () => true,
    }),
  ),
  // 支出100亿元，用于民生80亿元，占80%; 投资100亿元，工业投资60亿元，占60%; 贫困户160户，脱贫138户，占总数的86.3%
  {
    slots: [
      whole,
      slot('part', 'amount', new RegExp(`^[，,]${H}{2,12}$`)),
      rate(`[，、,]占(?:比重?|总[数量额]|${H}{3,14}?)?(?:的)?(?:比重)?(?:达到?|为)?`),
    ],
    holds: ({ whole: all, part: own, rate: share }) => {
      const name = all!.lead.replace(/(?:完成|实现|达到|达|为|共|计)+$/, '').slice(-3);
      const object = /占(?!总|比)([\u3400-\u9fff]{3,14}?)(?:的|比重|比例|达到?|为)*$/.exec(share!.lead)?.[1];
      if (object) return all!.lead.slice(-28).includes(object);
      return (
        /占总/.test(share!.lead) ||
        /^[，,](?:用于|投向)/.test(own!.lead) ||
        (/^[\u3400-\u9fff]{3}$/.test(name) && own!.lead.includes(name))
      );
    },
  },
  // 抽检119批次，合格95批次，合格率79.8%; 300个村中，261个村通自来水，通水率87%
  {
    slots: [whole, part, rate(`${H}{0,14}[，、,（(]?${H}{0,6}(?:率|面|比例)(?:达到?|为|达)?`)],
    holds: ({ whole: all, part: own, rate: share }) => {
      if (new RegExp(`^的|${PLAN}`).test(share!.lead)) return false;
      // 达到Ⅱ类以上的36个，优良比例90%
      if (/^[，、,].*(?:达到|符合|属于).*的$/.test(own!.lead)) return true;
      const said = /([\u3400-\u9fff]{2})[率面](?:达到?|为|达)?$/.exec(share!.lead)?.[1];
      const words = own!.lead + share!.lead.slice(0, -1).replace(/[，、,（(].*$/, '');
      return (
        !!said && [...said].every((char) => words.includes(char)) && !/[由从比较]/.test(all!.lead.slice(-2) + own!.lead)
      );
    },
  },
];

export const proportionsOf: (block: Block) => readonly Proportion[] = memo((block) => {
  if (!/[%％]/.test(block.text)) return [];
  const found: Proportion[] = [];
  for (const { slots, holds } of FORMS) {
    for (const reading of readingsOf(block, slots)) {
      const { whole: all, part: own, rate: share } = reading as Readonly<Record<Named, Told>>;
      const planned = SAYS_PLAN.test(all.lead) || (share.lead.startsWith('的') && SAYS_PLAN.test(share.lead));
      if (found.some(({ rate: known }) => known.span.start === share.start)) continue;
      if (!holds(reading) || (own.amount.value > all.amount.value && !planned && !/存贷比/.test(share.lead))) continue;
      if ([all, own, share].some(({ lead }) => ROUGH.test(lead)) || !(all.amount.low > 0)) continue;
      found.push({
        // A plan is what it says.
        whole: planned ? exact(all) : partOf(all),
        part: partOf(own),
        rate: {
          span: { start: share.start, end: share.end },
          value: share.amount.value,
          decimals: share.amount.decimals,
        },
      });
    }
  }
  return found;
});

const SAYS_PLAN = new RegExp(`${PLAN}[^，。；]{0,8}$`);
const ROUGH = /(?:近|约|超过?|逾|不足|不到|接近|将近|大约|突破|至少)$/;

const exact = ({ start, end, amount }: Told): Part => ({
  span: { start, end },
  amount: { ...amount, low: amount.value, high: amount.value },
});
const partOf = ({ start, end, amount }: Told): Part => ({ span: { start, end }, amount });

/** 占比, 占总数, or 占 with a name that the whole's words hold: 占财政收入. */
function namesWhole(lead: string, before: string): boolean {
  const name = /占([\u3400-\u9fff]*?)(?:的|比重|比例|比|达|为|约|是)*$/.exec(lead)?.[1] ?? '';
  return !name || /^(?:总|全部|比)/.test(name) || before.slice(-28).includes(name.slice(0, 2));
}

/** 办理建议60件，办结63件: no more can be settled than came in. */
const SETTLED: readonly Slot[] = [
  slot('whole', 'amount', /(?:办理|受理|接收|收到|排查|发现|抽检|抽查|监测|交办|征集|梳理)[\u3400-\u9fff]{0,12}$/),
  slot(
    'part',
    'amount',
    /^[，、,](?:已|其中|目前|全部|按期)*(?:办结|办复|答复|化解|整改|合格|达标|采纳|销号)[\u3400-\u9fff]{0,4}$/,
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
