// What every part of the bench needs: the clock, the median, the memory of a process, and a child that answers once.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** Milliseconds that `run` takes. */
export async function timed(run) {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

/** The median of at most `most` runs, fewer where they take more than `limit` milliseconds together. */
export async function repeated(run, { most = 31, limit = 4000 } = {}) {
  const times = [];
  for (let spent = 0, i = 0; i < most && (i < 3 || spent < limit); i++) {
    times.push(await timed(() => run(i)));
    spent += times.at(-1);
    if (times.length === 1 && spent > limit * 3) break;
  }
  return median(times);
}

/** Resident megabytes of a process. */
export function residentOf(pid) {
  if (existsSync(`/proc/${pid}/status`))
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) / 1024;
}

/** Runs a script of the bench in a process of its own; its answer is the last line it prints, as JSON. */
export function inChild(script, args, { limit = 120_000 } = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args.map(String)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const clock = setTimeout(() => child.kill('SIGKILL'), limit);
    child.on('close', (code, signal) => {
      clearTimeout(clock);
      if (signal === 'SIGKILL') return done({ over: limit });
      if (code !== 0) return done({ error: /^\w*Error.*$/m.exec(errors)?.[0] ?? `exit ${code}` });
      done(JSON.parse(output.trim().split('\n').at(-1)));
    });
  });
}

export const answer = (value) => console.log(JSON.stringify(value));
