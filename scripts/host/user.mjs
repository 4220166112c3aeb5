// What does a person do whom a test needs? The tests print it (test/e2e/user.ts); here it is done in the page.

const MARK = '[user] ';
const LIMIT_MS = 10_000;

/** Each word is a Playwright locator's doing on what a person would look for. */
const DOINGS = {
  see: (page, text) => page.getByText(text).first().waitFor({ timeout: LIMIT_MS }),
  click: (page, name) => page.getByRole('button', { name }).last().click({ timeout: LIMIT_MS }),
  press: (page, key) => page.keyboard.press(key),
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
