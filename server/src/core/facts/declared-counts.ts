// Where does the draft say how many things follow, and how many do follow?
import { locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { readInteger } from '../zh/numeral.js';
import { enumerationBefore } from './enumerations.js';
import { type Run, runsOf } from './numbering.js';

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

const N = '([两一二三四五六七八九十]{1,3}|[1-9][0-9]?)';
// What is counted: 五个方面, 三点, 四项工作, 三大亮点. 三大战略 is a name and no declaration.
const NOUN =
  '(?:重点|主要|民生|具体|突出|关键|目标)?(?:工作|任务|实事|意见|要求|措施|举措|建议|问题|重点|内容|情况|看法|体会|成效|成绩|变化|特点|亮点|原则|行动|工程|突破|文章|关系|环节|支撑|保障)(?:任务|要求|的(?:意见|工作|任务|讲话|要求))?';
const COUNTED = `(?:个?方面|点|个|项|件|条|大|种|类)`;
const TAIL = `(?:的)?(?:${NOUN})?(?:上?(?:下功夫|发力|着力|用力|求突破|见实效|取得突破|聚力))?`;
const DECLARATION = new RegExp(`${N}(${COUNTED})(${TAIL})([：:。，,]|$)`, 'g');
const QUOTED_NAME = /[“"《][^”"》]*$/;

interface Declaration extends Span {
  readonly numeralEnd: number;
  readonly phraseEnd: number;
  readonly value: number;
}

/** Declarations that a list must follow at once: those that end the sentence or clause. */
const declarationsIn: (block: Block) => readonly Declaration[] = memo(({ kind, text }) => {
  if (kind !== 'text') return [];
  const found: Declaration[] = [];
  for (const match of text.matchAll(DECLARATION)) {
    const [whole, digits, counted, tail] = match;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const value = readInteger(digits!);
    // “六个坚持” is a name; 第三方面 and 前三项 count something else; 十四五个 is no number of things.
    if (
      !value ||
      value < 2 ||
      QUOTED_NAME.test(before) ||
      /[第前后每零百千万亿之0-9一二三四五六七八九十—–\-.]$/.test(before)
    )
      continue;
    // 建成15项。 says how many were built; only 方面 and 点 need no noun.
    if (!/方面|点/.test(counted!) && !tail) continue;
    const numeralEnd = match.index + digits!.length;
    const phraseEnd = numeralEnd + counted!.length;
    found.push({ start: match.index, end: match.index + whole.length, numeralEnd, phraseEnd, value });
  }
  return found;
});

/** Every declared count whose list was found, whether it agrees or not. */
export const declaredCounts: (draft: Draft) => readonly DeclaredCount[] = memo((draft) => {
  const byFirst = new Map<string, Run>();
  for (const run of runsOf(draft)) {
    const first = run.items[0]!;
    if (first.mark.number === 1 && !run.style.startsWith('arabic-')) byFirst.set(`${first.block}:${first.start}`, run);
  }
  const firstAt = (block: number, from: number, to: number): Run | undefined => {
    for (let at = from; at <= to; at++) {
      const run = byFirst.get(`${block}:${locate(draft, block, { start: at, end: at }).start}`);
      if (run) return run;
    }
    return undefined;
  };
  const counts: DeclaredCount[] = [];
  draft.blocks.forEach((block, index) => {
    const declarations = declarationsIn(block);
    for (const declaration of declarations) {
      const rest = block.text.length - declaration.end;
      const comma = /[，,]/.test(block.text[declaration.end - 1]!);
      const run =
        firstAt(index, declaration.end, declaration.end + (comma ? 0 : Math.min(8, rest))) ??
        (rest <= 2 ? nextRun(draft, index, firstAt) : undefined);
      const dashes = run ? undefined : dashesAfter(draft, index, declaration.end);
      if (run) counts.push(fromRun(draft, index, declaration, run, block.text));
      else if (dashes) {
        const { length } = dashes;
        const phrase = phraseOf(draft, index, declaration, block.text);
        const ends = { first: dashes[0]!, last: dashes.at(-1)! };
        counts.push({
          ...phrase,
          ...ends,
          declared: declaration.value,
          actual: length,
          agrees: declaration.value === length,
        });
      }
    }
    for (const count of countsIn(block)) counts.push(placed(draft, index, count));
  });
  return counts;
});

/** The items that dashes head right behind a colon, in the paragraph or below it; undefined where their end is not clear. */
function dashesAfter(draft: Draft, index: number, end: number): readonly Span[] | undefined {
  const { text } = draft.blocks[index]!;
  if (!/[：:]/.test(text[end - 1]!)) return undefined;
  const rest = text.slice(end);
  if (rest.startsWith('——')) {
    const items = [...rest.matchAll(/(?:^|(?<=[。；]))——/g)].map((m) => end + m.index);
    return items.length > 1 ? items.map((start) => locate(draft, index, { start, end: start + 2 })) : undefined;
  }
  if (rest.trim()) return undefined;
  const isDash = (block: Block | undefined) => block?.kind === 'text' && block.text.startsWith('——');
  let last = index + 1;
  while (isDash(draft.blocks[last])) last++;
  // Dashes that go on behind a paragraph without one: what stands between may be an item's own.
  if (last - index < 3 || draft.blocks.slice(last, last + 4).some(isDash)) return undefined;
  return draft.blocks.slice(index + 1, last).map((_, i) => locate(draft, index + 1 + i, { start: 0, end: 2 }));
}

/** The run that begins with the next paragraph. */
function nextRun(
  draft: Draft,
  index: number,
  firstAt: (block: number, from: number, to: number) => Run | undefined,
): Run | undefined {
  const next = draft.blocks.findIndex((block, at) => at > index && block.kind === 'text');
  return next < 0 ? undefined : firstAt(next, 0, 0);
}

function fromRun(draft: Draft, index: number, declaration: Declaration, run: Run, text: string): DeclaredCount {
  const last = run.items.at(-1)!;
  const actual = run.items.length;
  // “办好十件实事，推进四项工作，守住三条底线。（一）” declares three times; one of them is the list's.
  const sentence = text
    .slice(text.lastIndexOf('。', declaration.start) + 1, declaration.end)
    .replace(/[“"][^”"]*[”"]/g, '');
  const others = [...sentence.matchAll(/([两一二三四五六七八九十]{1,3})(?:个|项|件|条|大|点)/g)].map((m) =>
    readInteger(m[1]!),
  );
  const agrees =
    declaration.value === actual ||
    (run.faults.length > 0 && declaration.value === last.mark.number) ||
    others.includes(actual);
  return {
    ...phraseOf(draft, index, declaration, text),
    declared: declaration.value,
    actual,
    first: { start: run.items[0]!.start, end: run.items[0]!.end },
    last: { start: last.start, end: last.end },
    agrees,
  };
}

const phraseOf = (draft: Draft, index: number, d: Declaration, text: string) => ({
  numeral: locate(draft, index, { start: d.start, end: d.numeralEnd }),
  phrase: locate(draft, index, { start: d.start, end: d.phraseEnd }),
  text: text.slice(d.start, d.phraseEnd),
});

/** A count and its list in one block; spans count from its start. */
const countsIn: (block: Block) => readonly DeclaredCount[] = memo((block) =>
  block.kind === 'text'
    ? [...openLists(block.text), ...closedLists(block.text), ...listedAfter(block.text), ...repeatedHeads(block.text)]
    : [],
);

const at = (start: number, end: number): Span => ({ start, end });

/** A、B、C等三个: the count may be larger than the list, never smaller. */
function openLists(text: string): DeclaredCount[] {
  const counts: DeclaredCount[] = [];
  for (const match of text.matchAll(
    /(?<=等)([两一二三四五六七八九十]{1,3}|[1-9][0-9]?)(个|项|家|条|种|类|大|处|件|座|所|名|户|镇|县|村)(?=[\u3400-\u9fff])/g,
  )) {
    const declared = readInteger(match[1]!);
    const list = enumerationBefore(text, match.index);
    if (!declared || declared < 2 || !list || list.items.some((item) => /[0-9xX×*％%]/.test(item.slice(-8)))) continue;
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
  /(?<![等第前后近约余多之0-9.一二三四五六七八九十、，。；：])[“"]?(?:(?:共)?([三四五六七八九十])(大|个|项|条|处|家|所|座|件|类)(?=[\u3400-\u9fff])|(?:共)?([3-9]|1[0-9])(?:个|大|项|条)(?=(?:乡|镇|村|社区|县|区|产业|领域|方面|项目|平台|园区|景区|市场|国家|城市|部门|系统|行业|板块|重点|主导|特色|试点|道路|街道))|(?<=[\u3400-\u9fff])([三四五六七八九])(镇|乡|村|县|区|市)(?=[\u3400-\u9fff]))/g;
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
    const list = enumerationBefore(text, match.index);
    if (!declared || !list || list.open || (list.items.length < 3 && !alike(list.items, match[5]))) continue;
    const names = list.items.slice(1);
    const plain = names.every(
      (name) => name.length >= 2 && name.length <= 12 && !VERBAL.test(name) && !/[0-9xX×*]/.test(name),
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

const LISTED =
  /(?<![第前后每零百千万亿之0-9一二三四五六七八九十“"])([三四五六七八九十])(?:个|大|项|条)([\u3400-\u9fff]{1,8})(?:[：:（(]|，即|，分别(?:是|为))([^，。；：:;（()）]*、[^，。；：:;（()）]*)(?=[。；）)])/g;

/** 五个重点：A、B、C、D。 Only a plain list that the sentence ends with. */
function listedAfter(text: string): DeclaredCount[] {
  const counts: DeclaredCount[] = [];
  for (const match of text.matchAll(LISTED)) {
    const [whole, digits, noun, list] = match;
    const declared = readInteger(digits!);
    const end = match.index + whole.length;
    const items = enumerationBefore(text, end);
    if (
      !declared ||
      !items ||
      items.open ||
      /等$/.test(list!) ||
      items.items.length < 3 ||
      /[0-9xX×*是有将要]/.test(list!)
    )
      continue;
    const phrase = at(match.index, match.index + 2 + noun!.length);
    const start = end - list!.length;
    counts.push({
      numeral: at(match.index, match.index + 1),
      phrase,
      text: text.slice(phrase.start, phrase.end),
      declared,
      actual: Math.max(items.least, Math.min(declared, items.most)),
      first: at(start, start + list!.indexOf('、')),
      last: at(start + list!.lastIndexOf('、') + 1, end),
      agrees: declared >= items.least && declared <= items.most,
    });
  }
  return counts;
}

/** “六个更加突出”：更加突出…，更加突出… — the name's own words head each part. */
function repeatedHeads(text: string): DeclaredCount[] {
  const counts: DeclaredCount[] = [];
  for (const match of text.matchAll(
    /[“"]([一二三四五六七八九十]{1,2})个([\u3400-\u9fff]{2,6})[”"](?:的?(?:要求|工作|总体要求))?[：:]/g,
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

function placed(draft: Draft, index: number, count: DeclaredCount): DeclaredCount {
  const place = (span: Span) => locate(draft, index, span);
  const { numeral, phrase, first, last } = count;
  return { ...count, numeral: place(numeral), phrase: place(phrase), first: place(first), last: place(last) };
}
