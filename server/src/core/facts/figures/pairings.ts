// Do the things named before 分别 and the values after it pair up?
import type { Block } from '../../draft/node.js';
import { lastOf, upTo } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { NUMBER } from '../../zh/figure.js';
import { readInteger } from '../../zh/numeral.js';
import { UNIT } from '../../zh/unit.js';
import { figuresWithin } from './figures.js';

/** A、B和C分别达到1亿元、2亿元. Spans count from the start of the block. */
export interface Pairing {
  readonly names: Span;
  readonly values: Span;
  /** 和 may join two names or stand inside one, so their number is known only within bounds. */
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

const ABOUT = '(?:约|近|超过?|突破|高于)?[+-]?';
const FIGURE = `${ABOUT}${NUMBER}\\s?(?:${UNIT.source})(?:以上|以内|左右|以下)?`;
// 11.1、11.2个百分点: only the last need have its unit.
const MAYBE = `${ABOUT}${NUMBER}\\s?(?:${UNIT.source})?(?:以上|以内|左右|以下)?`;
const PLACE = '第?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:位|名)?';
const AND = '(?:、|和|及|与|，)';
const VALUES = new RegExp(
  `(?:分别|依次)(?:是(?:19|20)\\d\\d年的)?(?:[\\u3400-\\u9fff]{0,12}?)\\s?((?:${MAYBE}${AND}){0,12}${FIGURE})(?!\\s*[0-9xX×*])(?=[，。；,;）)]|(?!和|及|与|以|左右|大关)[\\u3400-\\u9fff]{2,14}[，。；,;）)]|大关)`,
  'g',
);
// 分别居全市第2、第5位; 分别获评国家卫生镇、省级文明镇.
const PLACES = new RegExp(
  `分别(?:居|位居|位列|列|排名?|升至|前移至)[\\u3400-\\u9fff]{0,8}?(${PLACE}(?:(?:、|和)${PLACE})*)(?=[，。；,;）)])`,
  'g',
);
const HONOURS =
  /分别(?:获评|荣获|获得|被评为|被命名为|入选|跻身|获批|晋升为|升格为|升级为|评为)(?:为)?([^，。；：和与及等（）()]{2,20}(?:、[^，。；：和与及等（）()、]{2,20})+)(?=[，。；])/g;
// One word for two or three things.
const PLURALS: readonly (readonly [RegExp, number])[] = [
  [/城乡|进出口(?!总?[额值]|贸易)|收支(?!差|平)|产销|存贷|工农|男女|省市|内外/, 2],
  [/一二三产业?|三次产业/, 3],
];
// 和 and 、 inside a word or a fixed name; the industries are those of GB/T 4754.
const INSIDE = new RegExp(
  [
    '和谐|和平|温和|缓和|共和|总和|饱和|祥和|普及|涉及|惠及|以及其|及其|及时|及格|参与|与会|给与',
    '(?:信息传输、)?软件和信息(?:技术)?服务|信息传输|(?:交通运输、)?仓储和邮政|租赁和商务|批发和零售|住宿和餐饮',
    '科学研究和技术|文化、体育和娱乐|文化体育和娱乐|(?:水利、)?环境和公共设施|(?:电力、热力、)?燃气及水|卫生和社会',
    '居民服务、修理和其他|居民服务|公共管理、社会保障和社会组织',
  ].join('|'),
  'g',
);

export const pairingsOf: (block: Block) => readonly Pairing[] = memo((block) => {
  const { kind, text } = block;
  if (kind !== 'text' || !/分别|依次/.test(text)) return [];
  const found: Pairing[] = [];
  for (const form of [VALUES, PLACES, HONOURS]) {
    for (const match of matchesOf(text, form)) {
      const values = match[1]!;
      const valuesStart = match.index + match[0].length - values.length;
      // A comma between values begins a new clause unless only figures follow.
      const list = values.split('，')[0]!;
      const count = list.split(form === HONOURS ? '、' : /、|和|及|与/).length;
      const names = namesBefore(text, match.index) ?? figuresBefore(block, match.index, count);
      if (!names) continue;
      const { before, start, least, most } = names;
      // 分三批推进，依次为: of as many as there are batches.
      if (
        /分[两二三四五六](?:批|期|个|阶段|块|片|类|组|轮|步)[^，。；]{0,6}(?:[，,](?:占比|比重|比例|份额)?)?$/.test(
          before + text.slice(start + before.length, match.index).trimEnd(),
        )
      )
        continue;
      // One value for several names is judged only where it ends the clause.
      if (
        count < 2 &&
        (/以上|以内|左右|以下|超|突破|约|近/.test(match[0]) ||
          // 分别增加2个: two of each.
          /(?:增加|新增|减少|提高|建成|培育|建设)(?:了)?\d{1,2}[个家项名位处所座条]$/.test(match[0]) ||
          joinedBefore(before) ||
          /、|和|及|与/.test(match[0].slice(2, -values.length)))
      )
        continue;
      if (form === HONOURS && least !== most) continue;
      const two = TWO_ALSO.test(
        upTo(text.slice(match.index + match[0].length, match.index + match[0].length + 60), '。；'),
      );
      found.push({
        names: { start, end: start + before.length },
        values: { start: valuesStart, end: valuesStart + list.length },
        count,
        least: two ? Math.max(least, Math.min(2, most)) : least,
        most,
      });
    }
  }
  return found;
});

/** 分别增长10% may be said of two that are to grow alike: what two have reached is never the same. */
export const isLoose = (text: string, at: number): boolean =>
  // Two pollutants are given one rate to be cut by.
  (/[削压]减|下降|降低|减少/.test(text.slice(Math.max(0, at - 10), at + 10)) &&
    !/(?:起数|人数|件数|数量|浓度|指数|立案|案件|万元|死亡)[^，。]{0,8}$/.test(text.slice(Math.max(0, at - 14), at))) ||
  /目标|预期|力争|确保|计划|规划|年均[^，。]{0,4}$/.test(
    text.slice(lastOf(text, '。\n', at, Math.max(0, at - 200)), at).replace(MET, ''),
  );

/** 圆满完成目标任务 tells what was done. */
const MET = /完成[^，。]{0,14}(?:目标|计划|任务)/g;

/** Told of two in words for one, or of one in words for two. The span counts from the start of the block. */
export interface Mispaired extends Span {
  readonly told: string;
  readonly loose?: boolean;
}

/** 城乡收入均增长10%、12%: what is the same for both has one value. */
const EVENLY = new RegExp(
  `(?<![人平户年月日亩地机场匀])均(?:实现|完成|比上年|较上年|同比)*(?:达到?|增长|下降|提高|提升|超过?|突破|完成|实现|为)(?:了|到)?\\s?(?<all>${NUMBER}(?:${UNIT.source})(?:[、和]\\s?${NUMBER}(?:${UNIT.source})){1,4})(?:左右|以上|大关)?(?=[，。；,;）)]|$)`,
  'g',
);
const LINK = '[\\u3400-\\u9fff]{0,10}?(?:比(?:20\\d\\d年|上年|去年)[\\u3400-\\u9fff]{0,6}?)?';
/** 治安案件分别下降10%、12%: of the one thing that its sentence has named. */
const OF_ONE = new RegExp(
  `(?<=(?:^|[，。；：:;,\\n])(?<name>[\\u3400-\\u9fffA-Za-z0-9.“” ]{3,24}))分别${LINK}\\s?${FIGURE}(?:(?:、|和)\\s?${FIGURE}){1,4}(?=[，。；,;])`,
  'g',
);
const OF_ONE_VALUE = new RegExp(`(?<=[，,])分别${LINK}\\s?${FIGURE}(?:(?:、|和)\\s?${FIGURE}){1,4}(?=[，。；,;])`, 'g');
/** 东区、西区固定资产投资分别增长…, 两区税收分别增长…, 2012年至2016年分别为…: there are several. */
const SEVERAL =
  /[、和及与]|分别|[两双各三四五](?:个|大|项|类|区|县|市|镇|乡|家|条|者|地|级|轮|次|批|期)|城乡|收支|开竣工|供[需销]|购销|三次产业|一二三产|存贷|进出口|产销|男女|省市|市县|工农|内外|前后|上下|中外|[至到—–-]|年$|季度?|上半年|前三季|[x×X*＊]/;
/** 农村居民人均可支配收入分别增长10%. */
const ONE_VALUE = new RegExp(`分别(?!增加|新增|减少|建成|培育|建设)${LINK}\\s?(${FIGURE})(?=[，。；,;])`, 'g');
/** Two districts have two minimum wages. */
const OF_GRADES = /标准|工资|最[低高]|价|[费税]率?|补[助贴]|级|^[\u3400-\u9fff]{1,3}[率量额值数]$/;
const VALUE = /\d[\d.]*\s?(?!年|月|日)[%％万亿\u3400-\u9fff]/g;
const BOUNDED = /以上|以内|左右|以下|超|突破|约|近|不[低少高]|不足|逾|每|[、和及与]/;

export const mispairedIn: (block: Block) => readonly Mispaired[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/均|分别/.test(text)) return [];
  const spanOf = ({ 0: words, index }: RegExpMatchArray) => ({ start: index!, end: index! + words.length });
  return [
    ...matchesOf(text, EVENLY).flatMap((match) => {
      const values = match.groups!.all!.split(/[、和]/).map((value) => value.trim());
      const units = new Set(values.map((value) => value.replace(/^[\d.,．０-９]+\s?/, '')));
      const told = `“均”后面是${'两三四五'[values.length - 2]}个不同的数`;
      return units.size === 1 && new Set(values).size === values.length ? [{ ...spanOf(match), told }] : [];
    }),
    ...matchesOf(text, OF_ONE).flatMap((match) => {
      const before = text.slice(lastOf(text, '。\n', match.index, Math.max(0, match.index - 200)), match.index);
      // Values told before are of several too: 旅游收入12亿元，分别增长….
      if (
        /^[，,]/.test(before) ||
        SEVERAL.test(before) ||
        (before.match(VALUE) ?? []).length > 1 ||
        OF_GRADES.test(match.groups!.name!)
      )
        return [];
      const count = match[0].split(/、|和/).length;
      return [{ ...spanOf(match), told: `“分别”前只有一项，后面有${count}个数` }];
    }),
    // 游客5710万人次，分别增长25.5%、11.1%.
    ...matchesOf(text, OF_ONE_VALUE).flatMap((match) => {
      const before = text.slice(lastOf(text, '。；;\n', match.index, Math.max(0, match.index - 200)), match.index);
      if (SEVERAL.test(before) || (before.match(VALUE) ?? []).length !== 1) return [];
      return [{ ...spanOf(match), told: '“分别”前只有一个数' }];
    }),
    ...matchesOf(text, ONE_VALUE).flatMap((match) =>
      BOUNDED.test(match[0])
        ? []
        : [{ ...spanOf(match), told: '“分别”后面只有一个数', loose: isLoose(text, match.index) }],
    ),
  ];
});

/** The names that 分别 at `end` takes up: in its clause, or in the one before when its own has none. */
function namesBefore(
  text: string,
  end: number,
): { readonly start: number; readonly before: string; readonly least: number; readonly most: number } | undefined {
  const own = clauseStart(text, end);
  const between = text.slice(own, end);
  if (/[，,]/.test(text[own - 1] ?? '') && NOTHING_NEW.test(between)) {
    const start = clauseStart(text, own - 1);
    const before = text.slice(start, own - 1);
    if (/\d/.test(before)) return valuesNamed(before, start);
    const names = before.replace(/均?(?:实现|保持|呈现)?[^、，]{0,4}(?:增长|提升|发展|提高)$/, '').replace(ADVERBS, '');
    const bounds = boundsOf(names);
    return bounds && { start, before: names, ...bounds };
  }
  const before = between.replace(ADVERBS, '');
  const bounds = boundsOf(before);
  if (bounds?.most !== 1 && bounds) return { start: own, before, ...bounds };
  // 迎春路、府前街两条道路改造后，平均车速分别提高到…: as many as were counted before.
  const start = clauseStart(text, own - 1);
  const counted = /、[^，、\d]{2,12}?([两三四五六])[\u3400-\u9fff]{1,8}$/.exec(
    text.slice(start, Math.max(start, own - 1)),
  );
  const size = /[，,]/.test(text[own - 1] ?? '') && !/\d/.test(between) ? readInteger(counted?.[1] ?? '') : undefined;
  return size ? { start, before: text.slice(start, own - 1), least: size, most: size } : undefined;
}

/** 床位分别为4600张，比上年分别增加500张和280张: what is told of them next is told of two. */
const TWO_ALSO = /^[，,][^，0-9]{0,12}分别[^，0-9]{0,8}\d[\d.]*[^，、0-9]{1,4}[、和]\d/;

/** 收入11690元，农民收入4293元，年均分别增长…: more values than the sentence has told figures. */
function figuresBefore(block: Block, end: number, count: number) {
  const { text } = block;
  const own = clauseStart(text, end);
  const start = lastOf(text, '。；;\n', own);
  const told = figuresWithin(block, start, own);
  const names = /^[，,]/.test(text[own - 1] ?? '') && NOTHING_NEW.test(text.slice(own, end));
  return names && told.length > 1 && count > told.length
    ? { start, before: text.slice(start, own - 1), least: 2, most: told.length }
    : undefined;
}

// 年均, 比上年: words before 分别 that name nothing.
const NOTHING_NEW =
  /^\s?(?:(?:19|20)\d\d年)?(?:力争|预计|今年|全年|当年|累计)?(?:[两三四五六]年)?(?:年均|平均|同比|均|年)?(?:(?:比|较)[^，]{2,10}|占[^，]{2,14}比[重例]|[\u3400-\u9fff]{0,4}(?:数量|产值|增速|规模|占比|产量|面积|增幅))?(?:年均|同比|均)?$/;
const ADVERBS = /(?:同比|预计|累计|全年|已|均|将)+$/;

const VALUES_LAST = /(?:\d[\d.,]*[万亿]?[\u3400-\u9fff]{1,4}[、和及]){1,5}\d[\d.,]*[万亿]?[\u3400-\u9fff]{1,4}$/;

/** 引进外资2亿美元、内资5亿元，分别增长…: the values before are the names. */
function valuesNamed(clause: string, start: number) {
  // 城镇、农村居民收入2.9万元、1.7万元，分别增长….
  const listed = VALUES_LAST.exec(clause)?.[0].split(/[、和及]/).length;
  if (listed) return { start, before: clause, least: listed, most: listed };
  const parts = clause.slice(clause.lastIndexOf('分别') + 1).split(/、|和|及/);
  const count = parts.length;
  const each = parts.every((part) => part.match(/\d+(?:\.\d+)?/g)?.length === 1);
  // 第三产业542.6亿元、增长2.6%: the second is the rate of the first.
  const rate = parts.slice(1).some((part) => /^(?:同比|比上年|年均)?(?:增长|下降|占)/.test(part));
  return each && count > 1 && !rate && !clause.includes('其中')
    ? { start, before: clause, least: count, most: count }
    : undefined;
}

/** 比、较、占: the one value is a comparison of all names. */
const joinedBefore = (clause: string): boolean => /占(?!比$)|均$/.test(clause.slice(-6));

function clauseStart(text: string, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    const char = text[at]!;
    if (/[”》）)]/.test(char)) depth++;
    else if (/[（(]/.test(char) && depth <= 0) return at + 1;
    else if (/[“《（(]/.test(char)) depth--;
    else if (depth <= 0 && /[，。；：！？,;:!?\n]/.test(char)) return at + 1;
  }
  return 0;
}

/** How many names a clause lists; undefined when it names one thing only, for then the values may belong to years or places. */
function boundsOf(clause: string): { readonly least: number; readonly most: number } | undefined {
  const bare = clause
    .replace(/“[^”]*”|《[^》]*》|（[^）]*）|\([^)]*\)/g, (quoted) => '〓'.repeat(quoted.length))
    .replace(INSIDE, (word) => '～'.repeat(word.length));
  const parts = bare.split('、');
  const joined = (bare.match(/和|与|及|以及/g) ?? []).length;
  let least = parts.length;
  let most = parts.length + joined;
  for (const [form, size] of PLURALS) {
    if (!form.test(bare)) continue;
    most = Math.max(most, most * size);
    least = Math.max(1, least);
  }
  // 小麦、玉米和大豆: 和 joins the last two of a list of whole names.
  if (
    parts.length >= 2 &&
    /[^和及与]{2,}(?:和|以及)[^和及与]{2,}$/.test(parts.at(-1)!) &&
    joined === 1 &&
    !parts.at(-1)!.includes('〓') &&
    // 信息传输和软件业 is one industry; so may be 新能源和智能网联汽车等产业.
    !/[^业][和及][^和及与业]{1,6}业|[和及].*等.{0,2}(?:产业|行业|领域|集群)/.test(parts.at(-1)!)
  )
    least = Math.max(least, parts.length + 1);
  // 城乡 and 存贷款 are two, whatever else is named.
  if (least === 1 && joined === 0) {
    const size = /城乡|存贷款/.test(bare) ? 2 : /三次产业|一二三产/.test(bare) ? 3 : 0;
    return size ? { least: size, most: size } : undefined;
  }
  return { least, most: Math.max(least, most) };
}
