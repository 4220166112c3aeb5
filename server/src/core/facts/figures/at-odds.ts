// Which words about one figure contradict it?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { NUMBER } from '../../zh/figure.js';
import { readInteger, toHalfWidth } from '../../zh/numeral.js';

/** The span counts from the start of the block. */
export interface AtOdds extends Span {
  readonly told: string;
}

const N = (name: string): string => `(?<${name}>${NUMBER})`;
type Groups = Readonly<Record<string, string | undefined>>;
/** What is wrong with the words, or undefined. */
type Check = (numbers: (name: string) => number, groups: Groups) => string | undefined;

/** From the widest to the narrowest; 皖北 is a part of its province. */
const FIELDS = [
  '世界|全球',
  '全国',
  '长三角|中部|西部|东部|东北',
  '全省',
  '[苏皖浙粤鲁豫冀鄂湘赣闽桂川黔陕晋甘辽吉黑][东南西北中]',
  '全市',
  '全县',
];
const FIELD = FIELDS.join('|');
const widthOf = (field: string): number => FIELDS.findIndex((names) => new RegExp(`^(?:${names})$`).test(field));
const PLACE = '[0-9]{1,3}|[一二三四五六七八九十]{1,3}';
const AIM = '(?:年度|全年|年初|预期)?目标';
const FORMS: readonly (readonly [sign: string, form: RegExp, check: Check])[] = [
  ['仅次于', /(?:第[一1][位名]?|首位|榜首)、仅次于/g, () => '第一位之前没有别的名次'],
  ['首位', /第(?:[二三四五六七八九十]+|[2-9]|[1-9]\d+)[位名]?、(?:位?居|位?列)首位/g, () => '不是第一位，不是首位'],
  // 增长8.5%左右、力争达到7.5%
  [
    '力争',
    new RegExp(`增长${N('a')}[%％](?:左右|以上)?[、，]力争(?:达到|增长|实现)?${N('b')}[%％]`, 'g'),
    (n) => (n('b') < n('a') ? `力争${n('b')}%，比前面的${n('a')}%还低` : undefined),
  ],
  // 完成计划的151%和85%，均提前两个月完成年度目标
  [
    '完成',
    new RegExp(
      `(?:计划|任务|目标)的(?<list>${NUMBER}[%％](?:[、和]${NUMBER}[%％])*)[，、,](?:均|都|已)?(?:(?:提前|全面|圆满)?超额完成(?!序时|时序|半年|季度|阶段)|提前[^，。；]{0,6}完成了?(?:全年|年度)?(?:目标|任务|计划))`,
      'g',
    ),
    (_, { list }) => {
      const short = list!.split(/[、和]/).find((rate) => Number.parseFloat(toHalfWidth(rate)) < 100);
      return short ? `只完成${short}，没有完成` : undefined;
    },
  ],
  [
    '完成',
    new RegExp(`(?:计划|任务|目标)的${N('a')}[%％][，、](?:没有|未能?)(?:按时|如期|全面)?完成`, 'g'),
    (n) => (n('a') >= 100 ? `已完成${n('a')}%` : undefined),
  ],
  // 完成年度计划的113.4%（超额完成23.4%）, 完成计划的87.4%，还差22.6个百分点
  [
    '完成',
    new RegExp(
      `完成[^，。；、0-9]{0,14}?的?${N('a')}[%％][，（(](?:(?<over>超额完成|超额|超出计划|超计划|超出)|还差|尚差|仅差|差|缺口)(?:了|为|达)?${N('by')}(?:[%％]|个百分点)`,
      'g',
    ),
    (n, { over }) => {
      const by = over === undefined ? 100 - n('a') : n('a') - 100;
      if (Math.abs(by - n('by')) < 0.06) return undefined;
      return by < 0
        ? `${n('a')}%${over ? '没有完成' : '已经完成'}`
        : `${n('a')}%${over ? '超出' : '差'}${Number(by.toFixed(2))}个百分点`;
    },
  ],
  // 增长15.2%（年度目标15.7%），高于目标0.6个百分点
  [
    '目标',
    new RegExp(
      `${N('a')}[%％][（(]${AIM}(?:是|为)?${N('b')}[%％][）)][，,](?:超额完成|(?:高于|超过?)(?:${AIM})?(?:${N('by')}个百分点)?)`,
      'g',
    ),
    (n, { by }) => {
      const more = n('a') - n('b');
      if (more < 0) return `${n('a')}%没有超过${n('b')}%`;
      const wrong = by && Math.abs(more - n('by')) > 0.051;
      return wrong ? `${n('a')}%−${n('b')}%=${Number(more.toFixed(2))}个百分点，文中为${n('by')}个百分点` : undefined;
    },
  ],
  // 增长6.5%（年度目标7%以上，已超额完成）
  [
    '超额完成',
    new RegExp(`${N('a')}[%％][（(]${AIM}(?:是|为)?${N('b')}[%％](?:以上|左右)?[，,]已?超额完成[）)]`, 'g'),
    (n) => (n('a') < n('b') ? `${n('a')}%没有超过${n('b')}%` : undefined),
  ],
  // 居全国第6、中部第7: nobody stands lower among fewer
  [
    '第',
    new RegExp(
      `(?<one>${FIELD})第(?<a>${PLACE})[位名]?[、，,](?:位?居)?(?<other>${FIELD})第(?<b>${PLACE})(?:[位名]|(?=[，。；、]))`,
      'g',
    ),
    (_, { one, a, other, b }) => {
      const [wide, narrow] = [widthOf(one!), widthOf(other!)];
      const [first, second] = [readInteger(a!), readInteger(b!)];
      if (!first || !second || wide === narrow || first === second) return undefined;
      const [low, high] = wide < narrow ? [second, first] : [first, second];
      const [less, more] = wide < narrow ? [other, one] : [one, other];
      return low > high ? `在${less}的位次不会低于在${more}的` : undefined;
    },
  ],
  // 增长14%、保持个位数增长
  [
    '位数',
    new RegExp(`增长${N('a')}[%％][、，](?:继续|连续)?(?:保持|实现)了?(?<digits>两位数|个位数|一位数)`, 'g'),
    (n, { digits }) => (n('a') >= 10 === (digits === '两位数') ? undefined : `${n('a')}%不是${digits}`),
  ],
  // 增长1.2倍，达到原来的1.2倍
  [
    '原来的',
    new RegExp(`增长了?${N('a')}倍[，、](?:达到?|是|为|相当于)原来的${N('b')}倍`, 'g'),
    (n) =>
      Math.abs(n('b') - n('a') - 1) > 0.11
        ? `增长${n('a')}倍，是原来的${Number((n('a') + 1).toFixed(2))}倍`
        : undefined,
  ],
  // 是2005年的1.9倍，增长190%
  [
    '倍',
    new RegExp(`是20\\d\\d年的${N('a')}倍[，、](?:同比|累计)?增长${N('b')}[%％]`, 'g'),
    (n) => (Math.abs(n('b') - n('a') * 100) < 1 ? `是${n('a')}倍，增长${Math.round((n('a') - 1) * 100)}%` : undefined),
  ],
  // 119户441名贫困群众, the other way round
  [
    '户',
    new RegExp(
      `(?:贫困|搬迁|低保|五保|脱贫|监测对象|困难)[^，。；、0-9]{0,8}${N('a')}(?<s>万?)户${N('b')}\\k<s>[人名]|${N('c')}(?<t>万?)户${N('d')}\\k<t>[人名](?:贫困|群众|人口|困难)`,
      'g',
    ),
    (n, { a }) => {
      const [houses, people] = a ? [n('a'), n('b')] : [n('c'), n('d')];
      return people < houses ? `${houses}户不会只有${people}人` : undefined;
    },
  ],
  // 新增上市公司122家、总量达48家
  [
    '总',
    new RegExp(
      `新增[^，。；、0-9]{2,10}${N('a')}(?<s>[万亿]?[家个户所座件人])[、，]总(?:量|数)(?:达到?|为|突破)?${N('b')}\\k<s>`,
      'g',
    ),
    (n) => (n('a') > n('b') ? `新增的${n('a')}比总数${n('b')}还多` : undefined),
  ],
];

// What is counted of a whole cannot be more than it; those who stay at school or are insured may be more than were expected.
const NEVER_MORE =
  '(?<!拨备|毛|均|电话|手机|宽带|网)(?:普及|覆盖|合格|满意|达标|优良|绿化|城镇化|城市化|产业化|可办|办结|参保|入学|交付|化解|知晓|处理|安全|升学|就业|失业|机械化|硬化|通达|通车|通畅|入户|成活|建档|无害化|录取|及格|优秀|出席|结业|脱贫|供水|通水|通电|办复|采纳|准点|综合利用|收集|抽检)率';
const OVER_100 = '(1(?:0[1-9]|[1-9]\\d)(?:\\.\\d+)?|100\\.0*[1-9]\\d*|(?:[2-9]\\d\\d|[1-9]\\d{3,})(?:\\.\\d+)?)[%％]';
const OF_A_WHOLE = new RegExp(
  `${NEVER_MORE}(?:[^，。；0-9]{0,24}分别)?(?:稳定|保持|控制|提高|提升|上升|下降|降|达)?(?:在|到|至|为)?(?:了)?(?:\\d{1,3}(?:\\.\\d+)?[%％][、和]){0,4}${OVER_100}`,
  'g',
);

/** A change or a rate that no two numbers can have. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:下降|减少|降低|缩短|压减|缩小)(?:了)?(?:近|约)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十])倍/g,
    '减少不用“倍”：减到零才是一倍',
  ],
  [/(?:下降|减少|降低|回落|负增长)(?:了)?[-−－](?=\d)\d+(?:\.\d+)?[%％]?/g, '“下降”后面不再用负号'],
  [/翻(?:了)?[一两二三四五\d]倍/g, '“翻”论“番”：翻一番是两倍，翻两番是四倍'],
  [OF_A_WHOLE, '这样的比率不会超过100%'],
];

/** In order of form. */
export const atOddsIn: (block: Block) => readonly AtOdds[] = memo(({ kind, text }) =>
  kind === 'text'
    ? [
        ...SLIPS.flatMap(([form, told]) =>
          matchesOf(text, form).map(({ 0: words, index }) => ({ start: index, end: index + words.length, told })),
        ),
        ...FORMS.flatMap(([sign, form, check]) =>
          text.includes(sign)
            ? matchesOf(text, form).flatMap((match): AtOdds[] => {
                const groups: Groups = match.groups ?? {};
                const told = check((name) => Number(toHalfWidth(groups[name] ?? '').replace(/,/g, '')), groups);
                return told ? [{ start: match.index, end: match.index + match[0].length, told }] : [];
              })
            : [],
        ),
      ]
    : [],
);
