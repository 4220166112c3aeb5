// What do the labels of rows and columns say that name no indicator: a place, a time?
import { columnOf } from '../core/api.js';

/** What may stand in a header besides the name of an indicator. */
const NO_NAME =
  /20\d\d年?|年[度末底]|[（(][^（()）]*[）)]|合计|总计|情况|金额|目标|预期|计划|任务|安排|力争|全年|累计|完成|实绩|实际|绝对[值量数额]|总量|规模|本年|今年|当年|上年|去年|上一年|前年|明年|下年|同期|基期|本期|上期|报告期|现值|数[值据量]|指标值|预计|增速|增长率?|增幅|涨幅|同比|[比较年数值为率]/g;
/** The whole of what a table is about, not a part of it. */
const WHOLE = /^(?:全[省市县区州旗镇乡]|本[市县区]|合计|总计)(?:合计|总计|[（(].*)?$/;
const PLACE = /^[\u3400-\u9fff]{1,10}(?:省|市|县|区|州|盟|旗|镇|乡|街道)$/;
const PLACES_HEADER =
  /^(?:地区|区域|县区|区县|市州|市县|县市区?|区划|乡镇|镇街?|街道|单位)(?:名称)?$|^县[（(]市|^[乡镇区县市][（(、]/;
const TIMES_HEADER = /^(?:年份|年度|年|时间|时期)$/;

/** Above the labels of rows that are years or places. */
export const isLabelHeader = (text: string): boolean => PLACES_HEADER.test(text) || TIMES_HEADER.test(text);

/** The place that a row or a column is of: empty for the whole, undefined for what is no place. */
export const placeIn = (text: string): string | undefined =>
  WHOLE.test(text) ? '' : PLACE.test(text) ? text : undefined;

/** Whether it says nothing but a time, a kind and a unit: 2026年目标, 增速（%）. */
export const isBare = (text: string): boolean =>
  columnOf(text) !== undefined && !/[\u3400-\u9fff]{2}/.test(text.replace(NO_NAME, ''));
