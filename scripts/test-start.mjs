// Does `npm start` give a person what it promises? Opens the printed address, opens a draft, types, saves, and changes
// the file from outside; once in each host.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launch, newPage } from './host/browser.mjs';
import { temporaryCopy } from './host/workspace.mjs';

const LIMIT_MS = 60_000;
const FILE = '试写.baogao';

/** The address that start.mjs prints. */
async function addressOf(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^Open (\S+)$/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('it printed no address');
}

async function saved(file, text) {
  const end = Date.now() + LIMIT_MS;
  while ((await readFile(file, 'utf8')) !== text) {
    assert.ok(Date.now() < end, `not saved; the file holds “${await readFile(file, 'utf8')}”`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function tryOut(page, file) {
  const blanks = (count) =>
    page.waitForFunction(
      (wanted) => document.querySelectorAll('.monaco-editor .cdr[class*="squiggly-"]').length === wanted,
      count,
    );
  await page.getByRole('treeitem', { name: FILE }).first().dblclick();
  await blanks(1);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('ok');
  await page.keyboard.press('Control+S');
  await saved(file, '投资xx亿元。\nok');
  await page.locator('.tab.active:not(.dirty)').waitFor(); // else VS Code keeps its own text
  await writeFile(file, '投资xx亿元，新建学校xxx所。\n');
  await blanks(2);
}

let passed = 0;
let failed = 0;
const browser = await launch();
for (const host of ['web', 'node']) {
  const { folder, remove } = await temporaryCopy();
  const file = join(folder, FILE);
  await writeFile(file, '投资xx亿元。\n');
  const args = [join(import.meta.dirname, 'start.mjs'), ...(host === 'node' ? ['--node'] : []), folder];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const page = await newPage(browser);
  page.setDefaultTimeout(LIMIT_MS);
  try {
    await page.goto(await addressOf(child));
    await tryOut(page, file);
    console.log(`ok npm start, ${host} host`);
    passed++;
  } catch (error) {
    console.log(`FAILED npm start, ${host} host\n${error.message}`);
    await page.screenshot({ path: `.vscode-test/start-${host}-failure.png` });
    failed++;
  } finally {
    await page.close();
    if (child.exitCode === null && child.kill()) await once(child, 'exit');
    await remove();
  }
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
