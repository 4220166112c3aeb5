// Does an edit cost the same after 100,000 others? The core by itself: node flat.mjs BUNDLE LENGTH EDITS LIMIT
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { draftOf } from './draft.mjs';
import { answer, median } from './measure.mjs';

const [bundle, length, edits, limit] = process.argv.slice(2);
const { parse, createLinter } = createRequire(import.meta.url)(bundle);
const TENTHS = 10;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');
const linter = createLinter();
let text = draftOf(Number(length));
let draft;
let known = 0;

let at = 0;
/** Every second edit takes back what the one before wrote; each pair is in another paragraph. */
function edit(i) {
  if (i % 2 === 0) at = text.indexOf('\n', Math.floor((text.length * ((i >> 1) % 97)) / 97)) + 1;
  text = i % 2 === 0 ? `${text.slice(0, at)}新${text.slice(at)}` : `${text.slice(0, at)}${text.slice(at + 1)}`;
  draft = parse(text, 'plain', draft);
  known += linter(draft).findings.length;
}

for (let i = 0; i < 500; i++) edit(i);
const from = performance.now();
const parts = [];
const each = Number(edits) / TENTHS;
for (let part = 0; part < TENTHS && performance.now() - from < Number(limit); part++) {
  const times = [];
  for (let i = 0; i < each; i++) {
    const before = performance.now();
    edit(part * each + i);
    times.push(performance.now() - before);
    if (performance.now() - from > Number(limit)) break;
  }
  collectGarbage();
  parts.push({ edits: times.length, time: median(times), heap: process.memoryUsage().heapUsed / 2 ** 20 });
}
answer({ parts, known });
