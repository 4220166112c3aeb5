// Of when, of whom and of which kind does the sentence speak, up to the name of an indicator?
import { lastOf } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';

export const TIME =
  /(?:19|20)\d\d ?年(?:底|末|前|度)?|“?十[一二三四]?五”?(?:时期|期间|末)?|(?:今|去|上|当|明)年|[本当上]月|上半年|前三季度|[一二三四]季度|(?<!个)[五三两]年(?!行动|攻坚|计划|规划|提升)(?:来|间|内)?|一年来|过去的?一年|全年|年末|年底|(?:\d{1,2}月?[-—–至~～])?\d{1,2}月(?:末|底)?/g;
const REGION =
  /[全我][国省市县区州旗盟]|本[省市县区州旗盟]|开发区|高新区|经开区|新区|市区|城区|县域|市本级|县级|中央|地方|其中/g;
// 增加到2025年的318家 is no goal.
const TARGET =
  /力争|确保|(?<!稳|社会|市场|改善)预期(?!寿命)|目标|计划|争取|(?<![加高长升大展低少降至])到 ?20\d\d ?年|达到[^，。；]*以上|左右$/;
const FILLER =
  /^(?:[在从由至]|仅?以|稳住|巩固|延续|实现|完成|预计|确保|力争|年内|全年|金融机构|其中|同时|和|及|与|，|、|的|了|是|为|：|全口径|到|主要|经济|指标|发展|预期|目标|初步核算|据|按|一是|二是|三是)+/;

/** 民营工业增加值增长18%、消费品零售额增长11%: whose the first is, all of the row are. */
const OWNERS = /^[^、]{0,6}?(民营|民间|非公|外资|外商|国有|私营|个体|县属|市属|省属)/;

/** What stands farther away than this says nothing of a name, and would be read again for each name of a line. */
const LONGEST_SENTENCE = 300;

export interface Context {
  /** Words before the name that make it another indicator: 民营经济, 第三产业. */
  readonly modifiers: string;
  readonly region: string;
  /** As the sentence says it: 2025年, 上半年, “十四五”; empty when it says nothing. */
  readonly period: string;
  readonly modality: 'done' | 'target';
  /** From its start to the name. */
  readonly clause: string;
}

/** The name stands at `start`, what is said of it ends at `end`; the words before it begin at `from` at the earliest. */
export function contextAt(text: string, start: number, end: number, from = 0): Context {
  const farthest = Math.max(0, start - LONGEST_SENTENCE);
  const clause = text.slice(Math.max(from, lastOf(text, '，。；：！？,;:、\n', start, farthest)), start);
  const sentence = text.slice(sentenceStart(text, '。；;！', start), start);
  const modifiers = clause
    .replace(TIME, '')
    .replace(REGION, '')
    .replace(FILLER, '')
    .replace(/[\s“”0-9xX×*.%％—·•●■◆]/g, '');
  const goesOn = text[start - clause.length - 1] === '、';
  return {
    modifiers:
      modifiers ||
      (goesOn ? (OWNERS.exec(text.slice(lastOf(text, '，。；：\n', start, farthest), start))?.[1] ?? '') : ''),
    region: (clause.match(REGION) ?? []).at(-1) ?? '',
    period: periodAt(text, start),
    modality: modalityOf(sentence + text.slice(start, end)),
    clause,
  };
}

/** 超额完成省定目标 tells what was done. */
const MET = /(?:完成|实现|达到|超过|高于|好于)了?[^，。；]{0,10}(?:目标|计划)(?:任务|值)?(?=[，、]|$)/g;
/** 增长6.4%（年度目标6%左右），…: of that growth alone. */
const GOAL_BESIDE = /[（(][^（）()]{0,8}(?:目标|计划)[^（）()]{0,12}[）)]/g;
export const modalityOf = (sentence: string): 'done' | 'target' =>
  TARGET.test(/目标|计划/.test(sentence) ? sentence.replace(GOAL_BESIDE, '').replace(MET, '') : sentence)
    ? 'target'
    : 'done';

/** The time that the last word of time in a sentence gives; what something is compared with is not its time. */
export function periodOf(sentence: string): string {
  const times = matchesOf(sentence, TIME).filter(
    ({ 0: words, index }) =>
      !/[比较是与同]$/.test(sentence.slice(0, index)) &&
      !/^(?:的?\s*\d[\d.]*[倍%％]|为基[数期准]|(?:完成|实现|达到?|为)?的?[^，。；]{0,14}基础上)/.test(
        sentence.slice(index + words.length),
      ),
  );
  const last = times.at(-1)?.[0].replace(/[“” ]|[底末前度]$|时期|期间/g, '') ?? '';
  // 年末, without a year: of the year spoken of.
  return last === '年' ? '全年' : last;
}

/** Of when a sentence speaks at a place in it. 2025年A完成1亿元；B完成2亿元: of the same year. */
export function periodAt(text: string, at: number): string {
  const start = sentenceStart(text, '。；;！', at);
  const period = periodOf(text.slice(start, at));
  if (period || !/[；;]/.test(text[start - 1] ?? '')) return period;
  const before = periodOf(text.slice(sentenceAt(text, start - 1), start));
  return /^(?:19|20)\d\d年$/.test(before) ? before : '';
}

/** 2025年，…; 刚刚过去的2025年是…. */
const OPENING_YEAR = /^(?:各位代表[，：！])?(?:刚刚过去的)?((?:19|20)\d\d年|去年)(?=[，,是])/;
const OPENING = /(?:过去的?)?([三四五几]年)多?来|(?<!为|[开收]启)“?(十[一二三四]五)”?(?:以来|时期|期间)/;

/** 五年来，…; 2025年，…: a paragraph that opens with several years, or with one, goes on to tell of them; empty for others. */
export function openingPeriod(text: string): string {
  const match = OPENING.exec(text.slice(0, LONGEST_OPENING));
  return match ? (match[1] ? `${match[1]}来` : match[2]!) : (OPENING_YEAR.exec(text)?.[1] ?? '');
}
/** The title of a paragraph and the first words of its first sentence. */
export const LONGEST_OPENING = 48;

/** Where the sentence begins that a place is in; a semicolon does not end it. */
export const sentenceAt = (text: string, at: number): number =>
  lastOf(text, '。！？\n', at, Math.max(0, at - LONGEST_SENTENCE));

/** The words of a sentence up to a place in it. */
export const sentenceBefore = (text: string, at: number): string =>
  text.slice(sentenceStart(text, '。；;！\n', at), at);

/** 1—9月完成A亿元。其中：税收B亿元: of the months of the sentence before. */
function sentenceStart(text: string, marks: string, at: number): number {
  const farthest = Math.max(0, at - LONGEST_SENTENCE);
  const start = lastOf(text, marks, at, farthest);
  return text.startsWith('其中', start) && /[。；]/.test(text[start - 1] ?? '')
    ? lastOf(text, marks, start - 1, farthest)
    : start;
}
