// Takes a picture of a file in VS Code with the extension:
// `node scripts/screenshot.mjs [options] FILE [steps]` with FILE relative to the folder. The folder is copied first.
//   --host web|oldest|node   --folder DIR (examples)   --out PNG (.vscode-test/screenshot.png)   --language zh-CN (en-US)
//   --theme "Default Light Modern"   --viewport 1400x900   --set KEY=JSON (a setting)   --quiet (a file without findings)
// Steps, in the order given, before the picture:
//   --line LINE[:COLUMN]   --command ID-OR-TITLE   --key Control+Shift+M   --type TEXT
//   --click SELECTOR   --hover SELECTOR   --wait SELECTOR   --drag SELECTOR=>SELECTOR
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, newPage } from './host/browser.mjs';
import { startCodeServer } from './host/code-server.mjs';
import { startWebWorkbench } from './host/web-server.mjs';
import { examples, extension, temporaryCopy } from './host/workspace.mjs';

const LIMIT_MS = 30_000;
const STEPS = ['line', 'command', 'key', 'type', 'click', 'hover', 'wait', 'drag'];
const text = { type: 'string' };
const list = { type: 'string', multiple: true };
const { values, positionals, tokens } = parseArgs({
  allowPositionals: true,
  tokens: true,
  options: {
    host: { ...text, default: 'web' },
    folder: { ...text, default: examples },
    out: { ...text, default: '.vscode-test/screenshot.png' },
    language: { ...text, default: 'en-US' },
    theme: { ...text, default: 'Default Light Modern' },
    viewport: { ...text, default: '1400x900' },
    set: { ...list, default: [] },
    quiet: { type: 'boolean' },
    ...Object.fromEntries(STEPS.map((name) => [name, list])),
  },
});
const [file] = positionals;
const [width, height] = values.viewport.split('x').map(Number);
if (!file || !['web', 'oldest', 'node'].includes(values.host) || !width || !height) {
  console.error(
    'usage: node scripts/screenshot.mjs [options] FILE [steps]; the options stand at the top of the script',
  );
  process.exit(2);
}

const settings = {
  'workbench.colorTheme': values.theme,
  'editor.cursorBlinking': 'solid', // so that a picture that no longer changes can be waited for
  ...Object.fromEntries(
    values.set.map((given) => given.split(/=(.*)/s)).map(([key, value]) => [key, JSON.parse(value)]),
  ),
};

function start(folder) {
  const open = values.host === 'node' ? startCodeServer : startWebWorkbench;
  return open({ extension, folder, settings, openFile: file, oldest: values.host === 'oldest' });
}

/** The title of one of the extension's commands, as the command palette shows it; anything else is a title already. */
async function commandTitle(command) {
  const json = async (name) => JSON.parse(await readFile(join(extension, name), 'utf8'));
  const { contributes } = await json('package.json');
  const entry = contributes.commands.find((candidate) => candidate.command === command);
  if (!entry) return command;
  const translated =
    values.host === 'web' && values.language === 'zh-CN' ? 'package.nls.zh-cn.json' : 'package.nls.json';
  const strings = await json(translated);
  return [entry.category, entry.title].map((part) => part?.replace(/^%(.*)%$/, (_, key) => strings[key])).join(': ');
}

const perform = {
  async line(page, place) {
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-box input[type=text]').fill(`:${place}`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  },
  async command(page, command) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-box input[type=text]').fill(`>${await commandTitle(command)}`);
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await page.keyboard.press('Enter');
  },
  key: (page, key) => page.keyboard.press(key),
  type: (page, given) => page.keyboard.type(given),
  click: (page, selector) => page.locator(selector).first().click(),
  hover: (page, selector) => page.locator(selector).first().hover({ force: true }),
  wait: (page, selector) => page.locator(selector).first().waitFor(),
  drag(page, given) {
    const [from, to] = given.split('=>').map((selector) => page.locator(selector).first());
    return from.dragTo(to);
  },
};

/** Waits until three pictures in a row are the same. */
async function settledPicture(page) {
  const end = Date.now() + LIMIT_MS;
  let picture = await page.screenshot();
  for (let same = 1; same < 3 && Date.now() < end; ) {
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 500 })));
    const next = await page.screenshot();
    same = next.equals(picture) ? same + 1 : 1;
    picture = next;
  }
  return picture;
}

const { folder, remove } = await temporaryCopy(resolve(values.folder));
const server = await start(folder);
const browser = await launch();
try {
  const page = await newPage(browser, { viewport: { width, height }, locale: values.language });
  page.setDefaultTimeout(LIMIT_MS);
  if (process.env.VERBOSE) page.on('console', (message) => console.log(message.text().slice(0, 300)));
  const save = async (picture) => {
    await mkdir(dirname(resolve(values.out)), { recursive: true });
    await writeFile(values.out, picture);
    console.log(`picture: ${values.out}`);
  };
  try {
    await page.goto(server.url);
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await page.locator('.monaco-workbench[class*="-themes-"]').waitFor(); // the theme is there
    if (!values.quiet) await page.locator('.monaco-editor [class*="squiggly-"]').first().waitFor();
    const outline = page.locator('.outline-pane');
    if (!values.quiet && (await outline.isVisible())) await outline.locator('.monaco-list-row').first().waitFor();
    await page.keyboard.press('Control+1'); // the focus into the editor
    for (const token of tokens.filter(({ kind, name }) => kind === 'option' && STEPS.includes(name))) {
      await perform[token.name](page, token.value);
    }
    await save(await settledPicture(page));
  } catch (error) {
    console.error(error.message.split('\n').slice(0, 3).join('\n'));
    process.exitCode = 1;
    await save(await page.screenshot());
  }
} finally {
  await browser.close();
  await server.close();
  await remove();
}
