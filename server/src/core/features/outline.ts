// What parts does the draft have?
import type { Draft, Section } from '../draft/node.js';
import { sectionsOf } from '../draft/sections.js';

/** The section tree in the order of the draft. */
export const outline: (draft: Draft) => readonly Section[] = sectionsOf;
