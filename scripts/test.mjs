// Is everything in order? Runs every step of `npm test` and ends with one line: `N passed, N failed`.
// A step that ran no test has failed, except the desktop one where there is no desktop VS Code.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const npm = (script) => ['npm', 'run', '--silent', script];
const node = (...args) => [process.execPath, ...args];

/** `count: 'step'`: the step is one test; `'mocha'`, `'host'`: it prints how many it ran. `needed`: without it no step after it can run. */
const STEPS = [
  { name: 'type-check', command: npm('typecheck'), count: 'step' },
  { name: 'lint', command: npm('lint'), count: 'step' },
  { name: 'build', command: npm('build'), count: 'step', needed: true },
  { name: 'unit tests', command: npm('test:unit'), count: 'mocha', needed: true }, // builds the tests of the hosts, too
  { name: 'web host', command: node('scripts/test-web-host.mjs'), count: 'host' },
  { name: 'web host, oldest VS Code', command: node('scripts/test-web-host.mjs', '--oldest'), count: 'host' },
  { name: 'Node host', command: node('scripts/test-node-host.mjs'), count: 'host' },
  { name: 'several folders, web host', command: node('scripts/test-web-host.mjs', '--several'), count: 'host' },
  { name: 'several folders, Node host', command: node('scripts/test-node-host.mjs', '--several'), count: 'host' },
  { name: 'desktop', command: node('scripts/test-desktop.mjs'), count: 'host', optional: true },
  { name: 'npm start', command: node('scripts/test-start.mjs'), count: 'host' },
  { name: 'npm package', command: node('scripts/test-npm.mjs'), count: 'host' },
  { name: 'package', command: node('scripts/test-package.mjs'), count: 'host' },
];

/** Runs a command with its output on the screen; resolves to its exit code and output. */
function run([command, ...args]) {
  return new Promise((done) => {
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk) => process.stderr.write(chunk));
    child.on('error', (error) => {
      console.error(error.message);
      done({ code: 1, output });
    });
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

const COUNTS = {
  mocha: { passed: /^ *(\d+) passing\b/gm, failed: /^ *(\d+) failing\b/gm },
  host: { passed: /^(?:\[test\] )?(\d+) passed, \d+ failed/gm, failed: /^(?:\[test\] )?\d+ passed, (\d+) failed/gm },
};
const sum = (output, pattern) => [...output.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);

/** How many tests of a step passed and failed. Its exit code counts as well: it can fail although no test of it did. */
function verdict({ count, optional }, { code, output }) {
  if (count === 'step') return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const passed = sum(output, COUNTS[count].passed);
  const failed = sum(output, COUNTS[count].failed);
  const skipped = optional && code === 0 && /^skipped: /m.test(output);
  const wrong = code !== 0 || (passed === 0 && !skipped);
  return { passed, failed: failed || (wrong ? 1 : 0) };
}

const total = { passed: 0, failed: 0 };
let missing;
for (const step of STEPS) {
  console.log(`\n── ${step.name}`);
  if (missing) {
    console.log(`not run, because this step failed: ${missing}`);
    total.failed++;
    continue;
  }
  const started = Date.now();
  const result = await run(step.command);
  const { passed, failed } = verdict(step, result);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`── ${step.name}: ${failed ? 'FAILED' : passed ? 'ok' : 'skipped'} (${seconds} s)`);
  if (step.needed && result.code !== 0 && passed === 0) missing = step.name;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
