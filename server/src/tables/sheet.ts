// What is a sheet of the user's table made of? Types only.

/** What is wrong with a cell: no value kept for its formula, an error value, a date, part of a merged area. */
export type CellFault = 'formula' | 'error' | 'date' | 'merged';

/** A cell as it reads; a percent-formatted 0.056 reads 5.6%. Cells of a merged area all read as its first. */
export interface DataCell {
  readonly text: string;
  readonly fault?: CellFault;
}

export interface DataSheet {
  /** Empty where the file has but one unnamed sheet. */
  readonly name: string;
  readonly rows: readonly (readonly DataCell[])[];
}
