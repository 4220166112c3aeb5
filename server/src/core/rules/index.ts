// Every rule, in the order of the manual; the only list of them.
import type { Rule } from './rule.js';

export const RULES: readonly Rule[] = [];
