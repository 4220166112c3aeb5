// How does a report set one amount beside another? The forms of comparison, each a row of figures and the words between.
import { DOWN, UP, YEARLY } from '../../zh/change-words.js';
import type { Slot } from '../figures/rows.js';
import { PLAN } from '../parts/plan-forms.js';

const CHANGE = `(?:同比|累计|共|实际|[一二两三四五六]年(?:间|来)?|${YEARLY})*(?:复合)?(?:${UP}|${DOWN})(?:了|率|约|达到?|为|近)*`;
const JOIN = '[，、,（(]';
const YEAR = '(?:19|20)\\d\\d年';
const BASE = `(?:上一?年度?|[去今]年|前年|同期|年初|${YEAR}|“?十[一二三四]?五”?(?:规划)?|(?:上个?|前)[三五]年|[五三]年前)(?:同[期月季]|全年|时期|期间|末|底|初)*`;
const THAN = `(?:比|较|与)(?:${BASE})(?:相比)?`;
const H = '[\\u3400-\\u9fff“”]';
const REACH = '(?:总[量额数值]|已|增)?(?:达到?|至|突破|完成|实现|为|提高到|增加到|上升到)了?';

const slot = (name: string, measure: Slot['measure'], lead: string): Slot => ({
  name,
  measure,
  lead: new RegExp(`${lead.startsWith('…') ? lead.slice(1) : `^${lead}`}$`),
});
// The end first: what must not stand there is looked for once.
const to: Slot = { name: 'to', measure: 'amount', lead: new RegExp(`$(?<!(?:${CHANGE}|${THAN}的?|占|由|从))`) };
const percentTo = { ...to, measure: 'percent', lead: /$(?<![由从比较占于])/ } as const;
const changes = (lead: string, measures: readonly Slot['measure'][] = ['percent', 'amount', 'fold']): Slot[] =>
  measures.map((measure) => slot('stated', measure, lead));

/** The figures of one form: `to` and `from` are set beside each other, `by` takes the place of `from`, `stated` is what is told of them. */
export const FORMS: readonly (readonly Slot[])[] = [
  // 达到B，是2020年A的2倍，年均增长R
  [
    to,
    slot('from', 'amount', `[，、,]?(?:是|为|相当于)${BASE}的?`),
    slot('times', 'fold', '的'),
    slot('stated', 'percent', `${JOIN}${CHANGE}`),
  ],
  // 完成B，比上年的A增长R
  ...changes(`(?:翻了?[一两二]番[，、,])?${CHANGE}`).map((stated) => [
    to,
    slot('from', 'amount', `${JOIN}而?${THAN}的?`),
    stated,
  ]),
  // 达到B，增长R，比2021年的A年均增长R
  [
    to,
    slot('last', 'percent', `${JOIN}(?:同比|比上年|较上年)?增长`),
    slot('from', 'amount', `(?:[，、,][^，。；0-9]{2,10})?[，、,]${THAN}的?`),
    slot('stated', 'percent', `(?:${YEARLY})(?:增长|提高|增速|递增)(?:率?达|为|了)?`),
  ],
  // 达到B，上年为A，增长R; 达到B（上年A），增长R
  ...changes(`[）)]?(?:相比)?${JOIN}?${CHANGE}`).flatMap((stated) => [
    [to, slot('from', 'amount', `[，、,]而?${BASE}(?:仅|只有|为|是|完成|实现|达到?)*`), stated],
    [to, slot('from', 'amount', `[（(]${BASE}(?:仅|只有|为|是|完成)*`), stated],
    [
      to,
      slot('from', 'amount', `${JOIN}由`),
      { ...stated, lead: /^(?:起步|起家)[，、,](?:增长|增幅|提高)(?:了|达)?$/ },
    ],
  ]),
  // 达到B，增长R，上年基数为A
  [
    to,
    slot('stated', 'percent', `${JOIN}${CHANGE}`),
    slot('from', 'amount', `[，、,]${BASE}(?:基数|这一数字|同期数)(?:为|是|仅)+`),
  ],
  // 2020年为A，2025年达到B，年均增长R
  ...changes(`${JOIN}${CHANGE}`).map((stated) => [
    slot('from', 'amount', `…${BASE}[\\u3400-\\u9fff]{0,12}(?:为|是|完成|实现|达到?|只有)`),
    slot('to', 'amount', `[，、,](?:而|到)?(?:今年|本年|去年|${YEAR})(?:底|末)?(?:${REACH})`),
    stated,
  ]),
  // 从2020年的A起步，到2025年达到B，年均增长R
  ...changes(`${JOIN}${CHANGE}`).map((stated) => [
    slot('from', 'amount', `…(?:由|从)${BASE}的?`),
    slot('to', 'amount', `(?:起步)?[，、,]?到?(?:今年|本年|去年|${YEAR})(?:底|末)?的?${H}{0,8}(?:${REACH})?`),
    stated,
  ]),
  // 比上年的A增加D，达到B; 比上年的A增长R，达到B
  ...changes(CHANGE).map((stated) => [
    slot('from', 'amount', `…${THAN}的?`),
    stated,
    slot('to', 'amount', `[，、,](?:总[量额数值])?(?:${REACH})`),
  ]),
  // 完成B，同比增加D，上年为A; 增长R（上年A）
  ...changes(`${JOIN}(?:${THAN}|同比)?${CHANGE}`).map((stated) => [
    to,
    stated,
    slot('from', 'amount', `[，、,（(]${BASE}(?:仅|只有|为|是|完成)*`),
  ]),
  // 完成B，比2020年的A增加D，年均增长R
  [
    to,
    slot('from', 'amount', `${JOIN}而?${THAN}的?`),
    slot('by', 'amount', CHANGE),
    slot('stated', 'percent', `${JOIN}${CHANGE}`),
  ],
  // 完成B，比上年增加D，增长R; 完成B，增长R，增加D
  [
    to,
    slot('by', 'amount', `${JOIN}(?:${THAN}|同比)(?:新增|多增|${CHANGE})`),
    slot('stated', 'percent', `${JOIN}${CHANGE}`),
  ],
  [
    to,
    slot('stated', 'percent', `${JOIN}(?:${THAN}|同比)?${CHANGE}`),
    slot('by', 'amount', `${JOIN}(?:净)?(?:增加|增收|减少|增长)(?:了)?`),
  ],
  // 增加D、增长R，达到B
  [
    slot('by', 'amount', `…(?:${THAN})?(?:净增加?|增加|增长|增收)(?:了)?`),
    slot('stated', 'percent', `${JOIN}(?:增长|增幅|提高)(?:了|达)?`),
    slot('to', 'amount', `[，、,](?:总[量额数值])?(?:达到?|增至|增加到|升至|突破)了?`),
  ],
  // 达到B，是2020年的N倍，年均增长R; 比2020年增长T，年均增长R
  ...(['fold', 'percent'] as const).map((measure) => [
    slot(
      'total',
      measure,
      measure === 'fold' ? `…(?:是|为|相当于)${BASE}的` : `…(?:累计|共|${THAN})(?:增长|提高|增加)了?`,
    ),
    slot('stated', 'percent', `[，、,](?:${YEARLY})(?:增长|提高|增速|递增)(?:率?达|为|了)?`),
  ]),
  // 年均增长R，累计增长T
  [
    slot('stated', 'percent', `…(?:${YEARLY})(?:增长|提高|增速|递增)(?:率?达|为|了)?`),
    slot('total', 'percent', `[，、,](?:[三四五六]年)?(?:累计|共)(?:增长|提高|增加)了?`),
  ],
  // 突破B，是2020年A的5倍
  [to, slot('from', 'amount', `${H}{0,10}[，、,]?(?:是|为|相当于)${BASE}的?`), slot('stated', 'fold', '的')],
];

/** What leads from a rate to the one it is set beside, and from that to the points between the two. */
const ELSEWHERE = `(?:全[国省市县州区]|平均|${BASE})${H}{0,8}`;
export const BESIDE = new RegExp(
  `^(?:左右|以[上内下])?[）)]?(?:[，、,；（(]而?(?:(?:比|较|高于|快于|低于|慢于|高出|超出|超过|好于|领先|(?:控制|保持|稳定)在)[^，。；0-9（(]{0,20}(?:20\\d\\d年${H}{0,8})?[（(]?|${ELSEWHERE}(?:[为是达有]|只有|仅))|[（(]${ELSEWHERE})$`,
);
export const POINTS_BEHIND = new RegExp(
  `^(?:左右|以[上内下])?[）)]?的?${H}{0,12}?(?:[，、,（(](?:比${PLAN})?${CHANGE}|${CHANGE}|(?:高|低|快|慢|多|少)(?:出|了)?|超过?)?$`,
);
/** 高出目标P个百分点（目标Q）, 提高P个百分点，上年为Q: the points first. */
export const POINTS_FIRST =
  /[，、,（(][^，、,（(]{0,14}(?:高出?|低|快|慢|多|少|超出?|提高|提升|上升|下降|降低|回落|增加|加快)(?:于|出|了)?[\u3400-\u9fff]{0,10}$/;
export const THEN_BESIDE = new RegExp(
  `^(?:(?:[（(]|[（(，]${H}{0,6}(?=${PLAN}|全|平均))${ELSEWHERE.replace('?:', `?:${PLAN}|`)}|[，,]${BASE}(?:仅为|只有|为|是))$`,
);

/** 失业率3.2%，低于4.5%的目标: only which of the two is more is told. */
export const LIMIT = [
  percentTo,
  slot('limit', 'percent', '[，、,](?:高于|快于|低于|慢于|超过)[\\u3400-\\u9fff]{0,10}'),
];

/** 比2020年的A翻了一番，达到B; 达到B，比2020年的A翻了一番. */
export const DOUBLINGS = [
  [slot('from', 'amount', `…${THAN}的?`), slot('to', 'amount', `翻了?[一两二]番[，、,](?:${REACH})`)],
  [to, slot('from', 'amount', `${JOIN}${THAN}的?`)],
];

/** 完成B，比上年增加D: no more can have been added than there is. */
export const ADDED = [to, slot('by', 'amount', `${JOIN}${THAN}(?:净增加?|增加|增长|新增|增收|多)了?`)];

/** 上半年完成A，全年完成B. */
export const SUMMED_UP = [
  slot('part', 'amount', `…(?:一季度|上半年|前三季度)${H}{0,12}`),
  slot('all', 'amount', `[，、,](?:上半年|前三季度|全年)${H}{0,10}`),
];
