// Which indicators does the draft give values for, of when and of whom?
import { locate } from '../../draft/locate.js';
import type { Block, Draft } from '../../draft/node.js';
import { sectionTitles } from '../../draft/section-titles.js';
import { lastOf } from '../../text/marks.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import type { Amount } from '../../zh/amount.js';
import { INDICATORS } from '../../zh/indicators.js';
import { openingPeriod, periodAt } from './context.js';
import { type Statement, statementsWith, USUAL_NAMES } from './statements.js';

/** A value of an indicator; in a block spans count from its start, in a draft from the draft's. */
export interface Mention
  extends Pick<Statement, 'indicator' | 'modifiers' | 'region' | 'modality' | 'kind' | 'bound' | 'name' | 'value'> {
  /** As the sentence says it: 2025年, 上半年, “十四五”; empty when it says nothing. */
  readonly period: string;
  /** 增长到, 达到, and nothing says that years are added up. */
  readonly reached: boolean;
  readonly amount: Amount;
  /** With its unit. */
  readonly value: Span;
}

const REACHED =
  /(?:达到?|[长高加升大展增][到至]|突破|(?:稳定|保持)在)了?(?:预计|约|近|超过?)?\s?$|分别(?:达到?|.{1,2}到)/;
const FIRST_COUNT = /初步(?:核算|统计)/;
const ADDED_UP = /累计|合计|总计|[三四五]年(?:来|间)?共?(?:完成|实现)/;

/** What is called so is the indicator where it has a value; a blank there may be of anything. */
const ALSO: readonly (readonly [form: string, indicator: string])[] = [
  ['经济总量', '地区生产总值'],
  ['社会消费品零售额', '社会消费品零售总额'],
  ['社零额', '社会消费品零售总额'],
  ['规上工业企业增加值', '规模以上工业增加值'],
  ['新增城镇就业人数', '城镇新增就业'],
  ['城镇新增就业人数', '城镇新增就业'],
  ['城镇化率', '常住人口城镇化率'],
  ...['研发经费支出', '全社会研发经费支出'].flatMap((spent) =>
    ['占', '相当于'].flatMap((is) =>
      ['', '地区', '全省', '全市', '全县'].flatMap((whole) =>
        ['比例', '比重', '的比例', '的比重'].map(
          (share) => [`${spent}${is}${whole}生产总值${share}`, '研发经费投入强度'] as const,
        ),
      ),
    ),
  ),
];
const statementsOf = statementsWith(new Map([...USUAL_NAMES, ...ALSO]));
const KINDS = new Map(INDICATORS.map(({ name, kind }) => [name, kind]));

const GOAL = /(?:^|[，；：])(?:力争)?到(20\d\d年)[底末]?[，,]/;

/** What a block says, its section aside. A fall is no growth, and only a rate stands at so many per cent. */
export const mentionsIn: (block: Block) => readonly Mention[] = memo((block) => {
  // 初步核算，生产总值…: of the year that is over.
  const opening = openingPeriod(block.text) || (FIRST_COUNT.test(block.text.slice(0, 40)) ? '去年' : '');
  return statementsOf(block)
    .flatMap(({ amount, year, before, ...statement }): Mention | readonly [] => {
      const { indicator, modifiers, region, modality, kind, bound, name, value, down } = statement;
      if (
        !amount ||
        down ||
        (kind === 'growth' && amount.unit !== '%') ||
        (kind === 'level' && (amount.unit === '%') !== (KINDS.get(indicator) === 'rate'))
      )
        return [];
      const own = year || periodAt(before, before.length);
      // 到2025年，A达到…；B达到…: the goal of the whole sentence.
      const goal = own ? undefined : GOAL.exec(before.slice(lastOf(before, '。！', before.length)))?.[1];
      const period = own || goal || opening;
      const end = value.start + amount.text.length;
      return {
        indicator,
        modifiers,
        region,
        modality: goal ? 'target' : modality,
        kind,
        bound,
        name,
        period,
        reached:
          kind === 'level' &&
          REACHED.test(block.text.slice(name.end, value.start)) &&
          !ADDED_UP.test(before.slice(-40) + block.text.slice(name.start, value.start)),
        amount,
        value: { start: value.start, end },
      };
    })
    .sort((a, b) => a.value.start - b.value.start);
});

/** Every mention with its place in the draft and the title of the part it stands in. */
export const mentionsOf: (draft: Draft) => readonly (Mention & { readonly part: string })[] = memo((draft) => {
  const titles = sectionTitles(draft);
  return draft.blocks.flatMap((block, index) =>
    mentionsIn(block).map((mention) => ({
      part: titles[index] ?? '',
      ...mention,
      name: locate(draft, index, mention.name),
      value: locate(draft, index, mention.value),
    })),
  );
});
