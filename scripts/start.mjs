// Opens the extension in a VS Code in the browser: `npm start [-- --node] [-- --port N] [-- FOLDER]`.
// Without --node the extension runs in a web worker, with it in Node (code-server, installed at the first use).
// FOLDER (default: examples) is on the disk, and what is saved is saved there.
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startCodeServer } from './host/code-server.mjs';
import { startWebWorkbench } from './host/web-server.mjs';
import { examples, extension } from './host/workspace.mjs';

/** A paragraph of a report is a line of a thousand characters. */
const SETTINGS = { '[plaintext]': { 'editor.wordWrap': 'on' } };

/** On a desktop a browser opens by itself; elsewhere the address is on the screen. */
function openBrowser(url) {
  const [command, ...args] = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] }[
    process.platform
  ] ?? ['xdg-open'];
  const desktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!desktop || !process.stdout.isTTY || process.env.CI) return;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {}); // no opener: the address is on the screen
  child.unref();
}

function wanted() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { node: { type: 'boolean' }, port: { type: 'string', default: '0' } },
  });
  const folder = resolve(process.env.INIT_CWD ?? '.', positionals[0] ?? examples);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`no such folder: ${folder}`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`no such port: ${values.port}`);
  return { folder, port, node: values.node };
}

try {
  const { folder, port, node } = wanted();
  const start = node ? startCodeServer : startWebWorkbench;
  const server = await start({ extension, folder, port, settings: SETTINGS });
  console.log(`Open ${server.url}\nFolder: ${folder}\nCtrl+C ends it.`);
  openBrowser(server.url);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
