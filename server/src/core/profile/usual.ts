// What is usual in a report of this kind, and how many samples say so?
import { memo } from '../text/memo.js';
import type { Kind } from './kind.js';
import type { Profile, Sample } from './profile.js';
import { ROLES, type Role } from './roles.js';

/** In `seen` of `of` samples. */
export interface Support {
  readonly seen: number;
  readonly of: number;
  /** same: samples of the draft's own kind; all: samples of every kind, because too few are of its own. */
  readonly scope: 'same' | 'all';
  /** The samples that have it, at most a few. */
  readonly names: readonly string[];
}

/** With fewer samples of a kind, those of all kinds are asked. */
const FEW = 3;
const FEWEST = 2;
const USUAL = 0.75;
const LOUD = { share: 0.8, samples: 5 };
const NAMED = 5;

export interface Usual {
  readonly kind: Kind | undefined;
  readonly scope: Support['scope'];
  readonly samples: readonly Sample[];
  /** Of the samples that can show it, how many fulfil it; undefined where it is not usual. */
  of(fulfils: (sample: Sample) => boolean, shows?: (sample: Sample) => boolean): Support | undefined;
  /** The same of the draft's own kind alone, where other kinds have ways of their own: two samples may speak. */
  ownOf(fulfils: (sample: Sample) => boolean, shows?: (sample: Sample) => boolean): Support | undefined;
  role(role: Role): Support | undefined;
  /** How many of the samples that have both have `first` before `then`; undefined where that is not usual. */
  order(first: Role, then: Role): Support | undefined;
}

/** Which samples can show a role: broken off, one that stands before its tasks end; the year's tasks only beside a term's. */
export const canShow =
  (role: Role) =>
  (sample: Sample): boolean =>
    role === 'year'
      ? sample.parts.some((part) => part.role === 'tasks' && part.horizon === 'term')
      : !sample.cut || ROLES.indexOf(role) <= ROLES.indexOf('tasks');

const byKind: (profile: Profile) => Map<Kind | undefined, Usual> = memo(() => new Map());

export function usualOf(profile: Profile, kind: Kind | undefined): Usual {
  const known = byKind(profile).get(kind) ?? work(profile, kind);
  byKind(profile).set(kind, known);
  return known;
}

function work({ samples: all }: Profile, kind: Kind | undefined): Usual {
  const same = kind ? all.filter((sample) => sample.kind === kind) : [];
  const scope = same.length >= FEW ? 'same' : 'all';
  const samples = scope === 'same' ? same : all;
  /** Counted only where enough samples can show it and three of four do. */
  const count = (
    asked: readonly Sample[],
    fulfils: (sample: Sample) => boolean,
    fewest: number,
    of: Support['scope'],
  ) => {
    const having = asked.filter(fulfils);
    if (asked.length < fewest || having.length < asked.length * USUAL) return undefined;
    return { seen: having.length, of: asked.length, scope: of, names: having.slice(0, NAMED).map(({ name }) => name) };
  };
  const of: Usual['of'] = (fulfils, shows = () => true) =>
    // What the few samples of the same kind do without is not usual in it, whatever the others have.
    scope === 'all' && !same.filter(shows).every(fulfils)
      ? undefined
      : count(samples.filter(shows), fulfils, FEW, scope);
  const ownOf: Usual['ownOf'] = (fulfils, shows = () => true) => count(same.filter(shows), fulfils, FEWEST, 'same');
  const roles = new Map(ROLES.map((role) => [role, of((sample) => role in sample.roles, canShow(role))]));
  const orders = new Map<string, Support | undefined>();
  return {
    kind,
    scope,
    samples,
    of,
    ownOf,
    role: (role) => roles.get(role),
    order(first, then) {
      const key = `${first}>${then}`;
      if (!orders.has(key)) {
        orders.set(
          key,
          of(
            ({ roles: at }) => at[first]! <= at[then]!,
            ({ roles: at }) => first in at && then in at,
          ),
        );
      }
      return orders.get(key);
    },
  };
}

/** Four of five samples of the same kind agree: enough to say it aloud. */
export const isLoud = ({ seen, of, scope }: Support): boolean =>
  scope === 'same' && of >= LOUD.samples && seen >= of * LOUD.share;

/** From whose samples support comes: those of the draft's kind, or all. */
export const kindBehind = ({ scope }: Support, kind: Kind | undefined): Kind | undefined =>
  scope === 'same' ? kind : undefined;

/** Two samples may agree by chance. */
export const isThin = ({ of }: Support): boolean => of < FEW;

/** “5 篇同类范文中 5 篇有‘存在问题’一段” without its end. */
export const supportText = ({ seen, of, scope }: Support): string =>
  `${of} 篇${scope === 'same' ? '同类' : ''}范文中 ${seen} 篇`;
