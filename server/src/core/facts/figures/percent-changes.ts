// Which rates and which amounts are said to move, and is it told in percent or in points?
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { NUMBER } from '../../zh/figure.js';
import { UNIT } from '../../zh/unit.js';

/** 城镇化率提高2.3%, 增速高于全省1.2%, 收入增长5个百分点. The span, which begins at the words of the move, counts from the start of the block. */
export interface PercentChange extends Span {
  /** What moves: a share or a rate of growth, or an amount. */
  readonly of: 'rate' | 'amount';
  readonly told: 'percent' | 'points';
}

const VERB =
  '多增|少增|增产|减产|增收|减收|递增|提高|提升|上升|增加|增长|净增长?|下降|降低|压降|回落|回升|减少|净减|收窄|扩大|加快|放缓|上涨|反弹|压减|削减|攀升|下滑|改善|[提增升降减](?=[了近约0-9])|(?<=[较比][\\u3400-\\u9fff0-9、]{1,12})[高低]出?|(?<=[较比][\\u3400-\\u9fff0-9、]{1,14})[快慢]';
const VALUE = `(?:(?:${NUMBER}|两)(?:[%％](?!个)|个百分点|(?=个[、和]))|百分之[一二三四五六七八九十点]+(?![%％]))`;
const MOVE = new RegExp(
  `(?=[提上增下降回减净收扩加放反压削攀升改高低快慢多少递])(?:${VERB})了?(?:近|约|超过?|达)?(${VALUE})(?:[、和及]${VALUE}){0,3}(?!左右的|以上的|的[^，。；、]{0,8}(?:目标|任务|要求))`,
  'g',
);
/** 高于全省1.2%, 快于经济增速0.8%. */
const ABOVE = new RegExp(
  `(?:高于|快于|慢于|低于|高出|超出|领先|好于|优于|跑赢|超过(?=全[国省市县]))(?<other>[\\u3400-\\u9fffA-Z、“”]{1,14}?)(?:分别)?(${VALUE})(?:[、和及]${VALUE}){0,3}(?!(?:左右|以上)?的[^，。；、]{0,8}(?:目标|任务|要求|增速|增幅|涨幅|水平|平均|均值)|[0-9])`,
  'g',
);
/** Words between what moves and the verb. */
const SINCE =
  /(?:同比|环比|[上下]半年|[一二三四]季度|连续[两三四五六七八九十]年|分别|均|各|再|又|累计|平均|年均|每年|逐年|年平均|实际|同口径|逆势|预计|力争|五年间?|[两三四五六七八九十]年(?:来|间)?|总体|整体|水平|在(?:现有|原有|此|[上去前]年|20\d\d年)的?基础上|(?:(?<!占)[较比](?![重例])(?:20\d\d年|[“"]?十[一二三四五]五[”"]?末?|[去上前]年|上年|年初|年末|同期|全[国省市县区]|[\u3400-\u9fff、]){1,6}?))+$/;
const STEADILY = /(?:稳步|持续|明显|不断|大幅|进一步|显著|稳定|同步|首次|逐季|逐步|平稳|快速|均|要|将|需)+$/;
/** Yields, efficiencies and intensities are amounts of their own: 劳动生产率提高5% is right. */
const OWN_AMOUNT =
  /生产率|效率|(?<!投入)强度|汇率|周转率|收益率|产出率|费率|利率|税率|频率|速率|功率|容积率|出率|倍率|(?:(?<![结破办])案|成讼|(?<!贫困)发生|死亡|事故|发病|投诉|信访|债务|犯罪|上访|离职|损耗|次品)率/;
const RATE = /(?:率|占比|比重|比例|存贷比|增速|增幅|涨幅|降幅|投入强度|安全感|恩格尔系数|依存度)$/;
const RATE_IN =
  /(?:率|占比|比重|比例|存贷比|增速|增幅|涨幅|降幅|投入强度|满意度|安全感|恩格尔系数|依存度|占[\u3400-\u9fff]{2,14}的?)/;
const AMOUNT =
  /(?:总值|GDP|增加值|收入|投资|总额|产值|交货值|[销交成营零]\S{1,2}额|进出口|出口|进口|产量|总产|贷款|存款|余额|税收|支出|利润|用电量|[货客]运量|周转量|发电量|排放量?|浓度|能耗|利用外资|资金|[值得业]税|价格|物价|CPI|PPI|人数|人口|人次|零额|[件起户业]数|件次|立案数|案件|企业|市场主体|经营主体|户数|数量|吞吐量|客流量|销量|[产用耗存]量|面积|里程|保费|出栏|存栏|工资|[^质]量|投入|警情|养老金|标准|规模|单产|额|值|费)$/;
/** What it adds to the growth of another is told in points. */
const CONTRIBUTES = /带动|拉动|贡献|推动|影响|支撑|占|对/;

const ASIDE =
  /^(?:均|都)?(?:居|位居|位列|列|稳居|跃居|排|名列|创|连续|首次|继续|保持|稳定在全|处于|处在|领跑|走在)[^0-9％%，]{1,14}(?:第?\d{1,2}位?)?$/;
/** 处理率稳步提高，较年初提高2%; 城镇化率居全市第2位，提高1%. */
const NAMED =
  /^(.{0,24}?(?:率|占比|比重|比例|增速|增幅|涨幅|降幅))(?:(?:稳步|持续|明显|不断|大幅|进一步|显著|逐[年季月])*(?:提高|提升|上升|改善|下降|降低|优化|回升|向好|加快|回落|冲高|企稳|由负转正)|(?:首次|居|位居|位列|列|稳居|跃居|排|名列|创)[^0-9％%，]{1,14}(?:第?\d{1,2}位?)?)$/;
const LEVEL = /(?:左右|以上|以内|以下)?$/;
const REACHING =
  /(?:[由从]?(?:20\d\d年的?)?|首次|历史性|已|达到?|为|控制在|保持在|稳定在|[提升降下上增回突跃攀][\u3400-\u9fff]{0,2}[到至破]?|超过?|突破|近|约|居|仅|在|全年的?|年[底末]|目前|的)+$/;

/** 七成以上. */
const TENTHS = /[一二三四五六七八九]成(?:以上|左右|多)?$/;
const OF_A_UNIT = new RegExp(`${NUMBER}\\s?(${UNIT.source})(?:左右|以上)?$`);

/** What grows or falls so many points is a rate by its name: of everything else it is told in percent. */
const GROWS = /^(?:增长|递增|净增|增产|减产|增收|下降|减少)/;
const MAY_BE_A_RATE = /[率比占速幅度重份%％（）()]|系数|指数|失业|利差|成本|税负|价格差|得分|水平/;

const FALLS_OR_GROWS = /^(?:[增下减降净压削回])/;
const RATE_OF_GROWTH = /(?:[增涨降]幅|增速)$/;

/** In order of place. */
export const percentChangesOf: (block: Block) => readonly PercentChange[] = memo(({ kind, text }) => {
  if ((kind !== 'text' && kind !== 'table') || !/[%％]|百分/.test(text)) return [];
  const found: PercentChange[] = [];
  for (const form of [MOVE, ABOVE]) {
    for (const match of matchesOf(text, form)) {
      const value = match.groups ? match[2]! : match[1]!;
      const told = /[%％]$|^百分之/.test(value) && !/[%％].*个百分点$/.test(match[0]) ? 'percent' : 'points';
      // 高出生产总值增速的50%: half as much again.
      if (told === 'percent' && match.groups?.other?.endsWith('的')) continue;
      const { own, before } = clauseAt(text, match.index);
      const lead = SINCE.exec(own);
      const name = own
        .slice(0, lead?.index)
        .replace(STEADILY, '')
        .replace(/[由从]$/, '');
      const other = match.groups?.other ?? (/^[高低快慢]/.test(match[0]) ? (lead?.[0] ?? '') : undefined);
      // 分别提高0.8个百分点和0.5平方米 is of two things.
      if (
        /分别/.test(own) &&
        /^[、和及]\d/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 2))
      )
        continue;
      // 受理1200件，审结1150件，结案率96%，同比分别上升12%、13%和0.7个百分点: each of another.
      const mixed = /分别/.test(own) && /[%％]/.test(match[0]) && match[0].includes('个百分点');
      if (
        mixed &&
        !(GROWS.test(match[0]) && /[、和]/.test(name) && !MAY_BE_A_RATE.test(own) && !/率|占|比[重例]/.test(before))
      )
        continue;
      // 生产总值每增长1个百分点: a step of the rate that is thought of.
      if (/每$/.test(own)) continue;
      const grown = /^增[长加]/.test(match[0]);
      const of = name
        ? other !== undefined && /增长$/.test(name)
          ? 'rate'
          : (kindOf(name) ??
            (told === 'points' && GROWS.test(match[0]) && !MAY_BE_A_RATE.test(own) ? 'amount' : undefined))
        : other === undefined
          ? kindBefore(before, grown)
          : compared(before, other);
      // 占支出的85%，增长2%: the amount may have grown.
      const vague = grown && !/[较比]/.test(own.replace('同比', ''));
      // 占年度计划6亿元的105%，同比增长9.2%: so does what was done.
      const planned = /(?:计划|目标|任务|预算(?!收入|支出))[^，。；]{0,14}[%％][，、]?$/.test(before);
      if (!name && of === 'rate' && (vague || planned)) continue;
      // 上线率增长23%, 费用增幅回落11.43%: so much more or less of it, and hardly so many points.
      const large = RATE_OF_GROWTH.test(name) ? 10 : 20;
      if (of === 'rate' && told === 'percent' && FALLS_OR_GROWS.test(match[0]) && Number.parseFloat(value) >= large)
        continue;
      // 由5%提高到8%，提升60%: three fifths more than it was.
      if (told === 'percent' && isOfTheBase(before, value)) continue;
      if (!of || (of === 'amount') === (told === 'percent')) continue;
      if (of === 'amount' && (other !== undefined || CONTRIBUTES.test(own))) continue;
      const start = match.index - (lead?.[0].length ?? 0);
      if (!found.some((other) => other.start < match.index + match[0].length && match.index < other.end))
        found.push({ start, end: match.index + match[0].length, of, told });
    }
  }
  return found;
});

const FROM_TO =
  /[由从][^，。；0-9]{0,12}(\d+(?:\.\d+)?)[%％][^，。；0-9]{0,8}[到至为][^，。；0-9]{0,8}(\d+(?:\.\d+)?)[%％][，、,]$/;

/** What is told in percent is the change measured by the base, and not the difference. */
function isOfTheBase(before: string, told: string): boolean {
  const [, from, to] = (FROM_TO.exec(before) ?? []).map(Number);
  return !!from && Math.abs((Math.abs(to! - from) / from) * 100 - Number.parseFloat(told)) < 1;
}

/** The words of the clause that lead to `at`, and the sentence before that clause, with the mark between. */
function clauseAt(text: string, at: number): { readonly own: string; readonly before: string } {
  let start = lastOf(text, '，。；：！？\n（(,;', at, Math.max(0, at - 60));
  // 森林覆盖率达到46.8%、提高1.2个百分点; but A、B分别增长.
  const told = /^.*\d(?:[%％]|个百分点|(?!年)[\u3400-\u9fff]{1,5})、/.exec(text.slice(start, at));
  if (told) start += told[0].length;
  const sentence = lastOf(text, '。；！？\n', start, Math.max(0, start - 80));
  return { own: text.slice(start, at), before: text.slice(sentence, start) };
}

function kindOf(name: string): PercentChange['of'] | undefined {
  if (RATE.test(name)) return OWN_AMOUNT.test(name.slice(-6)) ? undefined : 'rate';
  return AMOUNT.test(name) ? 'amount' : undefined;
}

const LAST_PERCENT = new RegExp(`(?:${NUMBER})[%％]${LEVEL.source}`);
const LEVEL_TOLD = new RegExp(`^(.*?)${LAST_PERCENT.source}`);

/** What the clause before gives the level of: 森林覆盖率达到46.8%, 收入完成12亿元. */
function kindBefore(before: string, grown: boolean): PercentChange['of'] | undefined {
  // 占比超过四成 is 40%.
  let end = before.length - 1;
  let start = before.lastIndexOf('，', end - 1) + 1;
  // 城镇化率达到60%，居全市第一，提高2个百分点: what is said in between is of the same.
  while (start && ASIDE.test(before.slice(start, end))) {
    end = start - 1;
    start = before.lastIndexOf('，', end - 1) + 1;
  }
  const clause = before.slice(start, end).replace(/^.*：/, '').replace(TENTHS, '10%');
  const earlier = before.slice(0, start);
  const percent = LEVEL_TOLD.exec(clause);
  const named = NAMED.exec(clause);
  if (named && !grown) return kindOf(named[1]!);
  if (percent && /[%％](?:左右|以上|以内|以下)?$/.test(clause)) {
    const words = clause.slice(0, clause.search(LAST_PERCENT));
    const name = words.replace(REACHING, '');
    if (kindOf(name || earlier.replace(/[^率重例速幅]*$/, '')) === 'rate') return 'rate';
    return RATE_IN.test(words.slice(-24)) &&
      !/(?:增长|下降|增加|减少|提高|上涨|回落)了?$/.test(words) &&
      !OWN_AMOUNT.test(words.slice(-24))
      ? 'rate'
      : undefined;
  }
  // 占行政村的61.5%，比上年增加127个、提高13.4个百分点: of the share before.
  if (/占[^，。；]{1,20}[%％][，、]?$/.test(earlier)) return undefined;
  const unit = OF_A_UNIT.exec(clause)?.[1];
  if (unit && !/^(?:[%％倍年月日天位名次届]|个百分点|个月)$/.test(unit))
    return /[率比重]/.test(clause.replace(/生产率|同比|比(?=上年|去年|20)/g, '').slice(-18)) ? undefined : 'amount';
  return undefined;
}

/** 增长8.1%，快于全省1.3%: rates of growth are compared, or levels of a share. */
function compared(before: string, other: string): 'rate' | undefined {
  if (/增速|增幅|增长|平均增|占比$|比重$/.test(other)) return 'rate';
  const [clause, named = ''] = before
    .slice(0, -1)
    .replace(TENTHS, '10%')
    .split(/[，：]/)
    .reverse() as [string, string?];
  if (/增速|增幅/.test(clause)) return 'rate';
  // 上线率连续四年增长，去年达到68%: the name stands a clause away.
  if (/^(?:[去今]年|全年)?(?:已|达到?|为|升至)+\d[\d.]*[%％]$/.test(clause) && /^[^，]{2,12}率/.test(named))
    return OWN_AMOUNT.test(named) ? undefined : 'rate';
  if (!clause && /^(?:全[国省市县区]|年初|预期|[省市]定)/.test(other)) return 'rate';
  return /(?:增长|增速|增幅|率|占比|比重|占[^，0-9]{2,16})[^，]{0,8}?[0-9.．]+[%％](?:左右|以上)?$/.test(clause) &&
    !OWN_AMOUNT.test(clause.slice(-16))
    ? 'rate'
    : undefined;
}
