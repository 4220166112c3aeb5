// Of when is a value, and is it told or aimed at? By its sentence and by the part of the report it stands in.
import type { Block, Draft } from '../../draft/node.js';
import { sectionTitles } from '../../draft/section-titles.js';
import { lastOf } from '../../text/marks.js';
import { memo } from '../../text/memo.js';
import { planYears } from '../../zh/plans.js';
import { reportYears } from '../years/years.js';
import { LONGEST_OPENING, openingPeriod, sentenceBefore } from './context.js';

/** What the sentence says of a value's time. */
export interface Timed {
  /** 2025年, 上半年, “十四五”; empty when it says nothing. */
  readonly period: string;
  readonly modality: 'done' | 'target';
  /** 增长到, 达到: of several years it is told of their end. */
  readonly reached?: boolean;
}

/**
 * For each block what `when` must know of the draft, in one word: the year looked back on, whose report it is, the title of the part,
 * where the part is of several years whether the last paragraph that says so speaks of all of them or of one; and of
 * whom the block is, where each of several has one.
 */
export const wheresOf: (draft: Draft) => readonly string[] = memo((draft) => {
  const { review: year = '' } = reportYears(draft);
  const own = draft.blocks.slice(0, TITLES).map(({ text }) => OWN.exec(text.slice(0, 60))?.[1]);
  const review = `${year}${own.find(Boolean) ?? ''}`;
  let last: string | undefined;
  let where = `${review}|`;
  let whose: string | undefined;
  let settled = false;
  let section: string | undefined;
  let bare = '';
  return sectionTitles(draft).map((heading = '', index) => {
    const { text } = draft.blocks[index]!;
    if (heading !== section) [section, bare] = [heading, ''];
    // 2026年主要工作 on a line of its own is a title, numbered or not.
    const titled = text.length < LONGEST_TITLE && !/[。；，：]/.test(text);
    if (titled && (isPlan(text, Number(year)) || BARE.test(text))) bare = text;
    const title = bare || heading;
    if (title !== last) {
      last = title;
      where = `${review}|${title}`;
      whose = OF_ONE.exec(title)?.[1];
      settled = title !== '' && !SEVERAL_YEARS.test(title);
    }
    const scope = settled ? '' : scopeOf(draft.blocks[index]!);
    if (scope && !where.endsWith(scope)) where = `${review}|${title}${scope}`;
    const one = oneIn(draft.blocks[index]!) ?? whose;
    const plan = planIn(draft.blocks[index]!);
    const own = plan === undefined ? where : `${review}|${plan}`;
    return one ? `${own}${OF_WHOM}${one}` : own;
  });
});

/** 过去一年工作回顾, 今年主要工作: titles without a number or a year. */
const BARE =
  /^(?:(?:过去|这)(?:的?一|[五三四])年|去年|今年|明年|新的一年)[^，。；：]{0,10}(?:回顾|总结|工作|任务|安排|目标|要求|打算)$/;

/** The title and what stands below it say whose report it is: 云溪市政府工作报告, 市长　陈启明. */
const OWN = /([国省市县区州旗])(?:务院|人民政府|政府|委|长[　 ]|第[一二三四五六七八九十]+届)/;
const TITLES = 8;

/** The widest first; a 区 lies in a city, or is as wide as a province. */
const WIDER = '国省市州区县旗';

/**
 * 全省快递业务量增长11.6% in the report of a city: of whom it is told, where that is wider than the draft's own; empty
 * for the draft's own, and where none is named.
 */
export function elsewhereAt(text: string, at: number, where: string): string {
  const own = /^\d*([国省市县区州旗])\|/.exec(where)?.[1];
  if (!own) return '';
  // 居全省第4位 is a place among others.
  const clause = text
    .slice(lastOf(text, '，。；：;\n', at, Math.max(0, at - 40)), at)
    .replace(/全[国省市](?=第|首位|前)/g, '');
  const named = (words: string, form: RegExp) => form.exec(words)?.[1];
  const region =
    named(clause, /^.*([全我][国省市县区州旗])/) ??
    named(sentenceBefore(text, at), /^从?([全我][国省市县区州旗])/) ??
    '';
  const level = region.slice(1);
  const wider = WIDER.indexOf(level) <= WIDER.indexOf(own) || (level === '区' && /[市州]/.test(own));
  return level !== own && wider ? region : '';
}

/** 2026年工作打算：全年新建…: the paragraph's own title, on its first line. */
const planIn = memo(
  ({ text }: Block) => /^[\u3400-\u9fff\d]{2,14}(?:打算|安排|计划|目标|思路|设想|任务)(?=[：:])/.exec(text)?.[0],
);

const ONE_YEAR = /(?:过去|这)的?一年|一年来|20\d\d年(?:[，是]|工作)|去年/;

const SEVERAL = '（历年）';
const ONE = '（当年）';

/** A paragraph that opens with 五年来 or 一年来 goes for those behind it too. */
const scopeOf = memo(({ text }: Block): string => {
  const opening = openingPeriod(text);
  if (opening) return ONE_YEAR.test(opening) || /^\d/.test(opening) ? ONE : SEVERAL;
  return ONE_YEAR.test(text.slice(0, LONGEST_OPENING)) ? ONE : '';
});

/** 柳河镇：新建道路12公里: one of several, each of which has its own. */
const OF_ONE =
  /^(?:[一二三四五六七八九十\d（()）、.．]{1,5})?([\u3400-\u9fff]{1,9}(?:[区县市州旗镇乡村局校厂]|街道|社区|[一二三四五六七八九十]中|小学|中学|幼儿园|医院|法院|公司|集团))(?:[：:]|$)/;
const oneIn = memo(({ text }: Block) => OF_ONE.exec(text)?.[1]);
const OF_WHOM = '\t';

const SEVERAL_YEARS = /[五四三]年|时期|以来|届|[一二三四]五/;
const PLANNING = /今年|安排|任务|目标|重点|打算|计划|部署|思路|要求|草案/;

/** Two values with the same answer are of the same time, and both told or both aimed at. */
export function when(timed: Timed, where: string): string {
  const mark = where.indexOf(OF_WHOM);
  return mark < 0 ? timeOf(timed, where) : `${timeOf(timed, where.slice(0, mark))}${where.slice(mark)}`;
}

function timeOf({ period, modality, reached }: Timed, where: string): string {
  const bar = where.indexOf('|');
  const review = Number.parseInt(where, 10) || undefined;
  const part = where.slice(bar + 1);
  const next = `${(review ?? 0) + 1}年`;
  if (PLANNING.test(part) || isPlan(part, review)) {
    const planned = /^(?:今年|全年|)$/.test(period) || period === next || (reached && period === '累计');
    // Of one year all parts that plan it speak alike.
    if (planned) return `${PLANNED}${SEVERAL_YEARS.test(part) && !part.includes(next) ? part : ''}`;
  }
  if (period === '今年' && part && !isReview(part, review)) return PLANNED;
  // 去年 is the year looked back on, and so is 全年 unless the part speaks of what is to be done.
  const last =
    /^(?:[去上]年|一年来|过去的?一年)$/.test(period) ||
    (period === '全年' && (!/\d{4}年/.test(part) || part.includes(`${review}年`))) ||
    period === `${review}年` ||
    (!period && (isReview(part, review) || part.endsWith(ONE))) ||
    (reached &&
      modality === 'done' &&
      !AHEAD.test(part) &&
      !/\d{4}/.test(period) &&
      (part.endsWith(SEVERAL) ||
        /^[五四三]年(?!内)/.test(period) ||
        planYears(period)?.last === review ||
        // “十一五”时期…显著成就: what was reached by its end.
        (!period && planYears(/十[一二三四]?五/.exec(part)?.[0] ?? '')?.last === review)));
  return `${modality}|${last ? '去年' : period === '全年' ? part : period || part}`;
}

/** “十二五”时期的战略任务: what is reached there is still to be. */
const AHEAD = /任务|目标|安排|思路|打算|展望|蓝图|要求|部署/;

/** What is to be done in the year ahead, as the part for it says. */
const PLANNED = 'plan|';

/** Whether the answer of `when` leaves no doubt: the year looked back on or ahead to, or a time that is named. */
export const isSure = (time: string): boolean => SURE.test(time);
const SURE = /^(?:plan\||(?:done|target)\|(?:去年|(?:19|20)\d\d年|上半年|前三季|[一二三四]季)(?:\t|$))/;

/** 2026年主要工作 in a report on 2025. */
const isPlan = (part: string, review = 0): boolean => part.includes(`${review + 1}年`) && !part.includes(`${review}年`);
const LONGEST_TITLE = 30;

const isReview = (part: string, review: number | undefined): boolean =>
  !SEVERAL_YEARS.test(part) && (part.includes(`${review}年`) || /回顾|去年|过去一年|一年来/.test(part));

export const isDated = (period: string): boolean => /^(?:\d{4}|[今去上])年$/.test(period);
