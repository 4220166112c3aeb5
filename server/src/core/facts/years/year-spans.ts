// Which spans of years does a paragraph give, and how long does it say they are?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { readInteger, readYear } from '../../zh/numeral.js';

/** 2021—2025年, or 三年行动计划（2023—2025年）. The span counts from the start of the block. */
export interface YearSpan extends Span {
  readonly first: number;
  readonly last: number;
  /** How many years the text calls it. */
  readonly length: number | undefined;
  /** 从2019年到2024年五年间 may count from one end to the other; a plan of three years has three of them. */
  readonly elapsed: boolean;
}

const YEAR = '(?:19|20)\\d\\d|二[〇○零][〇○零一二三四五六七八九]{2}';
const SPAN = `(?<first>${YEAR})(?<mark>年?[底末初]?起?(?:[-—–－~～]{1,2}|至|到))(?<last>${YEAR})`;
const LENGTH = '(?<![0-9])(?<length>[二两三四五六七八九十]{1,2}|\\d{1,2})年';
const BEGUN = '(?:启动|开工|动工|开建|开始|始建|兴建|立项|签约|奠基)';
const FINISHED = '(?:完成|竣工|完工|建成|落成|投产|投运|投用|通车|开通|运营|结束|收官|投入|交付)';
const FORMS: readonly RegExp[] = [
  new RegExp(
    `${LENGTH}(?<words>(?!实现|完成|达到)(?:(?![两三四五六七八九十]年)[\\u3400-\\u9fff“”]){0,12}[》”]?)[（(]${SPAN}年?[底末]?[）)]`,
    'g',
  ),
  // 过去的五年，即2021年至2025年
  new RegExp(`${LENGTH}(?<words>[间来里]?)[，,](?:即|也就是)[从自]?${SPAN}年?`, 'g'),
  new RegExp(
    `(?<from>[从自由])?(?<![\\d-])${SPAN}年?[底末初]?(?:[，,]?(?:的|这|共|整整|历时|历经|前后)?${LENGTH}(?:间|里|中|时间|来|的|累计|共|连续|如一日|风雨|磨|奋[斗战]|坚守|耕耘|接力|[\\u3400-\\u9fff]{0,4}(?:行动|攻坚|规划|计划|方案)|，))`,
    'g',
  ),
  // 2018—2022年服务能力三年提升工程
  new RegExp(
    `(?<![\\d-])${SPAN}年[\\u3400-\\u9fff]{2,14}?${LENGTH}(?:提升|行动|攻坚|计划|规划|改造|整治)(?:工程|行动|计划|规划|方案)`,
    'g',
  ),
  new RegExp(`(?<![\\d-])${SPAN}年`, 'g'),
  // 从2015年的56亿元增长到2020年的77亿元
  new RegExp(
    `[由从](?<first>${YEAR})年[底末]?的?[^。；]{1,36}?(?:增长|增加|提高|上升|提升|扩大|发展|下降|减少|降低|调整|变化|缩小)[到至为](?<last>${YEAR})年(?!的?[0-9.]+倍)`,
    'g',
  ),
  // 三年行动，从2024年起到2026年
  new RegExp(
    `${LENGTH}(?<words>[\\u3400-\\u9fff“”]{0,6}(?:行动|计划|规划|方案|攻坚|工程)[》”]?)[，,][从自]${SPAN}年`,
    'g',
  ),
  // 始建于2013年、竣工于2019年
  new RegExp(`${BEGUN}于(?<first>${YEAR})年[^，。；0-9]{0,6}[，、]${FINISHED}于(?<last>${YEAR})年`, 'g'),
  // 自2022年启动、2025年完成; 始建于1958年，1960年竣工.
  ...[
    `(?<first>${YEAR})年(?:\\d{1,2}月)?[^，。；0-9]{0,8}?${BEGUN}[^，。；0-9]{0,6}`,
    `${BEGUN}于(?<first>${YEAR})年(?:\\d{1,2}月)?`,
  ].map(
    (begun) =>
      new RegExp(
        `${begun}[，、](?:计划|预计)?[到至于]?(?<last>${YEAR})年(?:\\d{1,2}月|[底末])?[^，。；0-9]{0,6}?${FINISHED}`,
        'g',
      ),
  ),
];
/** 2023年、2024年和2025年, with the number of years that the words before or behind give. */
const LIST = new RegExp(
  `(?:(?<before>[二两三四五六七八九十]{1,2})年(?:内|时间|间|来|[\\u3400-\\u9fff]{0,6}(?:计划|行动|方案|规划))?[（(，：](?:明确|分解?为?|细化)?)?(?<![\\d、])(?<list>(?:${YEAR})年?(?:[、和](?:${YEAR})年?)+)(?:这|连续|接连)?(?:(?<behind>[二两三四五六七八九十]{1,2})年)?`,
  'g',
);

/** Years named one by one; the span counts from the start of the block. */
export interface YearList extends Span {
  readonly years: readonly number[];
  /** How many the text calls them. */
  readonly length: number | undefined;
}

/** 今年3月开工、2027年建成: the end of what begins in a year that the report knows. */
export interface Completion extends Span {
  readonly begun: '去年' | '今年' | '明年';
  readonly last: number;
  /** How many years the text gives it. */
  readonly length: number | undefined;
}

const NEXT = '[去今明]年';
const COMPLETIONS = [
  // 从今年起实施三年行动，到2028年全面完成
  `(?<begun>${NEXT})(?:起|开始|启动)[，,]?[^，。；0-9]{0,8}?${LENGTH}(?:行动|计划|规划|攻坚|时间)[^，。；0-9]{0,10}[，,](?:计划|预计)?[到至于]?(?<last>${YEAR})年[底末]?(?:[^，。；0-9]{0,6}?${FINISHED}|全面|全部|基本)`,
  // 三年行动今年启动，2028年收官
  `(?:${LENGTH}(?:行动|计划|规划|攻坚)[^，。；0-9]{0,6}?)?(?<begun>[去今明]年)(?:\\d{1,2}月)?[^，。；0-9]{0,6}?${BEGUN}[^，。；0-9]{0,6}[，、](?:计划|预计)?[到至于]?(?<last>${YEAR})年(?:\\d{1,2}月|[底末])?[^，。；0-9]{0,6}?${FINISHED}`,
].map((form) => new RegExp(form, 'g'));

export const completionsOf: (block: Block) => readonly Completion[] = memo(({ kind, text }) =>
  kind === 'text'
    ? COMPLETIONS.flatMap((form) => matchesOf(text, form)).map(({ index, 0: words, groups }) => ({
        start: index,
        end: index + words.length,
        begun: groups!.begun as Completion['begun'],
        last: readYear(groups!.last!) ?? 9999,
        length: groups!.length ? readInteger(groups!.length) : undefined,
      }))
    : [],
);

export const yearListsOf: (block: Block) => readonly YearList[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/年/.test(text)) return [];
  const told = matchesOf(text, LIST).map((match) => {
    const { list, before, behind } = match.groups!;
    const years = list!.split(/[、和]/).map((year) => readYear(year.replace(/年$/, '')) ?? 0);
    const said = before ?? behind;
    const start = match.index;
    return { start, end: start + match[0].length, years, length: said ? readInteger(said) : undefined };
  });
  return /年[行时内攻计目]/.test(text) ? [...told, ...stagesIn(text)] : told;
});

/** 三年行动：2024年打基础、2025年上台阶、2026年见成效. */
const STAGES = new RegExp(
  `(?<![0-9])(?<length>[二两三四五六七八九十])年(?:时间|内|行动|攻坚|计划|目标)[^。；0-9]{0,24}[^。；]{0,16}?[，：:（即](?<list>(?:${YEAR})年[^，。；、0-9]{2,12}(?:[、，](?:${YEAR})年[^，。；、0-9]{2,12}){1,5})`,
  'g',
);
const LISTED = new RegExp(`${YEAR}(?=年)`, 'g');
const stagesIn = (text: string): readonly YearList[] =>
  matchesOf(text, STAGES).flatMap((match): YearList[] => {
    const { list, length } = match.groups!;
    const years = matchesOf(list!, LISTED).map(([year]) => readYear(year) ?? 0);
    const one = years.every((year, i) => i === 0 || year === years[i - 1]! + 1);
    const start = match.index;
    return one ? [{ start, end: start + match[0].length, years, length: readInteger(length!) }] : [];
  });

/** Each span once, the longest reading of it. */
export const yearSpansOf: (block: Block) => readonly YearSpan[] = memo(({ kind, text }) => {
  if ((kind !== 'text' && kind !== 'table') || !/年/.test(text)) return [];
  const found: YearSpan[] = [];
  for (const form of FORMS) {
    for (const match of matchesOf(text, form)) {
      const { first, last, length, words, from, mark = '' } = match.groups!;
      const [one, other] = [readYear(first!), readYear(last!)];
      const place = { start: match.index, end: match.index + match[0].replace(/，$/, '').length };
      if (!one || !other || found.some((span) => span.start < place.end && place.start < span.end)) continue;
      // 三年（2023—2025年） names the years one by one; 从2019年到2024年五年间 may count from one to the other.
      const elapsed =
        from !== undefined ||
        /^(?:以来|间)/.test(words ?? '') ||
        (words === undefined &&
          !/年这.{1,2}年/.test(match[0]) &&
          (/年/.test(mark) || /的.{1,3}年[间里]/.test(match[0])));
      found.push({ ...place, first: one, last: other, length: length ? readInteger(length) : undefined, elapsed });
    }
  }
  return found;
});
