// What number does this Chinese say? Integers only.

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const HANZI = '零一二三四五六七八九';

/** The integer that Chinese numerals below ten thousand, or half- or full-width digits, say; undefined for anything else. */
export function readInteger(text: string): number | undefined {
  if (!text) return undefined;
  const first = text.charCodeAt(0);
  if (isDigit(first) || first > 0xff00) return /^[0-9０-９]+$/.test(text) ? Number(toHalfWidth(text)) : undefined;
  let total = 0;
  let digit: number | undefined;
  let unit = 10000;
  for (const char of text) {
    if (char in UNITS) {
      if (UNITS[char]! >= unit) return undefined;
      unit = UNITS[char]!;
      total += (digit ?? 1) * unit;
      digit = undefined;
    } else if (char in DIGITS) {
      if (digit) return undefined;
      digit = DIGITS[char]!;
    } else return undefined;
  }
  return total + (digit ?? 0);
}

/** 1–9999 as counted in Chinese: 12 十二, 20 二十, 105 一百零五. */
export function writeInteger(value: number): string {
  if (value < 10) return HANZI[value]!;
  let rest = value;
  let text = '';
  for (const [char, unit] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
  ] as const) {
    const digit = Math.floor(rest / unit);
    if (digit) text += HANZI[digit]! + char;
    else if (text && rest && !text.endsWith('零')) text += '零';
    rest %= unit;
  }
  if (rest) text += HANZI[rest]!;
  return text.startsWith('一十') ? text.slice(1) : text;
}

/** Another number in the hand of a written one: digits stay digits, and 二 before a measure word is 两. */
export function writeLike(written: string, value: number, after: string): string {
  if (/[0-9０-９]/.test(written)) return String(value);
  return value === 2 && /^[个项件条种类家点]/.test(after) ? '两' : writeInteger(value);
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Full-width digits and letters as ASCII; the length stays. */
export function toHalfWidth(text: string): string {
  // Nearly every number is written in ASCII, which is sooner seen than replaced.
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) > 0xff00)
      return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  return text;
}

/** A year written 2025, ２０２５ or 二〇二五; undefined unless it has four digits. */
export function readYear(text: string): number | undefined {
  if (text.length !== 4) return undefined;
  const digits = toHalfWidth(text).replace(/[〇○零一二三四五六七八九]/g, (char) => String(DIGITS[char]));
  return /^(?:19|20|21)\d\d$/.test(digits) ? Number(digits) : undefined;
}
