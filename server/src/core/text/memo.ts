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
  readonly #facts = new Map<unknown, unknown>();
  static of(object: object) {
    return #facts in object ? object.#facts : new Known(object).#facts;
  }
}

/** The same function, worked out once for each object. The object must never change. */
export function memo<T extends object, R>(work: (of: T) => R): (of: T) => R {
  return (of) => {
    const known = Known.of(of);
    const value = known.get(work) as R;
    if (value !== undefined || known.has(work)) return value;
    const fresh = work(of);
    known.set(work, fresh);
    return fresh;
  };
}
