// What does the user's table say of this place in the draft? Silent unless indicator, time, kind and unit are the same.
import type { Draft } from '../draft/node.js';
import { sectionTitles } from '../draft/section-titles.js';
import { memo } from '../text/memo.js';
import { amountIn } from '../zh/amount.js';
import type { DataTable, TableFigure } from './data-table.js';
import { type Statement, statementsWith } from './statements.js';
import { reportYears } from './years.js';

/** A statement, the block it stands in, and what the table says of it. */
export interface Answered {
  readonly block: number;
  readonly statement: Statement;
  /** The figures of the table that are of the same thing, each value once; more than one where the table contradicts itself. */
  readonly figures: readonly TableFigure[];
  /** Why there is none, as a sentence without its end. */
  readonly why?: string;
}

/** Every statement of the draft about an indicator that is usual or in the table. */
export const answersIn: (table: DataTable) => (draft: Draft) => readonly Answered[] = memo((table) => {
  const read = statementsWith(table.names);
  const byIndicator = new Map<string, TableFigure[]>();
  for (const figure of table.figures)
    byIndicator.set(figure.indicator, [...(byIndicator.get(figure.indicator) ?? []), figure]);
  const latest = Math.max(
    0,
    ...table.figures.map(({ when, modality }) => ('year' in when && modality === 'done' ? when.year : 0)),
  );
  return memo((draft) => {
    const review = reportYears(draft).review ?? latest;
    const parts = partYears(draft, review);
    const own = ownRegion(draft);
    return draft.blocks.flatMap((block, index) =>
      read(block).map((statement): Answered => {
        const known = byIndicator.get(statement.indicator) ?? [];
        return { block: index, statement, ...lookUp(statement, known, { part: parts[index]!, own, review }) };
      }),
    );
  });
});

/** One name, several measures of it: only the same words mean the same. */
const LOOSE = new Set(['财政收入', '到位资金', '居民人均可支配收入', '旅游收入', '游客人次']);

interface Around {
  readonly part: PartYear;
  readonly own: string;
  /** The year looked back on; 0 where nothing tells it. */
  readonly review: number;
}

function lookUp(
  statement: Statement,
  known: readonly TableFigure[],
  { part, own, review }: Around,
): Pick<Answered, 'figures' | 'why'> {
  const none = (why: string) => ({ figures: [], why });
  const { indicator, form, modifiers, region, kind } = statement;
  const named = LOOSE.has(indicator) ? known.filter((figure) => figure.form === form) : known;
  if (!named.length) return none(`表中没有“${form}”`);
  if (modifiers) return none(`文中是“${modifiers}${form}”，表中没有这样限定的指标`);
  if (region && region !== '其中' && !own.includes(region)) return none(`文中说的是${region}的“${form}”`);
  const year = yearOf(statement, part);
  if (year === undefined) return none(`看不出“${form}”说的是哪一年`);
  const target = year > review && (statement.modality === 'target' || part.plans);
  const timely = named.filter(
    ({ when, modality }) =>
      (modality === 'target') === target && ('year' in when ? when.year === year : review + when.since === year),
  );
  const what = `“${form}”的${target ? '目标' : ''}${kind === 'growth' ? '增速' : '数值'}`;
  if (!timely.length) return none(`表中没有${year > 1900 ? `${year}年` : ''}${what}`);
  const fitting = timely.filter((figure) => figure.kind === kind);
  if (!fitting.length) return none(`表中没有${what}`);
  const usable = fitting.filter(({ amount }) => amount);
  if (!usable.length) return none(`${fitting[0]!.ref}${fitting[0]!.fault ?? '不是数值'}`);
  if (!statement.unit && !statement.blank) return none('文中没有写单位');
  const scaled = statement.unit
    ? usable.filter(({ amount }) => amountIn(amount!, statement.unit) !== undefined)
    : usable;
  if (!scaled.length) return none(`${usable[0]!.ref}的单位与文中的“${statement.unit}”不同`);
  const signed = scaled.filter((figure) => kind === 'level' || figure.negative === statement.down);
  if (!signed.length)
    return none(
      `${scaled[0]!.ref}是${scaled[0]!.negative ? '下降' : '增长'}，文中写“${statement.down ? '下降' : '增长'}”`,
    );
  const values = new Map(
    signed.map((figure) => [`${figure.amount!.value}${figure.amount!.unit}`, figure] as const).reverse(),
  );
  return { figures: [...values.values()].reverse() };
}

interface PartYear {
  /** The year that its sentences speak of when they name none: for what is done, and for what is aimed at. */
  readonly done: number | undefined;
  readonly target: number | undefined;
  /** The part says what is to be done. */
  readonly plans: boolean;
}

const PLANNING = /今年|安排|任务|目标|重点|打算|计划|部署|思路|要求|奋力|争当|开创/;
const REVIEWING = /回顾|总结|成绩|成效|过去|取得|完成情况|主要工作|去年/;

function partYears(draft: Draft, review: number): readonly PartYear[] {
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
function yearOf(statement: Statement, part: PartYear): number | undefined {
  const { before, clause, year } = statement;
  if (/^\d/.test(year)) return Number.parseInt(year, 10);
  // 由A增加到B without a year: A may be of any.
  if (/此前|五/.test(year)) return undefined;
  const usual = statement.modality === 'target' ? part.target : part.done;
  if (/上年|去年/.test(year)) return part.plans || usual === undefined ? undefined : usual - 1;
  if (PART_OF_YEAR.test(before)) return undefined;
  const sentence = before.slice(Math.max(...['。', '！', '？'].map((mark) => before.lastIndexOf(mark))) + 1);
  const said = [...sentence.matchAll(YEARLY)].filter(({ index }) => !/[比较由从]$/.test(sentence.slice(0, index)));
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
const ownRegion = memo(({ text }: Draft): string => {
  const counts = [...'县区旗州市省'].map((level) => [level, text.split(`全${level}`).length - 1] as const);
  const most = Math.max(...counts.map(([, count]) => count));
  const own = counts.find(([, count]) => count > 0 && count >= most / 5)?.[0];
  return own ? `全${own} 我${own}` : /国务院/.test(text) ? '全国 我国' : '';
});
