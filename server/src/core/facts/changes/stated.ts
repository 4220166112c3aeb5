// By how much, does the text say, did an amount change? What stands behind 由A增加到B.
import type { Span } from '../../text/span.js';
import { amountOf } from '../../zh/amount.js';
import { DOWN, isDown, UP, YEARLY } from '../../zh/change-words.js';
import { DIGITS } from '../../zh/figure.js';
import { readInteger } from '../../zh/numeral.js';
import { UNIT } from '../../zh/unit.js';

/** What the text says the change is. */
export interface Stated {
  readonly span: Span;
  readonly text: string;
  /** A share is of the base, a rate what is more than it: 112 % and 12 %. */
  readonly kind: 'share' | 'rate' | 'yearly' | 'fold' | 'points' | 'difference' | 'yearly difference' | 'doublings';
  readonly value: number;
  readonly decimals: number;
  readonly unit: string;
  /** 约, 近, 左右, 以上: said to be rough. */
  readonly rough: boolean;
  /** 五年年均: over how many years the average is. */
  readonly years?: number | undefined;
}

// 由A增加到B，连跨两个台阶，年均增长R: words that say nothing of another subject may stand between.
const ASIDE = '(?:[，、,](?:连续|连跨|稳居|位居|居|创|迈上|跃上|跨上|首次|提前|成功|顺利)[\\u3400-\\u9fff]{1,12})?';
const PERIOD = `累计|共|总体|净|实际|前后|总计|合计|绝对量|总量|[二两三四五六3-6]年(?:来|间)?|按[三四五六]年(?:计算?|测算)[，,]?|${YEARLY}|同比|较上年|比上年|较去年|比去年`;
const AMOUNT = `(${DIGITS}|[一两二三四五六七八九十](?=[成倍])|[二三四五六七八九十]分之[一二三四五六七八九])(成|%|％|倍|个百分点|${UNIT.source}|(?<=分之.))`;
const STATED = new RegExp(
  `^${ASIDE}[，、,；（(]?(?:其中)?(?:总?[数量额]量?|规模|[户人件]数)?(?:[亩户人]均|(?:每[亩户人月年]){1,2})?((?:${PERIOD})*)(?:实现|复合)?(${UP}|${DOWN}|提前|增[速幅])(?:了|率|幅度?)?(?:近|约|超|超过|达到?|为)?${AMOUNT}(左右|以上|多)?`,
);
// 从100亿元到200亿元，年均增长15%.
const AVERAGE = new RegExp(`^[，、,](?:${YEARLY})(?:增长|递增|增速)`);
const BEFORE = new RegExp(`(?:(?:${YEARLY}|累计)增长|增长)${DIGITS}[%％]，$`);
// 以年均R的速度增长，由A增加到B.
const SPEED = new RegExp(`以(?:${YEARLY})(?<rate>${DIGITS}[%％])的(?:增?速度?|幅度)(?:增长|递增|增加|上升)，$`);
const MULTIPLE = new RegExp(
  `^[，、,；（(]?(?:是|为|相当于)((?:上年|去年|原来|基期|[三四五]年前|年初|(?:19|20)\\d\\d年|“?十[一二三四]?五”?(?:规划|时期)?期?)[底末]?的)(${DIGITS})倍(多)?`,
);
const DOUBLED =
  /^[，、,](?:[三四五六]年(?:来|间)?)?(?:基本|提前|顺利)?(?:实现)?(?:了)?(将?近|接近)?翻(?:了)?(将?近|接近)?([一两二三四])?番(多)?/;

/** True when a yearly rate follows, so that 从A到B without a verb is a change too. */
export const isAverage = (rest: string): boolean => AVERAGE.test(rest);

/** What `rest`, the text from `at` on, says at once; `when` is the time of the base, `before` the text before it. */
export function statedIn(rest: string, at: number, when: string, before: string): Stated[] {
  const doubled = DOUBLED.exec(rest);
  if (doubled) {
    const span = { start: at + 1, end: at + doubled[0].length };
    const value = readInteger(doubled[3] ?? '一') ?? 1;
    const rough = !!(doubled[1] ?? doubled[2] ?? doubled[4]);
    const next = oneStated(rest.slice(doubled[0].length), span.end, when, before);
    const told: Stated = { span, text: doubled[0].slice(1), kind: 'doublings', value, decimals: 0, unit: '番', rough };
    return next?.kind === 'yearly' ? [told, { ...next, years: next.years ?? yearsTold(doubled[0]) }] : [told];
  }
  const times = MULTIPLE.exec(rest);
  if (times) return [multiple(times, at, when)].filter((one) => one !== undefined);
  const first = oneStated(rest, at, when, before);
  if (!first) return [];
  const next = oneStated(rest.slice(first.span.end - at), first.span.end, when, before);
  return next?.kind === 'yearly' ? [first, next] : [first];
}

/** 年均增长11%，由A增加到B: what stands right before 由, at `at`. */
export function statedBefore(text: string, at: number, when: string): Stated[] {
  const before = text.slice(Math.max(0, at - 40), at);
  const times = /(?:翻了?[一两]番|是(?:上年|去年|(?:19|20)\d\d年)的\d+(?:\.\d+)?倍)，$/.exec(before);
  if (times) {
    const text = times[0].slice(0, -1);
    // The same words, read as if they stood behind.
    return statedIn(`，${text}`, at - text.length - 2, when, '').map((one) => ({ ...one, text }));
  }
  const speed = SPEED.exec(before);
  if (speed) {
    const span = { start: at - speed[0].length + 1, end: at - 1 };
    const one = oneStated(`，年均增长${speed.groups!.rate!}`, span.start, when, before.slice(0, speed.index));
    return one ? [{ ...one, span, text: speed[0].slice(1, -1) }] : [];
  }
  const start = before.search(BEFORE);
  if (start < 0) return [];
  // With a comma in front it reads like what stands behind.
  const from = at - before.length + start;
  const one = oneStated(`，${text.slice(from, at - 1)}`, from - 1, when, before.slice(0, start));
  return one && one.span.end === at - 1 && (one.kind === 'yearly' || one.kind === 'rate') ? [one] : [];
}

/** 是上年的1.5倍, unless that is another year than the base's. */
function multiple([whole, base, digits, more]: RegExpExecArray, at: number, when: string): Stated | undefined {
  const [year, own] = [yearIn(base!), yearIn(when)];
  if (year && own && year !== own) return undefined;
  const span = { start: at + whole.length - digits!.length - 1 - (more ? 1 : 0), end: at + whole.length };
  const decimals = digits!.split('.')[1]?.length ?? 0;
  // 2倍多 lies between two and three.
  const value = Number(digits) - (more ? 0.5 : 1);
  return { span, text: whole.slice(1), kind: 'fold', value, decimals, unit: '倍', rough: false };
}

const EACH_YEAR = new RegExp(YEARLY);

function oneStated(rest: string, at: number, when: string, before: string): Stated | undefined {
  const match = STATED.exec(rest);
  if (!match) return undefined;
  const [whole, period, verb, digits, unit, about] = match;
  const amount = amountOf(digits!, unit!);
  if (!amount) return undefined;
  // 同比 compares with last year; the base must not be of another year.
  const lastYear = /上年|去年/.test(when) || !/20\d\d年|“|年|末/.test(when + before.split('。').at(-1)!);
  if (/同比|上年|去年/.test(period!) && !lastYear) return undefined;
  const text = whole.replace(/^[，、,；（(]/, '');
  const yearly = EACH_YEAR.test(period!) || /递增/.test(verb!);
  const kind = kindOf(amount.unit, yearly);
  return (
    kind && {
      span: { start: at + whole.length - text.length, end: at + whole.length },
      text,
      kind,
      value: (isDown(verb!) || verb === '提前' ? -1 : 1) * amount.value,
      decimals: amount.decimals,
      unit: amount.unit,
      rough: !!about || /近|约|超/.test(whole),
      // 三年间由A扩大到B: from one end to the other.
      years: yearly ? (yearsTold(period!) ?? yearsTold(/.年间$/.exec(before)?.[0] ?? '')) : undefined,
    }
  );
}

/** Undefined where a yearly change is told in what cannot be averaged. */
export function kindOf(unit: string, yearly: boolean): Stated['kind'] | undefined {
  if (unit === '%') return yearly ? 'yearly' : 'rate';
  if (unit === '倍') return yearly ? undefined : 'fold';
  if (unit === '个百分点') return yearly ? 'yearly difference' : 'points';
  return yearly ? 'yearly difference' : 'difference';
}

/** 三十年来, 五年: a long span only with what says that it is one. */
const TOLD =
  /(?<![一二三四五六七八九十〇零\d])(?:([二三四五六七八九]?十[一二三四五六七八九]?|[两二](?=年[来间里中])|[1-9]\d?)年(?:来|间|里|中|时间|努力)|([三四五六])年(?:来|间|里|中|时间|努力)?)|(“?十[一二三四五]?五”?(?:时期|期间))/;

/** 五年来, 过去的三年, “十四五”时期: how many years, if the last sentence of these words says it. */
export function yearsTold(before: string): number | undefined {
  const [, many, few, plan] = TOLD.exec(before.slice(before.lastIndexOf('。') + 1)) ?? [];
  const years = many ?? few;
  return years ? readInteger(years) : plan ? 5 : undefined;
}

/** 五年前的. */
export const yearsAgo = (words: string): number | undefined => readInteger(/([三四五六])年前/.exec(words)?.[1] ?? '');

/** The first year named. */
export const yearIn = (words: string): number | undefined => Number(/((?:19|20)\d\d)年/.exec(words)?.[1]) || undefined;
