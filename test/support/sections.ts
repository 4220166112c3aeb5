// The sections of a draft, one after another.
import { type Draft, outline, type Section } from '../../server/src/core/api.js';

export const flat = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...flat(section.children)]);

export const sectionsOf = (draft: Draft): Section[] => flat(outline(draft));
