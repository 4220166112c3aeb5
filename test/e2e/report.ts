// How did the tests go? Mocha's options and verdict, the same in every extension host.
import type { Args } from './args.js';

/** Every line is marked, so that the runner can tell it from VS Code's log. */
class Reporter {
  constructor(runner: Mocha.Runner) {
    let passed = 0;
    let failed = 0;
    let skipped = 0;
    const print = (text: string) => {
      for (const line of text.split('\n')) console.log(`[test] ${line}`);
    };
    const depth = (suite: Mocha.Suite | undefined): number => (suite?.parent ? depth(suite.parent) + 1 : 0);
    runner.on('suite', (suite) => {
      if (suite.title) print(`${'  '.repeat(depth(suite) - 1)}${suite.title}`);
    });
    runner.on('pass', (test) => {
      passed++;
      print(`${'  '.repeat(depth(test.parent))}ok ${test.title} (${test.duration} ms)`);
    });
    runner.on('pending', (test) => {
      skipped++;
      print(`${'  '.repeat(depth(test.parent))}-- ${test.title}`);
    });
    runner.on('fail', (test, error) => {
      failed++;
      print(`FAILED ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
    runner.on('end', () => print(`${passed} passed, ${failed} failed, ${skipped} skipped`));
  }
}

export const mochaOptions = (args: Args) => ({
  ui: 'bdd' as const,
  timeout: 20_000,
  reporter: Reporter as unknown as Mocha.ReporterConstructor,
  ...(args.grep === undefined ? {} : { grep: args.grep }),
});

/** Settles as VS Code expects of run(): rejected if a test failed, and if none ran. */
export function outcome(start: (done: (failures: number) => void) => Mocha.Runner): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = start((failures) => {
      if (failures) reject(new Error(`${failures} tests failed`));
      else if (!runner.stats?.passes) reject(new Error('no test ran'));
      else resolve();
    });
  });
}
