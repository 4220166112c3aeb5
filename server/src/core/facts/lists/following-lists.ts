// Where does a paragraph say how many things it is about to name, and how many does it name?

import { matchesOf } from '../../text/matches.js';
import { readInteger, writeInteger } from '../../zh/numeral.js';
import { COUNT, COUNTING, type DeclaredCount, NAMED_SO, NO_COUNT_BEFORE, NOT_COUNTING } from './counting.js';
import { enumerationBefore } from './enumerations.js';

const H = '[\\u3400-\\u9fff]';
/** 三大工程：, “四个一批”，即, 三个中心（ — the count, what is counted, and what opens the list. */
const OPENING = new RegExp(
  `(?=[${COUNTING}])${NO_COUNT_BEFORE}(${COUNT})(个?方面|(?!方面)${H})[“"]?(${H}{0,14})(?:[”"]${H}{0,8})?(?:[：:]|——|，(?:也就是|就是|即(?!将)|具体(?:是|为|包括)?|包括)|(?<=[”"])即|，?分别(?:是|为)[：:]?|（即?|([，。]|为(?=[\\u3400-\\u9fff]{2,8}、)))`,
  'g',
);
/** Words between the opening and the first thing. */
const FILLER = /^(?:“?(?:主要)?(?:即|是指|指的是|指|分别是|分别为|包括|主要是)[:：]?)?/;
const LONGEST = 600;
const EXPLAINED = /^[“"‘]([\u3400-\u9fff0-9A-Za-z+＋]{1,8})[”"’](?:分别|主要)?(?:为|是|指|即|包括|代表)/;

interface Part {
  readonly start: number;
  readonly text: string;
}

/** Lists of names or clauses behind their count, in its sentence or in brackets. */
export function followingLists(text: string): DeclaredCount[] {
  const counts: DeclaredCount[] = [];
  for (const match of matchesOf(text, OPENING)) {
    const [whole, digits, measure, noun, weakly] = match;
    const declared = readInteger(digits!);
    if (!declared || declared < 2 || (measure!.length === 1 && NOT_COUNTING.has(measure!))) continue;
    if (NAMED_SO.test(text.slice(match.index, match.index + 5))) continue;
    // 铜、锌、锂三条产业链：铜产业链…: they stand before it already.
    const before = enumerationBefore(text, match.index);
    if (before && before.items.length > 1 && declared >= before.least && declared <= before.most) continue;
    // 市、区、镇（街道）四级: the levels stand before.
    if (measure === '级' && /[国省市州县区乡镇村组户社）)]$/.test(text.slice(0, match.index))) continue;
    // 3家创新中心，培育国家级…: digits count what they stand before.
    if (weakly && /\d/.test(digits!)) continue;
    // 东河等四河整治。西河、南河…: what 等 stands before was named already.
    if ((weakly && text[match.index - 1] === '等') || text.startsWith('位数', match.index + digits!.length)) continue;
    // “三环五带” counts twice; which list is whose is another question.
    const name = nameBefore(text, match.index) + measure! + noun!.replace(/^一(?:批|$)/, '');
    if (
      /[一二三四五六七八九十两]/.test(name) ||
      /[一两三四五六七八九][^，。；、]{1,4}、[“"]?$/.test(text.slice(Math.max(0, match.index - 8), match.index))
    )
      continue;
    const bracketed = /（即?$/.test(whole);
    const from = match.index + whole.length;
    const rest = text.slice(from, from + LONGEST);
    // “四旁”“五边”：“四旁”为…；“五边”为…: each name has its list behind it where it stands again.
    const explained = EXPLAINED.exec(rest)?.[1];
    if (explained && explained !== digits! + measure! + noun!) continue;
    // 两市所有县（市、区）: the brackets finish the word.
    if (bracketed && /[县市区乡镇]（$/.test(whole) && /^(?:[县市区镇]|街道)[、）)]/.test(rest)) continue;
    const stop = rest.search(bracketed ? /[）)]/ : /[。！？\n]/);
    const all = oneListOf(stop < 0 ? rest : rest.slice(0, stop));
    const filler = FILLER.exec(all)![0].length;
    // 即“交办、盯办、督办”: the list is quoted as a whole.
    const list = /^“([^”、]*、[^”]*)”/.exec(all.slice(filler))?.[1] ?? all.slice(filler);
    if (list.length < 3 || /^(?:一[是要、]|[1①]|首先|[（(])|等$/.test(list)) continue;
    // “三同步”：产业、空间、人口同步规划、同步建设、同步推进: said as often as counted.
    if (noun && list.split(measure! + noun).length - 1 === declared) continue;
    const words = wordsOf(noun!, measure!);
    // Behind a mere comma it must be said in each part what was counted.
    const parts = weakly
      ? (told(list, from + filler, declared, words) ?? marked(list, from + filler, declared, measure!))
      : (counted(text, from + filler) ??
        partsOf(list, from + filler, declared, words, bracketed, /事|工作|任务|举措|措施/.test(noun!)));
    if (!parts) continue;
    const phraseEnd = match.index + digits!.length + measure!.length;
    const [first, last] = [parts[0]!, parts.at(-1)!];
    counts.push({
      numeral: { start: match.index, end: match.index + digits!.length },
      phrase: { start: match.index, end: phraseEnd },
      text: text.slice(match.index, phraseEnd),
      declared,
      actual: parts.length,
      first: { start: first.start, end: first.start + first.text.length },
      last: { start: last.start, end: last.start + last.text.length },
      agrees: parts.length === declared,
    });
  }
  return counts;
}

/** 做强两个产业，即A、B；培育三个产业，即C、D、E: a semicolon ends the list where another is opened behind it. */
function oneListOf(list: string): string {
  const [first, ...others] = list.split(/[；;]/);
  return others.some((part) => OPENED.test(part)) ? first! : list;
}
const OPENED = /[：:]|，即|——/;

/** 一抓项目，二抓环境，三抓民生: each part begins with its number and one and the same word. */
function counted(text: string, from: number): readonly Part[] | undefined {
  const nth = text[from] === '第' ? '第' : '';
  const word = text[from + nth.length + 1]!;
  if (text[from + nth.length] !== '一' || !/[\u3400-\u9fff]/.test(word)) return undefined;
  const parts: Part[] = [{ start: from, text: `${nth}一${word}` }];
  for (let at = from; ; ) {
    const head = `${nth}${writeInteger(parts.length + 1)}${word}`;
    const next = text.indexOf(head, at);
    if (next < 0 || next - at > 120 || !/[，；。、]/.test(text[next - 1]!)) break;
    parts.push({ start: next, text: head });
    at = next;
  }
  return parts.length > 1 ? parts : undefined;
}

/** 五项清零措施，欠薪清零、积案清零…: parts that each say what was counted, in two characters at least. */
function told(list: string, from: number, declared: number, words: readonly string[]): readonly Part[] | undefined {
  const long = words.filter((word) => word.length > 1);
  if (!long.length) return undefined;
  const clause = list.split(/[，,]/)[0]!;
  for (const parts of [divide(list, from, '；;'), divide(clause, from, '、')]) {
    const said = long.some((word) => parts.every(({ text }) => says(text, word)));
    if (parts.length > 1 && said && Math.abs(parts.length - declared) < 2) return parts;
  }
  return undefined;
}

/** 三治融合，健全自治、法治、德治…; 四大，大招商、大建设…: short parts that all have the measure where the others have it. */
function marked(list: string, from: number, declared: number, measure: string): readonly Part[] | undefined {
  if (COMMON.test(measure)) return undefined;
  const parts = divide(list.split(/[，,]/)[0]!, from, '、');
  const [first, ...others] = parts;
  const heads = parts.every(({ text }) => text.startsWith(measure));
  const ends =
    /^[\u3400-\u9fff]{2,6}$/.test(first?.text ?? '') &&
    first!.text.endsWith(measure) &&
    others.every(({ text }) => [1, 2].includes(text.indexOf(measure)));
  return (heads || ends) && others.length > 1 && Math.abs(parts.length - declared) < 2 ? parts : undefined;
}

/** What stands in the same name before the count: 三环 of “三环五带”. */
const nameBefore = (text: string, at: number): string =>
  text.slice(Math.max(0, at - 8), at).replace(/^.*[“"，。；、：（\s]/, '');

/** What every thing may say again: 工程 of 三大工程, 转变 of 三个转变, 网 of 五网. */
function wordsOf(noun: string, measure: string): readonly string[] {
  if (noun.length > 1) return [...(measure.endsWith('方面') ? ['方面'] : []), noun, noun.slice(-2), noun.slice(0, 2)];
  if (noun) return [noun];
  if (measure.endsWith('方面')) return ['方面'];
  return COMMON.test(measure) || measure === '大' ? [] : [measure];
}
/** Measures that may be of anything. */
const COMMON = /^[个项条点类种道张件场篇块支重方]/;

/** The things of the list, where it is clear what divides them; undefined where it could be read in several ways. */
function partsOf(
  list: string,
  from: number,
  declared: number,
  words: readonly string[],
  bracketed: boolean,
  clauses: boolean,
): readonly Part[] | undefined {
  const strong = divide(list, from, '；;');
  // A semicolon may also end the list, if what it divides is not of one make.
  const first = strong.length > 1 ? strong[0]!.text : list;
  const [weak, names] = [divide(first, from, '，,'), divide(first, from, '、')];
  const fitting = [strong, weak, names].find(({ length }) => length === declared);
  if (fitting && fitting.length > 1) return fitting;
  // 打好生态牌，打好红色牌，叫响品牌: what is built otherwise goes on from the list.
  const [head, rest] = [weak.slice(0, declared), weak[declared]];
  const verb = weak[0]!.text.slice(0, 2);
  if (declared > 1 && rest && !rest.text.startsWith(verb) && head.every(({ text }) => text.startsWith(verb)))
    return head;
  const found =
    [strong, weak].find((parts) => parts.length > 1 && alike(parts, words)) ??
    [divide(weak[0]!.text, from, '、')].find(
      (parts) =>
        parts.length > 1 &&
        words.some((word) => (word.length > 1 || word === '一') && parts.every(({ text }) => says(text, word))),
    ) ??
    (strong.length > 2 && !bracketed ? strong : undefined) ??
    (clauses &&
    weak.length > 1 &&
    weak.length < declared &&
    weak.every(({ text }) => /^[^、和及并与；]{4,}$/.test(text)) &&
    ![...list].includes('；')
      ? weak
      : undefined) ??
    (weak.length === 1 || ONWARD.test(weak[1]!.text)
      ? namesOf(weak[0]!.text, declared, divide(weak[0]!.text, from, '、'), words)
      : undefined);
  return found && Math.abs(found.length - declared) <= 2 ? found : undefined;
}

/** 即A、B、C，以服务带动增收: what is done with them. */
const ONWARD =
  /^(?:以[\u3400-\u9fff]|并|使|让|推动|促进|带动|全面|不断|加快|确保|实现|着力|形成|为[\u3400-\u9fff]{2,8}提供|进一步|努力|切实|力争)/;

/** The list in parts, at marks that stand outside quotes and brackets. */
function divide(list: string, from: number, marks: string): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let start = 0;
  const push = (end: number) => {
    const text = list.slice(start, end);
    if (text.trim()) parts.push({ start: from + start, text });
  };
  for (let at = 0; at < list.length; at++) {
    const char = list[at]!;
    if ('“《（('.includes(char)) depth++;
    else if ('”》）)'.includes(char)) {
      depth--;
      // “一网通办”“一窗受理”: two names without a mark between them.
      if (depth === 0 && marks === '、' && list[at + 1] === '“') {
        push(at + 1);
        start = at + 1;
      }
    } else if (depth <= 0 && marks.includes(char)) {
      push(at);
      start = at + 1;
    }
  }
  push(list.length);
  return parts;
}

/** Whether the parts are built alike: the same first or last words, the counted word in each once, or one measure. */
function alike(parts: readonly Part[], words: readonly string[]): boolean {
  const texts = parts.map(({ text }) => text.replace(/^(?:以及|和|并)/, ''));
  const first = texts[0]!;
  if (texts.some((text) => text.length < 2)) return false;
  const same = (end: (text: string) => string) => texts.every((text) => end(text) === end(first));
  if (
    (!HOW.test(first) && same((text) => text.slice(0, 2))) ||
    (!/(?:工作|建设|发展|水平)[”）]?$/.test(first) && same((text) => text.replace(/[”）]$/, '').slice(-2)))
  )
    return true;
  if (words.some((word) => texts.every((text) => says(text, word)))) return true;
  // 地区生产总值增长6%，投资增长10%: each has one figure and the same verb.
  const verb = /[\u3400-\u9fff]{2}(?=\d)/.exec(first)?.[0];
  if (
    verb &&
    texts.length > 2 &&
    texts.every((text) => text.includes(verb) && text.match(/\d+(?:\.\d+)?/g)?.length === 1)
  )
    return true;
  return texts.length > 2 && first.length < 16 && texts.every(({ length }) => length === first.length);
}

/** 四道连通：围绕河岸…，围绕商圈…: how it is done, and not what was counted. */
const HOW = /^(?:围绕|通过|依托|利用|按照|结合|针对|聚焦|立足)/;

/** Once; a single character only where the part begins or ends. */
const says = (text: string, word: string): boolean =>
  text.split(word).length === 2 &&
  (word.length > 1 || (!/[和及、]/.test(text) && (text.replace(/^“/, '').startsWith(word) || text.endsWith(word))));

/** A、B和C where nothing but names stands in the list. */
function namesOf(
  list: string,
  declared: number,
  names: readonly Part[],
  words: readonly string[],
): readonly Part[] | undefined {
  const items = enumerationBefore(list, list.length);
  if (!items || items.open || items.items.length < 2 || items.start > 0) return undefined;
  if (declared >= items.least && declared <= items.most)
    return Array.from({ length: declared }, (_, i) => names[Math.min(i, names.length - 1)]!);
  const numbered =
    /[0-9xX×*]/.test(list.replace(/(?:19|20)\d\d年/g, '')) ||
    items.items.some((item) => item.split(/[和及与]/).some((name) => name.replace(/[“”]/g, '').length > 12));
  const told = words.some((word) => items.items.every((item) => says(item, word)));
  // 12个县（市、区）: other words for what is counted.
  if (items.items.every((item) => /^(?:[市县区旗乡镇州盟]|街道|自治[州县旗]|[国省市县]?直部门)$/.test(item)))
    return undefined;
  if (
    !told &&
    (numbered ||
      /[是将要的]|(?<![所国公私现])有(?![效机序色力关限利])/.test(list) ||
      (items.items.length < 3 && declared > 3))
  )
    return undefined;
  // One 和 among several names joins the last two.
  const last = names.at(-1)!;
  const cut = last.text.search(/[和及与]/);
  return cut < 1 || items.least === items.most
    ? names
    : [
        ...names.slice(0, -1),
        { start: last.start, text: last.text.slice(0, cut) },
        { start: last.start + cut + 1, text: last.text.slice(cut + 1) },
      ];
}
