// Every rule, in the order of the manual; the only list of them.
import { countMatchesList } from './count-matches-list.js';
import { masksAgree } from './masks-agree.js';
import { noDamagedWord } from './no-damaged-word.js';
import { noPlaceholder } from './no-placeholder.js';
import { numberingLevel } from './numbering-level.js';
import { numberingRuns } from './numbering-runs.js';
import { pasteClean } from './paste-clean.js';
import type { Rule } from './rule.js';

export const RULES: readonly Rule[] = [
  noPlaceholder,
  noDamagedWord,
  masksAgree,
  numberingRuns,
  numberingLevel,
  countMatchesList,
  pasteClean,
];
