// What is a draft made of?
import { linesOf } from '../text/lines.js';
import type { Draft, Language } from './node.js';

/** Never fails. `previous` only saves work: `parse(text, language, anything)` equals `parse(text, language)`. */
export function parse(text: string, language: Language, _previous?: Draft): Draft {
  return { text, language, blocks: [], places: [], lines: linesOf(text), debris: [] };
}
