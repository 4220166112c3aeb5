// The only cache of the core: what was once worked out of an object is kept as long as the object.

/** The same function, worked out once for each object. The object must never change. */
export function memo<T extends object, R>(work: (of: T) => R): (of: T) => R {
  const known = new WeakMap<T, { readonly value: R }>();
  return (of) => {
    const entry = known.get(of) ?? { value: work(of) };
    known.set(of, entry);
    return entry.value;
  };
}
