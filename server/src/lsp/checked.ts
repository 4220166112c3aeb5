// What is known of a version of a document? Types only.
import type { Draft, LintResult } from '../core/api.js';
import type { Settings } from './settings.js';
import type { Opened } from './sources.js';

interface Subject {
  /** Changes with the text, the settings, and each opening of the document. */
  readonly id: string;
  readonly version: number;
  readonly settings: Settings;
}

export interface Off extends Subject {
  readonly state: 'off';
  readonly why: string;
  /** It is a text like any other. */
  readonly unlike: boolean;
}

export interface On extends Subject {
  readonly state: 'on';
  readonly draft: Draft;
  readonly sources: Opened;
  /** Found when it is first asked for: the outline needs no findings. */
  readonly result: LintResult;
}

export type Checked = Off | On;
