// Runs the tests in a Node extension host: VS Code loads this module (extensionTestsPath) and calls run().
import Mocha from 'mocha';
import { readArgs } from './args.js';
import { mochaOptions, outcome } from './report.js';
import { define } from './suite.js';

export async function run(): Promise<void> {
  const args = await readArgs();
  const mocha = new Mocha(mochaOptions(args));
  // The tests are bundled with this file instead of loaded by mocha, so describe, it … become globals here.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  define(args);
  return outcome((done) => mocha.run(done));
}
