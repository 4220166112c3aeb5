// What does a header or the label of a row say: of when, how much or how much more, done or planned?
import { unitTextAt } from '../../zh/unit.js';

/** A year, or years from the one that the table calls 本年. */
export type Moment = { readonly year: number } | { readonly since: number };

export interface Column {
  readonly when: Moment;
  readonly modality: 'done' | 'target';
  readonly kind: 'level' | 'growth';
  /** From brackets in the header; empty where there are none. */
  readonly unit: string;
}

const NAME =
  /^(?:主要|工作|重点|统计|经济|预期|核心)*(?:指标|项目|事项|任务|内容)(?:名称|内容)?$|^(?:指标|项目|事项)(?:名称)?[（(]|^名称$/;
const UNIT = /^(?:计量)?单位$/;
/** Columns that hold no value of the indicator itself. */
const OTHER =
  /备注|说明|来源|责任|部门|口径|解释|序号|编号|排名|位次|名次|占|比重|完成率|进度|类别|分类|属性|增量|增加额|增减额|净增|年均|平均|上半年|季度|百分点|代码/;
const GROWTH = /增速|增长|增幅|涨幅|同比|±|\+-/;
const TARGET = /目标|预期|计划|任务|安排|力争/;
/** Of which year they are planned only another word tells. */
const UNDATED = /计划|任务|安排|力争|年度|年初/;
const THAN = /(?:比|较)(?:上年|去年|上一年)(?:同期)?/;
const MOMENTS: readonly (readonly [RegExp, number])[] = [
  [/前年/, -2],
  [/上年|去年|上一年|同期|基期|上期/, -1],
  [/明年|下年/, 1],
  [
    /本年|今年|当年|本期|报告期|全年|累计|完成|实绩|实际|绝对[值量数额]|总量|数[值据量]|指标值|预计|现值|^(?:数|值|金额)(?:[（(]|$)/,
    0,
  ],
];

export const isNameHeader = (text: string): boolean => NAME.test(text);
export const isUnitHeader = (text: string): boolean => UNIT.test(text);
export const isOther = (text: string): boolean => OTHER.test(text);
export const isGrowth = (text: string): boolean => GROWTH.test(text) || THAN.test(text);

/** The unit in brackets at the end: 地区生产总值（亿元）, 增速(%); empty where something else stands there. */
export function unitIn(text: string): string {
  const inside = /[（(](?:单位[:：])?±?([^（()）\d]{1,6})[）)]$/.exec(text)?.[1] ?? '';
  return isUnit(inside) ? inside : '';
}

export const isUnit = (text: string): boolean => text !== '' && unitTextAt(text, 0) === text;

/** Undefined for a column of something else. The text has no blanks; the rows of a header are joined. */
export function columnOf(text: string): Column | undefined {
  const years = text.match(/20\d\d/g) ?? [];
  const month = /(\d{1,2})月/.exec(text)?.[1] ?? '12';
  if (!text || OTHER.test(text) || new Set(years).size > 1 || month !== '12') return undefined;
  const growth = isGrowth(text);
  const target = TARGET.test(text);
  const rest = text.replace(THAN, '');
  const moment = MOMENTS.find(([form]) => form.test(rest))?.[1];
  if (!years.length && moment === undefined && !growth && !target) return undefined;
  if (target && UNDATED.test(text) && !years.length && !/今年|明年|本年/.test(text)) return undefined;
  return {
    when: years[0] ? { year: Number(years[0]) } : { since: target && moment !== -1 ? 1 : (moment ?? 0) },
    modality: target ? 'target' : 'done',
    kind: growth ? 'growth' : 'level',
    unit: growth ? '%' : unitIn(text),
  };
}

/**
 * The columns with what they say of each other. Beside a goal and without 本年, 上年 is the year that the report looks
 * back on; beside 2025年, 增速 is that year's; beside 2026年计划, 2026年增长 is planned, too.
 */
export function settled<C extends Column>(
  columns: readonly (readonly [number, C])[],
): readonly (readonly [number, C])[] {
  const of = (which: Column['modality']) => columns.filter(([, { modality }]) => modality === which);
  const yearOf = ({ when }: Column) => ('year' in when ? when.year : 0);
  const levels = of('done').filter(([, { kind }]) => kind === 'level');
  const planned = Math.max(0, ...of('target').map(([, column]) => yearOf(column)));
  const latest = Math.max(0, ...(levels.length ? levels : of('done')).map(([, column]) => yearOf(column)));
  const late =
    of('target').length > 0 &&
    of('done').length > 0 &&
    of('done').every(([, { when }]) => 'since' in when && when.since === -1);
  return columns.map(([at, column]) => {
    const { when, modality } = column;
    if (latest > 0 && 'since' in when) return [at, { ...column, when: { year: latest + when.since } }];
    if (modality === 'done' && latest > 0 && yearOf(column) > latest && yearOf(column) === planned)
      return [at, { ...column, modality: 'target' }];
    return late && modality === 'done' ? [at, { ...column, when: { since: 0 } }] : [at, column];
  });
}
