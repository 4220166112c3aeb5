// How does a mocha run inside an extension host end? Opens the workbench and waits for its verdict.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { format } from 'node:util';
import { launch, newPage } from './browser.mjs';
import { createUser } from './user.mjs';

const MARK = '[test] '; // test/e2e/report.ts puts it before every line
const LIMIT_MS = 180_000;
// What every run logs before the folder's file system is there, and because there is no gallery: it hides the cause.
const NOISE =
  /ENOPRO|No extension gallery|CodeExpectedError|Ignoring fetching|package\.nls\.json' failed|\(Canceled: Canceled\)/;

/**
 * Opens `url` and waits until the extension host has run the test module's run(). The workbench calls two functions of
 * its page if they exist: codeAutomationLog(type, args) for everything that it or an extension host logs, and
 * codeAutomationExit(code) when the tests have ended.
 *
 * Prints the tests' own lines; the rest of the log only if the run fails (or with VERBOSE=1), with a screenshot.
 * Returns the exit code of the run: not 0 either if no test ran, the page or the browser died, or `abort` resolved.
 */
export async function runTestsInPage(url, { screenshot, locale, abort, onFailure = () => {}, mark = '' }) {
  const verbose = !!process.env.VERBOSE;
  const log = [];
  let summary;
  const browser = await launch();
  try {
    const page = await newPage(browser, { locale });
    const note = (line) => {
      log.push(line);
      if (verbose) console.log(line);
    };
    let finish;
    const finished = new Promise((resolve) => {
      finish = resolve;
    });
    const user = createUser(page, (why) => finish({ code: 1, why }));
    await page.exposeFunction('codeAutomationLog', (type, args) => {
      const text = format(...args);
      if (user(text)) return;
      if (!text.startsWith(MARK)) {
        if (!NOISE.test(text)) note(`${type}: ${text}`);
        return;
      }
      const line = text.slice(MARK.length);
      if (/^\d+ passed, \d+ failed/.test(line)) summary = line;
      console.log(mark + line);
    });
    await page.exposeFunction('codeAutomationExit', (code) => finish({ code }));
    page.on('pageerror', (error) => note(`page error: ${error.message}`));
    page.on('crash', () => finish({ code: 1, why: 'the page crashed' }));
    browser.on('disconnected', () => finish({ code: 1, why: 'the browser ended' }));
    abort?.then((why) => finish({ code: 1, why }));
    const timer = setTimeout(() => finish({ code: 1, why: `no result in ${LIMIT_MS / 1000} s` }), LIMIT_MS);
    await page.goto(url);
    let { code, why } = await finished;
    clearTimeout(timer);
    if (code === 0 && !/^[1-9]/.test(summary ?? '')) {
      code = 1;
      why = 'no test ran';
    }
    if (code !== 0) {
      console.error(`\ntests in the extension host failed${why ? `: ${why}` : ''}`);
      if (!verbose) for (const line of log.slice(-60)) console.error(`  | ${line.slice(0, 500)}`);
      onFailure();
      await mkdir(dirname(screenshot), { recursive: true });
      await page.screenshot({ path: screenshot, timeout: 10_000 }).then(
        () => console.error(`screenshot: ${screenshot}`),
        () => {}, // no picture of a page that is gone
      );
    }
    return code;
  } finally {
    await browser.close();
  }
}
