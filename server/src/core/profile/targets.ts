// Which indicators does a list of targets name, in which order, with which bounds?
import { locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { throughout } from '../draft/throughout.js';
import { firstOf } from '../text/marks.js';
import { matchesOf } from '../text/matches.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';

/** An indicator of a target list. */
export interface Target extends Span {
  /** The group of indicators that are one for a reader: 居民收入 whether urban, rural or both. */
  readonly indicator: string;
  /** %, 亿元, 万人 …; empty where none stands. */
  readonly unit: string;
  /** 以上, 左右, 以内 …; empty where none stands. */
  readonly bound: string;
}

/** A sentence of targets; `at` counts from the start of the block, the spans of the targets are places in the draft. */
export interface TargetList {
  readonly block: number;
  readonly at: number;
  readonly targets: readonly Target[];
}

/** The usual indicators of targets, each with what a draft may call it. */
export const TARGETS: readonly (readonly [string, string])[] = [
  ['地区生产总值', '(?:地区|国内|地方)?生产总值|GDP|经济增长|经济增速|国民生产总值'],
  [
    '一般公共预算收入',
    '(?:地方|一般)?(?:公共)?(?:财政)?(?:一般)?预算收入|一般公共预算(?=增长)|(?:全部)?财政(?:总)?收入',
  ],
  ['规模以上工业增加值', '规(?:模以?上?|上)工业(?:企业)?(?:增加值|总产值)|工业增加值'],
  ['固定资产投资', '固定资产投资|固投'],
  ['社会消费品零售总额', '社会消费品零售(?:总额)?|社零'],
  ['居民收入', '(?:城镇|农村|城乡|全体|常住)?[^，。；]{0,8}(?:居民|农民)[^，。；]{0,12}(?:可支配|纯)?收入'],
  ['进出口', '(?:外贸)?进出口|出口总[额值]'],
  ['实际利用外资', '实际(?:利用|使用|到位)外资'],
  ['城镇新增就业', '(?:城镇)?新增(?:城镇)?就业'],
  ['城镇调查失业率', '(?:调查|登记)?失业率'],
  ['居民消费价格', '居民消费价格|消费价格|物价|CPI'],
  ['能耗', '能耗|能源消耗|节能减排|碳排放'],
  ['粮食产量', '粮食(?:总)?产量?'],
  ['研发投入', '研发(?:经费)?(?:投入)?|R&D'],
];
const namesOf = (isMeant: (form: string) => boolean) =>
  new RegExp(TARGETS.map(([, form]) => (isMeant(form) ? `(${form})` : '((?!))')).join('|'), 'g');
const PEOPLE = /居民|农民/;
const NAMES = namesOf(() => true);
/** The words before 居民 and 农民 may be any, which takes long to try where neither stands. */
const OTHER_NAMES = namesOf((form) => !form.includes('居民|农民'));
const AIM = /目标|指标|力争|确保|预期|建议|(?:以上|左右|以内)[，,；;。]/;
const VALUE = /(?:[\dxX×*＊ｘＸ.．—\-－~～]+\s?)(%|％|个百分点|亿元|万元|万人|元|人|亿斤|万吨|吨)/;
const BOUND = /以上|左右|以内|以下|同步|基本同步/;

/** The lists of one block: a sentence that names at least three indicators with an aim. */
const inBlock: (block: Block) => readonly (Span & { readonly targets: readonly Target[] })[] = memo(
  ({ kind, text }) => {
    if (kind !== 'text' || !AIM.test(text)) return [];
    const lists: (Span & { targets: Target[] })[] = [];
    let before: Target[] = [];
    let start = 0;
    for (const sentence of text.match(/[^。！!]*[。！!]|[^。！!]+$/g) ?? []) {
      const from = start;
      start += sentence.length;
      const own = targetsIn(sentence)
        .filter(({ indicator }) => !before.some((target) => target.indicator === indicator))
        .map((target) => ({ ...target, start: target.start + from, end: target.end + from }));
      // The first indicator may have a sentence of its own in front of the others.
      const targets = [...before, ...own];
      if (own.length > 0) before = AIM.test(sentence) ? targets : [];
      else if (!/增长|[%％]/.test(sentence)) before = [];
      if (sentence.length < 24 || !AIM.test(sentence)) continue;
      const valued = targets.filter(({ unit, bound }) => unit || bound).length;
      if (own.length >= 3 && valued >= 2) lists.push({ start: from, end: start, targets });
    }
    return lists;
  },
);

function targetsIn(sentence: string): Target[] {
  const targets: Target[] = [];
  for (const match of matchesOf(sentence, PEOPLE.test(sentence) ? NAMES : OTHER_NAMES)) {
    const which = match.slice(1).findIndex((group) => group !== undefined);
    const indicator = TARGETS[which]![0];
    if (targets.some((target) => target.indicator === indicator)) continue;
    const end = match.index + match[0].length;
    const stop = firstOf(sentence, '；;。', end, Math.min(sentence.length, end + 40));
    const words = sentence.slice(end, stop);
    const comma = words.search(/[，,](?!\s?[\dxX×*])/);
    const clause = comma < 0 ? words : words.slice(0, comma);
    targets.push({
      indicator,
      start: match.index,
      end,
      unit: VALUE.exec(clause)?.[1]?.replace('％', '%') ?? '',
      bound: BOUND.exec(clause)?.[0] ?? '',
    });
  }
  return targets;
}

/** The indicators that a sentence names. */
export const namedTargets = (sentence: string): string[] => targetsIn(sentence).map(({ indicator }) => indicator);

/** The lists of targets of a draft in order of place: those that speak of what is to come. */
export const targetsOf: (draft: Draft) => readonly TargetList[] = memo((draft) =>
  throughout(draft, inBlock)
    .filter(([index, { start, end }]) => isPlan(draft.blocks[index]!.text.slice(Math.max(0, start - 60), end)))
    .map(([index, { start, targets }]) => ({
      block: index,
      at: start,
      targets: targets.map((target) => ({ ...target, ...locate(draft, index, target) })),
    })),
);

/** A review tells what was reached; a plan names aims or bounds. */
const isPlan = (text: string): boolean =>
  /(?:目标|指标)[^。；]{0,16}(?:是|为|：|:|建议)|力争|确保|预期/.test(text) ||
  (text.match(/以上|左右|以内/g)?.length ?? 0) >= 2;
