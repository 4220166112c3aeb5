// Runs the tests in a web worker extension host: VS Code loads this module (extensionTestsPath) and calls run().
import 'mocha/mocha.js'; // the build for browsers; it sets the global `mocha`
import { readArgs } from './args.js';
import { mochaOptions, outcome } from './report.js';
import { define } from './suite.js';

export async function run(): Promise<void> {
  const args = await readArgs();
  mocha.setup(mochaOptions(args));
  define(args);
  return outcome((done) => mocha.run(done));
}
