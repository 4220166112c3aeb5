// How many years does a sentence count, and from and to which year?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import { overlaps, type Span } from '../../text/span.js';
import { FOUNDINGS } from '../../zh/events.js';
import { readInteger, readYear } from '../../zh/numeral.js';
import { PLAN, planYears } from '../../zh/plans.js';
import { aheadIn, worksIn, YEAR, type YearLength } from './works.js';

const N = '(?<![0-9第])(?<length>[二两三四五六七八九十]{1,3}|\\d{1,2})(?:年(?![底末初度代级])|个年[头度]|个春秋|载)';
/** Words of one clause, without another figure. */
const W = '[^，。；：0-9（）]';
const COUNTING = '(?:连续|累计|分|分成|为期|历时|用时|持续|这|共|合计|接续)';
const MARK = '(?:[-—–－~～]{1,2}|至|到)';
const FOUNDED = '(?:始建|兴建|创办|创建|创立|成立|设立|建立|组建|开办|启动|开工|建成|投产|建)';
/** What is done for so long a time. */
const PASSED =
  '(?:这|整整|前后|历时|历经|经过|经历|走过|跨越|已?运行|已满|用了?|短短|连续|一[\\u3400-\\u9fff]就是|贯穿[^，。；：0-9（）]{2,8}的)';
const LASTED = '(?:间|来|里|中|时间|时光|如一日|风雨|(?=[，。；]))';
const BORN =
  '(?:建[县市区校院厂站园馆乡镇社队]|设[县市区]|撤县设[市区]|成立|创办|创建|设立|挂牌|启动|始建|开工|开馆|开园|开通|通车|建成|竣工|落成|揭牌|投产)';

const FORMS: readonly (readonly [RegExp, YearLength['counted']])[] = [
  // 2022—2024年连续三年, 2026年至2028年，分三年实施, 从2023年到2026年，为期四年
  [
    new RegExp(
      `(?<![\\d-])(?<from>${YEAR})(?:年(?:起)?)?${MARK}(?<to>${YEAR})年?(?:，|,|${W}{0,6}，|${W}{1,6})?${COUNTING}${N}`,
      'g',
    ),
    'years',
  ],
  // 2012年至2019年，我县连续十年; 从1998年到2021年，一干就是23年; 在1991年至2005年，横跨三个规划期的15年里
  [
    new RegExp(
      `(?<![\\d-])(?<from>${YEAR})(?:年(?:\\d{1,2}月|[底末初])?(?:起|开始|推行|推广|实施|为起点)?)?[，,]?${MARK}(?<to>${YEAR})年?(?:\\d{1,2}月|[底末初])?(?:结束|止|[，,]${W}{0,8}?)?[，,]?${PASSED}${N}`,
      'g',
    ),
    'years',
  ],
  // 2012年之后，时隔六年，于2018年
  [new RegExp(`(?<from>${YEAR})年${W}{0,8}[，,]?时隔${N}[，,]?${W}{0,8}?(?<to>${YEAR})年`, 'g'), 'years'],
  // 从1984年到2020年戴了26年的帽子
  [new RegExp(`从(?<from>${YEAR})年?到(?<to>${YEAR})年[^，。；0-9]{1,8}了${N}(?=的|[，。；])`, 'g'), 'years'],
  // 时隔六年，继2012年之后，2018年
  [new RegExp(`时隔${N}[，,][继自]?(?<from>${YEAR})年${W}{0,4}后?[，,]?${W}{0,4}?(?<to>${YEAR})年`, 'g'), 'years'],
  // 自2015年建站至2025年，十年累计; 从2020年的45%提高到2025年的55%，五年提高
  [
    new RegExp(
      `[自从由](?<from>${YEAR})年(?:的[^，。；：]{1,14}?|${W}{0,8}?)(?:到|至)(?<to>${YEAR})年(?:的[^，。；：]{1,14})?[，,]${N}(?:累计|共|间|来|内|时间)?(?:提高|增长|增加|提升|净增|下降|减少|翻|累计|共|完成|建成|新增)`,
      'g',
    ),
    'years',
  ],
  // 自2023年起连续三年…，2025年全面收官; 2023年起，用三年时间，到2025年底
  [
    new RegExp(
      `(?:[自从])?(?<from>${YEAR})年(?:\\d{1,2}月)?(?:起|开始|启动${W}{0,6}|以来|至今)(?:[，,]${W}{0,8}?|${W}{0,4}?)${N}(?:时间|内|左右)?(?:${W}{0,14}[，,]){0,2}(?:即)?(?:到|至|于|截至)?(?<to>${YEAR})年底?前?${W}{0,6}(?:完成|收官|建成|结束|实现|全面|基本|全部|消除|达到|解决)`,
      'g',
    ),
    'years',
  ],
  // 从今年起 is told with the years of the report; 从2026年开始，力争三年内，即到2028年
  [
    new RegExp(
      `(?:[自从])?(?<from>${YEAR})年(?:起|开始)[，,]?${W}{0,8}?${N}(?:时间|内|左右)?[，,]?即(?:到)?(?<to>${YEAR})年`,
      'g',
    ),
    'years',
  ],
  // 以2026年为起点，用五年时间到2030年
  [
    new RegExp(
      `(?<from>${YEAR})年为(?:起点|开端|基期)[，,]${W}{0,4}${N}(?:时间|左右)?[，,]?(?:到|至)(?<to>${YEAR})年`,
      'g',
    ),
    'years',
  ],
  // 建设期三年，自2023年1月起至2025年12月止; 跨度达五年的项目（2020年启动、2024年收尾）
  [
    new RegExp(
      `(?:工期|周期|建设期|期限|为期|任期|有效期|跨度|历时)(?:为|共|达)?${N}(?:[，,（(]|${W}{0,12}[，,（(])[从自]?(?<from>${YEAR})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:起|开始|启动|开工)?(?:至|到|[-—–]|、)(?<to>${YEAR})年`,
      'g',
    ),
    'years',
  ],
  // 从2014年算起，到2016年，连续三年
  [
    new RegExp(`[从自]?(?<from>${YEAR})年(?:算起|起|开始)?[，,][到至](?<to>${YEAR})年[，,]${W}{0,4}连续${N}`, 'g'),
    'full years',
  ],
  // 2021年以来连续五年
  [
    new RegExp(
      `(?<from>${YEAR})年(?:\\d{1,2}月)?(?:以来[，,]?${W}{0,8}?|(?:起|开始)[，,]?${W}{0,4}?已经?)(?:连续|接连)${N}(?!内|左右)`,
      'g',
    ),
    'years',
  ],
  // 自2021年起，我县连续五年获评
  [
    new RegExp(
      `(?<from>${YEAR})年(?:起|开始)[，,]?${W}{0,8}(?:连续|接连)${N}(?=${W}{0,6}(?:获|荣|位居|居|保持|被评|实现|第一|第二|蝉联))`,
      'g',
    ),
    'years',
  ],
  // 成立于1956年，已走过70个春秋; 1986年撤县设市，至今整整40年
  [
    new RegExp(
      `(?<![到至])(?<from>${YEAR})年${W}{0,14}[，,、](?<now>今年)?(?:已经?|使用|服役|运行|满|如今|现已|走过了?|度过了?|历经|至今|距今|迄今|整整|已有){1,4}(?<length>[0-9]{1,3}|[一二三四五六七八九十百]{1,4})(?:个春秋|个年头|年(?!多|余))`,
      'g',
    ),
    'years',
  ],
  // 2015年（到2020年共五年）, 2015年（2020年的五年前）
  [
    new RegExp(
      `(?<from>${YEAR})年[底末]?[（(](?:距离?|[到至同与和])(?<to>${YEAR})年[底末]?(?:共|整|相距|相隔|历时|为|有)*${N}[）)]`,
      'g',
    ),
    'years',
  ],
  [new RegExp(`(?<from>${YEAR})年[底末]?[（(](?:即)?(?<to>${YEAR})年的${N}前[）)]`, 'g'), 'apart'],
  // 始于2017年，至2021年共五年; 2004年至2009年，跨度六年; 从2014年抓起，到2020年整整六年
  [new RegExp(`始于(?<from>${YEAR})年[，,]?[至到](?<to>${YEAR})年[，,]?(?:共|历时|前后|整整)${N}`, 'g'), 'years'],
  [new RegExp(`(?<from>${YEAR})年?${MARK}(?<to>${YEAR})年[，,]跨度(?:达|为)?${N}`, 'g'), 'years'],
  [new RegExp(`从(?<from>${YEAR})年(?:抓|做|干|建)起[，,]到(?<to>${YEAR})年(?:整整|共|已|历时)${N}`, 'g'), 'years'],
  // 自2017年起连续9年实施…，至2025年从未间断
  [
    new RegExp(`自(?<from>${YEAR})年起连续${N}[^。；]{2,30}[，,][至到](?<to>${YEAR})年(?:从未|没有|未曾)`, 'g'),
    'years',
  ],
  // 较五年前的2020年
  [new RegExp(`${N}前(?:的|[（(]|，?即)(?<from>${YEAR})年`, 'g'), 'birthdays'],
  // 自2021年以来的五年间, 2016年启动建设，十年来; 自2022年9月开工以来，历时三年
  [
    new RegExp(
      `(?:[自从])?(?<from>${YEAR})年(?:\\d{1,2}月)?(?:${W}{0,16})?以来[，,]?(?:的|这|历时|历经|整整|坚持)?${N}(?:多来|${LASTED})`,
      'g',
    ),
    'years',
  ],
  // 自2015年启动以来，走过了十年历程
  [
    new RegExp(
      `(?:[自从])?(?<from>${YEAR})年${W}{0,8}以来[，,]${W}{0,12}(?:走过|历经|经过|经历)了?${N}(?:历程|发展|建设|努力|时间)(?:[，,](?:到|至)(?<to>${YEAR})年)?`,
      'g',
    ),
    'years',
  ],
  // 从2021年到2025年，我们用五年时间
  [new RegExp(`[自从]?(?<from>${YEAR})年?(?:到|至)(?<to>${YEAR})年[，,]${W}{0,6}用了?${N}(?:时间|左右)`, 'g'), 'years'],
  // 任期（2021—2025年）五年来
  [new RegExp(`[（(](?<from>${YEAR})年?${MARK}(?<to>${YEAR})年?[）)](?:这|的)?${N}(?:间|来|里|中)`, 'g'), 'years'],
  // 2024年启动的三年行动去年收官
  [
    new RegExp(
      `(?<from>${YEAR})年(?:\\d{1,2}月)?(?:启动|开始|实施|开展|部署)(?:实施)?的?[^，。；0-9]{0,10}?${N}[^，。；0-9]{0,4}?(?:行动|攻坚|计划|整治)${W}{0,6}?(?<now>今年|去年)${W}{0,6}?(?:收官|完成|结束|到期)`,
      'g',
    ),
    'years',
  ],
  // 2016年6月8日，开发区挂牌成立。十年来
  [
    new RegExp(
      `(?<from>${YEAR})年(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:[，,]${W}{0,12}?|${W}{0,8}?)${BORN}${W}{0,6}[，,。]${N}来`,
      'g',
    ),
    'years',
  ],
  // 自1986年设县以来，今年是第40个年头
  [
    new RegExp(
      `(?<from>${YEAR})年${W}{0,10}[，,](?<now>今年|去年)${W}{0,8}第(?<length>[0-9]{1,3}|[一二三四五六七八九十百]{1,4})个年头`,
      'g',
    ),
    'years',
  ],
  // 建校于1956年，至今已有70年历史
  [
    new RegExp(
      `(?:${FOUNDED}|建[县市区校院厂站园馆])于(?<from>${YEAR})年${W}{0,14}[，,]?(?:至今|距今|迄今)${W}{0,4}?(?<length>[0-9]{1,3}|[一二三四五六七八九十百]{1,4})年(?!多|余)`,
      'g',
    ),
    'years',
  ],
];

/** “十四五”五年来, “十三五”期间连续五年. */
const OF_PLAN = new RegExp(
  `${PLAN}(?:时期|期间|规划期间?)?(?:以来)?的?(?:(?<within>[，,]?(?:我们|我[省市县区]|全[省市县区])?连续)|这)?${N}(?:(?<behind>间|来|里|时间|(?=[，。；]|是))|)`,
  'g',
);

/** In order of form, none overlapping another. */
export const yearLengthsOf: (block: Block) => readonly YearLength[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/年/.test(text)) return [];
  const found: YearLength[] = [];
  for (const [form, counted] of FORMS) {
    for (const match of matchesOf(text, form)) {
      const { from, to, length, now } = match.groups!;
      const span = { start: match.index, end: match.index + match[0].length };
      const [first, last, count] = [readYear(from!), to ? readYear(to) : undefined, readInteger(length!)];
      if (!first || !count || found.some((other) => overlaps(other, span))) continue;
      found.push({
        ...span,
        from: first,
        to: last,
        length: count,
        counted: /连续/.test(match[0]) && last ? 'full years' : counted,
        now: now as YearLength['now'],
      });
    }
  }
  for (const told of [...worksIn(text), ...aheadIn(text)])
    if (!found.some((other) => overlaps(other, told))) found.push(told);
  for (const match of matchesOf(text, SINCE_FOUNDING)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const founding = FOUNDINGS.find(({ name }) => name.test(before));
    const length = readInteger(match[1]!);
    const span = { start: match.index, end: match.index + match[0].length };
    if (founding && length)
      found.push({ ...span, from: founding.year, to: undefined, length, counted: 'years', now: undefined });
  }
  return found;
});

/** 改革开放四十三年来. */
const SINCE_FOUNDING = /(\d{2,3}|[一二三四五六七八九十百]{2,5})年(?:来|间|以来)/g;

/** A number of years told of a plan, or within it. */
export interface PlanLength extends Span {
  readonly plan: string;
  readonly first: number;
  readonly length: number;
  readonly within: boolean;
}

/** “十二五”时期，是…取得显著成效的五年: what the whole of it is said to have been. */
const PLAN_WAS = new RegExp(
  `${PLAN}(?:时期|期间)(?:的五年)?[，,]?(?:[^，。；：0-9]{0,14}[，,]){0,2}[^，。；：0-9]{0,10}?是[^，。；：0-9]{2,40}?(?:的|的?(?:关键|重要))${N}(?<behind>(?=[，。；、]))`,
  'g',
);

export const planLengthsOf: (block: Block) => readonly PlanLength[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/五[”"]?/.test(text)) return [];
  return [OF_PLAN, PLAN_WAS]
    .flatMap((form) => matchesOf(text, form))
    .flatMap((match): PlanLength[] => {
      const { plan, within, length, behind } = match.groups!;
      const years = planYears(plan!);
      const count = readInteger(length!);
      if (!years || !count || (within === undefined && behind === undefined)) return [];
      const span = { start: match.index, end: match.index + match[0].length };
      return [{ ...span, plan: plan!, first: years.first, length: count, within: within !== undefined }];
    });
});
