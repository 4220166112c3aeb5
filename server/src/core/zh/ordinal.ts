// Which place in a list does this mark claim? The numbering of GB/T 9704 and of speeches.
import { readInteger, toHalfWidth, writeInteger } from './numeral.js';

export type MarkStyle =
  | 'hanzi'
  | 'hanzi-bracket'
  | 'arabic'
  | 'arabic-bracket'
  | 'circled'
  | 'shi'
  | 'yao'
  | 'di'
  | 'dash';

/** A numbering mark: `一、`, `（二）`, `3.`, `（4）`, `⑤`, `六是`, `七要`, `第八，`, `——`. */
export interface Mark {
  readonly style: MarkStyle;
  /** 0 for a dash. */
  readonly number: number;
  /** As written, blanks behind it not included. */
  readonly text: string;
}

/** The outline level of a style: 1 一、 2 （一） 3 1. 4 （1）, 5 all others. */
export const levelOf = (style: MarkStyle): 1 | 2 | 3 | 4 | 5 =>
  style === 'hanzi' ? 1 : style === 'hanzi-bracket' ? 2 : style === 'arabic' ? 3 : style === 'arabic-bracket' ? 4 : 5;

const N = '[一二三四五六七八九十]{1,3}';
// Sticky, tried in this order at one offset. A digit after "1." would make it a decimal, unless a year follows.
const FORMS: readonly (readonly [MarkStyle, RegExp])[] = [
  ['hanzi-bracket', new RegExp(`[（(]\\s?(${N})\\s?[）)]、?`, 'y')],
  ['shi', new RegExp(`(${N})是(?!否)`, 'y')],
  ['yao', new RegExp(`(${N})要`, 'y')],
  // 一、二、三产业 is no heading.
  ['hanzi', new RegExp(`(${N})[、．](?!${N}(?:、|产|次产))`, 'y')],
  ['di', new RegExp(`第(${N})(?:(?:件事|点|步|方面|类|阶段)?[，,、：:]|(?:件事|点|方面)(?=是))`, 'y')],
  ['arabic-bracket', /[（(]([0-9０-９]{1,2})[）)]、?/y],
  ['arabic', /([0-9０-９]{1,3})(?:[.．](?![0-9０-９])|、|[.．](?=(?:19|20)\d\d年))/y],
  ['circled', /([①-⑳])/y],
  ['dash', /(——|──|--)(?![—─-])/y],
];

/** The mark that stands at `at`, if one does. */
export function markAt(text: string, at: number): Mark | undefined {
  const unit = text.charCodeAt(at);
  if (!couldStart(unit)) return undefined;
  for (const [style, form] of FORMS) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (!match) continue;
    const number = style === 'dash' ? 0 : style === 'circled' ? unit - 0x245f : readInteger(match[1]!);
    if (number !== undefined && (number > 0 || style === 'dash')) return { style, number, text: match[0] };
  }
  return undefined;
}

const STARTS = new Set([...'一二三四五六七八九十第（(—─-'].map((char) => char.charCodeAt(0)));
const couldStart = (unit: number): boolean =>
  STARTS.has(unit) ||
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0xff10 && unit <= 0xff19) ||
  (unit >= 0x2460 && unit <= 0x2473);

/** The same mark with another number, in the same hand: `（三）` → `（四）`, `(3)` → `(4)`. */
export function renumber(mark: Mark, number: number): string {
  if (mark.style === 'circled') return number <= 20 ? String.fromCharCode(0x245f + number) : `（${number}）`;
  if (mark.style !== 'arabic' && mark.style !== 'arabic-bracket') {
    return mark.text.replace(/[一二三四五六七八九十]+/, writeInteger(number));
  }
  const full = /[０-９]/.test(mark.text);
  const digits = full
    ? [...String(number)].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join('')
    : String(number);
  return toHalfWidth(mark.text).replace(/\d+/, digits);
}
