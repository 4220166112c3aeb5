// Which ratios does the draft tell, and which amounts are they of?
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import type { Amount } from '../../zh/amount.js';
import { DOWN, isDown, UP } from '../../zh/change-words.js';
import { figuresOf } from '../figures/figures.js';

/** 2:1, 8.2:45.3:46.5; spans count from the start of the block. */
export interface Ratio extends Span {
  readonly text: string;
  readonly members: readonly number[];
  readonly decimals: number;
  /** The words of its clause that lead to it. */
  readonly lead: string;
  /** As many amounts of one unit, in the order of the members, told right before it or, by 其中, behind it. */
  readonly amounts: readonly { readonly span: Span; readonly amount: Amount }[];
  /** How the words before it order its two amounts; `any` where they do not tell. */
  readonly order: 'same' | 'turned' | 'any';
}

const RATIO = /(?<![\d.．:：∶︰])(\d+(?:[.．]\d+)?[%％]?(?: ?[:：∶︰] ?\d+(?:[.．]\d+)?[%％]?){1,4})(?![:：∶︰\d])/g;
/** 城乡居民收入比为2.1: to one. */
const TO_ONE =
  /(?:收入比|倍差|之比|投入产出比)(?:为|达到?|是|降至|缩小[到至])?(\d\.\d+)(?![\d.:：∶︰%％]|\s?[万亿元个倍])/g;
/** 护理员与老人配比一比四. */
const SPOKEN =
  /(?:[配之]比|比例)(?:为|达到?|是)?([一二三四五六七八九]比[一二三四五六七八九十])(?![一二三四五六七八九十])/g;
const ABOUT_RATIO = /比|结构|构成|倍差|放大|撬动/;

/** Ratios whose clause says that they are one; times of day and scores are none. */
export const ratiosIn: (block: Block) => readonly Ratio[] = memo((block) => {
  const { kind, text } = block;
  if ((kind !== 'text' && kind !== 'table') || !/\d[%％]? ?[:：∶︰] ?\d|[比差]/.test(text)) return [];
  const found: Ratio[] = [];
  for (const match of [...matchesOf(text, RATIO), ...matchesOf(text, TO_ONE), ...matchesOf(text, SPOKEN)]) {
    const end = match.index + match[0].length;
    const start = end - match[1]!.length;
    const sentence = lastOf(text, '。；\n', start, Math.max(0, start - 119));
    const clause = lastOf(text, '，', start, sentence);
    const words = text.slice(clause, start);
    // 产业结构进一步优化，调整为8:41:51: the name stands a clause away.
    const before = /^(?:进一步)?(?:调整|优化|变化|演变)?[为至到](?:(?:19|20)\d\d年(?:末|底)?的?)?$/.test(words)
      ? lastOf(text, '，。；\n', clause - 1, sentence)
      : clause;
    const lead = text.slice(before, start);
    if (!ABOUT_RATIO.test(lead) && !/^(?:的?比例|配套|分担|承担)/.test(text.slice(end, end + 3))) continue;
    const parts = match[1]!
      .replace(/[一二三四五六七八九十]/g, (one) => String('一二三四五六七八九十'.indexOf(one) + 1))
      .split(/[:：∶︰比]/)
      .map((part) => part.replace('．', '.').replace(/[%％ ]/g, ''));
    if (parts.length === 1) parts.push('1');
    const members = parts.map(Number);
    const decimals = Math.max(...parts.map((part) => part.split('.')[1]?.length ?? 0));
    const rough =
      /(?:约|近|超过?|接近|大约)(?:为|是|达到?)?$/.test(lead) || /^(?:左右|以上|以内)/.test(text.slice(end, end + 2));
    // 由2.1:1缩小到2:1: the first is of another time.
    const earlier = /[由从][^到至为按]*$/.test(lead);
    const near = rough || earlier ? [] : amountsOf(block, sentence, start, end, members.length);
    // 调减玉米4.1万亩，五年累计调减18.6万亩，粮经比…; 其中一期43亿元，二期38亿元，三次产业比…: of neither.
    const ofOthers =
      (/三次产业|产业结构|一二三产/.test(lead) &&
        near.length > 0 &&
        !/一(?:次)?产|一、二|三次产业/.test(text.slice(Math.max(0, near[0]!.span.start - 24), near[0]!.span.start))) ||
      (/粮经|种养|结构|产业|收入比/.test(lead) &&
        near.some(({ span }) => CHANGED_BY.test(text.slice(Math.max(0, span.start - 10), span.start))));
    // 两项的比例为6:1，新增17家: of the two before it.
    const behind = near.length > 0 && near[0]!.span.start > start && /[两二](?:项|者)|前者/.test(lead);
    const amounts = ofOthers || behind ? [] : near;
    const order = members.length === 2 ? orderOf(text, lead, amounts) : 'same';
    // 农产品加工业产值与农业总产值之比: two things of its own, and not the two counts before it.
    const own = order === 'any' && /[与和、][^，]{2,}(?:之比|的比例?)/.test(lead);
    found.push({ start, end, text: match[1]!, members, decimals, lead, amounts: own ? [] : amounts, order });
  }
  return found;
});

const CHANGED_BY = /(?:累计|[调缩]减|减少|新增|增加(?!值))[\u3400-\u9fff]{0,6}$/;

type Amounts = Ratio['amounts'];

function amountsOf(block: Block, sentence: number, start: number, end: number, count: number): Amounts {
  const { text } = block;
  const stop = text.slice(end).search(/[。；\n]/);
  const behind = figuresOf(block).filter((f) => f.start > end && f.end <= (stop < 0 ? text.length : end + stop));
  // 办结率100%、满意率98%: a ratio is of no rates.
  const follows =
    /^(?:(?:的?比例)?[，（(](?:其中)?[\u3400-\u9fff]{2,12}|的?比例[\u3400-\u9fff]{0,4}[，,]?(?:分别)?[\u3400-\u9fff]{2,6})(?<!率[达为到]{0,2})\d/.test(
      text.slice(end, end + 24),
    );
  const before = figuresOf(block).filter((f) => f.start >= sentence && f.end <= start);
  const near =
    /[，,、]|^/.test(text.slice(before.at(-1)?.end ?? 0, start)) &&
    !/[^，]*，[^，]*，/.test(text.slice(before.at(-1)?.end ?? start, start));
  // 按6:3:1配套，总投资1亿元，其中中央6000万元、省级3000万元、县级1000万元.
  const apart = /比例|配套|分担|承担/.test(text.slice(end, end + 6))
    ? /^[^。；]{0,24}?(?:其中|即|分别(?:为|是|安排|承担))/.exec(text.slice(end))?.[0].length
    : undefined;
  const divided = apart ? behind.filter((f) => f.start > end + apart) : [];
  if (divided.length === count && count > 1)
    return divided.map(({ amount, start: s, end: e }) => ({ amount, span: { start: s, end: e } }));
  // 养殖49.7万吨、捕捞28.3万吨、远洋8.4万吨，养捕比: of more amounts than the ratio has, some may be taken together.
  const more = before.at(-count - 1);
  const inRow =
    more && /^[\u3400-\u9fff]{0,4}[、和][\u3400-\u9fff]{1,8}$/.test(text.slice(more.end, before.at(-count)!.start));
  if (!follows && inRow && more.amount.unit === before.at(-count)!.amount.unit) return [];
  const chosen = follows && behind.length >= count ? behind.slice(0, count) : near ? before.slice(-count) : [];
  if (chosen.length !== count) return [];
  // 三次产业比例调整为12.6:41.2:46.2，规上企业86家，净增9家，…: what follows is a list only where it is told as one.
  if (follows && chosen[0] === behind[0] && !isList(text, chosen)) return [];
  // 粮经比调整为6:4，烤烟3万亩、蚕桑2万亩、茶叶2万亩: and no list that goes on.
  if (follows && behind[count] && text.startsWith('、', endOfNoun(text, chosen.at(-1)!.end))) return [];
  // 由18册增加到27册 is one amount at two times.
  if (/[由从][^，。；]*(?:到|至)/.test(text.slice(chosen[0]!.start - 6, chosen.at(-1)!.start))) return [];
  const [first] = chosen;
  const people = (unit: string) => (/^[名位]$/.test(unit) ? '人' : unit);
  const alike = chosen.every(({ amount }) => people(amount.unit) === people(first!.amount.unit));
  if (!(alike || namedBy(text, start, chosen)) || /^(?:%|个百分点|年|倍|周?岁|)$/.test(first!.amount.unit)) return [];
  return chosen.map(({ amount, start: from, end: to }) => ({ amount, span: { start: from, end: to } }));
}

/** Behind the few characters of a noun. */
const endOfNoun = (text: string, at: number): number =>
  at + /^[\u3400-\u9fff]{0,4}/.exec(text.slice(at, at + 4))![0].length;

/** Figures that follow each other with a pause and a short name between them, always the same pause. */
function isList(text: string, figures: readonly Span[]): boolean {
  const between = figures.slice(1).map(({ start }, i) => text.slice(figures[i]!.end, start));
  const pause = between[0]![0];
  return between.every(
    (words) => words[0] === pause && /^[、，][\u3400-\u9fff]{1,6}$/.test(words) && !/增|其中/.test(words),
  );
}

/** 床护比, with 床位1000张、护士600人: things of different units, by the first character of each. */
function namedBy(text: string, start: number, chosen: readonly Span[]): boolean {
  const pair = /([\u3400-\u9fff])([\u3400-\u9fff])比(?:例)?(?:为|达到?|是|优化为|提高到|降至)?$/.exec(
    text.slice(Math.max(0, start - 10), start),
  );
  return (
    pair !== null &&
    chosen.length === 2 &&
    chosen.every((figure, i) => text.slice(Math.max(0, figure.start - 5), figure.start).includes(pair[i + 1]!))
  );
}

const FILLER = /(?:由|从|调整|提高|增加|投入|达到?|完成|实现|共有|有|为|[到至])+$/;

/**
 * Whether the words that lead to a ratio of two name its amounts in their order (城乡收入比 behind 城镇…, 农村…), the
 * other way round, or not at all.
 */
function orderOf(text: string, lead: string, [a, b]: Amounts): Ratio['order'] {
  if (!a || !b || /前者[与和]后者|(?:前后)?[两二](?:项|者)(?:的|之)?比/.test(lead)) return 'same';
  const from = Math.max(text.lastIndexOf('。', a.span.start) + 1, a.span.start - 16);
  const words = [text.slice(from, a.span.start), text.slice(a.span.end, b.span.start)];
  const [first, second] = words.map((each) => each.replace(/^.*[，、]/, '').replace(FILLER, '')) as [string, string];
  const [one, two] = placesOf(first, second, lead, 2) ?? placesOf(first, second, lead, 1) ?? [0, 0];
  if (one === two) return 'any';
  return two < one ? 'turned' : 'same';
}

/** Where words of each name that the other has not, `length` characters long, stand in the lead; undefined unless both do. */
function placesOf(first: string, second: string, lead: string, length: number): [number, number] | undefined {
  const place = (own: string, other: string) => {
    const found = [...own]
      .map((_, i) => own.slice(i, i + length))
      .filter((words) => words.length === length && !other.includes(words) && lead.includes(words));
    return found.length ? Math.min(...found.map((words) => lead.indexOf(words))) : -1;
  };
  const [one, two] = [place(first, second), place(second, first)];
  return one < 0 || two < 0 ? undefined : [one, two];
}

/** 城乡居民收入比由2.52缩小到2.41. */
export interface RatioMove extends Span {
  readonly from: string;
  readonly to: string;
  readonly verb: string;
}

const VALUE = '(\\d+(?:\\.\\d+)?)(?:[:：∶︰]1)?';
const MOVE = new RegExp(
  `(?:比|比值|倍差|系数)(?:[^，。；0-9比]{0,8}[，,])?(?:由|从)[^，。；0-9]{0,8}${VALUE}(${UP}|${DOWN})(?:到|至|为)${VALUE}(?![\\d.]{0,12}[%％万亿元个倍:：∶︰])`,
  'g',
);

/** 生机比由12:1优化到8:1: pupils to a computer are fewer, nurses to a doctor more. */
const BETTERED = new RegExp(
  `(?:(?<fewer>师生比|生师比|生机比)|医护比|床护比)(?:例)?(?:由|从)[^，。；0-9]{0,8}${'(?<from>(?:1[:：∶︰])?\\d+(?:\\.\\d+)?(?:[:：∶︰]1)?)'}(?<verb>优化|改善|提高|提升|下降|降低|缩小)(?:到|至|为)(?<to>(?:1[:：∶︰])?\\d+(?:\\.\\d+)?(?:[:：∶︰]1)?)(?![\\d.:：∶︰])`,
  'g',
);
const toOne = (ratio: string): number => Number(ratio.replace(/^1[:：∶︰](?=\d)|[:：∶︰]1$/g, ''));

/** Ratios to one that are said to rise or to fall and do not. */
export const wrongMovesIn: (block: Block) => readonly RatioMove[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/[比差数]/.test(text)) return [];
  const bettered = matchesOf(text, BETTERED).flatMap((match): RatioMove[] => {
    const { fewer, from, verb, to } = match.groups!;
    const rose = toOne(to!) > toOne(from!);
    if (toOne(to!) === toOne(from!) || rose !== (fewer !== undefined)) return [];
    const end = match.index + match[0].length;
    return [{ start: match.index + match[0].search(/[由从]/), end, from: from!, to: to!, verb: verb! }];
  });
  const moved = matchesOf(text, MOVE).flatMap((match): RatioMove[] => {
    const [whole, from, verb, to] = match;
    const fell = Number(to) < Number(from);
    if (Number(to) === Number(from) || fell === isDown(verb!)) return [];
    const end = match.index + whole.length;
    return [{ start: match.index + whole.search(/[由从]/), end, from: from!, to: to!, verb: verb! }];
  });
  return [...moved, ...bettered];
});
