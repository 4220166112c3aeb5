// How does a report tell a part's share? The forms, each a row of figures and the words between.
import { isCount } from '../../zh/amount.js';
import { LOAN_FORMS } from './loan-forms.js';
import { isAllOf, namesWhole } from './named-wholes.js';
import { type Form, H, PLAN, PLAN_FORMS, part, ROUGHLY, rate, slot, whole } from './plan-forms.js';

/** What a plan is called, where a part of a plan is told. */
const NAMES_PLAN = new RegExp(PLAN);
const OPENS_PLAN = new RegExp(`^${H}{0,12}${PLAN}`);
const OF_PLAN = new RegExp(`^的|${PLAN}`);
const OF_IT = `(?:占比重?|所占份额|比[重例]|占(?:总[\\u3400-\\u9fff]{1,3}|全部[\\u3400-\\u9fff]{0,4}|比重|${H}{2,14}?)?)(?:的)?(?:比重|比例|比)?${ROUGHLY}`;

export const FORMS: readonly Form[] = [
  // 财政收入25亿元，其中税收20亿元，占80%
  {
    slots: [
      whole,
      slot('part', 'amount', new RegExp(`^(?:${H}{0,20}[，、；,;（(])?(?:其中|这?当中)[，,:：]?${H}{0,14}$`)),
      rate(`${H}{0,12}?[，、,]${H}{0,6}?${OF_IT}`),
    ],
    holds: ({ whole: all, part: own, rate: share }) => {
      // 其中A 12亿元，B占比71% tells of another part.
      const named = /[，、,]([\u3400-\u9fff]{2,6}?)占/.exec(share!.lead)?.[1];
      return (!named || own!.lead.includes(named.slice(0, 2))) && namesWhole(share!.lead, all!.lead);
    },
  },
  // 财政收入25亿元，其中80%即20亿元为税收
  {
    slots: [
      whole,
      slot('rate', 'percent', new RegExp(`^${H}{0,12}[，、,（(]其中[，,]?$`)),
      slot('part', 'amount', /^[，,]?(?:即|也就是|约)$/),
    ],
    holds: ({ whole: all, part: own }) => all!.unit === own!.unit,
    sure: true,
  },
  // 总投资25亿元（上半年20亿元，所占份额为80%）; 工业产值25亿元，上半年20亿元、占到总数的80%
  {
    slots: [
      whole,
      slot('part', 'amount', new RegExp(`^${H}{0,8}[，、,（(](?:其中)?${H}{2,10}$`)),
      rate(`[，、,](?:所占(?:份额|比[重例])|占到?(?:其|总数|总量|总额|全部))(?:的)?${ROUGHLY}`),
    ],
    holds: ({ whole: all, part: own }) => all!.unit === own!.unit && !/[增减比]|新(?!建)/.test(own!.lead),
  },
  // 税收20亿元，占财政收入25亿元的80%; 完成投资20亿元，为年度计划25亿元的80%
  {
    slots: [
      part,
      slot(
        'whole',
        'amount',
        new RegExp(`^${H}{0,14}?[，、,](?:约)?(?:占|为|是|完成|达到|相当于)(?!上年|去年)${H}{0,16}[（(]?$`),
      ),
      rate(`[）)]?(?:${H}{0,12}${PLAN}|${H}{0,12})?的(?:比重|比例)?(?:达到?|为|约)*`),
    ],
    // 为一般公共预算支出36亿元的26%
    holds: ({ whole: all, rate: share }) =>
      /占|[，、]为(?!.*[年季月期])[\u3400-\u9fff]{2,12}(?:支出|收入|投[资入]|总[额量数]|面积|余额|产[量值])$/.test(
        all!.lead,
      ) ||
      NAMES_PLAN.test(all!.lead) ||
      OPENS_PLAN.test(share!.lead),
    sure: true,
  },
  // 资金占支出50亿元的72%，达36亿元
  {
    slots: [
      slot('whole', 'amount', new RegExp(`占${H}{2,14}$`)),
      rate('的'),
      slot('part', 'amount', /^[，、,](?:达到?|为|共|计|合计){1,2}$/),
    ],
    holds: () => true,
  },
  // 有研发活动的占比达到60%，150家企业中有90家
  {
    slots: [
      slot('rate', 'percent', new RegExp(`(?:占比|比重|比例)${ROUGHLY}$`)),
      slot('whole', 'amount', /^[，、,]$/),
      slot('part', 'amount', new RegExp(`^${H}{2,10}中[，,]?有$`)),
    ],
    holds: ({ whole: all, part: own, rate: share }) =>
      isCount(all!.amount.unit) && share!.lead.includes(own!.lead.split('中')[0]!.slice(-2)),
  },
  ...PLAN_FORMS,
  // 服务业增加值96亿元，占地区生产总值的48%，地区生产总值达到200亿元
  {
    slots: [
      part,
      rate(`[，、,]占${H}{3,14}?(?:的)?(?:比重|比例)?(?:达到?|为)*`),
      slot('whole', 'amount', new RegExp(`^[，、,](?:全[县市省区])?${H}{3,14}$`)),
    ],
    holds: ({ whole: all, rate: share }) => {
      const name = /占([\u3400-\u9fff]{3,14}?)(?:的|比重|比例|达到?|为|是|约|近|超过?|逾)*$/.exec(share!.lead)?.[1];
      return !!name && all!.lead.includes(name);
    },
    sure: true,
  },
  // 民生支出80亿元，占预算支出的80%（全部为100亿元）
  {
    slots: [
      part,
      rate(`[，、,]占${H}{3,14}?(?:的)?(?:比重|比例)?(?:达到?|为)*`),
      slot('whole', 'amount', /^[（(，,](?:全部|后者|总)(?:总?[量额数]|计)?(?:为|是|达到?|共)*$/),
    ],
    holds: ({ whole: all, part: own }) => all!.unit === own!.unit,
    sure: true,
  },
  // 亿元以上项目18个，占比15%，项目总数为120个
  {
    slots: [
      part,
      rate(`[，、,]占比?${ROUGHLY}`),
      slot(
        'whole',
        'amount',
        new RegExp(`^[，、,](?:${H}{2,10}(?:总数|总量|总计)|(?:全部|总)${H}{2,8})(?:为|达到?)?$`),
      ),
    ],
    holds: () => true,
  },
  ...LOAN_FORMS,
  // 开工率96%，50个项目开工48个; 改厕3.6万户，普及率90%，全县农户4万户
  {
    slots: [
      slot('rate', 'percent', new RegExp(`${H}{2}率(?:达到?|为)?$`)),
      slot('whole', 'amount', new RegExp(`^[，、,]${H}{0,6}$`)),
      slot('part', 'amount', new RegExp(`^${H}{2,14}$`)),
    ],
    holds: ({ part: own, rate: share }) =>
      own!.lead.includes(/([\u3400-\u9fff]{2})率/.exec(share!.lead.slice(-6))?.[1] ?? '|'),
  },
  {
    slots: [
      part,
      rate(`[，、,]${H}{2,6}率(?:达到?|为)?`),
      slot('whole', 'amount', new RegExp(`^[，、,](?:全[县市省区]|总|共有?)${H}{0,8}$`)),
    ],
    holds: () => true,
  },
  // 5000名学生中，住校生3000人，占60%; 120个村中有90个建成广场，占总村数的75%
  {
    slots: [
      whole,
      slot('part', 'amount', new RegExp(`^${H}{0,10}中[，、,]?${H}{0,18}$`)),
      rate(`${H}{0,14}?[，、,]占${H}{0,8}?`),
    ],
    holds: () => true,
  },
  // 19项指标中，有13项、68.4%的指标
  {
    slots: [whole, slot('part', 'amount', new RegExp(`^${H}{0,12}中[，,]有$`)), rate('、')],
    holds: ({ whole: all, part: own }) => all!.unit === own!.unit,
    sure: true,
  },
  // 380个重点项目，年度计划投资700亿元，其中产业项目228个、占比60%
  {
    slots: [
      whole,
      slot('aside', 'amount', new RegExp(`^${H}{0,10}[，、,]${H}{0,6}投资${H}{0,4}$`)),
      slot('part', 'amount', new RegExp(`^[，、,]其中${H}{2,10}$`)),
      rate(`${H}{0,8}[，、,]占比?${ROUGHLY}`),
    ],
    holds: ({ whole: all, part: own }) => isCount(own!.unit) && all!.unit === own!.unit,
    sure: true,
  },
  // 46家企业中，占比达60.9%的28家实现增长; 180个村中，三分之二的120个建成
  {
    slots: [
      whole,
      rate(`${H}{0,10}中[，、,]?(?:有)?(?:占比?|占总[数量]|占全部)?(?:达到?|为|比|的|约|近|超过?)*`),
      slot('part', 'amount', /^的$/),
    ],
    holds: () => true,
    sure: true,
  },
  // 投资86亿元的项目占全部投资120亿元的71.7%
  {
    slots: [part, slot('whole', 'amount', new RegExp(`^的${H}{2,12}占(?:全[部省市县区])?${H}{2,10}$`)), rate('的')],
    holds: () => true,
    sure: true,
  },
  // 参加医保42万人，应参保人数43万人，参保率97.7%
  {
    slots: [
      part,
      slot('whole', 'amount', new RegExp(`^[，、,](?:应|适龄|符合条件|全部)${H}{1,10}$`)),
      rate(`[，、,]${H}{2,6}率(?:达到?|为)?`),
    ],
    holds: () => true,
  },
  // 接待游客600万人次，省外游客占三成，达到180万人次
  {
    slots: [
      whole,
      rate(`[，、,]${H}{2,8}占比?(?:达到?|为|近|超过?|约)*`),
      slot('part', 'amount', /^[，、,](?:达到?|为|共|约)$/),
    ],
    holds: () => true,
  },
  // 计划改造的120个小区已完工90个，占75%; 企业总数3600家，民营企业3240家，占比90%
  {
    slots: [
      slot('whole', 'amount', new RegExp(`(?:计划|共有|现有|总[数量额])${H}{0,12}$`)),
      slot('part', 'amount', new RegExp(`^[，、,]?${H}{2,16}$`)),
      rate(`[，、,]占比?${ROUGHLY}`),
    ],
    holds: ({ part: own }) => /已|其中/.test(own!.lead) || own!.lead.length > 3,
  },
  // 资金18.4亿元，国债9.2亿元，后者占前者的一半
  {
    slots: [whole, slot('part', 'amount', /^[，、,].*$/), rate('[，、,]后者占前者的?')],
    holds: () => true,
    sure: true,
  },
  // 576个重点项目开复工530个，占92%
  {
    slots: [whole, slot('part', 'amount', new RegExp(`^${H}{4,16}(?<![和与及])$`)), rate(`[，、,]占比?${ROUGHLY}`)],
    holds: ({ whole: all }) => isCount(all!.amount.unit),
  },
  // 财政收入12亿元，税收占比75%，税收收入9亿元
  {
    slots: [whole, rate(`[，、,]${H}{2,8}占比${ROUGHLY}`), slot('part', 'amount', new RegExp(`^[，、,]${H}{2,10}$`))],
    holds: ({ part: own, rate: share }) => own!.lead.includes(share!.lead.slice(1, 3)),
  },
  // 奖补8000万元，带动投资9.6亿元，资金放大12倍
  {
    slots: [
      whole,
      slot('part', 'amount', new RegExp(`^[，,](?:带动|撬动|拉动|引导|吸引)${H}{2,14}$`)),
      slot('rate', 'fold', new RegExp(`^[，,]${H}{0,8}(?:放大|杠杆)${H}{0,6}$`)),
    ],
    holds: () => true,
    sure: true,
  },
  // 新增就业5500人，是年度目标5000人的1.1倍
  {
    slots: [
      part,
      slot('whole', 'amount', new RegExp(`^[，、,](?:是|为|达到|相当于)${H}{0,8}${PLAN}${H}{0,4}$`)),
      slot('rate', 'fold', /^的$/),
    ],
    holds: () => true,
  },
  // 支出100亿元，用于民生80亿元，占80%; 投资100亿元，工业投资60亿元，占60%; 贫困户160户，脱贫138户，占总数的86.3%
  {
    slots: [
      whole,
      slot('part', 'amount', new RegExp(`^[，,]${H}{2,12}$`)),
      rate(`[，、,]${H}{0,8}?(?:占(?:比重?|总[数量额]|${H}{3,14}?)?(?:的)?(?:比重)?|比[重例])${ROUGHLY}`),
    ],
    holds: ({ whole: all, part: own, rate: share }) => {
      const name = all!.lead.replace(/(?:完成|实现|达到|达|为|共|计)+$/, '').slice(-3);
      const object = /占(?!总|比)([\u3400-\u9fff]{3,14}?)(?:的|比重|比例|达到?|为|是|约|近|超过?|逾)*$/.exec(
        share!.lead,
      )?.[1];
      if (object) return all!.lead.slice(-28).includes(object) || (name.length > 1 && isAllOf(object, name, all!.lead));
      return (
        /占总/.test(share!.lead) ||
        (/^[，、,](?:占比?|比[重例])(?:为|达到?)?$/.test(share!.lead) && isCount(all!.amount.unit)) ||
        /^[，,](?:目前|现)?已/.test(own!.lead) ||
        (/^[，、,][\u3400-\u9fff]{2,8}占/.test(share!.lead) &&
          own!.lead.includes(share!.lead.slice(1, Math.min(4, share!.lead.indexOf('占'))))) ||
        /^[，,](?:用于|投向)/.test(own!.lead) ||
        (/^[\u3400-\u9fff]{3}$/.test(name) && own!.lead.includes(name)) ||
        (/^[，、,]占比/.test(share!.lead) && name.length > 1 && own!.lead.includes(name.slice(-2)))
      );
    },
  },
  // 抽检119批次，合格95批次，合格率79.8%; 300个村中，261个村通自来水，通水率87%
  {
    slots: [whole, part, rate(`(?:[A-Z]|${H}){0,14}?[，、,（(]?${H}{0,6}(?:率|面|度|比例)${ROUGHLY}`)],
    holds: ({ whole: all, part: own, rate: share }) => {
      // A、B，C率 tells of another thing than a list's last two.
      if (OF_PLAN.test(share!.lead) || own!.lead.startsWith('、')) return false;
      // 56项精简至21项，精简率62.5%: what is left is no part that went.
      if (/[至到]$/.test(own!.lead)) return false;
      // 8万户家庭，6万户通了气，普及率75%; 达到Ⅱ类以上的36个，优良比例90%
      if (
        /^[^，。]{0,8}[，、,](?:已有|其中|有|已)?$|^[\u3400-\u9fff]{1,8}(?:中[，,]?)?已?有$|^[，、,].*(?:达到|符合|属于).*的$/.test(
          own!.lead,
        )
      )
        return true;
      const said = /([\u3400-\u9fff]{2,6}?)(?:[率面度]|比例)(?:达到?|为|是|约|近|超过?|逾)*$/.exec(share!.lead)?.[1];
      const words = own!.lead + share!.lead.slice(0, -1).replace(/[，、,（(].*$/, '');
      if (!said || /[由从比较]/.test(all!.lead.slice(-2) + own!.lead)) return false;
      // 公交出行分担率 is of no bus line: the words next to 率 count.
      const pairs = [said.slice(-4, -2), said.slice(-3, -1), said.slice(-2)].filter(({ length }) => length > 1);
      return pairs.some((pair) => words.includes(pair)) || [...said.slice(-2)].every((char) => words.includes(char));
    },
  },
];
