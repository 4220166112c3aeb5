// How are checks run that are no mocha tests? One after the other, with a last line `N passed, N failed`.

/** `checks`: what is checked -> the function that throws when it is not so. None is tried after the first has failed. */
export async function runChecks(checks) {
  const names = Object.keys(checks);
  let passed = 0;
  for (const name of names) {
    try {
      await checks[name]();
      console.log(`ok ${name}`);
      passed++;
    } catch (error) {
      console.log(`FAILED ${name}\n${error.message}`);
      if (name === names[0]) break;
    }
  }
  console.log(`${passed} passed, ${names.length - passed} failed`);
  process.exitCode = passed < names.length ? 1 : 0;
}
