// A peer on the same text, through its own library: node peer.mjs NAME LENGTH
import { draftOf } from './draft.mjs';
import { answer, repeated, residentOf, timed } from './measure.mjs';
import { LIBRARIES } from './peers.mjs';

const [name, length] = process.argv.slice(2);
const check = await LIBRARIES[name]();
const text = draftOf(Number(length));
await check(draftOf(2_000, 2));
let found = [];
const once = await timed(async () => {
  found = await check(text);
});
const time = once > 20_000 ? once : await repeated(() => check(text), { most: 15, limit: 6000 });
answer({ time, resident: residentOf(process.pid), issues: found.length });
process.exit();
