// Which anniversaries does the draft name, and in which year does it keep them?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { FOUNDINGS, type Founding } from '../../zh/events.js';
import { readInteger } from '../../zh/numeral.js';

/** 新中国成立75周年. The span counts from the start of the block. */
export interface Anniversary extends Span {
  readonly founding: Pick<Founding, 'year' | 'told'>;
  readonly count: number;
  /** The year that the sentence names for it: the last one before it, in digits or as 今年 or 去年. */
  readonly told: number | '今年' | '去年' | undefined;
  /** held: 庆祝…; goal: 以优异成绩庆祝…, 向…献礼; ahead: 以优异成绩迎接…; reason: 以…为契机; occasion: 值此…之际; past: 建国70周年安保; near: of a founding told beside it; undefined where the words do not tell when. */
  readonly kept: 'near' | 'held' | 'goal' | 'ahead' | 'reason' | 'occasion' | 'past' | undefined;
}

const COUNTED =
  /([0-9]{1,3}|[一二三四五六七八九十百零〇]{1,6})(?:周年(?:华诞|诞辰)?|年?华诞|岁(?:生日|华诞))|(百)年华诞|(?<=建党|建国|建军|新中国成立)([0-9]{2,3}|[一二三四五六七八九十百]{1,4})年(?![来代前后间以多末初底])/g;
/** 新中国迎来了60周年华诞, 新中国即将走过的第七十周年: between the name and the number. */
const REACHED =
  /(?:(?:即将|将要?|喜|又|也)?(?:迎来|走过|度过|跨入|步入|迎接)了?(?:她|它|自己)?(?:光辉|辉煌|光荣)?)?的?第?满?$/;
/** How a place, a house or a work came to be. */
const BORN =
  '(?:[始初兴]建|创[办建立]|成立|[设建]立|组建|开办|创刊|批准|获批|挂牌|建成|落成|竣工|通车|投产|开[馆园通放业工]|运营|运行|启动|实施|对外开放|诞生|改[县市区]|[建设][县市区校院厂站园馆台所乡镇社队团州])';
const YEAR = '(?<year>(?:18|19|20)\\d\\d)年';
const TOLD: readonly RegExp[] = [
  // 成立（1956年）, （1956年建校）, 始建于1956年, 1956年撤县设市
  new RegExp(`[（(]${YEAR}[^（()）]{0,12}[）)]`, 'g'),
  new RegExp(`${BORN}[于自]${YEAR}`, 'g'),
  new RegExp(`${YEAR}(?:\\d{1,2}月)?(?![既也又正恰]?[是值逢])[^，。；：0-9（）庆祝纪念迎]{0,12}?${BORN}`, 'g'),
];
/** 建院, 建校: the one is hardly of the other. */
const OF_A_HOUSE = /[建设][县市区校院厂站园馆台所乡镇社队团州]/g;
const CELEBRATED = /庆祝|纪念|[迎喜]|举办|举行|开展|召开|^年?是|值/;

/** A road opens, a county does not. */
const A_WORK = /建成|落成|竣工|通车|投产|开[通工]|运[营行]/;

/** The year in which, the words beside it say, that began of which it is the anniversary. */
function ownFounding(text: string, at: number, end: number): (Pick<Founding, 'year' | 'told'> & Span) | undefined {
  const from = Math.max(text.lastIndexOf('。', at) + 1, text.lastIndexOf('；', at) + 1, at - 70);
  // 建厂70周年。该厂始建于1956年。
  const [own = '', next = ''] = text.slice(end, end + 50).split('。');
  const words =
    text.slice(from, end) +
    own.replace(/；.*$/s, '') +
    (/^(?:[该其它这]|[\u3400-\u9fff]{1,2}[始创建成设][建办立于])/.test(next) ? `。${next}` : '');
  const near = text
    .slice(Math.max(from, at - 8), at)
    .match(OF_A_HOUSE)
    ?.at(-1);
  const found = TOLD.flatMap((form) => matchesOf(words, form)).flatMap((match) => {
    const start = from + match.index;
    const last = start + match[0].length;
    const house = match[0].match(OF_A_HOUSE)?.at(-1);
    const between = last <= at ? text.slice(last, at) : start >= end ? text.slice(end, start) : '';
    // 2016年隆重庆祝建县60周年: the year in which it was kept.
    if (
      !/[（(]/.test(match[0]) &&
      last > at - 2 &&
      start < at &&
      !/今年|去年/.test(text.slice(Math.max(0, start - 12), at))
    )
      return [];
    if (last <= at && CELEBRATED.test(between) && !/[，）)]|的|今年|去年/.test(between)) return [];
    // 水库1960年竣工，隆重庆祝建县60周年: of another thing.
    // 建市 and 撤县设市 are one.
    const other = near !== undefined && (house ? house[1] !== near[1] : A_WORK.test(match[0]));
    if (/，[^，]*，/.test(between) || (other && /[，。]/.test(between))) return [];
    return [{ start, end: last, year: Number(match.groups!.year), far: between.length }];
  });
  const [best] = found.sort((a, b) => a.far - b.far);
  return best && { ...best, told: `文中始于${best.year}年` };
}

export const anniversariesOf: (block: Block) => readonly Anniversary[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/周年|华诞|岁生日|建[党国军]|新中国成立/.test(text)) return [];
  return matchesOf(text, COUNTED).flatMap((match): Anniversary[] => {
    const before = text.slice(Math.max(0, match.index - 24), match.index).replace(REACHED, '');
    const count = match[2] || match[3] === '百' ? 100 : readInteger(match[1] ?? match[3]!);
    if (!count || /^的?(?:次年|翌年|第二年|之?后)/.test(text.slice(match.index + match[0].length))) return [];
    const known = FOUNDINGS.find(({ name }) => name.test(before));
    const end = match.index + match[0].length;
    const own = known ? undefined : ownFounding(text, match.index, end);
    const founding = known ?? own;
    if (!founding) return [];
    const start = known
      ? Math.max(0, match.index - 24) + known.name.exec(before)!.index
      : Math.min(own!.start, match.index);
    const kept = keptAs(text, known ? start : match.index, end) ?? (own && 'near');
    const told = yearTold(text, match.index, own);
    // 在庆祝改革开放40周年大会上的讲话 is studied for years; there was none of a 36th.
    if (typeof told !== 'number' && text.startsWith('大会', end) && count % 5 === 0) return [];
    return [
      {
        start,
        end: Math.max(end, own?.end ?? 0),
        founding,
        count,
        told,
        kept,
      },
    ];
  });
});

/** Undefined where the year begins a period: 自2018年以来. */
function yearTold(text: string, at: number, own?: Span): Anniversary['told'] {
  const behind = /^[^。；，]{1,16}?周年(?:的|(?:纪念日?)?(?:就|正|恰)?[在是])(?:((?:19|20)\d\d)年|(今年|去年))/.exec(
    text.slice(at, at + 30),
  );
  if (behind) return behind[1] ? Number(behind[1]) : (behind[2] as '今年' | '去年');
  const from = Math.max(text.lastIndexOf('。', at) + 1, at - 80);
  const sentence = text.slice(from, at);
  const named = matchesOf(sentence, /(?<![于（(])((?:19|20)\d\d)年(?!来|以来|代|起|开始)|今年|去年|上年/g)
    .filter(({ index }) => !own || from + index < own.start || from + index >= own.end)
    .at(-1);
  if (!named || /[自从]$/.test(sentence.slice(0, named.index)) || /为起点|以来/.test(sentence.slice(named.index)))
    return undefined;
  return named[1] ? Number(named[1]) : named[0] === '今年' ? '今年' : '去年';
}

function keptAs(text: string, start: number, end: number): Anniversary['kept'] {
  const before = text.slice(Math.max(0, start - 14), start);
  const behind = text.slice(end, end + 14);
  if (/^[^。；，]{0,2}(?:之际|最好的)/.test(behind)) return 'occasion';
  // 到新中国成立100周年时 is an aim; what went off well may have done so in any year.
  if (/[到至在]$/.test(before) || /^[”"]?(?:时|前|左右)/.test(behind)) return undefined;
  if (
    /^[^。；]{0,8}(?:顺利|圆满|成功)/.test(behind) ||
    /圆满完成[^。；，]*$/.test(before) ||
    /^[^。；，]{0,4}(?:阅兵|安保|大庆|维稳|系列)/.test(behind)
  )
    return 'past';
  // …为契机，…，2021年全县…: the year is told behind.
  if (/(?:19|20)\d\d年/.test(text.slice(end, end + 60).replace(/。.*$/s, ''))) return undefined;
  if (/优异的?成绩庆祝[^。，]*$/.test(before) || (/向[^。，]*$/.test(before) && /^[”"]?献礼/.test(behind)))
    return 'goal';
  if (/(?:优异的?成绩|迎接|喜迎|献礼|筹备|筹办|谋划|准备)[^。，]*$/.test(before)) return 'ahead';
  if (/^[^。；，]{0,5}(?:契机|动力|起点)/.test(behind) || /(?:紧扣|结合|借助|抢抓|抓住|把握)[^。，]*$/.test(before))
    return 'reason';
  if (
    /(?:庆祝|纪念)[^。，]*$/.test(before) ||
    /^[^。；，]{0,10}(?:庆典|庆祝|纪念|活动|晚会|音乐会|图片展|成就展)/.test(behind)
  )
    return 'held';
  return undefined;
}
