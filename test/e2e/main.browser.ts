// Runs the tests in a web worker extension host: VS Code loads this module (extensionTestsPath) and calls run().
import 'mocha/mocha.js'; // the build for browsers; it sets the global `mocha`
import { readArgs } from './args.js';
import { report } from './report.js';
import { define } from './suite.js';

export async function run(): Promise<void> {
  const args = await readArgs();
  const reporter = class {
    constructor(runner: Mocha.Runner) {
      report(runner);
    }
  };
  mocha.setup({
    ui: 'bdd',
    timeout: 20_000,
    reporter: reporter as never,
    ...(args.grep === undefined ? {} : { grep: args.grep }),
  });
  define(args);
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures) reject(new Error(`${failures} tests failed`));
      else if (!runner.stats?.passes) reject(new Error('no test ran'));
      else resolve();
    });
  });
}
