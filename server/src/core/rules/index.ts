// Every rule, in the order of the manual; the only list of them.
import { approximationOnce } from './approximation-once.js';
import { carriedOver } from './carried-over.js';
import { closingUsual } from './closing-usual.js';
import { countMatchesList } from './count-matches-list.js';
import { dateExists } from './date-exists.js';
import { figuresAgree } from './figures-agree.js';
import { figuresMatchTable } from './figures-match-table.js';
import { growthMatches } from './growth-matches.js';
import { headingParallel } from './heading-parallel.js';
import { indicatorNamed } from './indicator-named.js';
import { indicatorUsual } from './indicator-usual.js';
import { marksPaired } from './marks-paired.js';
import { masksAgree } from './masks-agree.js';
import { noDamagedWord } from './no-damaged-word.js';
import { noPlaceholder } from './no-placeholder.js';
import { numberingLevel } from './numbering-level.js';
import { numberingRuns } from './numbering-runs.js';
import { openingUsual } from './opening-usual.js';
import { partsMatchTotal } from './parts-match-total.js';
import { pasteClean } from './paste-clean.js';
import { percentOrPoint } from './percent-or-point.js';
import { punctuationWidth } from './punctuation-width.js';
import { rangeWellFormed } from './range-well-formed.js';
import { ratioSums } from './ratio-sums.js';
import { respectivelyPairs } from './respectively-pairs.js';
import type { Rule } from './rule.js';
import { sectionLength } from './section-length.js';
import { sectionOrder } from './section-order.js';
import { sectionPresent } from './section-present.js';
import { sentenceOnce } from './sentence-once.js';
import { sharesSum } from './shares-sum.js';
import { termExact } from './term-exact.js';
import { unitComplete } from './unit-complete.js';
import { yearsAgree } from './years-agree.js';

export const RULES: readonly Rule[] = [
  noPlaceholder,
  noDamagedWord,
  masksAgree,
  numberingRuns,
  numberingLevel,
  countMatchesList,
  figuresAgree,
  figuresMatchTable,
  partsMatchTotal,
  growthMatches,
  respectivelyPairs,
  ratioSums,
  sharesSum,
  percentOrPoint,
  rangeWellFormed,
  approximationOnce,
  unitComplete,
  indicatorNamed,
  yearsAgree,
  dateExists,
  termExact,
  sentenceOnce,
  carriedOver,
  marksPaired,
  punctuationWidth,
  pasteClean,
  sectionPresent,
  sectionOrder,
  headingParallel,
  openingUsual,
  closingUsual,
  indicatorUsual,
  sectionLength,
];
