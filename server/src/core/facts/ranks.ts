// Where does the draft tell a place in a ranking and the place before?
import type { Block } from '../draft/node.js';
import { matchesOf } from '../text/matches.js';
import { memo } from '../text/memo.js';
import { overlaps, type Span } from '../text/span.js';
import { readInteger } from '../zh/numeral.js';

/** 由第12位前移至第5位，前移7位. */
export interface RankChange {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  readonly better: boolean;
  readonly stated: { readonly span: Span; readonly value: number } | undefined;
}

const ORDER = (name: string) =>
  `(?:(?<!倒数)第(?<${name}>[0-9]{1,4}|[一二三四五六七八九十百]{1,5})(?:[位名])?|(?<${name}2>[0-9]{1,4})(?:位|名)|(?<${name}3>榜首|首位))`;
const BETTER = '前移|前进|进步|进位|晋位|追赶|跳升|上升|跃升|提升|攀升|跃居|晋升|提高|升|进|跃';
const WORSE = '后移|下降|下滑|滑落|下跌|跌|后退|退后|回落|退|降';
const WAY = new RegExp(WORSE);
const MOVE = `(?<verb>${BETTER}|${WORSE})(?:了)?`;
const BY = '(?<by>[0-9]{1,3}|[一两二三四五六七八九十]{1,3})个?(?:位次|名次|位|名)';
const WORDS = '[^，。；0-9第]';
const FROM = `(?:由|从)${WORDS}{0,12}?(?:20\\d\\d年${WORDS}{0,6})?${ORDER('a')}`;
const RANKS: readonly RegExp[] = [
  // 前移7位，由第12位升至第5位
  `${MOVE}${BY}[，、,]${FROM}[^，。；0-9]{0,4}?(?:${BETTER}|${WORSE})(?:到|至|为)?${WORDS}{0,8}${ORDER('b')}`,
  // 由第12位前移7位，居第5位
  `${FROM}${MOVE}${BY}[，、,]?(?:到|至|位?居|跃居|位?列|排|现|达|升){0,2}${WORDS}{0,6}${ORDER('b')}`,
  // 第5位，比上年前移7位（上年第12位）
  `${ORDER('b')}[，、,]?(?:位次|排名)?(?:(?:较|比|同比)(?:20\\d\\d年)?${WORDS}{0,8})?${MOVE}${BY}[，、,（(](?:上年|去年|前年|原来|同期|20\\d\\d年)${WORDS}{0,8}${ORDER('a')}`,
  // 第5位，较上年第12位前移7位
  `${ORDER('b')}[，、,]?(?:较|比|由|从)${WORDS}{0,8}(?:20\\d\\d年${WORDS}{0,4})?[（(]?${ORDER('a')}[）)]?${MOVE}${BY}`,
  // 由第12位前移至第5位，前移7位
  `${FROM}[^，。；0-9]{0,4}?${MOVE}(?:到|至|为)?(?:20\\d\\d年)?${WORDS}{0,8}${ORDER('b')}(?:(?:[，、,]${WORDS}{1,10})?[，、,（(](?:[一两三四五六]年)?(?<again>${BETTER}|${WORSE})(?:了)?${BY})?`,
].map((form) => new RegExp(form, 'g'));

export const rankChangesOf: (block: Block) => readonly RankChange[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/[位名第]/.test(text)) return [];
  const found: RankChange[] = [];
  for (const form of RANKS) {
    for (const match of matchesOf(text, form)) {
      const { a, a2, a3, b, b2, b3, verb, by, again } = match.groups!;
      const from = a3 ? 1 : readInteger(a ?? a2 ?? '');
      const to = b3 ? 1 : readInteger(b ?? b2 ?? '');
      // 退至第7位，前进2位: the second verb goes the other way.
      const turned = again !== undefined && WAY.test(again) !== WAY.test(verb!);
      const value = by ? (turned ? -1 : 1) * (readInteger(by) ?? 0) : undefined;
      const span = { start: match.index, end: match.index + match[0].length };
      if (!from || !to || found.some((other) => overlaps(other.span, span))) continue;
      const at = by ? match.index + match[0].lastIndexOf(verbOf(match[0], by)) : 0;
      const stated = value ? { span: { start: at, end: at + verbOf(match[0], by!).length }, value } : undefined;
      found.push({ span, from, to, better: !WAY.test(verb!), stated });
    }
  }
  return found;
});

/** 前移7位: the words that say by how much. */
const verbOf = (words: string, by: string): string =>
  new RegExp(`(?:${BETTER}|${WORSE})了?${by}个?(?:位次|名次|位|名)`).exec(words)?.[0] ?? by;
