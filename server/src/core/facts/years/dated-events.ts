// Which meetings does the draft cite, and when does it say they were held?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { DATED_FACTS, type DatedEvent, EVENTS, IN_FORCE } from '../../zh/events.js';

/** A meeting named in a paragraph; the span, which takes in the year said of it, counts from its start. */
export interface CitedEvent extends Span {
  readonly event: DatedEvent;
  /** The year and month that the words beside it give. */
  readonly year: number | '今年' | '去年' | undefined;
  readonly month: number | undefined;
  /** Still to come, as the words beside it have it: 迎接党的二十大. */
  readonly ahead: boolean;
}

const BEFORE =
  /((?:19|20)\d\d年|去年|今年)(?:(\d{1,2})月份?|[上下]半年)?(?:\d{1,2}日)?(?:[至到—-]\d{1,2}日)?[，,]?将?(?:胜利|隆重|成功)?(?:召开|举行)?了?的?(?:党的|中共|中国共产党)?$/;
const BEHIND =
  /^[”"]?(?:[，,]?(?:已?[于在])?((?:19|20)\d\d年|去年|今年)(?:(\d{1,2})月份?)?(?:\d{1,2}日)?(?:在北京)?(?:胜利|隆重)?召开|[（(]((?:19|20)\d\d年)(?:(\d{1,2})月)?(?:\d{1,2}日)?[）)])/;
const AHEAD =
  /(?:迎接|喜迎|迎来|筹备|到|前|(?:将|明年|要)(?:隆重|胜利)?(?:召开|举行|迎来)的?)(?:党的|中共|中国共产党)?$/;

export const citedEventsOf: (block: Block) => readonly CitedEvent[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/大|会/.test(text)) return [];
  const found: CitedEvent[] = [];
  for (const event of EVENTS) {
    const { name } = event;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const before = text.slice(Math.max(0, at - 24), at);
      // 县委十八届三中全会 is a committee's own.
      if (/委$/.test(before)) continue;
      const first = BEFORE.exec(before);
      const second = BEHIND.exec(text.slice(at + name.length, at + name.length + 28));
      const told = first ?? (second && [second[0], second[1] ?? second[3], second[2] ?? second[4]]);
      found.push({
        event,
        start: first ? at - first[0].length : at,
        end: at + name.length + (second?.[0].length ?? 0),
        year:
          told?.[1] === '去年' || told?.[1] === '今年' ? told[1] : Number.parseInt(told?.[1] ?? '', 10) || undefined,
        month: Number(told?.[2]) || undefined,
        ahead: AHEAD.test(before) || /^[”"]?(?:即将|将要?|的?胜利召开$)/.test(text.slice(at + name.length)),
      });
    }
  }
  return found;
});

/** A year told of what happened in another. The span counts from the start of the block. */
export interface WrongDate extends Span {
  readonly told: string;
}

const YEAR_TOLD = /((?:19|20)\d\d|[同当]|次)年(?:\d{1,2}月)?(?:\d{1,2}日)?/g;
const KEPT = /^(?:的)?[\d一二三四五六七八九十百]{1,4}周年/;
const FROM_DAY =
  /[》”"]?(?:已|将)?(?:自|于|从)?((?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?)(?:起|开始)?(?:正式|全面)?(?:施行|实施|生效)/y;

/** 2022年第七次全国人口普查, 民法典自2020年1月1日施行. */
export const wrongDatesIn: (block: Block) => readonly WrongDate[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/年/.test(text)) return [];
  const found: WrongDate[] = [];
  let year: number | undefined;
  for (const match of matchesOf(text, YEAR_TOLD)) {
    // 2021年…；同年7月1日，…
    const said = match[1]!;
    if (/\d/.test(said)) year = Number(said);
    else if (said === '次' && year) year++;
    const end = match.index + match[0].length;
    const behind = text.slice(end, end + 30);
    const fact = DATED_FACTS.find(({ name }) => name.test(behind));
    if (!fact || !year) continue;
    // 2011年加入世界贸易组织10周年 is when it was kept.
    if (KEPT.test(behind.slice(fact.name.exec(behind)![0].length))) continue;
    const day = /\d{1,2}月\d{1,2}日$/.exec(match[0])?.[0];
    if (!fact.years.includes(year) || (day && fact.day && day !== fact.day))
      found.push({ start: match.index, end: end + fact.name.exec(behind)![0].length, told: fact.told });
  }
  for (const [name, day] of IN_FORCE) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      FROM_DAY.lastIndex = at + name.length;
      const match = FROM_DAY.exec(text);
      if (match && !day.startsWith(match[1]!))
        found.push({ start: at, end: FROM_DAY.lastIndex, told: `${name}自${day}起施行` });
    }
  }
  return found;
});

/** The day on which a people's congress is said to have opened. The span counts from the start of the block. */
export interface OpeningDay extends Span {
  /** 十四届四次, as sessionIn tells it. */
  readonly session: string;
  readonly national: boolean;
  readonly month: number;
  readonly day: number;
}

const SESSION = '第?([一二三四五六七八九十]+)届(全国)?人民代表大会第?([一二三四五六七八九十]+)次会议';
const CONGRESS = new RegExp(SESSION);
const OPENED = new RegExp(
  `(\\d{1,2})月(\\d{1,2})日(?:[上下]午)?[，,]?[^，。；0-9]{0,12}?${SESSION}(?:在[^，。；]{1,16}?)?(?:隆重|正式|胜利)?开幕`,
  'g',
);

export const openingDaysIn: (block: Block) => readonly OpeningDay[] = memo(({ kind, text }) =>
  kind === 'text' && text.includes('开幕')
    ? matchesOf(text, OPENED).map(({ 0: words, 1: month, 2: day, 3: term, 4: all, 5: time, index }) => ({
        start: index,
        end: index + words.length,
        session: `${term}届${time}次`,
        national: all !== undefined,
        month: Number(month),
        day: Number(day),
      }))
    : [],
);

/** 十四届四次, of the congress that a text names. */
export function sessionIn(text: string): string | undefined {
  const match = CONGRESS.exec(text);
  return match ? `${match[1]}届${match[3]}次` : undefined;
}
