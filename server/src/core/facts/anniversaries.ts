// Which anniversaries does the draft name, and in which year does it keep them?
import type { Block } from '../draft/node.js';
import { matchesOf } from '../text/matches.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { FOUNDINGS, type Founding } from '../zh/events.js';
import { readInteger } from '../zh/numeral.js';

/** 新中国成立75周年. The span counts from the start of the block. */
export interface Anniversary extends Span {
  readonly founding: Pick<Founding, 'year' | 'told'>;
  readonly count: number;
  /** The year that the sentence names for it: the last one before it, in digits or as 今年 or 去年. */
  readonly told: number | '今年' | '去年' | undefined;
  /** held: 庆祝…; goal: 以优异成绩庆祝…; ahead: 以优异成绩迎接…; reason: 以…为契机; occasion: 值此…之际; past: 建国70周年安保; undefined where the words do not tell when. */
  readonly kept: 'held' | 'goal' | 'ahead' | 'reason' | 'occasion' | 'past' | undefined;
}

const COUNTED = /([0-9]{1,3}|[一二三四五六七八九十百]{1,5})周年|(百)年华诞/g;
/** 云溪水库建成（1955年）60周年: the text itself says since when. */
const SINCE = /[（(]((?:18|19|20)\d\d)年[^（()）]{0,6}[）)]$/;

export const anniversariesOf: (block: Block) => readonly Anniversary[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/周年|百年华诞/.test(text)) return [];
  return matchesOf(text, COUNTED).flatMap((match): Anniversary[] => {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const count = match[2] ? 100 : readInteger(match[1]!);
    const since = SINCE.exec(before);
    const own = since && { year: Number(since[1]), told: `文中始于${since[1]}年`, name: SINCE };
    for (const founding of own ? [own] : FOUNDINGS) {
      const name = founding.name.exec(before);
      if (!name || !count) continue;
      const start = match.index - name[0].length;
      const end = match.index + match[0].length;
      return [{ start, end, founding, count, told: yearTold(text, start), kept: keptAs(text, start, end) }];
    }
    return [];
  });
});

/** Undefined where the year begins a period: 自2018年以来. */
function yearTold(text: string, at: number): Anniversary['told'] {
  const behind = /^[^。；，]{2,16}?周年的((?:19|20)\d\d)年/.exec(text.slice(at, at + 30));
  if (behind) return Number(behind[1]);
  const sentence = text.slice(text.lastIndexOf('。', at) + 1, at).slice(-80);
  const named = matchesOf(sentence, /(?<![于（(])((?:19|20)\d\d)年(?!来|以来|代|起|开始)|今年|去年|上年/g).at(-1);
  if (!named || /[自从]$/.test(sentence.slice(0, named.index)) || /为起点|以来/.test(sentence.slice(named.index)))
    return undefined;
  return named[1] ? Number(named[1]) : named[0] === '今年' ? '今年' : '去年';
}

function keptAs(text: string, start: number, end: number): Anniversary['kept'] {
  const before = text.slice(Math.max(0, start - 14), start);
  const behind = text.slice(end, end + 14);
  if (/^[^。；，]{0,2}之际/.test(behind)) return 'occasion';
  // 到新中国成立100周年时 is an aim; what went off well may have done so in any year.
  if (/[到至在]$/.test(before) || /^[”"]?(?:时|前|左右)/.test(behind)) return undefined;
  if (/^[^。；]{0,8}(?:顺利|圆满|成功)/.test(behind) || /^[^。；，]{0,4}(?:阅兵|安保|大庆|维稳|系列)/.test(behind))
    return 'past';
  // …为契机，…，2021年全县…: the year is told behind.
  if (/(?:19|20)\d\d年/.test(text.slice(end, end + 60).replace(/。.*$/s, ''))) return undefined;
  if (/优异成绩庆祝[^。，]*$/.test(before)) return 'goal';
  if (/(?:优异成绩|迎接|喜迎|献礼)[^。，]*$/.test(before)) return 'ahead';
  if (/^[^。；，]{0,4}(?:契机|动力)/.test(behind)) return 'reason';
  if (/(?:庆祝|纪念)[^。，]*$/.test(before) || /^[^。；，]{0,6}(?:庆典|庆祝|纪念|活动)/.test(behind)) return 'held';
  return undefined;
}
