// Of when is a value, and is it told or aimed at? By its sentence and by the part of the report it stands in.
import type { Draft } from '../../draft/node.js';
import { sectionTitles } from '../../draft/section-titles.js';
import { memo } from '../../text/memo.js';
import { reportYears } from '../years/years.js';

/** What the sentence says of a value's time. */
export interface Timed {
  /** 2025年, 上半年, “十四五”; empty when it says nothing. */
  readonly period: string;
  readonly modality: 'done' | 'target';
}

/** For each block what `when` must know of the draft, in one word: the year looked back on and the title of the part. */
export const wheresOf: (draft: Draft) => readonly string[] = memo((draft) => {
  const { review = '' } = reportYears(draft);
  let last: string | undefined;
  let where = `${review}|`;
  return sectionTitles(draft).map((title) => {
    if (title !== last) {
      last = title;
      where = `${review}|${title ?? ''}`;
    }
    return where;
  });
});

const SEVERAL_YEARS = /[五四三]年|时期|以来|届|[一二三四]五/;
const PLANNING = /今年|安排|任务|目标|重点|打算|计划|部署|思路|要求/;

/** Two values with the same answer are of the same time, and both told or both aimed at. */
export function when({ period, modality }: Timed, where: string): string {
  const bar = where.indexOf('|');
  const review = bar ? Number(where.slice(0, bar)) : undefined;
  const part = where.slice(bar + 1);
  if (PLANNING.test(part)) {
    const planned = /^(?:今年|全年|)$/.test(period) || period === `${(review ?? 0) + 1}年`;
    if (planned) return `target|${part}`;
  }
  // 去年 is the year looked back on, and so is 全年 unless the part speaks of what is to be done.
  const last =
    /^(?:[去上]年|全年|一年来|过去的?一年)$/.test(period) ||
    period === `${review}年` ||
    (!period && isReview(part, review));
  return `${modality}|${last ? '去年' : period || part}`;
}

const isReview = (part: string, review: number | undefined): boolean =>
  !SEVERAL_YEARS.test(part) && (part.includes(`${review}年`) || /回顾|去年|过去一年|一年来/.test(part));

export const isDated = (period: string): boolean => /^(?:\d{4}|[今去上])年$/.test(period);
