// What do the rules say of each paragraph by itself? Kept with the block, so that an edit elsewhere only moves it.
import { locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import type { Given } from '../rules/rule.js';
import type { Span } from '../text/span.js';
import type { Failure, Finding } from './finding.js';
import { type Active, failureOf, findingOf, moved } from './placed.js';

/** What is known of a block. */
interface Known {
  /** What each rule found, and what it was given; undefined where it has not looked yet, or threw. */
  readonly byRule: (readonly Finding[] | undefined)[];
  readonly given: Given[];
  /** What every rule was given when it last looked; undefined where one has not. */
  looked: readonly Given[] | undefined;
  /** All that was found, in order of place; spans count from the start of the block. */
  found: readonly Finding[] | undefined;
  /** The same in the draft, for a block that began there. */
  placed: readonly Finding[];
  at: number | undefined;
}

const NONE: readonly never[] = [];

/** The findings of the rules that look at blocks, block after block; a rule that throws goes into `failures`. */
export function blockFindings(
  active: readonly Active[],
  byPlace: (a: Finding, b: Finding) => number,
): (draft: Draft, failures: Failure[]) => Finding[] {
  const looking = active.filter(({ rule }) => rule.block);
  const knownBlocks = new WeakMap<Block, Known>();
  const knownOf = (block: Block): Known => {
    let known = knownBlocks.get(block);
    if (!known) {
      known = { byRule: [], given: [], looked: undefined, found: undefined, placed: NONE, at: undefined };
      knownBlocks.set(block, known);
    }
    return known;
  };
  let last: readonly Given[] = looking.map(() => undefined);
  return (draft, failures) => {
    const broken = new Set<Active>();
    const attempt = <T>(one: Active, work: () => T): T | undefined => {
      try {
        return broken.has(one) ? undefined : work();
      } catch (error) {
        broken.add(one);
        failures.push(failureOf(one.rule, error));
        return undefined;
      }
    };
    const knownHere = draft.blocks.map(knownOf);
    const given = looking.map((one) => attempt(one, () => one.rule.given?.(draft)));
    // The same list as long as it says the same, so that it is quickly compared.
    if (given.some((value, i) => value !== last[i])) last = given;
    const waiting: { readonly block: Block; readonly known: Known }[] = [];
    for (let index = 0; index < knownHere.length; index++) {
      const known = knownHere[index]!;
      if (known.looked !== last) waiting.push({ block: draft.blocks[index]!, known });
    }
    // Rule by rule, not block by block: the code of one rule, its expressions above all, stays where it is quickly read.
    looking.forEach((one, i) => {
      for (const { block, known } of waiting) {
        if (known.byRule[i] && known.given[i] === given[i]) continue;
        known.given[i] = given[i];
        known.byRule[i] = attempt(one, () => {
          const found: Finding[] = [];
          for (const report of one.rule.block!(block, one.choice.options, given[i])) found.push(findingOf(one, report));
          return found.length ? found : NONE;
        });
        known.found = undefined;
      }
    });
    if (broken.size === 0) for (const { known } of waiting) known.looked = last;
    const findings: Finding[] = [];
    for (let index = 0; index < draft.blocks.length; index++) {
      const known = knownHere[index]!;
      if (!known.found) {
        known.found = known.byRule.flatMap((found) => found ?? NONE).sort(byPlace);
        known.at = undefined;
      }
      const { found } = known;
      if (!found.length) continue;
      const { seams } = draft.places[index]!;
      const at = seams.length === 1 ? seams[0]!.to : undefined;
      if (at === undefined || at !== known.at) {
        known.placed = found.map((one) => moved(one, placeIn(draft, index)));
        known.at = at;
      }
      for (const one of known.placed) findings.push(one);
    }
    return findings;
  };
}

const placeIn = (draft: Draft, index: number) => (span: Span) => locate(draft, index, span);
