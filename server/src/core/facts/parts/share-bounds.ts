// Which shares does the text call more or less than half, or than so many tenths, and they are not?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import type { Span } from '../../text/span.js';

const N = '\\d+(?:\\.\\d+)?';
/** 比重达到43.6%，超过一半: a share and the words that compare it. */
export interface WrongBound extends Span {
  readonly told: string;
}

const FRACTION = '一半|半数|[一二三四五六七八九]成|[二三四五六七八九]分之[一二三四五六七八九]';
const BOUND = `(?<bound>超过?|过|逾|突破|不到|不足|接近|将近|近)(?<of>${FRACTION}|(?<=过)半)`;
const COMPARED: readonly RegExp[] = [
  `(?<![\\d.])(?<rate>${N})[%％][，、,](?:已|均|占比|稳定|首次|历史性|首度)*${BOUND}(?=[，。；、）]|$)`,
  `${BOUND}[，、,（(](?:占比?|达到?|为)+(?<rate>${N})[%％]`,
  `${BOUND}[（(](?<rate>${N})[%％][）)]`,
].map((form) => new RegExp(form, 'g'));

export const wrongBoundsIn = ({ kind, text }: Block): readonly WrongBound[] =>
  kind === 'text'
    ? COMPARED.flatMap((form) =>
        matchesOf(text, form).flatMap((match): WrongBound[] => {
          const { rate, bound, of } = match.groups!;
          const [value, share] = [Number(rate), fractionOf(of!)];
          const fits = /^(?:超|过|逾|突)/.test(bound!)
            ? value >= share
            : value <= share + (/近/.test(bound!) ? 0.5 : 0) && value > share - 12;
          const told = `${rate}%并不${bound!.startsWith('不') ? '是' : ''}${bound}${of}`;
          return fits ? [] : [{ start: match.index, end: match.index + match[0].length, told }];
        }),
      )
    : [];

function fractionOf(words: string): number {
  const [first, , , last] = [...words].map((char) => '一二三四五六七八九'.indexOf(char) + 1);
  return words.includes('半') ? 50 : words.endsWith('成') ? first! * 10 : (last! / first!) * 100;
}
