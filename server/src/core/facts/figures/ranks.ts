// Where does the draft tell a place in a ranking and the place before?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import { overlaps, type Span } from '../../text/span.js';
import { readInteger } from '../../zh/numeral.js';

/** 由第12位前移至第5位，前移7位. */
export interface RankChange {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  readonly better: boolean;
  readonly stated: { readonly span: Span; readonly value: number } | undefined;
}

const ORDER = (name: string) =>
  `(?:(?<!倒数)第(?<${name}>[0-9]{1,4}|[一二三四五六七八九十百]{1,5})(?:[位名])?|(?<${name}2>[0-9]{1,4})(?:位|名)|(?<${name}3>榜首|首位))`;
const BETTER = '前移|前进|进步|进位|晋位|追赶|跳升|上升|跃升|提升|攀升|跃居|晋升|提高|升|进|跃';
const WORSE = '后移|下降|下滑|滑落|下跌|跌|后退|退后|回落|退|降';
const WAY = new RegExp(WORSE);
const MOVE = `(?<verb>${BETTER}|${WORSE})(?:了)?`;
const BY = '(?<by>[0-9]{1,3}|[一两二三四五六七八九十]{1,3})个?(?:位次|名次|位|名)';
const WORDS = '[^，。；0-9第]';
/** 从第8位、第4位双双跃居第1位: the last of several. */
const FROM = `(?:由|从)${WORDS}{0,12}?(?:20\\d\\d年${WORDS}{0,6})?(?:第[0-9]{1,3}[位名]、)?${ORDER('a')}(?:双双|同时|均|分别)?`;
const RANKS: readonly RegExp[] = [
  // 前移7位，由第12位升至第5位
  `${MOVE}${BY}[，、,]${FROM}[^，。；0-9]{0,4}?(?:(?:${BETTER}|${WORSE}|[变改])(?:到|至|为|成)?|到|至)${WORDS}{0,8}${ORDER('b')}`,
  // 由第12位前移7位，居第5位
  `${FROM}${MOVE}${BY}[，、,]?(?:到|至|位?居|跃居|位?列|排|现|达|升){0,2}${WORDS}{0,6}${ORDER('b')}`,
  // 第5位，比上年前移7位（上年第12位）
  `${ORDER('b')}[，、,]?(?:位次|排名)?(?:(?:较|比|同比)(?:20\\d\\d年)?${WORDS}{0,8})?${MOVE}${BY}[，、,；（(](?:上年|去年|前年|原来|同期|20\\d\\d年)${WORDS}{0,8}${ORDER('a')}`,
  // 较上年前移7位，居第5位（上年第12位）
  `(?:(?:较|比|同比)(?:20\\d\\d年)?${WORDS}{0,8})?${MOVE}${BY}[，、,](?:位?居|跃居|位?列|排|至|升至|到)?${WORDS}{0,6}${ORDER('b')}[（(，](?:上年|去年|前年|原来?|此前|同期|20\\d\\d年)${WORDS}{0,8}${ORDER('a')}`,
  // 第5位，较上年第12位前移7位
  `${ORDER('b')}[，、,（(]?(?:位次|排名|名次)?(?:较|比|由|从|与)${WORDS}{0,8}(?:20\\d\\d年${WORDS}{0,4})?[（(]?${ORDER('a')}(?:的位次)?(?:相比)?[）)]?${MOVE}${BY}`,
  // 比上年的第12位前移7位，居第5位
  `(?:较|(?<!评)比)${WORDS}{0,8}(?:20\\d\\d年${WORDS}{0,4})?[（(]?${ORDER('a')}[）)]?${MOVE}${BY}[，、,](?:位?居|跃居|位?列|排|现|升至|达到?){0,2}${WORDS}{0,6}${ORDER('b')}`,
  // 较上年的第12位前移至第5位
  `(?:较|(?<!评)比)${WORDS}{0,8}(?:20\\d\\d年${WORDS}{0,4})?${ORDER('a')}${MOVE}(?:到|至|为)${WORDS}{0,8}${ORDER('b')}`,
  // 第5位，较上年的第12位实现进位; 第5位（上年为第12位，位次前移）; 第5位，由上年的第12位上升而来
  `${ORDER('b')}[，、,（(](?:较|比|由|从)?(?:上年|去年)(?:同期)?的?(?:为|是|列|居)?${ORDER('a')}(?:的?位次)?[，、,]?(?:位次|排名|名次)?(?:有所|实现了?|又|再|明显)?${MOVE}(?![位]?[0-9一二两三四五六七八九十])(?=而来|到这一?位次?|[，。；、）)])`,
  // 第5位，超过上年第12位的名次
  `${ORDER('b')}[，、,](?<verb>超过|好于|优于|高于)(?:上年|去年)的?${ORDER('a')}的(?:名次|位次|排名)`,
  // 上年第12位，今年第5位，前移7位
  `(?:上年|去年|前年|原来?|此前)${WORDS}{0,8}${ORDER('a')}[，、,](?:今年|本年|去年|现在?|目前)${WORDS}{0,8}${ORDER('b')}[，、,](?:一年|同比)?${MOVE}${BY}`,
  // 第5位，上年为第12位，前移7位
  `${ORDER('b')}[，、,（(](?:上年|去年|前年|原来?|此前)${WORDS}{0,8}${ORDER('a')}[）)]?[，、,](?:一年|同比)?${MOVE}${BY}`,
  // 从第11位、第9位分别上升到第8位、第6位
  `(?:由|从)${WORDS}{0,12}?${ORDER('a')}、第[0-9]{1,4}[位名]分别${MOVE}(?:到|至|为)?${WORDS}{0,8}${ORDER('b')}`,
  // 由第12位前移至第5位，前移7位
  `${FROM}[^，。；0-9]{0,4}?${MOVE}(?:到|至|为)?(?:20\\d\\d年)?${WORDS}{0,8}${ORDER('b')}(?:(?:[，、,]${WORDS}{1,10})?[，、,（(](?:(?:[一两三四五六]|半)年(?:来|间|内)?)?(?:(?<again>${BETTER}|${WORSE})(?:了)?|(?:实现|完成)了?(?=[^，。；]{2,7}的?(?:跨越|${BETTER})))${BY})?`,
  // 由第12位来到第5位，前移7位
  `${FROM}(?:[来冲挤挺走迈跨闯杀滑落][\\u3400-\\u9fff]?[到至进入]|[进排位]?[到至列]|变[为成])${WORDS}{0,6}${ORDER('b')}[，、,](?:[一两三四五六]年|位次|名次)?${MOVE}${BY}`,
  // 2007年第3、2008年第2、2009年第1，三年间前移两位
  `20\\d\\d年${WORDS}{0,4}${ORDER('a')}[、，,](?:20\\d\\d年${WORDS}{0,4}第[0-9]{1,4}[位名]?[、，,]){0,4}20\\d\\d年${WORDS}{0,4}${ORDER('b')}[，,]${WORDS}{0,6}${MOVE}${BY}`,
].map((form) => new RegExp(form, 'g'));

export const rankChangesOf: (block: Block) => readonly RankChange[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/[位名第]/.test(text)) return [];
  const found: RankChange[] = [];
  for (const form of RANKS) {
    for (const match of matchesOf(text, form)) {
      const { a, a2, a3, b, b2, b3, verb, by, again } = match.groups!;
      const from = a3 ? 1 : readInteger(a ?? a2 ?? '');
      const to = b3 ? 1 : readInteger(b ?? b2 ?? '');
      // 退至第7位，前进2位: the second verb goes the other way.
      const turned = again !== undefined && WAY.test(again) !== WAY.test(verb!);
      const value = by ? (turned ? -1 : 1) * (readInteger(by) ?? 0) : undefined;
      const span = { start: match.index, end: match.index + match[0].length };
      if (!from || !to || found.some((other) => overlaps(other.span, span))) continue;
      const at = by ? match.index + match[0].lastIndexOf(verbOf(match[0], by)) : 0;
      const stated = value ? { span: { start: at, end: at + verbOf(match[0], by!).length }, value } : undefined;
      found.push({ span, from, to, better: !WAY.test(verb!), stated });
    }
  }
  return found;
});

/** 前移7位: the words that say by how much. */
const verbOf = (words: string, by: string): string =>
  new RegExp(`(?:${BETTER}|${WORSE})了?${by}个?(?:位次|名次|位|名)`).exec(words)?.[0] ?? by;

/** A place that there is not. The span counts from the start of the block. */
export interface WrongRank extends Span {
  readonly told: string;
}

const PLACES =
  '(?:个|家)?(?:参评|上榜|参考|监测|考核|试点|重点|样本)?的?(?:省（区、市）|县区|县市区|县（市、区）|县\\(市、区\\)|县（市）|县市|区县|设区市|地级市|市州|地市|城市|乡镇|镇街|省市区|省市|省份|县城|园区|开发区|县|区|市)';
const NUMERAL = '[0-9]{1,4}|[一二两三四五六七八九十百]{1,5}';
/** 全市13个县区第15位. */
const AMONG = new RegExp(
  `(?<all>${NUMERAL})${PLACES}(?:中|里)?[，,]?(?:的)?(?:排名?|位?居|位?列|名列)?(?:在)?(?<!前)第(?<place>${NUMERAL})(?:位|名|(?=[，。；、（）]))`,
  'g',
);
/** 在参评的14个林场中，西山林场名列第17. */
const AMONG_THESE = new RegExp(
  `(?<all>${NUMERAL})[个家所](?:${WORDS}){0,6}[场县市区乡镇村道校院园局门位业司社站所心队库厂州省国](?:中|里)[，,]?(?:(?!全[国省市]|前)${WORDS}){0,10}(?:排名?|[居列])在?第(?<place>${NUMERAL})(?:位|名|(?=[，。；、（）]))`,
  'g',
);
/** 第15位（全市共13个县区）. */
const OF_ALL = new RegExp(
  `(?<!前)第(?<place>${NUMERAL})[位名]?[（(，,](?:全[国省市县区])?(?:共|有|仅|只)+(?<all>${NUMERAL})${PLACES}(?=[）)。；，])`,
  'g',
);
/** 跻身全省前20，排第28位. */
const WITHIN = new RegExp(
  `(?:跻身|进入|位居|稳居|居|列|挺进)${WORDS}{0,8}前(?<all>${NUMERAL})(?:位|名|强)?[，、,](?:其中${WORDS}{0,12}(?:20\\d\\d年)?)?${WORDS}{0,4}(?:排|居|位列|列|位居)(?:名|在)?${WORDS}{0,4}第(?<place>${NUMERAL})`,
  'g',
);
/** 第18位，首次跻身前十. */
const THEN_WITHIN = new RegExp(
  `(?<!前)第(?<place>${NUMERAL})[位名]?[，、,](?:首次|历史性|成功|再次|连续${WORDS}{1,3}|稳定|继续|已)*(?:跻身|进入|迈入|挺进|保持在?|稳居|处于)(?:在?${WORDS}{0,8}前(?<all>${NUMERAL})(?:位|名|强|列|(?=[，。；、]))|(?:全[国省市区县]|全球|世界)?(?<all2>[二三四五六七八九]?十|百|[1-9]00?)强)`,
  'g',
);
/** 跻身全国百强县第106位. */
const STRONGEST =
  /(?<!距|离|冲刺|迈向|对标|瞄准|[0-9二三四五六七八九])(?<all>百|千|五百|[二三四五六七八九]?十|100|50|500|1000|10|20|30)强(?:县市|县域|县|市|城市|区|镇|企业|园区)?(?!后备)(?:[，,](?=排名|位列|位居|名列|居|列))?[^，。；0-9第前]{0,6}(?:第(?<place>[0-9]{1,4})(?:位|名|(?=[，。；、]))|(?<place2>[0-9]{1,4})(?:位|名))/g;
/** 仅次于临江，居第三位: behind one it is the second. */
const BEHIND_ONE =
  /仅次于(?!第)[\u3400-\u9fff]{2,4}[市县区省]?[，,](?:位?居|排名?|位?列|名列)在?全[国省市区县]第(?<place>[0-9]{1,3}|[一二三四五六七八九十])(?:位|名|(?=[，。；、]))/g;
/** 由倒数第二跃升至倒数第一. */
const FROM_BELOW = new RegExp(
  `(?:由|从)[^，。；0-9]{0,10}倒数第(?<a>${NUMERAL})(?:位|名)?[^，。；0-9]{0,6}?(?<verb>${BETTER}|${WORSE})(?:到|至|为)?[^，。；0-9]{0,6}倒数第(?<b>${NUMERAL})`,
  'g',
);

/** 第2位，落后于排在第3位的; 第1，比第2名低: the better place is behind the other. */
const BESIDE_ANOTHER =
  /(?<![前后由从])第(?<own>[一二三四五六七八九十]|[0-9]{1,3})[位名]?[，、,](?:仅次于[^，。；第]{1,8}[，,])?[^，。；0-9第]{0,6}?(?:(?<verb>落后于?|低于|不及|领先于?|高于|优于|超过)(?:排[名在]|位[居列]|居)?第(?<other>[一二三四五六七八九十]|[0-9]{1,3})[位名]|比(?:排[名在]|位[居列]|居)?第(?<other2>[一二三四五六七八九十]|[0-9]{1,3})[位名]的?[^，。；0-9]{0,8}?(?<verb2>高|多|低|少|领先|落后)(?:出|了)?[0-9])/g;
/** Where less is more: 能耗, 浓度, 发案. */
const LESS = /能耗|浓度|排放|发[案病]|死亡|失业|投诉|成本|事故|污染|负债|用时|时限|降幅|倒数/;

export const wrongRanksIn: (block: Block) => readonly WrongRank[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !text.includes('第')) return [];
  const found: WrongRank[] = [];
  for (const form of [AMONG, AMONG_THESE, OF_ALL, WITHIN, THEN_WITHIN]) {
    for (const match of matchesOf(text, form)) {
      const most = match.groups!.all ?? match.groups!.all2!.replace('百', '一百');
      const [place, all] = [readInteger(match.groups!.place!), readInteger(most)];
      const span = { start: match.index, end: match.index + match[0].length };
      if (place && all && all > 1 && place > all && !found.some((other) => overlaps(other, span)))
        found.push({
          ...span,
          told: `只有${all}个位次，没有第${place}位`,
        });
    }
  }
  for (const match of matchesOf(text, STRONGEST)) {
    const { all, place, place2 } = match.groups!;
    const [most, told] = [readInteger(all === '百' || all === '千' ? `一${all}` : all!), Number(place ?? place2)];
    if (most && told > most)
      found.push({ start: match.index, end: match.index + match[0].length, told: `${all}强里没有第${told}位` });
  }
  for (const match of matchesOf(text, BESIDE_ANOTHER)) {
    const { own, other, other2, verb, verb2 } = match.groups!;
    const [place, another] = [readInteger(own!), readInteger(other ?? other2!)];
    const below = /落后|低|不及|少/.test((verb ?? verb2)!);
    const before = text.slice(Math.max(0, match.index - 40), match.index).replace(/^.*[。；]/s, '');
    if (!place || !another || place === another || place < another !== below || LESS.test(before)) continue;
    const told = `第${place}位在第${another}位之${place < another ? '前' : '后'}`;
    found.push({ start: match.index, end: match.index + match[0].length, told });
  }
  for (const match of matchesOf(text, BEHIND_ONE)) {
    const place = readInteger(match.groups!.place!);
    if (place && place !== 2)
      found.push({ start: match.index, end: match.index + match[0].length, told: '仅次于一个，应是第2位' });
  }
  for (const match of matchesOf(text, FROM_BELOW)) {
    const [from, to] = [readInteger(match.groups!.a!), readInteger(match.groups!.b!)];
    if (!from || !to || from === to || WAY.test(match.groups!.verb!) === to < from) continue;
    const went = to < from ? '后移' : '前移';
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      told: `倒数第${from}位到倒数第${to}位是${went}`,
    });
  }
  return found;
});
