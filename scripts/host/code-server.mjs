// Runs a VS Code server with a Node extension host: server-main.js of code-server, without code-server's own wrapper.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installCodeServer } from './install-code-server.mjs';

const START_LIMIT_MS = 60_000;
const SETTINGS = {
  'security.workspace.trust.enabled': false, // else it asks, and a dialog in a test run is an error
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};
const NO_GALLERY = JSON.stringify({
  serviceUrl: '',
  itemUrl: '',
  resourceUrlTemplate: '',
  controlUrl: '',
  recommendationsUrl: '',
});

/**
 * Listens on 127.0.0.1 (port 0 takes a free one) with an empty data folder of its own and a random token.
 * @param o.extension folder with package.json
 * @param o.tests     path of the test module below `extension`; none: the workbench is for a person
 * @param o.folder    folder that is opened
 * @param o.workspace name of a file in `folder`: the workspace of several folders that is opened instead
 * @param o.settings  the user's settings
 * @param o.openFile  file to show at the start, relative to `folder`
 */
export async function startCodeServer({
  extension,
  tests,
  folder,
  workspace,
  settings = {},
  openFile,
  port: wanted = 0,
}) {
  const vscode = await installCodeServer();
  const data = await mkdtemp(join(tmpdir(), 'report-drafts-server-'));
  await mkdir(join(data, 'data/User'), { recursive: true });
  await writeFile(join(data, 'data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  // Under another path than its own: the server lies inside the extension's folder, and VS Code would take the server's
  // own themes for those of the extension under development and switch to the first.
  const link = join(data, 'extension');
  await symlink(extension, link, 'junction');
  const token = randomUUID();
  const args = ['--host', '127.0.0.1', '--port', String(wanted), '--connection-token', token];
  args.push('--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', data);
  const server = spawn(process.execPath, [join(vscode, 'out/server-main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    env: {
      ...process.env,
      EXTENSIONS_GALLERY: NO_GALLERY,
      NODE_OPTIONS: '',
      // its sockets go away with the folder
      ...(process.platform === 'linux' ? { TMPDIR: data, XDG_RUNTIME_DIR: data } : {}),
    },
  });
  /** The server is a process group of its own: extension host and language server end with it. */
  function stop() {
    try {
      if (process.platform === 'win32') server.kill();
      else process.kill(-server.pid, 'SIGKILL');
    } catch {
      // it has ended already
    }
  }
  process.once('exit', () => {
    stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  });
  // Without a listener a signal ends the process before 'exit' is emitted.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));

  let log = '';
  const port = await new Promise((done, fail) => {
    const take = (chunk) => {
      log += chunk;
      if (process.env.VERBOSE) process.stdout.write(chunk);
      const listening = /Extension host agent listening on (\d+)/.exec(log);
      if (listening) done(Number(listening[1]));
    };
    server.stdout.on('data', take);
    server.stderr.on('data', take);
    server.on('error', fail);
    server.on('exit', (code) => fail(new Error(`the VS Code server ended with ${code}:\n${log.slice(-3000)}`)));
    const slow = () => fail(new Error(`the VS Code server did not start:\n${log.slice(-3000)}`));
    setTimeout(slow, START_LIMIT_MS).unref();
  });
  // the authority must be what the page itself is loaded from
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${pathToFileURL(path).pathname}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['extensionDevelopmentPath', remote(link)],
    ...(tests ? [['extensionTestsPath', remote(join(link, relative(extension, tests)))]] : []),
    ...(openFile ? [['openFile', remote(join(folder, openFile))]] : []),
  ];
  const query = new URLSearchParams({
    [workspace ? 'workspace' : 'folder']: decodeURIComponent(pathToFileURL(join(folder, workspace ?? '')).pathname),
    payload: JSON.stringify(payload),
    tkn: token,
  });
  return {
    url: `http://127.0.0.1:${port}/?${query}`,
    /** Resolves when the server ends by itself. */
    ended: new Promise((done) => server.once('exit', () => done('the VS Code server ended'))),
    log: () => log,
    async close() {
      stop();
      await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
