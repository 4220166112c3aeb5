// Where does a regular expression match?
import { mayMatch } from './needed.js';

const NONE: readonly never[] = Object.freeze([]);

/**
 * Every match of a global expression, as `matchAll` gives them. That one makes a new expression at each call, which on
 * a paragraph costs more than to look for it.
 */
export function matchesOf(text: string, form: RegExp): readonly RegExpExecArray[] {
  if (!mayMatch(text, form)) return NONE;
  form.lastIndex = 0;
  let match = form.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = form.exec(text)) {
    found.push(match);
    // An empty match would be found again for ever.
    if (match[0] === '') form.lastIndex++;
  }
  return found;
}
