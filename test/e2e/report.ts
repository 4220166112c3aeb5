// How did the tests go? A mocha reporter whose every line is marked, so that the runner can tell it from VS Code's log.

export function report(runner: Mocha.Runner): void {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  const print = (text: string) => {
    for (const line of text.split('\n')) console.log(`[test] ${line}`);
  };
  const depth = (suite: Mocha.Suite | undefined): number => (suite?.parent ? depth(suite.parent) + 1 : 0);
  runner.on('suite', (suite) => {
    if (suite.title) print(`${'  '.repeat(depth(suite) - 1)}${suite.title}`);
  });
  runner.on('pass', (test) => {
    passed++;
    print(`${'  '.repeat(depth(test.parent))}ok ${test.title} (${test.duration} ms)`);
  });
  runner.on('pending', (test) => {
    skipped++;
    print(`${'  '.repeat(depth(test.parent))}-- ${test.title}`);
  });
  runner.on('fail', (test, error) => {
    failed++;
    print(`FAILED ${test.fullTitle()}\n${error.stack ?? error.message}`);
  });
  runner.on('end', () => print(`${passed} passed, ${failed} failed, ${skipped} skipped`));
}
