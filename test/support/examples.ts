// What an example of a rule is made of.
import type { Example, Language } from '../../server/src/core/api.js';

/** With its marks. */
export const textOf = (example: Example): string =>
  typeof example === 'string' ? example : 'plain' in example ? example.plain : example.markdown;

export const languageOf = (example: Example): Language =>
  typeof example === 'object' && 'markdown' in example ? 'markdown' : 'plain';
