// How long does each rule take on a document?
import { type Draft, RULES } from '../core/api.js';

type Check = (draft: Draft) => unknown;

const RUNS = 5;

/**
 * What `--timing` says, in milliseconds, the best of a few runs: to read the document, to check it, and each rule on
 * it, together with the facts that it needs of a document not seen before, and once they are known. Rules share
 * facts, so that all together take less than their sum. `checkOf` gives a new linter of one rule, or of all.
 */
export function timingOf(read: () => Draft, checkOf: (rule?: (typeof RULES)[number]) => Check): readonly string[] {
  const whole = least(read, (draft) => checkOf()(draft));
  const rules = RULES.map((rule) => {
    const first = least(read, (draft) => checkOf(rule)(draft));
    const draft = read();
    checkOf(rule)(draft);
    const again = least(
      () => draft,
      () => checkOf(rule)(draft),
    );
    return { id: rule.id, first, again };
  }).sort((a, b) => b.first - a.first);
  const reading = least(
    () => undefined,
    () => read(),
  );
  const row = (id: string, first: string, again: string) => `  ${first.padStart(9)} ${again.padStart(9)}  ${id}`;
  const ms = (time: number) => time.toFixed(3);
  return [
    `读入 ${ms(reading)} 毫秒，全部规则 ${ms(whole)} 毫秒；以下各规则单独计时（毫秒）：连同所需的识别、识别之后`,
    ...rules.map(({ id, first, again }) => row(id, ms(first), ms(again))),
  ];
}

/** The shortest that `work` takes; what it works on is prepared outside the time. */
function least<T>(prepare: () => T, work: (on: T) => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const on = prepare();
    const from = performance.now();
    work(on);
    best = Math.min(best, performance.now() - from);
  }
  return best;
}
