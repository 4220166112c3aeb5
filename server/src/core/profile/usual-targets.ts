// Which indicator usually comes next in a list of targets, with which unit and bound?
import { namedTargets, TARGETS } from './targets.js';
import type { Support, Usual } from './usual.js';

export interface UsualTarget {
  readonly indicator: string;
  /** 固定资产投资增长【x.x%】以上. */
  readonly text: string;
  readonly support: Support;
}

/** For a sentence that has begun to list targets; empty for any other. In the order of the samples, the rare ones last. */
export function usualTargets(usual: Usual, sentence: string): readonly UsualTarget[] {
  const named = namedTargets(sentence);
  const begun = /目标|指标/.test(sentence);
  if (!begun && named.length < 2) return [];
  const lists = listsOf(usual);
  const entries = TARGETS.flatMap(([indicator]) => {
    const seen = lists.filter((targets) => targets.some(([name]) => name === indicator));
    if (named.includes(indicator) || seen.length === 0) return [];
    const place = seen.reduce((sum, targets) => sum + at(targets, indicator) / targets.length, 0) / seen.length;
    const { samples, scope } = usual;
    const support: Support = { seen: seen.length, of: lists.length, scope, names: namesOf(samples, indicator) };
    const text = targetText(usual, indicator);
    return [{ indicator, text, support, place, usual: seen.length * 2 >= lists.length }];
  });
  return entries
    .sort((a, b) => Number(b.usual) - Number(a.usual) || a.place - b.place)
    .map(({ indicator, text, support }) => ({ indicator, text, support }));
}

/** 固定资产投资增长【x.x%】以上: an indicator with the unit and the bound that most samples give it. */
export function targetText(usual: Usual, indicator: string): string {
  const own = listsOf(usual).flatMap((targets) => targets.filter(([name]) => name === indicator));
  const most = (words: readonly string[]) => mostFrequent(words.filter((word) => word !== ''));
  return textOf(indicator, most(own.map(([, unit]) => unit)), most(own.map(([, , bound]) => bound)));
}

const listsOf = ({ samples }: Usual) => samples.map(({ targets }) => targets).filter((targets) => targets.length > 0);

const at = (targets: readonly (readonly [string, string, string])[], indicator: string): number =>
  targets.findIndex(([name]) => name === indicator);

const namesOf = (samples: Usual['samples'], indicator: string): string[] =>
  samples.filter(({ targets }) => at(targets, indicator) >= 0).map(({ name }) => name);

/** The most frequent word; of equals the first. */
const mostFrequent = (words: readonly string[]): string =>
  words.reduce((best, word) => (count(words, word) > count(words, best) ? word : best), words[0] ?? '');
const count = (words: readonly string[], word: string): number => words.filter((each) => each === word).length;

/** Some are no amounts of growth. */
const STATED: Readonly<Record<string, string>> = {
  居民收入: '城乡居民收入分别增长【x.x%】、【x.x%】',
  城镇调查失业率: '城镇调查失业率控制在【x.x%】',
  居民消费价格: '居民消费价格涨幅控制在【x%】',
  城镇新增就业: '城镇新增就业【xxxx】人',
  粮食产量: '粮食产量稳定在【xx】万吨',
};

function textOf(indicator: string, unit: string, bound: string): string {
  if (indicator === '能耗') return '节能减排完成上级下达任务';
  const limit = bound === '同步' || bound === '基本同步' ? '' : bound;
  const stated = STATED[indicator];
  if (stated) return stated + limit;
  if (bound !== limit) return `${indicator}与经济增长基本同步`;
  return unit && unit !== '%' ? `${indicator}达到【xxx】${unit}${limit}` : `${indicator}增长【x.x%】${limit}`;
}
