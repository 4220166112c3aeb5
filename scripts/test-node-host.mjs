// Do the tests pass in the Node extension host of a real VS Code server, its workbench in Chromium?
// `node scripts/test-node-host.mjs [--several] [--grep PATTERN] [--fail]`; VERBOSE=1 shows the log of server and workbench.
import { startCodeServer } from './host/code-server.mjs';
import { runTestsInPage } from './host/run-tests.mjs';
import { extension, nodeTests, testWorkspace } from './host/workspace.mjs';

// Not trusted at first, which only this host can be: the tests trust it.
const UNTRUSTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};
const { folder, workspace, remove } = await testWorkspace();
const server = await startCodeServer({
  extension,
  tests: nodeTests,
  folder,
  workspace,
  settings: workspace ? UNTRUSTED : {},
});
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
