// Which figures told side by side cannot all be? Two lists and the growth from one to the other, a mean and what it is the mean of.
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import { NUMBER } from '../../zh/figure.js';
import { readInteger, toHalfWidth } from '../../zh/numeral.js';
import type { AtOdds } from './at-odds.js';

const N = (name: string): string => `(?<${name}>${NUMBER})`;
type Groups = Readonly<Record<string, string | undefined>>;
/** What is wrong with the words, or undefined. */
type Check = (number: (name: string) => number, groups: Groups) => string | undefined;

const HAN = '[\\u3400-\\u9fff]';
const numberOf = (digits = ''): number => Number(toHalfWidth(digits).replace(/,/g, '').replace('．', '.'));
const shown = (value: number): string => String(Number(value.toFixed(1)));
const RATES = `${NUMBER}[%％](?:[、和]${NUMBER}[%％]){1,4}`;

const FORMS: readonly (readonly [sign: string, form: string, check: Check])[] = [
  // 分别达416个和286个，较上年的324个和200个分别增长28.4%和43%
  [
    '分别',
    `分别${HAN}{0,3}?${N('a')}(?<u>[万亿]?${HAN}{1,3})[和、]${N('b')}\\k<u>[，,](?:较|比)(?:上年|去年)(?:同期)?的?${N('c')}\\k<u>[和、]${N('d')}\\k<u>(?:分别)?增长${N('p')}[%％][和、]${N('q')}[%％]`,
    (n) => {
      const rates = [(n('a') / n('c') - 1) * 100, (n('b') / n('d') - 1) * 100];
      const wrong = [n('p'), n('q')].findIndex((rate, i) => Math.abs(rate - rates[i]!) > 0.6);
      return wrong < 0 ? undefined : `第${'一二'[wrong]}项算下来增长${shown(rates[wrong]!)}%`;
    },
  ],
  // 人才153名、团队37个，分别增加47名和13个、增长44.3%和54.2%
  [
    '分别',
    `${N('a')}[万亿]?${HAN}{1,2}[、和]${HAN}{1,8}${N('b')}[万亿]?${HAN}{1,2}[，,](?:比上年|较上年|同比)?分别(?:增加|净增|新增|增长)${N('c')}[万亿]?${HAN}{1,2}[、和]${N('d')}[万亿]?${HAN}{1,2}[，、,](?:分别)?(?:增长|增幅)${N('p')}[%％][、和]${N('q')}[%％]`,
    (n) => {
      const rates = [n('c') / (n('a') - n('c')), n('d') / (n('b') - n('d'))].map((rate) => rate * 100);
      const wrong = [n('p'), n('q')].findIndex(
        (rate, i) => rates[i]! > 0 && Math.abs(rate - rates[i]!) > 0.6 + rates[i]! * 0.02,
      );
      return wrong < 0 ? undefined : `第${'一二'[wrong]}项算下来增长${shown(rates[wrong]!)}%`;
    },
  ],
  // 增长7.5%、全省第三，前一年增长4%，两年平均增长5.7%
  [
    '两年平均',
    `增长${N('a')}[%％](?:、[^，。；0-9]{2,8})?[，,](?:前一年|上年|去年|20\\d\\d年)增长${N('b')}[%％][，,]两年平均增长${N('mean')}[%％]`,
    (n) => {
      const mean = (Math.sqrt((1 + n('a') / 100) * (1 + n('b') / 100)) - 1) * 100;
      return Math.abs(n('mean') - mean) > 0.16 ? `两年平均增长${shown(mean)}%` : undefined;
    },
  ],
  // 覆盖率达53%，较2016年提高56.3个百分点; 覆盖率提高73个百分点、达68%: it was never below nothing
  [
    '个百分点',
    `(?:(?<!增长|利润|收益|净息|回报)率|比重|占比|比例)(?:首次|已|提升|提高|上升)?(?:达到?|为|[到至])?(?:${N('a')}[%％][，、,](?:(?:较|比)(?:上年|去年|20\\d\\d年)|同比)?(?:提高|提升|上升|增加)(?:了)?${N('p')}|(?:提高|提升|上升|增加)(?:了)?${N('q')})个百分点(?:[，、,](?:达到?|[到至])${N('b')}[%％])?`,
    (n, { p, q, b }) => {
      const [level, rise] = p ? [n('a'), n('p')] : [b ? n('b') : Infinity, n('q')];
      return (p || q) && rise > level ? `${level}%不会是提高${rise}个百分点来的` : undefined;
    },
  ],
  // 按五年翻番测算，年均增长14.9%
  [
    '翻',
    `(?<years>[三四五六七八九十])年(?:实现)?翻(?:了?一)?番(?:测算|计算|倒推|推算|折算)?[，,](?:相当于)?(?:年均|每年平均|平均每年)(?:增长|增[速幅])(?:为|约|达)?${N('rate')}[%％]`,
    (n, { years }) => {
      const exact = (2 ** (1 / readInteger(years!)!) - 1) * 100;
      return Math.abs(n('rate') - exact) > 1.5 ? `${years}年翻一番，年均要增长${shown(exact)}%` : undefined;
    },
  ],
  // 23个项目除一个跨年度项目外，其余22个
  [
    '除',
    `${N('all')}[个家户件项座处所][^，。；0-9]{2,10}[，,]?除(?<but>[一二两三四五六七八九]|[0-9]{1,2})[个家户件项座处所][^，。；0-9]{0,14}外[，,]?其[余他]的?${N('left')}[个家户件项座处所]`,
    (n, { but }) =>
      n('all') - readInteger(but!)! === n('left')
        ? undefined
        : `${n('all')}除去${readInteger(but!)}还有${n('all') - readInteger(but!)!}`,
  ],
  // 近三年分别增长6.1%、8.2%和9.4%，年均增长9.8%
  [
    '年均',
    `[两三四五]年(?:来|间)?[^，。；0-9]{0,6}分别增长(?<list>${RATES})[，,](?:[两三四五]年)?年均增长${N('mean')}[%％]`,
    (n, { list }) => {
      const rates = list!.split(/[、和]/).map((rate) => Number.parseFloat(toHalfWidth(rate)));
      const mean = (rates.reduce((all, rate) => all * (1 + rate / 100), 1) ** (1 / rates.length) - 1) * 100;
      return Math.abs(n('mean') - mean) > 0.25 ? `这几年平均增长${shown(mean)}%` : undefined;
    },
  ],
  // 分别增长24.6%和27%，分别高于各项贷款平均增速8.9个和6.4个百分点
  [
    '个百分点',
    `分别增长${N('a')}[%％][和、]${N('b')}[%％][，,](?:分别)?(?<way>高于|快于|高出|低于|慢于)(?!预期|目标|计划)[^，。；、和0-9]{2,16}?${N('x')}(?:个(?:百分点)?)?[和、]${N('y')}个百分点`,
    (n, { way }) => {
      const sign = /[低慢]/.test(way!) ? 1 : -1;
      const [one, other] = [n('a') + sign * n('x'), n('b') + sign * n('y')];
      return Math.abs(one - other) > 0.11
        ? `同一个比较对象，按前一项算是${shown(one)}%，按后一项算是${shown(other)}%`
        : undefined;
    },
  ],
  // 增长11.4%，增幅比上年的12.2%回落4.3个百分点; 增长23.6%（上年增长24.4%，增速回落4.3个百分点）
  [
    '个百分点',
    `增长${N('now')}[%％][，,（(](?:(?:增[速幅])?(?:较|比|由|与))?(?:上年|去年)(?:同期)?(?:的|为|增长|增速为)*[（(]?${N('last')}[%％][）)]?(?:的?增[速幅])?(?:相比|变为[0-9.]+[%％])?[，,]?(?:增[速幅])?(?<way>回落|放缓|收窄|下降|减慢|加快|提高|提升|上升|回升)了?${N('by')}个百分点`,
    (n, { way, words }) => {
      // 占比70%，增长5%，比上年（68%）提高2个百分点 is of the share.
      if (!/增[速幅]|年(?:同期)?增长/.test(words!)) return undefined;
      const more = n('now') - n('last');
      if (/[落缓窄降慢]/.test(way!) !== more < 0) return `${n('last')}%到${n('now')}%不是${way}`;
      return Math.abs(Math.abs(more) - n('by')) > 0.051
        ? `${n('now')}%与${n('last')}%相差${Number(Math.abs(more).toFixed(2))}个百分点`
        : undefined;
    },
  ],
  // 1999年至2004年共增长82%，折合年均增长16.4%; 以2004年为基期，2009年增长25%，年均增速7.6%
  [
    '年均',
    `(?:以)?(?<first>20\\d\\d|19\\d\\d)年(?:为基期[，,]|[至到—–-])(?<last>20\\d\\d)年[^。；，0-9]{0,20}?(?:共|累计|总计|合计)?增长${N('all')}[%％][，,](?:折合|相当于|折算)?年均(?:增长|增速|增幅)(?:为|约)?${N('rate')}[%％]`,
    (n, { first, last }) => {
      const years = Number(last) - Number(first);
      const rates = [years, years + 1].map((count) => ((1 + n('all') / 100) ** (1 / count) - 1) * 100);
      return years > 1 && rates.every((rate) => Math.abs(rate - n('rate')) > 0.6)
        ? `${years}年共增长${n('all')}%，年均${shown(rates[0]!)}%`
        : undefined;
    },
  ],
  // 比起2017年的337.1亿元，2021年进出口总值411.3亿元，四年年均增幅8.1%
  [
    '年均',
    `(?:比起|相比|较|与|比)(?<first>20\\d\\d|19\\d\\d)年(?:[底末])?的?${N('from')}(?<u>[万亿]{0,2}(?:美?元|吨|人次|人|斤|亩|公里|辆|家|户|件|台|千瓦时?|[平立]方米))[，,](?<last>20\\d\\d)年[^，。；0-9]{0,14}${N('to')}\\k<u>[，,](?:[两三四五六]年)?年均(?:增长|增幅|增速)(?:为|约)?${N('rate')}[%％]`,
    (n, { first, last }) => {
      const years = Number(last) - Number(first);
      const rate = ((n('to') / n('from')) ** (1 / years) - 1) * 100;
      return years > 0 && Math.abs(rate - n('rate')) > 1 ? `${years}年年均增长${shown(rate)}%` : undefined;
    },
  ],
  // 完成312.5亿元，增长11.3%，增量为13.7亿元; 较上年多出0.93亿元
  [
    '增长',
    `(?<![0-9.])${N('to')}(?<u>[万亿]{0,2}(?:美?元|吨|人次|斤))[，,、](?:同比|比上年|较上年)?增长${N('rate')}[%％][，,、](?:增量(?:为|达)?|(?:较|比)(?:上年|去年)(?:同期)?(?:多出|多增|增加|净增|增收)|净增加?)${N('by')}\\k<u>`,
    (n, groups) => {
      const by = n('to') - n('to') / (1 + n('rate') / 100);
      const half = 0.5 * 10 ** -(groups.by!.split(/[.．]/)[1]?.length ?? 0);
      const slack = half + Math.max(0.03 * by, 0.006 * n('to'));
      return Math.abs(by - n('by')) > slack ? `按${n('rate')}%算，增加了${Number(by.toPrecision(3))}` : undefined;
    },
  ],
  // 覆盖率达90.8%、超省定85%的标准6.8个百分点
  [
    '个百分点',
    `${N('now')}[%％][、，,](?<way>高于|超过?|高出|低于)[^，。；0-9]{0,6}${N('norm')}[%％]的[^，。；0-9]{0,6}(?:标准|要求)${N('by')}个百分点`,
    (n, { way }) => {
      const more = (n('now') - n('norm')) * (way === '低于' ? -1 : 1);
      return Math.abs(more - n('by')) > 0.051
        ? `${n('now')}%与${n('norm')}%相差${Number(Math.abs(more).toFixed(2))}个百分点`
        : undefined;
    },
  ],
  // 9枚奖牌（6金2银）
  [
    '奖牌',
    `${N('all')}枚奖牌[（(]${N('a')}(?:枚)?金(?:牌)?[、，]?${N('b')}(?:枚)?银(?:牌)?(?:[、，]?${N('c')}(?:枚)?铜(?:牌)?)?[）)]`,
    (n) => (n('a') + n('b') + n('c') === n('all') ? undefined : `各种奖牌相加是${n('a') + n('b') + n('c')}枚`),
  ],
  // 新建充电桩750个，其中乡村150个、占五分之一
  [
    '分之',
    `${N('all')}(?<u>[万亿]?[个家户人名座所处辆台亩件项公里吨])[，,]其中[^，。；、0-9]{1,10}${N('own')}\\k<u>[，、,]占(?:总数的|全部的|比)?(?<under>[二三四五六七八九十])分之(?<over>[一二三四五六七八九])(?!强|弱|多)`,
    (n, { under, over }) =>
      Math.abs(n('own') / n('all') - readInteger(over!)! / readInteger(under!)!) > 0.04
        ? `${n('own')}÷${n('all')}=${shown((n('own') / n('all')) * 100)}%，不是${under}分之${over}`
        : undefined,
  ],
  // 居全省第2位，排在甲市、乙市之后
  [
    '第',
    `第(?<place>[0-9]{1,2}|[一二三四五六七八九十]{1,2})[位名]?[，、,](?:(?<next>仅次于)|排在|列于?|位于|居于?)(?<names>(?!上年|去年|同期|全[国省市])${HAN}{2,4}?(?:[、和]${HAN}{2,4}?){0,3})(?<behind>之后|后面)?(?=[，。；])`,
    (_, { place, next, names, behind }) => {
      const least = names!.split(/[、和]/).length + 1;
      const own = readInteger(place!) ?? least;
      // 第一、仅次于 is told otherwise.
      if ((!next && !behind) || own === 1) return undefined;
      return own < least || (next && own > least) ? `前面有${least - 1}个，应在第${least}位` : undefined;
    },
  ],
  // 投资完成率98.2%、超额完成年度计划
  [
    '完成率',
    `完成率(?:达到?|为)?${N('a')}[%％][、，,](?:提前|全面|圆满)?超额完成`,
    (n) => (n('a') < 100 ? `只完成${n('a')}%，没有超额` : undefined),
  ],
  // 到2027年比2023年翻一番、年均增长9%左右
  [
    '番',
    `(?<last>20\\d\\d)年[^，。；0-9]{0,10}?(?:比|较|在)(?<first>20\\d\\d)年(?:的?基础上)?[^，。；0-9]{0,4}翻(?<times>[一两])番[、，,]年均增长${N('rate')}[%％]`,
    (n, { first, last, times }) => {
      const years = Number(last) - Number(first);
      const exact = ((times === '一' ? 2 : 4) ** (1 / years) - 1) * 100;
      return years > 0 && Math.abs(n('rate') - exact) > 1.5
        ? `${years}年翻${times}番，年均要增长${shown(exact)}%`
        : undefined;
    },
  ],
];
const COMPILED = FORMS.map(([sign, form, check]) => [sign, new RegExp(form, 'g'), check] as const);

/** In order of form. */
export const sideBySideIn: (block: Block) => readonly AtOdds[] = memo(({ kind, text }) =>
  kind === 'text'
    ? COMPILED.flatMap(([sign, form, check]) =>
        text.includes(sign)
          ? matchesOf(text, form).flatMap((match): AtOdds[] => {
              const groups: Groups = { ...match.groups, words: match[0] };
              const told = check((name) => numberOf(groups[name]), groups);
              return told ? [{ start: match.index, end: match.index + match[0].length, told }] : [];
            })
          : [],
      )
    : [],
);
