// Which amounts does the draft add up, and what does it say that they make?
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import { isCount } from '../../zh/amount.js';
import { divisionOf } from '../../zh/kinds.js';
import { readInteger } from '../../zh/numeral.js';
import { rowsOf, type Told } from '../figures/rows.js';
import { figuresIn, isMean, type Part, type Parts, partOf } from './part.js';

/** 新建3所、改建4所，共8所: what leads to the total, and what may stand between two parts. */
const IN_ALL =
  /^[\u3400-\u9fff]{0,3}[，,（(](?:(?:(?:前后)?[两二三四五六](?:项|类|者|处|批|块)[\u3400-\u9fff]{0,4}?|以上|全[年市县省区])?(?:合计|共计|总计|一共|合在一起|加起来共?|(?<!全.)共)|进出口总?[额值]?(?:达到?|为)?|(?:地区)?生产总值(?:达到?|为|完成|实现)?)[\u3400-\u9fff]{0,4}$/;
/** 共建成公共文化设施224个: of what is counted one by one. */
const COUNTED_IN_ALL =
  /^[\u3400-\u9fff]{0,3}[，,]共(?:建成|新建|新增|改造|培育|创建|修复|整治|办理|查处)[\u3400-\u9fff]{2,8}$/;
/** 累计投入, 总人口: of other years too, unless it comes near the sum, or the parts are all of it. */
const TOTAL = /^[\u3400-\u9fff]{0,3}[，,](?:(?:累计|总|全年)[\u3400-\u9fff]{0,5}|[\u3400-\u9fff]{2,8}共(?:有|计)?)$/;
/** 机械、化工、食品三大产业产值分别达到…，总量达到…: of as many as there are amounts. */
const EACH_OF = /([两三四五六七八])(?:大|个|项|类)[^，。；、0-9]{2,12}?(?:分别|依次)[\u3400-\u9fff]{0,4}$/;
const EACH_SECTOR = /一、?二、?三(?:次)?产业?(?:增加值)?(?:分别)[\u3400-\u9fff]{0,4}$/;
const OF_EACH =
  /^[，,](?:[两三四五六七八](?:大|个|项|类)[^，。；、0-9]{2,10}?)?(?:总[值额量数]|合计|总计|总产值|总面积|总规模|产值|面积)(?:合计|总计)?(?:达到?|为|突破|超过?)?$/;
/** 投资12亿元的甲项目、投资8亿元的乙项目…，两个项目总投资. */
const COSTS = /(?:^|[，。；、和及])(?:计划|概算|估算)?总?投资(?:约|达)?$/;
const OF_COSTS =
  /([两三四五六七八])(?:个|项)[^，。；、0-9]{0,8}?[，,]?(?:合计|共计|总计|共)?(?:完成|计划)?总?投资(?:额)?(?:合计|共计|总计)?(?:达到?|为)?$/;
const NEXT_PART = /^[\u3400-\u9fff]{0,3}[、，,和]{1,2}[\u3400-\u9fff]{0,10}$/;

const sum = (parts: readonly Told[], of: (told: Told) => number): number =>
  parts.reduce((all, part) => all + of(part), 0);

/** The parts right before the total at `at` of a row; none where the row is no sum. */
function partsBefore(row: readonly Told[], at: number): readonly Told[] {
  const total = row[at]!;
  const each = eachBefore(row, at);
  if (each.length) return each;
  const counted = isCount(total.amount.unit) && COUNTED_IN_ALL.test(total.lead);
  const all = IN_ALL.test(total.lead) || counted;
  if (!all && !TOTAL.test(total.lead)) return [];
  // 三类对象共: so many of them.
  const count = readInteger(/([两二三四五六])[类批处块项者]/.exec(total.lead)?.[1] ?? '') ?? 0;
  let first = at - 1;
  // 36支，其中12支、24支，合计36支: the first is a total too.
  while (first > Math.max(0, at - 6) && NEXT_PART.test(row[first]!.lead) && !row[first]!.lead.includes('其中')) first--;
  const near = row.slice(count && at >= count ? at - count : Math.max(first, at - 6), at);
  // 项目315项，获批实验室5家、中心15家，合计20家: what is counted otherwise is not meant, unless it makes the sum.
  const other = near.map(({ amount }) => adds(amount.unit, partOf(total))).lastIndexOf(false);
  const mixed = Math.abs(sum(near, ({ amount }) => amount.value) - total.amount.value) < 1e-9;
  const parts = mixed || count ? near : near.slice(other + 1);
  const names = parts.map(({ lead }) => lead);
  if (!all) {
    const off = sum(parts, ({ amount }) => amount.value) / total.amount.value;
    const { apart, all: whole } = divisionOf(names, total.lead);
    return whole || (apart && off > 0.85 && /累计|共/.test(total.lead)) ? parts : [];
  }
  if (
    total.lead.includes('生产总值') &&
    !['一', '二', '三'].every((sector, i) => names[i]?.includes(`${sector}产`) || names[i]?.includes(`${sector}次产`))
  )
    return [];
  // 进口12亿元，出口28亿元，进出口总额40亿元.
  const named = names.join('');
  return total.lead.includes('进出口') && !(/(?<!出)进口/.test(named) && /(?<!进)出口/.test(named)) ? [] : parts;
}

/** As many amounts as the words count, all those that 分别 or 投资 leads in. */
function eachBefore(row: readonly Told[], at: number): readonly Told[] {
  const { lead } = row[at]!;
  const costs = readInteger(OF_COSTS.exec(lead)?.[1] ?? '') ?? 0;
  if (costs) {
    const parts = at >= costs ? row.slice(at - costs, at) : [];
    return parts.every((part) => COSTS.test(part.lead)) && !COSTS.test(row[at - costs - 1]?.lead ?? '') ? parts : [];
  }
  const sectors = /^[，,](?:地区)?生产总值(?:达到?|为|完成|实现)?$/.test(lead);
  if (!sectors && !OF_EACH.test(lead)) return [];
  for (let first = at - 2; first >= 0 && first > at - MOST_EACH; first--) {
    const head = row[first]!.lead;
    const count = sectors ? (EACH_SECTOR.test(head) ? 3 : 0) : (readInteger(EACH_OF.exec(head)?.[1] ?? '') ?? 0);
    if (count) return count === at - first ? row.slice(first, at) : [];
    if (!/^[、和及]$/.test(row[first + 1]!.lead)) return [];
  }
  return [];
}
const MOST_EACH = 9;

/** 公路42处、桥梁16座，共58处. */
const adds = (unit: string, total: Part): boolean =>
  unit === total.amount.unit || (total.amount.unit === '处' && /^[座个条所]$/.test(unit));

const makes = (parts: readonly Part[], { low, high }: Part['amount']): boolean =>
  parts.length > 1 &&
  parts.reduce((all, { amount }) => all + amount.low, 0) <= high &&
  parts.reduce((all, { amount }) => all + amount.high, 0) >= low;

/** 总投资8亿元，由中央资金5亿元和县级配套3亿元组成. */
const COMPOSED = /[，,]由([^，。；]{4,80})(?:组成|构成)/g;

/** 17个，三个批次分别为7个、5个、4个; 学校14所，分为小学8所、中学6所: they are all of what stands before. */
const IN_PHASES =
  /[，,（(](?:分)?([两二三四五六])(?:个|大)?(?:批次?|阶段|部分|片区?|块|期)[^，。；0-9]{0,6}[，,]?(?:分别|依次)(?:为|是|完成|安排)?(?=\d)[^。；]{4,80}/g;
/** 718处，按上半年、下半年划分，分别为337处、381处. */
const BY_KIND = /[，,]按[^，。；0-9]{3,20}(?:划分|分)[，,]分别(?:为|是)(?=\d)[^。；，]{4,60}/g;
const INTO = /[，,（(]分为(?=[\u3400-\u9fff]{2,8}\d)[^，。；]{4,80}/g;

type Sum = readonly [parts: readonly Part[], total: Part | undefined];

const phasesIn = (block: Block): readonly Sum[] =>
  [IN_PHASES, INTO, BY_KIND].flatMap((form) =>
    matchesOf(block.text, form).map((match): Sum => {
      const { index } = match;
      const all = figuresIn(block, index, index + match[0].length);
      const other = all.findIndex(({ amount }) => amount.unit !== all[0]!.amount.unit);
      const count = match[1] ? readInteger(match[1])! : other < 0 ? all.length : other;
      const before = figuresIn(block, Math.max(0, index - 40), index).at(-1);
      const near = before && /^[\u3400-\u9fff]{0,8}$/.test(block.text.slice(before.span.end, index));
      return [all.length < count ? [] : all.slice(0, count), near ? before : undefined];
    }),
  );

/** 生产总值39.6亿元，增长15.2%。第一产业完成11.2亿元，增长5.8%；第二产业…；第三产业…. */
function sectorsIn(block: Block): readonly Sum[] {
  const { text } = block;
  if (!/第?三(?:次)?产业/.test(text) || !text.includes('生产总值')) return [];
  const amounts = figuresIn(block, 0, text.length).filter(({ amount }) => amount.unit === '元');
  const lead = ({ span: { start } }: Part) =>
    text.slice(lastOf(text, '，。；：', start, Math.max(0, start - 24)), start);
  return amounts.flatMap((total, at): Sum[] => {
    const parts = amounts.slice(at + 1, at + 4);
    const own = lead(total);
    const whole = !own.includes('人均') && /^(?:\d{4}年)?[\u3400-\u9fff]{0,6}生产总值[\u3400-\u9fff]{0,4}$/.test(own);
    const each = parts.length === 3 && parts.every((part, i) => SECTORS[i]!.test(lead(part)));
    return whole && each && parts[2]!.span.end - total.span.end < 160 ? [[parts, total]] : [];
  });
}
const SECTORS = ['一', '二', '三'].map(
  (nth) => new RegExp(`^(?:其中)?第?${nth}(?:次)?产业?(?:增加值)?(?:预计)?(?:完成|实现|达到?|为)?$`),
);

/** 新增A 739个、投资80亿元，新增B 931个、投资60亿元，两类合计1670个: what is told of each stands between. */
const TALLY =
  /(?<count>[两三四五六])(?:类|项|批|方面)[\u3400-\u9fff]{0,4}?(?:合计|共计|总计)[\u3400-\u9fff]{0,2}(?=\d)/g;

const talliesIn = (block: Block): readonly Sum[] =>
  matchesOf(block.text, TALLY).map((match): Sum => {
    const end = match.index + match[0].length;
    const sentence = lastOf(block.text, '。；', match.index, Math.max(0, match.index - 200));
    const total = figuresIn(block, end, end + 16)[0];
    const parts = figuresIn(block, sentence, match.index).filter(({ amount }) => amount.unit === total?.amount.unit);
    const apart = parts.some(({ span }, i) => i > 0 && /\d/.test(block.text.slice(parts[i - 1]!.span.end, span.start)));
    const each = parts.every(
      ({ span }) =>
        !/其中|比|增[长加幅]|减/.test(
          block.text.slice(lastOf(block.text, '，。；、', span.start, sentence), span.start),
        ),
    );
    return parts.length === readInteger(match.groups!.count!) && apart && each ? [parts, total] : [[], undefined];
  });

export const sumsOf: (block: Block) => readonly Parts[] = memo((block) => {
  const { kind, text } = block;
  if (kind !== 'text' || !/[合共总累]计|共|[组构]成|进出口|生产总值|，总|，全年|分别|依次|分为|投资/.test(text))
    return [];
  const summed = rowsOf(block).flatMap((row) =>
    row
      .map((total, at) => [partsBefore(row, at).map(partOf), partOf(total)] as const)
      // 拨付5亿元，争取3亿元、2亿元，共5亿元: it may be of the last ones only.
      .filter(
        ([parts, { amount }]) => parts.length && !parts.some((_, from) => from > 0 && makes(parts.slice(from), amount)),
      ),
  );
  const composed = matchesOf(text, COMPOSED).map((match) => {
    const before = figuresIn(block, text.lastIndexOf('。', match.index) + 1, match.index).at(-1);
    const near = before && match.index - before.span.end < 6;
    return [figuresIn(block, match.index, match.index + match[0].length), near ? before : undefined] as const;
  });
  return [...summed, ...composed, ...phasesIn(block), ...sectorsIn(block), ...talliesIn(block)].flatMap(
    ([parts, total]): Parts[] => {
      const unit = total?.amount.unit;
      if (!total || parts.length < 2 || unit === '%' || !parts.every(({ amount }) => adds(amount.unit, total)))
        return [];
      // 39—44个 is no sum.
      if (/[-—–～~至]$/.test(text.slice(0, total.span.start))) return [];
      // 386家，与高企重合174家，两类合并共443家: what lies in both is counted once.
      if (/重[合叠复]|交叉|合并|剔除|去重/.test(text.slice(parts[0]!.span.start, total.span.start))) return [];
      // 甲路每公里84万元、乙路每公里19万元，合计: prices do not add up.
      if (parts.some(({ span }) => isMean(text, span.start))) return [];
      return [{ total, parts, loose: false, all: true }];
    },
  );
});
