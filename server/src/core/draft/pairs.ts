// Which two things that a draft says under one key go together, wherever they stand? Kept from one version of a draft
// to the next, so that an edit costs what the edited paragraph says and not what the whole draft does.
import { memo } from '../text/memo.js';
import { type Lineage, lineageOf } from './lineage.js';
import type { Block, Draft } from './node.js';

export interface Pair<T> {
  readonly before: T;
  readonly now: T;
  /** The indices of their blocks. */
  readonly blocks: readonly [before: number, now: number];
}

/** Places in a list. */
export type Places = readonly (readonly [before: number, now: number])[];

export interface Question<T, G> {
  /** What must be known of the draft to read a block: one plain value for each. */
  readonly given: (draft: Draft) => readonly G[];
  readonly saidIn: (block: Block, given: G) => readonly T[];
  readonly keyOf: (said: T) => string | number;
  /** Which of all that is said under one key go together; asked where there are at least two. */
  readonly pairsOf: (all: readonly T[]) => Places;
}

/** What one block says. */
interface Row<T> {
  readonly block: Block;
  readonly given: unknown;
  readonly said: readonly T[];
  index: number;
}

/** What is said under one key, in order of place, and the row of each. */
interface Group<T> {
  all: T[];
  rows: Row<T>[];
  pairs: Places;
  /** The pairs themselves; undefined where one of them may have moved. */
  found: readonly Pair<T>[] | undefined;
}

/** The pairs of a draft, those of one key together, in the order in which the keys are first met. */
export function pairFinder<T, G>(question: Question<T, G>): (draft: Draft) => readonly Pair<T>[] {
  const keptOf = memo((_lineage: Lineage) => new Kept(question));
  return memo((draft) => keptOf(lineageOf(draft)).pairsIn(draft));
}

const NO_PAIRS: Places = [];

class Kept<T, G> {
  readonly #question: Question<T, G>;
  #rows: Row<T>[] = [];
  readonly #groups = new Map<string | number, Group<T>>();
  /** Those that have pairs. */
  readonly #paired = new Set<Group<T>>();
  /** Those whose pairs are to be looked for. */
  readonly #touched = new Map<Group<T>, string | number>();

  constructor(question: Question<T, G>) {
    this.#question = question;
  }

  pairsIn(draft: Draft): readonly Pair<T>[] {
    this.#follow(draft.blocks, this.#question.given(draft));
    for (const [group, key] of this.#touched) {
      group.pairs = group.all.length > 1 ? this.#question.pairsOf(group.all) : NO_PAIRS;
      group.found = undefined;
      this.#touched.delete(group);
      if (group.pairs.length > 0) this.#paired.add(group);
      else this.#paired.delete(group);
      if (group.all.length === 0) this.#groups.delete(key);
    }
    const found: Pair<T>[] = [];
    for (const group of Array.from(this.#paired).sort(byPlace)) {
      group.found ??= pairsOf(group);
      for (const pair of group.found) found.push(pair);
    }
    return found;
  }

  /** Takes out what is no longer there, and puts in what is new. */
  #follow(blocks: readonly Block[], given: readonly G[]): void {
    const before = this.#rows;
    const more = blocks.length - before.length;
    const isSame = (row: Row<T> | undefined, i: number) =>
      row !== undefined && row.block === blocks[i] && row.given === given[i];
    // Where there are as many as before, each has its place; otherwise those behind the edit have moved.
    let tail = before.length;
    if (more !== 0) while (tail > 0 && tail + more > 0 && isSame(before[tail - 1], tail + more - 1)) tail--;
    const added: Row<T>[] = [];
    const rows: Row<T>[] = [];
    for (let index = 0; index < blocks.length; index++) {
      const old = index - more >= tail ? before[index - more] : index < tail ? before[index] : undefined;
      if (isSame(old, index)) {
        rows.push(old!);
        continue;
      }
      const block = blocks[index]!;
      // Read before anything is changed: a reader that throws leaves all as it was.
      const row = { block, given: given[index], said: this.#question.saidIn(block, given[index]!), index };
      added.push(row);
      rows.push(row);
    }
    const gone = new Set<Row<T>>();
    for (let i = 0; i < tail; i++) if (before[i] !== rows[i]) gone.add(before[i]!);
    this.#remove(gone);
    if (more !== 0) {
      for (let i = tail + more; i < rows.length; i++) rows[i]!.index = i;
      for (const group of this.#paired) group.found = undefined;
    }
    this.#insert(added);
    this.#rows = rows;
  }

  // A group is gone through once, for a paragraph may say one thing a thousand times, and an edit change every paragraph.
  #remove(gone: ReadonlySet<Row<T>>): void {
    const groups = new Set<Group<T>>();
    for (const row of gone)
      for (const one of row.said) {
        const key = this.#question.keyOf(one);
        const group = this.#groups.get(key)!;
        groups.add(group);
        this.#touched.set(group, key);
      }
    for (const group of groups) {
      const { rows } = group;
      group.all = group.all.filter((_, i) => !gone.has(rows[i]!));
      group.rows = rows.filter((row) => !gone.has(row));
    }
  }

  #insert(added: readonly Row<T>[]): void {
    const unordered = new Set<Group<T>>();
    for (const row of added)
      for (const one of row.said) {
        const key = this.#question.keyOf(one);
        const group = this.#groups.get(key);
        if (!group) {
          this.#groups.set(key, { all: [one], rows: [row], pairs: NO_PAIRS, found: undefined });
          continue;
        }
        if (group.rows.length > 0 && group.rows.at(-1)!.index > row.index) unordered.add(group);
        group.all.push(one);
        group.rows.push(row);
        this.#touched.set(group, key);
      }
    for (const group of unordered) {
      const { all, rows } = group;
      const order = rows.map((_, i) => i).sort((a, b) => rows[a]!.index - rows[b]!.index);
      group.all = order.map((i) => all[i]!);
      group.rows = order.map((i) => rows[i]!);
    }
  }
}

const pairsOf = <T>({ all, rows, pairs }: Group<T>): readonly Pair<T>[] =>
  pairs.map(([before, now]) => ({
    before: all[before]!,
    now: all[now]!,
    blocks: [rows[before]!.index, rows[now]!.index],
  }));

const byPlace = <T>(a: Group<T>, b: Group<T>): number =>
  a.rows[0]!.index - b.rows[0]!.index || a.rows[0]!.said.indexOf(a.all[0]!) - b.rows[0]!.said.indexOf(b.all[0]!);
