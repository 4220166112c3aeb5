// How is a figure written? Sources of regular expressions for numbers and figures; masked numbers are numbers too.
import { UNIT } from './unit.js';

/** Digits in threes with a blank between them, as GB/T 15835 allows: 1 286.5. */
export const IN_THREES = '[1-9][0-9]{0,2}(?:[ \\u00a0\\u2009\\u202f][0-9]{3})+(?![0-9])';
/** Arabic, full-width or grouped digits. */
export const DIGITS = `(?:[0-9０-９]{1,3}(?:,[0-9]{3})+|${IN_THREES}|[0-9０-９]+)(?:[.．][0-9０-９]+)?`;
export const MASK_CHARACTER = '[xXｘＸ×✕*＊]';
export const MASK = `${MASK_CHARACTER}+(?:[.．]${MASK_CHARACTER}+)?`;
/** Chinese numerals from two characters on, or one that a unit follows. */
export const HANZI = '[一二两三四五六七八九十百千零〇]+';
/** A number, open or masked, in digits; never a part of a run, or a run of a million would be tried from each of them. */
export const NUMBER = `(?:(?<![0-9０-９])${DIGITS}|(?<![xXｘＸ×✕*＊])${MASK})`;
/** A number with its unit: 12.5亿元, xx个, 3%. */
export const FIGURE = `${NUMBER}\\s?(?:${UNIT.source})`;
