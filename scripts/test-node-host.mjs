// Do the tests pass in the Node extension host of a real VS Code server, its workbench in Chromium?
// `node scripts/test-node-host.mjs [--grep PATTERN] [--fail]`; VERBOSE=1 shows the log of server and workbench.
import { startCodeServer } from './host/code-server.mjs';
import { runTestsInPage } from './host/run-tests.mjs';
import { extension, nodeTests, testWorkspace } from './host/workspace.mjs';

const { folder, remove } = await testWorkspace();
const server = await startCodeServer({ extension, tests: nodeTests, folder });
try {
  process.exitCode = await runTestsInPage(server.url, {
    screenshot: '.vscode-test/node-host-failure.png',
    abort: server.ended,
    onFailure: () => console.error(server.log().slice(-4000).replace(/^/gm, '  server| ')),
  });
} finally {
  await server.close();
  await remove();
}
