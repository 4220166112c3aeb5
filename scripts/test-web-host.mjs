// Do the tests pass in the web worker extension host of a real workbench?
// `node scripts/test-web-host.mjs [--oldest] [--several] [--grep PATTERN] [--fail]`; VERBOSE=1 shows the workbench's log.
import { runTestsInPage } from './host/run-tests.mjs';
import { startWebWorkbench } from './host/web-server.mjs';
import { extension, testWorkspace, webTests } from './host/workspace.mjs';

const oldest = process.argv.includes('--oldest');
const { folder, workspace, remove } = await testWorkspace();
const server = await startWebWorkbench({ extension, tests: webTests, folder, workspace, oldest });
try {
  process.exitCode = await runTestsInPage(server.url, { screenshot: '.vscode-test/web-host-failure.png' });
} finally {
  await server.close();
  await remove();
}
