// What does the draft tell of the three sectors that their structure in the same sentence contradicts?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import type { Span } from '../../text/span.js';
import { DOWN, isDown, UP } from '../../zh/change-words.js';
import { ratiosIn } from './ratios.js';

/** 三次产业结构为10:45:45，第三产业占比达到54%. */
export interface WrongSector extends Span {
  readonly told: string;
}

/** 现代服务业占服务业比重 is of a part of the sector. */
const SECTOR =
  '(?<![\\u3400-\\u9fff])(?:其中|全[市县区省]|同时)?(?<sector>第?[一二三](?:次)?产业?|服务业)(?:增加值)?(?:占比|比重|占[^，。；0-9]{2,14}?(?:的)?比[重例])';
const LEVEL = new RegExp(
  `${SECTOR}(?:已|进一步|首次)*(?:达到?|为|是|[升降增][至到为]|提高到|提升到|下降到|上升到|占)*(?<level>\\d+(?:\\.\\d+)?)[%％]`,
  'g',
);
const POINTS = new RegExp(
  `${SECTOR}(?:较|比|同比|五年|累计|上年|去年|年初|20\\d\\d年)*(?<verb>${UP}|${DOWN})(?:了)?(?<points>\\d+(?:\\.\\d+)?)个百分点`,
  'g',
);

/** One unit of the last place. */
const roundTo = (digits: string): number => 10 ** -(digits.split('.')[1]?.length ?? 0);

/** A sector's share, or its change, that the structure in the same sentence contradicts. */
export const wrongSectorsIn = (block: Block): readonly WrongSector[] => {
  const { text } = block;
  if (!/占|比重/.test(text)) return [];
  return ratiosIn(block).flatMap((ratio, at, all): WrongSector[] => {
    const { members, end, decimals } = ratio;
    if (members.length !== 3 || members.reduce((sum, part) => sum + part, 0) < 90) return [];
    const rest = text.slice(end, end + 60).split(/[。；]/)[0]!;
    // 由A调整为B: the shares behind are those of B.
    if (/^[^，。]{0,14}\d+(?:\.\d+)?[:：∶︰]/.test(rest)) return [];
    const before = all[at - 1];
    const moved = before?.members.length === 3 && end - before.end < 40 ? before : undefined;
    const unit = 10 ** -decimals;
    return [...matchesOf(rest, LEVEL), ...matchesOf(rest, POINTS)].flatMap((match): WrongSector[] => {
      const { sector, level, verb, points } = match.groups!;
      const i = sector === '服务业' ? 2 : '一二三'.indexOf(/[一二三]/.exec(sector!)![0]);
      const now = members[i]!;
      const place = { start: end + match.index, end: end + match.index + match[0].length };
      if (level) {
        // 44.3% is told as 44%, or as 44%以上.
        const off = Math.abs(Number(level) - now);
        const least = rest.startsWith('以上', match.index + match[0].length) && Number(level) <= now;
        return !least && off > Math.max(unit, roundTo(level))
          ? [{ ...place, told: `产业结构中是${now}%，这里是${level}%` }]
          : [];
      }
      if (!moved) return [];
      const change = now - moved.members[i]!;
      const said = Number(points) * (isDown(verb!) ? -1 : 1);
      return Math.abs(change - said) > Math.max(unit, roundTo(points!)) * 1.01
        ? [{ ...place, told: `${moved.members[i]}%到${now}%是${change.toFixed(decimals)}个百分点` }]
        : [];
    });
  });
};

/** 第一产业占比上升3.82个百分点，第二、第三产业分别回落2.16和1.66个百分点. */
const SECTOR_MOVE = new RegExp(
  `第?([一二三])(?:次)?(?:产业)?(?:[、和]第?([二三])(?:次)?)?产业?[^，。；0-9]{0,24}?(${UP}|${DOWN})(?:了)?(\\d+(?:\\.\\d+)?)(?:个百分点)?(?:[、和](\\d+(?:\\.\\d+)?))?个百分点`,
  'g',
);

/** What the shares of all three sectors gain and lose in one sentence, where it is not nothing together. */
export const wrongSectorMovesIn = ({ kind, text }: Block): readonly WrongSector[] => {
  if (kind !== 'text' || !text.includes('个百分点') || !/产业?[^。]{0,20}(?:占|比重)/.test(text)) return [];
  return matchesOf(text, /[^。\n]+/g).flatMap((sentence): WrongSector[] => {
    const moves = matchesOf(sentence[0], SECTOR_MOVE).filter(([words]) => /占|比重/.test(words));
    const told = moves.flatMap(([, one, other, verb, first, second]) => {
      const sign = isDown(verb!) ? -1 : 1;
      return [[one!, first!], ...(other && second ? [[other, second]] : [])].map(
        ([sector, points]) => [sector!, sign * Number(points), points!] as const,
      );
    });
    if (told.length !== 3 || new Set(told.map(([sector]) => sector)).size !== 3) return [];
    const sum = told.reduce((total, [, points]) => total + points, 0);
    const unit = Math.max(...told.map(([, , points]) => roundTo(points)));
    if (Math.abs(sum) <= unit * 2.01) return [];
    const [first, last] = [moves[0]!, moves.at(-1)!];
    const start = sentence.index + first.index;
    const end = sentence.index + last.index + last[0].length;
    return [
      {
        start,
        end,
        told: `三次产业占比的升降应相互抵消，这里合计${sum > 0 ? '多' : '少'}${Math.abs(Number(sum.toFixed(2)))}个百分点`,
      },
    ];
  });
};
