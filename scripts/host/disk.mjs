// What may the workbench's file system provider (disk-fs/extension.js) ask of one folder of the disk?
import { watch } from 'node:fs';
import * as fs from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

const DIRECTORY = 2;
const FILE = 1;
const LINK = 64;

/** A path under root, or undefined: no request leaves its folder. */
export function inside(root, path) {
  const file = join(root, path);
  const prefix = root.endsWith(sep) ? root : root + sep;
  return file === root || file.startsWith(prefix) ? file : undefined;
}

/** Answers requests below `/fs/NAME`, where NAME is the folder's own name, as the workbench shows it. */
export function serveDisk(folder) {
  const root = `/${basename(folder)}`;
  const onDisk = (path) =>
    path === root || path.startsWith(`${root}/`) ? inside(folder, path.slice(root.length)) : undefined;
  const watchers = new Set();

  const read = {
    async stat(file) {
      const [stat, own] = await Promise.all([fs.stat(file), fs.lstat(file)]);
      return {
        type: (stat.isDirectory() ? DIRECTORY : FILE) | (own.isSymbolicLink() ? LINK : 0),
        ctime: stat.ctimeMs,
        mtime: stat.mtimeMs,
        size: stat.size,
      };
    },
    async list(file) {
      const entries = await fs.readdir(file, { withFileTypes: true });
      return entries.map((entry) => [entry.name, entry.isDirectory() ? DIRECTORY : FILE]);
    },
    /** Every file below, for findFiles and Quick Open. */
    async find(file) {
      const entries = await fs.readdir(file, { withFileTypes: true, recursive: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) =>
          relative(folder, join(entry.parentPath ?? entry.path, entry.name))
            .split(sep)
            .join('/'),
        );
    },
  };

  async function write(request, file, url) {
    const op = url.searchParams.get('op');
    if (request.method === 'PUT') {
      const parts = [];
      for await (const part of request) parts.push(part);
      await fs.writeFile(file, Buffer.concat(parts));
    } else if (request.method === 'POST' && op === 'mkdir') {
      await fs.mkdir(file);
    } else if (request.method === 'POST' && op === 'rename') {
      const to = onDisk(url.searchParams.get('to') ?? '');
      if (!to) return false;
      await fs.rename(file, to);
    } else if (request.method === 'DELETE') {
      await fs.rm(file, { recursive: url.searchParams.has('recursive') });
    } else {
      return false;
    }
    return true;
  }

  /** Names of files that change, as server-sent events, until the workbench goes away. */
  function watching(response, headers) {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' });
    response.write(': open\n\n');
    const watcher = watch(folder, { recursive: true }, (_kind, name) => {
      if (name) response.write(`data: ${JSON.stringify(name.split(sep).join('/'))}\n\n`);
    });
    watchers.add(watcher);
    response.on('close', () => {
      watcher.close();
      watchers.delete(watcher);
    });
  }

  async function handle(request, response, url) {
    // The extension host's frame has an origin of its own, a subdomain of localhost.
    const origin = request.headers.origin;
    if (origin && !/^http:\/\/([\w-]+\.)?localhost:\d+$/.test(origin)) {
      response.writeHead(403).end();
      return;
    }
    const headers = origin
      ? {
          'Access-Control-Allow-Origin': origin,
          'Access-Control-Allow-Methods': 'GET, PUT, POST, DELETE',
          'Access-Control-Allow-Headers': '*',
        }
      : {};
    const json = (value) =>
      response.writeHead(200, { ...headers, 'Content-Type': 'application/json' }).end(JSON.stringify(value));
    const file = onDisk(decodeURIComponent(url.pathname.slice('/fs'.length)));
    if (request.method === 'OPTIONS') response.writeHead(204, headers).end();
    else if (!file) response.writeHead(404, headers).end();
    else {
      try {
        const op = url.searchParams.get('op');
        if (request.method !== 'GET') {
          if (await write(request, file, url)) json(true);
          else response.writeHead(405, headers).end();
        } else if (op === 'watch') watching(response, headers);
        else if (op) json(await read[op](file));
        else {
          const content = await fs.readFile(file);
          response.writeHead(200, headers).end(content);
        }
      } catch (error) {
        response.writeHead(error.code === 'ENOENT' ? 404 : 500, headers).end(String(error.code ?? error.message));
      }
    }
  }

  const close = () => {
    for (const watcher of watchers) watcher.close();
  };
  return { root, handle, close };
}
