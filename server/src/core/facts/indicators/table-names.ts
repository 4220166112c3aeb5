// Which indicator does the label of a row, or a header, name?
import { INDICATORS } from '../../zh/indicators.js';
import { toHalfWidth } from '../../zh/numeral.js';
import { type Column, unitIn } from '../tables/table-columns.js';
import { USUAL_NAMES } from './statements.js';

/** What is named: 规上工业增加值增速（%）. */
export interface IndicatorName {
  readonly indicator: string;
  /** As it is written, without numbering, unit and notes. */
  readonly form: string;
  /** The growth of the indicator, and nothing else. */
  readonly grows: boolean;
  /** In brackets behind it; empty where there is none. */
  readonly unit: string;
  /** It takes apart what a row above it names. */
  readonly part: boolean;
}

const NUMBERING = /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.](?!\d)|[#*＃·•—－-])+/;
const NOTE_MARK = /(?:[①-⑳¹²³⁴-⁹*＊※△▲]|\[注?\d{1,2}\]|[（(]注?\d{1,2}[）)]|[（(]注[）)]|[:：])+$/;
const NO_ROW = /^(?:注|备注|附注|说明|资料来源|数据来源|来源|填表|制表|编制|审核|单位)\d?[:：]/;
const GROWS = /(?:同比|比上年|较上年)?(?:增速|增长率?|增幅)$/;
const TOO_GENERAL =
  /^(?:合计|总计|小计|其中|总量|增速|增加值|总产值|绝对[值量]|全[市县区省州]|数量|金额|备注|注|说明|其他|其它)$/;
const RATES = new Set(INDICATORS.filter(({ kind }) => kind === 'rate').map(({ name }) => name));
const RATE_NAME = /(?:率|比重|占比|比例|强度|覆盖面|达标)$/;

/** Without blanks, and with the half-width forms of digits, letters and signs. */
export const tidy = (text: string): string =>
  toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/[％﹪]/g, '%')
    .replaceAll('．', '.');

/** Whether its value is a rate and not an amount. */
export const isRate = ({ indicator, form }: IndicatorName): boolean => RATES.has(indicator) || RATE_NAME.test(form);

/**
 * Whether a figure of it is its growth. Of prices only the rise is told, in whichever column; 规模以上工业增加值 in % is
 * its growth, and so is 6% under 目标.
 */
export const growsBy = (
  name: IndicatorName,
  { kind, modality }: Pick<Column, 'kind' | 'modality'>,
  unit: string,
): boolean =>
  name.grows ||
  (kind === 'growth' && !/价格/.test(name.form)) ||
  (/^(?:%|个?百分点)$/.test(unit) && !isRate(name) && (USUAL_NAMES.has(name.form) || modality === 'target'));

/**
 * Undefined where nothing is named. `parent` is what the rows above name that this one may take apart, `previous` what
 * the one right above it names.
 */
export function nameIn(text: string, parent?: IndicatorName, previous = parent): IndicatorName | undefined {
  if (NO_ROW.test(text)) return undefined;
  const written = text
    .replace(NUMBERING, '')
    .replace(/^其中[:：]?/, '')
    .replace(NUMBERING, '')
    .replace(NOTE_MARK, '');
  const bare = written.replace(/[（(][^（()）]*[）)]$/, '').replace(/^全[市县区省州](?=..)/, '');
  const grows = GROWS.test(bare);
  const rest = bare.replace(GROWS, '');
  // 增长 below a row is the growth of what that row names.
  if (!rest && grows) return previous && { ...previous, grows, unit: '%' };
  const part = WHOLES.some(([, form]) => form.test(rest));
  const form = part ? whole(rest, parent?.form ?? '') : rest;
  if (form.length < 2 || !/[\u3400-\u9fff]|^GDP$/.test(form) || TOO_GENERAL.test(form)) return undefined;
  return {
    indicator: USUAL_NAMES.get(form) ?? form,
    form,
    grows,
    unit: unitIn(written) || (part && parent?.unit) || '',
    part,
  };
}

/** What the part of an indicator is called where it does not stand below it; of no other part that is known. */
const WHOLES: readonly (readonly [of: RegExp, part: RegExp, behind: string])[] = [
  [/生产总值$|^GDP$/, /^第?[一二三]产业?$|^(?:工业|农业|建筑业|服务业)$/, '增加值'],
  [/投资$/, /^第?[一二三]产业?$|^(?:工业|民间|基础设施|制造业|房地产开发?)$/, '投资'],
  [/居民人均可支配收入$/, /^(?:城镇|农村)(?:常住)?(?:居民)?$/, '居民人均可支配收入'],
  [/进出口/, /^(?:出口|进口)$/, '总额'],
  [/收入$/, /^(?:税收|非税)$/, '收入'],
];

/** Empty where the part is none of what stands above it. */
function whole(part: string, of: string): string {
  const known = WHOLES.find(([parent, form]) => parent.test(of) && form.test(part));
  return known ? part.replace(/居民$/, '').replace(/^第?([一二三])产$/, '第$1产业') + known[2] : '';
}
