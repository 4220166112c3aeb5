// What the core finds in a text, one line a finding, so that every way to it can be held against the same.
import { createLinter, type Finding, type Language, parse } from '../../server/src/core/api.js';

export const line = ({ rule, severity, start, end, message }: Omit<Finding, 'related' | 'fixes' | 'data'>): string =>
  `${start}-${end} ${severity} ${rule} ${message}`;

/** The language of a file by its name. */
export const languageOf = (name: string): Language => (name.endsWith('.md') ? 'markdown' : 'plain');

/** Every finding with nothing configured, in the order of places, then of rules. */
export const toldByCore = (text: string, language: Language): string[] =>
  createLinter()(parse(text, language)).findings.map(line).sort();
