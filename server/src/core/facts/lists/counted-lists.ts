// Where does one paragraph both name a list and say how long it is?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import { spanOf } from '../../text/span.js';
import { readInteger } from '../../zh/numeral.js';
import { COUNT, COUNTING, type DeclaredCount, NAMED_SO, NO_COUNT_BEFORE, NOT_COUNTING } from './counting.js';
import { type Enumeration, enumerationBefore } from './enumerations.js';
import { followingLists } from './following-lists.js';
import { levels, recaps, repeatedHeads, summedUp } from './named-counts.js';
import { openLists } from './open-lists.js';

/** A count and its list in one block; spans count from its start. */
export const countsIn: (block: Block) => readonly DeclaredCount[] = memo(({ kind, text }) => {
  if (kind !== 'text') return [];
  const found = [openLists, closedLists, levels, repeatedHeads, summedUp, recaps, followingLists].flatMap((read) =>
    read(text),
  );
  // What two forms read is one count, as the first of them reads it.
  const seen = new Set<number>();
  return found.filter(({ numeral }) => !seen.has(numeral.start) && seen.add(numeral.start));
});

// A numeral and what it counts behind a name: no date, no rank, and no name that begins with a numeral behind 和 or 的.
const CLOSED = new RegExp(
  `(?=[“"共${COUNTING}])(?<![，。；：、和与及等])${NO_COUNT_BEFORE}[“"]?(?:共)?(${COUNT})(个?方面|要素|(?!方面)[\\u3400-\\u9fff])(?![一两二三四五六七八九十](?!体|[千百万]亿级))(?=[\\u3400-\\u9fff“”])`,
  'g',
);
/** Names that hold a count, behind the words that tell whose they are. */
const OWN_COUNT =
  /(?:残疾人?[“"]?两项(?:补贴|制度)|(?:行政执法|执法|国企|国有企业)[“"]?三项(?:制度|改革)|(?:农村|乡村|厕所|人居环境)[“"]?三大革命|(?:通信|电信|移动)[“"]?三大(?:运营|电信)|社会[“"]?五大员)/;
/** Measures that nothing but a count has before it. */
const MEASURES =
  /^(?:要素|[大个项处家所座件类对把场种支道张套门方地篇重关块者根片股批名只颗轮]|条(?!线)|位(?=一体)|级(?=联动|网络|体系|书记|责任|管理|贯通|服务|协同|平台|包|人大|干部|便民|河长|林长|医疗|综治|调解|同|工作|公共|防控|法律|卫生|文化|物流|体系))/;
// Words that make the last item a clause of its own, so that the list before it is of clauses and not of names.
const VERBAL =
  /(?:实现|推进|推动|深入|开展|打造|建设好|实施|完成|新增|建成|抓好|做好|落实|荣获|获批|入选|达到|成为|带动|覆盖|涉及|发挥|提出|设[置立]|明确|确定|制定|出台|谋划|列出|安排|推出|落地)|(?:培育|创建|突出)(?!$)|全[国省市](?!文明|先进|双拥|民主|卫生|优秀|示范|模范|绿化|平安|百强|十佳|科[技普]|生态|法治)|[的在为了将把是有从到至共各这那其每以]|[目当日此]前/;

/** A、B、C、D四大产业: exactly as many as are named. Only lists of plain names, or of clauses built alike, are judged. */
function closedLists(text: string): DeclaredCount[] {
  const counts: DeclaredCount[] = [];
  for (const match of matchesOf(text, CLOSED)) {
    const [whole, digits, measure] = match;
    const declared = readInteger(digits!);
    const at = match.index + whole.indexOf(digits!);
    if (!declared || declared < 2 || NOT_COUNTING.has(measure!) || NAMED_SO.test(text.slice(at, at + 5))) continue;
    // 和东三道巷: a quarter of the town, then its number.
    if (/(?:^|[^\u3400-\u9fff]|[和与及])[东西南北中新老]$|东北$/.test(text.slice(Math.max(0, at - 2), at))) continue;
    const joined = text[match.index - 1] === '的';
    // “平等互利、讲求实效”的四项原则
    const list = behindItsName(
      quotedList(text, match.index - (joined ? 1 : 0)) ??
        enumerationBefore(
          text,
          match.index -
            (/(?:为(?:支撑|主体))?的$/.exec(text.slice(Math.max(0, match.index - 4), match.index))?.[0].length ?? 0),
        ),
    );
    // 增强“四个意识”、坚定“四个自信”、践行“两个维护”: each item has a number of its own.
    if (
      !list ||
      list.open ||
      list.items.some((item) => /[“"][一两二三四五六七八九十](?!带一路|网通|站式|件事)/.test(item))
    )
      continue;
    const end = match.index + whole.length;
    // 提高首位度、加快“五个标准”建设: what is counted is the object of the last item's verb.
    if (whole.startsWith('“') && VERB.test(list.items.at(-1)!)) continue;
    // 低保、特困和残疾人两项补贴: the last item is a name with a count of its own.
    if (OWN_COUNT.test(text.slice(Math.max(0, match.index - 6), end + 4))) continue;
    // 坚持党建引领、政治、法治、德治、自治、智治“五治”: the list begins behind other words.
    const last = list.items.slice(-declared);
    if (
      declared < list.items.length &&
      last.every((item) => item.endsWith(measure!)) &&
      !list.items[0]!.endsWith(measure!)
    )
      continue;
    const kin = likeness(list.items, measure!);
    const counted = text.slice(end, end + 2);
    // 县委统筹、部门联动、村级自治的四级格局: what 的 joins is a list of one measure.
    if (
      joined &&
      text[match.index - 2] !== '”' &&
      !/为(?:支撑|主体)的$/.test(text.slice(0, match.index)) &&
      (kin !== 'length' || measure !== '级')
    )
      continue;
    // 连续三个季度, 绿色工厂3家以上: of no list.
    const pair =
      isPair(list, declared, measure!) &&
      !/连续$/.test(list.items[1]!) &&
      !/^(?:以[上内下]|左右|等|季度|月|周|年)/.test(text.slice(end, end + 2));
    if (
      list.least < 3 &&
      !pair &&
      !endAlike(list.items) &&
      // 甲、乙和丙四大: three, or two of which one is called so; in no reading four.
      !(list.most === 3 && declared > 3 && /[大个]/.test(measure!) && !/\d/.test(digits!)) &&
      !(kin === 'measure' && list.items.every(({ length }) => length > 2))
    )
      continue;
    // 中新、中德和海峡两岸: what counts is a measure, or stands in each of them.
    const own = kin === 'measure' || (kin && list.items.every((item) => item.includes(measure!)));
    if ((!own || measure === '级') && !MEASURES.test(text.slice(end - measure!.length, end + 2))) continue;
    // 石桥、柳湾、沿河3个项目: digits may count what the places have.
    if (!kin && /\d/.test(digits!) && !COUNTED_NOUNS.test(text.slice(end, end + 4)) && !areLong(list.items)) continue;
    const close = match.index - (joined ? 2 : 1);
    const quoted = text[close] === '”' && text[list.start - 1] === '“';
    if (
      !kin &&
      !pair &&
      !isPlain(list.items, quoted && text.slice(list.start, close) === list.items.join('、'), counted)
    )
      continue;
    // A first item much longer than the others has other words in front of it; they do not change the count.
    const off = declared < list.least ? list.least - declared : declared - list.most;
    if (couldBeginLater(list.items, declared) || off > 2 || (whole.startsWith('共') && list.least !== list.most))
      continue;
    counts.push({
      numeral: spanOf(at, at + digits!.length),
      phrase: spanOf(at, end),
      text: text.slice(at, end),
      declared,
      actual: Math.max(list.least, Math.min(declared, list.most)),
      first: spanOf(list.start, list.start + list.items[0]!.length),
      last: spanOf(match.index - last.at(-1)!.length, match.index),
      agrees: off <= 0,
    });
  }
  return counts;
}

const VERB =
  /^(?:加快|推进|推动|落实|实施|开展|坚持|围绕|做好|抓好|深化|践行|做到|强化|加强|增强|坚定|实现|完善|打造|建设|巩固|统筹|提升|扩大|启动|争创|突出|聚焦|把握|处理好|打好|用好|办好|完成)$/;

/** “三区”是指城镇空间、农业空间、生态空间: the list without its name. */
function behindItsName(list: Enumeration | undefined): Enumeration | undefined {
  const name = /^[“"][^”"]{1,8}[”"](?:分别)?(?:是指|指的是|指|即|是|为)/.exec(list?.items[0] ?? '')?.[0].length;
  if (!list || !name) return list;
  return { ...list, start: list.start + name, items: [list.items[0]!.slice(name), ...list.items.slice(1)] };
}

/** 甲高速、乙线和丙、丁两条通道: behind 和 the list that is counted may begin. */
const couldBeginLater = (items: readonly string[], declared: number): boolean =>
  items.some(
    (item, i) =>
      i > 0 &&
      i < items.length - 1 &&
      items.length - i === declared &&
      /[\u3400-\u9fff”](?:和|与|及|以及)[\u3400-\u9fff“]/.test(item),
  );

const COUNTED_NOUNS =
  /^(?:[一两二三五]?[千百万]亿级|乡|镇|村|社区|主干|道路|指标|县|区|产业|领域|方面|项目|平台|园区|景区|市场|国家|城市|部门|系统|行业|板块|重点|主导|特色|试点|道路|街道|[省市]级|国家)/;

/** What makes the items of one kind: all end or begin with the measure (路长、河长 before 三长), begin with one verb (不发生…、不突破…), or are of one measure. */
function likeness(items: readonly string[], measure: string): 'measure' | 'verb' | 'length' | undefined {
  const names = items.slice(1);
  const first = items[0]!;
  if (
    items.every((item) => item.endsWith(measure)) ||
    (names.every((item) => item.startsWith(measure)) && first.includes(measure))
  )
    return 'measure';
  const [next] = names;
  const verb = next!.slice(0, next!.length > 4 ? 2 : 1);
  if (
    names.length > 1 &&
    /[\u3400-\u9fff]/.test(verb) &&
    names.every((item) => item.startsWith(verb)) &&
    first.includes(verb)
  )
    return 'verb';
  const { length } = next!;
  const even = names.length > 1 && names.every((item) => item.length === length) && first.length >= length;
  return even && !VERBAL.test(names.join('')) && !/[0-9xX×*]/.test(items.join('')) && length < 8 ? 'length' : undefined;
}

/** Two names that cannot be three: 县、乡三级, 占地、融资三大难题. */
const isPair = ({ items }: Enumeration, declared: number, measure: string): boolean =>
  declared === 3 &&
  items.length === 2 &&
  // 博望路、博温路三条主干路: what ends alike is two, and so are names as long as 装备制造、康养食品.
  (/^[大级类种]/.test(measure) ||
    (/^[个条家所座项处]/.test(measure) &&
      (areLong(items) || (items[1]!.length > 2 && items[0]!.at(-1) === items[1]!.at(-1))))) &&
  items.every((item) => /^[\u3400-\u9fff]{1,12}$/.test(item)) &&
  !/[和与及]/.test(items.join('')) &&
  !VERBAL.test(items[1]!);

/** 装备制造、康养食品: names of no places, which could have three of something together. */
const areLong = (items: readonly string[]): boolean =>
  items.every((item) => item.length > 3 && !/(?:[省市县区州旗镇乡村里]|街道|新城|园区|[年月日])$/.test(item)) &&
  !VERBAL.test(items.slice(1).join('、'));

/** Three names for certain: 水土涵养林、生态景观林和经济兼用林. */
const endAlike = (items: readonly string[]): boolean => {
  const names = items.flatMap((item) => item.split('和'));
  return (
    items.length === 2 &&
    names.length === 3 &&
    names.every((name) => name.length > 2 && name.at(-1) === names[0]!.at(-1))
  );
};

function isPlain(items: readonly string[], quoted: boolean, counted: string): boolean {
  const names = items.slice(1);
  const pairs = items.every((item) => /.和./.test(item));
  // “思想到位、措施到位”三个到位: what is counted stands in each.
  const headed = counted.length === 2 && items.every((item) => item.includes(counted));
  return names.every(
    (name) =>
      name.length >= (quoted || (names.length > 2 && names.every((other) => other.length === 1)) ? 1 : 2) &&
      // Of two that 和 joins each is a name of its own.
      name.split(/[和与及]/).every(({ length }) => length <= 12) &&
      // 当前和长远 is a name among pairs.
      (headed || quoted || !VERBAL.test(name) || (pairs && !/[的在将把]/.test(name))) &&
      !/[0-9xX×*]/.test(name.replace(/PM(?:2\.5|10)|5G/g, '')),
  );
}

/** “水、林、路、景”四篇文章: the list stands in quotes of its own. */
function quotedList(text: string, end: number): Enumeration | undefined {
  if (text[end - 1] !== '”') return undefined;
  const from = text.lastIndexOf('“', end) + 1;
  const items = text.slice(from, end - 1).split('、');
  if (items.length < 3 || items.some((item) => item === '' || /[，。；”]/.test(item))) return undefined;
  return { start: from, least: items.length, most: items.length, open: false, items };
}
