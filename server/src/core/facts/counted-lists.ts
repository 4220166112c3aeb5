// Where does one paragraph both name a list and say how long it is?
import type { Block } from '../draft/node.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { readInteger } from '../zh/numeral.js';
import { type Enumeration, enumerationBefore } from './enumerations.js';

/** 五个方面工作： and its list. Spans are places in the draft. */
export interface DeclaredCount {
  /** The numeral alone. */
  readonly numeral: Span;
  /** The numeral and what it counts: 五个方面. */
  readonly phrase: Span;
  readonly text: string;
  readonly declared: number;
  readonly actual: number;
  /** The first and the last thing counted. */
  readonly first: Span;
  readonly last: Span;
  /** agree: the list has as many; fewer: 等N个 may count more than are named, never fewer. */
  readonly agrees: boolean;
}

/** A count and its list in one block; spans count from its start. */
export const countsIn: (block: Block) => readonly DeclaredCount[] = memo(({ kind, text }) => {
  if (kind !== 'text') return [];
  const found = [openLists, closedLists, repeatedHeads, headedParts, listedAfter].flatMap((read) => read(text));
  // What two forms read is one count.
  return found.filter(({ numeral }, i) => found.findIndex((other) => other.numeral.start === numeral.start) === i);
});

const at = (start: number, end: number): Span => ({ start, end });

/** A、B、C等三个: the count may be larger than the list, never smaller. */
function openLists(text: string): DeclaredCount[] {
  const counts: DeclaredCount[] = [];
  for (const match of text.matchAll(
    /(?<=等)([两一二三四五六七八九十]{1,3}|[1-9][0-9]?)(个|项|家|条|种|类|大|处|件|座|所|名|户|镇|县|村)(?=[\u3400-\u9fffA-Za-z0-9“])/g,
  )) {
    const declared = readInteger(match[1]!);
    const list = enumerationBefore(text, match.index);
    if (
      !declared ||
      declared < 2 ||
      !list ||
      list.items.some((item) => /[xX×*％%]|[0-9](?![0-9]|[国省县]道|线|号|高速|路)/.test(item.slice(-8)))
    )
      continue;
    const end = match.index + match[0].length;
    counts.push({
      numeral: at(match.index, match.index + match[1]!.length),
      phrase: at(match.index - 1, end),
      text: text.slice(match.index - 1, end),
      declared,
      actual: list.least,
      first: at(list.start, list.start + list.items[0]!.length),
      last: at(match.index - 1 - list.items.at(-1)!.length, match.index - 1),
      agrees: declared >= list.least,
    });
  }
  return counts;
}

const CLOSED =
  /(?<![等第前后近约余多之0-9.一二三四五六七八九十、，。；：])[“"]?(?:(?:共)?([三四五六七八九十]|两(?=[大个项场]))(大|个|项|条|处|家|所|座|件|类|场|种|支|道|张|套|门|方面|地|篇|重|关|块|级(?=联动|网络|体系|书记|责任|管理|贯通|服务|协同|平台)|者|方|位(?=一体))(?![一两二三四五六七八九十])(?=[\u3400-\u9fff])|(?:共)?([3-9]|1[0-9])(?:个|大|项|条)(?=(?:乡|镇|村|社区|县|区|产业|领域|方面|项目|平台|园区|景区|市场|国家|城市|部门|系统|行业|板块|重点|主导|特色|试点|道路|街道))|(?<=[\u3400-\u9fff])([三四五六七八九])(镇|乡|村|县|区|市|街|路|桥|河|园|馆|站|校|院)(?=[\u3400-\u9fff]))/g;
// Words that make the last item a clause of its own, so that the list before it is of clauses and not of names.
const VERBAL =
  /实现|发挥|推进|推动|深入|开展|打造|建设好|实施|完成|新增|建成|培育|突出|抓好|做好|落实|创建|荣获|获批|入选|达到|成为|带动|覆盖|涉及|全国|全省|全市|[的在为了将把是有从到至共各这那其每以]|[目当日此]前/;

/** 东坪镇、临河镇 before 三镇: each item is one of them. */
const alike = (items: readonly string[], kind: string | undefined): boolean =>
  kind !== undefined && items.every((item) => item.length > 2 && item.endsWith(kind));

/** A、B、C、D四大产业: exactly as many as are named. Only lists of plain names are judged. */
function closedLists(text: string): DeclaredCount[] {
  const counts: DeclaredCount[] = [];
  for (const match of text.matchAll(CLOSED)) {
    const digits = match[1] ?? match[3] ?? match[4]!;
    const declared = readInteger(digits);
    const list =
      quotedList(text, match.index) ??
      enumerationBefore(
        text,
        match.index -
          (/为(?:支撑|主体)的$/.exec(text.slice(Math.max(0, match.index - 4), match.index))?.[0].length ?? 0),
      );
    if (!declared || !list || list.open || (list.least < 3 && !alike(list.items, match[5]))) continue;
    const names = list.items.slice(1);
    const pairs = list.items.every((item) => /.和./.test(item));
    // “思想到位、措施到位”三个到位: what is counted stands in each.
    const counted =
      match[2] === '个' ? text.slice(match.index + match[0].length, match.index + match[0].length + 2) : '';
    const headed = counted.length === 2 && list.items.every((item) => item.includes(counted));
    // 山、水、林、田: single characters throughout.
    const quoted =
      (text[match.index - 1] === '”' && text[list.start - 1] === '“') ||
      (names.length > 2 && names.every((name) => name.length === 1));
    const plain = names.every(
      (name) =>
        name.length >= (quoted ? 1 : 2) &&
        name.length <= 12 &&
        // 当前和长远 is a name among pairs.
        (headed || !VERBAL.test(name) || (pairs && !/[的在将把]/.test(name))) &&
        !/[0-9xX×*]/.test(name),
    );
    // A first item much longer than the others has other words in front of it; they do not change the count.
    const off = declared < list.least ? list.least - declared : declared - list.most;
    if (!plain || off > 2 || (match[0].startsWith('共') && list.least !== list.most)) continue;
    const end = match.index + match[0].length;
    const at0 = match.index + match[0].lastIndexOf(digits);
    const last = list.items.at(-1)!;
    counts.push({
      numeral: at(at0, at0 + digits.length),
      phrase: at(at0, end),
      text: text.slice(at0, end),
      declared,
      actual: Math.max(list.least, Math.min(declared, list.most)),
      first: at(list.start, list.start + list.items[0]!.length),
      last: at(match.index - last.length, match.index),
      agrees: off <= 0,
    });
  }
  return counts;
}

/** “水、林、路、景”四篇文章: the list stands in quotes of its own. */
function quotedList(text: string, end: number): Enumeration | undefined {
  if (text[end - 1] !== '”') return undefined;
  const from = text.lastIndexOf('“', end) + 1;
  const items = text.slice(from, end - 1).split('、');
  if (items.length < 3 || items.some((item) => item === '' || /[，。；”]/.test(item))) return undefined;
  return { start: from, least: items.length, most: items.length, open: false, items };
}

const LISTED =
  /(?<![第前后每零百千万亿之0-9一二三四五六七八九十])([两三四五六七八九十])(?:个|大|项|条|点|类|种|道|张)([\u3400-\u9fff]{1,10}?)[”"]?(?:[：:（(]|——|，即|，包括|，就是|，分别(?:是|为))([^。；：:;（()）]{4,120})(?=[。；）)])/g;

/** 五个重点：A、B、C、D。 Only a plain list that the sentence ends with. */
function listedAfter(text: string): DeclaredCount[] {
  const counts: DeclaredCount[] = [];
  for (const match of text.matchAll(LISTED)) {
    const [whole, digits, noun, list] = match;
    const declared = readInteger(digits!);
    const end = match.index + whole.length;
    const items = /，/.test(list!) ? parallel(list!) : enumerationBefore(text, end);
    if (!declared || !items || items.open || /等$/.test(list!) || items.items.length < 2) continue;
    if (/[0-9xX×*是有将要]/.test(list!) || (/^要求|^方面/.test(noun!) && items.items.length < 3)) continue;
    const start = end - list!.length;
    const phrase = at(match.index, match.index + 2 + noun!.length);
    counts.push({
      numeral: at(match.index, match.index + 1),
      phrase,
      text: text.slice(phrase.start, phrase.end),
      declared,
      actual: Math.max(items.least, Math.min(declared, items.most)),
      first: at(start, start + items.items[0]!.length),
      last: at(end - items.items.at(-1)!.length, end),
      agrees: declared >= items.least && declared <= items.most,
    });
  }
  return counts;
}

/** 经济更强，环境更美，百姓更富: clauses of one measure are items; others may be parts of one. */
function parallel(list: string): Pick<Enumeration, 'items' | 'least' | 'most' | 'open'> | undefined {
  const items = list.split('，');
  const alike = items.every((item) => item.length === items[0]!.length && !item.includes('、'));
  return alike && items.length > 2 ? { items, least: items.length, most: items.length, open: false } : undefined;
}

const HEADED =
  /(?<![第前后每零百千万亿之0-9一二三四五六七八九十])([两三四五六七八九])个?((?<=个)一|(?<!个)[色级化网权制步线区带核轴环心])[”"]?(?:(?![一两三四五六七八九])[\u3400-\u9fff]){0,8}[”"]?(?:[：:]|——|，即|，就是|，分别[是为]|（即|（)/g;

/** “六个更加突出”：更加突出…，更加突出… — the name's own words head each part. */
function repeatedHeads(text: string): DeclaredCount[] {
  const counts: DeclaredCount[] = [];
  for (const match of text.matchAll(
    /[“"]([一二三四五六七八九十]{1,2})个(?!一[”"])([\u3400-\u9fff]{1,6})[”"][^，。；：:“”（）]{0,8}(?:[：:]|——|，即|，就是|（即|（)/g,
  )) {
    const declared = readInteger(match[1]!);
    const head = match[2]!;
    const from = match.index + match[0].length;
    const heads: number[] = [];
    let anywhere = 0;
    for (let place = text.indexOf(head, from); place >= 0; place = text.indexOf(head, place + 1)) {
      anywhere++;
      if (place === from || /[。；，、“]/.test(text[place - 1]!)) heads.push(place);
    }
    if (heads.length < 2) heads.splice(0, heads.length, ...headsWithin(text, from, head));
    if (!declared || heads.length < 2) continue;
    const numeral = at(match.index + 1, match.index + 1 + match[1]!.length);
    const phrase = at(numeral.start, numeral.end + 1 + head.length);
    counts.push({
      numeral,
      phrase,
      text: text.slice(phrase.start, phrase.end),
      declared,
      actual: heads.length,
      first: at(heads[0]!, heads[0]! + head.length),
      last: at(heads.at(-1)!, heads.at(-1)! + head.length),
      agrees: declared === heads.length || declared === anywhere,
    });
  }
  return counts;
}

/** “五个新突破”：在项目上实现新突破，在改革上实现新突破: where the words stand inside each part of the sentence, and in each once. */
function headsWithin(text: string, from: number, head: string): number[] {
  const stop = text.slice(from).search(/[。！？]/);
  const parts = text.slice(from, stop < 0 ? undefined : from + stop).split(/[，；、]/);
  if (!parts.every((part) => part.split(head).length === 2)) return [];
  let at = from;
  return parts.map((part) => {
    const place = at + part.indexOf(head);
    at += part.length + 1;
    return place;
  });
}

/** 三色管理：绿色…、黄色…、红色…, “五个一”，即一名领导、一个专班…: every part has the word that was counted, once. */
function headedParts(text: string): DeclaredCount[] {
  const counts: DeclaredCount[] = [];
  for (const match of text.matchAll(HEADED)) {
    const [whole, digits, word] = match;
    const declared = readInteger(digits!);
    const from = match.index + whole.length;
    const stop = text.slice(from, from + 120).search(/[。！？；）)]/);
    const parts = text.slice(from, stop < 0 ? from : from + stop).split(/[、，]|(?:和|以及)(?=一)/);
    const said = (part: string) => part.split(word!).length === 2 && (word !== '一' || /^[“]?一/.test(part));
    if (!declared || parts.length < 2 || !parts.every(said)) continue;
    const numeral = at(match.index + whole.indexOf(digits!), match.index + whole.indexOf(digits!) + 1);
    const last = parts.at(-1)!;
    counts.push({
      numeral,
      phrase: at(numeral.start, match.index + whole.indexOf(word!) + 1),
      text: text.slice(numeral.start, match.index + whole.indexOf(word!) + 1),
      declared,
      actual: parts.length,
      first: at(from, from + parts[0]!.length),
      last: at(from + stop - last.length, from + stop),
      agrees: declared === parts.length,
    });
  }
  return counts;
}
