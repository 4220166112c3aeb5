// Which figure is told once more with two of its digits in the other order? Of the same thing, in other words than before.
import { locate } from '../../draft/locate.js';
import type { Block, Draft } from '../../draft/node.js';
import { type Pair, type Places, pairFinder } from '../../draft/pairs.js';
import { lastOf } from '../../text/marks.js';
import { memo, memoOfSmall } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { type Figure, figuresOf } from '../figures/figures.js';
import { modalityOf, openingPeriod, periodOf, sentenceAt, sentenceBefore, TIME } from './context.js';
import { sameScale } from './slips.js';
import { elsewhereAt, when, wheresOf } from './told-when.js';

/** 1286个 and later 1826个 of one thing; spans are places in the draft. */
export interface Transposed {
  readonly name: string;
  readonly before: { readonly span: Span; readonly figure: Figure };
  readonly now: { readonly span: Span; readonly figure: Figure };
}

interface Candidate {
  /** The unit and how often each digit is there: what a transposition leaves as it was. */
  readonly bag: string;
  readonly digits: string;
  readonly figure: Figure;
  /** The text of its block. */
  readonly text: string;
  readonly where: string;
}

/** Figures of a block that have digits to change places; `where` as `wheresOf` has it. */
const candidatesIn = (block: Block, where: string): readonly Candidate[] =>
  block.kind !== 'text'
    ? []
    : figuresOf(block).flatMap((figure): Candidate[] => {
        const digits = (/^[\d,.]+/.exec(figure.text)?.[0] ?? '').replace(/[.,]/g, '').replace(/0+$/, '');
        const { text } = block;
        const range =
          /[—–~～至-]/.test(text[figure.start - 1] ?? '') ||
          /^[—–~～至-]\d/.test(text.slice(figure.end, figure.end + 2));
        return digits.length < 2 || range
          ? []
          : [{ bag: bagOf(figure.amount.unit, digits), digits, figure, text, where }];
      });

/** A digit counts in a place of its own, so that their order does not matter. */
function bagOf(unit: string, digits: string): string {
  let sum = 0;
  for (const digit of digits) sum += 16 ** Number(digit);
  return `${unit}|${sum}`;
}

/** Every second telling whose digits are those of the first but for two neighbours. */
export const transposedOf: (draft: Draft) => readonly Transposed[] = memo((draft) =>
  pairsIn(draft).map(({ before, now, blocks }) => ({
    name: nameOf(now),
    before: placed(draft, blocks[0], before),
    now: placed(draft, blocks[1], now),
  })),
);

const placed = (draft: Draft, block: number, { figure }: Candidate) => ({
  span: locate(draft, block, figure),
  figure,
});

const pairsIn: (draft: Draft) => readonly Pair<Candidate>[] = pairFinder({
  given: wheresOf,
  saidIn: candidatesIn,
  keyOf: ({ bag }) => bag,
  pairsOf: pairsAmong,
});

/** The places of each that is one before it but for two digits, and of the first such. */
function pairsAmong(all: readonly Candidate[]): Places {
  const written = new Set(all.map(({ digits }) => digits));
  // Mostly it is one number told again and again.
  if (written.size < 2 || !all.some(({ digits }) => swaps(digits).some((other) => written.has(other)))) return [];
  const pairs: (readonly [before: number, now: number])[] = [];
  /** By digits and the end of the name: the first of each name and time. */
  const known = new Map<string, Map<string, number>>();
  for (const [now, one] of all.entries()) {
    const name = nameOf(one);
    const full = `${name}|${timeOf(one)}`;
    let before = now;
    for (const end of endsOf(name)) {
      for (const digits of swaps(one.digits))
        for (const at of known.get(`${digits}|${end}`)?.values() ?? []) {
          if (at >= before) break;
          if (sameThing(all[at]!, one)) before = at;
        }
      const key = `${one.digits}|${end}`;
      const alike = known.get(key) ?? new Map<string, number>();
      known.set(key, alike);
      if (!alike.has(full)) alike.set(full, now);
    }
    if (before < now) pairs.push([before, now]);
  }
  return pairs;
}

/** What a name is looked up by: its end, and all its characters whatever their order (销售新能源汽车, 新能源汽车销售). */
const endsOf = (name: string): readonly string[] =>
  name.length > 4 ? [name.slice(-2), inOrder(name)] : [name.slice(-2)];
const inOrder = (name: string): string => [...name].sort().join('');

/** The digits with two different neighbours in each other's place. */
const swaps = (digits: string): string[] =>
  [...digits.slice(1)].flatMap((next, i) =>
    next === digits[i] ? [] : [digits.slice(0, i) + next + digits[i] + digits.slice(i + 2)],
  );

function sameThing(a: Candidate, b: Candidate): boolean {
  if (!sameScale(a.figure.amount, b.figure.amount) || inOneSentence(a, b) || opposed(a, b) || isElsewhere(a, b))
    return false;
  const [x, y] = [nameOf(a), nameOf(b)];
  const [long, short] = x.length > y.length ? [x, y] : [y, x];
  // Two digits change places by chance once in a hundred pairs: then the words must be the same.
  const few = a.digits.length < 3;
  if (few && (a.figure.amount.unit === '%' || OF_ANY.test(short))) return false;
  // A rate is of just what its words say: trade in all and trade of one kind grow each in its own way.
  if (a.figure.amount.unit === '%')
    return (x === y || (short.endsWith('率') && long.endsWith(short))) && short.length > 3 && timeOf(a) === timeOf(b);
  // 调整后计划投资 is not what was planned, nor what 云台区 has what the city has.
  const more = long.endsWith(short) ? long.slice(0, long.length - short.length) : '';
  if (long.length > short.length && OTHER_PLAN.test(long.slice(0, long.length - short.length))) return false;
  if (OF_A_PLACE.test(more)) return false;
  const alike = few
    ? short.length > 3 && (x === y || turned(x, y) || (short.length > 5 && long.endsWith(short)))
    : short.length > 1 &&
      (long.endsWith(short) || turned(x, y) || (short.length > 3 && isWithin(short, long)) || endAlike(x, y));
  return alike && timeOf(a) === timeOf(b);
}

/** Two of four digits do not change places by chance. */
const isElsewhere = (a: Candidate, b: Candidate): boolean =>
  (a.digits.length < 4 || a.figure.amount.unit === '%') && elsewhereOf(a) !== elsewhereOf(b);
const elsewhereOf = ({ text, where, figure }: Candidate): string => elsewhereAt(text, figure.start, where);

/** 项目9项，计划完成投资75亿元: what every project has. */
const OF_ANY = /^(?:计划|年度|协议|合同|完成|到位|累计|总)*(?:投资|资金|产值|收入|金额)$/;

/** 新上项目95个，建成投产59个: what one sentence tells it tells once. */
const inOneSentence = (a: Candidate, b: Candidate): boolean =>
  a.text === b.text && sentenceAt(a.text, a.figure.start) === sentenceAt(b.text, b.figure.start);

/** 新建公厕1280座 and 整改公厕1820座 are of two kinds, though either verb says little; so along the whole row. */
const opposed = (a: Candidate, b: Candidate): boolean => {
  const [x, y] = [rowBefore(a), rowBefore(b)];
  return (MAKING.test(x) && UNDOING.test(y)) || (UNDOING.test(x) && MAKING.test(y));
};
const MAKING = /^.{0,6}(?:新[改扩]?建|建成|建设|新增|引进|培育|创建|认定|发展)/;
const UNDOING = /^.{0,6}(?:整改|整治|关停|关闭|查处|取缔|拆除|清理|退出|淘汰|治理|修复|排查|化解)/;
const LONGEST_ROW = 80;
const rowBefore = ({ text, figure: { start } }: Candidate): string =>
  text.slice(lastOf(text, '，。；：！？\n', start, Math.max(0, start - LONGEST_ROW)), start);

/** 主任信箱和公开电话受理来件 and 信箱与公开电话受理来件. */
const endAlike = (x: string, y: string): boolean =>
  x.length > SAME_END && y.length > SAME_END && x.slice(-SAME_END) === y.slice(-SAME_END);
const SAME_END = 6;

const OF_A_PLACE = /(?:(?<!小)区|县|(?<!城)[镇市]|乡|(?<!农)村|州|旗|省|街道|公司|集团)$/;
const OTHER_PLAN = /调整|追加|修订|变更|核减|核增|原|期初|年初|期末|年末/;

const turned = (x: string, y: string): boolean => x.length > 4 && x.length === y.length && inOrder(x) === inOrder(y);

/** 二期, 国家级, 高等: the one with such a word is another. */
const TELLS_APART = /[一二三四五六七八九十期级型国省市县区乡镇村新旧大小东南西北中外内男女初高]/;

/** 空气优良天数 for 空气质量优良天数: words left out, but neither the first nor the last. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) {
    if (char === short[at]) at++;
    else if (TELLS_APART.test(char)) return false;
  }
  return at === short.length && short.slice(0, 2) === long.slice(0, 2) && short.slice(-2) === long.slice(-2);
}

const timeOf = memoOfSmall(({ text, where, figure: { start } }: Candidate): string => {
  // What a project costs does not hang on the year.
  if (/(?:总投资|全长|占地面积)(?:约|达)?$/.test(text.slice(Math.max(0, start - 6), start))) return '';
  const sentence = sentenceBefore(text, start);
  return when({ period: periodOf(sentence) || openingPeriod(text), modality: modalityOf(sentence) }, where);
});

/** What adds nothing to what a figure is of: what was done, by how much in words, for whom in general. */
const IDLE = new RegExp(
  [
    TIME.source,
    '我们|大力|积极|扎实|深入|坚决|有序|有力|有效|切实|存量',
    '全[国省市县区州乡镇]|我[国省市县区]|[省市县]域|县城',
    '改扩建|新改建|新建|改建|扩建|续建|建成|建设|改造|提升|完成|实现|新增|净增|增加(?!值)|引进|引入|签约|新?开工|竣工|投产|投运|投用|投入使用',
    '达到|突破|超过|接近|逼近|共有|拥有|现有|总[数量额值]|累计|合计|总计|提高到?|降低?至|降低?到|稳定在|保持在|稳定|保持|发展到|扩大到|增至|升至',
    '培育|认定|发放|落实|办理|化解|退出|取缔|关停|查处|实施|推进|组织|开展|举办|接待|安排|投入|争取|发展|形成|达成|荣获|获得|获批|创建|打造|盘活|整治|治理|清理|排查|整改|修复|种植|栽植',
    '比重|比例|各类|各项|各级|全部|其中|注册|主要|先后|成功|全面|持续|圆满|同比|分别|惠及|受益|带动|涉及|覆盖|居民|群众',
    '[达为是有约近超共到至了的在将已均等个家户人件处座公里亩]|项(?!目)',
  ].join('|'),
  'g',
);
const COMPARED =
  /^(?:分别)?(?:同?比|较|与)[^，。；]{0,8}?(?:[年期初末底]|同期)(?:相比)?(?=[增减下降提上回多少翻超高低])/;
const DONE_WITH = /(?:建成|竣工|完工|投产|达产|投运|投用|开工|开业|落地|签约|续建|办结|整改|销号|退出)+/;
const GIVEN = /^(?:发放|落实|拨付|投入|下达|兑现|补助|配备|新建|购置)/;
const CLAUSE_ENDS = '，。；！？、：（(）)\n';
const KIND = /(增长|增幅|增速|下降|减少|回落|降低|快于|高于|低于|提高|上升)[^，。；、]{0,6}$|(占)[^，。；、]{0,20}$/;

/** The words that name what a figure is of; where its clause has none of its own, those of the clause before too. */
const nameOf = memoOfSmall(({ text, figure: { start, end, amount } }: Candidate): string => {
  const [clause, from] = clauseBefore(text, start);
  // 比2007年增长 says of nothing what it is of.
  const own = clause.replace(COMPARED, '');
  const kind = /^(?:个百分点|%)$/.test(amount.unit) ? (KIND.exec(own)?.slice(1).join('') ?? '') : '';
  const name = bare(own);
  // 总投资9.6亿元的石桥物流园主体: known by the first words of what stands behind.
  const of = /^的([\u3400-\u9fff]{4})/.exec(text.slice(end, end + 5))?.[1];
  if (of && name.length > 1) return name + of;
  // 86个省市重点项目: what is counted stands behind.
  const behind =
    name.length < 2
      ? /^[\u3400-\u9fff]{2,10}?(?=[，。；、]|全部|均|都|已|实现|完成|建成|达到|实[行施]|进行|开展|无一|得到|获得|享受|接受|参[加与]|纳入|落实|受益|按[期时]|如期|顺利|全面|通过|投入|喝上|用上|住[上进]|搬|返乡|$)/.exec(
          text.slice(end, end + 14),
        )?.[0]
      : undefined;
  if (behind && !/^的/.test(behind)) return (/^全[省市县区州]$/.test(own) ? own : '') + bare(behind) + kind;
  // 农村低保对象1268人，发放低保金362万元: a short name that was done something to is of whom the clause before speaks.
  const goesOn = name.length === 3 && text[from - 1] === '，' && GIVEN.test(own);
  if (name.length > 2 && !goesOn) return name.includes(kind) ? name : name + kind;
  // 新上项目95个，建成投产59个: what was done with the same things.
  const head = headBefore(text, from);
  return head + (name.includes(kind) ? name : name + kind) + (head ? (DONE_WITH.exec(own)?.[0] ?? '') : '');
});

const bare = (words: string): string =>
  words
    .replace(/规模以上/g, '规上')
    .replace(TIME, '')
    .replace(/\d[\d.,]*[万亿]?(?=[\u3400-\u9fff])/g, '')
    .replace(IDLE, '')
    .replace(/[^\u3400-\u9fffA-Za-z]/g, '');

/** 关税256亿元，比上年增加53亿元，增长26.2%: a clause that compares has no name of its own either. */
function headBefore(text: string, from: number): string {
  let at = from;
  for (let clauses = 0; clauses < 2 && /[，、]/.test(text[at - 1] ?? ''); clauses++) {
    const [clause, start] = clauseBefore(text, at - 1);
    if (!/^(?:比|较|同比|增|减|下降)/.test(clause)) return bare(clause);
    at = start;
  }
  return '';
}

function clauseBefore(text: string, at: number): readonly [string, number] {
  const from = lastOf(text, CLAUSE_ENDS, at, Math.max(0, at - 40));
  return [text.slice(from, at), from];
}
