// What does a person do whom a test needs? The tests print it (test/e2e/user.ts); here it is done in the page.

const MARK = '[user] ';
const LIMIT_MS = 10_000;

/** Whether what has the focus is called so, as a screen reader says it; in the page. */
function isFocused(label) {
  const { activeElement } = document;
  const item = document.getElementById(activeElement?.getAttribute('aria-activedescendant') ?? '');
  return (item ?? activeElement)?.getAttribute('aria-label')?.includes(label);
}

/** Each word is a Playwright locator's doing on what a person would look for. */
const DOINGS = {
  see: (page, text) => page.getByText(text).first().waitFor({ timeout: LIMIT_MS }),
  click: (page, name) => page.getByRole('button', { name }).last().click({ timeout: LIMIT_MS }),
  press: (page, key) => page.keyboard.press(key),
  focus: (page, label) => page.waitForFunction(isFocused, label, { timeout: LIMIT_MS }),
  // What a tree opens comes a moment later.
  reach: async (page, what) => {
    const [, key, label] = /^(\S+) (.*)$/.exec(what);
    for (const end = Date.now() + LIMIT_MS; !(await page.evaluate(isFocused, label)); ) {
      if (Date.now() > end) throw new Error('not reached');
      await page.keyboard.press(key);
      await page.waitForTimeout(200);
    }
  },
  fill: async (page, text) => {
    const box = page.locator('.quick-input-widget:visible input[type="text"]').first();
    await box.waitFor({ timeout: LIMIT_MS });
    // A box that is still being set up takes back what was written into it.
    for (let steady = 0; steady < 3; ) {
      steady = (await box.inputValue()) === text ? steady + 1 : 0;
      if (!steady) await box.fill(text);
      await page.waitForTimeout(200);
    }
  },
};

/**
 * Takes a line of the log; whether it was one for the user. What is asked is done one after the other; `failed` hears
 * of what could not be done.
 */
export function createUser(page, failed) {
  let busy = Promise.resolve();
  return (line) => {
    if (!line.startsWith(MARK)) return false;
    const [, doing, what] = /^(\w+) ?([\s\S]*)$/.exec(line.slice(MARK.length)) ?? [];
    busy = busy
      .then(() => DOINGS[doing](page, what))
      .catch((error) => failed(`the user could not ${doing} “${what}”: ${String(error.message).split('\n')[0]}`));
    return true;
  };
}
