// How long is a property tried? For seconds in `npm test`, for its share of the time in `npm run soak`.
import fc from 'fast-check';
import type { Suite } from 'mocha';

export const soaking = process.env.npm_lifecycle_event === 'soak';
/** For each property. */
const MINUTES = 2;
const SHARE = MINUTES * 60_000;

/** A test of the suite: `holds` must hold, and come to an end, for everything that the arbitrary makes. */
export function property<T>(
  suite: Suite,
  title: string,
  numRuns: number,
  arbitrary: fc.Arbitrary<T>,
  holds: (value: T) => unknown,
): void {
  suite.timeout(soaking ? SHARE * 2 : 60_000);
  const runs = soaking ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: SHARE } : { numRuns };
  it(title, () =>
    fc.assert(
      fc.asyncProperty(arbitrary, async (value) => {
        await holds(value);
      }),
      runs,
    ),
  );
}
