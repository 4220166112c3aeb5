// What does the user's table hold, once it is read? Types only: what reads it is a bundle of its own.
import type { Amount } from '../../zh/amount.js';
import type { Names } from '../indicators/name-lists.js';
import type { Moment } from '../tables/table-columns.js';

/** A figure of the table. */
export interface TableFigure {
  readonly indicator: string;
  /** The name as the table writes it, without numbering and unit. */
  readonly form: string;
  readonly when: Moment;
  readonly modality: 'done' | 'target';
  readonly kind: 'level' | 'growth';
  /** The part of the whole it is of, where the table has rows or columns of places; else empty. */
  readonly place: string;
  /** 主要指标!C5, or C5 where the sheet has no name. */
  readonly ref: string;
  /** The cell as it reads. */
  readonly text: string;
  readonly negative: boolean;
  /** Undefined where the cell cannot be used. */
  readonly amount: Amount | undefined;
  /** Why it cannot be used, as a sentence without its end. */
  readonly fault?: string;
}

export interface DataTable {
  /** The file's name, for messages. */
  readonly name: string;
  readonly figures: readonly TableFigure[];
  /** Sheets with figures in which no table was found. */
  readonly unread: readonly string[];
  /** The usual names of indicators and those of the table's own. */
  readonly names: Names;
  /** Those of the table's own. */
  readonly own: ReadonlySet<string>;
}
