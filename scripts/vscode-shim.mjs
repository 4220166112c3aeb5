#!/usr/bin/env node
// Takes the arguments that @vscode/test-electron hands to a VS Code executable and runs the tests in the Node host
// instead: `VSCODE_EXECUTABLE=scripts/vscode-shim.mjs npm run test:desktop` tries the desktop runner without a desktop.
import { resolve } from 'node:path';
import { startCodeServer } from './host/code-server.mjs';
import { runTestsInPage } from './host/run-tests.mjs';

const given = (name) =>
  resolve(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(`--${name}=`.length) ?? '.');
const extension = given('extensionDevelopmentPath');
const tests = given('extensionTestsPath');
const folder = resolve(process.argv.slice(2).find((arg) => !arg.startsWith('-')) ?? '.');
const server = await startCodeServer({ extension, tests, folder });
try {
  const screenshot = '.vscode-test/shim-failure.png';
  process.exitCode = await runTestsInPage(server.url, { screenshot, abort: server.ended, mark: '[test] ' });
} finally {
  await server.close();
}
