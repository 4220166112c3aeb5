// Do the tests pass in the Node extension host of a real VS Code server, its workbench in Chromium?
// `node scripts/test-node-host.mjs [--grep PATTERN] [--fail]`; VERBOSE=1 shows the log of server and workbench.
import { join } from 'node:path';
import { startCodeServer } from './host/code-server.mjs';
import { runTestsInPage } from './host/run-tests.mjs';
import { extension, testWorkspace } from './host/workspace.mjs';

const server = await startCodeServer();
const { folder, remove } = await testWorkspace();
const tests = join(extension, 'dist/test-node/index.js');
try {
  process.exitCode = await runTestsInPage(server.url({ folder, extension, tests }), {
    screenshot: '.vscode-test/node-host-failure.png',
    abort: server.ended,
    onFailure: () => console.error(server.log().slice(-4000).replace(/^/gm, '  server| ')),
  });
} finally {
  await server.close();
  await remove();
}
