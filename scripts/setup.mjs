// Are the packages here that package-lock.json names? If not, installs them; silent otherwise. Node's own modules only.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Path in node_modules -> its entry. npm keeps a second lock file inside node_modules that says what is really there. */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(resolve(root, lockFile), 'utf8')).packages;
  } catch {
    return {};
  }
}

const installed = packagesOf('node_modules/.package-lock.json');
const missing = Object.entries(packagesOf('package-lock.json')).filter(
  ([path, entry]) => path && !entry.optional && installed[path]?.version !== entry.version,
);
if (missing.length) {
  console.log(`installing ${missing.length} packages (npm ci) …`);
  const { status, error } = spawnSync('npm', ['ci'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(`npm could not be started: ${error.message}`);
  process.exitCode = status ?? 1;
}
