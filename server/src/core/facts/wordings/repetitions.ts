// Which words, list items and clauses does a paragraph write twice where once was meant?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import { overlaps, type Span } from '../../text/span.js';
import { clausesOf, type Stretch, sentencesOf } from './sentences.js';

/** A particle typed twice; 的的确确, 了了 in 不了了之 and the like are words. */
const PARTICLE =
  /(?<![目之])的的(?!确)|(?<![不完])了了(?!解|结|然|无|却|事)|(?<!谐)和和(?![美气平谐睦顺田龙静政硕布林县缓解蔼])|与与(?!会)|及及(?![时格])|对对(?![子口联接外标手应方照策])|将将(?![军来领才])|过过(?=紧|硬|苦|好)|(?<!重|必|主|紧|首|扼)要要(?![求素点闻件害塞领务地])|(?<![实存])在在(?![线岗建校职乡押逃])/g;
/** Words that are typed twice. Of any two characters it might be two words that meet: 共建共治, 退税缓税缓费. */
const WORDS = (
  '做到坚持加强推进完成实现进行加快继续持续提升提高促进推动开展达到治理经济落实不断守住发展建设工作项目改革创新全面深入扎实积极大力努力切实有效统筹政府人民群众城市农村农业工业生态环境教育医疗文化旅游安全稳定民生就业收入增长投资消费主体重点重大领域体系机制制度政策措施责任任务目标计划规划方案行动工程基础设施保障保护监管监督管理水平能力质量效益中共中央全县全市全省我们各位代表强化深化优化巩固拓展打造培育支持实施组织围绕认真严格坚决' +
  '健全完善倡导弘扬践行贯彻履行激发增强改善补齐破解化解防范整治聚焦突出构建建立形成培养引导鼓励引进招引盘活释放激活壮大申报争创创建推广普及开工竣工投产投用建成启动签约落地办理整改排查检查督查考核评估发放拨付筹集安排下达争取谋划储备招商融资创业养老托育医保社保救助帮扶脱贫振兴乡村县域城乡街道社区村庄企业产业行业市场资源能源交通物流电商数字智能科技人才教师学校医院道路公路铁路管网小区住房绿化污染防治减排节能环保森林水库耕地农田粮食蔬菜种植养殖加工品牌特色优势潜力活力动力合力短板弱项问题困难挑战机遇信心决心成效成果成绩基础条件氛围形象品质规模'
).match(/../g)!;
/** 产业产业链: a word that meets another which begins with it. */
const WORD = new RegExp(
  `(${WORDS.join('|')})\\1(?![链家库群带园区化性业型级院会市场者金率人馆局部厅法所站公用])|(?![一两三每半各多])([\\u3400-\\u9fff]{3,8})\\2`,
  'g',
);
/** Any two characters that open a clause: there no two words meet. 一步一步 and 逐项逐项 are meant. */
const OPENING = /(?<=^|[，。；：、！？“”\n])(?![一逐])([\u3400-\u9fff]{2})(?<!\2(.))\1/g;

/** 做到做到, 的的. The span, which takes in both, counts from the start of the block. */
export const stuttersIn: (block: Block) => readonly Span[] = memo(({ kind, text }) =>
  kind === 'text' && repeatsAtOnce(text)
    ? apart([PARTICLE, WORD, OPENING].flatMap((form) => matchesOf(text, form)))
    : [],
);

/** The longest that WORD finds twice. */
const LONGEST = 8;

/** Do some Chinese characters stand twice, one time right behind the other? In few paragraphs they do. */
function repeatsAtOnce(text: string): boolean {
  /** For each distance how many characters in a row are those so far before them. */
  const alike = new Uint8Array(LONGEST + 1);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isHan = unit >= 0x3400 && unit <= 0x9fff;
    for (let distance = 1; distance <= LONGEST; distance++) {
      if (!isHan || text.charCodeAt(at - distance) !== unit) alike[distance] = 0;
      else if (++alike[distance]! === distance) return true;
    }
  }
  return false;
}

/** Their spans, of two in one place the first. */
const apart = (matches: readonly RegExpExecArray[]): readonly Span[] =>
  matches
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .filter((span, i, all) => all.findIndex((other) => overlaps(other, span)) === i);

export type Echo = readonly [first: Stretch, second: Stretch];
/** 高于全国0.7个百分点 may be said of two things. */
const COMPARING =
  /^(?:高于|低于|快于|同比|增[长加速幅]|下降|减少|比|较|提高|达到?|完成|实现|位?居|占|总投资|其中|分别)/;
/** How far apart a clause and its repetition stand. */
const NEAR = 60;

/** 取得了阶段性成果 says of the words before it what may be said of others. */
const PREDICATE =
  /^(?:取得|得到|获得|实现|达到|保持|继续保持|位居|位列|居|均|增速|增幅|增量|总量|排名|走在|名列|再?创|呈现|进入|成为|跻身|入选|荣?获|被|受到|表示|一律|予以|给予|依法)/;

/** “一镇一园，一村一品” is cited again as a whole: a comma inside cuts it. */
const isCutQuote = (text: string): boolean => text.split('“').length !== text.split('”').length;

/** 满意率达100% may be said of proposals and of motions. */
const OF_ANY = /率(?:均|都|相加|合计|达到?|为|是|保持|在|实现)*\d/;

const couldEcho = (text: string): boolean =>
  text.length >= 5 &&
  !PREDICATE.test(text) &&
  !isCutQuote(text) &&
  (/^[\u3400-\u9fff“”、]+$/.test(text) ||
    (text.length >= 6 && /\d/.test(text) && !COMPARING.test(text) && !OF_ANY.test(text)));

/** 一是, （二）, 三要: what numbers a clause is not of it. */
const NUMBERED = /^(?:[一二三四五六七八九十](?:是|要)|第[一二三四五六七八九十])/;

/** Clauses and list items that stand a second time, word for word, shortly behind the first. */
export const echoesIn: (block: Block) => readonly Echo[] = memo((block) => {
  const all = clausesOf(block);
  const long: Stretch[] = [];
  for (let i = 0; i < all.length; i++) {
    // The whole stands before its parts.
    const clause = all[i]!;
    if (couldEcho(clause.text)) long.push(clause);
    if (clause.text.includes('、')) for (const item of itemsOf(clause)) if (couldEcho(item.text)) long.push(item);
  }
  const found: Echo[] = [];
  for (let i = 1; i < long.length; i++) {
    const clause = long[i]!;
    for (let j = i - 1; j >= 0 && clause.start - long[j]!.end <= NEAR; j--) {
      if (long[j]!.end >= clause.start) continue;
      if (isReordered(long[j]!.text, clause.text)) {
        found.push([long[j]!, clause]);
        break;
      }
      if (!long[j]!.text.endsWith(clause.text)) continue;
      // 对A的，有一起查处一起；对B的，有一起查处一起: each of a row ends in the same words.
      if (block.text[long[j]!.end] === '；' && /[；。]/.test(block.text[clause.end] ?? '')) break;
      // 学校12所, 健全了机制: short as it is, it stands in one sentence.
      const told = /\d/.test(clause.text);
      const short = clause.text.length < (told ? 10 : 8);
      if (short && (long[j]!.text !== clause.text || /[。；！？]/.test(block.text.slice(long[j]!.end, clause.start))))
        continue;
      if (short && !told && !(isClause(block.text, clause) && isClause(block.text, long[j]!))) continue;
      // A slogan may be taken up again in the next sentence.
      const across = block.text.slice(long[j]!.end, clause.start).includes('。');
      if (across && (clause.text.length < (told ? 10 : 12) || long[j]!.text !== clause.text)) break;
      if (across && !told && isTopic(block.text, long[j]!)) break;
      found.push([long[j]!, clause]);
      break;
    }
  }
  const echoes = new Set(found.map(([, { start }]) => start));
  // What follows at once need not be long.
  for (let i = 1; i < all.length; i++) {
    const [before, clause] = [all[i - 1]!, all[i]!];
    if (unnumbered(clause) !== unnumbered(before) || clause.text.length < 4 || BLANK.test(clause.text)) continue;
    if (!echoes.has(clause.start)) found.push([before, clause]);
  }
  const whole = sentencesAgainIn(block);
  return [...found, ...listedTwice(block.text)].filter(
    ([, { start }]) => !whole.some(([, sentence]) => sentence.start <= start && start < sentence.end),
  );
});

/** Shorter ones (各位代表) may be meant. */
const SENTENCE = 6;
/** The lines of a template are alike until they are filled in. */
export const BLANK = /[xX×*＊○□_【]/;
export const TEMPLATE = 30;
/** “两个一”是指…: two entries of a glossary may be explained in the same words. */
export const isEntry = (sentence: string): boolean => sentence.includes('是指');

/** Whole sentences that the paragraph has written before, word for word. */
export const sentencesAgainIn: (block: Block) => readonly Echo[] = memo((block) => {
  const seen = new Map<string, Stretch>();
  const found: Echo[] = [];
  for (const sentence of block.kind === 'text' ? sentencesOf(block) : []) {
    const { text } = sentence;
    if (text.length < SENTENCE || isEntry(text)) continue;
    const before = seen.get(text);
    if (before === undefined) seen.set(text, sentence);
    else if (text.length >= TEMPLATE || !BLANK.test(text)) found.push([before, sentence]);
  }
  return found;
});

/** 保安全、保畅通、保民生 and 保民生、保畅通、保安全: the same characters in another order. */
const isReordered = (one: string, other: string): boolean =>
  one.length === other.length &&
  other.length >= 9 &&
  one !== other &&
  other.includes('、') &&
  one.includes('、') &&
  sorted(one) === sorted(other);
const sorted = (text: string): string => [...text].sort().join('');

const isClause = (text: string, { start, end }: Span): boolean => text[start - 1] !== '、' && text[end] !== '、';

const unnumbered = ({ text }: Stretch): string => text.replace(NUMBERED, '');

/** 着力优化投资结构。: a sentence of one clause tells what the paragraph is about, and is taken up again on purpose. */
const isTopic = (text: string, { start, end }: Span): boolean =>
  text[end] === '。' && (start === 0 || /[。\s）)]/.test(text[start - 1]!));

/** The parts of a clause that 、 divides. */
function itemsOf({ start, text }: Stretch): Stretch[] {
  let at = start;
  return text.split('、').map((item) => {
    const from = at;
    at += item.length + 1;
    return { start: from, end: from + item.length, text: item };
  });
}

const BEHIND_LIST = /(?:等|基础设施|[三四五六七八]|工作|建设|事业).*$/;
/** 获得感、幸福感、安全感更加充实. */
const SAID_OF_LIST =
  /(?<=.{2})(?:更加|不断|持续|明显|显著|进一步|全面|稳步|切实|大幅|保卫战|(?:提升)?攻坚战?|竞争|机制|体系|制度|的).*$/;
/** 现代农业、旅游、农业: what stands before the first item may be its own word. */
const LEADS_UP =
  /(?:[抓做办建管打]好|巩固|创造|营造|狠抓|紧抓|加强|推进|推动|实现|加快|深化|完善|统筹|保障|发展|聚焦|围绕|突出|支持|强化|提升|促进|落实|健全|覆盖|涉及|开展|增强|打赢|争创|培育|建设|打造|引进|坚持|注重|包括|全力以赴|着力|全力|努力|政府|群众|人民|居民|市民|百姓|[的在对与和及])$/;
const LIST = /[\u3400-\u9fff]{2,8}(?:、[\u3400-\u9fff]{2,8})+、[\u3400-\u9fff]{2,20}(?![\u3400-\u9fff])/g;

/** 人民防空、气象和残疾人等: the last two share an item. */
function withLast(items: Stretch[]): Stretch[] {
  const { start, text } = items.at(-1)!;
  const at = text.search(/(?<=.{2})[和与及](?=.{2})/);
  if (at < 0) return items;
  const next = start + at + 1;
  const pair = [
    { start, end: start + at, text: text.slice(0, at) },
    { start: next, end: start + text.length, text: text.slice(at + 1) },
  ];
  return [...items.slice(0, -1), ...pair];
}

/** 抓好水利、交通、能源、交通等: the words that lead up to the first item and follow the last one are not of the list. */
function listedTwice(text: string): Echo[] {
  if (!text.includes('、')) return [];
  return matchesOf(text, LIST).flatMap((match): Echo[] => {
    const items = withLast(itemsOf({ start: match.index, end: match.index + match[0].length, text: match[0] }));
    for (const [i, { start, text: item }] of items.entries()) {
      for (const earlier of items.slice(0, i)) {
        const own = i === items.length - 1 ? item.replace(BEHIND_LIST, '').replace(SAID_OF_LIST, '') : item;
        const lead = earlier.text.slice(0, -own.length);
        const same =
          earlier.text === own ||
          (earlier === items[0] && own.length > 1 && earlier.text.endsWith(own) && LEADS_UP.test(lead));
        if (!same) continue;
        return [[earlier, { start, end: start + own.length, text: own }]];
      }
    }
    return [];
  });
}
