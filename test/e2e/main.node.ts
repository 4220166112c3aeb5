// Runs the tests in a Node extension host: VS Code loads this module (extensionTestsPath) and calls run().
import Mocha from 'mocha';
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
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: reporter as never, ...pattern(args.grep) });
  // The tests are bundled with this file instead of loaded by mocha, so describe, it … become globals here.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  define(args);
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures) reject(new Error(`${failures} tests failed`));
      else if (!runner.stats?.passes) reject(new Error('no test ran'));
      else resolve();
    });
  });
}

const pattern = (grep: string | undefined) => (grep === undefined ? {} : { grep });
