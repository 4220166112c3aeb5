// Where does the draft say how many things follow, and how many do follow?
import { locate } from '../../draft/locate.js';
import type { Block, Draft } from '../../draft/node.js';
import { isExcerpt, shapeOf } from '../../draft/shape.js';
import { throughout } from '../../draft/throughout.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { readInteger } from '../../zh/numeral.js';
import { levelOf } from '../../zh/ordinal.js';
import { countsIn } from './counted-lists.js';
import { type DeclaredCount, NOT_COUNTING } from './counting.js';
import { type Run, runsOf } from './numbering.js';

const N = '([两一二三四五六七八九十]{1,3}|[1-9][0-9]?)';
// What is counted: 五个方面, 三点, 四项工作, 三大亮点. 三大战略 is a name and no declaration.
const NOUN =
  '(?:重点|主要|民生|民心|惠民|便民|具体|突出|关键|目标)?(?:工作|任务|实事|事情?|意见|要求|措施|举措|建议|问题|重点|内容|情况|看法|体会|成效|成绩|变化|特点|亮点|原则|行动|工程|突破|文章|关系|环节|支撑|保障)(?:任务|要求|的(?:意见|工作|任务|讲话|要求))?';
const COUNTED = `(?:个?方面|(?!方面|[${[...NOT_COUNTING].join('')}])[\\u3400-\\u9fff])`;
const TAIL = `(?:的)?(?:${NOUN})?(?:上?(?:下功夫|发力|着力|用力|求突破|见实效|(?:取得|实现)突破|聚力))?`;
const DECLARATION = new RegExp(
  `${N}(${COUNTED})(${TAIL}|(?:(?![两一二三四五六七八九十])[“”\\u3400-\\u9fff]){0,14})([：:。，,]|——|$)`,
  'g',
);
const LISTED = new RegExp(`^${TAIL}$`);
const QUOTED_NAME = /[“"《][^”"》]*$/;

interface Declaration extends Span {
  readonly numeralEnd: number;
  readonly phraseEnd: number;
  readonly value: number;
  /** It says in usual words that a list follows. */
  readonly usual: boolean;
}

/** Declarations that a list must follow at once: those that end the sentence or clause. */
const declarationsIn: (block: Block) => readonly Declaration[] = memo(({ kind, text }) => {
  if (kind !== 'text') return [];
  const found: Declaration[] = [];
  for (const match of matchesOf(text, DECLARATION)) {
    const [whole, digits, counted, tail] = match;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const value = readInteger(digits!);
    // “六个坚持” is a name; 第三方面 and 前三项 count something else; 十四五个 is no number of things.
    if (
      !value ||
      value < 2 ||
      (QUOTED_NAME.test(before) && !/[”"].{0,6}(?:[：:]|——)$/.test(whole)) ||
      /[第前后每零百千万亿之0-9一二三四五六七八九十—–\-.]$/.test(before)
    )
      continue;
    // 建成15项。 says how many were built; only 方面 and 点 need no noun.
    if (!/方面|点/.test(counted!) && !tail && !/[：:]$/.test(whole)) continue;
    const numeralEnd = match.index + digits!.length;
    const phraseEnd = numeralEnd + counted!.length;
    found.push({
      start: match.index,
      end: match.index + whole.length,
      numeralEnd,
      phraseEnd,
      value,
      usual: LISTED.test(tail!),
    });
  }
  return found;
});

/** Every declared count whose list was found, whether it agrees or not. */
export const declaredCounts: (draft: Draft) => readonly DeclaredCount[] = memo((draft) => {
  const byFirst = new Map<number, Run>();
  for (const run of runsOf(draft)) {
    const first = run.items[0]!;
    if (first.mark.number === 1) byFirst.set(first.start, run);
  }
  const firstAt = (block: number, from: number, to: number): Run | undefined => {
    for (let at = from; at <= to; at++) {
      const run = byFirst.get(locate(draft, block, { start: at, end: at }).start);
      if (run) return run;
    }
    return undefined;
  };
  const counts: DeclaredCount[] = [];
  for (const [index, block] of throughout(draft, declaring)) {
    const declarations = declarationsIn(block);
    const known = counts.length;
    for (const declaration of declarations) {
      const rest = block.text.length - declaration.end;
      const comma = /[，,]/.test(block.text[declaration.end - 1]!);
      const near =
        firstAt(index, declaration.end, declaration.end + (comma ? 0 : Math.min(8, rest))) ??
        (rest <= 2 ? nextRun(draft, index, firstAt) : undefined);
      // （1） is a list's only right behind a colon; elsewhere it may be a note's.
      const run =
        near?.style === 'arabic-bracket' && !/[：:]/.test(block.text[declaration.end - 1]!) ? undefined : near;
      const dashes = run ? undefined : dashesAfter(draft, index, declaration.end);
      const spoken = run ? undefined : ordinalsAfter(block.text, declaration.end);
      if (run && run.items.length > 1 && fits(declaration, run, block))
        counts.push(fromRun(draft, index, declaration, run, block.text));
      else if (spoken)
        counts.push({
          ...phraseOf(draft, index, declaration, block.text),
          declared: declaration.value,
          actual: spoken.length,
          first: locate(draft, index, spoken[0]!),
          last: locate(draft, index, spoken.at(-1)!),
          agrees: declaration.value === spoken.length,
        });
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
    for (const count of countsIn(block)) {
      const own = placed(draft, index, count);
      // What two readers read is one count.
      if (!counts.slice(known).some(({ numeral }) => numeral.start === own.numeral.start)) counts.push(own);
    }
  }
  return counts;
});

/** The block itself, if it declares a count. */
const declaring = memo((block: Block) => (declarationsIn(block).length + countsIn(block).length > 0 ? [block] : []));

const SPOKEN = /(?<=[。；，：:])(?:其次|再次|再者|再有|然后|最后)(?=[，,要是])/g;

/** 首先…；其次…；最后…: the items so headed, right behind the count; undefined where the last is not told to be the last. */
function ordinalsAfter(text: string, end: number): readonly Span[] | undefined {
  if (!text.startsWith('首先', end)) return undefined;
  // 利用两种资源，首先…，其次…；开拓两个市场，首先…: the next list begins.
  const next = text.indexOf('首先', end + 2);
  const rest = matchesOf(text.slice(end, next < 0 ? undefined : next), SPOKEN).map((m) => ({
    start: end + m.index,
    end: end + m.index + 2,
  }));
  const closed = rest.length > 1 || text.slice(rest[0]?.start, rest[0]?.end) === '最后';
  return closed ? [{ start: end, end: end + 2 }, ...rest] : undefined;
}

/** Words that seldom say that a list follows do so behind a colon, or where the list in the paragraph is about as long. */
const fits = ({ usual, start, end, value }: Declaration, run: Run, { text }: Block): boolean =>
  // 今年要从五个方面发力。 at the end of its paragraph announces what the next ones are.
  (end === text.length &&
    /(?:从|在|[抓做]好|突出|把握好?|着力)(?:以下|如下)?[两二三四五六七八九十]{1,3}个?方面/.test(
      text.slice(Math.max(0, start - 5), end),
    ) &&
    Math.abs(run.items.length - value) < 3) ||
  // 抓好十项民心工程 as a title.
  (end === text.length &&
    text.length < LONGEST_TITLE &&
    /(?:工程|实事|行动|任务|举措|措施|工作|改革|重点)$/.test(text) &&
    Math.abs(run.items.length - value) < 3) ||
  usual ||
  /[：:—]/.test(text[end - 1]!) ||
  (end < text.length && Math.abs(run.items.length - value) < 2);

const LONGEST_TITLE = 40;

/** The items that dashes head right behind a colon, in the paragraph or below it; undefined where their end is not clear. */
function dashesAfter(draft: Draft, index: number, end: number): readonly Span[] | undefined {
  const { text } = draft.blocks[index]!;
  const rest = text.slice(end);
  // 重点把握好四个方面。 at the end of its paragraph announces what dashes head below.
  if (
    !/[：:]/.test(text[end - 1]!) &&
    (rest.trim() ||
      !/[二三四五六七八九十](?:个?方面|点)[\u3400-\u9fff]{0,8}。$/.test(text.slice(Math.max(0, end - 14), end)))
  )
    return undefined;
  if (rest.startsWith('——')) {
    const items = matchesOf(rest, /(?:^|(?<=[。；]))——/g).map((m) => end + m.index);
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
  let next = index + 1;
  while (next < draft.blocks.length && draft.blocks[next]!.kind !== 'text') next++;
  return next < draft.blocks.length ? firstAt(next, 0, 0) : undefined;
}

function fromRun(draft: Draft, index: number, declaration: Declaration, run: Run, text: string): DeclaredCount {
  const last = run.items.at(-1)!;
  const actual = run.items.length;
  // “办好十件实事，推进四项工作，守住三条底线。（一）” declares three times; one of them is the list's.
  const sentence = text
    .slice(text.lastIndexOf('。', declaration.start) + 1, declaration.end)
    .replace(/[“"][^”"]*[”"]/g, '');
  const others = matchesOf(sentence, /([两一二三四五六七八九十]{1,3}|\d{1,2})(?:个|项|件|条|大|点)/g).map((m) =>
    readInteger(m[1]!),
  );
  const agrees =
    declaration.value === actual ||
    (run.faults.length > 0 && declaration.value === last.mark.number) ||
    others.includes(actual) ||
    // 四种：一是…。二是…。还有两类: they are told in other words.
    /还有[一两三四五][\u3400-\u9fff]/.test(text.slice(declaration.end));
  // 第一、第九: the gap tells that text is left out, and is told where it is.
  const gap = last.mark.number !== actual;
  const ends =
    actual < declaration.value &&
    last.block > index &&
    isExcerpt(draft) &&
    shapeOf(draft).closing === draft.blocks.length &&
    !runsOf(draft).some(({ style, items }) => items.at(-1)!.block > last.block && levelOf(style) <= levelOf(run.style));
  return {
    ...phraseOf(draft, index, declaration, text),
    ...(ends || gap ? { cut: true } : {}),
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

function placed(draft: Draft, index: number, count: DeclaredCount): DeclaredCount {
  const place = (span: Span) => locate(draft, index, span);
  const { numeral, phrase, first, last } = count;
  return { ...count, numeral: place(numeral), phrase: place(phrase), first: place(first), last: place(last) };
}
