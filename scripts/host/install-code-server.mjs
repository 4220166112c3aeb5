// Where is a VS Code server with a Node extension host? Installs code-server from npm below .vscode-test, once.
// Its install scripts compile native addons and download from elsewhere, so none is run; what the tests need of the
// addons has stand-ins.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { moveInto } from './chromium.mjs';

const CODE_SERVER = '4.100.3'; // VS Code 1.100.3, the newest that runs on Node 20
const RIPGREP = '1.18.0'; // ships its executable inside the package, unlike the one that code-server asks for
const CACHE = resolve(import.meta.dirname, '../../.vscode-test');

function npm(args, cwd) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((done, fail) => {
    const child = spawn('npm', [...args, ...quiet], {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', fail);
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`npm ${args.join(' ')}: exit code ${code}`))));
  });
}

/** Returns the folder of the VS Code server inside code-server. */
export async function installCodeServer() {
  const folder = join(CACHE, `code-server-${CODE_SERVER}`);
  const server = 'node_modules/code-server/lib/vscode';
  if (existsSync(folder)) return join(folder, server);
  console.log(`installing code-server ${CODE_SERVER} below .vscode-test …`);
  const unfinished = `${folder}.${process.pid}`;
  try {
    await mkdir(unfinished, { recursive: true });
    await writeFile(join(unfinished, 'package.json'), '{ "private": true }');
    const ripgrep = `@vscode/ripgrep-${process.platform}-${process.arch}`;
    await npm(['install', '--save-exact', `code-server@${CODE_SERVER}`, `${ripgrep}@${RIPGREP}`], unfinished);
    const vscode = join(unfinished, server);
    await npm(['install', '--omit=dev', '--no-save', '--legacy-peer-deps'], vscode); // by its npm-shrinkwrap.json
    await linkRipgrep(vscode, ripgrep);
    await copyStandIns(vscode);
    await moveInto(folder, unfinished);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
  return join(folder, server);
}

/** workspace.findFiles needs it. */
async function linkRipgrep(vscode, ripgrep) {
  const bin = join(vscode, 'node_modules/@vscode/ripgrep/bin');
  if (existsSync(bin)) return;
  const executable = process.platform === 'win32' ? 'rg.exe' : 'rg';
  await mkdir(bin);
  await symlink(join('../../../../../../../', ripgrep, 'bin', executable), join(bin, executable));
}

async function copyStandIns(vscode) {
  const standIns = { '@vscode/spdlog': 'spdlog.cjs', 'native-watchdog': 'native-watchdog.cjs' };
  for (const [name, file] of Object.entries(standIns)) {
    await copyFile(join(import.meta.dirname, 'stand-ins', file), join(vscode, 'node_modules', name, 'index.js'));
  }
}
