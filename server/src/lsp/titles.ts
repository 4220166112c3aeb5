// What is a rule called for people?
import { RULES } from '../core/api.js';

export const titleOf = (rule: string): string => RULES.find(({ id }) => id === rule)?.title ?? rule;
