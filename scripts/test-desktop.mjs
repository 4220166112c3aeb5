// Do the tests pass in a desktop VS Code? VSCODE_EXECUTABLE names it; else one is downloaded; else the step is skipped.
// `node scripts/test-desktop.mjs [--grep PATTERN] [--fail]`
import { join, resolve } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { extension, nodeTests, testWorkspace } from './host/workspace.mjs';

const DOWNLOAD_LIMIT_MS = 15_000; // without a byte

async function executable() {
  if (process.env.VSCODE_EXECUTABLE) return resolve(process.env.VSCODE_EXECUTABLE);
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('no display');
  }
  return downloadAndUnzipVSCode({
    cachePath: join(extension, '.vscode-test'),
    reporter: new SilentReporter(),
    timeout: DOWNLOAD_LIMIT_MS,
  });
}

let vscodeExecutablePath;
try {
  vscodeExecutablePath = await executable();
} catch (error) {
  console.log(`skipped: no desktop VS Code (${error.cause?.message ?? error.message})`);
  process.exit(0);
}
const { folder, remove } = await testWorkspace({ user: false });
try {
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: extension,
    extensionTestsPath: nodeTests,
    launchArgs: [folder, '--disable-extensions'],
  });
} catch (error) {
  console.error(`tests in the desktop VS Code failed: ${error.message}`);
  process.exitCode = 1;
} finally {
  await remove();
}
