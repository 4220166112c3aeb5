// How much is gone over, whatever the machine does meanwhile? The elements that arrays look through, move or copy, and
// the characters that are searched.

type Method = (this: { readonly length: number }, ...given: never[]) => unknown;
/** What a call goes over, by what it was called on, with, and what came out. */
type Cost = (length: number, given: readonly unknown[], result: unknown) => number;

const upTo: Cost = (length, [, from], at) => (Number(at) < 0 ? length : Number(at) + 1) - (Number(from) || 0);
const downTo: Cost = (length, [, from], at) =>
  Math.min(typeof from === 'number' ? from + 1 : length, length) - Math.max(Number(at), 0);
const fromStart: Cost = (length, [start], _) => length - Math.min(Math.max(Number(start) || 0, 0), length);
const whole: Cost = (length) => length;
const copied: Cost = (_length, _given, result) => (result as { readonly length: number }).length;

const ARRAY: Readonly<Record<string, Cost>> = {
  indexOf: upTo,
  findIndex: (length, _, at) => (Number(at) < 0 ? length : Number(at) + 1),
  lastIndexOf: downTo,
  includes: (length, _, found) => (found ? 1 : length),
  some: (length, _, found) => (found ? 1 : length),
  find: (length, _, found) => (found === undefined ? length : 1),
  splice: fromStart,
  shift: whole,
  unshift: whole,
  filter: whole,
  forEach: whole,
  map: whole,
  slice: copied,
  concat: copied,
};
const STRING: Readonly<Record<string, Cost>> = { indexOf: upTo, lastIndexOf: downTo, split: whole, replaceAll: whole };

export function stepsOf(work: () => void): number {
  let steps = 0;
  const restore: (() => void)[] = [];
  for (const [prototype, costs] of [
    [Array.prototype, ARRAY],
    [String.prototype, STRING],
  ] as const) {
    const methods = prototype as unknown as Record<string, Method>;
    for (const [name, costOf] of Object.entries(costs)) {
      const own = methods[name]!;
      methods[name] = function (...given) {
        const { length } = this;
        const result = own.apply(this, given);
        steps += costOf(length, given, result);
        return result;
      };
      restore.push(() => {
        methods[name] = own;
      });
    }
  }
  try {
    work();
  } finally {
    for (const undo of restore) undo();
  }
  return steps;
}
