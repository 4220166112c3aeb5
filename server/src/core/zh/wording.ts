// What is a fixed wording?

/** A wrong form of a fixed wording. `since` is the first report year from which the right form has been the only one. */
export interface Wording {
  /** Stands in every text that `wrong` finds something in; looked for first. */
  readonly sign: string;
  readonly wrong: RegExp;
  readonly right: string;
  readonly why: string;
  readonly since?: number;
  /** Older or local usage knows the other form too. */
  readonly mild?: boolean;
}
