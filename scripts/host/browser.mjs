// How is a workbench opened? In a Chromium whose pages may talk to this machine only.
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const FLAGS = [
  '--no-sandbox', // containers run as root, where Chromium refuses its sandbox
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch() {
  return chromium.launch({ ...(await findChromium()), args: FLAGS });
}

const isLocal = (url) =>
  url.hostname === '127.0.0.1' || url.hostname === 'localhost' || url.hostname.endsWith('.localhost');

/** A page; whatever the workbench asks of the internet is refused at once. `locale` is the language of the browser. */
export async function newPage(browser, { viewport = { width: 1400, height: 900 }, locale = 'en-US' } = {}) {
  const context = await browser.newContext({ viewport, locale });
  await context.route(
    (url) => !isLocal(url),
    (route) => route.abort(),
  );
  return context.newPage();
}
