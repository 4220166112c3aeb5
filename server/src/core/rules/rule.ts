// What is a rule? One object with everything about it; the file's name is its id.
import type { Block, Draft } from '../draft/node.js';
import type { Sources } from '../facts/sources/sources.js';
import type { Topic } from '../profile/describe.js';
import type { Kind } from '../profile/kind.js';
import type { Profile } from '../profile/profile.js';
import type { Edit, Span } from '../text/span.js';

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A second place that the finding is about. */
export interface Note {
  readonly span: Span;
  readonly message: string;
}

export interface Fix {
  readonly title: string;
  /** Safe fixes lose nothing and leave no choice; only they are applied by fix-all. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** What of the learned profile a finding speaks from. */
export interface Knowledge {
  readonly topic: Topic;
  /** Whose samples; undefined: those of all kinds. */
  readonly kind: Kind | undefined;
  /** The samples that have it, at most a few. */
  readonly names: readonly string[];
}

/** What a rule found. In `block()` every span counts from the start of the block, in `draft()` from the start of the draft. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  /** Milder than what the user chose for the rule; never louder. */
  readonly severity?: Severity;
  readonly related?: readonly Note[];
  readonly fixes?: readonly Fix[];
  readonly knowledge?: Knowledge;
  /** Plain JSON for scripts. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A JSON schema of the options with a default on every property. */
export type OptionSchema = Readonly<
  Record<
    string,
    {
      readonly description: string;
      readonly type: 'boolean' | 'number' | 'string' | 'array';
      readonly items?: { readonly type: 'string' };
      readonly default: unknown;
    }
  >
>;

/** An example is plain text, or Markdown if it says so, maybe with a table in CSV or last year's report. In a bad one ⟦ ⟧ are drawn round each finding. */
export type Example =
  | string
  | { readonly markdown: string }
  | { readonly plain: string; readonly table: string }
  | { readonly plain: string; readonly lastYear: string };

export interface Meta {
  readonly id: string;
  /** What is wrong, in a line. */
  readonly title: string;
  /** Why a writer wants to know, in a sentence or two; shown on hover and in the manual. */
  readonly why: string;
  readonly severity: Severity;
  readonly options?: OptionSchema;
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
}

export type Options = Readonly<Record<string, unknown>>;

/** What of the draft a look at a block may depend on: plain values, so that it is seen when they change. */
export type Given = string | number | boolean | undefined;

/** A rule sees each block by itself (the result is kept with the block) or the draft as a whole, what is usual, and what the user gave to compare with. */
export interface Rule extends Meta {
  /** What `block` is given beside the block: the year of the report, say. Each block is looked at anew when it changes. */
  given?(draft: Draft): Given;
  block?(block: Block, options: Options, given: Given): Iterable<Report>;
  draft?(draft: Draft, options: Options, profile: Profile, sources: Sources): Iterable<Report>;
}

export const defineRule = (rule: Rule): Rule => rule;
