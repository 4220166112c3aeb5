// What is missing at each masked place: a number, a year, a place?

import type { Block } from '../../draft/node.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { unitAt } from '../../zh/unit.js';
import { columnOf, isUnitHeader } from '../tables/table-columns.js';
import { tableOf } from '../tables/tables.js';
import { damageIn } from './damage.js';
import { type Masked, maskedIn } from './masks.js';

export type BlankKind =
  | 'number'
  | 'percent'
  | 'year'
  | 'date'
  | 'ordinal'
  | 'place'
  | 'name'
  | 'person'
  | 'code'
  | 'text';

/** What a writer calls the thing that is missing. */
export const KIND_NAMES: Readonly<Record<BlankKind, string>> = {
  number: '数字',
  percent: '百分数',
  year: '年份',
  date: '日期',
  ordinal: '序数',
  place: '地名',
  name: '名称',
  person: '人名或职务',
  code: '编号',
  text: '内容',
};

/** A masked place and what belongs there; the span counts from the start of the block. */
export interface BlockBlank extends Masked {
  readonly kind: BlankKind;
  /** 亿元, 万人, %, 个百分点 … as it follows in the text. */
  readonly unit?: string;
}

/** Every blank of a block in order. What a blind replacement ate out of a word is damage and not a blank. */
export const blanksOf: (block: Block) => readonly BlockBlank[] = memo((block) => {
  const masked = maskedIn(block);
  if (!masked.length) return [];
  const damaged = new Uint8Array(block.text.length);
  for (const { start, end } of damageIn(block)) damaged.fill(1, start, end);
  return masked
    .filter(({ start, end }) => !damaged.subarray(start, end).includes(1))
    .map((mask) => {
      const { kind, unit } = inCell(block, mask) ?? typeOf(block.text, mask);
      return unit === undefined ? { kind, ...mask } : { kind, unit, ...mask };
    });
});

/** The first blank of a block that begins in the span. */
export function blankIn(block: Block, { start, end }: Span): BlockBlank | undefined {
  const blanks = blanksOf(block);
  let [low, high] = [0, blanks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blanks[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const blank = blanks[low];
  return blank && blank.start < end ? blank : undefined;
}

interface Type {
  readonly kind: BlankKind;
  readonly unit?: string;
}

/** What belongs into a cell that is nothing but a mask; undefined where the column says nothing of figures. */
function inCell(block: Block, mask: Masked): Type | undefined {
  const table = tableOf(block);
  const row = table && rowsByCell(block).get(mask.start);
  const at = row?.findIndex(({ start, end }) => start === mask.start && end === mask.end) ?? 0;
  const title = table?.header[at]?.text.replace(/\s/g, '') ?? '';
  const column = at > 0 ? columnOf(title) : undefined;
  if (!table || !row || !column) return undefined;
  const unit = column.unit || (row[table.header.findIndex(({ text }) => isUnitHeader(text.trim()))]?.text ?? '');
  return { kind: unit === '%' ? 'percent' : 'number', ...(unit ? { unit } : {}) };
}

/** The rows of a table by where their cells start. */
const rowsByCell = memo(
  (block: Block) =>
    new Map((tableOf(block)?.rows ?? []).flatMap((row) => row.map(({ start }) => [start, row] as const))),
);

const SLOT_KINDS: readonly (readonly [RegExp, BlankKind])[] = [
  [/日期|时间|年月/, 'date'],
  [/年份|年度/, 'year'],
  [/占比|比例|比重|增速|增幅|百分/, 'percent'],
  [/数据|数字|数量|金额|总额|产值|个数|人数|面积/, 'number'],
  [/地点|地名|地区|省|市名|县名|区名/, 'place'],
  [/姓名|领导|负责人|人名|同志/, 'person'],
  [/名称|单位|机关|机构|部门|企业|公司|项目/, 'name'],
];

function typeOf(text: string, mask: Masked, list = LONGEST_LIST): Type {
  const empty = mask.style === 'gap' || (mask.style === 'slot' && /^.[\sxXｘＸ×✕*＊]*.$/.test(mask.text));
  if (mask.style === 'slot' && !empty)
    return { kind: SLOT_KINDS.find(([form]) => form.test(mask.text))?.[1] ?? 'text' };
  if (mask.style !== 'mask' && !empty) return { kind: 'text' };
  const before = text.slice(Math.max(0, mask.start - 12), mask.start);
  const after = text.slice(mask.end, mask.end + 16);
  if (/[年].*[月]/.test(mask.text)) return { kind: 'date' };
  if (/号$/.test(mask.text)) return { kind: 'code' };
  return (
    codeType(mask.text, before, after) ??
    (list > 0 ? listType(text, mask, list) : undefined) ??
    timeType(mask.text, before, after) ??
    rankType(before, after) ??
    compoundType(mask.text, after, text, mask.end) ??
    amountType(text, mask, before) ??
    wordType(mask.text, before, after)
  );
}

/** xA级, x#地块, *号基地, ×D打印, *G基站, G**, 国道×线. */
function codeType(token: string, before: string, after: string): Type | undefined {
  if (
    /^(?:A(?=级|、|和|景区)|#|[DG](?![A-Za-z])|号(?=[楼线路院馆库井门]|[\u3400-\u9fff]{0,2}(?:地块|基地|高炉|机组|隧道|公路)))/.test(
      after,
    )
  ) {
    return { kind: 'code' };
  }
  if (
    /[国省县乡]道$/.test(before) ||
    /^[国省县乡]道/.test(after) ||
    (/(?:^|[^A-Za-z])[GSX][xX×*]?$/.test(before) && !/^[个家名亿万]/.test(after))
  )
    return { kind: 'code' };
  if (/[.．]/.test(token) && /^期/.test(after)) return { kind: 'code' };
  return undefined;
}

/** How many of a list are looked at for its kind. */
const LONGEST_LIST = 40;

/** A mask in a list is of the kind of the next one: 分别增长x%、x%; XX、XX和XX亿元. */
function listType(text: string, mask: Masked, list: number): Type | undefined {
  const next = /^(?:[、和及与至到~～—-]|以及)([xXｘＸ×✕*＊]+(?:[.．][xXｘＸ×✕*＊]+)?)(?![xXｘＸ×✕*＊])/.exec(
    text.slice(mask.end, mask.end + 16),
  );
  if (!next) return undefined;
  const start = mask.end + next[0].length - next[1]!.length;
  const end = mask.end + next[0].length;
  return typeOf(text, { style: 'mask', start, end, text: next[1]! }, list - 1);
}

function timeType(token: string, before: string, after: string): Type | undefined {
  if (/^周年/.test(after)) return { kind: 'number', unit: '周年' };
  if (/^年/.test(after)) {
    const parts = token.split(/[-—–－~～]+/);
    const long = parts.some((part) => part.length >= 4);
    if (long && !/[.．+]/.test(token)) return { kind: 'year' };
    if (parts.length > 1) return { kind: 'number', unit: '年' };
    if (/^[0-9]{2}|^二[〇○零]/.test(token)) return { kind: 'year' };
    // Narrower than a year: a duration, unless what follows or stands before speaks of one year.
    if (
      /^年(?:以(?!来|上|下|后|内|前)|基础|底|末|初|度|取得|全[市县省区年]|上半年|下半年|工作|主要|预期|[，,](?:全[市县省区]|我们))/.test(
        after,
      )
    )
      return { kind: 'year' };
    if (/(?:截至|截止|自|回顾|刚刚过去的|面对|总结)$/.test(before) && !/^年(?:来|间|内|多)/.test(after))
      return { kind: 'year' };
    return { kind: 'number', unit: '年' };
  }
  return undefined;
}

function rankType(before: string, after: string): Type | undefined {
  if (/第$/.test(before)) return { kind: 'ordinal' };
  if (/^届(?!时)/.test(after) && !/[召举]开.{0,4}$/.test(before)) return { kind: 'ordinal' };
  if (/^次(?:全[体会]|党代|党员代表|代表大会|会议精神|人代)/.test(after) && !/[召举]开.{0,4}$/.test(before))
    return { kind: 'ordinal' };
  if (/^位(?:前移|上升|跃升|提升|升至|[、，。；,;]|$)/.test(after) && /(?:由|至|到|从|居|列|排名)$/.test(before))
    return { kind: 'ordinal' };
  return undefined;
}

/** X:X:X, x+x, xx-xx. */
function compoundType(token: string, after: string, text: string, end: number): Type | undefined {
  if (/[:：∶+＋]/.test(token)) return { kind: 'number' };
  if (/[-—–－~～]/.test(token) && !/^[-—–－]+$/.test(token)) {
    const unit = unitAt(text, end);
    if (unit) return { kind: /^[%％]/.test(unit) ? 'percent' : 'number', unit };
    return /^[）)]/.test(after) || /^[\u3400-\u9fff]{0,2}[线段路]/.test(after) ? { kind: 'place' } : { kind: 'number' };
  }
  return undefined;
}

function amountType(text: string, mask: Masked, before: string): Type | undefined {
  const at = mask.end + (/^[ \u3000](?=[%％亿万])/.test(text.slice(mask.end, mask.end + 2)) ? 1 : 0);
  const after = text.slice(at, at + 12);
  // “x%工作法” is a name made of a number.
  if (/^[%％‰]/.test(after))
    return /^.[\u3400-\u9fff]{1,4}法[”"]/.test(after) ? { kind: 'number' } : { kind: 'percent', unit: '%' };
  if (/^(?:多|余)/.test(after) && /(?:^|[，。；、,;])$/.test(before) && /^.项工作/.test(after)) return undefined;
  if (/等$/.test(before) && /^[市县区镇乡村]/.test(after)) return { kind: 'number', unit: after[0]! };
  if (
    /^大(?!学|桥|道|厦|街|融合|剧院|酒店|市场|赛|集|队|厅|江|河)/.test(after) &&
    (/[、“"”’\u3400-\u9fff]$/.test(before) || mask.start === 0)
  ) {
    return { kind: 'number', unit: '大' };
  }
  if (/^(?:多|余)(?=[\u3400-\u9fff])/.test(after) && unitAt(text, at + 1))
    return { kind: 'number', unit: unitAt(text, at + 1)! };
  const unit = unitAt(text, at);
  if (unit) return { kind: 'number', unit };
  if (/[.．]/.test(mask.text)) return { kind: 'number' };
  return undefined;
}

const OFFICE = /^(?:书记|副?省长|副?市长|副?县长|副?区长|主任|主席|部长|局长|同志|老师|教授|总经理|董事长)/;
const PLACE_AFTER =
  /^(?:[省市县区镇乡村州盟旗江河]|新区|街道|地区|开发区|经开区|高新区|自治|委|高质量|发展|建设|经济|特色|文化|最强|最美|重要|现代|在|的|[，。、；！”’）])/;
const NAME_AFTER =
  /^(?:等|集团|公司|项目|工程|高铁|铁路|公路|大道|路|段|线|片区|产业园|物流|园|院|医院|中学|景区|遗址|广场|电站|抽水|流域)/;

function wordType(token: string, before: string, after: string): Type {
  if (OFFICE.test(after) || /(?:省长|市长|县长|区长|镇长|书记|主任|主席|主持人|报告人)[\s\u3000：:]+$/.test(before))
    return { kind: 'person' };
  // “×”战略, “xxxxx”三年计划: a slogan made of digits; “XX”品牌: a name.
  if (
    /[“"‘]$/.test(before) &&
    /^[”"’]/.test(after) &&
    (token.length === 1 || token.length >= 5 || /^.的?(?:目标|总体思路|思路|定位|战略)/.test(after))
  )
    return { kind: 'number' };
  if (/碳达峰$/.test(before) || (token.length === 1 && /[市民]企$/.test(before))) return { kind: 'number' };
  if (NAME_AFTER.test(after)) return { kind: 'name' };
  return { kind: PLACE_AFTER.test(after) || !/(?:推进|实施|完成|支持|开工建设|成立)$/.test(before) ? 'place' : 'name' };
}
