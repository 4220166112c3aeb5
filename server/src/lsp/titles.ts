// What is a rule called for people?
import { RULES } from '../core/api.js';

const TITLES: ReadonlyMap<string, string> = new Map(RULES.map(({ id, title }) => [id, title]));

export const titleOf = (rule: string): string => TITLES.get(rule) ?? rule;
