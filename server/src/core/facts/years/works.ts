// How long did a work take, from the year in which it begins to the year in which it ends?
import { firstOf, lastOf } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';
import type { Span } from '../../text/span.js';
import { readInteger, readYear } from '../../zh/numeral.js';

/** 自2021年以来的五年间. The span counts from the start of the block. */
export interface YearLength extends Span {
  readonly length: number;
  readonly from: number;
  /** The year up to which it is counted; undefined where that is now. */
  readonly to: number | undefined;
  /** Years from `from` on are counted in full: 连续三年, and not birthdays: 建校70周年; apart: 原定2027年，提前两年. */
  readonly counted: 'years' | 'full years' | 'birthdays' | 'apart';
  /** 去年 and 今年, where the sentence says so. */
  readonly now: '今年' | '去年' | undefined;
}

export const YEAR = '(?:19|20)\\d\\d|二[〇○零][〇○零一二三四五六七八九]{2}';

/** How long a work took, in words that count all of it: 整整奋战了四年, 工期三年, 前后历时15年. */
const TOOK =
  /(?:历时|历经|经过|用时|耗时|费时|前后|整整|足足|奋战|苦战|鏖战|苦干|工期|周期|建设期|跨度)[^，。；：0-9（）年]{0,8}?(?<![0-9第])([二两三四五六七八九十]{1,3}|\d{1,2})(?:年(?![底末初度代级多余])|个年头)/g;
/** 十年禁渔, 五年行动: how long it is meant to take. */
const NAMED =
  /(?<![0-9第到至])([二两三四五六七八九十])年[\u3400-\u9fff“”]{0,4}?(?:行动|攻坚|计划|整治|倍增|禁渔|会战)/g;
const TOLD_YEAR = new RegExp(`(?<!\\d)(${YEAR})年`, 'g');
/** What a year begins, or ends, in the words right behind it or before it. */
const BEGINS =
  /^年?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[年岁]?[初底末])?[^，。；、0-9]{0,8}?(?:动工|开工|启动|起步|立项|始建|动议|开建|奠基|筹建|开挖|破土|论证|提出|实施|开始|起)/;
const STOPS =
  /^年?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[年岁]?[初底末])?[^，。；、0-9]{0,8}?(?:建成|竣工|完工|通[水车航气电]|投[产用运]|投入|运营|验收|达产|蓄水|合龙|贯通|完成|收官|结束|期满|届满|到期|摘帽|落成|开[园馆通放业]|发电|交付|止)/;

/** Whether a work begins in the one year and ends in the other, as the words behind each tell. */
const isWork =
  (text: string, from: number, to: number) =>
  ([first, last]: readonly RegExpExecArray[]): boolean => {
    if (!first || !last) return false;
    const [start, end] = [from + first.index, from + last.index];
    const begins = BEGINS.test(text.slice(start + 4, end)) || /[自从由]/.test(text[start - 1] ?? '');
    return begins && STOPS.test(text.slice(end + 4, to));
  };

/** 2014年4月动工、2018年4月通水，建设者们整整奋战了四年: the two years of its sentence, wherever the length stands. */
export function* worksIn(text: string): Iterable<YearLength> {
  for (const match of [...matchesOf(text, TOOK), ...matchesOf(text, NAMED)]) {
    const from = lastOf(text, '。；', match.index, Math.max(0, match.index - 80));
    const to = firstOf(text, '。；', match.index, Math.min(text.length, match.index + 60));
    const years = matchesOf(text.slice(from, to), TOLD_YEAR);
    const behind = years.findIndex(({ index }) => from + index > match.index);
    const at = behind < 0 ? years.length : behind;
    const length = readInteger(match[1]!);
    // Both before it, or on either side of it, or both behind it.
    const pair = [2, 1, 0]
      .map((back) => years.slice(at - back).slice(0, at < back ? 0 : 2))
      .find(isWork(text, from, to));
    if (!pair || !length) continue;
    const [first, last] = pair as [RegExpExecArray, RegExpExecArray];
    const [one, other] = [readYear(first[1]!), readYear(last[1]!)];
    if (!one || !other || other < one) continue;
    yield {
      start: Math.min(match.index, from + first.index),
      end: Math.max(match.index + match[0].length, from + last.index + 5),
      from: one,
      to: other,
      length,
      counted: 'years',
      now: undefined,
    };
  }
}

const AHEAD = /提前([一二两三四五六七八九十]|\d{1,2})年(?!多|半|左右|以上)/g;
const AIMED = /原定|原计划|计划|规划|要求|目标|承诺|国家|全国|全省|省定/;

/** 原定2027年通车，提前两年于2025年建成: the two years of its sentence. */
export function* aheadIn(text: string): Iterable<YearLength> {
  for (const match of matchesOf(text, AHEAD)) {
    const from = lastOf(text, '。；', match.index, Math.max(0, match.index - 50));
    const to = firstOf(text, '。；', match.index, Math.min(text.length, match.index + 40));
    const years = matchesOf(text.slice(from, to), TOLD_YEAR);
    const [one, other] = years.map(([, year]) => readYear(year!) ?? 0);
    const length = readInteger(match[1]!);
    if (years.length !== 2 || !one || !other || one === other || !length || !AIMED.test(text.slice(from, to))) continue;
    yield {
      start: Math.min(match.index, from + years[0]!.index),
      end: Math.max(match.index + match[0].length, from + years[1]!.index + 5),
      from: Math.min(one, other),
      to: Math.max(one, other),
      length,
      counted: 'apart',
      now: undefined,
    };
  }
}
