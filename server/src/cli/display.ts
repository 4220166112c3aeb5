// How does text stand on a terminal, where a Chinese character takes two columns?

const UNPRINTABLE = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** The text without anything that a terminal would obey: controls become signs, tabs and line ends spaces. */
export const printable = (text: string): string =>
  text.replace(UNPRINTABLE, (sign) => {
    if (/[\t\n\v\f\r\x85\u2028\u2029]/.test(sign)) return ' ';
    return sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\ufffd';
  });

const NOTHING = /^[\p{Mn}\p{Me}\u200b-\u200d\ufeff]$/u;
// Wide ones, and those that Chinese fonts make wide (“”—…×○): better a line too short than one that wraps.
const WIDE =
  /^[\u1100-\u115f\u2010-\u2027\u2030-\u205e\u2100-\u303f\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}\xa7\xb0\xb1\xb7\xd7\xf7\ufffd]$/u;

const columnsOf = (character: string): number => (NOTHING.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

/** How many columns the text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** The first characters that fit, with … where some are left out. */
export function clipEnd(text: string, columns: number): string {
  return clip([...firstUnits(text, columns)], columns, text.length, (kept) => `${kept.join('')}…`);
}

/** The last characters that fit, with … where some are left out. */
export function clipStart(text: string, columns: number): string {
  const near = [...text.slice(-2 * (columns + 1))].reverse();
  return clip(near, columns, text.length, (kept) => `…${kept.reverse().join('')}`);
}
