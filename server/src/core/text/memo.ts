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
  readonly #facts: ({ readonly value: unknown } | undefined)[] = [];
  static of(object: object) {
    return #facts in object ? object.#facts : new Known(object).#facts;
  }
}

let memos = 0;

/** The same function, worked out once for each object. The object must never change. */
export function memo<T extends object, R>(work: (of: T) => R): (of: T) => R {
  const index = memos++;
  return (of) => {
    const known = Known.of(of);
    let entry = known[index];
    if (!entry) {
      entry = { value: work(of) };
      known[index] = entry;
    }
    return entry.value as R;
  };
}
