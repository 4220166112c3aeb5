// What is a draft made of? Types only.
import type { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';

export type Language = 'plain' | 'markdown';

/**
 * text: a logical paragraph, as the writer meant it, without line breaks that a web page or a mail put into it.
 * frame: a line of the web page the text was copied from (navigation, adverts, copyright).
 * comment, code, table, matter: as Markdown has them; a comment is also read in plain text.
 */
export type BlockKind = 'text' | 'table' | 'frame' | 'comment' | 'code' | 'matter';

/**
 * A logical paragraph. It knows its text, never its place, so equal paragraphs share one object and whatever is
 * known of it (facts, findings) is kept on the object and survives every edit elsewhere.
 */
export interface Block {
  readonly kind: BlockKind;
  /** What a reader reads: Markdown marks, joins of wrapped lines and page-chunk numbers are taken out. */
  readonly text: string;
  /** 1–6 for a Markdown heading `#`–`######`, else 0. */
  readonly depth: number;
}

/** From `at` in the block's text on, the text stands at `to` in the draft (until the next seam). */
export interface Seam {
  readonly at: number;
  readonly to: number;
}

/** Where a block stands in a draft. `span` covers everything that belongs to it, marks and joins too. */
export interface Place {
  readonly span: Span;
  /** At least one; the first has `at` 0. */
  readonly seams: readonly Seam[];
}

/** One thing that copying from a web page or document site left in the text. */
export interface Debris extends Span {
  readonly kind: 'frame' | 'chunk-mark' | 'split';
}

/** A snapshot of a report. Two snapshots share every block they have in common. */
export interface Draft {
  readonly text: string;
  readonly language: Language;
  readonly blocks: readonly Block[];
  /** `places[i]` belongs to `blocks[i]`. */
  readonly places: readonly Place[];
  readonly lines: Lines;
  readonly debris: readonly Debris[];
}

/** 1 一、 · 2 （一） · 3 1. · 4 （1） · 5 一是, 第一，, —— · 6 a topic sentence without a number. */
export type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** A heading and all that stands below it. Spans are places in the draft. */
export interface Section extends Span {
  readonly title: string;
  readonly level: Level;
  /** What has a smaller rank stands above: the level, less a fraction where an unnumbered heading holds numbered ones. */
  readonly rank: number;
  /** The numbering as written: `一、`, `（三）`, `二是`; empty for an unnumbered heading. */
  readonly marker: string;
  /** Marker and title. */
  readonly heading: Span;
  readonly children: readonly Section[];
}
