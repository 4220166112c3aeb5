// How many things does this list name? A、B和C before a count.
import { readInteger } from '../../zh/numeral.js';

/** A list that ends right before a count, as in `A、B、C等` or `A、B和C`. */
export interface Enumeration {
  readonly start: number;
  /** The fewest and the most items that the words can be read as: 和 may join two items or stand inside one. */
  readonly least: number;
  readonly most: number;
  /** Ended with 等: there may be more than are named. */
  readonly open: boolean;
  readonly items: readonly string[];
}

/** What is done to all that 和 joins behind it: 加强领导和建设. */
const DONE_TO =
  /^(?:加强|加快|加大|推进|推动|深化|提高|提升|增强|促进|完善|健全|保障|改善|优化|扩大|拓展|建设|建立|构建|打造|落实|强化|做好|抓好|坚持|维护|保护|支持|发挥|实现|实施|统筹|规范|培育|解决|防范|化解|降低|减少|增加|巩固)/;
const STOP = /[，。；：！？,;:!?\n|]/;

/** The list that ends at `end` of `text`; undefined when fewer than two items stand there. */
export function enumerationBefore(text: string, end: number): Enumeration | undefined {
  const open = text[end - 1] === '等';
  const stop = open ? end - 1 : end;
  let start = stop;
  let depth = 0;
  while (start > 0 && stop - start < 160) {
    const char = text[start - 1]!;
    if ('”》）)'.includes(char)) depth++;
    if ('“《（('.includes(char)) depth--;
    if (depth < 0 || (depth <= 0 && STOP.test(char))) break;
    start--;
  }
  // 市委、市政府确定了A、B、C等: who did it is not of the list.
  start +=
    /^[\u3400-\u9fff]{0,6}?(?:[省市县区州旗]委|党中央)、(?=[省市县区州旗]政府|国务院)/.exec(
      text.slice(start, stop),
    )?.[0].length ?? 0;
  const items = splitOutsideQuotes(text.slice(start, stop));
  if (items.length < 2) return undefined;
  // 以及 stands between items and never inside a name.
  // So does 和 before the last of several names that 等 closes, where they are built alike:
  // 滨河公园、南湖公园和柳泉公园等. In 生物、新一代信息技术及智能制造等 it may be inside the last one.
  const isSure = (item: string, i: number) =>
    /.以及./.test(item) ||
    (!(DONE_TO.test(item) && !DONE_TO.test(item.slice(item.search(/[和及]/) + 1))) && mustJoin(item, i));
  const mustJoin = (item: string, i: number) =>
    /[镇乡村县区市路街园][和及][^和及]{2,}[镇乡村县区市路街园]$/.test(item) ||
    (open && i === items.length - 1 && i > 0 && builtAlike(item, items[i - 1]!, items.length));
  const sure = items.filter(isSure).length;
  const joined = items.filter(
    (item, i) => !isSure(item, i) && /[^\s](?:和(?![平谐解气])|与|及(?![时其格]))[^\s]/.test(item),
  ).length;
  // 发展和安全、当前和长远: pairs throughout are what is counted.
  const most = items.length + sure + (joined === items.length ? 0 : joined);
  return { start, least: items.length + sure, most, open, items };
}

/** Is what stands before 和 in the last item built like what stands behind it, or does it end like the item before? */
function builtAlike(item: string, before: string, count: number): boolean {
  const [, first, second] = /([^和及]{3,})[和及]([^和及]{3,})$/.exec(item) ?? [];
  if (first === undefined) return false;
  if (first.at(-1) === second!.at(-1)) return true;
  return count < 6 && (first.at(-1) === before.at(-1) || (first.length > 4 && first.length === second!.length));
}

/** A quoted name right behind another; “非农化”“非粮化”整治 is of both. */
const NEXT_NAME = /^(?:“[^”]*”|《[^》]*》)(?:[^\u3400-\u9fff]|[和与及]|以及|$)/;

function splitOutsideQuotes(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if ('“《（('.includes(text[at]!)) depth++;
    else if ('”》）)'.includes(text[at]!)) {
      depth--;
      // “一网通办”“一窗受理”: two names without a mark between them.
      if (depth === 0 && /[”》]/.test(text[at]!) && NEXT_NAME.test(text.slice(at + 1, at + 60))) {
        items.push(text.slice(from, at + 1));
        from = at + 1;
      }
    } else if (text[at] === '、' && depth <= 0) {
      items.push(text.slice(from, at));
      from = at + 1;
    }
  }
  items.push(text.slice(from));
  return items.filter((item) => item.trim() !== '');
}

/** The Chinese numeral at the head of each item, as in 两个中心、三条主线、六大工程; undefined if one has none. */
export function leadingNumerals(items: readonly string[]): number[] | undefined {
  const numbers = items.map((item, i) => {
    const match =
      i === 0
        ? /([两一二三四五六七八九])(?:大|个|步|条|项|区|城|轴|带|核|园)[^一-龥]*(?:[一-龥][\u3400-\u9fff]*)?$/.exec(
            item,
          )
        : /^([两一二三四五六七八九])/.exec(item);
    return match ? readInteger(match[1]!) : undefined;
  });
  return numbers.every((n) => n !== undefined) ? (numbers as number[]) : undefined;
}
