// The only cache of the core: what was once worked out of an object is kept as long as the object.

class Any {
  constructor(of: object) {
    // biome-ignore lint/correctness/noConstructorReturn: puts the field below on an object that is there already.
    return of;
  }
}

/**
 * What is known of an object, on the object itself but seen by nobody else: neither a copy nor a comparison knows of
 * it. A WeakMap a fact does the same, and costs a third of a check: in looking up, and in clearing away.
 */
class Known extends Any {
  readonly #facts: unknown[] = [];
  static of(object: object) {
    return #facts in object ? object.#facts : new Known(object).#facts;
  }
}

/** Places of the works among the facts of an object: those of small things come first, so that their lists stay short. */
const FIRST = 16;
const small: unknown[] = [];
const large: unknown[] = [];
const UNDEFINED = Symbol('undefined');
/** Of most paragraphs most facts are that there is nothing; one list with nothing in it serves all of them. */
const NOTHING: readonly never[] = Object.freeze([]);

/** The same function, worked out once for each object. The object must never change. */
export const memo = <T extends object, R>(work: (of: T) => R): ((of: T) => R) =>
  keptAt(FIRST + large.push(work) - 1, work);

/** As `memo`, of what a block holds in numbers: its figures, its marks. Of each of them little is known. */
export function memoOfSmall<T extends object, R>(work: (of: T) => R): (of: T) => R {
  if (small.length === FIRST) throw new Error('FIRST is too small');
  return keptAt(small.push(work) - 1, work);
}

function keptAt<T extends object, R>(place: number, work: (of: T) => R): (of: T) => R {
  return (of) => {
    const known = Known.of(of);
    let value = known[place];
    if (value === undefined) {
      value = work(of) ?? UNDEFINED;
      if (Array.isArray(value) && value.length === 0) value = NOTHING;
      known[place] = value;
    }
    return (value === UNDEFINED ? undefined : value) as R;
  };
}
