// Of which year, and of which region, is a statement?
import type { Draft } from '../../draft/node.js';
import { sectionTitles } from '../../draft/section-titles.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Statement } from './statements.js';

/** What the part of the report that a paragraph stands in says of its time. */
export interface PartYear {
  /** The year that its sentences speak of when they name none: for what is done, and for what is aimed at. */
  readonly done: number | undefined;
  readonly target: number | undefined;
  /** The part says what is to be done. */
  readonly plans: boolean;
}

const PLANNING = /今年|安排|任务|目标|重点|打算|计划|部署|思路|要求|奋力|争当|开创/;
const REVIEWING = /回顾|总结|成绩|成效|过去|取得|完成情况|主要工作|去年/;

/** For each block; `review` is the year looked back on. */
export function partYears(draft: Draft, review: number): readonly PartYear[] {
  const titles = sectionTitles(draft);
  const first = titles.find((title) => title !== undefined);
  return titles.map((title = '回顾') => {
    const years = [...new Set(title.match(/20\d\d/g) ?? [])].map(Number);
    const year = years.length === 1 ? years[0] : undefined;
    if (year === review || (!years.length && REVIEWING.test(title)))
      return { done: review, target: review + 1, plans: false };
    if (year === review + 1 || (!years.length && PLANNING.test(title)))
      return { done: review + 1, target: review + 1, plans: true };
    // A report begins by looking back, whatever it calls that.
    return { done: title === first ? review : undefined, target: years.length ? undefined : review + 1, plans: false };
  });
}

const YEARLY = /(?:19|20)\d\d年|[今去上当明]年|十[一二三四]?五”?(?:时期|期间|以来|末)|[五三两]年(?:来|间|累计|共)/g;
const PART_OF_YEAR = /上半年|前三季度|[一二三四]季度|1[-—~至]\d{1,2}月/;
/** A clause of nothing but a time dates the clauses behind it. */
const DATING = /(?:^|[，：])(?:预计)?(?:到|至|截至)?$/;

/** Undefined where the sentence speaks of another year than its part, or the paragraph of half a year. */
export function yearOf(statement: Statement, part: PartYear): number | undefined {
  const { before, clause, year } = statement;
  if (/^\d/.test(year)) return Number.parseInt(year, 10);
  // 由A增加到B without a year: A may be of any.
  if (/此前|五/.test(year)) return undefined;
  const usual = statement.modality === 'target' ? part.target : part.done;
  if (/上年|去年/.test(year)) return part.plans || usual === undefined ? undefined : usual - 1;
  if (PART_OF_YEAR.test(before)) return undefined;
  const sentence = before.slice(Math.max(...['。', '！', '？'].map((mark) => before.lastIndexOf(mark))) + 1);
  const said = matchesOf(sentence, YEARLY).filter(({ index }) => !/[比较由从]$/.test(sentence.slice(0, index)));
  const last = said.at(-1);
  if (!last) return usual;
  const named = /^\d{4}/.test(last[0])
    ? Number.parseInt(last[0], 10)
    : /^[今当]年/.test(last[0])
      ? part.done
      : /^[去上]年/.test(last[0]) && part.done !== undefined
        ? part.done - (part.plans ? 1 : 0)
        : undefined;
  // A year told by the way need not be the year of this value.
  const dates = last.index >= sentence.length - clause.length || DATING.test(sentence.slice(0, last.index));
  return named === usual || dates ? named : undefined;
}

/** How the draft calls its own region: the smallest that it speaks of more than by the way. */
export const ownRegion = memo(({ text }: Draft): string => {
  const counts = [...'县区旗州市省'].map((level) => [level, text.split(`全${level}`).length - 1] as const);
  const most = Math.max(...counts.map(([, count]) => count));
  const own = counts.find(([, count]) => count > 0 && count >= most / 5)?.[0];
  return own ? `全${own} 我${own}` : /国务院/.test(text) ? '全国 我国' : '';
});
