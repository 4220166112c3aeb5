// What is a set expression?

/** A set expression with its members, as in “四个意识”. */
export interface TermSet {
  readonly name: string;
  /** A member that is also written otherwise has its forms divided by |, the full one first. */
  readonly members: readonly string[];
  /** Its order is as fixed as its members. */
  readonly ordered?: boolean;
  /** Some of its members make up a list of their own. */
  readonly open?: boolean;
  /** Without its name beside it the list may be another. */
  readonly named?: boolean;
  /** The first report year of which it holds. */
  readonly since?: number;
  /** Words beside a list that tell it as surely as the name does. */
  readonly also?: string;
  /** Where the list was fixed. */
  readonly source: string;
}
