// Of when is a value, and is it told or aimed at? By its sentence and by the part of the report it stands in.

/** What is known of a value's time: as its sentence says it, and the title of its part. */
export interface Timed {
  /** 2025年, 上半年, “十四五”; empty when the sentence says nothing. */
  readonly period: string;
  readonly modality: 'done' | 'target';
  readonly part: string;
}

const SEVERAL_YEARS = /[五四三]年|时期|以来|届|[一二三四]五/;
const PLANNING = /今年|安排|任务|目标|重点|打算|计划|部署|思路|要求/;

/** Two values with the same answer are of the same time, and both told or both aimed at. */
export function when({ period, modality, part }: Timed, review: number | undefined): string {
  if (PLANNING.test(part)) {
    const planned = /^(?:今年|全年|)$/.test(period) || period === `${(review ?? 0) + 1}年`;
    if (planned) return `target|${part}`;
  }
  // 去年 is the year looked back on, and so is 全年 unless the part speaks of what is to be done.
  const last = /^(?:[去上]年|全年)$/.test(period) || period === `${review}年` || (!period && isReview(part, review));
  return `${modality}|${last ? '去年' : period || part}`;
}

const isReview = (part: string, review: number | undefined): boolean =>
  !SEVERAL_YEARS.test(part) && (part.includes(`${review}年`) || /回顾|去年|过去一年|一年来/.test(part));

export const isDated = ({ period }: Timed): boolean => /^(?:\d{4}|[今去上])年$/.test(period);
