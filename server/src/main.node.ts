// Which machine? Node: standard input and output, or the channel of the process that started this one.
import { lstat, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type Files, textOf } from './lsp/files.js';
import { startServer } from './lsp/server.js';
import { type ListedFile, NO_REPORTS_IN, REPORT_NAMES } from './protocol.js';
import { isBelow } from './reach.js';
import { reasonOf } from './refusals.js';

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];

/** Files of this machine, below the workspace folders only, for clients that do not offer theirs. */
function files(folders: () => readonly string[]): Files {
  /** The path, or undefined where it, or where a link on the way to it leads, is not below a workspace folder. */
  const within = async (uri: string): Promise<string | undefined> => {
    const roots = folders().filter((each) => each.startsWith('file:'));
    // First by the names alone: asking about a path on another machine is asking that machine.
    if (!uri.startsWith('file:///') || !roots.some((root) => isBelow(fileURLToPath(root), fileURLToPath(uri)))) return;
    const path = fileURLToPath(uri);
    const real = await realpath(path).catch(async () => join(await realpath(dirname(path)), basename(path)));
    for (const root of roots) if (isBelow(await realpath(fileURLToPath(root)), real)) return path;
    return undefined;
  };
  return {
    async read(uri) {
      try {
        const path = await within(uri);
        return path === undefined ? undefined : textOf(await contentOf(path));
      } catch (error) {
        // A link that leads nowhere is there, and somebody meant it to be read.
        const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        if (missing && !(await lstat(fileURLToPath(uri)).catch(() => undefined))) return undefined;
        throw new Error(reasonOf(error));
      }
    },
    bytes: (uri) => said(async () => contentOf((await within(uri)) ?? outside())),
    reports: (uri) =>
      said(async () => {
        const path = (await within(uri)) ?? outside();
        const problems: string[] = [];
        return { files: await reportsIn(path, problems), problems };
      }),
    write: (uri, text) =>
      said(async () => {
        const path = await within(uri);
        const known = path === undefined ? undefined : await lstat(path).catch(() => undefined);
        if (known?.isSymbolicLink()) throw new Error(`${path} 是链接，没有写入`);
        if (path === undefined) throw new Error(`${uri} 不在工作区文件夹里，没有写入`);
        await writeFile(path, text);
      }),
  };
}

/** A pipe or a device is not read: it may never end. */
async function contentOf(path: string): Promise<Uint8Array> {
  const known = await stat(path);
  if (!known.isFile() && !known.isDirectory()) throw new Error('不是普通文件');
  return readFile(path);
}

const outside = (): never => {
  throw new Error('不在工作区文件夹里');
};

/** What the system refuses is said in words. */
const said = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((error) => {
    throw new Error(reasonOf(error));
  });

/** Not through links: one that points upwards would never end. */
async function reportsIn(path: string, problems: string[]): Promise<ListedFile[]> {
  const known = await stat(path);
  const { size, mtimeMs } = known;
  if (known.isFile()) return [{ uri: pathToFileURL(path).href, size, stamp: `${mtimeMs} ${size}` }];
  const entries = await readdir(path, { withFileTypes: true });
  const wanted = entries.filter((entry) =>
    entry.isDirectory() ? !NO_REPORTS_IN.includes(entry.name) : entry.isFile() && REPORT_NAMES.test(entry.name),
  );
  const found: ListedFile[] = [];
  for (const { name } of wanted.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    try {
      found.push(...(await reportsIn(join(path, name), problems)));
    } catch (error) {
      problems.push(`打不开“${name}”：${reasonOf(error)}`);
    }
  }
  return found;
}

/** After a header that cannot be read no message can be told from the next: rather no server than a deaf one. */
function overStdio(): Connection {
  const reader = new StreamMessageReader(process.stdin);
  reader.onError(({ message }) => {
    if (!/^(?:Header|Message header|Content-Length) /.test(message)) return;
    process.stderr.write(`读不懂编辑器发来的消息，语言服务器已退出：${message}\n`);
    process.exit(1);
  });
  process.stdin.on('end', () => process.exit(1));
  return createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout));
}

const tables = () => import('./tables/open.js');

// Beside the folder of the bundle lie the snippet file and the rules' pages, which open without a network.
const snippets = () => readFile(join(__dirname, '..', 'snippets', 'report.code-snippets'), 'utf8');
const manual = pathToFileURL(join(__dirname, '..', 'docs', 'rules')).href;

// A keystroke makes many objects that are gone at once: room for more of them would only be resident memory, and so is
// what is not given back. What they leave behind is cleared away once it is half as much as what is needed; without
// that, 1,000 edits leave 50 MB.
// The hundreds of expressions are made machine code at once: the first look at a draft takes a quarter less.
setFlagsFromString('--optimize-for-size --semi-space-growth-factor=1 --heap-growing-percent=50 --no-regexp-tier-up');

if (process.argv.some((argument) => TRANSPORTS.some((transport) => argument.startsWith(transport)))) {
  startServer(process.argv.includes('--stdio') ? overStdio() : createConnection(ProposedFeatures.all), {
    name: 'node',
    soon: setImmediate,
    manual,
    files,
    tables,
    snippets,
  });
} else {
  process.stderr.write('这是语言服务器，由编辑器启动：node server.js --stdio\n');
  process.exitCode = 2;
}
