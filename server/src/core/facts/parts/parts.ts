// Where does the draft tell a whole and what of it are parts?
import type { Block } from '../../draft/node.js';
import { lastOf, upTo } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { amountOf, isCount } from '../../zh/amount.js';
import { divisionOf } from '../../zh/kinds.js';
import { readInteger } from '../../zh/numeral.js';
import { figuresIn, isMean, isNoRate, ofOneUnit, type Part, type Parts } from './part.js';

const ADDED =
  /(?:[，、；,;（(]?其中|[，,（(](?:包括|[包内]?含|里面有|内有|这?当中))[，,:：]?|[：:](?=[\u3400-\u9fff]{2,8}\d)|[（(](?=[\u3400-\u9fffA-Z]{2,8}\d)|[中里]，有?(?=[\u3400-\u9fff]{2,8}\d)|，来自(?=[\u3400-\u9fff]{2,8}\d)|(?<=[\u3400-\u9fff])，(?!加上|另)(?=(?:[\u3400-\u9fff]{2,6}\d[\d.]*[\u3400-\u9fff]{1,3}、){1,5}[\u3400-\u9fff]{2,6}\d)/g;

const NESTED = /[（(][^（()）]*[）)]/g;

/** What a line without a pause goes on with after so many characters, or so many amounts, are no parts any more. */
const LONGEST = 300;
const MOST = 20;

export const partsOf: (block: Block) => readonly Parts[] = memo((block) => {
  const { kind, text } = block;
  if (kind !== 'text' || !/\d/.test(text)) return [];
  const found: Parts[] = [];
  for (const match of matchesOf(text, ADDED)) {
    const start = match.index + match[0].length;
    const list = text.slice(start, start + LONGEST);
    const clause = list.search(/[，。；,;]/);
    const first = figuresIn(block, start, start + (clause < 0 ? list.length : clause)).find(isNoRate);
    const total = first && totalBefore(block, match.index, first, upTo(text.slice(start, start + 40), '，。；'));
    if (!total) continue;
    // 新增债券18亿元（一般4亿元、专项14亿元），再融资10亿元: what a part is made of is no part.
    const open = text.slice(0, start) + list.replace(NESTED, (inner) => ' '.repeat(inner.length));
    const end = partsEnd(open, start, total.amount.unit);
    // 由40元提高到80元 tells one thing twice.
    if (/[由从].*[到至]/.test(text.slice(start, end))) continue;
    // 其中企业10.4万户、增长12%: what it grew by is no part.
    const own = figuresIn(block, start, end).filter((one) => isNoRate(one) && open[one.span.start] !== ' ');
    const same = own.filter(({ amount }) => ofOneUnit(amount.unit, total.amount.unit));
    if (!same.length || same.length !== own.length || same.length > MOST || isMean(text, total.span.start)) continue;
    // What was begun this year may be done this year, and is told of twice.
    const done = overlaps(text.slice(start, end))
      ? same.findIndex(({ span }, i) => isDone(text, same[i - 1], span))
      : -1;
    const parts = upToNext(text, total, done < 0 ? same : same.slice(0, done));
    if (!parts.length || makesAnother(block, total, parts)) continue;
    // Without 其中 they are parts only if several of one kind follow at once, and the whole says that it is one.
    const bare = !/其中|包括|含|里面|内有|当中/.test(match[0]);
    const between = text.slice(total.span.end, match.index);
    if (
      bare &&
      (parts.length < 2 ||
        (between.length > 2 && !/^[中里]/.test(match[0]) && !/^的[\u3400-\u9fff]{2,12}$/.test(between)))
    )
      continue;
    const names = parts.map(({ span }, i) => nameOf(text, parts[i - 1]?.span.end ?? start, span));
    const noun = /^[\u3400-\u9fff]{0,8}/.exec(text.slice(total.span.end, match.index))![0];
    const whole = text.slice(Math.max(0, total.span.start - 16), total.span.end) + noun;
    const { apart, all } = parts.length > 1 ? divided(names, whole) : { apart: true, all: false };
    const enumerated = parts.length > 2 && !/[，,]/.test(text.slice(start, end));
    const sum = parts.reduce((rest, { amount }) => rest + amount.value, 0);
    // 船艇增至31艘，千吨级2艘、百吨级9艘、小艇20艘: all there are, if they make about as many.
    const stock =
      enumerated &&
      /(?:增至|达到?|增加到|扩大到)$/.test(text.slice(0, total.span.start)) &&
      Math.abs(sum / total.amount.value - 1) < 0.3 &&
      !names.some((name) => VERBS.test(name));
    const from = match[0].startsWith('，来自') && text[end - 1] !== '等' && !names.some((name) => name.includes('等'));
    const among = /^[中里]/.test(match[0]);
    if (
      bare &&
      !from &&
      !stock &&
      !(among && enumerated) &&
      !(apart && (among || /总|(?<!公)共/.test(whole))) &&
      !/[（(：:]/.test(match[0])
    )
      continue;
    // Money is spent once, so what is a little too much is too much.
    const spent = total.amount.unit === '元' && sum < total.amount.high * 1.3;
    const crossing = names.some((name) => CROSSING.test(name));
    found.push({
      total,
      parts,
      loose: !apart && (crossing || (/[，,]/.test(text.slice(start, end)) && !spent)),
      // （第一阶段5个，第二阶段4个，第三阶段5个）
      all:
        all ||
        from ||
        (names.length > 2 && names.every((name, i) => PHASE.test(name) && name.includes('一二三四五'[i]!))) ||
        isCounted(text, total, parts.length),
    });
  }
  return found;
});

const PHASE = /^第?[一二三四五](?:期|批|阶段|标段)/;

/** 建成三类养老设施260个，其中A 10个、B 100个、C 150个: as many as the words count. */
function isCounted(text: string, { span }: Part, count: number): boolean {
  const told = /([两三四五六])(?:大?类|种)[^，。；、0-9]{0,12}$/.exec(
    text.slice(Math.max(0, span.start - 16), span.start),
  );
  return told !== null && readInteger(told[1]!) === count;
}

/** 高新技术企业, 专精特新企业, 民间投资: what is so called may be called otherwise too. */
const CROSSING =
  /专精特新|高新|高技术|战略性|先进|装备|数字|科技|上市|规[上模]|龙头|民[营间]|国有|外[资商]|党员|女性|少数民族|岁|学历|以[上下]|名牌|示范|A级|重点|优质|有.+的|的$/;

/** 其中男性20万人，劳动力转移107.7万人: behind a comma, what makes the whole full or is more than it by itself is told of something else. */
function upToNext(text: string, total: Part, parts: readonly Part[]): readonly Part[] {
  let [low, high] = [0, 0];
  for (const [i, { amount, span }] of parts.entries()) {
    const full = i > 1 && low <= total.amount.high && high >= total.amount.low;
    const name = text.slice(parts[i - 1]?.span.end ?? span.start, span.start);
    const apart = i > 0 && divisionOf([text.slice(parts[0]!.span.start - 8, parts[0]!.span.start), name], '').apart;
    // 其中男性5325人、女性6762人，下岗失业人员再就业3654人: there is no third.
    const complete =
      i > 1 && !full && isComplete(text, total, parts.slice(0, i)) && !isComplete(text, total, parts.slice(0, i + 1));
    if (i && /^[，,]/.test(name) && (full || complete || amount.low > total.amount.high * (apart ? 2 : 1)))
      return parts.slice(0, i);
    low += amount.low;
    high += amount.high;
  }
  return parts;
}

/** 男性 and 女性, 新建 and 改建: by their names nothing is left over. */
function isComplete(text: string, total: Part, parts: readonly Part[]): boolean {
  const names = parts.map(({ span }, i) => nameOf(text, parts[i - 1]?.span.end ?? span.start - 8, span));
  return divisionOf(names, text.slice(Math.max(0, total.span.start - 16), total.span.end)).all;
}

/** 新增就业2722人（其中男性1633人，女性1089人） behind 8685人: another whole fits them exactly. */
function makesAnother(block: Block, total: Part, parts: readonly Part[]): boolean {
  const { start } = parts[0]!.span;
  const sum = parts.reduce((all, { amount }) => all + amount.value, 0);
  return (
    parts.length > 1 &&
    figuresIn(block, lastOf(block.text, '。', start, Math.max(0, start - 120)), start).some(
      ({ amount, span }) =>
        span.start !== total.span.start &&
        ofOneUnit(parts[0]!.amount.unit, amount.unit) &&
        Math.abs(amount.value - sum) < 1e-9 * sum,
    )
  );
}

/** 用于教育1.2亿元，用于医疗0.8亿元 is spent once only. */
const divided = (listed: readonly string[], whole: string) => {
  const names = listed.map((name) => name.replace(/^[，、,；;和及与]+/, ''));
  const { apart, all } = divisionOf(names, whole);
  // 咨询类、求助类、投诉类 are the classes of one thing.
  const classes = names.length > 2 && names.every((name) => /^[\u3400-\u9fff]{2,6}类/.test(name));
  return {
    apart: apart || classes || names.every((name) => /用于|投向/.test(name)),
    all: all || (names.length > 2 && OTHERS.test(names.at(-1)!)),
  };
};
/** Nothing is left over. */
const OTHERS = /^(?:以及)?其[他余它](?:类|的|各类|项目|资金|方面|用途)?$/;

/** The words round a part's amount that name it: 小学3所, 8个约束性指标. */
function nameOf(text: string, from: number, { start, end }: Span): string {
  const behind = /^[\u3400-\u9fff]{0,8}/.exec(text.slice(end, end + 8))![0];
  // 13个预期性指标、8个…: what stands before is the noun of the other.
  const before = text.slice(from, start);
  return before.replace(/^[^、，,；]*[、，,；](?:以及)?|[和及与]$/g, '') + behind.replace(/^[和及与].*/, '');
}

/**
 * Where the parts end: with the clause, unless the next one is nothing but a name and its amount. What begins with a
 * verb (，新增…，完成…) is of something else.
 */
function partsEnd(text: string, start: number, unit: string): number {
  const ends = /[，。；,;）)]|、(?=占)/;
  let end = start;
  for (;;) {
    const stop = text.slice(end, start + LONGEST).search(ends);
    if (stop < 0) return Math.min(text.length, start + LONGEST);
    end += stop;
    if (text[end] !== '，' && text[end] !== ',') return end;
    const next =
      /^[，,]([\u3400-\u9fff“”]{2,10}?)([0-9.]+)((?:[万亿])?[\u3400-\u9fff]{1,3})(?=[，。；,;）)])/.exec(
        text.slice(end, end + 28),
      ) ??
      // 16个预期性指标，以及粮食产量等8个约束性指标
      /^[，,]以及([^，。；0-9]{2,40}?)([0-9.]+)([\u3400-\u9fff])[\u3400-\u9fff]{0,12}(?=[。；])/.exec(
        text.slice(end, end + 64),
      );
    const name = next?.[1] ?? '';
    const verb =
      (/总[量数额]|累计|合计|实际|突破|[人户亩]均/.test(name) || VERBS.test(name)) &&
      !divisionOf([text.slice(start, end), name], '').apart;
    if (!next || verb || !ofOneUnit(amountOf(next[2]!, next[3]!)?.unit ?? '', unit)) return end;
    end += 1;
  }
}

/** 新开工68个、续建88个、建成投产42个: how far things are is told twice of some of them. */
export const overlaps = (words: string): boolean =>
  /开工|续建|新建|在建/.test(words) && DONE.test(words) && !/未|前期|待建/.test(words);
const DONE = /(?<!未)(?:竣工|完工|投产|投用|建成|完成)/;
const isDone = (text: string, before: Part | undefined, { start }: Span): boolean =>
  DONE.test(text.slice(before?.span.end ?? start - 8, start));

const VERBS =
  /^(?:新增|新建|改建|新改|完成|比|较|同比|增长|累计|全|实现|带动|占|预计|达|建成|实施|引进|培育|共|总|年|惠及|解决|拨付|发放|投入|修复|治理|整治|启动|开工|竣工|打造|创建|投放|恢复|推广|绿化)/;

/**
 * The amount that 其中 is of: the one right before it, or before the growth rate that stands there; else the nearest
 * of the part's unit whose name the part's words take up.
 */
function totalBefore(block: Block, end: number, part: Part, words: string): Part | undefined {
  const { text } = block;
  const from = lastOf(text, '。；', end, Math.max(0, end - 100));
  if (/^(?:%|个百分点|倍|年|)$/.test(part.amount.unit)) return undefined;
  const amounts = figuresIn(block, from, end).filter(isNoRate);
  const last = amounts.at(-1);
  const near = last && ofOneUnit(part.amount.unit, last.amount.unit) && NEAR.test(text.slice(last.span.end, end));
  // 其中26座: without a name of its own it is of whatever was counted so.
  const nameless = /^\s?\d/.test(words);
  const earlier = amounts.filter(({ amount }) => ofOneUnit(part.amount.unit, amount.unit));
  // 存款260亿元，较年初增加28亿元，其中住户存款210亿元: the more of the two, for the words do not tell.
  const grown =
    near &&
    earlier.length > 1 &&
    /(?:增加|新增|净增|减少|增长)[\u3400-\u9fff]{0,4}$/.test(text.slice(from, last.span.start));
  // 技改项目186项，完成投资92亿元，其中超亿元的28项: nothing else was counted so.
  const counted = isCount(part.amount.unit) && earlier.length === 1 && part.amount.unit !== '人';
  // 新增上市企业8家，累计达96家，其中新增A股上市9家: of what is new.
  const added = /^(?:新增|新认定|净增)/.test(words)
    ? earlier.filter(({ span }) =>
        /新增|净增|新认定/.test(text.slice(lastOf(text, '，。；、', span.start, from), span.start)),
      )
    : [];
  const ofAll =
    near && !/新增|净增|新认定/.test(text.slice(lastOf(text, '，。；、', last.span.start, from), last.span.start));
  if (ofAll && added.length === 1) return added[0];
  const total = grown
    ? earlier.reduce((most, one) => (one.amount.value > most.amount.value ? one : most))
    : near
      ? last
      : counted
        ? earlier[0]
        : amounts
            .reverse()
            .find(
              ({ amount, span }) =>
                ofOneUnit(part.amount.unit, amount.unit) &&
                (nameless || sharesName(text.slice(from, span.start), words)),
            );
  // 1126人，比上年多143人，其中…: what is more is not what they are of.
  if (!total || /[比较][^，。；0-9]{1,8}[多少]出?$/.test(text.slice(from, total.span.start))) return undefined;
  // 3个市超过3000亿元，其中A市5320亿元: what each of them has passed.
  if (
    /[\d两二三四五六七八九十][个家][市县区镇企业]{0,2}(?:均|都)?(?:超过?|突破|达到?|过)$/.test(
      text.slice(from, total.span.start),
    )
  )
    return undefined;
  // 投资110亿元甲、100亿元乙等项目5个，其中…: of the five, and not of the second.
  if (last && total !== last && isCount(last.amount.unit) && text.slice(total.span.end, last.span.start).includes('等'))
    return undefined;
  // 总体方案和12个子方案，包括1个总体方案、12个…: what is divided is both.
  if (/[\u3400-\u9fff”》）)](?:和|及|与)$/.test(text.slice(from, total.span.start))) return undefined;
  const most = total === last ? mostTogether(text, earlier) : total.amount.high;
  const joined = most > total.amount.high ? { ...total, amount: { ...total.amount, high: most } } : total;
  return AT_LEAST.test(text.slice(from, total.span.start)) ? beyond(joined) : joined;
}

/** 小学3所和中学5所，其中寄宿制7所: 其中 may be of all that are told side by side; how many they are at most. */
function mostTogether(text: string, amounts: readonly Part[]): number {
  let at = amounts.length - 1;
  let most = amounts[at]!.amount.high;
  while (at > 0 && SIDE_BY_SIDE.test(text.slice(amounts[at - 1]!.span.end, amounts[at]!.span.start)))
    most += amounts[--at]!.amount.high;
  return most;
}

const SIDE_BY_SIDE = /^[\u3400-\u9fff]{0,6}?(?:、|和|及|与)[\u3400-\u9fff]{1,10}$/;

/** The last words of a name, its verb aside, occur in the part's. */
function sharesName(before: string, words: string): boolean {
  const name = before.replace(/(?:总数|累计|已|共|达到?|为|有|完成|实现|突破|超过?)+$/, '').slice(-4);
  return [0, 1, 2].some(
    (at) => /^[\u3400-\u9fff]{2}$/.test(name.slice(at, at + 2)) && words.includes(name.slice(at, at + 2)),
  );
}

/** 专利2.3万件，增长9%，占全市的29%，其中…: rates may stand between. */
const NEAR =
  /^(?:[，、,]?(?:同比|比上年|较上年)?(?:增长|下降|提高|增加)[^，。；]{0,10})?[\u3400-\u9fff]{0,8}(?:[，、,][^，。；、\d]{1,14}\d[\d.]*[%％]){0,3}$/;
const AT_LEAST = /(?:超过?|突破|逾|不少于|至少|达到?近)$/;
const beyond = ({ amount, span }: Part): Part => ({ span, amount: { ...amount, high: amount.value * 1.5 } });
