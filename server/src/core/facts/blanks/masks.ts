// Where is something masked? The shapes that stand for what is not yet written, and those that only look so.

import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';

/** mask: xx ×× ** ○○ __ and their compounds · slot: 【…】 [事项] （待补） · word: TODO, 待补 · gap: 一是……。 */
export type MaskStyle = 'mask' | 'slot' | 'word' | 'gap';

/** A masked place; the span counts from the start of the block. */
export interface Masked extends Span {
  readonly style: MaskStyle;
  readonly text: string;
}

const M = 'xXｘＸ×✕*＊';
const JOIN = '[.．\\-—–－~～+＋:：∶]{1,2}';
const RUN = `[${M}]+`;
// 202x, 20××: digits that a mask completes. The joined forms: x.x x-x x+x X:X:X.
/** What a name stands before: dots, question marks and dashes right before one of these are its blank. */
const NAMED =
  '工程|项目|公司|集团|同志|大桥|产业园|开发区|景区|(?:[省市县区镇乡]|街道)(?:委|政府|人民)|年(?!来|间|代)|月|日(?!益|常|前)|位(?!于|居|列|置)';
const SHAPE = new RegExp(
  `(?:[0-9０-９]{1,3}|二[〇○零](?=[${M}]{2}年)|二[〇○零][〇○零一二三四五六七八九](?=[${M}]年))?${RUN}(?:${JOIN}${RUN})*|[○◯]{2,}|○(?=[届次年月日号位万亿个%％])|〇{2,}|□{2,}|□(?=[届次年月日号位万亿个%％])|[_＿]{2,}|[●△▲◇◆☆★■]{2,}|(?<![?？])[?？]{2,}(?=[亿万%％个家人元]|[省市县区镇]委?|${NAMED})|(?<=[\\u3400-\\u9fff])(?:-{2,}|—{1,2})(?=亿元|万元|[%％])|-{2,}(?=${NAMED})|某(?=亿元|万元|[%％]|万[人户元亩吨])|某(?:某+|(?=省|市|县|区|镇|乡|村|局|厅|单位|企业|公司|集团|同志))`,
  'g',
);
const MASKED = new RegExp(`[${M}]`);
const ONLY_MASK = new RegExp(`^${RUN}$`);
// A whole date or document number is one blank: XXXX年XX月XX日, XX〔XXXX〕X号.
const DATE = new RegExp(
  `(?:[0-9０-９]{0,3}${RUN}|20\\d\\d)年${RUN}月(?:${RUN}日)?|(?:${RUN}|20\\d\\d)年(?:\\d{1,2})月${RUN}日`,
  'g',
);
const NUMBERED = new RegExp(
  `(?:[\\u3400-\\u9fff]|[${M}]{1,4})[\\u3400-\\u9fff]?(?:发|函|办|字|纪|组|规|令)[〔﹝\\[［(（](?:${RUN}|20\\d\\d)[〕﹞\\]］)）]第?(?:${RUN}|\\d{1,3})号`,
  'g',
);
// Seen sooner than the whole that holds them.
const DATED = new RegExp(`[年月][${M}]`);
const NUMBER_SIGN = new RegExp(`[〕﹞\\]］)）]第?(?:${RUN}|\\d{1,3})号`);
const HOLLOW =
  '(?:待(?:补充?|定|核[实准定]?|填[写报]?|完善|确认|确定|查|更新|提供|议)|暂缺|空缺|暂无|略|留空|此处[^（）()【】\\[\\]]{0,14}|请?填写?[^（）()【】\\[\\]]{0,10}|具体[^（）()【】\\[\\]，。]{1,8}|[^（）()【】\\[\\]，。]{0,6}(?:名称|姓名|内容))';
/** Brackets with nothing in them, and dots where a figure should stand. */
const EMPTY = /[（(〔[]\s*[）)〕\]]/g;
const DOTS = new RegExp(
  `(?<=[\\u3400-\\u9fff])(?:…{1,2}|\\.{3,6})(?=亿元|万元|[%％]|个百分点|[家个条项座处亩户件名所](?!$)|公里|${NAMED})`,
  'g',
);
const BRACKETED = new RegExp(`[（(](?:[^（）()]{0,6}${HOLLOW})[）)]`, 'g');
const SLOT = /【([^【】]{0,24})】|\[([^[\]]{0,24})\]|［([^［］]{0,24})］|〔([^〔〕]{0,24})〕/g;
const WORD =
  /(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])[:：]?|(?:数据|数字|内容|情况|金额|名单|此处)(?:尚)?待(?:补充?|定|核实?|填)|(?<![\u3400-\u9fff])待(?:补充?|填|核实)(?=[，。；、）)]|$)/g;
const SLOT_NOUN =
  /名称|姓名|单位|机关|机构|部门|日期|时间|地点|地名|数据|数字|数量|金额|比例|内容|标题|事项|待|填|补|[xX×*]|年份|问题[一二三四五六七八九十]|措施[一二三四五六七八九十]/;
const SLOT_NOT = /解释|注释|附件|来源|编者|原标题|社.{0,4}电|名词|案例|导读|摘要/;
const URL = /https?:\/\/[^\s\u3400-\u9fff]+|[\w.-]+@[\w.-]+/g;
const HANZI_DIGIT = /[零〇○一二三四五六七八九]/;
const LATIN = /[A-Za-z]/;
// Latin units and codes that may follow a masked figure: xA级, x#, ×kV, **GWh, *G, ×D打印.
const AFTER =
  /^(?:A(?=级|、|和|景区)|#|[kKMG]Wh?(?![A-Za-z])|[kK][Vvmg](?![A-Za-z])|km|mm|m[²³]|G(?![A-Za-z])|D(?![A-Za-z])|P(?=算力)|PB|TB|o(?![A-Za-z])|O(?![A-Za-z])|[A-Z](?![A-Za-z0-9])|EFlops)/;

const LONELY_DOTS =
  /(?<=^|[。；：])(?:[（(]?[一二三四五六七八九十]{1,2}(?:是|要|、|[）)])|——)?(…{1,2}|\.{6})(?=$|[。；])/g;

/** Every masked place of a block, in order, none overlapping another. */
export const maskedIn: (block: Block) => readonly Masked[] = memo((block) => {
  if (block.kind === 'code' || block.kind === 'matter' || block.kind === 'comment') return [];
  const { text } = block;
  if (!/[xXｘＸ×✕*＊○◯〇□_＿某【[［〔（(…●△▲◇◆☆★■?？—-]|\.\.\.|TODO|TBD|FIXME|待/.test(text)) return [];
  const found: Masked[] = [];
  // Unit by unit, so that a paragraph of nothing but masks costs no more than its length.
  const taken = new Uint8Array(text.length);
  const free = (start: number, end: number) => !taken.subarray(start, end).includes(1);
  const add = (style: MaskStyle, start: number, end: number) => {
    if (!free(start, end)) return;
    taken.fill(1, start, end);
    found.push({ style, start, end, text: text.slice(start, end) });
  };
  for (const url of text.includes('http') || text.includes('@') ? matchesOf(text, URL) : []) {
    taken.fill(1, url.index, url.index + url[0].length);
  }
  for (const [sign, form] of [
    [DATED, DATE],
    [NUMBER_SIGN, NUMBERED],
  ] as const) {
    for (const match of sign.test(text) ? matchesOf(text, form) : [])
      if (MASKED.test(match[0])) add('mask', match.index, match.index + match[0].length);
  }
  if (block.kind !== 'frame') {
    for (const match of matchesOf(text, SLOT)) {
      if (isSlot(text, match.index, match[0], match[1] ?? match[2] ?? match[3] ?? match[4] ?? '')) {
        add('slot', match.index, match.index + match[0].length);
      }
    }
  }
  for (const match of matchesOf(text, SHAPE)) {
    const span = trimmed(text, match.index, match.index + match[0].length);
    if (span && isMask(text, span)) add('mask', span.start, span.end);
  }
  // The frame of a web page has brackets of its own.
  if (block.kind === 'frame') return found;
  for (const match of matchesOf(text, EMPTY)) add('slot', match.index, match.index + match[0].length);
  for (const match of matchesOf(text, DOTS)) add('gap', match.index, match.index + match[0].length);
  for (const match of matchesOf(text, BRACKETED)) add('slot', match.index, match.index + match[0].length);
  for (const match of matchesOf(text, WORD)) add('word', match.index, match.index + match[0].length);
  for (const match of matchesOf(text, LONELY_DOTS)) {
    add('gap', match.index + match[0].length - match[1]!.length, match.index + match[0].length);
  }
  return found.sort((a, b) => a.start - b.start);
});

/** Digits before a mask belong to it only where the whole is a figure: 202x年, 1x.x%; in 415X they make a name. */
function trimmed(text: string, start: number, end: number): Span | undefined {
  const digits = /^[0-9０-９]+/.exec(text.slice(start, end))?.[0].length ?? 0;
  if (!digits) return { start, end };
  const rest = text.slice(start + digits, end);
  const completes = rest.length >= 2 || /^[年月日%％亿万个.．]/.test(text.slice(end));
  const before = text[start - 1] ?? '';
  // 2×66: a product or a machine number.
  if (/[0-9０-９]/.test(text[end] ?? '') || /[0-9０-９.+＋N×]/.test(before)) return undefined;
  return completes ? { start, end } : undefined;
}

/** False for what only looks masked: 4×4, 1+N+X, 数据要素×, X光, Latin words, years in Chinese numerals. */
function isMask(text: string, { start, end }: Span): boolean {
  const token = text.slice(start, end);
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (/^[○◯〇]/.test(token)) return !HANZI_DIGIT.test(before) && !HANZI_DIGIT.test(after);
  if (/^[_＿]/.test(token)) return !/\w/.test(before) && !/[A-Za-z0-9]/.test(after);
  if (/^[□某●△▲◇◆☆★■?？—-]/.test(token)) return true;
  const latin = /[xX]/.test(token);
  const road = latin && token.length >= 2 && /(?:^|[^A-Za-z])[GSX]$/.test(text.slice(Math.max(0, start - 2), start));
  if (latin && LATIN.test(before) && !road) return false;
  if (latin && /[.．]/.test(before) && LATIN.test(text[start - 2] ?? '')) return false;
  if (LATIN.test(after) && !AFTER.test(text.slice(end, end + 6))) return false;
  const single = token.length === 1;
  if (!single) return !/^[*＊]{2,}$/.test(token) || !/^[\s#]/.test(after) || start > 0;
  if (/[0-9０-９]/.test(before) && /[0-9０-９]/.test(after)) return false;
  if (/[0-9０-９]/.test(after) && token !== '*') return false;
  if (/[×✕]/.test(token) && after === '”' && /[\u3400-\u9fff]/.test(before)) return false;
  if (latin) {
    if (/[+＋]/.test(before)) return /^[个家名项所条户万亿%％]/.test(after) && !/[NM][+＋]$/.test(text.slice(0, start));
    if (/[0-9０-９NM]/.test(before) || isLetterOfName(text, start, end)) return false;
    if (/^(?:光|射线|波段|轴|染色体|型|档|坐标|世代)/.test(text.slice(end, end + 3))) return false;
    if (after === '’' || /^[”"]?[+＋]/.test(text.slice(end, end + 2))) return false;
  }
  if (/[*＊]/.test(token)) {
    if (/^\s*(?:名\s?词|注释|注[:：]|附注|表示)/.test(text.slice(end, end + 6))) return false;
    if (start === 0 && /\s/.test(after)) return false;
    if (/[0-9０-９)）]/.test(before) && !/[\u3400-\u9fff%％]/.test(after)) return false;
  }
  // A sign of multiplication between things: 长×宽 stands with blanks or brackets, a mask stands in words.
  return !(/[×✕xX]/.test(token) && /\s/.test(before) && /\s/.test(after) && start > 0);
}

/** “1+X”医联体：“1”指…，“X”包括…: the letter of a name that stands before it, explained. */
const isLetterOfName = (text: string, start: number, end: number): boolean =>
  /(?:[“"‘，。；：、,;:]|第[一二三四]个)$/.test(text.slice(Math.max(0, start - 3), start)) &&
  /^[”"’]?(?:则|就|即|分别)*(?:包括|为|是|指|即|代表|表示)/.test(text.slice(end, end + 8)) &&
  new RegExp(`[0-9N][+＋]?${text.slice(start, end)}(?![A-Za-z0-9%％])`, 'i').test(
    text.slice(Math.max(0, start - 300), start - 1),
  );

/** Square brackets hold a footnote's number, a glossary entry at the start of a line, or a slot. */
function isSlot(text: string, start: number, whole: string, content: string): boolean {
  if (SLOT_NOT.test(content) || /^[\s\d\-—,，、*^]+$/.test(content) || /^[\d①-⑳]/.test(content)) return false;
  // [xx亿元]: the mask inside says more than the brackets do.
  if (MASKED.test(content) && !ONLY_MASK.test(content)) return false;
  if (ONLY_MASK.test(content)) return whole[0] !== '〔';
  if (!content.trim()) return whole[0] === '【' || whole[0] === '［' || whole[0] === '[';
  if (!/[\u3400-\u9fffxX×*]/.test(content)) return false;
  if (whole[0] === '〔' || whole[0] === '［') return SLOT_NOUN.test(content);
  const atStart = /^(?:[\s※*]*|\d{1,3}[.．、]\s*)$/.test(text.slice(0, start));
  const after = text.slice(start + whole.length, start + whole.length + 1);
  if (atStart || /[:：即]/.test(after)) return SLOT_NOUN.test(content) && content.length <= 10;
  return content.length <= 16 || SLOT_NOUN.test(content);
}
